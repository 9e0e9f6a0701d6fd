"""Sorted lists of quotes with keyset pagination: the last page costs no more than the first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from provenance.models import Summary

UNDATED = "undated"
NUMBER = re.compile(r"[0-9]{1,18}")


class InvalidKey(ValueError):
    """The key does not belong to this order."""


@dataclass(frozen=True, slots=True)
class Key:
    """The end of a page: the sort value, None for a quote without a date, and the id."""

    value: date | int | None
    number: int

    def __str__(self) -> str:
        return f"{UNDATED if self.value is None else self.value}_{self.number}"


@dataclass(frozen=True, slots=True)
class Order:
    """An order by one column, ascending or descending; undated quotes come last either way."""

    column: str
    descending: bool
    dated: bool = False

    def key(self, text: str) -> Key:
        """Parse a key from a URL. Raises ``InvalidKey``."""
        value, _, number = text.rpartition("_")
        if not NUMBER.fullmatch(number) or not (self.dated or NUMBER.fullmatch(value)):
            raise InvalidKey(text)
        if not self.dated:
            return Key(int(value), int(number))
        try:
            return Key(None if value == UNDATED else date.fromisoformat(value), int(number))
        except ValueError as error:
            raise InvalidKey(text) from error


ORDERS = {
    "newest": Order("latest", descending=True, dated=True),
    "oldest": Order("earliest", descending=False, dated=True),
    "outlets": Order("outlets", descending=True),
    "origins": Order("origins", descending=False),
}


@dataclass(frozen=True, slots=True)
class Page:
    """Slugs of quotes, and the key after which the next page starts, None for the last one."""

    quotes: tuple[str, ...]
    after: Key | None = None


def page_of(
    summaries: QuerySet[Summary], order: Order, start: Key | None = None, *, size: int
) -> Page:
    """Return the quotes after this key, in one query, or two where some have no date."""
    column = order.column
    rows: list[tuple[Key, str]] = []
    if start is None or start.value is not None:
        with_value = summaries.filter(**{f"{column}__isnull": False})
        rows = _rows(_beyond(with_value, order, start), order, size + 1)
    if order.dated and len(rows) <= size:
        unknown = summaries.filter(**{f"{column}__isnull": True})
        if start is not None and start.value is None:
            unknown = unknown.filter(_further("pk", order, start.number))
        rows += _rows(unknown, order, size + 1 - len(rows))
    quotes = tuple(slug for _, slug in rows[:size])
    return Page(quotes, rows[size - 1][0] if len(rows) > size else None)


def _beyond(summaries: QuerySet[Summary], order: Order, start: Key | None) -> QuerySet[Summary]:
    if start is None:
        return summaries
    column, value = order.column, start.value
    # The outer bound lets the database use an index.
    bound = Q(**{f"{column}__{'lte' if order.descending else 'gte'}": value})
    same = Q(**{column: value}) & _further("pk", order, start.number)
    return summaries.filter(bound, _further(column, order, value) | same)


def _further(column: str, order: Order, value: object) -> Q:
    return Q(**{f"{column}__{'lt' if order.descending else 'gt'}": value})


def _rows(summaries: QuerySet[Summary], order: Order, size: int) -> list[tuple[Key, str]]:
    sign = "-" if order.descending else ""
    sorted_rows = summaries.order_by(f"{sign}{order.column}", f"{sign}pk")
    rows = sorted_rows.values_list("pk", "quote__slug", order.column)[:size]
    return [(Key(value, number), slug) for number, slug, value in rows]
