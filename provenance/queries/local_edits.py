"""What was written here of records that a fixture brings, by others than whoever loads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from provenance.models import Event
from provenance.queries.account_names import handles_of


@dataclass(frozen=True, slots=True)
class LocalEdits:
    """The records that others wrote, by kind and number, and the keys under which any ever stood."""

    records: frozenset[tuple[str, int]]
    keys: frozenset[tuple[str, str]]

    @classmethod
    def beside(cls, loader: str) -> Self:
        """Those of everybody but this loader; three queries."""
        events = Event.objects.order_by()
        handle = handles_of([loader]).get(loader, "")
        others = events.exclude(account=handle).values_list("record_type", "record_id")
        keys = events.values_list("record_type", "record_key")
        return cls(frozenset(others.distinct()), frozenset(keys.distinct()))

    def holds(self, kind: str, number: int | None, key: str) -> bool:
        """Whether somebody changed this record; one that is not there, whether it was here once."""
        if number is None:
            return (kind, key) in self.keys
        return (kind, number) in self.records

    def knew(self, kind: str, key: str) -> bool:
        """Whether such a record may have been here once.

        A row that another record owns has no entries of its own.
        """
        return (kind, key) in self.keys or all(other != kind for other, _ in self.keys)
