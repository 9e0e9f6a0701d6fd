"""The stage of a document on its way to publication, the moves allowed, and its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import CorrectionKind
from provenance.domain.publishing import (
    SECOND_READING_DELAY,
    Move,
    PublicationStage,
    is_permitted,
    refusal,
)
from provenance.domain.vocabulary import Holding, Status
from provenance.models import (
    Attribution,
    Correction,
    Document,
    Passage,
    PublishedEvidence,
    Quote,
    Review,
    Statement,
    Wording,
)
from provenance.models.accounts import CURATORS
from provenance.queries.compiled_querysets import OTHER, SOME, bind

ON_THE_WAY = (Status.DRAFT, Status.IN_REVIEW)


@dataclass(frozen=True, slots=True)
class PublicationStatus:
    """A document's stage, its open review, and the review of its last edition."""

    place: PublicationStage
    review: Review | None
    last_review: Review | None

    @property
    def submitter(self) -> str:
        return self.review.submitted_by if self.review else ""

    @property
    def corrects_an_edition(self) -> bool:
        """Whether the open review changes what readers see.

        A document imported as published may also be reviewed unchanged.
        """
        if self.last_review is None or self.place != PublicationStage.CORRECTING:
            return False
        return not self.last_review.came_in or self.last_review.changed_at is not None

    @property
    def is_as_it_came_in(self) -> bool:
        """Whether it was imported as published, and neither read nor changed here since."""
        last = self.last_review
        return last is None or (last.came_in and last.changed_at is None)

    def may_make(self, move: Move, who: str) -> bool:
        """Return whether the user may make the move, by the table or as the only curator."""
        by_the_table = is_permitted(move, who=who, submitter=self.submitter)
        return by_the_table or self.is_own_second_look(move, who)

    def refusal(self, move: Move) -> str:
        """Return the reason why the user may not make the move, in a sentence."""
        if not move.is_second_reading or not is_only_curator(self.submitter):
            return refusal(move, submitter=self.submitter)
        if move.is_agreement:
            return _(
                "You submitted it. As this newsroom has one curator, you can read it anew and "
                "decide a day after you submitted it."
            )
        return _(
            "You withdrew it. As this newsroom has one curator, you can read anew why a day after you "
            "did so."
        )

    def is_own_second_look(self, move: Move, who: str) -> bool:
        """Return whether the only curator has waited long enough to review their own work."""
        if self.review is None or who != self.submitter or not move.is_second_reading:
            return False
        is_due = timezone.now() >= self.review.submitted_at + SECOND_READING_DELAY
        return is_due and is_only_curator(who)


def is_only_curator(who: str) -> bool:
    """Return whether this is the only curator of a newsroom configured to have one.

    No query where that is not configured.
    """
    if not settings.ONE_CURATOR:
        return False
    curators = User.objects.filter(is_active=True, is_staff=True, groups__name=CURATORS)
    return not curators.exclude(username=who).exists()


def publication_status(document: Document) -> PublicationStatus:
    """Return the publication status; two queries.

    A document in review without a recorded submission is a draft.
    """
    review = Review.objects.open().filter(document=document).first()
    last_review = Review.objects.editions().filter(document=document).first()
    return PublicationStatus(_place(document, review), review, last_review)


def was_own_second_look(document: int, edition: int) -> bool:
    """Return whether the only curator reviewed this edition; one query where that may be."""
    if not settings.ONE_CURATOR:
        return False
    rows = Review.objects.filter(document=document, edition=edition, own_second_look=True)
    return bool(rows.exists())


def _place(document: Document, review: Review | None) -> PublicationStage:
    if document.status == Status.PUBLISHED:
        return PublicationStage.CORRECTING if review else PublicationStage.PUBLISHED
    if document.status == Status.IN_REVIEW and review is None:
        return PublicationStage.DRAFT
    return PublicationStage(document.status)


