"""A sheet of one page that an editor can sign: what of a chain stands on it, and what does not fit.

The sheet holds as many lines as a page of A4; rungs and findings that would run over are counted
instead, and stand on the quote's page. Words that somebody stated are given whole or their cut
is marked; nothing is told in other words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.badges import Badge
from provenance.domain.chain import Step
from provenance.domain.dates import read
from provenance.domain.ladder import Rung, RungKind, ladder
from provenance.domain.naming import (
    acts_phrase,
    counted,
    document_name,
    either,
    heading,
    listed,
    outlet_name,
    speaker_name,
)
from provenance.domain.quoting import in_marks
from provenance.domain.records import Records
from provenance.domain.telling import Telling
from provenance.domain.vocabulary import GapKind, HandlingKind, Layer
from provenance.exports.edition import Edition
from provenance.exports.room import Room, lines_of, shortened
from provenance.exports.version import chain_version

LINES = 53.5
"""Lines of text on a page of A4, beside its headings, its foot and the room to sign."""
COLUMN = 56
"""Letters in a line of one of two columns."""
HEADLINE, LEAD = (62, 1.8), (104, 1.15)
"""Letters in a line of the quote and of the sentence, and how many lines of text each is high."""
LONGEST_SENTENCE = 900
TOO_LONG = "The line is too long for this sheet; copy it from the quote’s page, whole."
"""An attribution is never cut: what stands at its end, the origin's stake, must not be lost."""
MOST_WAYS = 2
"""Hops told on one rung; the rest are counted."""
LONGEST, LONGEST_WAY = 320, 240
"""Letters of a passage on the sheet; what is longer is cut at a word, and the cut is marked."""


@dataclass(frozen=True, slots=True)
class Way:
    """One hop: where it leads, by whose word, and the words that state it."""

    leads: str
    layer: str
    words: str
    stated: bool


@dataclass(frozen=True, slots=True)
class SheetRung:
    """One rung of the chain on the sheet."""

    kind: str
    title: str
    dates: str
    verification: str
    ways: tuple[Way, ...]
    more_ways: int


