"""All records and proposals of one document, as its review page lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import ProposalKind, ProposalState
from provenance.domain.language.occasion_cues import OccasionKind, occasion_cue
from provenance.domain.language.text import folded
from provenance.domain.proposing.plan_documents import PlanRow
from provenance.domain.vocabulary import ActKind, Reader
from provenance.models import (
    Act,
    Attribution,
    Claim,
    Document,
    DocumentDate,
    Overruling,
    Proposal,
    Statement,
    Wording,
)

MOST_ROWS = 500
"""Maximum number of rows of one kind on the page, which says so where there are more."""

type DocumentRecord = Wording | Attribution | Statement | DocumentDate | Overruling | Document


@dataclass(frozen=True, slots=True)
class DocumentRecords:
    """The records of a document and those about it, each kind in reading order."""

    quotes: list[Wording]
    attributions: list[Attribution]
    statements: list[Statement]
    dates: list[DocumentDate]
    overrulings: list[Overruling]
    copies: list[Document]

    @property
    def is_cut(self) -> bool:
        """Whether a kind has more records than are listed."""
        kinds = (self.quotes, self.attributions, self.statements, self.overrulings, self.copies)
        return any(len(rows) == MOST_ROWS for rows in kinds)


def document_records(document: Document) -> DocumentRecords:
    """Return the recorded evidence of a document; eight queries however much there is."""
    return DocumentRecords(
        quotes=list(quotes_of(document)[:MOST_ROWS]),
        attributions=list(attributions_of(document)[:MOST_ROWS]),
        statements=list(
            statements_of(document)
            .select_related("of_wording__passage", "of_wording__quote")
            .order_by("passage__start", "pk")[:MOST_ROWS]
        ),
        dates=list(dates_of(document)[:MOST_ROWS]),
        overrulings=list(overrulings_of(document)[:MOST_ROWS]),
        copies=list(document.copies.all()[:MOST_ROWS]),
    )


def quotes_of(document: Document) -> QuerySet[Wording]:
    """Return the wordings in reading order, with passage, speaker and naming passage."""
    return (
        Wording.objects.filter(passage__document=document)
        .select_related(
            "passage",
            "naming_passage",
            "occasion",
            "quote__claimed_speaker",
            "quote__setting_passage",
        )
        .order_by("passage__start", "segment_start", "pk")
    )


def attributions_of(document: Document) -> QuerySet[Attribution]:
    """Return the document's steps, those it reports of others, and those inferred for it."""
    acts = Act.objects.select_related("agent", "passage")
    return (
        Attribution.objects.for_listing()
        .concerning(document)
        .with_distress()
        .prefetch_related(Prefetch("acts", acts), "quotes")
        .order_by("passage__start", "pk")
    )


def statements_of(document: Document) -> QuerySet[Statement]:
    """Return the document's statements, including those of drafts."""
    return Statement.objects.for_page(document, drafts=True)


def dates_of(document: Document) -> QuerySet[DocumentDate]:
    """Return the document's own dates, and those it states of other documents."""
    return (
        DocumentDate.objects.for_page()
        .filter(Q(document=document) | Q(passage__document=document))
        .select_related("document")
        .order_by("passage__start", "pk")
    )


def overrulings_of(document: Document) -> QuerySet[Overruling]:
    """Return curators' corrections of hedges, figures and names in the document."""
    overrulings = Overruling.objects.filter(passage__document=document).select_related("passage")
    return overrulings.with_distress().order_by("passage__start", "pk")


RECORDS: dict[str, Callable[[Document], QuerySet[Any]]] = {
    "quote": quotes_of,
    "attribution": attributions_of,
    "statement": statements_of,
    "date": dates_of,
    "hedge": overrulings_of,
}
"""The querysets of records that can be changed and removed here, by their name in URLs."""


def record_at(document: Document, key: str) -> tuple[str, DocumentRecord | None]:
    """Return the kind and the record that a key such as ``quote-12`` names, or None."""
    kind, _dash, number = key.partition("-")
    if kind not in RECORDS or not (number.isascii() and number.isdigit() and len(number) < 19):
        return kind, None
    record: DocumentRecord | None = RECORDS[kind](document).filter(pk=int(number)).first()
    return kind, record


