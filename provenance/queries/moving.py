"""Where a document stands on its way to readers, what goes with it, and what its record holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import models
from django.db.models import Q

from provenance.domain.moves import Place
from provenance.domain.vocabulary import Holding, Status
from provenance.models import (
    Attribution,
    Document,
    HandlingStatement,
    Passage,
    Rendering,
    Review,
    Utterance,
)

ON_THE_WAY = (Status.DRAFT, Status.IN_REVIEW)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a document is in the table of moves, its open review, and its last version."""

    place: Place
    review: Review | None
    version: Review | None

    @property
    def submitter(self) -> str:
        return self.review.submitted_by if self.review else ""


def standing_of(document: Document) -> Standing:
    """Two queries. A document in review that nobody is recorded to have submitted is a draft."""
    review = Review.objects.open().filter(document=document).first()
    version = Review.objects.versions().filter(document=document).first()
    return Standing(_place(document, review), review, version)


def _place(document: Document, review: Review | None) -> Place:
    if document.status == Status.PUBLISHED:
        return Place.CORRECTING if review else Place.PUBLISHED
    if document.status == Status.IN_REVIEW and review is None:
        return Place.DRAFT
    return Place(document.status)


def named_above(document: Document) -> list[Document]:
    """The unpublished documents above it that are only named: they go out with it, and come back.

    Only hops told here, in what goes along, or in what is published already lead on; a document
    that is held has its own words, and its own second reader.
    """
    going: dict[int, Document] = {}
    fresh = [document.pk]
    while fresh:
        told = Q(passage__document__status=Status.PUBLISHED) | Q(passage=None)
        here = Q(passage__document__in=[document.pk, *going])
        hops = Attribution.objects.filter(told | here, taker__in=fresh, upstream__isnull=False)
        copied = Document.objects.filter(pk__in=fresh, syndicated_copy_of__isnull=False)
        above = Document.objects.filter(
            Q(pk__in=hops.values("upstream")) | Q(pk__in=copied.values("syndicated_copy_of")),
            holding=Holding.NAMED,
            status__in=ON_THE_WAY,
        ).exclude(pk__in=[document.pk, *going])
        fresh = []
        for row in above:
            going[row.pk] = row
            fresh.append(row.pk)
    return list(going.values())


def evidence_of(document: Document) -> list[models.Model]:
    """The records that make up what is said of a document: in a fixed order, seven queries."""
    passages = Passage.objects.filter(document=document).select_related("document")
    renderings = Rendering.objects.filter(passage__document=document).select_related(
        "utterance", "passage__document", "naming_passage__document", "within"
    )
    hops = Attribution.objects.filter(Q(taker=document) | Q(passage__document=document))
    statements = HandlingStatement.objects.filter(passage__document=document)
    utterances = Utterance.objects.filter(renderings__passage__document=document).distinct()
    rows: Sequence[Iterable[models.Model]] = (
        passages.order_by("key"),
        renderings.order_by("slug"),
        utterances.order_by("slug"),
        hops.select_related("taker", "upstream", "passage__document").order_by("slug"),
        statements.select_related("passage__document", "doer").order_by("slug"),
    )
    return [document, *(record for some in rows for record in some)]
