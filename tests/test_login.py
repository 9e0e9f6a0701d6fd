"""Coming in and going out: allauth's pages in our frame, under our policy."""

from __future__ import annotations

import re
import time

import pytest
from allauth.mfa.totp.internal import auth
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from provenance.accounts import KnownWordValidator

PASSWORD = "a rather long pass phrase"
OWN_PAGES = ["account_change_password", "account_email", "account_logout", "mfa_index"]
# Reached only after saying again who one is.
GUARDED_PAGES = ["mfa_activate_totp", "mfa_add_webauthn"]
STRANGERS_PAGES = ["account_login", "account_reset_password", "account_reset_password_done"]


@pytest.fixture
def ada(django_user_model):
    return django_user_model.objects.create_user("ada", "ada@paper.example", PASSWORD)


@pytest.fixture
def strict_client():
    return Client(enforce_csrf_checks=True)


def log_in(client, name, password=PASSWORD):
    return client.post(reverse("account_login"), {"login": name, "password": password})


def log_in_and_confirm(client):
    log_in(client, "ada")
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def is_in(client):
    return "_auth_user_id" in client.session


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["ada", "ada@paper.example"])
def test_a_person_logs_in_by_name_or_by_address(client, ada, name):
    response = log_in(client, name)

    assert response.status_code == 302
    assert is_in(client)


@pytest.mark.django_db
def test_a_wrong_password_lets_nobody_in(client, ada):
    response = log_in(client, "ada", "another long pass phrase")

    assert not is_in(client)
    assert "not correct" in response.text


@pytest.mark.django_db
def test_a_stranger_and_a_wrong_password_are_answered_alike(client, ada):
    stranger = log_in(client, "nobody", "another long pass phrase").text
    mistaken = log_in(client, "ada", "another long pass phrase").text

    errors = [re.findall(r"<li>(.*?)</li>", text) for text in (stranger, mistaken)]

    assert errors[0] == errors[1] != []


@pytest.mark.django_db
def test_too_many_tries_are_stopped(client, ada):
    for _ in range(10):
        log_in(client, "ada", "another long pass phrase")

    assert "Too many" in log_in(client, "ada").text
    assert not is_in(client)


@pytest.mark.django_db
def test_nobody_can_sign_up(client, django_user_model):
    fields = {"username": "eve", "email": "eve@paper.example"}
    passwords = {"password1": PASSWORD, "password2": PASSWORD}

    response = client.post(reverse("account_signup"), fields | passwords)

    assert "No sign-up here" in response.text
    assert not django_user_model.objects.exists()


@pytest.mark.django_db
def test_logging_out_ends_the_session_and_shows_the_login_page(client, ada):
    log_in(client, "ada")

    response = client.post(reverse("account_logout"))

    assert response.url == reverse("account_login")
    assert not is_in(client)


@pytest.mark.django_db
def test_looking_at_the_logout_page_logs_nobody_out(client, ada):
    log_in(client, "ada")

    client.get(reverse("account_logout"))

    assert is_in(client)


@pytest.mark.django_db
def test_a_forgotten_password_is_replaced_through_a_letter(client, ada):
    client.post(reverse("account_reset_password"), {"email": ada.email})
    address = re.search(r"http://testserver(/\S+)", mail.outbox[0].body).group(1)
    form = client.get(address, follow=True)
    new = "quite another pass phrase"

    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})

    ada.refresh_from_db()
    assert ada.check_password(new)


@pytest.mark.django_db
@pytest.mark.parametrize("page", STRANGERS_PAGES)
def test_a_strangers_page_is_shown_in_our_frame(client, page):
    response = client.get(reverse(page))

    assert response.status_code == 200
    assert '<main id="main"' in response.text


@pytest.mark.django_db
@pytest.mark.parametrize("page", [*OWN_PAGES, *GUARDED_PAGES])
def test_a_page_of_ones_own_is_shown_in_our_frame(client, ada, page):
    log_in_and_confirm(client)

    response = client.get(reverse(page))

    assert response.status_code == 200
    assert '<main id="main"' in response.text


@pytest.mark.django_db
def test_ones_address_stands_on_its_page_before_it_is_copied_anywhere(client, ada):
    log_in(client, "ada")

    text = client.get(reverse("account_email")).text

    assert text.count("ada@paper.example") == 2, "its value and its label"
    assert not ada.emailaddress_set.exists()


