"""The index of quotes' words: written by services, read by search, rebuilt at will."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from provenance.models.utterances import Rendering


class WordingQuerySet(models.QuerySet["Wording"]):
    """The questions asked of the index."""

    def holding_any(self, terms: list[str]) -> Self:
        """Wordings that hold at least one of these terms."""
        return self.filter(terms__term__in=terms).distinct()


class Wording(models.Model):
    """A rendering's words, folded for comparing."""

    rendering = models.OneToOneField(
        Rendering, models.CASCADE, primary_key=True, related_name="wording"
    )
    folded = models.TextField()

    objects = WordingQuerySet.as_manager()

    def __str__(self) -> str:
        return self.folded


class Term(models.Model):
    """A word or word pair of a wording."""

    wording = models.ForeignKey(Wording, models.CASCADE, related_name="terms")
    term = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["term", "wording"], name="term_once_a_wording")
        ]

    def __str__(self) -> str:
        return self.term
