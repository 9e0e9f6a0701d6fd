"""Intakes of texts, proposals read out of them, and long imports (jobs)."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar, Self

from django.contrib.auth.models import User
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from provenance.domain.curation_vocabulary import IntakeHow, JobState, ProposalKind, ProposalState
from provenance.models.cases import new_public_id
from provenance.models.documents import Document
from provenance.models.fields import both_or_neither, page_of, words

HEARTBEAT = timedelta(seconds=60)
"""A worker without a heartbeat for this long is considered dead."""


class Intake(models.Model):
    """One intake of a document's words: the hash of the original bytes, by whom, when and how.

    ``sha256`` is of the original bytes; the document's own hash is of the text read from them.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="intakes")
    how = models.CharField(max_length=10, choices=IntakeHow)
    by = models.CharField(max_length=150)
    at = models.DateTimeField(default=timezone.now)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveIntegerField(help_text="Bytes, as given.")
    media_type = models.CharField(max_length=80, blank=True, default="")
    file_name = models.CharField(max_length=255, blank=True, default="")

    class Meta:
        ordering: ClassVar = ["at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "sha256"], name="intake_bytes_once")
        ]

    def __str__(self) -> str:
        return f"{self.get_how_display()} by {self.by}"


class ProposalQuerySet(models.QuerySet["Proposal"]):
    """Queries on proposals."""

    def open(self) -> Self:
        """Return the proposals that nobody has confirmed or refused."""
        return self.filter(state=ProposalState.OPEN)

    def in_reading_order(self) -> Self:
        return self.order_by("start", "end", "pk")


class Proposal(models.Model):
    """A program's proposal for a span of a text, kept together with the curator's decision.

    ``start`` and ``end`` are code points of the document's text. ``details`` holds the proposal as
    ``domain.proposing`` returned it. ``score`` is the measured share of correct proposals of this
    method, empty where it was not measured. Once confirmed, ``became_type`` and ``became_key``
    refer to the record (model name, natural key as in the history).
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="proposals")
    kind = models.CharField(max_length=10, choices=ProposalKind)
    sort = models.CharField(
        max_length=20, blank=True, default="", help_text="An upstream's act, a statement's kind."
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    details = models.JSONField(default=dict)
    suggested_by = models.CharField(max_length=40, help_text="The program and its version.")
    suggested_at = models.DateTimeField(default=timezone.now)
    score = models.FloatField(null=True, blank=True)
    state = models.CharField(max_length=9, choices=ProposalState, default=ProposalState.OPEN)
    decided_by = models.CharField(max_length=150, null=True, blank=True)  # noqa: DJ001 (paired)
    decided_at = models.DateTimeField(null=True, blank=True)
    became_type = models.CharField(max_length=40, blank=True, default="")
    became_key = models.TextField(blank=True, default="")

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = "suggestion"
        verbose_name_plural = "suggestions"
        ordering: ClassVar = ["document", "start", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["document", "kind", "sort", "start", "end"], name="proposal_once_a_place"
            ),
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="proposal_not_empty",
                violation_error_message="A proposal must hold at least one character.",
            ),
            both_or_neither(
                "decided_by",
                "decided_at",
                name="proposal_decided_when_and_by_whom",
                message="A decision needs both its time and its curator.",
            ),
            models.CheckConstraint(
                condition=Q(state="open", decided_by__isnull=True)
                | (~Q(state="open") & Q(decided_by__isnull=False)),
                name="proposal_decided_once_settled",
                violation_error_message="A proposal is open, or somebody has decided it.",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "document"], name="proposal_queue")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} at {self.start}"

    @property
    def history_key(self) -> str:
        """The key in the history; not a natural key, since a proposal is not evidence."""
        return f"{self.document.slug}/{self.kind}/{self.start}-{self.end}"


class Job(models.Model):
    """A long import: its options, progress and result.

    ``faults`` has an entry for each row that cannot be imported. Records written by a job stay
    drafts until its last row is imported.
    """

    public_id = models.CharField(max_length=24, unique=True, default=new_public_id, editable=False)
    owner = models.ForeignKey(
        User,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="jobs",
        help_text="Empty: a command.",
    )
    who = models.CharField(max_length=150)
    file_name = models.CharField(max_length=255, blank=True, default="")
    sha256 = models.CharField(max_length=64)
    why = words(blank=False)
    options = models.JSONField(default=dict)
    faults = models.JSONField(default=list)
    total = models.PositiveIntegerField(default=0)
    finished_rows = models.PositiveIntegerField(default=0)
    outcome = models.JSONField(default=dict)
    state = models.CharField(max_length=9, choices=JobState, default=JobState.WAITING)
    worker = models.CharField(max_length=80, blank=True, default="")
    heartbeat = models.DateTimeField(null=True)
    cancel_requested = models.BooleanField(default=False)
    fault = words("Why it stopped.")
    made_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [models.Index(fields=["state", "heartbeat"], name="job_queue")]

    def __str__(self) -> str:
        return f"import of {self.file_name or 'a sheet'}"

    def get_absolute_url(self) -> str:
        return page_of("job", self.public_id)


class JobChunk(models.Model):
    """Rows of a long import that are written in one transaction; deleted once it has finished."""

    job = models.ForeignKey(Job, models.CASCADE, related_name="chunks")
    number = models.PositiveIntegerField()
    rows = models.JSONField()

    class Meta:
        ordering: ClassVar = ["job", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["job", "number"], name="job_chunk_once")
        ]

    def __str__(self) -> str:
        return f"part {self.number} of {self.job}"
