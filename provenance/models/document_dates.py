"""The dates of documents, each stated in a passage or inferred with a reason."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from provenance.domain.vocabulary import DateLayer, DatePrecision
from provenance.models.documents import Document, Passage
from provenance.models.fields import words
from provenance.models.passage_rows import PassageRowsQuerySet


class DocumentDateQuerySet(PassageRowsQuerySet["DocumentDate"]):
    """Queries on the dates of documents."""

    def get_by_natural_key(self, document: str, layer: str, position: int) -> DocumentDate:
        """Return the date that a fixture refers to by document, layer and position."""
        return self.get(document__slug=document, layer=layer, position=position)

    def for_page(self) -> Self:
        """Load the passages that state the dates, and annotate whether each is distressing."""
        return self.select_related("passage__document").with_distress()


class DocumentDate(models.Model):
    """One date of a document: stated in a passage, or inferred with its reason.

    ``edtf`` is the date in EDTF, where EDTF can express it; ``earliest`` and ``latest`` are its
    bounds as days, empty for a date without a year.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="dates")
    layer = models.CharField(max_length=12, choices=DateLayer)
    position = models.PositiveSmallIntegerField(default=1)
    precision = models.CharField(max_length=10, choices=DatePrecision)
    edtf = models.CharField(max_length=40, blank=True, default="")
    minute = models.DateTimeField(null=True, blank=True, help_text="Only for a date to the minute.")
    earliest = models.DateField(null=True, blank=True, editable=False, db_index=True)
    latest = models.DateField(null=True, blank=True, editable=False, db_index=True)
    passage = models.ForeignKey(
        Passage, models.PROTECT, null=True, blank=True, related_name="dates"
    )
    reason = words("Where it is worked out: from what, and how.")

    objects = DocumentDateQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["document", "layer", "position"]
        verbose_name = "date"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["document", "layer", "position"], name="document_date_position"
            ),
            models.CheckConstraint(
                condition=Q(passage__isnull=False) | ~Q(reason=""),
                name="document_date_has_words_or_reason",
                violation_error_message="A date needs the passage that states it or a reason.",
            ),
            models.CheckConstraint(
                condition=Q(edtf="", precision=DatePrecision.UNKNOWN)
                | (~Q(edtf="") & ~Q(precision=DatePrecision.UNKNOWN)),
                name="document_date_unknown_is_empty",
                violation_error_message="Only an unknown date has no EDTF value.",
            ),
            models.CheckConstraint(
                condition=~Q(precision=DatePrecision.DAY_MONTH)
                | Q(earliest__isnull=True, latest__isnull=True),
                name="document_date_without_year_has_no_bounds",
                violation_error_message="A day and month without a year has no bounds.",
            ),
            models.CheckConstraint(
                condition=Q(minute__isnull=True) | Q(precision=DatePrecision.MINUTE),
                name="document_date_minute_only_when_known",
                violation_error_message="A minute belongs to a date known to the minute.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_layer_display()} {self.edtf or 'at an unknown date'}"

    def natural_key(self) -> tuple[str, str, int]:
        return (self.document.slug, self.layer, self.position)

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "provenance.document",
        "provenance.passage",
    ]
