"""Formats the proposals for a text as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.domain.language.brief_languages import BRIEF_LANGUAGES
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.proposing.propose import TextProposals
from provenance.domain.proposing.proposed_speech import ProposedQuotation, Span
from provenance.domain.proposing.upstream import ProposedUpstream

LONGEST_SHOWN = 100


def format_listing(text: str, proposal: TextProposals) -> str:
    """Return the proposals for a text under headings; a heading without proposals is left out."""
    parts = {
        "Quotations": [line for quote in proposal.quotes for line in _quotation_lines(text, quote)],
        "In marks, but perhaps no quotation": [
            f"{quote.kind}: {_shorten(text, (quote.start, quote.end))}" for quote in proposal.marked
        ],
        "Told without marks": [
            f"{_shorten(text, quote.named)}: {_shorten(text, (quote.start, quote.end))}"
            for quote in proposal.indirect
        ],
        "Upstream": [
            line for passage in proposal.upstream for line in _upstream_lines(text, passage)
        ],
        "Statements": [
            f"{statement.kind}, {statement.how}: {_shorten(text, (statement.start, statement.end))}"
            for statement in proposal.statements
        ],
        "Hedges": [hedge.value for hedge in proposal.hedges],
        "Figures": [figure.written for _, _, figure in proposal.figures],
        "Dates": [date.value for date in proposal.dates],
        "Disclosures": [
            f"{sign.value}: {_shorten(text, (sign.start, sign.end))}"
            for sign in proposal.disclosures
        ],
    }
    return "\n".join([*_note_on_language(proposal.language), *_lines(parts)])


def _note_on_language(tag: str) -> Iterator[str]:
    if tag in BRIEF_LANGUAGES:
        yield f"Of a text in this language ({tag}), only quotations and speakers are proposed."
    elif tag not in LANGUAGES:
        yield f"The text seems to be in a language that is not read ({tag}): no speakers are proposed."


def _lines(parts: dict[str, list[str]]) -> Iterator[str]:
    for heading, lines in parts.items():
        if lines:
            yield heading
            yield from (f"  {line}" for line in lines)


def _quotation_lines(text: str, quote: ProposedQuotation) -> Iterator[str]:
    speaker = "speaker not told" if quote.speaker is None else _shorten(text, quote.speaker)
    if quote.named is not None and quote.named != quote.speaker:
        speaker = f"{speaker} ({_shorten(text, quote.named)})"
    if quote.likely is not None:
        speaker = f"{speaker}, perhaps {_shorten(text, quote.likely)}"
    yield f"{quote.form}, {quote.zone}: “{_shorten(text, (quote.start, quote.end))}” — {speaker}"
    for within in quote.inner:
        if within.speaker is not None:
            words = _shorten(text, (within.start, within.end))
            yield f"  within it: “{words}” — {_shorten(text, within.speaker)}"


def _upstream_lines(text: str, passage: ProposedUpstream) -> Iterator[str]:
    yield f"{passage.act}: {_shorten(text, (passage.start, passage.end))}"
    if passage.document is not None:
        spans = passage.document.words, passage.document.publisher, passage.document.day
        details = "; ".join(_shorten(text, span) for span in spans if span is not None)
        yield f"  from: {passage.document.kind}{details and f' ({details})'}"


def _shorten(text: str, places: Span) -> str:
    words = " ".join(text[places[0] : places[1]].split())
    return words if len(words) <= LONGEST_SHOWN else f"{words[: LONGEST_SHOWN - 1]}…"
