"""Merges, splits and duplicates of records, with what undoing needs; protected particulars."""

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
    """A merge or split of sources, documents or quotes, with everything needed to undo it.

    ``record_type`` is the model's name. ``kept_key`` and ``other_key`` are slugs: for a merge of
    the record that was kept and the one merged into it, for a split of the original record and the
    new one. ``moved`` lists changed rows, ``created_rows`` new ones and ``removed_rows`` deleted
    records and rows, all by primary key. None of them contains the name of a source; these are in
    ``SetAside``.
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
    """Names of sources removed by a merge or split, kept only for undoing it.

    A source may become protected later, so no list, page, search, export or history reads this
    table.
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
    """Two records that a curator found not to be duplicates; they are not suggested again.

    ``one`` and ``other`` are primary keys of this record type, the lower first.
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
    """A redirect from the page of a record that was merged, so that published URLs stay valid."""

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
    """Encrypted particulars of a protected source, kept out of names, search, logs and copies."""

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
