"""Finds the durations in a statement, each with the activity that it is said of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.language.languages import pooled_pattern

_NUMBER = re.compile(
    rf"(?:\b(?P<hedge>{pooled_pattern(lambda language: language.statements.duration_approximators)})\s+)?"
    rf"\b(?P<number>\d{{1,3}}|{pooled_pattern(lambda language: language.statements.duration_numbers)})\s"
    rf"(?P<unit>{pooled_pattern(lambda language: language.statements.duration_units)})s?\b",
    re.I,
)
_ACTIVITY = re.compile(pooled_pattern(lambda language: language.statements.activities), re.I)


@dataclass(frozen=True, slots=True)
class StatedDuration:
    """A duration as stated, and the span of the activity that it is said of, if one is near."""

    start: int
    end: int
    number: str
    unit: str
    hedge: str
    activity: tuple[int, int] | None


def find_durations(words: str, offset: int) -> Iterator[StatedDuration]:
    for match in _NUMBER.finditer(words):
        activity = _ACTIVITY.search(words, match.end(), match.end() + 40)
        if activity is None:
            before = list(_ACTIVITY.finditer(words, max(0, match.start() - 60), match.start()))
            activity = before[-1] if before else None
        yield StatedDuration(
            offset + match.start(),
            offset + match.end(),
            match["number"].lower(),
            match["unit"].lower(),
            (match["hedge"] or "").lower(),
            None if activity is None else (offset + activity.start(), offset + activity.end()),
        )
