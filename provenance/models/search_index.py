"""The index of quotes' words and meanings: written by services, read by search, rebuilt at will."""

from __future__ import annotations

from django.db import models

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
