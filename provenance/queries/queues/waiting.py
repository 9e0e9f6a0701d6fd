"""The records waiting in each queue, oldest first, and the columns of their lines."""

from __future__ import annotations

from typing import Any

from django.db.models import (
    Case,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    When,
)
from django.db.models.functions import Coalesce, Length, Substr

from provenance.domain.curation_vocabulary import ProposalKind, ReviewOutcome
from provenance.domain.vocabulary import (
    CandidateState,
    FindingCode,
    Holding,
    Protection,
    StatementKind,
    Status,
)
from provenance.models import (
    Attribution,
    Candidate,
    Dispute,
    Document,
    Facet,
    LaterReading,
    Passage,
    Proposal,
    PublishedEvidence,
    Quote,
    Review,
    Statement,
    TraceRequest,
    Wording,
)
from provenance.models.row_count import RowCount

TO_DECIDE = (
    ProposalKind.QUOTATION,
    ProposalKind.INDIRECT,
    ProposalKind.UPSTREAM,
    ProposalKind.STATEMENT,
    ProposalKind.DATE,
)
"""Proposals that curators decide; hedges, figures and edit marks are used by findings only."""


type Columns = dict[str, Any]
"""The columns of a line by name: for each a field or an expression of the queue's queryset."""


def _document_columns(path: str = "") -> Columns:
    """Return the columns that name a document; ``path`` is the lookup path to it."""
    return {
        "slug": f"{path}slug",
        "title": f"{path}title",
        "described_as": f"{path}described_as",
        "kind": f"{path}kind",
    }


def _shown_as(path: str) -> Case:
    """Return a source's name as in ``Source.shown_as``; null for no source."""
    return Case(
        When(**{f"{path}__protection": Protection.NONE}, then=F(f"{path}__name")),
        default=F(f"{path}__display_form"),
        output_field=TextField(),
    )


DOCUMENT: Columns = {
    **_document_columns(),
    "holding": "holding",
    "publisher": _shown_as("publisher"),
}
PROPOSALS: Columns = {**DOCUMENT, "proposals": "proposed", "since": "proposed_at"}
SUBMITTED: Columns = {
    **_document_columns("document__"),
    "why": "submitted_why",
    "since": "submitted_at",
    "by": "submitted_by",
}
CHANGED: Columns = {
    **_document_columns("document__"),
    "edition": "edition",
    "since": "changed_at",
}
QUOTE: Columns = {"quote": "slug", "words": "words", "distressing": "distressing"}
GAP: Columns = {
    **_document_columns("taker__"),
    "attribution": "slug",
    "gap": "gap",
    "publisher": _shown_as("taker__publisher"),
    "words": "words",
    "distressing": "distressing",
}
CANDIDATE: Columns = {
    **_document_columns("attribution__taker__"),
    "attribution": "attribution__slug",
    "filling": "filling",
    "by": "proposed_by",
}
STATEMENT: Columns = {
    **_document_columns("passage__document__"),
    "words": "passage__exact",
    "distressing": Exists(Wording.objects.distressing_in("passage__")),
    "doer": _shown_as("doer"),
    "doer_as_named": "doer_as_named",
}
DISPUTE: Columns = {
    **_document_columns("attribution__taker__"),
    "reason": "reason",
    "attribution": "attribution_slug",
    "since": "raised_at",
    "by": "raised_by__username",
}
REQUEST: Columns = {"words": "words", "since": "asked_at"}
AT_ONCE: Columns = {
    **_document_columns("document__"),
    "source": _shown_as("source"),
    "act": "kind",
    "why": "why",
    "since": "done_at",
    "by": "done_by",
}
PASSAGE: Columns = {
    **_document_columns("document__"),
    "words": "exact",
    "distressing": Exists(Wording.objects.distressing_in("")),
}


def drafts() -> QuerySet[Document]:
    return Document.objects.order_by("pk").filter(status=Status.DRAFT)


def awaiting_a_second_reader() -> QuerySet[Review]:
    return Review.objects.open().order_by("submitted_at", "pk")


def done_at_once() -> QuerySet[LaterReading]:
    return LaterReading.objects.open().order_by("done_at", "pk")


READ = Case(When(outcome=ReviewOutcome.PUBLISHED, then=F("edition")))
"""The number of an edition read by a second curator; null for an import published as it came."""


