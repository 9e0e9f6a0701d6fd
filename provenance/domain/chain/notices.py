"""Notices of corrections, retractions and withdrawals, carried down to the wordings below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.chain.naming import document_name
from provenance.domain.chain.records import CorrectionRecord, Records
from provenance.domain.chain.steps import Chain
from provenance.domain.curation_vocabulary import CorrectionKind
from provenance.domain.language.dates import date_in_words
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say


@dataclass(frozen=True, slots=True)
class CorrectionNotice:
    """A correction, retraction or withdrawal on a chain.

    ``document`` is the document concerned. Where ``attribution`` is set, that document is not
    shown; ``document`` is then the taker of its words, and ``attribution`` the step between them.
    """

    kind: CorrectionKind
    document: int
    statement: str
    address: str
    dated: str
    passage: int | None
    attribution: str = ""

    @property
    def is_end(self) -> bool:
        """Whether the words were taken back, rather than corrected."""
        return self.kind in (CorrectionKind.RETRACTED, CorrectionKind.RECORD_WITHDRAWN)


def notices_of(records: Records, chain: Chain) -> tuple[CorrectionNotice, ...]:
    """Return the notices of the chain's documents and their originals, the outlet's first."""
    notices = [notice for document in chain.documents for notice in notices_on(records, document)]
    for step in chain.steps:
        # The walk shows a hidden upstream as a gap, but the recorded step still has its id.
        upstream = records.attributions[step.attribution.id].upstream
        if upstream is not None and upstream not in records.documents:
            taker = step.attribution.taker
            notices += [
                _notice(row, taker, step.id) for row in _document_corrections(records, upstream)
            ]
    return tuple(dict.fromkeys(notices))


def notices_on(records: Records, document: int) -> Iterator[CorrectionNotice]:
    """Yield the notices of a document and of what it copies; a circle of copies ends the search."""
    trail: list[int] = []
    at: int | None = document
    while at is not None and at in records.documents and at not in trail:
        trail.append(at)
        at = records.documents[at].copy_of
    for place in trail:
        yield from (_notice(row, place, "") for row in _document_corrections(records, place))


def _document_corrections(records: Records, document: int) -> list[CorrectionRecord]:
    """Return the corrections of a document; of several withdrawals of the record, only the last."""
    quotes = (None, records.quote)
    rows = [r for r in records.corrections if r.document == document and r.quote in quotes]
    ended = [row for row in rows if row.kind == CorrectionKind.RECORD_WITHDRAWN]
    return [row for row in rows if row not in ended[:-1]]


def _notice(row: CorrectionRecord, document: int, attribution: str) -> CorrectionNotice:
    kind = CorrectionKind(row.kind)
    if attribution:
        return CorrectionNotice(kind, document, row.statement, "", row.dated, None, attribution)
    return CorrectionNotice(kind, document, row.statement, row.address, row.dated, row.passage)


def notice_head(records: Records, notice: CorrectionNotice) -> str:
    """Return what happened to a document, and when: “The report: retracted by its publisher”."""
    name = document_name(records, notice.document)
    about = (
        say(_("What %(document)s takes its words from"), document=name)
        if notice.attribution
        else name
    )
    what = say(_("%(document)s: %(what)s"), document=about, what=notice.kind.label)
    when = date_in_words(notice.dated) if notice.dated else ""
    head = say(_("%(notice)s, %(date)s"), notice=what, date=when) if when else what
    return head[:1].upper() + head[1:]


def notice_line(records: Records, notice: CorrectionNotice) -> str:
    """Return the notice in one line, for the terminal, a table or a reference manager."""
    head = notice_head(records, notice)
    return say(_("%(head)s. %(statement)s"), head=head, statement=notice.statement)
