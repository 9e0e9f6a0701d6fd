"""The lists of the review page beside a document's text: proposals, records, what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.chain.consistency import Severity
from provenance.domain.curation_vocabulary import ProposalKind
from provenance.domain.language.dates import date_in_words
from provenance.domain.language.text import folded
from provenance.domain.vocabulary import ActKind, HowPut, StatementKind
from provenance.models import Attribution, Document, DocumentDate, Proposal, Statement, Wording
from provenance.presenters.marked_text import ReviewAddress, stands_in
from provenance.presenters.passages import words_or_label
from provenance.queries.checks.of_document import DocumentFault
from provenance.queries.document_records import (
    MOST_ROWS,
    DocumentRecord,
    DocumentRecords,
    agent_in,
    earlier_quote,
    names_a_speaker,
    proposed_words,
    quotes_by_speaker,
)

SPEAKERS = "said"
"""Key of the group of proposals that only name a speaker."""
GROUPS = (
    *(ProposalKind.QUOTATION, ProposalKind.STATEMENT, ProposalKind.UPSTREAM),
    *(ProposalKind.INDIRECT, ProposalKind.DATE, ProposalKind.HEDGE),
    *(ProposalKind.DISCLOSURE, ProposalKind.FIGURE, SPEAKERS),
)
READ_BY_FINDINGS = {
    *(ProposalKind.HEDGE, ProposalKind.FIGURE, ProposalKind.DISCLOSURE, SPEAKERS),
}
"""Groups that findings read from the words anyway: decide them only to correct a finding."""
KIND_OF_TABLE = {
    **dict.fromkeys(("wording", "quote", "translation"), "quote"),
    **dict.fromkeys(("attribution", "act", "candidate"), "attribution"),
    **dict.fromkeys(("statement", "statedobject"), "statement"),
    **{"documentdate": "date", "overruling": "hedge", "passage": "passage"},
}
"""The kind under which the page lists records of a table; part of their anchors."""


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """A proposal; ``speaker`` is known from an earlier quote, so that no form is needed."""

    number: int
    words: str
    agent: str
    details: list[str]
    url: str
    speaker: str


@dataclass(frozen=True, slots=True)
class ProposalGroup:
    """The proposals of one kind; ``is_quiet`` if they need no decision."""

    key: str
    label: str
    lines: list[ProposalLine]
    is_quiet: bool


@dataclass(frozen=True, slots=True)
class SpeakerBatch:
    """Several quotations of the speaker of an ``earlier`` wording, which ``words`` identify."""

    earlier: Wording
    words: str
    number: int


def group_of(proposal: Proposal) -> str:
    """Return the group of a proposal: its kind, or ``SPEAKERS`` if it only names a speaker."""
    return SPEAKERS if names_a_speaker(proposal) else proposal.kind


def proposal_lists(
    document: Document,
    quotes: Sequence[Wording],
    proposals: Sequence[Proposal],
    address: ReviewAddress,
) -> dict[str, Any]:
    """Return the open proposals by kind in reading order, and the batches of speakers."""
    text = document.text
    by_speaker = quotes_by_speaker(quotes)
    lines: dict[str, list[ProposalLine]] = {key: [] for key in GROUPS}
    counts: Counter[str] = Counter()
    for row in proposals:
        earlier = earlier_quote(text, row, by_speaker)
        if earlier is not None and row.kind == ProposalKind.QUOTATION:
            counts[folded(agent_in(text, row))] += 1
        lines[group_of(row)].append(_proposal_line(document, row, earlier, address))
    groups = [
        ProposalGroup(key, _group_label(key), rows, key in READ_BY_FINDINGS)
        for key, rows in lines.items()
        if rows
    ]
    batches = [
        SpeakerBatch(rows[-1], words_or_label(rows[-1], rows[-1].words), counts[key])
        for key, rows in by_speaker.items()
        if counts[key] > 1
    ]
    return {
        "groups": groups,
        "batches": batches,
        "number": len(proposals),
        "suggested_by": proposals[0].suggested_by if proposals else "",
        "is_cut": len(proposals) == MOST_ROWS,
    }


def _group_label(key: str) -> str:
    return _("who is named as speaking") if key == SPEAKERS else str(ProposalKind(key).label)


def _proposal_line(
    document: Document, row: Proposal, earlier: Wording | None, address: ReviewAddress
) -> ProposalLine:
    return ProposalLine(
        number=row.pk,
        words=proposed_words(document, row),
        agent=agent_in(document.text, row),
        details=list(proposal_details(document.text, row)),
        url=address.url(proposal=row.pk),
        speaker=str(earlier.quote.claimed_speaker) if earlier is not None else "",
    )


def proposal_details(text: str, row: Proposal) -> Iterator[str]:
    """Yield what else the program read, as text."""
    details = row.details
    if cue := details.get("cue"):
        yield _("by “%(cue)s”") % {"cue": text[cue[0] : cue[1]]}
    if likely := details.get("likely"):
        yield _("perhaps said by “%(name)s”") % {"name": text[likely[0] : likely[1]]}
    if row.kind == ProposalKind.UPSTREAM and details["act"] in ActKind.values:
        yield str(ActKind(details["act"]).label)
    if row.kind == ProposalKind.STATEMENT:
        yield str(StatementKind(details["kind"]).label)
        yield str(HowPut(details["how"]).label)
        if agent := details.get("agent"):
            yield _("said of “%(name)s”") % {"name": text[agent[0] : agent[1]]}
    if row.score is not None:
        share = round(row.score * 100)
        yield _("speakers found so were right in %(share)d of 100") % {"share": share}


@dataclass(frozen=True, slots=True)
class RecordLine:
    """A record: its words, a summary, and the addresses to view and change it.

    ``pin`` is the anchor of its words in the text, "" if they do not occur there.
    """

    key: str
    summary: str
    words: str
    url: str
    in_admin: str
    pin: str = ""
    is_elsewhere: bool = False


def record_groups(
    document: Document, records: DocumentRecords, address: ReviewAddress
) -> list[tuple[str, list[RecordLine], str]]:
    """Return for each kind its name, the records in reading order, and a text if there are none."""
    kinds: list[tuple[str, str, Sequence[DocumentRecord], str]] = [
        ("quote", _("Quotes"), records.quotes, _("No quote is recorded yet.")),
        (
            "attribution",
            _("Steps and gaps"),
            records.attributions,
            _("No step is recorded: every chain hangs here."),
        ),
        ("statement", _("Statements"), records.statements, _("None is recorded.")),
        ("date", _("Dates"), records.dates, _("No date is recorded.")),
        ("hedge", _("Hedges, figures and names put right"), records.overrulings, _("None.")),
        ("copy", _("Copies of it"), records.copies, _("No copy is recorded.")),
    ]
    return [
        (name, [record_line(kind, row, address, document=document) for row in rows], if_empty)
        for kind, name, rows, if_empty in kinds
    ]


def record_line(
    kind: str, row: DocumentRecord, address: ReviewAddress, *, document: Document
) -> RecordLine:
    """Return a record as a line; a copy leads to its own page."""
    key = f"{kind}-{row.pk}"
    if isinstance(row, Document):
        url = row.get_absolute_url()
        return RecordLine(key, str(row), "", url, admin_url(row), is_elsewhere=True)
    words = row.words if isinstance(row, Wording) else row.passage.exact if row.passage else ""
    passage = row.passage
    has_pin = (
        passage is not None
        and passage.document_id == document.pk
        and stands_in(document, passage.start, passage.exact)
    )
    return RecordLine(
        key=key,
        summary=_summary(row),
        words=words_or_label(row, words),
        url=address.url(record=key),
        in_admin=admin_url(row),
        pin=f"#passage-{row.passage_id}" if has_pin else "",
    )


def admin_url(row: DocumentRecord) -> str:
    """Return the address of the record in the admin."""
    return reverse(f"admin:provenance_{row._meta.model_name}_change", args=[row.pk])


def _summary(row: DocumentRecord) -> str:
    """Return what is recorded, in a clause."""
    if isinstance(row, Wording):
        return row.speaker_as_named or _("speaker not named")
    if isinstance(row, Attribution):
        return " · ".join([str(row), *map(str, row.acts.all())])
    if isinstance(row, Statement):
        doer = str(row.doer) if row.doer else row.doer_as_named or _("by someone not stated")
        return f"{row.get_kind_display()}, {row.get_how_put_display()} · {doer}"
    if isinstance(row, DocumentDate):
        day = date_in_words(row.edtf) if row.edtf else _("not known")
        return f"{row.document}: {row.get_layer_display()} {day}"
    return str(row)


def lack_lines(lacks: Sequence[DocumentFault]) -> list[tuple[DocumentFault, str, str, str]]:
    """Return each fault with its words, the name of its severity, and its record's anchor.

    Distressing words are replaced by a label.
    """
    labels = {
        Severity.ERROR: _("error"),
        Severity.WARNING: _("warning"),
        Severity.NOTE: _("note"),
    }
    anchors = [KIND_OF_TABLE.get(lack.table, "") for lack in lacks]
    return [
        (
            lack,
            _("distressing words") if lack.distressing else lack.words,
            labels[lack.severity],
            f"#{anchor}-{lack.record}" if anchor else "",
        )
        for lack, anchor in zip(lacks, anchors, strict=True)
    ]
