"""What a quote's chains say, worked out once: for facets, sorting, watches and versions."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from provenance.models.quotes import Quote


class SummaryQuerySet(models.QuerySet["Summary"]):
    """The questions asked of summaries."""

    def stale(self) -> Self:
        """Those told before the last write that may have changed them."""
        return self.filter(stale=True)


class Summary(models.Model):
    """One quote as everyone's published documents tell it; it can be made anew at will.

    ``version`` is the fingerprint of all that is told; ``digest`` is what a watcher is told the
    difference of. Days are bounds over the published dates of the documents that word it. ``strips``
    are its chains in one line each, by the slugs of the wordings from which they are told.
    """

    quote = models.OneToOneField(Quote, models.CASCADE, primary_key=True, related_name="summary")
    version = models.CharField(max_length=16)
    digest = models.JSONField(default=dict)
    outlets = models.PositiveIntegerField(default=0)
    origins = models.PositiveIntegerField(default=0)
    reaches = models.BooleanField(default=False)
    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)
    stale = models.BooleanField(default=False)
    strips = models.JSONField(default=dict)

    objects = SummaryQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["latest", "quote", "earliest"], name="summary_by_day"),
            models.Index(fields=["earliest", "quote", "latest"], name="summary_by_first_day"),
            models.Index(fields=["outlets", "quote"], name="summary_by_outlets"),
            models.Index(fields=["origins", "quote"], name="summary_by_origins"),
            # Enough to go through all quotes without their rows, which hold the strips.
            models.Index(fields=["stale", "quote"], name="summary_stale"),
        ]

    def __str__(self) -> str:
        return self.version


class Facet(models.Model):
    """One thing a summary can be filtered by, such as ``finding`` = ``hanging``."""

    summary = models.ForeignKey(
        Summary,
        models.CASCADE,
        related_name="facets",
        db_index=False,  # The index below holds it.
    )
    name = models.CharField(max_length=12)
    value = models.CharField(max_length=120)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["name", "value", "summary"], name="facet_once_a_summary"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["summary", "name", "value"], name="facet_of_summary")
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"
