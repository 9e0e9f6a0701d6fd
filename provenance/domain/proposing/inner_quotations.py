"""Finds the quotations within a quotation, and their speakers: “He says his mother said ‘no’.”"""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.proposing.carried_speakers import GUESSES
from provenance.domain.proposing.lexicon import Lexicon
from provenance.domain.proposing.quoted_spans import QuotedSpan, find_quoted_spans
from provenance.domain.proposing.readings import tokenize_whole
from provenance.domain.proposing.speakers import find_speakers
from provenance.domain.proposing.upstream import span_of_phrase


@dataclass(frozen=True, slots=True)
class InnerQuotation:
    """A quotation within a quotation; its speaker is None if none is stated."""

    start: int
    end: int
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None


def find_inner_quotations(
    text: str, quotation: QuotedSpan, lexicon: Lexicon
) -> tuple[InnerQuotation, ...]:
    """Return the quotations within ``quotation``, whose words are read as a separate text."""
    with_speaker = (
        _with_speakers(text[quotation.start : quotation.end], quotation.start, lexicon)
        if quotation.inner
        else {}
    )
    return tuple(
        with_speaker.get(places, InnerQuotation(*places, None, None)) for places in quotation.inner
    )


def _with_speakers(
    words: str, offset: int, lexicon: Lexicon
) -> dict[tuple[int, int], InnerQuotation]:
    spans = find_quoted_spans(words)
    tokens = tokenize_whole(words, spans, lexicon)
    quotations: dict[tuple[int, int], InnerQuotation] = {}
    for span, speaker_of in zip(spans, find_speakers(tokens, spans), strict=True):
        frame = None if speaker_of.how in GUESSES else speaker_of.frame
        if frame is not None:
            places = offset + span.start, offset + span.end
            speaker, cue = span_of_phrase(tokens, frame.speaker), span_of_phrase(tokens, frame.cue)
            quotations[places] = InnerQuotation(
                *places, _shifted(speaker, offset), _shifted(cue, offset)
            )
    return quotations


def _shifted(places: tuple[int, int], offset: int) -> tuple[int, int]:
    return places[0] + offset, places[1] + offset
