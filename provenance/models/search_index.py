"""The search index of wordings: terms, vectors, imported ids and linked wordings.

Services write it, searches read it, and it can be rebuilt at any time.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from provenance.models.intake import Job
from provenance.models.quotes import Wording


class IndexedWording(models.Model):
    """The words of a wording, folded for comparison."""

    wording = models.OneToOneField(
        Wording, models.CASCADE, primary_key=True, related_name="index_entry"
    )
    folded = models.TextField()

    def __str__(self) -> str:
        return self.folded


class IndexTerm(models.Model):
    """The wordings in one range of ids that contain a term, packed by ``matching.search_index``."""

    place = models.BigIntegerField(primary_key=True)
    count = models.PositiveIntegerField()
    packed = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.count} wordings at {self.place}"


class IndexMark(models.Model):
    """How far the index is complete; its one row is locked by whoever writes the index.

    Every wording up to ``complete_to`` is indexed, and none above ``highest``.
    """

    complete_to = models.BigIntegerField(default=0)
    highest = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"complete to {self.complete_to}"


class WordingVector(models.Model):
    """The packed embedding of a wording, where the optional extra for it is installed.

    A changed vector gets a new primary key, so that the highest key shows whether there are new
    ones.
    """

    indexed_wording = models.OneToOneField(IndexedWording, models.CASCADE, related_name="vector")
    packed = models.BinaryField()

    def __str__(self) -> str:
        return f"meaning {self.pk}"


class ImportedQuote(models.Model):
    """The id that an imported sheet gave to a wording, returned with search results."""

    wording = models.OneToOneField(
        Wording, models.CASCADE, primary_key=True, related_name="imported"
    )
    given_id = models.TextField(unique=True)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="quotes")

    def __str__(self) -> str:
        return self.given_id


class LinkedWordings(models.Model):
    """Two wordings of different quotes that were judged to word the same quote.

    ``one`` and ``other`` are primary keys of wordings, the lower first. Each run compares all
    wordings and rewrites the table as a whole, the most certain pairs first; a pair is deleted when
    the words of either wording change.
    """

    one = models.BigIntegerField()
    other = models.BigIntegerField(db_index=True)

    class Meta:
        default_permissions = ()
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["one", "other"], name="linked_once"),
            models.CheckConstraint(
                condition=Q(one__lt=F("other")),
                name="linked_lower_first",
                violation_error_message="The lower number comes first.",
            ),
        ]

    def __str__(self) -> str:
        return f"wordings {self.one} and {self.other}"
