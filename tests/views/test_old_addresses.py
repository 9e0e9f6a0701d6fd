"""The address of a merged record leads on, below it and in the API, for who may see where."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from provenance.models import OldAddress, Rearrangement
from provenance.services.tokens import create
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def moved():
    """A source, a document and a quote that others were merged into."""
    paper = builders.source(slug="new")
    document = builders.document(slug="new", publisher=paper)
    builders.wording(of=builders.quote(slug="new"), document=document, slug="wording")
    for record_type in ("source", "document", "quote"):
        OldAddress.objects.create(record_type=record_type, slug="old", leads_to="new")
    return document


@pytest.mark.parametrize(
    "address",
    [
        "/documents/old/",
        "/documents/old/export/json",
        "/sources/old/?list=published&after=3",
        "/quotes/old/?from=wording&as=everyone",
        "/quotes/old/verification/",
        "/quotes/old/export/csv?from=wording",
        "/quotes/old/drawing.svg",
        "/api/v1/quotes/old",
        "/api/v1/quotes/old/chain?from=wording",
        "/api/v1/documents/old",
        "/api/v1/sources/old",
    ],
)
def test_old_addresses_lead_on_with_what_was_asked(reader, moved, address):
    answer = reader.get(address)

    assert answer.status_code == 301
    assert answer.url == address.replace("old", "new")
    assert reader.get(answer.url).status_code == 200


def test_what_is_sent_is_sent_on(reader, moved):
    answer = reader.post("/quotes/old/watch/", {"from": "wording"})

    assert (answer.status_code, answer.url) == (308, "/quotes/new/watch/")


def test_the_desk_leads_on_too(curator, moved):
    assert curator.get("/desk/documents/old/").url == "/desk/documents/new/"


def test_a_program_with_a_token_is_led_on(client, groups, moved):
    _made, token = create(builders.user(), name="a program")
    headers = {"Authorization": f"Bearer {token}"}

    assert client.get("/api/v1/documents/old", headers=headers).status_code == 301


@pytest.mark.parametrize("kind", ["documents", "sources", "quotes", "api/v1/documents"])
def test_what_a_reader_may_not_see_is_not_led_to(reader, curator, moved, kind):
    moved.status = "draft"
    moved.save()

    assert (
        reader.get(
            f"/{kind}/old/".replace("/old/", "/old") + ("" if "api" in kind else "/")
        ).status_code
        == 404
    )
    assert curator.get(f"/{kind}/old" + ("" if "api" in kind else "/")).status_code == 301


def test_strangers_learn_nothing(stranger, moved):
    old, never = stranger.get("/documents/old/"), stranger.get("/documents/never/")

    assert old.status_code == never.status_code == 302
    assert stranger.get("/api/v1/documents/old").status_code == 401


def test_a_record_that_is_there_but_hidden_is_not_passed_over(reader, moved):
    builders.document(slug="old", status="draft")

    assert reader.get("/documents/old/").status_code == 404


def test_other_addresses_are_left_alone(reader, moved):
    assert reader.get("/documents/never/").status_code == 404
    assert reader.get("/nothing/old/").status_code == 404


def merged(**fields):
    names = {"kind": "merge", "record_type": "quote", "kept_key": "new", "other_key": "old"}
    return Rearrangement.objects.create(**names, by="C", reason="One sentence.", **fields)


def test_the_page_of_a_merged_quote_says_when_and_why(reader, moved):
    merged()

    Rearrangement.objects.update(at=datetime(2026, 3, 2, 12, tzinfo=UTC))

    shown = reader.get("/quotes/old/", follow=True).text

    assert (
        "The quote at the address you opened was merged into this one on 2 March 2026: "
        "One sentence." in shown
    )


def test_a_merge_that_was_undone_is_not_told(reader, moved):
    merged(undone_by="D", undone_at=timezone.now())

    assert "One sentence." not in reader.get("/quotes/old/", follow=True).text


# Withdrawn quotes


@pytest.fixture
def withdrawn():
    """A quote whose only document was withdrawn, with the day and the reason."""
    document = builders.document("Hidden headline", slug="gone", status="withdrawn")
    builders.wording("Hidden words", of=builders.quote(slug="gone"), document=document)
    fields = {"kind": "record-withdrawn", "statement": "It was a hoax."}
    return builders.correction(document, dated="2026-05-01", **fields)


def test_the_address_of_a_withdrawn_quote_says_when_and_why(reader, withdrawn):
    answer = reader.get("/quotes/gone/")

    assert answer.status_code == 410
    assert "withdrawn on 1 May 2026" in answer.text
    assert "It was a hoax." in answer.text
    assert "Hidden" not in answer.text


def test_the_address_of_a_withdrawn_document_says_when_and_why(reader, withdrawn):
    answer = reader.get("/documents/gone/")

    assert answer.status_code == 410
    assert "This document was withdrawn" in answer.text
    assert "withdrawn on 1 May 2026" in answer.text
    assert "Hidden" not in answer.text


def test_a_document_that_was_never_out_is_not_there(reader):
    builders.document(slug="a-draft", status="draft")

    assert reader.get("/documents/a-draft/").status_code == 404


def test_a_withdrawal_without_a_day_is_told_all_the_same(reader, withdrawn):
    withdrawn.dated = ""
    withdrawn.save()

    assert "and was withdrawn:" in reader.get("/quotes/gone/wordings/").text


def test_a_quote_that_another_document_words_is_not_gone(reader, withdrawn):
    builders.wording(of=builders.Quote.objects.get(slug="gone"), document=builders.document())

    assert reader.get("/quotes/gone/").status_code == 200
    assert reader.get("/quotes/gone/nothing/").status_code == 404


def test_a_quote_that_was_never_out_is_not_told_of(reader, unpublished):
    builders.wording(of=builders.quote(slug="secret"), document=unpublished)

    assert reader.get("/quotes/secret/").status_code == 404


def test_a_program_gets_no_page_for_a_withdrawn_quote(reader, withdrawn):
    assert reader.get("/api/v1/quotes/gone").status_code == 404
