"""Occasions: the situations in which the quotes of one document were spoken."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from provenance.models.documents import Document, Passage
from provenance.models.fields import refuse_particulars, refuse_unstorable

LONGEST_LABEL = 80


class OccasionQuerySet(models.QuerySet["Occasion"]):
    """Queries on occasions."""

    def get_by_natural_key(self, document: str, label: str) -> Occasion:
        """Return the occasion that a fixture refers to by its document's slug and its label."""
        return self.get(document__slug=document, label=label)


class Occasion(models.Model):
    """One situation in which several quotes of a document were spoken (prov:Activity).

    Words said to reporters about a recording belong to another occasion than the words on the
    recording. A wording has at most one occasion; a step lists the occasions it applies to.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="occasions")
    position = models.PositiveSmallIntegerField(default=1)
    label = models.CharField(
        max_length=LONGEST_LABEL,
        validators=[refuse_unstorable, refuse_particulars],
        help_text="Such as “on the tape” or “told reporters”.",
    )
    passage = models.ForeignKey(
        Passage,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="occasions",
        help_text="The words of the document that tell of it; empty: a curator sorted the quotes.",
    )

    objects = OccasionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["document", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["document", "label"],
                name="occasion_label",
                violation_error_message="This document has an occasion of that name already.",
            ),
            models.UniqueConstraint(
                fields=["document", "position"],
                name="occasion_position",
                violation_error_message="Another occasion of this document has that position.",
            ),
        ]

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        """Refuse a passage of another document."""
        if self.passage is not None and self.passage.document_id != self.document_id:
            raise ValidationError(
                {"passage": _("The words that tell of an occasion stand in its own document.")}
            )

    def natural_key(self) -> tuple[str, str]:
        return (self.document.slug, self.label)

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "provenance.document",
        "provenance.passage",
    ]
