"""The register kept in order: merges and splits that can be undone, and what must stay sealed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from provenance.domain.curation_vocabulary import RearrangementKind
from provenance.models.fields import both_or_neither, words
from provenance.models.sealed import SealedValues
from provenance.models.sources import Source


class Rearrangement(models.Model):
    """One merge or split of sources, documents or quotes, with all that undoing it needs.

    ``record_type`` is the model's name. ``kept_key`` and ``other_key`` are slugs: of a merge what
    stayed and what went into it, of a split what it was taken from and what came of it. ``moved``
    lists what changed hands, ``made`` what is new, ``gone`` the records and rows that went, all by
    their numbers. No name of a source stands in any of them: ``SetAside`` has those.
    """

    kind = models.CharField(max_length=5, choices=RearrangementKind)
    record_type = models.CharField(max_length=40)
    kept_key = models.CharField(max_length=120)
    other_key = models.CharField(max_length=120)
    by = models.CharField(max_length=150)
    at = models.DateTimeField(default=timezone.now)
    reason = words(blank=False)
    across_chains = models.BooleanField(
        default=False, help_text="Whether protected people of different chains were joined."
    )
    moved = models.JSONField(default=list)
    created_rows = models.JSONField(default=list)
    removed_rows = models.JSONField(default=list)
    undone_by = models.CharField(max_length=150, null=True, blank=True)  # noqa: DJ001 (paired)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_why = words()

    class Meta:
        ordering: ClassVar = ["-at", "-pk"]
        default_permissions = ("view",)
        permissions: ClassVar = [
            ("join_protected", "Can merge protected sources of different chains, with a reason")
        ]
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

    def get_absolute_url(self) -> str:
        return reverse("desk-rearrangement", args=[self.pk])


class SetAside(models.Model):
    """Names of sources that a merge or a split put aside, kept only so that it can be undone.

    Someone may become protected later; so no list, page, search, export or history reads this.
    """

    rearrangement = models.OneToOneField(
        Rearrangement, models.CASCADE, primary_key=True, related_name="aside"
    )
    names = SealedValues(default=dict)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return "names set aside"


class NotTheSame(models.Model):
    """Two records that a curator looked at and found to be two; they are not offered again.

    ``one`` and ``other`` are numbers of records of this type, the lower first.
    """

    record_type = models.CharField(max_length=40)
    one = models.BigIntegerField()
    other = models.BigIntegerField()
    by = models.CharField(max_length=150)
    at = models.DateTimeField(default=timezone.now)
    reason = words()

    class Meta:
        ordering: ClassVar = ["pk"]
        default_permissions = ()
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["record_type", "one", "other"], name="not_same_once"),
            models.CheckConstraint(
                condition=Q(one__lt=models.F("other")),
                name="not_same_lower_first",
                violation_error_message="The lower number comes first.",
            ),
        ]

    def __str__(self) -> str:
        return f"two {self.record_type} records that are not the same"


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