def with_edition(documents: models.QuerySet[Document]) -> models.QuerySet[Any]:
    """Annotate the last edition, whether it was imported, and since when the evidence differs.

    ``awaits_reader`` is annotated too: whether readers see other evidence than the present one.
    """
    awaiting = PublishedEvidence.objects.awaiting_reader()
    read = Review.objects.editions().filter(document=models.OuterRef("pk"))
    return documents.annotate(
        edition=models.Subquery(read.values("edition")[:1]),
        changed_at=models.Subquery(read.values("changed_at")[:1]),
        own_second_look=models.Subquery(read.values("own_second_look")[:1]),
        edition_outcome=models.Subquery(read.values("outcome")[:1]),
        awaits_reader=models.Exists(awaiting.filter(document=models.OuterRef("pk"))),
    )


def notices_about(document: Document, *, drafts: bool) -> list[tuple[Correction, bool]]:
    """Return corrections of the document, the one it copies and direct upstreams; one query.

    The second value of a pair means that the correction's document is hidden, so nothing else of it
    may be shown. Passages of unpublished documents are withheld from readers. ``distressing`` is
    annotated: whether the correction's passage is distressing.
    """
    numbers = {SOME: document.pk, OTHER: document.syndicated_copy_of_id or document.pk}
    notices = []
    for row in bind(_notices, numbers, shape=None):
        hidden = row.document.status != Status.PUBLISHED and not drafts
        if hidden and row.kind != CorrectionKind.RECORD_WITHDRAWN:
            continue
        words = row.passage
        if words and (hidden or not drafts) and words.document.status != Status.PUBLISHED:
            row.passage = None
        notices.append((row, hidden))
    return notices


def _notices(_shape: None) -> models.QuerySet[Correction]:
    rows = Correction.objects.for_documents_and_upstreams([SOME, OTHER]).select_related(
        "document", "passage__document"
    )
    return rows.with_distress().order_by("document", "position")


def upstreams_moving_along(document: Document) -> list[Document]:
    """Return the unpublished upstream documents, not on file, that move together with this one.

    Followed are only steps stated in this document, in those that move along or in published ones.
    A document on file has words, and a second reader, of its own.
    """
    going: dict[int, Document] = {}
    fresh = [document.pk]
    while fresh:
        public_words = Q(passage__document__status=Status.PUBLISHED) | Q(passage=None)
        here = Q(passage__document__in=[document.pk, *going])
        attributions = Attribution.objects.filter(
            public_words | here, taker__in=fresh, upstream__isnull=False
        )
        copied = Document.objects.filter(pk__in=fresh, syndicated_copy_of__isnull=False)
        above = Document.objects.filter(
            Q(pk__in=attributions.values("upstream"))
            | Q(pk__in=copied.values("syndicated_copy_of")),
            holding=Holding.NAMED,
            status__in=ON_THE_WAY,
        ).exclude(pk__in=[document.pk, *going])
        fresh = []
        for row in above:
            going[row.pk] = row
            fresh.append(row.pk)
    return list(going.values())


def documents_named_only_in(document: Document) -> models.QuerySet[Document]:
    """Return published documents, not on file, that no other published document names."""
    here = Attribution.objects.filter(passage__document=document)
    elsewhere = Attribution.objects.filter(
        Q(upstream=models.OuterRef("pk")) | Q(taker=models.OuterRef("pk")),
        passage__document__status=Status.PUBLISHED,
    ).exclude(passage__document=document)
    documents = Document.objects.published().filter(
        Q(pk__in=here.values("upstream")) | Q(pk__in=here.values("taker")), holding=Holding.NAMED
    )
    return documents.filter(~models.Exists(elsewhere)).order_by("pk")


def evidence_of(document: Document) -> list[models.Model]:
    """Return the records of a document's evidence in a fixed order; seven queries."""
    passages = Passage.objects.filter(document=document).select_related("document")
    wordings = Wording.objects.filter(passage__document=document).select_related(
        "quote", "passage__document", "naming_passage__document", "within"
    )
    attributions = Attribution.objects.concerning(document)
    statements = Statement.objects.filter(passage__document=document)
    quotes = Quote.objects.filter(wordings__passage__document=document).distinct()
    rows: Sequence[Iterable[models.Model]] = (
        passages.order_by("key"),
        wordings.order_by("slug"),
        quotes.order_by("slug"),
        attributions.select_related("taker", "upstream", "passage__document").order_by("slug"),
        statements.select_related("passage__document", "doer").order_by("slug"),
    )
    return [document, *(record for some in rows for record in some)]
