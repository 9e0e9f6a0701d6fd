"""Models for log-ins and outgoing email, and the group names that decide permissions."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractUser, AnonymousUser, User
from django.db import models
from django.utils import timezone

CHANGES_DOCUMENTS = "provenance.change_document"

CURATORS = "curator"
"""Name of the group of users who enter and change the evidence."""
VIEWERS = "viewer"
"""Name of the group of users who may read and change nothing."""


def may_change_documents(user: AbstractUser | AnonymousUser) -> bool:
    """Return whether the user is staff with the permission to change documents.

    No query where the account was loaded by ``queries.inbox.get_with_unread``, as in every request.
    """
    if not user.is_staff:
        return False
    granted: bool | None = getattr(user, "may_change_documents", None)
    return granted if granted is not None else user.has_perm(CHANGES_DOCUMENTS)


class LogIn(models.Model):
    """A log-in and the session it started, listed for the account's owner.

    ``browser`` names the browser and operating system, so that the owner recognises the session; no
    IP address is stored. The session has ended once its row is deleted.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="log_ins")
    session_key = models.CharField(max_length=40, db_index=True)
    at = models.DateTimeField(default=timezone.now)
    browser = models.CharField(max_length=60, blank=True, default="")

    class Meta:
        ordering: ClassVar = ["-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return "a log-in"


class Letter(models.Model):
    """An email waiting for the job runner; encrypted, since it may contain a link into an account.

    The row is deleted once the mail server has accepted the email.
    """

    sealed = models.TextField()
    written_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(default=timezone.now, db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return "a letter"
