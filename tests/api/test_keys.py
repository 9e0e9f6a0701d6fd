"""Who is let in, and what everybody else is told."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from provenance.api import keys
from provenance.services import tokens
from tests import builders

LIST = "/api/v1/documents"


def with_token(secret, scheme="Bearer", **extra):
    return Client(headers={"Authorization": f"{scheme} {secret}"}).get(LIST, **extra)


@pytest.fixture
def ada(db):
    return builders.user("ada")


@pytest.fixture
def secret(ada):
    return tokens.create(ada, name="desk")[1]


def test_a_stranger_is_told_in_json_that_a_token_is_needed(stranger, db):
    answer = stranger.get(LIST)

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert set(answer.json()) == {"error", "hint"}


@pytest.mark.parametrize("role", ["reader", "curator", "administrator"])
def test_a_session_opens_the_api(role, request):
    assert request.getfixturevalue(role).get(LIST).status_code == 200


@pytest.mark.parametrize("scheme", ["Bearer", "bearer"])
def test_a_token_opens_the_api(secret, scheme):
    assert with_token(secret, scheme).status_code == 200


def test_a_wrong_token_is_refused(secret):
    assert with_token(f"{secret}x").status_code == 401


def test_a_wrong_token_is_refused_even_beside_a_session(reader):
    answer = reader.get(LIST, headers={"Authorization": "Bearer prov_wrong"})

    assert answer.status_code == 401


def test_a_revoked_token_is_refused(ada, secret):
    tokens.revoke(ada, number=ada.api_tokens.get().pk)

    assert with_token(secret).status_code == 401


@pytest.mark.parametrize(("days", "status"), [(0, 200), (-1, 401)])
def test_a_token_opens_the_api_to_the_end_of_its_last_day(ada, secret, days, status):
    ada.api_tokens.update(expires_on=timezone.now().date() + timedelta(days=days))

    assert with_token(secret).status_code == status


def test_the_token_of_an_account_that_was_switched_off_is_refused(ada, secret):
    ada.is_active = False
    ada.save()

    assert with_token(secret).status_code == 401


def test_a_new_password_revokes_a_token(ada, secret):
    ada.set_password("another long passphrase")
    ada.save()

    assert with_token(secret).status_code == 401


def test_many_wrong_tokens_from_one_address_are_told_to_stop(secret, monkeypatch):
    monkeypatch.setattr(keys, "WRONG_TOKENS", 2)

    statuses = [with_token("prov_wrong", REMOTE_ADDR="192.0.2.1").status_code for _ in range(3)]
    last = with_token("prov_wrong", REMOTE_ADDR="192.0.2.1")

    assert statuses == [401, 401, 429]
    assert 0 < int(last["Retry-After"]) <= keys.WINDOW_SECONDS
    assert last["Retry-After"] in last.json()["hint"]


def test_right_tokens_and_other_addresses_are_let_through_meanwhile(secret, monkeypatch):
    monkeypatch.setattr(keys, "WRONG_TOKENS", 0)
    with_token("prov_wrong", REMOTE_ADDR="192.0.2.1")

    assert with_token(secret, REMOTE_ADDR="192.0.2.1").status_code == 200


def test_a_token_opens_no_page(secret):
    client = Client(headers={"Authorization": f"Bearer {secret}"})

    assert client.get("/glossary/").status_code == 302


def test_a_post_is_refused_in_the_one_shape(reader):
    answer = reader.post(LIST)

    assert (answer.status_code, answer["Allow"]) == (405, "GET")
    assert set(answer.json()) == {"error", "hint"}


@pytest.mark.parametrize("address", ["", "nothing", "quotes/a/b/c", "documents/a%0Ab/c"])
def test_an_address_that_is_not_there_is_answered_in_json(stranger, db, address):
    answer = stranger.get(f"/api/v1/{address}")

    assert answer.status_code == 404
    assert set(answer.json()) == {"error", "hint"}


def test_an_address_that_cannot_be_stored_is_refused_in_json(reader):
    answer = reader.get("/api/v1/quotes/%00")

    assert answer.status_code == 400
    assert set(answer.json()) == {"error", "hint"}


def test_a_page_that_cannot_be_stored_is_refused_on_a_page(reader):
    assert "<h1>" in reader.get("/quotes/%00/").text


@pytest.mark.parametrize(("address", "kind"), [(LIST, "application/json"), ("/", "text/html")])
def test_a_failure_of_ours_is_told_to_a_program_in_json(reader, monkeypatch, address, kind):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("provenance.api.documents.document_rows", fail)
    monkeypatch.setattr("provenance.views.find.send_page", fail)
    reader.raise_request_exception = False

    answer = reader.get(address)

    assert answer.status_code == 500
    assert answer["Content-Type"].startswith(kind)


def test_answers_are_json_that_no_browser_guesses_at_or_keeps(reader, losing):
    answer = reader.get(f"{LIST}/arabic")

    assert answer["Content-Type"] == "application/json; charset=utf-8"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]
    assert "صحيفة" in answer.content.decode("utf-8")


@pytest.fixture
def only_https(settings):
    settings.SECURE_SSL_REDIRECT = True


def test_a_token_that_comes_over_http_is_refused_in_so_many_words(secret, only_https):
    answer = with_token(secret)

    assert answer.status_code == 403
    assert "https only" in answer.json()["error"]


def test_a_session_that_comes_over_http_is_refused_too(reader, only_https):
    assert reader.get(LIST).status_code == 403


def test_over_https_a_token_opens_the_api(secret, only_https):
    assert with_token(secret, secure=True).status_code == 200


def test_pages_lead_on_to_https_the_reference_too(only_https):
    for page in ("/", "/api/v1/docs"):
        answer = Client().get(page)
        assert (answer.status_code, answer.url) == (301, f"https://testserver{page}")
