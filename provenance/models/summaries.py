"""Cached summaries of quotes' chains, for facets, sorting, watches and versions."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from provenance.models.quotes import Quote


class SummaryQuerySet(models.QuerySet["Summary"]):
    """Queries on summaries."""

    def stale(self) -> Self:
        """Return the summaries made before the last write that may have changed them."""
        return self.filter(stale=True)


class Summary(models.Model):
    """One quote as the published documents show it to everyone; it can be rebuilt at any time.

    ``version`` is the fingerprint of everything shown; ``digest`` is compared to say what changed
    for a watcher. ``earliest`` and ``latest`` are bounds of the published dates of the documents
    that word the quote. ``strips`` holds its chains in one line each, by the slug of the wording at
    which they start.
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
            # A covering index, for scans of all quotes without reading the rows with their long
            # strips.
            models.Index(fields=["stale", "quote"], name="summary_stale"),
        ]

    def __str__(self) -> str:
        return self.version


class Facet(models.Model):
    """One value that summaries can be filtered by, such as ``finding`` = ``hanging``."""

    summary = models.ForeignKey(
        Summary,
        models.CASCADE,
        related_name="facets",
        db_index=False,  # The index below covers it.
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
