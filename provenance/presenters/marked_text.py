"""A document's text in parts, each line cut at the marks of records and proposals.

Each mark leads to a ``ReviewAddress``: the review page with the marked record or proposal.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.domain.language.distressing import DistressingWords
from provenance.domain.language.text import cleaned
from provenance.domain.language.text_pieces import cut_lines
from provenance.models import Attribution, Document, Passage, Proposal
from provenance.queries.document_records import (
    DocumentRecords,
    counts_as_hedge,
    names_a_speaker,
)

LONGEST_PART = 60_000
"""Code points of text on one page; a longer text has several parts with addresses."""
KINDS = ("quote", "attribution", "gap", "statement", "date", "hedge")
"""Kinds of records that can be made from words of the text."""
KIND_OF_PROPOSAL = {
    ProposalKind.QUOTATION: "quote",
    ProposalKind.INDIRECT: "quote",
    ProposalKind.UPSTREAM: "attribution",
    ProposalKind.STATEMENT: "statement",
    ProposalKind.HEDGE: "hedge",
    ProposalKind.FIGURE: "hedge",
    ProposalKind.DATE: "date",
    ProposalKind.DISCLOSURE: "statement",
}
"""How a proposal is marked, which is also the kind of form that it opens."""
LONGEST_WORDS = 2_000
NO_WORDS = DistressingWords()


@dataclass(frozen=True, slots=True)
class ReviewAddress:
    """An address of the review page: part of the text, chain shown, content of the panel."""

    slug: str
    part: int = 0
    quote: str = ""
    kind: str = ""
    start: int | None = None
    end: int | None = None
    words: str = ""
    proposal: int | None = None
    record: str = ""

    @classmethod
    def parse(cls, slug: str, parameters: QueryDict) -> Self:
        """Return the address in a query string or form; invalid values are left out."""
        kind = parameters.get("do", "")
        return cls(
            slug=slug,
            part=_number(parameters, "part") or 0,
            quote=parameters.get("quote", "")[:200],
            kind=kind if kind in (*KINDS, "copy") else "",
            start=_number(parameters, "start"),
            end=_number(parameters, "end"),
            words=cleaned(parameters.get("words", "")).strip()[:LONGEST_WORDS],
            proposal=_number(parameters, "proposal"),
            record=parameters.get("record", "")[:40],
        )

    @property
    def place(self) -> tuple[int, int] | None:
        """The span of the selected words; None if it is missing or not valid."""
        if self.start is None or self.end is None or self.start >= self.end:
            return None
        return (self.start, self.end)

    def url(self, **changes: object) -> str:
        """Return the address with the same part and chain; ``changes`` set the panel."""
        values: dict[str, object] = {"part": self.part or None, "quote": self.quote or None}
        values |= changes
        query = {name: str(value) for name, value in values.items() if value is not None}
        return reverse("desk-review", args=[self.slug], query=query or None)

    def on_part(self, part: int) -> Self:
        """Return the same address on this part of the text."""
        return replace(self, part=part)


def _number(parameters: QueryDict, name: str) -> int | None:
    text = parameters.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked span of the text with its role, and the address and label of its pin."""

    start: int
    end: int
    role: str
    address: str
    label: str
    proposed: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """Words with the roles of their marks, and the pins of marks that begin here."""

    text: str
    roles: tuple[str, ...]
    proposed: bool
    pins: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class TextLine:
    """A paragraph of the text from ``start`` on; a distressing one is folded."""

    start: int
    pieces: tuple[MarkedPiece, ...]
    distressing: bool


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One part of a text: ``number`` of ``parts``, counted from 1."""

    start: int
    number: int
    parts: int
    lines: tuple[TextLine, ...]


def parts_of(text: str) -> list[tuple[int, int]]:
    """Return the spans of parts: cut between lines if possible, else between words, else anywhere.

    >>> parts_of("")
    [(0, 0)]
    """
    parts, start = [], 0
    while len(text) - start > LONGEST_PART:
        middle = _place_to_cut(text, start)
        parts.append((start, middle))
        start = middle
    return [*parts, (start, len(text))]


def part_at(text: str, place: int) -> int:
    """Return the number of the part that contains this offset, from 1."""
    return max(1, bisect_right([start for start, _end in parts_of(text)], place))


def marked_text(
    text: str, number: int, marks: Sequence[Mark], distressing: DistressingWords = NO_WORDS
) -> MarkedText:
    """Return this part of the text with its marks, including marks that began before it."""
    parts = parts_of(text)
    number = min(max(number, 1), len(parts))
    start, end = parts[number - 1]
    here = [mark for mark in marks if mark.start < end and start < mark.end]
    lines = _lines(text, start, end)
    cut = cut_lines(text, lines, [(mark.start, mark.end) for mark in here])
    text_lines = (
        TextLine(
            line[0],
            tuple(
                MarkedPiece(
                    run.text,
                    tuple(dict.fromkeys(here[n].role for n in run.spans)),
                    bool(run.spans) and all(here[n].proposed for n in run.spans),
                    tuple(here[n] for n in run.begins),
                )
                for run in runs
            ),
            distressing.overlap_span(*line),
        )
        for line, runs in zip(lines, cut, strict=True)
    )
    return MarkedText(start, number, len(parts), tuple(text_lines))


def _place_to_cut(text: str, start: int) -> int:
    latest = start + LONGEST_PART
    for border in ("\n", " "):
        place = text.rfind(border, start + LONGEST_PART // 2, latest)
        if place >= 0:
            return place + 1
    return latest


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of lines that are not blank, without their line breaks.

    A browser would count a line break's characters differently.
    """
    lines = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            lines.append((start, start + len(text[start:stop].rstrip("\r"))))
        start = stop + 1
    return lines


