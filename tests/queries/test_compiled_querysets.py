"""Statements that are written once, and bound to the records of each page."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provenance.models import Attribution, Passage, Statement
from provenance.queries.compiled_querysets import OTHER, SOME, bind
from provenance.queries.document_page import dates_shown, statements_shown, steps_shown
from provenance.queries.listing import first_wordings
from tests import builders

pytestmark = pytest.mark.django_db


def _passages(most):
    of_it = Passage.objects.filter(document=SOME).select_related("document")
    return of_it.order_by("key")[:most]


def keys(document, most=9):
    return [row.key for row in bind(_passages, {SOME: document.pk}, shape=most)]


@pytest.fixture
def documents():
    one, other = builders.document("One"), builders.document("Other")
    for key in ("a", "b", "c"):
        builders.passage(of=one, key=f"one-{key}")
    builders.passage(of=other, key="other-a")
    return one, other


def test_the_same_statement_reads_the_rows_of_each_record(documents):
    one, other = documents

    assert keys(one) == ["one-a", "one-b", "one-c"]
    assert keys(other) == ["other-a"]
    assert keys(one) == ["one-a", "one-b", "one-c"]


def test_another_shape_is_another_statement(documents):
    assert keys(documents[0], most=2) == ["one-a", "one-b"]
    assert keys(documents[0], most=1) == ["one-a"]


def test_what_is_joined_comes_in_the_one_query(documents):
    keys(documents[0])

    with CaptureQueriesContext(connection) as queries:
        rows = list(bind(_passages, {SOME: documents[0].pk}, shape=9))
        titles = {row.document.title for row in rows}

    assert (len(queries), titles) == (1, {"One"})


def test_a_queryset_that_was_read_keeps_its_value_beside_a_later_one(documents):
    early = bind(_passages, {SOME: documents[0].pk}, shape=9)
    late = bind(_passages, {SOME: documents[1].pk}, shape=9)

    assert [row.key for row in late] == ["other-a"]
    assert len(early) == 3


@pytest.mark.parametrize("drafts", [True, False])
def test_a_page_of_a_document_shows_what_its_querysets_say(documents, drafts):
    for document in documents:
        passage = document.passages.order_by("pk")[0]
        builders.attribution(document, passage=passage, slug=f"step-{document.pk}")
        builders.statement(passage=passage, of_document=document, slug=f"check-{document.pk}")
        builders.document_date(document, passage=passage, edtf="2022-09-28")
    for document in documents:
        steps = Attribution.objects.for_page(document, drafts=drafts)
        statements = Statement.objects.for_page(document, drafts=drafts)
        assert list(steps_shown(document, drafts=drafts, most=5)) == list(steps) != []
        assert list(statements_shown(document, drafts=drafts, most=5)) == list(statements) != []
        assert list(dates_shown(document)) == list(document.dates.for_page()) != []


def test_first_wordings_come_in_the_order_asked_for_whatever_their_number():
    slugs = [builders.wording().quote.slug for _ in range(3)]

    for some in ([], slugs[:1], slugs[::-1], slugs[1:], ["nowhere", slugs[0]]):
        expected = [slug for slug in some if slug in slugs]
        assert [row.quote.slug for row in first_wordings(some)] == expected


def test_no_record_has_a_number_that_stands_for_one():
    assert SOME < OTHER < 0
