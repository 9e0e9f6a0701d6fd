"""Everything that is proposed of one text, as plain values with their places."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from provenance.domain.language.detection import detect_language
from provenance.domain.proposing import hot, stated
from provenance.domain.proposing.inner import Inner, inner
from provenance.domain.proposing.kinds import Kind, kind
from provenance.domain.proposing.marked import Marked, marked, outers
from provenance.domain.proposing.mentions import Mentions
from provenance.domain.proposing.reading import Reading, read
from provenance.domain.proposing.speakers import GUESSED, Spoken, speakers
from provenance.domain.proposing.statements import Statement, statements
from provenance.domain.proposing.tellings import Telling, tellings
from provenance.domain.proposing.upstream import Upstream, span, upstreams
from provenance.domain.proposing.zones import zones

type Places = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in marks: who says them as told beside them, and the name that this stands for.

    ``speaker`` is None where nothing but a guess could be given; the guess is ``likely``.
    """

    start: int
    end: int
    speaker: Places | None
    cue: Places | None
    named: Places | None
    likely: Places | None
    form: str
    kind: str
    how: str
    zone: str
    parts: tuple[Places, ...]
    inner: tuple[Inner, ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class Indirect:
    """Words told without marks, or around them: content, verb, speaker."""

    start: int
    end: int
    speaker: Places
    cue: Places
    named: Places
    zone: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a curator may take over, every item a span of the text."""

    language: str
    quotes: tuple[Quotation, ...]
    marked: tuple[Quotation, ...]
    indirect: tuple[Indirect, ...]
    upstream: tuple[Upstream, ...]
    statements: tuple[Statement, ...]
    hedges: tuple[stated.Place, ...]
    figures: tuple[tuple[int, int, Any], ...]
    dates: tuple[stated.Place, ...]
    disclosures: tuple[stated.Place, ...]
    zones: tuple[tuple[int, int, str], ...]


def propose(text: str) -> Proposal:
    """Read ``text`` once; its cost grows with its length alone."""
    found = marked(text)
    reading = read(text, found, list(outers(found)))
    in_zone = zones(text, reading.paragraphs)
    told = tellings(reading)
    mentions = Mentions(reading, told)
    spoken = speakers(reading, found)
    all_marked = [
        _quotation(reading, found[number], number, spoken[number], mentions, in_zone)
        for number in range(len(found))
    ]
    language = detect_language(text)
    words = hot.Paragraphs(text, reading.paragraphs)
    return Proposal(
        language,
        tuple(one for one in all_marked if one.kind == Kind.QUOTATION),
        tuple(one for one in all_marked if one.kind != Kind.QUOTATION),
        tuple(_indirect(reading, one, mentions, in_zone) for one in told if one.content),
        tuple(upstreams(reading, told, in_zone, words)),
        tuple(statements(reading, words)),
        tuple(
            hedge
            for border in words.holding(hot.hedging(language))
            for hedge in stated.hedges_in(text, *border, language)
        ),
        tuple(
            place
            for border in words.with_figures()
            for place in stated.figure_places(text, *border)
        ),
        tuple(date for border in words.with_dates() for date in stated.dates(text, *border)),
        tuple(stated.disclosures(text, reading.paragraphs, words.holding(hot.EDITED))),
        tuple((*block, zone) for block, zone in zip(reading.paragraphs, in_zone, strict=True)),
    )


def _quotation(
    reading: Reading,
    one: Marked,
    number: int,
    spoken: Spoken,
    mentions: Mentions,
    in_zone: list[str],
) -> Quotation:
    frame = spoken.frame
    source = None if frame is None else span(reading, frame.source)
    named = None if frame is None else span(reading, mentions.named_by(frame.source, frame.cue))
    sure = spoken.how not in GUESSED
    return Quotation(
        one.start,
        one.end,
        source if sure else None,
        span(reading, frame.cue) if frame is not None and frame.verb is not None and sure else None,
        named if sure else None,
        None if sure else named,
        _form(reading.text, one),
        kind(reading, one, reading.items_of[number], spoken),
        spoken.how,
        in_zone[reading.paragraph_at(one.start)],
        one.parts if len(one.parts) > 1 else (),
        inner(reading.text, one),
        one.closed,
    )


def _form(text: str, one: Marked) -> str:
    """Direct where a sentence of its own is quoted, mixed where words stand within another's."""
    opening = text[one.start]
    before = text[max(0, one.outer_start - 40) : one.outer_start].rstrip()
    begins = opening.isupper() or opening in "[…." or not opening.isascii()
    introduced = not before or before[-1] in ',:.?!…”"’»' or one.outer_start == 0
    starts_line = "\n" in text[max(0, one.outer_start - 3) : one.outer_start]
    return "direct" if starts_line or (begins and introduced) else "mixed"


def _indirect(reading: Reading, one: Telling, mentions: Mentions, in_zone: list[str]) -> Indirect:
    assert one.content is not None
    start, end = span(reading, one.content)
    return Indirect(
        start,
        end,
        span(reading, one.source),
        span(reading, one.cue),
        span(reading, mentions.named_by(one.source)),
        in_zone[reading.paragraph_at(start)],
    )


def as_values(proposal: Proposal) -> dict[str, Any]:
    """Plain dictionaries, lists and numbers, for JSON."""
    values = asdict(proposal)
    values["figures"] = [
        {"start": start, "end": end, **figure} for start, end, figure in values["figures"]
    ]
    values["zones"] = [
        {"start": start, "end": end, "zone": zone} for start, end, zone in values["zones"]
    ]
    return values
