"""How people came in, and the letters that wait to be sent to them."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone


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
