"""The index of quotes' words and meanings: written by services, read by search, rebuilt at will."""

from __future__ import annotations

from django.db import models

from provenance.models.intake import Job
from provenance.models.utterances import Rendering


class Wording(models.Model):
    """A rendering's words, folded for comparing."""

    rendering = models.OneToOneField(
        Rendering, models.CASCADE, primary_key=True, related_name="wording"
    )
    folded = models.TextField()

    def __str__(self) -> str:
        return self.folded


class Posting(models.Model):
    """Which wordings of one stretch of ids hold a term; ``domain.postings`` packs both."""

    place = models.BigIntegerField(primary_key=True)
    count = models.PositiveIntegerField()
    packed = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.count} wordings at {self.place}"


class IndexMark(models.Model):
    """How far the index goes, in its one row; whoever writes the index holds it.

    Every rendering up to ``complete_to`` is indexed, and none above ``highest``.
    """

    complete_to = models.BigIntegerField(default=0)
    highest = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"complete to {self.complete_to}"


class Meaning(models.Model):
    """A wording's place among meanings: a packed vector, where the extra for it is installed.

    Written anew under a new number, so that the highest number tells whether there is more.
    """

    wording = models.OneToOneField(Wording, models.CASCADE, related_name="meaning")
    packed = models.BinaryField()

    def __str__(self) -> str:
        return f"meaning {self.pk}"


class ImportedQuote(models.Model):
    """The id that a sheet of quotes gave to a rendering, to be handed back with what is found."""

    rendering = models.OneToOneField(
        Rendering, models.CASCADE, primary_key=True, related_name="imported"
    )
    given_id = models.TextField(unique=True)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="quotes")

    def __str__(self) -> str:
        return self.given_id
