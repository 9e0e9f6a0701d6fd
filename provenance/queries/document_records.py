"""All that is recorded on one document, and proposed of it, as its review page lists it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from provenance.domain.curation_vocabulary import ProposalState
from provenance.domain.vocabulary import Reader
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

MOST = 500
"""Rows of one kind on the page; that there are more is said."""


@dataclass(frozen=True, slots=True)
class OnDocument:
    """The records that stand on a document's words or speak of it, each kind in reading order."""

    quotes: list[Wording]
    attributions: list[Attribution]
    statements: list[Statement]
    dates: list[DocumentDate]
    overrulings: list[Overruling]
    copies: list[Document]

    @property
    def is_cut(self) -> bool:
        kinds = (self.quotes, self.attributions, self.statements, self.overrulings, self.copies)
        return any(len(rows) == MOST for rows in kinds)


def on_document(document: Document) -> OnDocument:
    """What curators have recorded; eight queries however much it is."""
    return OnDocument(
        quotes=list(quotes_of(document)[:MOST]),
        attributions=list(attributions_of(document)[:MOST]),
        statements=list(
            Statement.objects.for_page(document, drafts=True)
            .select_related("of_wording__passage", "of_wording__quote")
            .order_by("passage__start", "pk")[:MOST]
        ),
        dates=list(dates_of(document)[:MOST]),
        overrulings=list(
            Overruling.objects.filter(passage__document=document)
            .select_related("passage")
            .order_by("passage__start", "pk")[:MOST]
        ),
        copies=list(document.copies.all()[:MOST]),
    )


def quotes_of(document: Document) -> QuerySet[Wording]:
    """Its wordings in reading order, with the passage, the speaker and what names them."""
    return (
        Wording.objects.filter(passage__document=document)
        .select_related(
            "passage",
            "naming_passage",
            "quote__claimed_speaker",
            "quote__setting_passage",
        )
        .order_by("passage__start", "segment_start", "pk")
    )


def attributions_of(document: Document) -> QuerySet[Attribution]:
    """Its own steps, and what it tells of others' or was concluded in reading it."""
    mine = Q(taker=document) | Q(passage__document=document) | Q(inferred_for=document)
    acts = Act.objects.select_related("agent", "passage")
    return (
        Attribution.objects.for_listing()
        .filter(mine)
        .prefetch_related(Prefetch("acts", acts), "quotes")
        .order_by("passage__start", "pk")
    )


def dates_of(document: Document) -> QuerySet[DocumentDate]:
    """Its own dates, and those that it tells of others."""
    return (
        DocumentDate.objects.filter(Q(document=document) | Q(passage__document=document))
        .select_related("passage", "document")
        .order_by("passage__start", "pk")
    )


def hedges_struck(rows: list[Overruling]) -> list[Overruling]:
    """Of these, what a curator counts as a hedge."""
    return [row for row in rows if row.reader == Reader.HEDGE and row.stands]


def proposals_in(document: Document, start: int, end: int) -> list[Proposal]:
    """The machine's proposals that nobody has decided, between two places of the text."""
    rows = Proposal.objects.open().filter(document=document, start__lt=end, end__gt=start)
    return list(rows.in_reading_order()[:MOST])


def refused_of(document: Document) -> list[Proposal]:
    """The proposals that were refused, the last one first; each can be opened again."""
    refused = Proposal.objects.filter(document=document, state=ProposalState.REFUSED)
    return list(refused.order_by("-decided_at", "-pk")[:MOST])


def owner_of(document: Document) -> str:
    """Who has taken the document in hand; "" if nobody has."""
    claim = Claim.objects.filter(record_type="document", record_id=document.pk).first()
    return claim.owner if claim else ""
