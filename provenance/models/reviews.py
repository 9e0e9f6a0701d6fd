"""Reviews, editions, corrections and claims: the second reading of documents and its results."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from provenance.domain.curation_vocabulary import CorrectionKind, ReviewOutcome
from provenance.domain.language import dates
from provenance.domain.vocabulary import Status
from provenance.models.attributions import Attribution
from provenance.models.documents import Document, Passage
from provenance.models.fields import both_or_neither, words
from provenance.models.passage_rows import PassageRowsQuerySet


class ReviewQuerySet(models.QuerySet["Review"]):
    """Queries on reviews."""

    def open(self) -> Self:
        """Return the reviews that await a second reader."""
        return self.filter(outcome=ReviewOutcome.OPEN)

    def editions_and_open(self) -> Self:
        """Return the reviews that made an edition, newest first, then the open one."""
        is_standing = Q(edition__isnull=False) | Q(outcome=ReviewOutcome.OPEN)
        return self.filter(is_standing).order_by(F("edition").desc(nulls_last=True))

    def editions(self) -> Self:
        """Return the reviews that made an edition, newest first."""
        return self.filter(edition__isnull=False).order_by("-edition")


class Review(models.Model):
    """A document submitted to a second reader, with the decision; or one imported as published.

    ``edition`` counts the publications of the document, from 1. A document imported as published
    has no second reader, and ``submitted_by`` is the account that loaded it. ``digest`` is the
    fingerprint of the evidence as submitted, which the second reader approves; ``changed_at`` is
    when the evidence first differed from it, empty while it does not. ``own_second_look`` means
    that a newsroom's only curator approved their own work after a second reading.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="reviews")
    submitted_by = models.CharField(max_length=150)
    submitted_at = models.DateTimeField(default=timezone.now)
    submitted_why = words(blank=False)
    read_by = models.CharField(max_length=150, null=True, blank=True)  # noqa: DJ001 (paired)
    read_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(
        max_length=10, choices=ReviewOutcome, default=ReviewOutcome.OPEN, blank=True
    )
    reason = words("The second reader's.")
    edition = models.PositiveIntegerField(null=True, blank=True)
    digest = models.CharField(max_length=64, blank=True, default="")
    changed_at = models.DateTimeField(null=True, blank=True)
    own_second_look = models.BooleanField(default=False)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["document", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["document"], condition=Q(outcome=""), name="review_one_open"
            ),
            models.UniqueConstraint(fields=["document", "edition"], name="review_edition_once"),
            both_or_neither(
                "read_by",
                "read_at",
                name="review_read_when_and_by_whom",
                message="A reading needs both its time and its reader.",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="published")
                | (
                    Q(read_by__isnull=False, edition__isnull=False)
                    & (~Q(read_by=F("submitted_by")) | Q(own_second_look=True))
                ),
                name="review_second_reader",
                violation_error_message="The second reader is another person.",
            ),
        ]

    def __str__(self) -> str:
        return f"review of {self.document}"

    @property
    def came_in(self) -> bool:
        """Whether the edition was imported as published, without a reading here."""
        return self.outcome == ReviewOutcome.CAME_IN


class Edition(models.Model):
    """A document's evidence as it was read and published, frozen so that citations stay valid.

    ``read_by`` is empty for a document imported as published, without a reading here; ``read_at``
    is then the time of the import.

    ``slug`` and ``number`` form its URL, which stays valid when the document is merged into
    another. ``digest`` is the fingerprint of ``evidence``, a list of records with their facts.
    ``removed_on`` and ``removed_why`` are set when a withdrawal hides the edition from readers.
    They stay set when the document is published again, since the edition may contain words that
    must not be shown. ``removals`` lists single quotes removed since: for each the day, the reason
    and the keys of its records.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="editions")
    slug = models.SlugField(max_length=120)
    number = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    evidence = models.JSONField()
    read_by = models.CharField(max_length=150, blank=True)
    read_at = models.DateTimeField()
    removed_on = models.DateField(null=True, blank=True)
    removed_why = words()
    removals = models.JSONField(default=list, blank=True)

    class Meta:
        ordering: ClassVar = ["slug", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["slug", "number"], name="edition_once")
        ]

    def __str__(self) -> str:
        return f"edition {self.number} of {self.slug}"

    def get_absolute_url(self) -> str:
        return reverse("edition", args=[self.slug, self.number])


class CorrectionQuerySet(PassageRowsQuerySet["Correction"]):
    """Queries on corrections."""

    def get_by_natural_key(self, document: str, position: int) -> Correction:
        """Return the correction that a fixture refers to by document and position."""
        return self.get(document__slug=document, position=position)

    def in_force(self) -> Self:
        """Return the corrections in force: a withdrawal ends when its document is published."""
        return self.exclude(kind=CorrectionKind.RECORD_WITHDRAWN, document__status=Status.PUBLISHED)

    def for_documents_and_upstreams(self, documents: Any) -> Self:
        """Return the corrections of these documents and the withdrawals of their direct upstreams.

        Nothing else is shown of a withdrawn document, neither its name nor its words.
        """
        attributions = Attribution.objects.filter(taker__in=documents)
        withdrawn = Q(
            kind=CorrectionKind.RECORD_WITHDRAWN, document__in=attributions.values("upstream")
        )
        return self.in_force().filter(Q(document__in=documents) | withdrawn)


class Correction(models.Model):
    """What became of a document after publication; shown at every wording downstream of it.

    ``statement`` says in a sentence what was corrected; ``passage`` holds the publisher's own words
    where a document here contains them. ``dated`` is in EDTF; empty means not stated.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="corrections")
    position = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=16, choices=CorrectionKind)
    statement = words("What was corrected or retracted, in a sentence.", blank=False)
    passage = models.ForeignKey(
        Passage, models.PROTECT, null=True, blank=True, related_name="corrections"
    )
    address = words("Where the publisher says so, if it is not a passage here.")
    dated = models.CharField(max_length=40, blank=True, default="", help_text="EDTF.")
    recorded_by = models.CharField(max_length=150)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["document", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "position"], name="correction_position")
        ]
        indexes: ClassVar = [models.Index(fields=["dated", "id"], name="correction_by_day")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.statement}"

    def clean(self) -> None:
        try:
            dates.bounds(self.dated)
        except dates.NotADate as error:
            raise ValidationError({"dated": str(error)}) from error

    def natural_key(self) -> tuple[str, int]:
        return (self.document.slug, self.position)

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "provenance.document",
        "provenance.passage",
    ]


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Queries on claims."""

    def put_off(self) -> Self:
        """Return the claims on records that were put off until someone brings them back."""
        return self.exclude(put_off_why="")

    def in_hand(self) -> Self:
        return self.filter(put_off_why="")


class Claim(models.Model):
    """A record of a queue that a curator has taken, so that no two do the same work.

    With ``put_off_why`` the record is put off instead: it leaves the queue until someone brings it
    back.
    """

    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    owner = models.CharField(max_length=150)
    put_off_why = words()
    at = models.DateTimeField(default=timezone.now)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["record_type", "record_id"], name="claim_once")
        ]

    def __str__(self) -> str:
        verb = "put off" if self.put_off_why else "taken"
        return f"{self.record_type} {self.record_id}, {verb} by {self.owner}"
