"""Words told within another's quotation, and who speaks them: “He says his mother said ‘no’.”"""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.proposing.marked import Marked, marked, outers
from provenance.domain.proposing.reading import read
from provenance.domain.proposing.speakers import GUESSED, speakers
from provenance.domain.proposing.upstream import span


@dataclass(frozen=True, slots=True)
class Inner:
    """A quotation within a quotation; no speaker where none is told, or only guessed."""

    start: int
    end: int
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None


def inner(text: str, one: Marked) -> tuple[Inner, ...]:
    """The quotations within ``one``, whose words are read as a text of their own."""
    told = _told(text[one.start : one.end], one.start) if one.inner else {}
    return tuple(told.get(places, Inner(*places, None, None)) for places in one.inner)


def _told(words: str, offset: int) -> dict[tuple[int, int], Inner]:
    found = marked(words)
    reading = read(words, found, list(outers(found)))
    told: dict[tuple[int, int], Inner] = {}
    for each, spoken in zip(found, speakers(reading, found), strict=True):
        frame = None if spoken.how in GUESSED else spoken.frame
        if frame is not None:
            places = offset + each.start, offset + each.end
            speaker, cue = span(reading, frame.source), span(reading, frame.cue)
            told[places] = Inner(*places, _moved(speaker, offset), _moved(cue, offset))
    return told


def _moved(places: tuple[int, int], offset: int) -> tuple[int, int]:
    return places[0] + offset, places[1] + offset
