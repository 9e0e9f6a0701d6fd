"""Faults of a set of records: their severity, and checks for circles and for dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from provenance.domain.language import dates


class Severity(StrEnum):
    """How serious a fault is.

    An error breaks a chain or a promise, a warning needs a curator, a note is worth knowing.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong or missing in a record, and what to do about it."""

    severity: Severity
    code: str
    record: str
    sentence: str


def on_a_circle(parents: Mapping[int, int]) -> set[int]:
    """Return the members of circles, where each item points to at most one other.

    >>> sorted(on_a_circle({1: 2, 2: 3, 3: 2, 4: 1}))
    [2, 3]
    """
    circling: set[int] = set()
    settled: set[int] = set()
    for start in parents:
        path: list[int] = []
        here: int | None = start
        while here is not None and here not in settled:
            settled.add(here)
            path.append(here)
            here = parents.get(here)
        if here in path:
            circling.update(path[path.index(here) :])
    return circling


def date_fault(edtf: str, earliest: date | None, latest: date | None) -> str:
    """Return a sentence on what is wrong with a date's value or bounds, or "" if nothing is."""
    try:
        bounds = dates.bounds(edtf)
    except dates.NotADate as error:
        return str(error)
    if (bounds.earliest, bounds.latest) == (earliest, latest):
        return ""
    return f"Its bounds do not follow from “{edtf}”; save it again, and they are worked out anew."
