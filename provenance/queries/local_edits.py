"""Changes made here to records of a fixture, by others than its loader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from provenance.models import Event
from provenance.queries.account_names import handles_of


@dataclass(frozen=True, slots=True)
class LocalEdits:
    """The records that others changed, by kind and key, and all keys that ever existed here."""

    records: frozenset[tuple[str, int]]
    keys: frozenset[tuple[str, str]]

    @classmethod
    def by_others(cls, loader: str) -> Self:
        """Return the edits of everyone but this loader; three queries."""
        events = Event.objects.order_by()
        handle = handles_of([loader]).get(loader, "")
        others = events.exclude(account=handle).values_list("record_type", "record_id")
        keys = events.values_list("record_type", "record_key")
        return cls(frozenset(others.distinct()), frozenset(keys.distinct()))

    def includes(self, kind: str, number: int | None, key: str) -> bool:
        """Return whether others changed this record, or, without a key, whether it once existed."""
        if number is None:
            return (kind, key) in self.keys
        return (kind, number) in self.records

    def ever_had(self, kind: str, key: str) -> bool:
        """Return whether such a record may have existed here.

        A row that another record owns has no events of its own.
        """
        return (kind, key) in self.keys or all(other != kind for other, _ in self.keys)
