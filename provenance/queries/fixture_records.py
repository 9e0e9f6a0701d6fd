"""All records that documents and their chains need, for transfer to another newsroom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
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
    SourceName,
    StatedObject,
    Statement,
    Translation,
    Wording,
)

MODELS: tuple[type[models.Model], ...] = (
    *(Method, Source, SourceName, Document, Passage, Interest, DocumentDate, Occasion, Quote),
    *(
        Wording,
        Translation,
        Attribution,
        Act,
        Statement,
        StatedObject,
        Overruling,
        Correction,
        Candidate,
    ),
)
"""The models of the evidence, each after those it refers to; no indexes, no work in progress."""


def records_of(documents: Iterable[Document]) -> list[models.Model]:
    """Return the records of these documents and all their upstreams, in the order of ``MODELS``.

    Of documents that are only referred to, such as an article that states a step, only the
    document's own record is included.
    """
    reached = _with_upstreams({document.pk for document in documents})
    gathering = _Gathering()
    for rows in _records_of_documents(reached):
        gathering.add(rows)
    size = -1
    while size != gathering.size:
        size = gathering.size
        for rows in _owned_rows(gathering):
            gathering.add(rows)
    return gathering.in_order()


class _Gathering:
    """Collects records by model and primary key, with everything they refer to."""

    def __init__(self) -> None:
        self.records: dict[type[models.Model], dict[int, models.Model]] = {m: {} for m in MODELS}

    def add(self, rows: Iterable[models.Model]) -> None:
        """Add rows and, repeatedly, the records they refer to, in one query per column."""
        waiting: dict[type[models.Model], list[models.Model]] = {}
        for record in rows:
            waiting.setdefault(type(record), []).append(record)
        while waiting:
            model, some = waiting.popitem()
            fresh = {row.pk: row for row in some if row.pk not in self.records[model]}
            self.records[model] |= fresh
            for target, keys in _referred_to(model, list(fresh.values())):
                missing = keys - self.records[target].keys()
                if missing:
                    more = target._default_manager.filter(pk__in=missing)
                    waiting.setdefault(target, []).extend(more)

    @property
    def size(self) -> int:
        return sum(map(len, self.records.values()))

    def keys(self, model: type[models.Model]) -> list[int]:
        return list(self.records[model])

    def in_order(self) -> list[models.Model]:
        return [
            record
            for model in MODELS
            for _pk, record in sorted(self.records[model].items(), key=lambda item: item[0])
        ]


def _referred_to(
    model: type[models.Model], rows: list[Any]
) -> Iterator[tuple[type[models.Model], set[int]]]:
    """Yield the models that these rows refer to, each with the records' primary keys."""
    for field in model._meta.concrete_fields if rows else ():
        if isinstance(field, models.ForeignKey):
            keys = {getattr(row, field.attname) for row in rows}
            yield field.related_model, keys - {None}
    for relation in model._meta.many_to_many if rows else ():
        through: Any = relation.remote_field.through
        of_rows = {f"{relation.m2m_field_name()}__in": rows}
        keys = through.objects.filter(**of_rows).values_list(relation.m2m_reverse_name(), flat=True)
        yield relation.related_model, set(keys)


def _with_upstreams(documents: set[int]) -> set[int]:
    """Return these documents and all that can be reached upstream from them."""
    reached, fresh = set(documents), set(documents)
    while fresh:
        steps = Attribution.objects.filter(taker__in=fresh, upstream__isnull=False)
        copies = Document.objects.filter(pk__in=fresh, syndicated_copy_of__isnull=False)
        above = {
            *steps.values_list("upstream", flat=True),
            *copies.values_list("syndicated_copy_of", flat=True),
        }
        fresh = {number for number in above if number is not None} - reached
        reached |= fresh
    return reached


def _records_of_documents(documents: set[int]) -> Iterator[models.QuerySet[Any]]:
    """Yield the records of the documents themselves and of their passages."""
    yield Document.objects.filter(pk__in=documents)
    yield Passage.objects.filter(document__in=documents)
    yield DocumentDate.objects.filter(document__in=documents)
    yield Occasion.objects.filter(document__in=documents)
    yield Wording.objects.filter(passage__document__in=documents)
    yield Attribution.objects.filter(taker__in=documents)
    on_them = Q(passage__document__in=documents) | Q(of_document__in=documents)
    yield Statement.objects.filter(on_them)
    yield Overruling.objects.filter(passage__document__in=documents)
    yield Correction.objects.filter(document__in=documents)


def _owned_rows(gathering: _Gathering) -> Iterator[models.QuerySet[Any]]:
    """Yield the rows owned by the records collected so far."""
    yield Translation.objects.filter(wording__in=gathering.keys(Wording))
    yield Act.objects.filter(attribution__in=gathering.keys(Attribution))
    yield Candidate.objects.filter(attribution__in=gathering.keys(Attribution))
    yield StatedObject.objects.filter(statement__in=gathering.keys(Statement))
    yield SourceName.objects.filter(source__in=gathering.keys(Source))
    yield Interest.objects.filter(source__in=gathering.keys(Source))
