"""The page of personal tokens: made, shown once, revoked."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from provenance.models import ApiToken
from provenance.services import tokens
from tests import builders

PAGE = "/tokens/"
SECRET = re.compile(r"prov_[\w-]{43}")


def test_a_stranger_is_sent_to_log_in(stranger, db):
    assert stranger.get(PAGE).url.startswith(reverse("account_login"))


@pytest.mark.parametrize("role", ["reader", "curator", "administrator"])
def test_the_page_says_when_there_is_no_token(role, request):
    assert "You have no token yet" in request.getfixturevalue(role).get(PAGE).text


def test_the_secret_is_shown_once_and_opens_the_api(reader, stranger):
    shown = reader.post(PAGE, {"name": "desk"})
    (secret,) = set(SECRET.findall(shown.text))
    headers = {"Authorization": f"Bearer {secret}"}

    assert "no-store" in shown["Cache-Control"]
    assert stranger.get("/api/v1/documents", headers=headers).status_code == 200
    assert not SECRET.search(reader.get(PAGE).text)
    assert secret[:11] in reader.get(PAGE).text


NEW = "another long passphrase 7"


def by_its_page(reader, administrator):
    typed = {"oldpassword": "a long passphrase", "password1": NEW, "password2": NEW}
    return reader.post(reverse("account_change_password"), typed)


def by_an_admin(reader, administrator):
    address = reverse("admin:auth_user_password_change", args=[reader.user.pk])
    typed = {"password1": NEW, "password2": NEW, "usable_password": "true"}
    return administrator.post(address, typed)


@pytest.mark.parametrize("change", [by_its_page, by_an_admin])
def test_a_new_password_revokes_the_tokens_of_that_person_alone(
    reader, administrator, stranger, change
):
    _, secret = tokens.create(reader.user, name="desk")
    _, other = tokens.create(administrator.user, name="desk")

    assert change(reader, administrator).status_code == 302

    assert tokens.owner_of(secret) is None
    assert tokens.owner_of(other) == administrator.user
    assert "Changing your password revokes them all." in administrator.get(PAGE).text


def test_logging_in_and_a_refused_password_revoke_nothing(reader, stranger):
    _, secret = tokens.create(reader.user, name="desk")
    typed = {"oldpassword": "a long passphrase", "password1": "short", "password2": "short"}

    reader.post(reverse("account_change_password"), typed)
    stranger.post(
        reverse("account_login"), {"login": "journalist", "password": "a long passphrase"}
    )

    assert tokens.owner_of(secret) == reader.user


def test_the_page_to_change_a_password_says_what_it_revokes(reader):
    text = reader.get(reverse("account_change_password")).text

    assert "A new password revokes all your API tokens." in text


def test_sending_the_form_again_makes_no_second_token_and_keeps_what_was_typed(reader):
    reader.post(PAGE, {"name": "desk"})

    again = reader.post(PAGE, {"name": "desk", "expires_on": "2999-01-31"})

    assert again.status_code == 422
    assert "already have a token of this name" in again.text
    assert 'value="desk"' in again.text
    assert 'value="2999-01-31"' in again.text
    assert ApiToken.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"name": " "}, "Say what the token is for"),
        ({"name": "x" * 101}, "at most 100"),
        ({"name": "x", "expires_on": "tomorrow"}, "Give the last day as year-month-day"),
        ({"name": "x", "expires_on": "2001-01-01"}, "cannot lie in the past"),
    ],
)
def test_what_cannot_be_read_is_said_and_makes_no_token(reader, typed, sentence):
    answer = reader.post(PAGE, typed)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert not ApiToken.objects.exists()


def test_a_last_day_of_today_is_taken(reader):
    today = timezone.now().date()

    reader.post(PAGE, {"name": "desk", "expires_on": today.isoformat()})

    assert ApiToken.objects.get().expires_on == today


def test_a_token_is_revoked(reader):
    token, _ = tokens.create(reader.user, name="desk")

    answer = reader.post(reverse("token-revoke", args=[token.pk]), follow=True)

    assert "The token is revoked" in answer.text
    assert ApiToken.objects.get().revoked_at is not None


def test_looking_at_the_address_revokes_nothing(reader):
    token, _ = tokens.create(reader.user, name="desk")

    assert reader.get(reverse("token-revoke", args=[token.pk])).status_code == 405


@pytest.mark.parametrize("number", [None, 0, 10**30])
def test_nobody_revokes_what_is_not_theirs(reader, number):
    token, _ = tokens.create(builders.user("ben"), name="theirs")
    wanted = token.pk if number is None else number

    assert reader.post(reverse("token-revoke", args=[wanted])).status_code == 404


def test_the_tokens_of_others_are_not_listed(reader):
    tokens.create(builders.user("ben"), name="of Ben")

    assert "of Ben" not in reader.get(PAGE).text


def test_each_token_says_how_it_stands(reader):
    today = timezone.now().date()
    tokens.create(reader.user, name="old", expires_on=date(2020, 1, 31))
    tokens.create(reader.user, name="new", expires_on=today + timedelta(days=1))
    gone, secret = tokens.create(reader.user, name="gone")
    tokens.owner_of(secret)
    tokens.revoke(reader.user, number=gone.pk)

    text = reader.get(PAGE).text

    assert text.count('class="tag">expired') == 1
    assert text.count('class="tag">revoked') == 1
    assert text.count("never used") == 2
    assert "last day 31 January 2020" in text


def test_a_name_is_shown_as_words_not_as_markup(reader):
    tokens.create(reader.user, name="<b>desk</b>")

    assert "&lt;b&gt;desk" in reader.get(PAGE).text


@pytest.mark.parametrize("rows", [1, 30])
def test_the_page_costs_the_same_however_many_tokens(reader, django_assert_num_queries, rows):
    for number in range(rows):
        token, _ = tokens.create(reader.user, name=str(number))
        tokens.revoke(reader.user, number=token.pk)

    with django_assert_num_queries(3):  # the session, the account, the tokens
        reader.get(PAGE)
