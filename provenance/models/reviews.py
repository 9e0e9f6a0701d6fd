"""Two pairs of eyes: what was read by whom, what was corrected, and who has taken what in hand."""

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
    """The questions asked of reviews."""

    def open(self) -> Self:
        """Those that await their second reader."""
        return self.filter(outcome=ReviewOutcome.OPEN)

    def standing(self) -> Self:
        """The editions, newest first, and what awaits its second reader."""
        is_standing = Q(edition__isnull=False) | Q(outcome=ReviewOutcome.OPEN)
        return self.filter(is_standing).order_by(F("edition").desc(nulls_last=True))

    def editions(self) -> Self:
        """Those that made an edition, newest first."""
        return self.filter(edition__isnull=False).order_by("-edition")


class Review(models.Model):
    """A document put before a second reader, and what they decided; or that it came in published.

    ``edition`` counts publications of this document's record, from 1; what came in published has
    no second reader, and ``submitted_by`` is who loaded it. ``digest`` is of the
    evidence as it was put before the second reader, and is what they agree to: ``changed_at`` is
    when it first differed since, empty while it does not. ``own_second_look`` says that a
    newsroom's only curator read their own work anew.
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
        """Whether its edition is the record as it came in published, which nobody here read."""
        return self.outcome == ReviewOutcome.CAME_IN


class Edition(models.Model):
    """A document's evidence as it was read and went out, frozen; what was cited stays to be seen.

    ``read_by`` is empty where it came in published and nobody here read it; ``read_at`` is then when
    it came in.

    ``slug`` and ``number`` are its address, which stays though the document is merged into another.
    ``digest`` is of ``evidence``, a list of records with their facts. ``removed_on`` and
    ``removed_why`` are of the withdrawal that took it from readers: it stays so when the document is
    out again, since words may have been removed that nobody may show. ``removals`` are of single
    quotes that were removed since: for each the day, why, and the keys of its records.
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
    """The questions asked of corrections."""

    def get_by_natural_key(self, document: str, position: int) -> Correction:
        """The correction a fixture means."""
        return self.get(document__slug=document, position=position)

    def holding(self) -> Self:
        """Those that still hold: what was withdrawn here and is out again is withdrawn no more."""
        return self.exclude(kind=CorrectionKind.RECORD_WITHDRAWN, document__status=Status.PUBLISHED)

    def above(self, documents: Any) -> Self:
        """Those of these documents, and of what was withdrawn here right above them.

        Of a withdrawn document nothing else is told: neither its name nor its words.
        """
        attributions = Attribution.objects.filter(taker__in=documents)
        withdrawn = Q(
            kind=CorrectionKind.RECORD_WITHDRAWN, document__in=attributions.values("upstream")
        )
        return self.holding().filter(Q(document__in=documents) | withdrawn)


class Correction(models.Model):
    """What became of a document after it was out: carried to every wording below it.

    ``statement`` says in a sentence what was corrected; ``passage`` holds the publisher's own
    words where they stand in a document here. ``dated`` is EDTF; empty: not stated.
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
    """The questions asked of claims."""

    def put_off(self) -> Self:
        """Those of records that wait until somebody brings them back."""
        return self.exclude(put_off_why="")

    def in_hand(self) -> Self:
        return self.filter(put_off_why="")


class Claim(models.Model):
    """Who has taken a record of a queue in hand, so that two curators do not do the same work.

    With ``put_off_why`` its owner has put it off instead: it leaves the queue until somebody brings
    it back.
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
