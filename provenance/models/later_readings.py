"""Urgent acts of one curator that a second curator reads afterwards."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from provenance.domain.curation_vocabulary import ActAtOnce
from provenance.models.documents import Document
from provenance.models.fields import both_or_neither, words
from provenance.models.sources import Source


class LaterReadingQuerySet(models.QuerySet["LaterReading"]):
    """Queries on readings afterwards."""

    def open(self) -> Self:
        """Return the acts that await a second curator and whose source or document still exists."""
        is_recorded = Q(source__isnull=False) | Q(document__isnull=False)
        return self.filter(is_recorded, read_by__isnull=True)


class LaterReading(models.Model):
    """A protection changed, or a quote removed, by one curator at once, and its later reader.

    A changed protection has a ``source``, a removed quote has a ``document``. The removed words are
    not stored here.
    """

    kind = models.CharField(max_length=12, choices=ActAtOnce)
    source = models.ForeignKey(
        Source, models.SET_NULL, null=True, blank=True, related_name="later_readings"
    )
    document = models.ForeignKey(
        Document, models.SET_NULL, null=True, blank=True, related_name="later_readings"
    )
    done_by = models.CharField(max_length=150)
    done_at = models.DateTimeField(default=timezone.now)
    why = words()
    read_by = models.CharField(max_length=150, null=True, blank=True)  # noqa: DJ001 (paired)
    read_at = models.DateTimeField(null=True, blank=True)

    objects = LaterReadingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["done_at", "pk"]
        default_permissions = ()
        constraints: ClassVar = [
            both_or_neither(
                "read_by",
                "read_at",
                name="later_reading_when_and_by_whom",
                message="A reading needs both its time and its reader.",
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["done_at", "id"],
                condition=Q(read_by__isnull=True),
                name="later_reading_open",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, to be read afterwards"
