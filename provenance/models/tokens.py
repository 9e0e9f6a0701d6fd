"""Personal API tokens, with which a user's own programs read what the user may read."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Self

from django.contrib.auth.models import User
from django.db import models
from django.db.models import Q
from django.utils import timezone

from provenance.models.fields import words

LONGEST_NAME = 100


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    """Queries on tokens."""

    def live(self, on: date) -> Self:
        """Return the tokens valid on this day; the day of expiry itself is included."""
        lasting = Q(expires_on__isnull=True) | Q(expires_on__gte=on)
        return self.filter(lasting, revoked_at__isnull=True, user__is_active=True)


class ApiToken(models.Model):
    """A personal token, stored as the fingerprint of its secret, never as the secret.

    ``prefix`` is the beginning of the secret, shown so that its owner recognises it, and too short
    to guess the rest. ``last_used_on`` is a day, so that using a token costs at most one write a
    day.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="api_tokens")
    name = words("What it is for, in its owner's words.", blank=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    prefix = models.CharField(max_length=16, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    last_used_on = models.DateField(null=True, editable=False)
    expires_on = models.DateField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, editable=False)

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "name"],
                condition=Q(revoked_at__isnull=True),
                name="api_token_name_once",
                violation_error_message="You already have a token of this name.",
            )
        ]

    def __str__(self) -> str:
        return "a token"
