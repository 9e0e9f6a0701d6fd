"""How people came in, and the letters that wait to be sent to them."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractUser, AnonymousUser, User
from django.db import models
from django.utils import timezone

CHANGES_DOCUMENTS = "provenance.change_document"

CURATORS = "curator"
"""The group of those who enter and change the evidence."""
VIEWERS = "viewer"
"""The group of those who read and change nothing."""


def may_change_documents(user: AbstractUser | AnonymousUser) -> bool:
    """Whether this is staff with the permission to change documents.

    Asking costs no query where the account was read by ``queries.inbox.get_with_unread``, which
    every request does.
    """
    if not user.is_staff:
        return False
    granted: bool | None = getattr(user, "may_change_documents", None)
    return granted if granted is not None else user.has_perm(CHANGES_DOCUMENTS)


class LogIn(models.Model):
    """One log-in and the session it began: for the list that its owner can see.

    ``browser`` says which kind of browser and system it was, so that a person knows it again; no
    address is kept. The session is over once its row is gone.
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
    """An email that waits for the job runner; sealed, since it may hold a way into an account.

    The row is gone as soon as the mail server has taken the letter.
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
