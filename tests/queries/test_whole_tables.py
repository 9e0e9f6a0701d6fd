"""What a page of one record asks reads no whole table: SQLite's own plans of its statements say so."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provenance.domain.vocabulary import Status
from provenance.models import Attribution, Document, Quote
from provenance.queries.chains import records_of
from provenance.queries.checks.of_document import faults_of
from provenance.queries.document_records import attributions_of
from tests import builders

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="plans of SQLite"),
]

GROWING = {"act", "attribution", "document", "documentdate", "passage", "quote", "wording"}
"""Tables that grow with what is on file; names of queries are not theirs."""
NAMED = re.compile(r'"provenance_(\w+)"(?: "(\w+)")?')


def whole_tables(action):
    """The growing tables that the statements of ``action`` read from end to end."""
    with CaptureQueriesContext(connection) as captured:
        action()
    assert captured.captured_queries
    return {table for query in captured.captured_queries for table in _scanned(query["sql"])}


def _scanned(statement):
    tables = {}
    for table, alias in NAMED.findall(statement):
        tables.setdefault(alias or f"provenance_{table}", set()).add(table)
        tables.setdefault(f"provenance_{table}", set()).add(table)
    for table, alias in re.findall(r"(?:FROM|JOIN) provenance_(\w+) (\w+)", statement):
        tables.setdefault(alias, set()).add(table)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}".replace("%", "%%"))
        steps = [row[3] for row in cursor.fetchall()]
    for step in steps:
        if match := re.fullmatch(r"SCAN (\w+)(?: USING INDEX .*)?", step):
            yield from tables.get(match[1], set()) & GROWING


@pytest.fixture
def document():
    """A published article with a quote, a step and a statement."""
    wording = builders.wording()
    document = wording.passage.document
    Document.objects.filter(pk=document.pk).update(status=Status.PUBLISHED)
    builders.attribution(taker=document)
    return Document.objects.get(pk=document.pk)


def test_a_chain_is_walked_without_reading_a_whole_table(document):
    slug = Quote.objects.get().slug

    assert whole_tables(lambda: records_of(slug)) == set()


def test_a_document_is_checked_without_reading_a_whole_table(document):
    assert whole_tables(lambda: faults_of(document)) == set()


def test_the_steps_of_a_document_are_read_without_reading_a_whole_table(document):
    assert whole_tables(lambda: list(attributions_of(document))) == set()


def test_a_whole_table_that_is_read_is_seen():
    builders.attribution()

    assert whole_tables(lambda: list(Attribution.objects.order_by("inference"))) == {"attribution"}
