"""Watches, notices and the quotes that a user viewed last."""

from __future__ import annotations

from typing import ClassVar, Self

from django.contrib.auth.models import AnonymousUser, User
from django.db import models
from django.db.models import Q
from django.utils import timezone

from provenance.domain.vocabulary import NoticeKind
from provenance.models import fields
from provenance.models.quotes import Quote
from provenance.models.sealed import SealedValues


class Watch(models.Model):
    """A user who wants to be notified when a quote's chain changes.

    ``chain_version`` is the version they know: at the start, or of the last notice.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="watches")
    quote = models.ForeignKey(Quote, models.SET_NULL, null=True, related_name="watches")
    words = fields.words(blank=False)
    address = models.CharField(max_length=400)
    chain_version = models.CharField(max_length=16, blank=True, default="")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "quote"], name="watch_once_a_quote")
        ]

    def __str__(self) -> str:
        return "a watch"


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Queries on notices."""

    def unread_by(self, user: User | AnonymousUser) -> Self:
        """Return the user's notices that are not marked as read."""
        return self.filter(user=user.pk or 0, read_at__isnull=True)


class Notice(models.Model):
    """One line of an inbox, stored as its kind and values and worded when it is shown."""

    user = models.ForeignKey(User, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=12, choices=NoticeKind)
    values = SealedValues(default=dict)
    link = models.CharField(max_length=400, blank=True, default="")
    quote = models.ForeignKey(Quote, models.SET_NULL, null=True, blank=True, related_name="notices")
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "quote"],
                condition=Q(kind="chain", read_at__isnull=True),
                name="notice_unread_once_a_quote",
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["user", "-id"], condition=Q(read_at__isnull=True), name="notice_unread"
            ),
            models.Index(fields=["user", "-id"], name="notice_inbox"),
        ]

    def __str__(self) -> str:
        return "a notice"


class Viewed(models.Model):
    """The quotes a user viewed last, newest first, in one row so that deleting leaves no trace.

    Nothing is stored for a user who has not asked for it. ``quotes`` holds pairs of a wording's
    primary key and the minute it was viewed.
    """

    user = models.OneToOneField(User, models.CASCADE, primary_key=True, related_name="viewed")
    enabled = models.BooleanField(default=False)
    quotes = models.JSONField(default=list)

    def __str__(self) -> str:
        return "what was viewed"
