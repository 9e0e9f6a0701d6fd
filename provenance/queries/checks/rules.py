"""The classes of checks: a query, and a sentence for what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from provenance.domain.chain.consistency import Fault, Severity
from provenance.models import (
    Act,
    Attribution,
    Candidate,
    Document,
    DocumentDate,
    Interest,
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

NAMED_BY: dict[type[models.Model], tuple[str, ...]] = {
    Act: ("attribution__slug", "position"),
    Attribution: ("slug",),
    Candidate: ("slug",),
    Document: ("slug",),
    DocumentDate: ("document__slug", "layer", "position"),
    Statement: ("slug",),
    Interest: ("source__slug", "position"),
    Overruling: ("passage__document__slug", "passage__key", "reader"),
    Occasion: ("document__slug", "label"),
    Passage: ("document__slug", "key"),
    Wording: ("slug",),
    Source: ("slug",),
    # An alias may be a protected name, so the primary key is used instead.
    SourceName: ("source__slug", "pk"),
    StatedObject: ("statement__slug", "object"),
    Translation: ("wording__slug", "position"),
    Quote: ("slug",),
}
"""The columns that name a record in a line of the report."""

Found = Iterable[tuple[str, str]]
"""Names of records, each with a sentence."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check that costs one query; ``rows`` is set where a queryset of one model is all of it."""

    code: str
    severity: Severity
    look: Callable[[], Found]
    rows: Callable[[], models.QuerySet[Any]] | None = None
    sentence: str = ""

    def faults(self) -> Iterator[Fault]:
        for record, sentence in self.look():
            yield Fault(self.severity, self.code, record, sentence)


def error(code: str, rows: Callable[[], models.QuerySet[Any]], sentence: str) -> Rule:
    return _of_rows(code, Severity.ERROR, rows, sentence)


def warning(code: str, rows: Callable[[], models.QuerySet[Any]], sentence: str) -> Rule:
    return _of_rows(code, Severity.WARNING, rows, sentence)


def note(code: str, rows: Callable[[], models.QuerySet[Any]], sentence: str) -> Rule:
    return _of_rows(code, Severity.NOTE, rows, sentence)


def name_of(model: type[models.Model], parts: Iterable[object]) -> str:
    return f"{model._meta.verbose_name} {'/'.join(map(str, parts))}"


def named(rows: models.QuerySet[Any], *columns: str) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield the name of each row with the values of the given columns."""
    names = NAMED_BY[rows.model]
    for row in rows.order_by("pk").values_list(*names, *columns):
        yield name_of(rows.model, row[: len(names)]), row[len(names) :]


def _of_rows(
    code: str, severity: Severity, rows: Callable[[], models.QuerySet[Any]], sentence: str
) -> Rule:
    return Rule(code, severity, lambda: _each(rows(), sentence), rows, sentence)


def _each(rows: models.QuerySet[Any], sentence: str) -> Found:
    return ((name, sentence) for name, _ in named(rows))
