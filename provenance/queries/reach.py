"""Which utterances may tell otherwise after a record has changed."""

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
    HandlingStatement,
    Interest,
    Method,
    Overruling,
    Passage,
    Rendering,
    Source,
    StatedObject,
    Translation,
    Utterance,
)

DOWNWARD = """
WITH RECURSIVE
  told(document_id) AS (
    SELECT id FROM provenance_document WHERE id IN ({seeds})
    UNION
    SELECT a.taker_id
    FROM told JOIN provenance_attribution a ON a.upstream_id = told.document_id
  )
SELECT DISTINCT r.utterance_id
FROM told
JOIN provenance_passage p ON p.document_id = told.document_id
JOIN provenance_rendering r ON r.passage_id = p.id
"""
SEEDS_AT_ONCE = 500


def utterances_below(records: Iterable[models.Model]) -> set[int]:
    """The ids of utterances with a wording in, or downstream of, what these records speak of.

    A superset: telling them again shows which did change.
    """
    documents: set[int] = set()
    utterances: set[int] = set()
    for record in records:
        if record.pk is None:
            continue
        documents.update(_documents(record))
        utterances.update(_utterances(record))
    inner = Rendering.objects.filter(within__utterance__in=utterances)
    utterances.update(inner.values_list("utterance_id", flat=True))
    return utterances | _downward(sorted(documents))


def utterances_below_stored(record: models.Model) -> set[int]:
    """The same for the record as it is stored now, before a write moves it elsewhere."""
    kept = type(record)._base_manager.filter(pk=record.pk).first() if record.pk else None
    return utterances_below([kept]) if kept is not None else set()


def _downward(documents: list[int]) -> set[int]:
    found: set[int] = set()
    for at in range(0, len(documents), SEEDS_AT_ONCE):
        seeds = documents[at : at + SEEDS_AT_ONCE]
        with connection.cursor() as cursor:
            cursor.execute(DOWNWARD.format(seeds=", ".join(["%s"] * len(seeds))), seeds)
            found.update(number for (number,) in cursor.fetchall())
    return found


def _documents(record: models.Model) -> set[int]:
    finder = DOCUMENTS.get(type(record))
    return {number for number in finder(record) if number is not None} if finder else set()


def _utterances(record: models.Model) -> set[int]:
    if isinstance(record, Utterance):
        return {record.pk}
    if isinstance(record, Rendering):
        return {record.utterance_id}
    if isinstance(record, Translation):
        return {record.rendering.utterance_id}
    if isinstance(record, Source):
        named = Utterance.objects.filter(
            Q(claimed_speaker=record) | Q(addressee=record)
        ) | Utterance.objects.filter(renderings__translations__translator=record)
        return set(named.values_list("pk", flat=True))
    return set()


def _of_document(document: Document) -> set[int | None]:
    """Itself, and the takers of gaps that it, or words in it, may fill."""
    gaps = Candidate.objects.filter(Q(document=document) | Q(passage__document=document))
    return {document.pk, *gaps.values_list("attribution__taker_id", flat=True)}


def _of_passage(passage: Passage) -> set[int | None]:
    """Its own document, and the takers of hops and the subjects of statements it carries."""
    takers = Attribution.objects.filter(Q(passage=passage) | Q(acts__passage=passage))
    return {
        passage.document_id,
        *takers.values_list("taker_id", flat=True),
        *passage.statements.values_list("of_document_id", flat=True),
    }


def _of_statement(statement: HandlingStatement) -> set[int | None]:
    rendered = statement.of_rendering.passage.document_id if statement.of_rendering else None
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
        *HandlingStatement.objects.filter(doer__in=line).values_list("of_document_id", flat=True),
        *HandlingStatement.objects.filter(doer__in=line).values_list(
            "of_rendering__passage__document_id", flat=True
        ),
        *Utterance.objects.filter(claimed_speaker__in=line).values_list(
            "renderings__passage__document_id", flat=True
        ),
    }


def _of_method(method: Method) -> set[int | None]:
    stated = method.statements.all()
    return {
        *stated.values_list("of_document_id", flat=True),
        *stated.values_list("of_rendering__passage__document_id", flat=True),
    }


DOCUMENTS: dict[type[models.Model], Callable[[Any], set[int | None]]] = {
    Document: _of_document,
    DocumentDate: lambda record: {record.document_id},
    Passage: _of_passage,
    Rendering: lambda record: {record.passage.document_id},
    Attribution: lambda record: {record.taker_id},
    Act: lambda record: {record.attribution.taker_id},
    Candidate: lambda record: {record.attribution.taker_id},
    Correction: lambda record: {record.document_id},
    HandlingStatement: _of_statement,
    StatedObject: lambda record: _of_statement(record.statement),
    Overruling: lambda record: {record.passage.document_id},
    Source: _of_source,
    Interest: lambda record: _of_source(record.source),
    Method: _of_method,
}
"""The documents whose tellings a record can change, by what it is."""
