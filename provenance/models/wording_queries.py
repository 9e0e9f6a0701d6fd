"""The queryset of wordings: visibility, list columns, marked words."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import OuterRef, Q

from provenance.domain.vocabulary import Status
from provenance.models.published_evidence import UnreadRecord

SOURCE_COLUMNS = ("slug", "name", "kind", "protection", "display_form")
LISTED = (
    *("slug", "quote", "passage", "segment_start", "segment_end"),
    *("form", "language", "speaker_as_named", "distressing"),
    *(
        "quote__slug",
        "quote__said_when",
        "quote__claimed_speaker",
        "passage__document",
        "passage__exact",
    ),
    *("passage__start", "passage__end"),
    *(f"quote__claimed_speaker__{name}" for name in SOURCE_COLUMNS),
    *(
        f"passage__document__{name}"
        for name in (
            *("slug", "kind", "title", "described_as", "address", "language", "status"),
            *("publisher", *(f"publisher__{name}" for name in SOURCE_COLUMNS)),
        )
    ),
)
"""The columns that a row of a list needs; they exclude the full text of an article."""


class WordingQuerySet(models.QuerySet[Any]):
    """Queries on wordings, typed loosely because the model imports this module."""

    def get_by_natural_key(self, slug: str) -> Any:
        """Return the wording that a fixture refers to by slug."""
        return self.get(slug=slug)

    def of_document(self, document: Any) -> Self:
        """Return the wordings of a document in text order, with the records their URLs need."""
        rows = self.filter(passage__document=document)
        return rows.select_related("quote", "passage__document").order_by("passage__start")

    def in_published_documents(self) -> Self:
        """Return the wordings that every reader may see."""
        return self.filter(passage__document__status=Status.PUBLISHED)

    def as_read(self) -> Self:
        """Return the published wordings that were not changed since the second reading."""
        return self.in_published_documents().exclude(UnreadRecord.objects.exists_for("wording"))

    def distressing_in(self, passage: str) -> Self:
        """Return the marked wordings that overlap a passage of an outer query.

        ``passage`` is the lookup path to it from the outer row, such as ``"passage__"``.
        """
        same = Q(passage=OuterRef(f"{passage}pk"))
        begins_before = Q(passage__start__lt=OuterRef(f"{passage}end"))
        overlaps = begins_before & Q(passage__end__gt=OuterRef(f"{passage}start"))
        here = self.filter(passage__document=OuterRef(f"{passage}document"), distressing=True)
        return here.filter(same | overlaps)

    def for_listing(self) -> Self:
        """Load exactly what a row of a list shows; access to any other field raises.

        ``unread`` is annotated: whether the wording, or its document, was changed since it was
        read.
        """
        unread = UnreadRecord.objects.exists_for("wording") | UnreadRecord.objects.exists_for(
            "document", "passage__document"
        )
        return (
            self.select_related("passage__document__publisher", "quote__claimed_speaker")
            .only(*LISTED)
            .annotate(unread=unread)
            .fetch_mode(models.FETCH_RAISE)
        )
