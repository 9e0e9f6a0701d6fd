"""What points at a source, document or quote: every reference, so that none is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from provenance.models import PublishedEvidence, Summary
from provenance.queries.affected_quotes import quotes_below
from provenance.queries.distressing import mark_distressing

DERIVED = (Summary, PublishedEvidence)
"""Worked out from the rest, so made anew and never moved."""


@dataclass(frozen=True, slots=True)
class Pointing:
    """The rows that point at a record by one of their fields."""

    model: type[models.Model]
    field: str
    many: bool
    rows: tuple[models.Model, ...]

    @property
    def name(self) -> str:
        return f"{self.model._meta.model_name}.{self.field}"


def pointing_at(record: models.Model, *, most: int) -> Iterator[Pointing]:
    """The rows of each relation that lead to this record, at most so many of each."""
    for relation in record._meta.related_objects:
        model: Any = relation.related_model
        if model in DERIVED:
            continue
        many = isinstance(relation.field, models.ManyToManyField)
        rows = model._base_manager.filter(**{relation.field.name: record}).order_by("pk")
        first_rows = tuple(rows[:most])
        mark_distressing(first_rows)
        yield Pointing(model, relation.field.name, many, first_rows)


def count_pointing_at(record: models.Model) -> int:
    """How many rows lead to this record."""
    models_and_fields = [(r.related_model, r.field.name) for r in record._meta.related_objects]
    return sum(
        model._base_manager.filter(**{field: record}).count()
        for model, field in models_and_fields
        if model not in DERIVED
    )


def line_up(record: models.Model, field: str) -> dict[int, int | None]:
    """Each record with the one above it, from this one upwards; a circle ends the way."""
    rows: Any = type(record)._base_manager
    parents: dict[int, int | None] = {}
    at: int | None = record.pk
    while at is not None and at not in parents:
        parents[at] = rows.filter(pk=at).values_list(f"{field}_id", flat=True).first()
        at = parents[at]
    return parents


def in_one_chain(one: models.Model, other: models.Model) -> bool:
    """Whether some quote is told by way of both."""
    return not quotes_below([one]).isdisjoint(quotes_below([other]))
