"""The history of changes; without foreign keys, so that it never blocks changes to records."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models.functions import Coalesce

from provenance.domain.account_names import handle_of, new_salt
from provenance.models.sealed import DigestOf, SealedText, Unopened

SEALED_START = "gAAAA"
"""How an encrypted text begins: Fernet's version byte and a timestamp of this century."""


class AccountName(models.Model):
    """The account name behind a handle in the history; stored in this table only.

    Deleting the row erases the name from the history without changing any event. The handle is a
    hash of name and salt, so that no other name can take its place.
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
        """Return an unsaved row for a name, with a new salt."""
        salt = new_salt()
        return cls(handle=handle_of(name, salt), name=name, salt=salt)

    @property
    def is_altered(self) -> bool:
        """Whether the name does not belong to the handle; False where it cannot be decrypted."""
        unread = isinstance(self.name, Unopened) or isinstance(self.salt, Unopened)
        return not unread and handle_of(self.name, self.salt) != self.handle


class NameOrHandle(SealedText):
    """The encrypted account name, or the plain handle where no name is stored."""

    def from_db_value(self, value: str | None, expression: object, connection: object) -> Any:
        if not value or not value.startswith(SEALED_START):
            return value
        return super().from_db_value(value, expression, connection)


class EventQuerySet(models.QuerySet["Event"]):
    """Queries on events."""

    def of(self, record: models.Model) -> Self:
        """Return the events of a record, newest first."""
        return self.filter(record_type=record._meta.model_name, record_id=record.pk)


class EventManager(models.Manager["Event"]):
    """Manager that annotates ``who``: the account name behind each event's handle."""

    def get_queryset(self) -> models.QuerySet[Event]:
        names = AccountName.objects.filter(handle=models.OuterRef("account")).values("name")
        who = Coalesce(models.Subquery(names), "account", output_field=NameOrHandle())
        return super().get_queryset().annotate(**{"who": who})


class Event(models.Model):
    """One change: who made it, when, from where, why, and the values before and after.

    Personal values are encrypted with a key of the person they belong to (``SubjectKey``); accounts
    are stored as handles (``AccountName``).
    """

    who = ""
    """The account name, annotated by the manager; the handle where the name was erased."""

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
    """An event's entry in the hash chain of the history; like events, never changed or deleted.

    ``digest`` covers the event, including its encrypted values, and the digest of the previous
    seal.
    """

    number = models.BigIntegerField(primary_key=True)
    event_id = models.BigIntegerField(unique=True)
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"entry {self.number} of the history"


class SubjectKey(models.Model):
    """The key that decrypts the personal values of one record in the history.

    Deleting the keys of a record erases those values without changing any event. A record has
    several keys where an existing key could not be decrypted when a new value had to be encrypted.
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
