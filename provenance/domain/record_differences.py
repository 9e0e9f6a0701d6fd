"""The differences that a write made to a record, in readable form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from provenance.domain.messages import gettext as _

EMPTY: tuple[object, ...] = (None, "", [])


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A value of a record before and after a write; ``label`` is the field's name on pages."""

    name: str
    before: str
    after: str
    label: str = field(default="", compare=False)


def differences(
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
    labels: Mapping[str, str] | None = None,
) -> tuple[FieldDifference, ...]:
    """Return the values that differ, in the record's order; of lists, only the rows that differ.

    A field without an entry in ``labels`` is labelled with its own name.
    """
    old, new = before or {}, after or {}
    rows = []
    for name in dict.fromkeys([*old, *new]):
        one, other = old.get(name), new.get(name)
        if one == other or (one in EMPTY and other in EMPTY):
            continue
        if isinstance(one, list) and isinstance(other, list):
            one, other = _rows_not_in(one, other), _rows_not_in(other, one)
        plain = name.replace("_", " ")
        label = (labels or {}).get(name, plain)
        rows.append(FieldDifference(plain, describe(one), describe(other), label))
    return tuple(rows)


def _rows_not_in(rows: list[Any], others: list[Any]) -> list[Any]:
    return [row for row in rows if row not in others]


def describe(value: object) -> str:
    """Return a stored value in words.

    >>> describe([{"name": "Iskander", "script": ""}, True, None])
    'name: Iskander; yes; nothing'
    """
    if value in EMPTY:
        return _("nothing")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Mapping):
        return ", ".join(
            f"{name.replace('_', ' ')}: {describe(part)}" for name, part in value.items() if part
        )
    if isinstance(value, list):
        return "; ".join(map(describe, value))
    return str(value)
