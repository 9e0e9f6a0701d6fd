"""Groups a text's paragraphs by language and tokenizes each group with that language's lexicon."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.language.detection import detect_other_language
from provenance.domain.language.quotations import paragraph_spans
from provenance.domain.proposing.lexicon import Lexicon, lexicon_of
from provenance.domain.proposing.quoted_spans import QuotedSpan, outer_spans
from provenance.domain.proposing.text_tokens import MaskedText, TextTokens, mask_text, tokenize_text

type Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TextReading:
    """The paragraphs of a text in one language, with their quotations, zones and tokens."""

    language: str
    spans: tuple[QuotedSpan, ...]
    zones: list[str]
    tokens: TextTokens


def read_text(
    masked: MaskedText,
    spans: tuple[QuotedSpan, ...],
    outer: list[Span],
    paragraphs: tuple[Span, ...],
    zones: list[str],
    main_language: str,
) -> list[TextReading]:
    """Return one reading for each language of the text, ``main_language`` first."""
    starts = [start for start, _ in paragraphs]
    paragraph_of = [bisect_right(starts, start) - 1 for start, _ in outer]
    languages = _languages(masked, spans, paragraphs, paragraph_of, main_language)
    readings = []
    for tag in dict.fromkeys([main_language, *languages]):
        own = [number for number, other in enumerate(languages) if other == tag]
        quotes = [number for number, place in enumerate(paragraph_of) if languages[place] == tag]
        own_spans = tuple(spans[number] for number in quotes)
        tokens = tokenize_text(
            masked,
            own_spans,
            [outer[number] for number in quotes],
            tuple(paragraphs[number] for number in own),
            lexicon_of(tag),
        )
        readings.append(TextReading(tag, own_spans, [zones[number] for number in own], tokens))
    return readings


def tokenize_whole(text: str, spans: tuple[QuotedSpan, ...], lexicon: Lexicon) -> TextTokens:
    """Return the tokens of all paragraphs of a text, read with the lexicon of one language."""
    outer, paragraphs = list(outer_spans(spans)), paragraph_spans(text)
    return tokenize_text(mask_text(text, outer, paragraphs), spans, outer, paragraphs, lexicon)


def _languages(
    masked: MaskedText,
    spans: tuple[QuotedSpan, ...],
    paragraphs: tuple[Span, ...],
    paragraph_of: list[int],
    main_language: str,
) -> list[str]:
    """Return the language of each paragraph.

    The paragraphs that continue a quotation have the language of its first paragraph.
    """
    languages = [
        detect_other_language(masked.words[start:end], main_language) or main_language
        for start, end in paragraphs
    ]
    for first, last in _paragraphs_of_long_quotations(spans, paragraphs, paragraph_of):
        languages[first:last] = [languages[first]] * (last - first)
    return languages


def _paragraphs_of_long_quotations(
    spans: tuple[QuotedSpan, ...], paragraphs: tuple[Span, ...], paragraph_of: list[int]
) -> Iterator[Span]:
    starts = [start for start, _ in paragraphs]
    for span, first in zip(spans, paragraph_of, strict=True):
        if len(span.parts) > 1:
            yield first, bisect_right(starts, span.parts[-1][0])