def proposals_in(document: Document, start: int, end: int) -> list[Proposal]:
    """Return the open proposals in a span of the text."""
    rows = Proposal.objects.open().filter(document=document, start__lt=end, end__gt=start)
    return list(rows.in_reading_order()[:MOST_ROWS])


def open_quotations(document: Document) -> QuerySet[Proposal]:
    """Return the open proposals of quotations, in reading order."""
    quotations = document.proposals.open().filter(kind=ProposalKind.QUOTATION)
    return quotations.in_reading_order()


def refused_proposals(document: Document) -> list[Proposal]:
    """Return the refused proposals, the last refused first; each can be reopened."""
    refused = Proposal.objects.filter(document=document, state=ProposalState.REFUSED)
    return list(refused.order_by("-decided_at", "-pk")[:MOST_ROWS])


def proposed_words(document: Document, row: Proposal | PlanRow) -> str:
    """Return the words of a proposal, or a label where they overlap distressing ones."""
    if document.distressing_words.overlap_span(row.start, row.end):
        return _("Distressing words, of killing or torture")
    return document.text[row.start : row.end]


def names_a_speaker(proposal: Proposal) -> bool:
    """Return whether the proposal only names a speaker, unlike a step that leads upstream."""
    return proposal.kind == ProposalKind.UPSTREAM and proposal.sort == ActKind.SAID


def agent_in(text: str, proposal: Proposal) -> str:
    """Return the speaker or agent of the proposal, in the document's words; "" for none."""
    details = proposal.details
    place = details.get("named") or details.get("speaker") or details.get("agent")
    return " ".join(text[place[0] : place[1]].split()) if place else ""


def quotes_by_speaker(quotes: Iterable[Wording]) -> dict[str, list[Wording]]:
    """Return the quotes with a chosen speaker, in order of entry, by the folded name."""
    by_speaker: dict[str, list[Wording]] = {}
    for row in sorted(quotes, key=lambda row: row.pk):
        if row.speaker_as_named and row.quote.claimed_speaker:
            by_speaker.setdefault(folded(row.speaker_as_named), []).append(row)
    return by_speaker


def earlier_quote(
    text: str, proposal: Proposal, by_speaker: dict[str, list[Wording]]
) -> Wording | None:
    """Return an earlier quote that decides everything asked about this proposed one.

    Where the words beside the proposal tell of an occasion (“told reporters”), only a quote with
    such words beside it does.
    """
    if proposal.kind not in (ProposalKind.QUOTATION, ProposalKind.INDIRECT):
        return None
    quotes = by_speaker.get(folded(agent_in(text, proposal)), [])
    occasion = proposal.details.get("occasion")
    cue = None if occasion else occasion_cue(text, proposal.start, proposal.end)
    kind = occasion["kind"] if occasion else cue and cue.kind
    if kind:
        quotes = [row for row in quotes if kind in _kinds_of(text, row)]
    return quotes[-1] if quotes else None


def _kinds_of(text: str, wording: Wording) -> set[str | None]:
    """Return the kinds of occasion of a recorded quote, by its context and its occasion's label."""
    label = wording.occasion.label if wording.occasion else ""
    cue = occasion_cue(f" {label}", 0, 0)
    return {kind_beside(text, wording), cue.kind if cue else None}


def kind_beside(text: str, wording: Wording) -> OccasionKind | None:
    """Return the kind of occasion that the words beside a recorded quote tell of, or None."""
    start, end = wording.passage.start, wording.passage.end
    cue = None if start is None or end is None else occasion_cue(text, start, end)
    return cue.kind if cue else None


def owner_of(document: Document) -> str:
    """Return the username of the document's owner in the queue; "" for none."""
    claim = Claim.objects.filter(record_type="document", record_id=document.pk).first()
    return claim.owner if claim else ""


def counts_as_hedge(overruling: Overruling) -> bool:
    """Return whether the overruling makes these words a hedge."""
    return overruling.reader == Reader.HEDGE and overruling.stands
