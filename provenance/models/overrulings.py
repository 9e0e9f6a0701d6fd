"""Curators' corrections of the automatic readers of hedges, figures, ellipses and names."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from provenance.domain.vocabulary import Reader
from provenance.models.documents import Passage
from provenance.models.fields import words
from provenance.models.passage_rows import PassageRowsQuerySet


class OverrulingQuerySet(PassageRowsQuerySet["Overruling"]):
    """Queries on overrulings."""

    def get_by_natural_key(self, document: str, key: str, reader: str, words: str) -> Overruling:
        """Return the overruling that a fixture refers to by passage, reader and words."""
        return self.get(
            passage__document__slug=document, passage__key=key, reader=reader, found=words
        )


class Overruling(models.Model):
    """A curator's correction of what an automatic reader found, or missed, in a passage."""

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="overrulings")
    reader = models.CharField(max_length=8, choices=Reader)
    found = words("The words it is about.", blank=False)
    stands = models.BooleanField(help_text="Whether these words do count.")
    reason = words(blank=False)
    curator = models.CharField(max_length=150)

    objects = OverrulingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["passage", "reader", "found"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["passage", "reader", "found"], name="overruling_once"),
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(curator=""),
                name="overruling_has_reason_and_curator",
                violation_error_message="An overruling needs its reason and its curator.",
            ),
        ]

    def __str__(self) -> str:
        verdict = "counts" if self.stands else "does not count"
        words = _("distressing words") if getattr(self, "distressing", False) else self.found
        return f"“{words}” {verdict} as a {self.get_reader_display()}"

    def natural_key(self) -> tuple[str, str, str, str]:
        return (*self.passage.natural_key(), self.reader, self.found)

    natural_key.dependencies = ["provenance.passage"]  # type: ignore[attr-defined]