@pytest.mark.django_db
def test_an_address_that_is_listed_is_shown_once(client, ada):
    ada.emailaddress_set.create(email="ada@paper.example")
    log_in(client, "ada")

    assert client.get(reverse("account_email")).text.count("ada@paper.example") == 2


@pytest.mark.django_db
def test_reading_ones_addresses_shuts_nobody_out_of_a_second_factor(client, ada):
    log_in_and_confirm(client)
    client.get(reverse("account_email"))

    assert client.get(reverse("mfa_activate_totp")).status_code == 200


@pytest.mark.django_db
def test_another_address_is_added_on_that_page(client, ada):
    log_in_and_confirm(client)

    form = {"action_add": "", "email": "ada@weekly.example"}
    client.post(reverse("account_email"), form)

    assert ada.emailaddress_set.filter(email="ada@weekly.example").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("page", [*STRANGERS_PAGES, *OWN_PAGES, *GUARDED_PAGES])
def test_no_page_holds_what_the_policy_refuses(client, ada, page):
    if page not in STRANGERS_PAGES:
        log_in_and_confirm(client)

    text = client.get(reverse(page)).text

    assert not re.search(r"<script(?![^>]*(nonce=|application/json))", text)
    assert not re.search(r'<[^>]* (style|on\w+)=|src="data:', text)


@pytest.mark.django_db
def test_the_login_page_has_an_htmx_that_is_known_to_be_safe(client):
    assert "django_htmx/htmx-2.min.js" in client.get(reverse("account_login")).text


@pytest.mark.django_db
def test_an_authenticator_app_is_asked_for_only_after_saying_again_who_one_is(client, ada):
    log_in(client, "ada")

    response = client.get(reverse("mfa_activate_totp"))

    assert response.url.startswith(reverse("account_reauthenticate"))


@pytest.mark.django_db
def test_an_authenticator_app_can_be_set_up(client, ada):
    log_in_and_confirm(client)
    page = client.get(reverse("mfa_activate_totp"))
    secret = re.search(r"<code>(\w+)</code>", page.text).group(1)
    code = auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30))

    client.post(reverse("mfa_activate_totp"), {"code": code})

    assert ada.authenticator_set.filter(type="totp").exists()


@pytest.mark.django_db
def test_a_forged_form_is_refused_in_our_words(ada, strict_client):
    response = log_in(strict_client, "ada")

    assert response.status_code == 403
    assert "This is not open to you" in response.text


@pytest.mark.django_db
def test_a_next_that_is_no_address_is_passed_over(client):
    assert client.get("/accounts/login/", {"next": "http://[::1"}).status_code == 200


@pytest.mark.django_db
def test_a_login_name_of_a_megabyte_gets_a_sentence(client):
    form = {"login": "x" * 1_000_000, "password": "a wrong password", "next": "http://[::1"}

    answer = client.post("/accounts/login/", form)

    assert "not correct" in answer.text


@pytest.mark.django_db
def test_an_address_is_added_only_after_saying_again_who_one_is(client, ada):
    client.force_login(ada)

    form = {"action_add": "", "email": "ada@weekly.example"}
    response = client.post(reverse("account_email"), form)

    assert response.url.startswith(reverse("account_reauthenticate"))
    assert not ada.emailaddress_set.filter(email="ada@weekly.example").exists()


@pytest.mark.parametrize(
    "password", ["Provenance1234567", "curator-admin-1", "journalist-newsroom", "paper.example1"]
)
def test_a_password_of_words_that_everybody_knows_is_refused(password, settings):
    settings.ALLOWED_HOSTS = ["paper.example"]

    with pytest.raises(ValidationError, match="Beside words that everybody here knows"):
        KnownWordValidator().validate(password)


@pytest.mark.parametrize("password", ["provenance of 8 cats", "admin12345678", "12345678"])
def test_a_password_with_enough_beside_such_words_is_taken(password):
    assert KnownWordValidator().validate(password) is None


@pytest.mark.django_db
def test_log_ins_and_refusals_are_written_down_without_a_name(client, ada, caplog):
    caplog.set_level("INFO", "provenance.log_ins")

    for password in [PASSWORD, *["a wrong pass phrase"] * 5, PASSWORD]:
        log_in(Client(), "ada", password)

    assert [record.getMessage() for record in caplog.records] == [
        "somebody logged in with a password",
        *["a wrong password, or nobody of that name"] * 5,
        "a password was not tried, since too many wrong ones came",
    ]
