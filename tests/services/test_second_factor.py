"""The second factor: asked of curators and admins, not to be guessed, sealed at rest."""

from __future__ import annotations

import re
import time

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth
from cryptography.fernet import Fernet
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.urls import reverse

from provenance.second_factor import SealingMFAAdapter, ThrottledCodeForm
from provenance.services import second_factor, throttle, tokens
from tests import builders

pytestmark = pytest.mark.django_db

PASSWORD = "a long passphrase"
PAGE = "/glossary/"
OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture(autouse=True)
def is_asked_for(settings):
    settings.SECOND_FACTOR = True
    settings.PARTICULARS_KEY = [OLD]


@pytest.fixture
def ada(groups):
    return builders.user("ada", "curator", is_staff=True)


def code_for(secret, steps_ago=0):
    counter = int(time.time()) // 30 - steps_ago
    return auth.format_hotp_value(auth.hotp_value(secret, counter))


def with_app(user):
    """Give an account an authenticator app; its secret."""
    secret = auth.generate_totp_secret()
    auth.TOTP.activate(user, secret)
    return secret


def log_in(client=None, name="ada"):
    client = client or Client()
    client.post(reverse("account_login"), {"login": name, "password": PASSWORD})
    return client


def enter(client, code, address="203.0.113.7"):
    return client.post(reverse("mfa_authenticate"), {"code": code}, REMOTE_ADDR=address)


def log_in_with(secret, client=None):
    client = log_in(client)
    assert enter(client, code_for(secret)).status_code == 302
    return client


def is_in(client):
    return client.get(PAGE).status_code == 200


@pytest.mark.parametrize(("steps_ago", "status"), [(1, 302), (3, 200)])
def test_a_code_of_the_step_before_is_taken_and_an_older_one_is_not(ada, steps_ago, status):
    secret = with_app(ada)

    assert enter(log_in(), code_for(secret, steps_ago)).status_code == status


# Who is asked


@pytest.mark.parametrize("role", [{"is_staff": True}, {"is_superuser": True}])
def test_who_works_at_the_desk_sees_nothing_without_a_second_factor(role):
    builders.user("ada", **role)
    client = log_in()

    for answer in (client.get(PAGE), client.post("/language/x"), client.get("/desk/")):
        assert answer.status_code in (403, 404)
    assert "A second factor is needed" in client.get(PAGE).text


@pytest.mark.parametrize("group", ["journalist", "viewer"])
def test_who_only_reads_is_not_asked_for_one(groups, group):
    builders.user("ada", group)

    assert is_in(log_in())


def test_the_demo_asks_nobody(ada, settings):
    settings.SECOND_FACTOR = False

    assert is_in(log_in())


@pytest.mark.parametrize("name", ["mfa_index", "mfa_add_webauthn"])
def test_the_pages_where_one_is_set_up_are_open(ada, name):
    assert log_in().get(reverse(name), follow=True).status_code == 200


def test_who_needs_one_can_still_log_out(ada):
    client = log_in()

    client.post(reverse("account_logout"))

    assert "_auth_user_id" not in client.session


def test_a_part_of_a_page_gives_way_to_the_whole_page_that_asks(ada):
    answer = log_in().get(PAGE, headers={"HX-Request": "true"})

    assert answer["HX-Redirect"] == reverse("find")


# Setting one up


def set_up(client):
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    form = client.get(reverse("mfa_activate_totp")).context["form"]
    client.post(reverse("mfa_activate_totp"), {"code": code_for(form.secret)})


@pytest.mark.django_db(transaction=True)
def test_setting_one_up_opens_the_site_and_ends_sessions_begun_without_it(ada):
    this, other = log_in(), log_in()

    set_up(this)

    assert is_in(this)
    assert other.get(PAGE).url.startswith(reverse("account_login"))


@pytest.mark.django_db(transaction=True)
def test_sessions_without_it_end_for_who_needs_none_too(groups):
    builders.user("eve", "journalist")
    this, other = log_in(name="eve"), log_in(name="eve")

    set_up(this)

    assert is_in(this)
    assert not is_in(other)


def test_recovery_codes_alone_open_nothing(ada, rf):
    RecoveryCodes.activate(ada)
    request = rf.get(PAGE)
    request.session = {}

    second_factor.note_setting_up(request, ada, ada.authenticator_set.get())

    assert request.session == {}
    assert second_factor.lacks_factor(ada)


def test_a_session_begun_by_password_alone_is_over_once_there_is_a_second_factor(ada):
    client = log_in()
    with_app(ada)

    answer = client.get(PAGE)

    assert answer.url == reverse("account_login")
    assert "_auth_user_id" not in client.session


