"""The register kept in order: merges and splits that can be undone, and what must stay sealed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from provenance.domain.desk_vocabulary import RearrangementKind
from provenance.models.fields import both_or_neither, words
from provenance.models.sources import Source


class Rearrangement(models.Model):
    """One merge or split of sources, documents or utterances, with all that undoing it needs.

    ``record_type`` is the model's name. ``kept_key`` and ``other_key`` are slugs: of a merge what
    stayed and what went into it, of a split what it was taken from and what came of it. ``moved``
    lists what changed hands; ``gone`` is the record that went, with the rows it owned.
    """

    kind = models.CharField(max_length=5, choices=RearrangementKind)
    record_type = models.CharField(max_length=40)
    kept_key = models.CharField(max_length=120)
    other_key = models.CharField(max_length=120)
    by = models.CharField(max_length=150)
    at = models.DateTimeField(default=timezone.now)
    reason = words(blank=False)
    moved = models.JSONField(default=list)
    gone = models.JSONField(default=dict)
    undone_by = models.CharField(max_length=150, null=True, blank=True)  # noqa: DJ001 (paired)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-at", "-pk"]
        constraints: ClassVar = [
            both_or_neither(
                "undone_by",
                "undone_at",
                name="rearrangement_undone_when_and_by_whom",
                message="An undoing needs both its time and its curator.",
            ),
            models.CheckConstraint(
                condition=~Q(kept_key=models.F("other_key")),
                name="rearrangement_of_two_records",
                violation_error_message="A record cannot be merged into itself.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.other_key}, {self.kept_key}"


class OldAddress(models.Model):
    """Where the page of a record that was merged away now leads; addresses given out stay good."""

    record_type = models.CharField(max_length=40)
    slug = models.CharField(max_length=120)
    leads_to = models.CharField(max_length=120)

    class Meta:
        ordering: ClassVar = ["record_type", "slug"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["record_type", "slug"], name="old_address_once")
        ]

    def __str__(self) -> str:
        return f"{self.record_type} {self.slug} → {self.leads_to}"


class Particulars(models.Model):
    """A protected source's real particulars, encrypted; never in a name, search, log or copy."""

    source = models.OneToOneField(Source, models.CASCADE, related_name="particulars")
    sealed = models.BinaryField(help_text="Encrypted with PARTICULARS_KEY; never shown as it is.")
    sealed_by = models.CharField(max_length=150)
    sealed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = ()
        verbose_name_plural = "particulars"
        permissions: ClassVar = [
            ("open_particulars", "Can open a protected source's particulars, with a reason")
        ]

    def __str__(self) -> str:
        return "sealed particulars"
