"""The index of quotes' words: written by services, read by search, rebuilt at will."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from provenance.models.utterances import Rendering


class Wording(models.Model):
    """A rendering's words, folded for comparing."""

    rendering = models.OneToOneField(
        Rendering, models.CASCADE, primary_key=True, related_name="wording"
    )
    folded = models.TextField()

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
