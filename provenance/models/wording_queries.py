"""The questions asked of wordings: which readers may see, and what a list shows of them."""

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
"""The columns that a row of a list shows, which are not the whole text of an article."""


class WordingQuerySet(models.QuerySet[Any]):
    """The questions asked of wordings; the model imports them, so that none names its type."""

    def get_by_natural_key(self, slug: str) -> Any:
        """The wording a fixture means."""
        return self.get(slug=slug)

    def of_document(self, document: Any) -> Self:
        """Those of a document in the order of its text, with what leads to the page of each."""
        rows = self.filter(passage__document=document)
        return rows.select_related("quote", "passage__document").order_by("passage__start")

    def in_published_documents(self) -> Self:
        """Wordings every reader may see."""
        return self.filter(passage__document__status=Status.PUBLISHED)

    def as_read(self) -> Self:
        """Published wordings as they stand, without those that were changed since they were read."""
        return self.in_published_documents().exclude(UnreadRecord.objects.of("wording"))

    def distressing_in(self, passage: str) -> Self:
        """Marked wordings that lie in a passage of an outer query, whole or in part.

        ``passage`` is the way to it from the outer row, such as ``"passage__"``.
        """
        same = Q(passage=OuterRef(f"{passage}pk"))
        begins_before = Q(passage__start__lt=OuterRef(f"{passage}end"))
        overlaps = begins_before & Q(passage__end__gt=OuterRef(f"{passage}start"))
        here = self.filter(passage__document=OuterRef(f"{passage}document"), distressing=True)
        return here.filter(same | overlaps)

    def for_listing(self) -> Self:
        """All a list row shows; anything more is a bug and raises.

        ``unread`` says that the wording, or its document, was changed since it was read.
        """
        unread = UnreadRecord.objects.of("wording") | UnreadRecord.objects.of(
            "document", "passage__document"
        )
        return (
            self.select_related("passage__document__publisher", "quote__claimed_speaker")
            .only(*LISTED)
            .annotate(unread=unread)
            .fetch_mode(models.FETCH_RAISE)
        )
