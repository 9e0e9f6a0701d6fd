"""A sheet of one page that an editor can sign: what of a chain stands on it, and what does not fit.

The sheet holds as many lines as a page of A4; rungs and findings that would run over are counted
instead, and stand on the quote's page. Words that somebody stated are given whole or their cut
is marked; nothing is told in other words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil
from unicodedata import east_asian_width

from provenance.domain.badges import Badge
from provenance.domain.chain import Step
from provenance.domain.dates import read
from provenance.domain.ladder import Rung, RungKind, first_said, ladder
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
from provenance.exports.version import chain_version

LINES, WIDTH = 62, 104
"""Lines of a page of A4 beside its heading and its foot, and letters in a line."""
LONGEST = 320
"""Letters of a passage on the sheet; what is longer is cut at a word, and the cut is marked."""
CUT = " […]"


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


def sheet(telling: Telling, edition: Edition, *, lines: int = LINES) -> Sheet:
    """The sheet of one chain, cut to this many lines."""
    said = telling.sentences
    unchecked = tuple(_unchecked(telling))
    room = _Room(lines)
    words = shortened(telling.rendering.words, 3 * LONGEST)
    for text in (words, said.chain, said.stop, said.short, *unchecked):
        room.take(text)
    everything = list(_verification(telling))
    verification = room.fill(everything, lambda row: [row.words, row.where], keep=0.35)
    rungs = [_rung(telling, rung) for rung in ladder(telling)]
    shown = _in_order(rungs, room.fill(_ends_first(rungs), _rung_texts, keep=0.7))
    findings = [(found.code.label, found.sentence) for found in telling.findings]
    told = room.fill(findings, lambda row: [f"{row[0]} {row[1]}"], keep=1)
    return Sheet(
        words=words,
        in_marks=in_marks(words),
        language=telling.rendering.language,
        as_named=telling.rendering.speaker_as_named,
        outlet=outlet_name(telling.records, telling.rendering.document),
        sentence=said.chain,
        stop=said.stop,
        rungs=tuple(shown),
        more_rungs=len(rungs) - len(shown),
        verification=tuple(verification),
        more_verification=len(everything) - len(verification),
        none_stated="" if everything else _none_stated(telling),
        findings=tuple(told),
        more_findings=len(findings) - len(told),
        unchecked=unchecked,
        attribution=said.short,
        address=edition.chain(telling),
        accessed=edition.accessed_words,
        version=chain_version(telling),
    )


class _Room:
    """The lines that are left on the page."""

    def __init__(self, lines: int) -> None:
        self.left = lines

    def take(self, text: str) -> None:
        self.left -= _lines(text)

    def fill[T](self, rows: list[T], texts: Callable[[T], list[str]], *, keep: float) -> list[T]:
        """The rows that fit into this share of the lines left, as many as there is room for."""
        share = int(self.left * keep)
        shown = []
        for row in rows:
            wanted = sum(_lines(text) for text in texts(row))
            if wanted > share:
                break
            share -= wanted
            self.left -= wanted
            shown.append(row)
        return shown


def _ends_first[T](rows: list[T]) -> list[T]:
    """The top, the bottom, then inwards: what is left out stands in the middle."""
    places = sorted(range(len(rows)), key=lambda place: min(place, len(rows) - 1 - place))
    return [rows[place] for place in places]


def _in_order[T](rows: list[T], chosen: list[T]) -> list[T]:
    kept = {id(row) for row in chosen}
    return [row for row in rows if id(row) in kept]


def _lines(text: str) -> int:
    return ceil(_breadth(text) / WIDTH) if text else 0


def _breadth(text: str) -> int:
    """Letters, those of scripts that are set wide counted twice."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def shortened(text: str, longest: int = LONGEST) -> str:
    """The words on one line; what is too long is cut after a word, and the cut is marked."""
    said = " ".join(text.split())
    if len(said) <= longest:
        return said
    return f"{said[:longest].rsplit(' ', 1)[0][:longest]}{CUT}"


def _rung_texts(rung: SheetRung) -> list[str]:
    ways = [f"{way.layer} {way.leads} {way.words}" for way in rung.ways]
    return [f"{rung.title} {rung.dates} {rung.verification}", *ways]


def _rung(telling: Telling, rung: Rung) -> SheetRung:
    ways = [_way(telling, step) for step, _ in first_said(telling, rung)]
    is_document = rung.kind == RungKind.DOCUMENT
    held = "" if rung.document.held else "named, not held"
    dates = [f"{date.layer} {read(date.edtf)}" for date in rung.document.dates if date.edtf]
    about = [either(dates) or "date not stated", held]
    return SheetRung(
        kind=rung.kind.value,
        title=shortened(_title(telling, rung)),
        dates=" · ".join(filter(None, about)) if is_document else "",
        verification=rung.rated.words if rung.rated and rung.rated.badge != Badge.NOT_HELD else "",
        ways=tuple(ways) if is_document else (),
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
        leads=shortened(f"{_leads(records, step)}{': ' + done if done else ''}"),
        layer=_layer(records, step),
        words=shortened(passage.exact if passage else hop.inference),
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
                words=shortened(records.passages[row.passage].exact),
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
        yield f"Own words not held: {listed(unheld)}."
    unseen = [document_name(records, row.id) for row in rows if row.held and not row.examined]
    if unseen:
        yield f"Held, and not examined for a verification: {listed(unseen)}."
    told = sum(1 for step in chain.steps if step.layer == Layer.TOLD)
    inferred = sum(1 for step in chain.steps if step.layer == Layer.INFERRED)
    if told or inferred:
        yield (
            f"{counted(told, 'hop')} known only by another document’s word, "
            f"{inferred} by a curator’s inference, of {len(chain.steps)}."
        )
