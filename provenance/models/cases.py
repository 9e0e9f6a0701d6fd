"""Cases: journalists' private folders of pinned quotes, with notes, replies and labels.

Titles, notes and labels are encrypted. ``__str__`` never returns content, so that a list of the
rows that belong to an account or a quote reveals nothing.
"""

from __future__ import annotations

import secrets
from typing import ClassVar, Self

from django.contrib.auth.models import AnonymousUser, User
from django.db import models
from django.db.models import Q
from django.utils import timezone

from provenance.models import fields
from provenance.models.quotes import Quote, Wording
from provenance.models.sealed import DigestOf, SealedText
from provenance.models.sources import Source

LONGEST_TITLE = 200
LONGEST_LABEL = 60


def new_public_id() -> str:
    """Return a random identifier for URLs; it does not reveal the number of cases."""
    return secrets.token_urlsafe(16)


class CaseQuerySet(models.QuerySet["Case"]):
    """Queries on cases."""

    def open_to(self, user: User | AnonymousUser) -> Self:
        """Return the cases the user owns or was invited to; see ``access.can_see_case``."""
        invited = CaseMember.objects.filter(user=user.pk or 0).values("case")
        return self.filter(Q(owner=user.pk or 0) | Q(pk__in=invited))


class Case(models.Model):
    """A folder of pinned quotes that its owner may share with invited colleagues."""

    owner = models.ForeignKey(User, models.CASCADE, related_name="cases")
    title = SealedText()
    public_id = models.CharField(max_length=24, unique=True, default=new_public_id, editable=False)
    created_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return "a case"

    def get_absolute_url(self) -> str:
        return fields.page_of("case", self.public_id)


class CaseMember(models.Model):
    """An invited colleague, who sees the pins and shared notes and may add to them."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="members")
    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "user"], name="member_once_a_case")
        ]

    def __str__(self) -> str:
        return "a membership"


class Pin(models.Model):
    """A copy of a quote at the time it was pinned, kept for the user who pinned it.

    It stays when the quote is deleted. The outlet is stored as a foreign key, never by name, since
    a source may become protected later. ``chain_version`` is empty where the chain had no version
    yet.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="pins")
    wording = models.ForeignKey(Wording, models.SET_NULL, null=True, related_name="pins")
    quote = models.ForeignKey(Quote, models.SET_NULL, null=True, related_name="pins")
    words = fields.words(blank=False)
    language = models.CharField(max_length=20, blank=True, default="")
    publisher = models.ForeignKey(Source, models.SET_NULL, null=True, related_name="pins")
    address = models.CharField(max_length=400)
    chain_version = models.CharField(max_length=16, blank=True, default="")
    pinned_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="pins")
    pinned_at = models.DateTimeField(default=timezone.now)
    position = models.PositiveIntegerField()
    folded = models.TextField(editable=False)

    class Meta:
        ordering: ClassVar = ["position", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "wording"], name="pin_once_a_case")
        ]
        indexes: ClassVar = [models.Index(fields=["case", "position"], name="pin_order")]

    def __str__(self) -> str:
        return "a pin"

    def get_absolute_url(self) -> str:
        return f"{self.case.get_absolute_url()}#pin-{self.pk}"


class Label(models.Model):
    """A journalist's own label on a pin; the labels of a case are those of its pins."""

    pin = models.ForeignKey(Pin, models.CASCADE, related_name="labels")
    name = SealedText()
    name_digest = DigestOf("name")

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["name_digest", "pin"], name="label_once_a_pin")
        ]

    def __str__(self) -> str:
        return "a label"


class NoteQuerySet(models.QuerySet["Note"]):
    """Queries on notes."""

    def readable_by(self, user: User | AnonymousUser) -> Self:
        """Return the user's own notes and the shared notes of cases open to them.

        A private note is visible to its author alone.
        """
        shared = Q(shared=True, case__in=Case.objects.open_to(user).values("pk"))
        return self.filter(Q(author=user.pk or 0) | shared)


class Note(models.Model):
    """A note on a case or on one of its pins, or a reply to a shared note.

    The row of a removed note stays without its text, so that its replies keep their place.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="notes")
    pin = models.ForeignKey(Pin, models.SET_NULL, null=True, blank=True, related_name="notes")
    author = models.ForeignKey(User, models.CASCADE, related_name="notes")
    text = SealedText(blank=True, default="", validators=[fields.refuse_unstorable])
    shared = models.BooleanField(default=False)
    reply_to = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="replies"
    )
    created_at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(reply_to__isnull=True) | Q(shared=True), name="note_replies_are_shared"
            ),
            models.CheckConstraint(
                condition=Q(removed_at__isnull=True) | Q(text=""),
                name="note_removed_holds_nothing",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["author", "-id"], name="note_by_author"),
            models.Index(fields=["case", "id"], name="note_by_case"),
        ]

    def __str__(self) -> str:
        return "a note"
