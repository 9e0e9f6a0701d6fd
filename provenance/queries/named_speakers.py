"""Whom a text names as speaking, and whether that is somebody else than is recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.domain.language.quotations import find_quotations
from provenance.domain.language.text import folded
from provenance.domain.matching.other_speaker import is_another_speaker
from provenance.domain.proposing.proposed_speech import propose_speech
from provenance.queries.recorded_names import RecordedNames

LEAST_QUOTED = 0.4
"""Share of a pasted text's words in quotation marks from which on these alone are looked for."""


@dataclass(frozen=True, slots=True)
class NamedSpeaker:
    """Whom a text gives words to, as it names them; the places are code points of the text."""

    phrase: str
    start: int
    end: int


def named_speakers(text: str) -> list[NamedSpeaker]:
    """Who speaks in a text, each with the words they are given; a guess is left out."""
    quotations, indirect = propose_speech(text)
    quoted = [(one.named or one.speaker, one.start, one.end) for one in quotations]
    reported = [(one.named, one.start, one.end) for one in indirect]
    return [
        NamedSpeaker(text[span[0] : span[1]], start, end)
        for span, start, end in (*quoted, *reported)
        if span is not None
    ]


def quoted_words(text: str) -> str:
    """The words in quotation marks, where a pasted text has them and says more besides; else ""."""
    spans = find_quotations(text)
    quoted = " ".join(text[span.start : span.end] for span in spans)
    size, whole = len(folded(quoted).split()), len(folded(text).split())
    return quoted if LEAST_QUOTED * whole <= size < whole else ""


def other_speaker(
    speakers: Sequence[NamedSpeaker], recorded: RecordedNames, known_text: str
) -> str:
    """The first of the speakers, as the text names them, where none can be the recorded one; else "".

    One who is named within the known words themselves speaks in them, and is not compared.
    """
    words = f" {folded(known_text)} "
    phrases = [one.phrase for one in speakers if f" {folded(one.phrase)} " not in words]
    if all(is_another_speaker(phrase, recorded.speakers) for phrase in phrases):
        return phrases[0] if phrases else ""
    return ""
