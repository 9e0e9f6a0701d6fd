"""The history: one line a write; no foreign keys, so it never interferes with live rows."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models.functions import Coalesce

from provenance.domain.account_names import handle_of, new_salt
from provenance.models.sealed import DigestOf, SealedText, Unopened

SEALED_START = "gAAAA"
"""How a sealed text begins: a version, and a time of this century."""


class AccountName(models.Model):
    """Whom a handle of the history stands for: the one place where that is kept.

    So an account's name is erased from the history by deleting its row here, and the history stays
    as it was sealed. The handle is made from the name and the salt, so that no other name can be
    put in its place.
    """

    handle = models.CharField(max_length=40, unique=True)
    name = SealedText()
    salt = SealedText()
    digest = DigestOf("name", unique=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.handle

    def natural_key(self) -> tuple[str]:
        return (self.handle,)

    @classmethod
    def new(cls, name: str) -> Self:
        """A row for a name, not stored yet."""
        salt = new_salt()
        return cls(handle=handle_of(name, salt), name=name, salt=salt)

    @property
    def is_altered(self) -> bool:
        """Whether another name was put here; not where no key opens the one that is."""
        unread = isinstance(self.name, Unopened) or isinstance(self.salt, Unopened)
        return not unread and handle_of(self.name, self.salt) != self.handle


class NameOrHandle(SealedText):
    """The name of an account as it is sealed, or where none is kept the handle itself."""

    def from_db_value(self, value: str | None, expression: object, connection: object) -> Any:
        if not value or not value.startswith(SEALED_START):
            return value
        return super().from_db_value(value, expression, connection)


class EventQuerySet(models.QuerySet["Event"]):
    """The questions asked of the history."""

    def of(self, record: models.Model) -> Self:
        """What happened to this record, newest first."""
        return self.filter(record_type=record._meta.model_name, record_id=record.pk)


class EventManager(models.Manager["Event"]):
    """Events, each with ``who``: the name of the account that its handle stands for."""

    def get_queryset(self) -> models.QuerySet[Event]:
        names = AccountName.objects.filter(handle=models.OuterRef("account")).values("name")
        who = Coalesce(models.Subquery(names), "account", output_field=NameOrHandle())
        return super().get_queryset().annotate(**{"who": who})


class Event(models.Model):
    """Who changed what, when, through which door, why, with its values before and after.

    Personal values among these are sealed under the key of whose they are (``SubjectKey``), and
    accounts stand there by their handles (``AccountName``).
    """

    who = ""
    """The name of the account, as it was read; the handle itself where the name was erased."""

    at = models.DateTimeField(db_index=True)
    account = models.CharField(max_length=150, db_column="who")
    door = models.CharField(max_length=20, help_text="page, admin, import or command")
    what = models.CharField(max_length=20, help_text="added, changed or deleted")
    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    record_key = models.TextField()
    why = models.TextField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    objects = EventManager.from_queryset(EventQuerySet)()

    class Meta:
        ordering: ClassVar = ["-at", "-pk"]
        indexes: ClassVar = [models.Index(fields=["record_type", "record_id"], name="event_record")]

    def __str__(self) -> str:
        return f"{self.what} {self.record_type} {self.record_key} by {self.who}"


class EventSeal(models.Model):
    """An event's place in the chain of the history; like events, never changed or deleted.

    ``digest`` covers the event, with what is sealed in it, and the seal before.
    """

    number = models.BigIntegerField(primary_key=True)
    event_id = models.BigIntegerField(unique=True)
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"entry {self.number} of the history"


class SubjectKey(models.Model):
    """A key that opens one record's personal values in the history; without it nobody does.

    So they are erased by deleting its keys, and the history stays as it was sealed. It has several
    where one could not be opened itself when something was to be sealed.
    """

    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    key = SealedText()

    class Meta:
        default_permissions = ()
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [
            models.Index(fields=["record_type", "record_id"], name="subject_key_record")
        ]

    def __str__(self) -> str:
        return f"key of the personal values of {self.record_type} {self.record_id}"
