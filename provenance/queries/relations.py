"""All references to a source, document or quote, found by introspection so that none is missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from provenance.models import PublishedEvidence, Summary
from provenance.queries.affected_quotes import quotes_below
from provenance.queries.distressing import mark_distressing

DERIVED = (Summary, PublishedEvidence)
"""Models derived from others, which are refreshed and never moved."""


@dataclass(frozen=True, slots=True)
class IncomingReferences:
    """The rows that refer to a record by one of their fields."""

    model: type[models.Model]
    field: str
    many: bool
    rows: tuple[models.Model, ...]

    @property
    def name(self) -> str:
        return f"{self.model._meta.model_name}.{self.field}"


def references_to(record: models.Model, *, most: int) -> Iterator[IncomingReferences]:
    """Yield the rows of each relation that refer to this record, at most ``most`` of each."""
    for relation in record._meta.related_objects:
        model: Any = relation.related_model
        if model in DERIVED:
            continue
        many = isinstance(relation.field, models.ManyToManyField)
        rows = model._base_manager.filter(**{relation.field.name: record}).order_by("pk")
        first_rows = tuple(rows[:most])
        mark_distressing(first_rows)
        yield IncomingReferences(model, relation.field.name, many, first_rows)


def count_references_to(record: models.Model) -> int:
    """Return the number of rows that refer to this record."""
    models_and_fields = [(r.related_model, r.field.name) for r in record._meta.related_objects]
    return sum(
        model._base_manager.filter(**{field: record}).count()
        for model, field in models_and_fields
        if model not in DERIVED
    )


def ancestors(record: models.Model, field: str) -> dict[int, int | None]:
    """Return each record's parent, from this one upwards; stops at the first repetition."""
    rows: Any = type(record)._base_manager
    parents: dict[int, int | None] = {}
    at: int | None = record.pk
    while at is not None and at not in parents:
        parents[at] = rows.filter(pk=at).values_list(f"{field}_id", flat=True).first()
        at = parents[at]
    return parents


def in_one_chain(one: models.Model, other: models.Model) -> bool:
    """Return whether both occur in the chains of a common quote."""
    return not quotes_below([one]).isdisjoint(quotes_below([other]))
