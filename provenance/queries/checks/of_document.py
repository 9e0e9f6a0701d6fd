"""Checks of the records of one document."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import connection, connections, models, router
from django.db.models import Exists, F, Value

from provenance.domain.chain.consistency import Severity, date_fault
from provenance.domain.vocabulary import Status
from provenance.models import (
    Act,
    Attribution,
    Candidate,
    Document,
    DocumentDate,
    Overruling,
    Passage,
    Quote,
    StatedObject,
    Statement,
    Translation,
    Wording,
)
from provenance.queries.checks import attributions, documents, occasions, quotes
from provenance.queries.checks.rules import Rule

OF_DOCUMENT: dict[type[models.Model], tuple[str, ...]] = {
    Act: ("attribution__taker", "attribution__passage__document"),
    Attribution: ("taker", "passage__document", "inferred_for"),
    Candidate: ("attribution__taker",),
    Document: ("pk",),
    DocumentDate: ("document",),
    Statement: ("passage__document", "of_document"),
    Overruling: ("passage__document",),
    Passage: ("document",),
    Wording: ("passage__document",),
    StatedObject: ("statement__passage__document",),
    Translation: ("wording__passage__document",),
    Quote: ("wordings__passage__document",),
}
"""The lookup paths from each model to the documents that its rows concern."""

RULES = (*documents.RULES, *quotes.RULES, *attributions.RULES, *occasions.RULES)
SOME = -7_254_103
"""Placeholder for the document's primary key in a statement that is compiled once."""

PLACES: dict[type[models.Model], tuple[str, ...]] = {
    Act: ("attribution", "attribution__passage"),
    Attribution: ("pk", "passage"),
    Candidate: ("attribution", "attribution__passage"),
    DocumentDate: ("pk", "passage"),
    Statement: ("pk", "passage"),
    Overruling: ("pk", "passage"),
    Passage: ("pk", "pk"),
    Wording: ("pk", "passage"),
    StatedObject: ("statement", "statement__passage"),
    Translation: ("wording", "wording__passage"),
    Quote: ("wordings", "wordings__passage"),
}
"""For each model, the key by which a page identifies a row, and the row's passage."""


@dataclass(frozen=True, slots=True)
class DocumentFault:
    """A fault of one record, with its model, primary key and passage.

    ``distressing`` means that the passage overlaps a wording marked distressing.
    """

    severity: Severity
    code: str
    table: str
    record: int
    words: str
    sentence: str
    distressing: bool = False


def faults_of(document: Document, *, as_published: Collection[int] = ()) -> list[DocumentFault]:
    """Return every fault in the records of this document, errors first.

    The rules are those for the whole database, checked in one statement per model. The documents in
    ``as_published`` are treated as published.
    """
    lacks = [lack for model in OF_DOCUMENT for lack in _faults(model, document.pk, as_published)]
    order = list(Severity)
    return sorted([*lacks, *_wrong_dates(document)], key=lambda one: order.index(one.severity))


def _faults(
    model: type[models.Model], document: int, as_published: Collection[int]
) -> list[DocumentFault]:
    rules, statement, parameters = _compiled(model, connection.vendor)
    values = [document if p == SOME else p for p in parameters]
    if as_published:
        statement = f"{_documents_as_if_published(len(as_published))} {statement}"
        values = [*as_published, Status.PUBLISHED.value, *values]
    with connections[router.db_for_read(model)].cursor() as cursor:
        cursor.execute(statement, values)
        rows = cursor.fetchall()
    return [
        DocumentFault(
            rules[place].severity,
            rules[place].code,
            str(model._meta.model_name),
            record,
            words or "",
            rules[place].sentence,
            bool(is_distressing),
        )
        for place, record, words, is_distressing in rows
        if record is not None
    ]


def _documents_as_if_published(number: int) -> str:
    """Return a WITH clause that makes this many documents appear published, without a write.

    The query has the name of the table, so that the rules need no change.
    """
    name = connection.ops.quote_name
    table, status = name(Document._meta.db_table), name("status")
    # SQLite resolves the bare name to the query itself, PostgreSQL to the table.
    stored = f"main.{table}" if connection.vendor == "sqlite" else table
    some = ", ".join(["%s"] * number)
    names = [str(field.column) for field in Document._meta.concrete_fields]
    columns = ", ".join(
        f"CASE WHEN {name('id')} IN ({some}) THEN %s ELSE {status} END AS {status}"
        if column == "status"
        else name(column)
        for column in names
    )
    return f"WITH {table} AS NOT MATERIALIZED (SELECT {columns} FROM {stored})"  # noqa: S608 (names alone)


@cache
def _compiled(
    model: type[models.Model], vendor: str
) -> tuple[tuple[Rule, ...], str, tuple[Any, ...]]:
    """Return the rules for one model as one statement; cached, since compiling it is slow."""
    number, passage = PLACES.get(model, ("pk", ""))
    exact = "exact" if passage == "pk" else f"{passage}__exact"
    words = F(exact) if passage else Value("", models.CharField())
    outer = "" if passage == "pk" else f"{passage}__"
    distress = Exists(Wording.objects.distressing_in(outer)) if passage else Value(False)
    # One path after the other: paths joined by OR would scan whole tables for each.
    first_way, *other_ways = (
        model._default_manager.filter(**{way: SOME}).order_by().values("pk")
        for way in OF_DOCUMENT[model]
    )
    mine = first_way.union(*other_ways) if other_ways else first_way
    rule_rows = [(rule, rule.rows()) for rule in RULES if rule.rows is not None]
    here = [(rule, rows) for rule, rows in rule_rows if rows.model is model]
    questions = [
        rows.filter(pk__in=mine)
        .order_by()
        .annotate(of_rule=Value(place), on_words=words, on_distressing=distress)
        .values_list("of_rule", number, "on_words", "on_distressing")
        for place, (_, rows) in enumerate(here)
    ]
    first, *others = questions
    query = (first.union(*others) if others else first.distinct()).order_by().query
    statement, parameters = query.sql_with_params()
    return tuple(rule for rule, _ in here), statement, parameters


def _wrong_dates(document: Document) -> Iterable[DocumentFault]:
    rows: Iterable[Any] = document.dates.for_page()
    for date in rows:
        if sentence := date_fault(date.edtf, date.earliest, date.latest):
            words = date.passage.exact if date.passage else ""
            yield DocumentFault(
                Severity.ERROR,
                "wrong-date",
                "documentdate",
                date.pk,
                words,
                sentence,
                date.distressing,
            )
