"""On a document's page: how its text came in, for curators alone."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests import builders
from tests.markup import Markup, payloads

pytestmark = pytest.mark.django_db

TEXT = "“We are losing now,” he said."
TITLE = "How its text came in"


@pytest.fixture
def document():
    return builders.document(text=TEXT, slug="calls")


def page(client, document):
    return client.get(document.get_absolute_url()).text


def test_readers_are_told_nothing_of_it(reader, document):
    builders.intake(document, by="ann")

    assert TITLE not in page(reader, document)


def test_curators_read_who_brought_it_in_how_and_the_hash_of_its_bytes(curator, document):
    came = builders.intake(document, by="quentin", how="uploaded", file_name="calls.html")

    text = page(curator, document)

    assert "uploaded" in Markup(text).text
    assert "quentin" in text
    assert "calls.html" in text
    assert came.sha256 in text


def test_a_text_without_recorded_bytes_says_so(curator, document):
    assert "no bytes of it are recorded" in page(curator, document)


def test_a_document_without_text_says_so(curator):
    assert "No text of it came in" in page(curator, builders.named_document())


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1 proposal of the program awaits"), (2, "2 proposals of the program")]
)
def test_open_proposals_are_counted_and_lead_to_the_review(curator, document, number, said):
    for words in ("losing", "now")[:number]:
        builders.proposal(document, words)

    text = page(curator, document)

    assert said in text
    assert reverse("desk-review", args=["calls"]) in text


def test_decided_proposals_are_not_counted(curator, document):
    at = "2026-05-01T12:00:00Z"
    builders.proposal(document, "now", state="refused", decided_by="ann", decided_at=at)

    assert "Go on with it" in page(curator, document)


def test_hostile_names_of_files_do_nothing(curator, document):
    for payload in payloads("xss")[:30]:
        builders.intake(document, file_name=payload[:255], by=payload[:150])

    assert all(element.is_ours for element in Markup(page(curator, document)).elements)


@pytest.mark.parametrize("rows", [1, 30])
def test_it_costs_the_same_however_often_a_text_came_in(
    curator, document, rows, django_assert_num_queries
):
    page(curator, document)
    for _ in range(rows):
        builders.intake(document)

    with django_assert_num_queries(13):
        page(curator, document)
