"""The records that wait in each queue, the oldest first."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Exists, F, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Length, Substr

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.domain.vocabulary import (
    CandidateState,
    FindingCode,
    Holding,
    StatementKind,
    Status,
)
from provenance.models import (
    Attribution,
    Candidate,
    Dispute,
    Document,
    Facet,
    Passage,
    Proposal,
    Quote,
    Review,
    Statement,
    TraceRequest,
    Wording,
)

TO_DECIDE = (
    ProposalKind.QUOTATION,
    ProposalKind.INDIRECT,
    ProposalKind.UPSTREAM,
    ProposalKind.STATEMENT,
    ProposalKind.DATE,
)
"""Hedges, figures and edit marks are read by findings; they wait for nobody."""


def _documents() -> QuerySet[Document]:
    return Document.objects.select_related("publisher").defer("text").order_by("pk")


def drafts() -> QuerySet[Document]:
    return _documents().filter(status=Status.DRAFT)


def awaiting_a_second_reader() -> QuerySet[Review]:
    return Review.objects.open().select_related("document").order_by("submitted_at", "pk")


def changed_since_read() -> QuerySet[Review]:
    """The last version of what is published, where something differs from it by now."""
    later = Review.objects.filter(document=OuterRef("document"), version__gt=OuterRef("version"))
    return (
        Review.objects.filter(
            ~Exists(later), changed_at__isnull=False, document__status=Status.PUBLISHED
        )
        .select_related("document")
        .order_by("changed_at", "pk")
    )


def hanging() -> QuerySet[Any]:
    """Quotes of which a chain ends in a gap, with the words of one wording."""
    hangs = Facet.objects.filter(
        summary=OuterRef("pk"), name="finding", value=FindingCode.HANGING.value
    )
    first = Wording.objects.filter(quote=OuterRef("pk")).order_by("pk")
    return (
        Quote.objects.filter(Exists(hangs))
        .annotate(words=Subquery(first.values("passage__exact")[:1]))
        .order_by("pk")
    )


def _gaps() -> QuerySet[Attribution]:
    return (
        Attribution.objects.ending_in_gaps()
        .select_related("taker__publisher")
        .defer("taker__text")
        .order_by("pk")
    )


def open_gaps() -> QuerySet[Attribution]:
    """Gaps for which nothing is proposed, or only what was refused."""
    tried = Candidate.objects.filter(attribution=OuterRef("pk"))
    return _gaps().filter(~Exists(tried.exclude(state=CandidateState.REFUSED)))


def candidates() -> QuerySet[Candidate]:
    return (
        Candidate.objects.filter(state=CandidateState.PROPOSED)
        .select_related("attribution__taker")
        .defer("attribution__taker__text")
        .order_by("pk")
    )


def relayed() -> QuerySet[Statement]:
    """Verification told at second hand, of which the verifier's own words are not held."""
    held = Document.objects.filter(publisher=OuterRef("doer"), holding=Holding.HELD)
    return (
        Statement.objects.filter(
            Q(doer__isnull=False) | ~Q(doer_as_named=""), kind=StatementKind.VERIFYING
        )
        .exclude(pk__in=Statement.objects.own().values("pk"))
        .filter(~Exists(held))
        .select_related("doer", "passage__document")
        .defer("passage__document__text")
        .order_by("pk")
    )


def not_examined() -> QuerySet[Document]:
    return _documents().filter(holding=Holding.HELD, examined_on__isnull=True)


def disputes() -> QuerySet[Dispute]:
    return Dispute.objects.open().order_by("raised_at", "pk")


def requests() -> QuerySet[TraceRequest]:
    return TraceRequest.objects.filter(state="open").order_by("asked_at", "pk")


def proposals() -> QuerySet[Any]:
    """Documents with machine proposals that nobody has confirmed or refused."""
    is_open = Q(proposals__state="open", proposals__kind__in=TO_DECIDE)
    return (
        _documents()
        .filter(Exists(Proposal.objects.open().filter(kind__in=TO_DECIDE, document=OuterRef("pk"))))
        .annotate(
            proposed=Count("proposals", filter=is_open),
            proposed_at=Min("proposals__suggested_at", filter=is_open),
        )
        .order_by("proposed_at", "pk")
    )


def not_found() -> QuerySet[Passage]:
    """Passages that do not stand where they say in the text that is held."""
    return (
        Passage.objects.exclude(document__text="")
        .filter(start__isnull=False)
        .annotate(stands=Substr("document__text", F("start") + 1, Length("exact")))
        .exclude(stands=F("exact"))
        .select_related("document")
        .defer("document__text")
        .order_by("pk")
    )