ROLES = ("quote", "source", "attribution", "gap", "cue", "statement", "date", "hedge")


def role_name(role: str) -> str:
    """Return the label of a mark, for the legend and for screen readers."""
    return {
        "quote": _("quotation"),
        "source": _("who is named for it"),
        "cue": _("what was done at a step"),
        "attribution": _("attribution"),
        "gap": _("gap"),
        "statement": _("statement"),
        "date": _("date or setting"),
        "hedge": _("hedge or figure"),
    }[role]


def stands_in(document: Document, start: int | None, words: str) -> bool:
    """Return whether the words occur at this offset of the document's text, and have a pin."""
    return start is not None and document.text.startswith(words, start)


def recorded_marks(
    document: Document, records: DocumentRecords, address: ReviewAddress
) -> list[Mark]:
    """Return a mark for every recorded passage in the text; other records are only listed."""
    marks: dict[tuple[int, int, str], Mark] = {}
    with_key: set[int] = set()
    for passage, role, record in _passages(records):
        start, end = passage.start, passage.end
        if passage.document_id != document.pk or start is None or end is None:
            continue
        if not stands_in(document, start, passage.exact):
            continue
        label = _("%(role)s, recorded") % {"role": role_name(role)}
        # A passage with several roles has several pins; links to it lead to the first one.
        key = "" if passage.pk in with_key else f"passage-{passage.pk}"
        mark = Mark(start, end, role, address.url(record=record), label, key=key)
        if marks.setdefault((start, end, role), mark) is mark:
            with_key.add(passage.pk)
    return list(marks.values())


def proposed_marks(proposals: Iterable[Proposal], address: ReviewAddress) -> list[Mark]:
    """Return a mark for every open proposal, the first one of each role at a place.

    Proposals that only name a speaker are not marked: they would underline half of the article.
    """
    marks: dict[tuple[int, int, str], Mark] = {}
    for row in proposals:
        if names_a_speaker(row):
            continue
        role = KIND_OF_PROPOSAL[ProposalKind(row.kind)]
        label = _("%(kind)s, suggested") % {"kind": row.get_kind_display()}
        mark = Mark(row.start, row.end, role, address.url(proposal=row.pk), label, proposed=True)
        marks.setdefault((row.start, row.end, role), mark)
    return list(marks.values())


def _passages(records: DocumentRecords) -> Iterator[tuple[Passage, str, str]]:
    """Yield each passage with its role, and the key of the record that its pin leads to."""
    quotes, hedges = records.quotes, filter(counts_as_hedge, records.overrulings)
    rows: list[tuple[Passage | None, str, str]] = [
        *((row.passage, "quote", f"quote-{row.pk}") for row in quotes),
        *((row.naming_passage, "source", f"quote-{row.pk}") for row in quotes),
        *(row for attribution in records.attributions for row in _step_passages(attribution)),
        *((row.passage, "statement", f"statement-{row.pk}") for row in records.statements),
        *((row.passage, "date", f"date-{row.pk}") for row in records.dates),
        *((row.quote.setting_passage, "date", f"quote-{row.pk}") for row in quotes),
        *((row.passage, "hedge", f"hedge-{row.pk}") for row in hedges),
    ]
    return ((passage, role, record) for passage, role, record in rows if passage is not None)


def _step_passages(attribution: Attribution) -> Iterator[tuple[Passage, str, str]]:
    key = f"attribution-{attribution.pk}"
    if attribution.passage is not None:
        yield attribution.passage, "gap" if attribution.gap else "attribution", key
    for act in attribution.acts.all():
        if act.passage is not None and act.passage != attribution.passage:
            yield act.passage, "cue", key
