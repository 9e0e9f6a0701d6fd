"""What a write changed, as a person reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One value of a record before and after a write."""

    name: str
    before: str
    after: str


def differences(
    before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> tuple[FieldDifference, ...]:
    """The values that differ, in the record's own order; of lists, only the rows that differ."""
    old, new = before or {}, after or {}
    rows = []
    for name in dict.fromkeys([*old, *new]):
        one, other = old.get(name), new.get(name)
        if one == other or (describe(one) == describe(other) == NOTHING):
            continue
        if isinstance(one, list) and isinstance(other, list):
            one, other = _only(one, other), _only(other, one)
        rows.append(FieldDifference(name.replace("_", " "), describe(one), describe(other)))
    return tuple(rows)


def _only(rows: list[Any], others: list[Any]) -> list[Any]:
    return [row for row in rows if row not in others]


def describe(value: object) -> str:
    """A stored value in words.

    >>> describe([{"name": "Iskander", "script": ""}, True, None])
    'name: Iskander; yes; nothing'
    """
    if value is None or value == "" or value == []:
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(
            f"{name.replace('_', ' ')}: {describe(part)}" for name, part in value.items() if part
        )
    if isinstance(value, list):
        return "; ".join(map(describe, value))
    return str(value)