def test_a_password_alone_does_not_add_a_key_to_an_account_that_has_a_factor(ada):
    client = log_in()
    with_app(ada)

    assert client.get(reverse("mfa_add_webauthn")).url == reverse("account_login")


def test_whoever_logs_in_with_both_is_in(ada):
    assert is_in(log_in_with(with_app(ada)))


def test_the_password_alone_is_not_enough(ada):
    with_app(ada)

    assert not is_in(log_in())


def test_without_the_comparison_a_password_alone_would_do(ada, monkeypatch):
    monkeypatch.setattr(second_factor, "has_passed", lambda request: True)

    assert is_in(log_in())


# Dropping one


def a_key(user):
    return Authenticator.objects.create(user=user, type="webauthn", data={"name": "key"})


def test_the_last_app_is_not_dropped(ada):
    client = log_in_with(with_app(ada))
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    answer = client.post(reverse("mfa_deactivate_totp"))

    assert answer.context["form"].errors
    assert ada.authenticator_set.filter(type="totp").exists()


def removal(client, key):
    return client.post(reverse("mfa_remove_webauthn", args=[key.pk]), follow=True)


def with_key_alone(user):
    """Logged in with an app, of which only a key is left."""
    client = log_in_with(with_app(user))
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    key = a_key(user)
    user.authenticator_set.filter(type="totp").delete()
    return client, key


def test_the_last_key_is_not_dropped(ada):
    client, key = with_key_alone(ada)

    answer = removal(client, key)

    assert "Add another one before" in answer.text
    assert ada.authenticator_set.filter(pk=key.pk).exists()


def test_a_key_beside_an_app_is_dropped(ada):
    client, key = with_key_alone(ada)
    with_app(ada)

    client.post(reverse("mfa_remove_webauthn", args=[key.pk]))

    assert not ada.authenticator_set.filter(pk=key.pk).exists()


def test_who_needs_none_may_drop_their_last(groups):
    eve = builders.user("eve", "journalist")
    with_app(eve)

    assert SealingMFAAdapter().can_delete_authenticator(eve.authenticator_set.get())


# Guessing codes


def guess(client, times, **where):
    for _ in range(times):
        assert enter(client, "000000x", **where).status_code == 200


def test_after_ten_wrong_codes_the_right_one_is_not_tried(ada):
    secret = with_app(ada)
    client = log_in()
    for number in range(throttle.WRONG_CODES):
        guess(client, 1, address=f"203.0.113.{number}")

    answer = enter(client, code_for(secret))

    assert "Too many" in answer.text


def test_an_hour_later_codes_are_tried_again(ada):
    secret = with_app(ada)
    guess(log_in(), throttle.WRONG_CODES)

    with time_machine.travel(time.time() + throttle.CODE_WINDOW_SECONDS + 1, tick=False):
        log_in_with(secret)


def known_browser(user, secret):
    client = log_in_with(secret)
    client.post(reverse("account_logout"))
    return client


def test_wrong_codes_of_others_keep_nobody_out_of_a_browser_that_is_known(ada):
    secret = with_app(ada)
    known = known_browser(ada, secret)
    guess(log_in(), throttle.WRONG_CODES)

    with time_machine.travel(time.time() + 31, tick=False):
        assert is_in(log_in_with(secret, known))


def test_a_known_browser_guesses_no_more_than_others(ada):
    secret = with_app(ada)
    known = log_in(known_browser(ada, secret))

    guess(known, throttle.WRONG_A_BROWSER)

    assert "Too many" in enter(known, code_for(secret)).text


def test_without_the_count_codes_would_be_guessed_on(ada, monkeypatch):
    monkeypatch.delattr(ThrottledCodeForm, "clean_code")
    secret = with_app(ada)
    client = log_in()

    guess(client, 20)

    assert enter(client, code_for(secret)).status_code == 302


def test_codes_that_are_wrong_or_not_tried_are_written_down_without_a_name(ada, caplog):
    secret = with_app(ada)
    client = log_in()
    caplog.set_level("INFO", "provenance.log_ins")
    guess(client, throttle.WRONG_CODES)
    enter(client, code_for(secret))
    with time_machine.travel(time.time() + throttle.CODE_WINDOW_SECONDS + 1, tick=False):
        log_in_with(secret)

    messages = [record.getMessage() for record in caplog.records]

    assert messages.count("a wrong code of a second factor") == throttle.WRONG_CODES
    assert messages[-2:] == [
        "a code was not tried, since too many wrong ones came",
        "somebody logged in with two factors",
    ]


