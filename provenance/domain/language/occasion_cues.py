"""Words beside a quotation that state its occasion: “told reporters”, “on Telegram”."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from provenance.domain.language.languages import pooled_pattern
from provenance.domain.language.text import lowered
from provenance.domain.language.word_filters import Span, WordFilter, words_of
from provenance.domain.language.word_patterns import compile_at_words, split_alternatives

SEARCHED_CHARACTERS = 200
"""Characters before and after a quotation that are searched."""

SENTENCE_END = re.compile(r"[.!?…؟][”\"»’']?\s|\n")


class OccasionKind(StrEnum):
    """The kind of occasion that a cue states.

    That an outlet was told (“told the Echo”) is detected by ``proposing``, not by cues.
    """

    REPORTERS = "reporters"
    ASKED = "asked"
    POSTED = "posted"
    OUTLET = "outlet"
    INTERVIEW = "interview"
    RECORDING = "recording"


@dataclass(frozen=True, slots=True)
class OccasionCue:
    """The words of a cue with their span in the text, and the kind of occasion they state."""

    kind: OccasionKind
    words: str
    start: int
    end: int


@cache
def _cues(kind: OccasionKind) -> list[str]:
    cues = pooled_pattern(lambda language: language.occasions.get(kind, ()))
    return [rf"\b{cue}" for cue in split_alternatives(cues)]


@cache
def _pattern(kind: OccasionKind) -> re.Pattern[str]:
    return compile_at_words(_cues(kind))


@cache
def _cue_filter() -> WordFilter:
    return WordFilter({kind: _cues(kind) for kind in _KINDS})


_KINDS = tuple(kind for kind in OccasionKind if kind != OccasionKind.OUTLET)
_ANSWERED = re.compile(
    pooled_pattern(lambda language: language.occasions.get("answered", ())), re.I
)


def is_answer(verb: str) -> bool:
    """Return whether a verb of saying means answering.

    >>> is_answer("replied")
    True
    """
    return _ANSWERED.fullmatch(verb) is not None


def kinds_of_cues(words: Iterable[str]) -> frozenset[OccasionKind]:
    """Return the kinds that may have a cue among these words; most texts have none."""
    return frozenset(map(OccasionKind, _cue_filter().names_for(words)))


def occasion_cue(
    text: str, start: int, end: int, kinds: Collection[OccasionKind] = _KINDS
) -> OccasionCue | None:
    """Return the cue in the sentence around a quotation, or None.

    ``kinds`` limits the search to the kinds that the text may contain, where known.

    >>> occasion_cue("“It is a forgery,” he told reporters in Oslo.", 1, 17)
    OccasionCue(kind=<OccasionKind.REPORTERS: 'reporters'>, words='told reporters', start=22, end=36)
    """
    if not kinds:
        return None
    first, last = max(0, start - SEARCHED_CHARACTERS), min(len(text), end + SEARCHED_CHARACTERS)
    for boundary in SENTENCE_END.finditer(text, first, start):
        first = boundary.end()
    boundary_after = SENTENCE_END.search(text, min(end + 3, last), last)
    last = boundary_after.start() if boundary_after else last
    line_end = text.find("\n", end, last)
    last = last if line_end < 0 else line_end
    cues = _cues_in(text, (end, last), (first, start))
    if not cues:
        return None
    kind = _decisive_kind({kind: _distance(match, start, end) for kind, match in cues.items()})
    return OccasionCue(kind, " ".join(cues[kind][0].split()), *cues[kind].span())


def _cues_in(text: str, *spans: Span) -> dict[OccasionKind, re.Match[str]]:
    """Return the first cue of each kind, in the first span that contains one."""
    words = frozenset[str]().union(*(words_of(lowered(text[slice(*span)])) for span in spans))
    kinds = kinds_of_cues(words)
    cues: dict[OccasionKind, re.Match[str]] = {}
    for kind in filter(kinds.__contains__, _KINDS):
        matches = (_pattern(kind).search(text, *span) for span in spans)
        match = next(filter(None, matches), None)
        if match:
            cues[kind] = match
    return cues


def _distance(match: re.Match[str], start: int, end: int) -> int:
    return max(match.start() - end, start - match.end())


def _decisive_kind(distances: dict[OccasionKind, int]) -> OccasionKind:
    """Return the decisive kind: reporters, else the nearest cue, but no recording asked about."""
    if OccasionKind.REPORTERS in distances:
        return OccasionKind.REPORTERS
    if OccasionKind.ASKED in distances:
        distances.pop(OccasionKind.RECORDING, None)
    places = {kind: far for kind, far in distances.items() if kind != OccasionKind.ASKED}
    return min(places, key=places.__getitem__) if places else OccasionKind.ASKED
