"""All proposals for one text, as plain values with their spans.

Fields are keys of the JSON that ``manage.py propose`` prints and that stored proposals keep;
offsets count code points of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from provenance.domain.language.detection import detect_language
from provenance.domain.language.figures import Figure
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.quotations import paragraph_spans
from provenance.domain.language.text import lowered
from provenance.domain.proposing.mark_kinds import MarkKind
from provenance.domain.proposing.paragraph_index import EDIT_SIGNS, ParagraphIndex
from provenance.domain.proposing.proposed_speech import (
    ProposedIndirectQuote,
    ProposedQuotation,
    read_speech,
    span_of,
    text_readings,
)
from provenance.domain.proposing.quote_occasions import find_occasions
from provenance.domain.proposing.quoted_acts import find_quoted_acts
from provenance.domain.proposing.readings import TextReading
from provenance.domain.proposing.stated_values import (
    StatedValue,
    find_dates,
    find_disclosures,
    find_figure_spans,
    find_hedge_spans,
)
from provenance.domain.proposing.statements import ProposedStatement, find_statements
from provenance.domain.proposing.upstream import ProposedUpstream, find_upstreams
from provenance.domain.proposing.zones import find_zones


@dataclass(frozen=True, slots=True)
class TextProposals:
    """Everything that a curator may take over from a text, each item with its span.

    ``marked`` are words in quotation marks that are possibly not a quotation.
    """

    language: str
    quotes: tuple[ProposedQuotation, ...]
    marked: tuple[ProposedQuotation, ...]
    indirect: tuple[ProposedIndirectQuote, ...]
    upstream: tuple[ProposedUpstream, ...]
    statements: tuple[ProposedStatement, ...]
    hedges: tuple[StatedValue, ...]
    figures: tuple[tuple[int, int, Figure], ...]
    dates: tuple[StatedValue, ...]
    disclosures: tuple[StatedValue, ...]
    zones: tuple[tuple[int, int, str], ...]


def propose(text: str) -> TextProposals:
    """Return everything that can be proposed for ``text``, in one pass and linear time.

    Where the rules do not read the language, quotations are proposed without speakers (``how`` is
    "unread"), and no indirect speech, upstreams or statements.
    """
    blocks = paragraph_spans(text)
    language = detect_language(text)
    zones = find_zones(text, blocks)
    readings = text_readings(text, blocks, zones, language)
    lower_text = lowered(text)
    parts = [_proposals_of_reading(reading, lower_text) for reading in readings]
    quotations = sorted((item for part in parts for item in part.quotations), key=span_of)
    upstream = sorted((item for part in parts for item in part.upstream), key=span_of)
    own_words = (quotation for quotation in quotations if quotation.kind == MarkKind.QUOTATION)
    paragraphs = ParagraphIndex(lower_text, blocks)
    quotes = _with_occasions(text, list(own_words), upstream, paragraphs)
    return TextProposals(
        language=language,
        quotes=quotes,
        marked=tuple(quotation for quotation in quotations if quotation.kind != MarkKind.QUOTATION),
        indirect=tuple(sorted((item for part in parts for item in part.indirect), key=span_of)),
        upstream=tuple(upstream),
        statements=tuple(sorted((item for part in parts for item in part.statements), key=span_of)),
        hedges=tuple(sorted((item for part in parts for item in part.hedges), key=span_of)),
        figures=tuple(_figure_spans(text, paragraphs)),
        dates=tuple(_stated_dates(text, paragraphs)),
        disclosures=tuple(find_disclosures(text, blocks, paragraphs.containing(EDIT_SIGNS))),
        zones=tuple((*span, zone) for span, zone in zip(blocks, zones, strict=True)),
    )


def _with_occasions(
    text: str,
    quotes: list[ProposedQuotation],
    upstream: list[ProposedUpstream],
    paragraphs: ParagraphIndex,
) -> tuple[ProposedQuotation, ...]:
    occasions = find_occasions(text, quotes, upstream, paragraphs.all_words)
    return tuple(
        replace(quote, occasion=occasion) for quote, occasion in zip(quotes, occasions, strict=True)
    )


@dataclass(frozen=True, slots=True)
class ReadingProposals:
    """The proposals from the paragraphs of one language."""

    quotations: list[ProposedQuotation]
    indirect: list[ProposedIndirectQuote]
    upstream: list[ProposedUpstream]
    statements: list[ProposedStatement]
    hedges: list[StatedValue]


def _proposals_of_reading(reading: TextReading, lower_text: str) -> ReadingProposals:
    tokens, zones = reading.tokens, reading.zones
    speech = read_speech(reading)
    if reading.language not in LANGUAGES:
        return ReadingProposals(speech.quotations, [], [], [], [])
    paragraphs = ParagraphIndex(lower_text, tokens.paragraphs)
    return ReadingProposals(
        speech.quotations,
        speech.indirect,
        [
            *find_upstreams(tokens, speech.reports, zones, paragraphs),
            *find_quoted_acts(tokens, reading.spans, speech.speakers),
        ],
        find_statements(tokens, paragraphs),
        list(_stated_hedges(tokens.text, paragraphs, reading.language)),
    )


def _stated_hedges(text: str, paragraphs: ParagraphIndex, language: str) -> Iterator[StatedValue]:
    for start, end in paragraphs.containing(LANGUAGES[language].hedges):
        yield from find_hedge_spans(text, start, end, language)


def _figure_spans(text: str, paragraphs: ParagraphIndex) -> Iterator[tuple[int, int, Figure]]:
    for start, end in paragraphs.with_figures():
        yield from find_figure_spans(text, start, end)


def _stated_dates(text: str, paragraphs: ParagraphIndex) -> Iterator[StatedValue]:
    for start, end in paragraphs.with_dates():
        yield from find_dates(text, start, end)


def as_values(proposal: TextProposals) -> dict[str, Any]:
    """Return the proposals as plain dictionaries, lists and numbers, for JSON."""
    values = asdict(proposal)
    values["figures"] = [
        {"start": start, "end": end, **figure} for start, end, figure in values["figures"]
    ]
    values["zones"] = [
        {"start": start, "end": end, "zone": zone} for start, end, zone in values["zones"]
    ]
    return values