def test_a_code_opens_once(ada):
    secret = with_app(ada)
    log_in_with(secret)

    assert "Incorrect" in enter(log_in(), code_for(secret)).text


def test_a_recovery_code_opens_once(ada):
    with_app(ada)
    code = RecoveryCodes.activate(ada).generate_codes()[0]

    assert enter(log_in(), code).status_code == 302
    assert "Incorrect" in enter(log_in(), code).text


def test_a_password_that_a_letter_set_anew_does_not_pass_the_second_factor(ada, client):
    with_app(ada)
    client.post(reverse("account_reset_password"), {"email": ada.email})
    address = re.search(r"http://testserver(/\S+)", mail.outbox[0].body)[1]
    form = client.get(address, follow=True)
    new = {"password1": "quite another pass phrase", "password2": "quite another pass phrase"}

    client.post(form.request["PATH_INFO"], new)

    assert not is_in(client)
    login = {"login": "ada", "password": "quite another pass phrase"}
    assert client.post(reverse("account_login"), login).url == reverse("mfa_authenticate")


# Tokens


def test_a_token_made_before_opens_nothing_until_there_is_a_second_factor(ada):
    secret = tokens.create(ada, name="desk")[1]

    assert tokens.owner_of(secret) is None
    with_app(ada)
    assert tokens.owner_of(secret) == ada


# Sealed at rest


def stored(user):
    return {row.type: row.data for row in user.authenticator_set.all()}


def test_neither_an_apps_secret_nor_recovery_codes_stand_in_the_database(ada):
    secret = with_app(ada)
    RecoveryCodes.activate(ada)

    assert secret not in str(stored(ada))
    assert stored(ada)["totp"]["secret"].startswith("gAAAA")
    assert stored(ada)["recovery_codes"]["seed"].startswith("gAAAA")


def test_without_sealing_the_secret_would_stand_there(ada, monkeypatch):
    monkeypatch.setattr("provenance.models.sealed.seal", lambda text: text)

    assert with_app(ada) in str(stored(ada))


def test_without_a_key_for_particulars_the_sites_secret_seals(ada, settings):
    settings.PARTICULARS_KEY = []
    secret = with_app(ada)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another" * 10

    assert second_factor.decrypted_secret(stored(ada)["totp"]["secret"]) == secret


def test_a_change_of_keys_leaves_the_old_key_needless(ada, settings, capsys):
    secret = with_app(ada)
    RecoveryCodes.activate(ada)
    codes = RecoveryCodes(ada.authenticator_set.get(type="recovery_codes")).generate_codes()
    settings.PARTICULARS_KEY = [NEW, OLD]

    call_command("reseal")

    settings.PARTICULARS_KEY = [NEW]
    assert is_in(log_in_with(secret))
    kept = RecoveryCodes(ada.authenticator_set.get(type="recovery_codes"))
    assert kept.generate_codes() == codes
    assert "Second factors sealed anew: 2." in capsys.readouterr().out


def test_what_was_stored_in_clear_before_is_sealed(ada):
    secret = auth.generate_totp_secret()
    Authenticator.objects.create(user=ada, type="totp", data={"secret": secret})

    assert second_factor.reseal() == (1, 0)

    assert second_factor.decrypted_secret(stored(ada)["totp"]["secret"]) == secret


def test_a_factor_that_no_key_opens_is_named_and_left_as_it_is(ada, settings):
    with_app(ada)
    before = stored(ada)
    settings.PARTICULARS_KEY = [NEW]

    with pytest.raises(CommandError, match="they stay as they are: 1 second factors"):
        call_command("reseal")
    assert stored(ada) == before


def test_with_the_key_gone_a_code_gets_a_sentence(ada, settings):
    secret = with_app(ada)
    settings.PARTICULARS_KEY = [NEW]

    answer = enter(log_in(), code_for(secret))

    assert "No key of this installation opens your second factor" in answer.text


def test_with_the_key_gone_the_page_of_factors_still_opens(ada, settings):
    client = log_in_with(with_app(ada))
    settings.PARTICULARS_KEY = [NEW]
    RecoveryCodes.activate(ada)
    settings.PARTICULARS_KEY = [OLD]
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    answer = client.get(reverse("mfa_view_recovery_codes"), follow=True)

    assert answer.redirect_chain[-1][0] == reverse("mfa_index")
    assert "No key of this installation" in answer.text


def test_another_fault_of_these_pages_is_not_swallowed(ada, monkeypatch):
    client = log_in_with(with_app(ada))

    def fail(*_):
        raise ValidationError("another")

    monkeypatch.setattr("provenance.views.glossary.send_page", fail)

    with pytest.raises(ValidationError, match="another"):
        client.get(PAGE)
