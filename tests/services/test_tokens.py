"""Tokens: what is kept of them, and when they are refused."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest
from django.utils import timezone

from provenance.models import ApiToken
from provenance.services import tokens
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return builders.user("ada")


def test_only_the_fingerprint_of_a_secret_is_kept(ada):
    token, secret = tokens.create(ada, name="desk")

    kept = [str(value) for value in ApiToken.objects.values_list().get()]
    assert token.digest == hashlib.sha256(secret.encode()).hexdigest()
    assert not [value for value in kept if secret in value]
    assert token.prefix == secret[:11]


def test_a_secret_is_recognised_and_never_the_same(ada):
    secrets = {tokens.create(ada, name=str(n))[1] for n in range(5)}

    assert len(secrets) == 5
    assert all(secret.startswith("prov_") and len(secret) == 48 for secret in secrets)


def test_a_name_is_used_once(ada):
    tokens.create(ada, name="desk")

    with pytest.raises(tokens.NameTaken):
        tokens.create(ada, name="desk")


def test_the_name_of_a_revoked_token_is_free_again_and_so_is_anothers(ada):
    token, _ = tokens.create(ada, name="desk")
    tokens.revoke(ada, number=token.pk)
    tokens.create(builders.user("ben"), name="desk")

    assert tokens.create(ada, name="desk")


def test_nobody_has_more_tokens_than_they_can_look_after(ada, monkeypatch):
    monkeypatch.setattr(tokens, "MOST_TOKENS", 1)
    tokens.create(ada, name="one")

    with pytest.raises(tokens.TooManyTokens) as refusal:
        tokens.create(ada, name="two")

    assert str(refusal.value) == (
        "You have 1 tokens, and more are not kept. Revoke one you no longer use."
    )


def test_neither_revoked_tokens_nor_those_of_others_count(ada, monkeypatch):
    monkeypatch.setattr(tokens, "MOST_TOKENS", 2)
    tokens.create(builders.user("ben"), name="one")
    for name in ("one", "two"):
        token, _ = tokens.create(ada, name=name)
    tokens.revoke(ada, number=token.pk)

    assert tokens.create(ada, name="three")
    with pytest.raises(tokens.TooManyTokens):
        tokens.create(ada, name="four")


def test_all_tokens_of_a_person_are_revoked_and_of_nobody_else(ada):
    _, of_ben = tokens.create(builders.user("ben"), name="desk")
    secrets = [tokens.create(ada, name=name)[1] for name in ("one", "two", "three")]
    first = ApiToken.objects.get(user=ada, name="one")
    tokens.revoke(ada, number=first.pk)
    first.refresh_from_db()

    assert tokens.revoke_all(ada) == 2

    assert [tokens.owner_of(secret) for secret in secrets] == [None] * 3
    assert tokens.owner_of(of_ben).username == "ben"
    assert ApiToken.objects.get(pk=first.pk).revoked_at == first.revoked_at


@pytest.mark.parametrize(("days", "opens"), [(-1, False), (0, True), (1, True)])
def test_a_token_opens_until_its_last_day_is_over(ada, days, opens):
    day = timezone.now().date() + timedelta(days=days)
    _, secret = tokens.create(ada, name="desk", expires_on=day)

    assert (tokens.owner_of(secret) == ada) == opens


def test_nobody_revokes_the_token_of_another(ada):
    token, secret = tokens.create(ada, name="desk")

    assert not tokens.revoke(builders.user("ben"), number=token.pk)
    assert tokens.owner_of(secret) == ada


def test_a_token_is_revoked_once(ada):
    token, _ = tokens.create(ada, name="desk")

    assert tokens.revoke(ada, number=token.pk)
    assert not tokens.revoke(ada, number=token.pk)


def test_the_day_of_use_is_noted_once_a_day(ada, django_assert_num_queries):
    token, secret = tokens.create(ada, name="desk")

    with django_assert_num_queries(2):
        tokens.owner_of(secret)
    with django_assert_num_queries(1):
        tokens.owner_of(secret)
    token.refresh_from_db()
    assert token.last_used_on == timezone.now().date()


def test_a_token_from_yesterday_is_noted_again(ada):
    token, secret = tokens.create(ada, name="desk")
    ApiToken.objects.update(last_used_on=timezone.now().date() - timedelta(days=1))

    tokens.owner_of(secret)

    token.refresh_from_db()
    assert token.last_used_on == timezone.now().date()


@pytest.mark.parametrize("secret", ["", "prov_", "\udcff", "x" * 10_000])
def test_what_is_no_secret_opens_nothing(ada, secret):
    assert tokens.owner_of(secret) is None


def test_a_token_says_nothing_of_itself(ada):
    token, _ = tokens.create(ada, name="desk")

    assert str(token) == "a token"
