"""The passages of a document with the records that rest on each, for its page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from provenance.domain.vocabulary import Reader
from provenance.models import (
    Act,
    Attribution,
    Document,
    DocumentDate,
    Overruling,
    Passage,
    Quote,
    Statement,
    Wording,
)
from provenance.queries.compiled_querysets import SOME, bind


@dataclass(frozen=True, slots=True)
class PassageRecords:
    """A passage with its wordings, the wordings whose speaker it names, and its refuted hedges.

    ``roles`` name the other records that rest on it: cue, statements, date.
    """

    passage: Passage
    wordings: Sequence[Wording]
    namings: Sequence[Wording]
    no_hedges: Sequence[str]
    roles: frozenset[str]


def passage_records(document: Document, start: int, end: int) -> list[PassageRecords]:
    """Return a slice of a document's passages in reading order; three queries, or one if empty.

    Rows are grouped here, since prefetching would build a query for each of hundreds of passages.
    """
    rows = list(bind(_page, {SOME: document.pk}, shape=(start, end)))
    if not rows:
        return []
    numbers = [row.pk for row in rows]
    on_them = Q(passage__in=numbers) | Q(naming_passage__in=numbers)
    wordings = (
        Wording.objects.filter(on_them).select_related("quote").order_by("segment_start", "slug")
    )
    by_passage = _grouped(wordings, "passage_id")
    by_naming = _grouped(wordings, "naming_passage_id")
    rulings = Overruling.objects.filter(passage__in=numbers, reader=Reader.HEDGE, stands=False)
    by_ruling = _grouped(rulings, "passage_id")
    return [
        PassageRecords(
            row,
            [_with_passage(row, wording) for wording in by_passage[row.pk]],
            by_naming[row.pk],
            [ruling.found for ruling in by_ruling[row.pk]],
            frozenset(role for role in ROLES if getattr(row, f"is_{role}")),
        )
        for row in rows
    ]


ROLES = ("cue", "statements", "date")


def _page(shape: tuple[int, int]) -> QuerySet[Any]:
    start, end = shape
    return _with_roles(Passage.objects.filter(document=SOME).in_reading_order())[start:end]


def _with_roles(passages: QuerySet[Passage]) -> QuerySet[Any]:
    here = OuterRef("pk")
    return passages.annotate(
        is_cue=Exists(Attribution.objects.filter(passage=here))
        | Exists(Act.objects.filter(passage=here)),
        is_statements=Exists(Statement.objects.filter(passage=here)),
        is_date=Exists(DocumentDate.objects.filter(passage=here))
        | Exists(Quote.objects.filter(setting_passage=here)),
    )


def _grouped(rows: Iterable[Any], column: str) -> dict[int | None, list[Any]]:
    groups: dict[int | None, list[Any]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, column)].append(row)
    return groups


def _with_passage(passage: Passage, wording: Wording) -> Wording:
    """Return the wording with its passage set, whose words it needs."""
    wording.passage = passage
    return wording
