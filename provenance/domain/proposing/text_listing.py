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
        "Quotations": [line for one in proposal.quotes for line in _quotation(text, one)],
        "In marks, but perhaps no quotation": [
            f"{one.kind}: {_cut(text, (one.start, one.end))}" for one in proposal.marked
        ],
        "Told without marks": [
            f"{_cut(text, one.named)}: {_cut(text, (one.start, one.end))}"
            for one in proposal.indirect
        ],
        "Upstream": [line for one in proposal.upstream for line in _upstream(text, one)],
        "Statements": [
            f"{one.kind}, {one.how}: {_cut(text, (one.start, one.end))}"
            for one in proposal.statements
        ],
        "Hedges": [one.value for one in proposal.hedges],
        "Figures": [figure.written for _, _, figure in proposal.figures],
        "Dates": [one.value for one in proposal.dates],
        "Disclosures": [
            f"{one.value}: {_cut(text, (one.start, one.end))}" for one in proposal.disclosures
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


def _quotation(text: str, one: ProposedQuotation) -> Iterator[str]:
    speaker = "speaker not told" if one.speaker is None else _cut(text, one.speaker)
    if one.named is not None and one.named != one.speaker:
        speaker = f"{speaker} ({_cut(text, one.named)})"
    if one.likely is not None:
        speaker = f"{speaker}, perhaps {_cut(text, one.likely)}"
    yield f"{one.form}, {one.zone}: “{_cut(text, (one.start, one.end))}” — {speaker}"
    for within in one.inner:
        if within.speaker is not None:
            words = _cut(text, (within.start, within.end))
            yield f"  within it: “{words}” — {_cut(text, within.speaker)}"


def _upstream(text: str, one: ProposedUpstream) -> Iterator[str]:
    yield f"{one.act}: {_cut(text, (one.start, one.end))}"
    if one.document is not None:
        spans = one.document.words, one.document.publisher, one.document.day
        details = "; ".join(_cut(text, span) for span in spans if span is not None)
        yield f"  from: {one.document.kind}{details and f' ({details})'}"


def _cut(text: str, places: Span) -> str:
    words = " ".join(text[places[0] : places[1]].split())
    return words if len(words) <= LONGEST_SHOWN else f"{words[: LONGEST_SHOWN - 1]}…"
