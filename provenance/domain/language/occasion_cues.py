"""Words beside a quotation that say on what occasion it was spoken: “told reporters”, “on Telegram”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.language.languages import pooled_pattern

FARTHEST = 200
"""Characters before and after a quotation that are looked at."""

_SENTENCE_END = re.compile(r"[.!?…؟][”\"»’']?\s|\n")


class OccasionKind(StrEnum):
    """What sort of occasion such words tell of; those named first go before the others.

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
    return re.compile(rf"\b(?:{cues})", re.IGNORECASE)


_COMPILED = {kind: _pattern(kind) for kind in OccasionKind if kind != OccasionKind.OUTLET}


def occasion_cue(text: str, start: int, end: int) -> OccasionCue | None:
    """What the sentence around a quotation says of its occasion; None where it says nothing.

    >>> occasion_cue("“It is a forgery,” he told reporters in Oslo.", 1, 17)
    OccasionCue(kind=<OccasionKind.REPORTERS: 'reporters'>, words='told reporters', start=22, end=36)
    """
    first, last = max(0, start - FARTHEST), min(len(text), end + FARTHEST)
    for boundary in _SENTENCE_END.finditer(text, first, start):
        first = boundary.end()
    boundary_after = _SENTENCE_END.search(text, min(end + 3, last), last)
    last = boundary_after.start() if boundary_after else last
    for kind, pattern in _COMPILED.items():
        match = pattern.search(text, end, last) or pattern.search(text, first, start)
        if match:
            return OccasionCue(kind, " ".join(match[0].split()), *match.span())
    return None
