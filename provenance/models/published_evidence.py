"""What readers see of a published document while a change awaits its second reader."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone

from provenance.domain.vocabulary import Status
from provenance.models.documents import Document


class PublishedEvidenceQuerySet(models.QuerySet["PublishedEvidence"]):
    """Queries on published evidence."""

    def awaiting_reader(self) -> Self:
        """Return the evidence of published documents that were changed since the second reading."""
        return self.filter(changed_at__isnull=False, document__status=Status.PUBLISHED)


class PublishedEvidence(models.Model):
    """A published document's records as last published, by a second reader or by an import.

    ``evidence`` is a list of records with their facts; ``rows`` are the same records as database
    rows for a trace, by kind; ``slugs`` are the slugs of the sources, quotes and documents that
    these refer to, by kind and primary key. ``changed_at`` is when the records first differed from
    this copy, empty while they do not.
    """

    document = models.OneToOneField(Document, models.CASCADE, related_name="published_evidence")
    at = models.DateTimeField(default=timezone.now)
    evidence = models.JSONField()
    rows = models.JSONField()
    slugs = models.JSONField()
    changed_at = models.DateTimeField(null=True, blank=True)

    objects = PublishedEvidenceQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [
            models.Index(
                fields=["document"],
                name="published_evidence_changed",
                condition=models.Q(changed_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"what readers are told of {self.document}"


class UnreadRecordQuerySet(models.QuerySet["UnreadRecord"]):
    """Queries on unread records."""

    def exists_for(self, record_type: str, pk: str = "pk") -> Exists:
        """Return whether a record of an outer query is unread; ``pk`` is the path to its key."""
        return Exists(self.filter(record_type=record_type, record_id=OuterRef(pk)))


class UnreadRecord(models.Model):
    """A record of a published document that is new, or was changed since the second reading."""

    published = models.ForeignKey(PublishedEvidence, models.CASCADE, related_name="unread")
    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()

    objects = UnreadRecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["record_type", "record_id", "published"], name="unread_record_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.record_type} {self.record_id}, not yet read"
