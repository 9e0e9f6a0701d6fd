"""Words beside a quotation that say on what occasion it was spoken: “told reporters”, “on Telegram”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.language.languages import pooled_pattern
from provenance.domain.language.word_patterns import compile_at_words, split_alternatives

FARTHEST = 200
"""Characters before and after a quotation that are looked at."""

SENTENCE_END = re.compile(r"[.!?…؟][”\"»’']?\s|\n")


class OccasionKind(StrEnum):
    """What sort of occasion such words tell of.

    That an outlet was told (“told the Echo”) is read by ``proposing``, not from cues.
    """

    REPORTERS = "reporters"
    ASKED = "asked"
    POSTED = "posted"
    OUTLET = "outlet"
    INTERVIEW = "interview"
    RECORDING = "recording"


@dataclass(frozen=True, slots=True)
class OccasionCue:
    """The words with their place in the text, and the sort of occasion they tell of."""

    kind: OccasionKind
    words: str
    start: int
    end: int


def _pattern(kind: OccasionKind) -> re.Pattern[str]:
    cues = pooled_pattern(lambda language: language.occasions.get(kind, ()))
    return compile_at_words(rf"\b{cue}" for cue in split_alternatives(cues))


_COMPILED = {kind: _pattern(kind) for kind in OccasionKind if kind != OccasionKind.OUTLET}


_ANSWERED = re.compile(
    pooled_pattern(lambda language: language.occasions.get("answered", ())), re.I
)


def is_answer(verb: str) -> bool:
    """Whether a verb of saying is one of answering.

    >>> is_answer("replied")
    True
    """
    return _ANSWERED.fullmatch(verb) is not None


def occasion_cue(text: str, start: int, end: int) -> OccasionCue | None:
    """What the sentence around a quotation says of its occasion; None where it says nothing.

    >>> occasion_cue("“It is a forgery,” he told reporters in Oslo.", 1, 17)
    OccasionCue(kind=<OccasionKind.REPORTERS: 'reporters'>, words='told reporters', start=22, end=36)
    """
    first, last = max(0, start - FARTHEST), min(len(text), end + FARTHEST)
    for boundary in SENTENCE_END.finditer(text, first, start):
        first = boundary.end()
    boundary_after = SENTENCE_END.search(text, min(end + 3, last), last)
    last = boundary_after.start() if boundary_after else last
    line_end = text.find("\n", end, last)
    last = last if line_end < 0 else line_end
    cues: dict[OccasionKind, re.Match[str]] = {
        kind: match
        for kind, pattern in _COMPILED.items()
        if (match := pattern.search(text, end, last) or pattern.search(text, first, start))
    }
    if not cues:
        return None
    kind = _foremost({kind: _distance(match, start, end) for kind, match in cues.items()})
    return OccasionCue(kind, " ".join(cues[kind][0].split()), *cues[kind].span())


def _distance(match: re.Match[str], start: int, end: int) -> int:
    return max(match.start() - end, start - match.end())


def _foremost(distances: dict[OccasionKind, int]) -> OccasionKind:
    """Who was told goes first, then the place nearest to the words, but no tape that was asked about."""
    if OccasionKind.REPORTERS in distances:
        return OccasionKind.REPORTERS
    if OccasionKind.ASKED in distances:
        distances.pop(OccasionKind.RECORDING, None)
    places = {kind: far for kind, far in distances.items() if kind != OccasionKind.ASKED}
    return min(places, key=places.__getitem__) if places else OccasionKind.ASKED