def changed_since_read() -> QuerySet[PublishedEvidence]:
    """Return the published evidence of documents whose present evidence differs from it.

    ``edition`` is annotated: the last edition, null where it was imported as published. Documents
    with an open review are left out, since they are in the queue for second readers.
    """
    editions = Review.objects.editions().filter(document=OuterRef("document"))
    submitted = Review.objects.open().values("document")
    awaiting = PublishedEvidence.objects.awaiting_reader().exclude(document__in=submitted)
    rows = awaiting.defer("evidence", "rows", "slugs")
    return rows.annotate(edition=Subquery(editions.values(read=READ)[:1])).order_by(
        "changed_at", "pk"
    )


def hanging() -> QuerySet[Any]:
    """Return quotes with a chain that ends in a gap, with the words of one wording."""
    hangs = Facet.objects.filter(
        summary=OuterRef("pk"), name="finding", value=FindingCode.HANGING.value
    )
    rows = Quote.objects.filter(Exists(hangs)).order_by("pk")
    return _with_words(rows, Wording.objects.filter(quote=OuterRef("pk")).order_by("pk"))


def open_gaps() -> QuerySet[Attribution]:
    """Return gaps without a candidate, or with refused ones only."""
    tried = Candidate.objects.filter(attribution=OuterRef("pk"))
    gaps = Attribution.objects.ending_in_gaps()
    rows = gaps.filter(~Exists(tried.exclude(state=CandidateState.REFUSED))).order_by("pk")
    wordings = Wording.objects.filter(passage__document=OuterRef("taker")).order_by("pk")
    # For a step limited to some quotes, the words of one of these.
    return _with_words(rows, wordings.filter(quote__attributions=OuterRef("pk")), wordings)


def _with_words(rows: QuerySet[Any], *wordings: QuerySet[Wording]) -> QuerySet[Any]:
    """Annotate the words of the first of these wordings, and whether they are distressing."""
    exact, length = F("passage__exact"), F("segment_end") - F("segment_start")
    segment = Substr(exact, F("segment_start") + 1, length, output_field=TextField())
    in_passage = Exists(Wording.objects.distressing_in("passage__"))
    columns = {
        "words": Case(When(segment_start=None, then=exact), default=segment),
        "distressing": Case(When(segment_start=None, then=in_passage), default=F("distressing")),
    }
    annotated: QuerySet[Any] = rows.annotate(
        **{
            name: Coalesce(*(Subquery(some.values_list(column)[:1]) for some in wordings), None)
            for name, column in columns.items()
        }
    )
    return annotated


def candidates() -> QuerySet[Candidate]:
    return Candidate.objects.filter(state=CandidateState.PROPOSED).order_by("pk")


def relayed() -> QuerySet[Statement]:
    """Return second-hand verification statements whose verifier has no document on file."""
    held_documents = Document.objects.filter(publisher=OuterRef("doer"), holding=Holding.HELD)
    return (
        Statement.objects.filter(
            Q(doer__isnull=False) | ~Q(doer_as_named=""), kind=StatementKind.VERIFYING
        )
        .exclude(pk__in=Statement.objects.own().values("pk"))
        .filter(~Exists(held_documents))
        .order_by("pk")
    )


def not_examined() -> QuerySet[Document]:
    return Document.objects.order_by("pk").filter(holding=Holding.HELD, examined_on__isnull=True)


def disputes() -> QuerySet[Dispute]:
    return Dispute.objects.open().order_by("raised_at", "pk")


def requests() -> QuerySet[TraceRequest]:
    return TraceRequest.objects.filter(state="open").order_by("asked_at", "pk")


def proposals() -> QuerySet[Any]:
    """Return documents with open proposals."""
    undecided = Proposal.objects.open().filter(kind__in=TO_DECIDE, document=OuterRef("pk"))
    oldest = undecided.order_by("suggested_at").values("suggested_at")[:1]
    return (
        Document.objects.filter(Exists(undecided))
        .annotate(proposed=RowCount(undecided.values("pk")), proposed_at=Subquery(oldest))
        .order_by("proposed_at", "pk")
    )


def not_found() -> QuerySet[Passage]:
    """Return passages whose words are not at their offsets in the text."""
    return (
        Passage.objects.exclude(document__text="")
        .filter(start__isnull=False)
        .annotate(stands=Substr("document__text", F("start") + 1, Length("exact")))
        .exclude(stands=F("exact"))
        .order_by("pk")
    )
