"""Journalists' disputes of steps and requests to trace a quote."""

from __future__ import annotations

from typing import ClassVar, Self

from django.contrib.auth.models import AnonymousUser, User
from django.db import models
from django.db.models import Q
from django.utils import timezone

from provenance.domain.language.text import beginning
from provenance.domain.vocabulary import DisputeState, RequestState
from provenance.models import fields
from provenance.models.attributions import Attribution
from provenance.models.quotes import Quote
from provenance.models.sealed import SealedText

DECIDED = "A decision has its day, the curator who made it and a sentence; an open one has none."


def _decided(words_of_decision: str, *, name: str) -> models.CheckConstraint:
    undecided = Q(state="open", decided_at__isnull=True, decided_by="", **{words_of_decision: ""})
    decided = Q(decided_at__isnull=False) & ~Q(decided_by="") & ~Q(**{words_of_decision: ""})
    return models.CheckConstraint(
        condition=undecided | (decided & ~Q(state="open")),
        name=name,
        violation_error_message=DECIDED,
    )


class DisputeQuerySet(models.QuerySet["Dispute"]):
    """Queries on disputes."""

    def open(self) -> Self:
        """Return the disputes that no curator has decided."""
        return self.filter(state=DisputeState.OPEN)

    def at_quote(self, slug: str) -> Self:
        """Return the disputes of a quote's steps with the users who raised them; one query."""
        return self.filter(quote_slug=slug).select_related("raised_by")


class Dispute(models.Model):
    """A journalist's objection to one step of a quote's chain, with the decision.

    The slugs of the step and the quote are kept when the records are deleted.
    """

    attribution = models.ForeignKey(
        Attribution, models.SET_NULL, null=True, blank=True, related_name="disputes"
    )
    quote = models.ForeignKey(
        Quote, models.SET_NULL, null=True, blank=True, related_name="disputes"
    )
    attribution_slug = models.CharField(max_length=120)
    quote_slug = models.CharField(max_length=120)
    address = models.CharField(
        max_length=400, blank=True, default="", help_text="Where it was raised, in which telling."
    )
    reason = fields.about_a_person(
        "Shown to every journalist at the step, without a name.", blank=False
    )
    raised_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="disputes"
    )
    raised_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=8, choices=DisputeState, default=DisputeState.OPEN)
    taken_by = models.CharField(max_length=150, blank=True, default="")
    outcome = fields.about_a_person()
    decided_by = models.CharField(max_length=150, blank=True, default="")
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = DisputeQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["raised_at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["raised_by", "attribution_slug", "quote_slug"],
                condition=Q(state="open"),
                name="dispute_open_once_a_person",
            ),
            _decided("outcome", name="dispute_decided_whole"),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "raised_at"], name="dispute_queue")]

    def __str__(self) -> str:
        return f"dispute {self.pk}: {fields.shortened(self.reason)}"

    def natural_key(self) -> tuple[str, str, str]:
        return (self.quote_slug, self.attribution_slug, str(self.pk))


class TraceRequestQuerySet(models.QuerySet["TraceRequest"]):
    """Queries on requests."""

    def asked_by(self, user: User | AnonymousUser) -> Self:
        """Return the requests that the user made or joined."""
        return self.filter(pk__in=TraceAsker.objects.filter(user=user.pk or 0).values("request"))


class TraceRequest(models.Model):
    """Words, or an article's address, to be traced by curators; open equal requests are merged."""

    words = fields.about_a_person("The quote as it was met.")
    fingerprint = models.CharField(max_length=64, editable=False)
    state = models.CharField(max_length=8, choices=RequestState, default=RequestState.OPEN)
    asked_at = models.DateTimeField(default=timezone.now)
    taken_by = models.CharField(max_length=150, blank=True, default="")
    answer = fields.about_a_person()
    quote = models.ForeignKey(
        Quote,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="trace_requests",
        help_text="The quote that answers it.",
    )
    decided_by = models.CharField(max_length=150, blank=True, default="")
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = TraceRequestQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["asked_at", "pk"]
        verbose_name = "request to trace"
        verbose_name_plural = "requests to trace"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["fingerprint"], condition=Q(state="open"), name="request_open_once"
            ),
            _decided("answer", name="request_decided_whole"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["state", "asked_at"], name="request_queue"),
            models.Index(fields=["fingerprint"], name="request_by_words"),
        ]

    def __str__(self) -> str:
        short_words = beginning(self.words, 80)
        return f"“{short_words}”" if short_words else "an article by its address"

    def get_absolute_url(self) -> str:
        return fields.page_of("request", str(self.pk))

    def natural_key(self) -> tuple[str]:
        return (str(self.pk),)


class TraceAsker(models.Model):
    """A user who asked, with the address and a note; visible to that user and the curators."""

    request = models.ForeignKey(TraceRequest, models.CASCADE, related_name="askers")
    user = models.ForeignKey(User, models.CASCADE, related_name="trace_requests")
    address = models.CharField(max_length=2000, blank=True, default="")
    note = SealedText(blank=True, default="", validators=[fields.refuse_unstorable])
    asked_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "user"], name="asker_once_a_request")
        ]

    def __str__(self) -> str:
        return "an asker"
