"""What a page says of corrections, retractions and withdrawals, and of a record's version."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.chain.naming import document_name
from provenance.domain.chain.notices import CorrectionNotice, notice_head
from provenance.domain.chain.report import ChainReport
from provenance.domain.messages import gettext as _
from provenance.domain.messages import items, ngettext, say
from provenance.presenters.ladder import Words, words_of


@dataclass(frozen=True, slots=True)
class ShownNotice:
    """One notice: the kind picks its shape, the head says what happened to what."""

    kind: str
    head: str
    statement: str
    address: str
    words: Words | None
    anchor: str


def shown_notices(report: ChainReport) -> tuple[ShownNotice, ...]:
    """The notices of a chain, each once, the outlet's own first."""
    return tuple(_shown(report, notice) for notice in report.notices)


def _shown(report: ChainReport, notice: CorrectionNotice) -> ShownNotice:
    records = report.records
    row = records.documents[notice.document]
    on_chain = notice.document in report.chain.documents
    return ShownNotice(
        kind=notice.kind.value,
        head=notice_head(records, notice),
        statement=notice.statement,
        address=notice.address,
        words=words_of(records, notice.passage),
        anchor=f"document-{row.slug}" if on_chain else "",
    )


def version_line(report: ChainReport) -> str:
    """Which version of the outlet's record is read; "" where no second curator has read any."""
    version = report.records.documents[report.wording.document].version
    if not version:
        return ""
    return say(_("Version %(version)d of this record, read by a second curator."), version=version)


def changed_line(report: ChainReport) -> str:
    """Whose records on this chain changed after they were read; "" where none did."""
    records = report.records
    rows = [records.documents[number] for number in report.chain.documents]
    changed = [document_name(records, row.id) for row in rows if row.changed]
    if not changed:
        return ""
    message = ngettext(
        "Changed since a second curator read it, and not yet read again: %(documents)s.",
        "Changed since a second curator read them, and not yet read again: %(documents)s.",
        len(changed),
    )
    return say(message, documents=items(changed))
