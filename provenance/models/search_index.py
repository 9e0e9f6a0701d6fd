"""The index of quotes' words and meanings: written by services, read by search, rebuilt at will."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from provenance.models.intake import Job
from provenance.models.quotes import Wording


class IndexedWording(models.Model):
    """A wording's words, folded for comparing."""

    wording = models.OneToOneField(
        Wording, models.CASCADE, primary_key=True, related_name="index_entry"
    )
    folded = models.TextField()

    def __str__(self) -> str:
        return self.folded


class IndexTerm(models.Model):
    """The wordings of one stretch of ids that hold a term, as ``matching.search_index`` packs them."""

    place = models.BigIntegerField(primary_key=True)
    count = models.PositiveIntegerField()
    packed = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.count} wordings at {self.place}"


class IndexMark(models.Model):
    """How far the index goes, in its one row; whoever writes the index holds it.

    Every wording up to ``complete_to`` is indexed, and none above ``highest``.
    """

    complete_to = models.BigIntegerField(default=0)
    highest = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"complete to {self.complete_to}"


class WordingVector(models.Model):
    """A wording's place among meanings: a packed vector, where the extra for it is installed.

    Written anew under a new number, so that the highest number tells whether there is more.
    """

    indexed_wording = models.OneToOneField(IndexedWording, models.CASCADE, related_name="vector")
    packed = models.BinaryField()

    def __str__(self) -> str:
        return f"meaning {self.pk}"


class ImportedQuote(models.Model):
    """The id that a sheet of quotes gave to a wording, to be handed back with what is found."""

    wording = models.OneToOneField(
        Wording, models.CASCADE, primary_key=True, related_name="imported"
    )
    given_id = models.TextField(unique=True)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="quotes")

    def __str__(self) -> str:
        return self.given_id


class LinkedWordings(models.Model):
    """Two wordings of different quotes that were judged to word one, among all wordings at once.

    ``one`` and ``other`` are numbers of wordings, the lower first. Written anew as a whole, the
    surest first; a pair goes when the words of either change.
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
