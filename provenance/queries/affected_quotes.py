"""Which quotes may tell otherwise after a record has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.db import connection, models
from django.db.models import Q

from provenance.models import (
    Act,
    Attribution,
    Candidate,
    Correction,
    Document,
    DocumentDate,
    Interest,
    Method,
    Overruling,
    Passage,
    Quote,
    Source,
    StatedObject,
    Statement,
    Translation,
    Wording,
)

DOWNWARD = """
WITH RECURSIVE
  told(document_id) AS (
    SELECT id FROM provenance_document WHERE id IN ({seeds})
    UNION
    SELECT a.taker_id
    FROM told JOIN provenance_attribution a ON a.upstream_id = told.document_id
  )
SELECT DISTINCT r.quote_id
FROM told
JOIN provenance_passage p ON p.document_id = told.document_id
JOIN provenance_wording r ON r.passage_id = p.id
"""
SEEDS_AT_ONCE = 500


def quotes_below(records: Iterable[models.Model]) -> set[int]:
    """The ids of quotes with a wording in, or downstream of, what these records speak of.

    A superset: telling them again shows which did change.
    """
    documents: set[int] = set()
    quotes: set[int] = set()
    for record in records:
        if record.pk is None:
            continue
        documents.update(_documents(record))
        quotes.update(_quotes(record))
    inner = Wording.objects.filter(within__quote__in=quotes)
    quotes.update(inner.values_list("quote_id", flat=True))
    return quotes | _downward(sorted(documents))


def quotes_below_stored(record: models.Model) -> set[int]:
    """The same for the record as it is stored now, before a write moves it elsewhere."""
    current = type(record)._base_manager.filter(pk=record.pk).first() if record.pk else None
    return quotes_below([current]) if current is not None else set()


def _downward(documents: list[int]) -> set[int]:
    document_ids: set[int] = set()
    for at in range(0, len(documents), SEEDS_AT_ONCE):
        seeds = documents[at : at + SEEDS_AT_ONCE]
        with connection.cursor() as cursor:
            cursor.execute(DOWNWARD.format(seeds=", ".join(["%s"] * len(seeds))), seeds)
            document_ids.update(number for (number,) in cursor.fetchall())
    return document_ids


def _documents(record: models.Model) -> set[int]:
    finder = DOCUMENTS.get(type(record))
    return {number for number in finder(record) if number is not None} if finder else set()


def _quotes(record: models.Model) -> set[int]:
    if isinstance(record, Quote):
        return {record.pk}
    if isinstance(record, Wording):
        return {record.quote_id}
    if isinstance(record, Translation):
        return {record.wording.quote_id}
    if isinstance(record, Source):
        quotes = Quote.objects.filter(
            Q(claimed_speaker=record) | Q(addressee=record)
        ) | Quote.objects.filter(wordings__translations__translator=record)
        return set(quotes.values_list("pk", flat=True))
    return set()


def _of_document(document: Document) -> set[int | None]:
    """Itself, and the takers of gaps that it, or words in it, may fill."""
    gaps = Candidate.objects.filter(Q(document=document) | Q(passage__document=document))
    return {document.pk, *gaps.values_list("attribution__taker_id", flat=True)}


def _of_passage(passage: Passage) -> set[int | None]:
    """Its own document, and the takers of steps and the subjects of statements it carries."""
    takers = Attribution.objects.filter(Q(passage=passage) | Q(acts__passage=passage))
    return {
        passage.document_id,
        *takers.values_list("taker_id", flat=True),
        *passage.statements.values_list("of_document_id", flat=True),
    }


def _of_statement(statement: Statement) -> set[int | None]:
    rendered = statement.of_wording.passage.document_id if statement.of_wording else None
    return {statement.passage.document_id, statement.of_document_id, rendered}


def _of_source(source: Source) -> set[int | None]:
    """Where the source, or what is part of it, published, acted or handled."""
    line = {source.pk}
    fresh = {source.pk}
    while fresh:
        parts = set(Source.objects.filter(part_of__in=fresh).values_list("pk", flat=True))
        fresh = parts - line
        line |= fresh
    return {
        *Document.objects.filter(publisher__in=line).values_list("pk", flat=True),
        *Act.objects.filter(agent__in=line).values_list("attribution__taker_id", flat=True),
        *Statement.objects.filter(doer__in=line).values_list("of_document_id", flat=True),
        *Statement.objects.filter(doer__in=line).values_list(
            "of_wording__passage__document_id", flat=True
        ),
        *Quote.objects.filter(claimed_speaker__in=line).values_list(
            "wordings__passage__document_id", flat=True
        ),
    }


def _of_method(method: Method) -> set[int | None]:
    stated = method.statements.all()
    return {
        *stated.values_list("of_document_id", flat=True),
        *stated.values_list("of_wording__passage__document_id", flat=True),
    }


DOCUMENTS: dict[type[models.Model], Callable[[Any], set[int | None]]] = {
    Document: _of_document,
    DocumentDate: lambda record: {record.document_id},
    Passage: _of_passage,
    Wording: lambda record: {record.passage.document_id},
    Attribution: lambda record: {record.taker_id},
    Act: lambda record: {record.attribution.taker_id},
    Candidate: lambda record: {record.attribution.taker_id},
    Correction: lambda record: {record.document_id},
    Statement: _of_statement,
    StatedObject: lambda record: _of_statement(record.statement),
    Overruling: lambda record: {record.passage.document_id},
    Source: _of_source,
    Interest: lambda record: _of_source(record.source),
    Method: _of_method,
}
"""The documents whose tellings a record can change, by what it is."""
