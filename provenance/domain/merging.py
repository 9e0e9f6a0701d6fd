"""What joining two records does, from plain rows: what disagrees, what is had twice, what forbids it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

LONGEST_KEY = 80
KEPT, OTHER = "kept", "other"

FACTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "source": (
        ("name",),
        ("kind",),
        ("part_of",),
        ("country",),
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
"""The facts of each kind of record that two may state otherwise; those that stand together, together."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Facts on which the record that stays and the other differ; the first name stands for all.

    What only one of them states is no conflict, so that one is taken unless a person says otherwise.
    """

    names: tuple[str, ...]
    kept: tuple[object, ...]
    other: tuple[object, ...]
    unless_said: str

    @property
    def key(self) -> str:
        return self.names[0]


def disagreements(
    record_type: str, kept: Mapping[str, object], other: Mapping[str, object]
) -> tuple[Disagreement, ...]:
    """The facts to be decided: where the other states something that the kept one does not."""
    found = []
    for names in FACTS[record_type]:
        one = tuple(kept[name] for name in names)
        two = tuple(other[name] for name in names)
        if one != two and any(two):
            found.append(Disagreement(names, one, two, KEPT if any(one) else OTHER))
    return tuple(found)


def decided(found: Iterable[Disagreement], decisions: Mapping[str, str]) -> dict[str, object]:
    """What the kept record takes from the other, as decided."""
    taken: dict[str, object] = {}
    for row in found:
        if decisions.get(row.key, row.unless_said) == OTHER:
            taken |= zip(row.names, row.other, strict=True)
    return taken


@dataclass(frozen=True, slots=True)
class Owned:
    """A row that a record owns: ``scope`` is what its position counts in, ``values`` what it says."""

    number: int
    scope: str
    position: int
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """A row that comes over: to which position, or which row already says the same."""

    number: int
    position: int
    same_as: int | None


def joined(kept: Sequence[Owned], other: Sequence[Owned]) -> tuple[Joined, ...]:
    """The other's rows put behind those of the kept record; none is lost, none said twice."""
    said = {(row.scope, row.values): row.number for row in reversed(kept)}
    last: dict[str, int] = {}
    for row in kept:
        last[row.scope] = max(last.get(row.scope, 0), row.position)
    found = []
    for row in sorted(other, key=lambda row: (row.scope, row.position, row.number)):
        same = said.get((row.scope, row.values))
        if same is None:
            said[row.scope, row.values] = row.number
            last[row.scope] = last.get(row.scope, 0) + 1
        found.append(Joined(row.number, last.get(row.scope, 0), same))
    return tuple(found)


def new_keys(taken: Iterable[str], wanted: Iterable[str]) -> dict[str, str]:
    """A free key for each wanted one; those that are free keep theirs.

    >>> new_keys(["lead", "lead-2"], ["lead", "cue"])
    {'lead': 'lead-3', 'cue': 'cue'}
    """
    wanted = list(wanted)
    used = {*taken}
    free = {key: key for key in wanted if key not in used}
    used |= free.keys()
    given = {}
    for key in wanted:
        given[key] = free.get(key) or _next(key, used)
        used.add(given[key])
    return given


def _next(key: str, used: set[str]) -> str:
    ends = (f"-{number}" for number in count(2))
    return next(
        found for end in ends if (found := f"{key[: LONGEST_KEY - len(end)]}{end}") not in used
    )


def is_above(one: int, other: int, parents: Mapping[int, int | None]) -> bool:
    """Whether ``one`` is reached from ``other`` by going up; a circle ends the way."""
    seen = {other}
    at = parents.get(other)
    while at is not None and at not in seen:
        if at == one:
            return True
        seen.add(at)
        at = parents.get(at)
    return False


def readdressed(
    addresses: Mapping[str, str], gone: str, kept: str
) -> tuple[dict[str, str], frozenset[str]]:
    """Old addresses after ``gone`` went into ``kept``: what changes, and what no longer leads on.

    Each leads straight to a record that is there; none leads to itself.

    >>> readdressed({"a": "b", "c": "b"}, "b", "c")
    ({'b': 'c', 'a': 'c'}, frozenset({'c'}))
    """
    changed = {gone: kept}
    changed |= {slug: kept for slug, to in addresses.items() if to == gone and slug != kept}
    return changed, frozenset({kept} & addresses.keys())