@dataclass(frozen=True, slots=True)
class Said:
    """A verification statement, verbatim, and where it stands."""

    standing: str
    words: str
    where: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the page; ``more_…`` count what did not fit."""

    words: str
    in_marks: str
    language: str
    as_named: str
    outlet: str
    sentence: str
    stop: str
    rungs: tuple[SheetRung, ...]
    more_rungs: int
    verification: tuple[Said, ...]
    more_verification: int
    none_stated: str
    findings: tuple[tuple[str, str], ...]
    more_findings: int
    unchecked: tuple[str, ...]
    attribution: str
    address: str
    accessed: str
    version: str


def sheet(telling: Telling, edition: Edition, *, lines: float = LINES) -> Sheet:
    """The sheet of one chain, cut to this many lines."""
    said = telling.sentences
    words = shortened(telling.rendering.words, 3 * LONGEST)
    sentence = shortened(said.chain, LONGEST_SENTENCE)
    attribution = said.short if len(said.short) <= LONGEST_SENTENCE else TOO_LONG
    unchecked = tuple(_unchecked(telling))
    foot = max(sum(lines_of(text, COLUMN) for text in unchecked), lines_of(attribution, COLUMN))
    named = lines_of(f"{telling.rendering.speaker_as_named} {shortened(said.stop, LONGEST)}")
    room = Room(lines - foot - named - lines_of(edition.chain(telling)) - 1)
    room.left -= lines_of(words, *HEADLINE) + lines_of(sentence, *LEAD)
    everything = list(_verification(telling))
    verification = room.fill(everything, _said_lines, keep=0.35)
    rungs = [_rung(telling, rung) for rung in ladder(telling)]
    shown = _in_order(rungs, room.fill(_ends_first(rungs), _rung_lines, keep=0.75, skip=True))
    findings = [(found.code.label, found.sentence) for found in telling.findings]
    told = room.fill(findings, _finding_lines, keep=1)
    return Sheet(
        words=words,
        in_marks=in_marks(words),
        language=telling.rendering.language,
        as_named=telling.rendering.speaker_as_named,
        outlet=outlet_name(telling.records, telling.rendering.document),
        sentence=sentence,
        stop=shortened(said.stop, LONGEST),
        rungs=tuple(shown),
        more_rungs=len(rungs) - len(shown),
        verification=tuple(verification),
        more_verification=len(everything) - len(verification),
        none_stated="" if everything else _none_stated(telling),
        findings=tuple(told),
        more_findings=len(findings) - len(told),
        unchecked=unchecked,
        attribution=attribution,
        address=edition.chain(telling),
        accessed=edition.accessed_words,
        version=chain_version(telling),
    )


def _ends_first[T](rows: list[T]) -> list[T]:
    """The top, the bottom, then inwards: what is left out stands in the middle."""
    places = sorted(range(len(rows)), key=lambda place: min(place, len(rows) - 1 - place))
    return [rows[place] for place in places]


def _in_order[T](rows: list[T], chosen: list[T]) -> list[T]:
    kept = {id(row) for row in chosen}
    return [row for row in rows if id(row) in kept]


def _said_lines(said: Said) -> float:
    return lines_of(f"{said.standing}   {said.words} {said.where}") + 0.2


def _rung_lines(rung: SheetRung) -> float:
    ways = sum(lines_of(f"{way.layer}   {way.leads} {way.words}") for way in rung.ways)
    return (
        lines_of(f"{rung.title} {rung.dates} {rung.verification}")
        + ways
        + bool(rung.more_ways)
        + 0.3
    )


def _finding_lines(finding: tuple[str, str]) -> float:
    """Findings stand in two columns."""
    return (lines_of(" ".join(finding), COLUMN) + 0.2) / 2


def _rung(telling: Telling, rung: Rung) -> SheetRung:
    is_document = rung.kind == RungKind.DOCUMENT
    ways = [_way(telling, step) for step in rung.hops] if is_document else []
    held = "" if rung.document.held else "named, not held"
    dates = [f"{date.layer} {read(date.edtf)}" for date in rung.document.dates if date.edtf]
    about = [either(dates) or "date not stated", held]
    return SheetRung(
        kind=rung.kind.value,
        title=shortened(_title(telling, rung), LONGEST),
        dates=" · ".join(filter(None, about)) if is_document else "",
        verification=rung.rated.words if rung.rated and rung.rated.badge != Badge.NOT_HELD else "",
        ways=tuple(ways[:MOST_WAYS]),
        more_ways=len(ways[MOST_WAYS:]),
    )


def _title(telling: Telling, rung: Rung) -> str:
    records = telling.records
    if rung.kind == RungKind.DOCUMENT:
        return heading(records, rung.document.id)
    if rung.kind == RungKind.GAP and rung.end is not None:
        return f"A gap: {GapKind(rung.end.gap).label}"
    if rung.kind == RungKind.SPEAKER and rung.end is not None:
        speaker = records.utterances[rung.end.utterance].speaker
        row = records.sources.get(speaker) if speaker is not None else None
        return f"The claimed speaker: {row.name if row else 'nobody is named'}"
    return f"A circle, back to {document_name(records, rung.document.id)}"


def _way(telling: Telling, step: Step) -> Way:
    records, hop = telling.records, step.attribution
    passage = records.passages.get(hop.passage) if hop.passage is not None else None
    done = acts_phrase(records, hop.acts)
    return Way(
        leads=shortened(f"{_leads(records, step)}{': ' + done if done else ''}", LONGEST_WAY),
        layer=_layer(records, step),
        words=shortened(passage.exact if passage else hop.inference, LONGEST_WAY),
        stated=passage is not None,
    )


def _leads(records: Records, step: Step) -> str:
    hop = step.attribution
    if hop.speaks:
        return f"{speaker_name(records, step.utterance)} speaks in it"
    if hop.upstream is None:
        return f"a gap: {GapKind(hop.gap).label}"
    between = f"after {GapKind(hop.gap).label}, " if hop.gap else ""
    return f"{between}from {document_name(records, hop.upstream)}"


def _layer(records: Records, step: Step) -> str:
    hop = step.attribution
    if step.layer == Layer.SEEN:
        return "seen"
    if step.layer == Layer.TOLD and hop.told_by is not None:
        return f"told by {outlet_name(records, hop.told_by)}"
    return f"inferred by {hop.inferred_by or 'a curator'}"


def _verification(telling: Telling) -> Iterator[Said]:
    """The verification statements, verbatim."""
    records = telling.records
    for row in telling.statements:
        if row.kind == HandlingKind.VERIFYING:
            yield Said(
                standing="own words" if records.is_own(row) else "relayed",
                words=shortened(records.passages[row.passage].exact, LONGEST),
                where=f"{document_name(records, row.document)} ({row.how_put})",
            )


def _none_stated(telling: Telling) -> str:
    """That nothing is stated, or that nobody has looked: two things that must not look alike."""
    outlet = telling.records.documents[telling.rendering.document]
    if outlet.examined:
        return f"None stated. The outlet’s own words were examined on {read(outlet.examined)}."
    return "None recorded, but nobody is recorded as having examined the outlet’s own words."


def _unchecked(telling: Telling) -> Iterator[str]:
    """What the desk did not check, from the records alone."""
    records, chain = telling.records, telling.chain
    yield "Whether these words were said, and whether what they say is so."
    rows = [records.documents[document] for document in chain.documents]
    unheld = [document_name(records, row.id) for row in rows if not row.held]
    if unheld:
        yield shortened(f"Own words not held: {listed(unheld)}.", LONGEST_WAY)
    unseen = [document_name(records, row.id) for row in rows if row.held and not row.examined]
    if unseen:
        told = f"Held, and not examined for a verification: {listed(unseen)}."
        yield shortened(told, LONGEST_WAY)
    heard = sum(1 for step in chain.steps if step.layer == Layer.TOLD)
    inferred = sum(1 for step in chain.steps if step.layer == Layer.INFERRED)
    if heard or inferred:
        yield (
            f"{counted(heard, 'hop')} known only by another document’s word, "
            f"{inferred} by a curator’s inference, of {len(chain.steps)}."
        )
