"""The quotes whose chains may change when a record changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import batched
from typing import Any

from django.db import connections, models, router
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
    Occasion,
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
RECORDS_AT_ONCE = 500

type Records = Sequence[Any]
"""Stored records of one model."""
type Numbers = set[int | None]


def quotes_below(records: Iterable[models.Model]) -> set[int]:
    """Return the ids of quotes worded in, or downstream of, the documents of these records.

    The result is a superset: refreshing the quotes shows which of them changed. The number of
    queries depends on the models of the records, not on their number.
    """
    by_model: dict[type[models.Model], list[Any]] = {}
    for record in records:
        if record.pk is not None:
            by_model.setdefault(type(record), []).append(record)
    documents: set[int] = set()
    quotes: set[int] = set()
    for model, rows in by_model.items():
        for some in batched(rows, RECORDS_AT_ONCE):
            documents.update(_documents(model, some))
            quotes.update(_quotes(model, some))
    for numbers in batched(sorted(quotes), RECORDS_AT_ONCE):
        inner = Wording.objects.filter(within__quote__in=numbers)
        quotes.update(inner.values_list("quote_id", flat=True))
    return quotes | _downward(sorted(documents))


def quotes_below_stored(record: models.Model) -> set[int]:
    """Return ``quotes_below`` of the record as stored now, before a write changes it."""
    current = type(record)._base_manager.filter(pk=record.pk).first() if record.pk else None
    return quotes_below([current]) if current is not None else set()


def _downward(documents: list[int]) -> set[int]:
    document_ids: set[int] = set()
    for at in range(0, len(documents), SEEDS_AT_ONCE):
        seeds = documents[at : at + SEEDS_AT_ONCE]
        with connections[router.db_for_read(Document)].cursor() as cursor:
            cursor.execute(DOWNWARD.format(seeds=", ".join(["%s"] * len(seeds))), seeds)
            document_ids.update(number for (number,) in cursor.fetchall())
    return document_ids


def _documents(model: type[models.Model], records: Records) -> set[int]:
    finder = DOCUMENTS.get(model)
    return {number for number in finder(records) if number is not None} if finder else set()


def _quotes(model: type[models.Model], records: Records) -> set[int]:
    if model is Quote:
        return {quote.pk for quote in records}
    if model is Wording:
        return {wording.quote_id for wording in records}
    if model is Occasion:
        wordings = Wording.objects.filter(occasion__in=records)
        return set(wordings.values_list("quote_id", flat=True))
    if model is Translation:
        return {translation.wording.quote_id for translation in records}
    if model is Source:
        quotes = Quote.objects.filter(
            Q(claimed_speaker__in=records) | Q(addressee__in=records)
        ) | Quote.objects.filter(wordings__translations__translator__in=records)
        return set(quotes.values_list("pk", flat=True))
    return set()


def _of_documents(documents: Records) -> Numbers:
    """Return the documents and the takers of gaps that they, or their words, may fill."""
    gaps = Candidate.objects.filter(
        Q(document__in=documents) | Q(passage__document__in=documents)
    ).values_list("attribution__taker_id", flat=True)
    return {*(document.pk for document in documents), *gaps}


def _of_passages(passages: Records) -> Numbers:
    """Return the passages' documents and those of the steps and statements that rest on them."""
    takers = Attribution.objects.filter(Q(passage__in=passages) | Q(acts__passage__in=passages))
    statements = Statement.objects.filter(passage__in=passages)
    return {
        *(passage.document_id for passage in passages),
        *takers.values_list("taker_id", flat=True),
        *statements.values_list("of_document_id", flat=True),
    }


def _of_statements(statements: Records) -> Numbers:
    wordings = [row.of_wording for row in statements if row.of_wording]
    return {
        *(row.passage.document_id for row in statements),
        *(row.of_document_id for row in statements),
        *(wording.passage.document_id for wording in wordings),
    }


def _of_sources(sources: Iterable[Source]) -> Numbers:
    """Return the documents that the sources, or parts of them, published, acted on or handled."""
    line = {source.pk for source in sources}
    fresh = line
    while fresh:
        parts = set(Source.objects.filter(part_of__in=fresh).values_list("pk", flat=True))
        fresh = parts - line
        line = line | fresh
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


def _of_methods(methods: Records) -> Numbers:
    stated = Statement.objects.filter(methods__in=methods)
    return {
        *stated.values_list("of_document_id", flat=True),
        *stated.values_list("of_wording__passage__document_id", flat=True),
    }


DOCUMENTS: dict[type[models.Model], Callable[[Records], Numbers]] = {
    Document: _of_documents,
    DocumentDate: lambda records: {record.document_id for record in records},
    Occasion: lambda records: {record.document_id for record in records},
    Passage: _of_passages,
    Wording: lambda records: {record.passage.document_id for record in records},
    Attribution: lambda records: {record.taker_id for record in records},
    Act: lambda records: {record.attribution.taker_id for record in records},
    Candidate: lambda records: {record.attribution.taker_id for record in records},
    Correction: lambda records: {record.document_id for record in records},
    Statement: _of_statements,
    StatedObject: lambda records: _of_statements([record.statement for record in records]),
    Overruling: lambda records: {record.passage.document_id for record in records},
    Source: _of_sources,
    Interest: lambda records: _of_sources([record.source for record in records]),
    Method: _of_methods,
}
"""For each model, a function that returns the documents whose chains its records may change."""
