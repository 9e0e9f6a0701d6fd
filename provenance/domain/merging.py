"""Rules for merging two records, on plain values: conflicts, duplicate rows, and circles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

LONGEST_KEY = 80
KEPT, OTHER = "kept", "other"

FACT_GROUPS: dict[str, tuple[tuple[str, ...], ...]] = {
    "source": (
        ("name",),
        ("kind",),
        ("part_of",),
        ("protection", "display_form", "protection_reason"),
    ),
    "document": (
        ("kind",),
        ("publisher",),
        ("title",),
        ("described_as",),
        ("address",),
        ("archived_address",),
        ("language",),
        ("syndicated_copy_of", "copy_reason"),
        ("examined_on", "examined_by"),
        ("note",),
    ),
    "quote": (
        ("kind",),
        ("claimed_speaker",),
        ("addressee",),
        ("occasion", "said_when", "said_where", "setting_passage", "setting_reason"),
        ("original_words", "original_language"),
        ("responds_to",),
        ("note",),
    ),
}
"""The facts in which two records of a kind may conflict; facts decided together form a group."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Facts in which the surviving record and the other differ; their first name is the key.

    Where only one record states them there is no conflict, and its values are taken unless a person
    decides otherwise.
    """

    names: tuple[str, ...]
    survivor_values: tuple[object, ...]
    other_values: tuple[object, ...]
    default_choice: str

    @property
    def key(self) -> str:
        return self.names[0]


def disagreements(
    record_type: str, survivor: Mapping[str, object], other: Mapping[str, object]
) -> tuple[Disagreement, ...]:
    """Return the groups of facts to decide on: those that differ and the other record states."""
    rows = []
    for names in FACT_GROUPS[record_type]:
        one = tuple(survivor[name] for name in names)
        two = tuple(other[name] for name in names)
        if one != two and any(two):
            rows.append(Disagreement(names, one, two, KEPT if any(one) else OTHER))
    return tuple(rows)


def chosen_values(
    differences: Iterable[Disagreement], decisions: Mapping[str, str]
) -> dict[str, object]:
    """Return the values that the surviving record takes from the other, by these decisions."""
    values: dict[str, object] = {}
    for row in differences:
        if decisions.get(row.key, row.default_choice) == OTHER:
            values |= zip(row.names, row.other_values, strict=True)
    return values


@dataclass(frozen=True, slots=True)
class OwnedRow:
    """A row owned by a record: ``position`` is counted per ``scope``, ``values`` is its content."""

    number: int
    scope: str
    position: int
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class MovedRow:
    """A row to be moved: its new position, or the id of an equal row of the surviving record."""

    number: int
    position: int
    same_as: int | None


def merge_rows(
    survivor_rows: Sequence[OwnedRow], other: Sequence[OwnedRow]
) -> tuple[MovedRow, ...]:
    """Return where the other's rows go: behind the survivor's rows, duplicates merged."""
    numbers = {(row.scope, row.values): row.number for row in reversed(survivor_rows)}
    last: dict[str, int] = {}
    for row in survivor_rows:
        last[row.scope] = max(last.get(row.scope, 0), row.position)
    rows = []
    for row in sorted(other, key=lambda row: (row.scope, row.position, row.number)):
        same = numbers.get((row.scope, row.values))
        if same is None:
            numbers[row.scope, row.values] = row.number
            last[row.scope] = last.get(row.scope, 0) + 1
        rows.append(MovedRow(row.number, last.get(row.scope, 0), same))
    return tuple(rows)


def new_keys(used_keys: Iterable[str], keys: Iterable[str]) -> dict[str, str]:
    """Return an unused key for each key; keys not used yet are kept.

    >>> new_keys(["lead", "lead-2"], ["lead", "cue"])
    {'lead': 'lead-3', 'cue': 'cue'}
    """
    keys = list(keys)
    used = {*used_keys}
    free = {key: key for key in keys if key not in used}
    used |= free.keys()
    renamed = {}
    for key in keys:
        renamed[key] = free.get(key) or _next(key, used)
        used.add(renamed[key])
    return renamed


def _next(key: str, used: set[str]) -> str:
    ends = (f"-{number}" for number in count(2))
    return next(
        candidate
        for end in ends
        if (candidate := f"{key[: LONGEST_KEY - len(end)]}{end}") not in used
    )


def is_above(one: int, other: int, parents: Mapping[int, int | None]) -> bool:
    """Return whether ``one`` is an ancestor of ``other``; a circle ends the search."""
    visited = {other}
    at = parents.get(other)
    while at is not None and at not in visited:
        if at == one:
            return True
        visited.add(at)
        at = parents.get(at)
    return False


def updated_redirects(
    addresses: Mapping[str, str], old_slug: str, new_slug: str
) -> tuple[dict[str, str], frozenset[str]]:
    """Return how redirects change when ``old_slug`` is merged into ``new_slug``.

    The result is the changed redirects, and those to delete. Each redirect leads straight to an
    existing record, and none to itself.

    >>> updated_redirects({"a": "b", "c": "b"}, "b", "c")
    ({'b': 'c', 'a': 'c'}, frozenset({'c'}))
    """
    changed = {old_slug: new_slug}
    changed |= {
        slug: new_slug for slug, to in addresses.items() if to == old_slug and slug != new_slug
    }
    return changed, frozenset({new_slug} & addresses.keys())
