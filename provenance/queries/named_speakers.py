"""The speakers that a text names, compared with the recorded ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.domain.language.quotations import find_quotations
from provenance.domain.language.text import folded
from provenance.domain.matching.other_speaker import is_another_speaker
from provenance.domain.proposing.proposed_speech import propose_speech
from provenance.queries.recorded_names import RecordedNames

LEAST_QUOTED = 0.4
"""Minimum share of quoted words in a pasted text for searching only the quoted words."""


@dataclass(frozen=True, slots=True)
class NamedSpeaker:
    """A speaker as named in a text, and the span in code points of their words."""

    phrase: str
    start: int
    end: int


def named_speakers(text: str) -> list[NamedSpeaker]:
    """Return the named speakers of a text with their words; uncertain ones are left out."""
    quotations, indirect = propose_speech(text)
    quoted = [(one.named or one.speaker, one.start, one.end) for one in quotations]
    reported = [(one.named, one.start, one.end) for one in indirect]
    return [
        NamedSpeaker(text[span[0] : span[1]], start, end)
        for span, start, end in (*quoted, *reported)
        if span is not None
    ]


def quoted_words(text: str) -> str:
    """Return the quoted words of a pasted text that has others too, or ""."""
    spans = find_quotations(text)
    quoted = " ".join(text[span.start : span.end] for span in spans)
    size, whole = len(folded(quoted).split()), len(folded(text).split())
    return quoted if LEAST_QUOTED * whole <= size < whole else ""


def other_speaker(
    speakers: Sequence[NamedSpeaker], recorded: RecordedNames, known_text: str
) -> str:
    """Return the first speaker's name if no speaker can be the recorded one, else "".

    A speaker named within the known words is mentioned in them, and is not compared.
    """
    words = f" {folded(known_text)} "
    phrases = [one.phrase for one in speakers if f" {folded(one.phrase)} " not in words]
    if all(is_another_speaker(phrase, recorded.speakers) for phrase in phrases):
        return phrases[0] if phrases else ""
    return ""
