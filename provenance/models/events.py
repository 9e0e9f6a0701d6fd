"""The history: one line a write; no foreign keys, so it never interferes with live rows."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from provenance.models.sealed import SealedText


class EventQuerySet(models.QuerySet["Event"]):
    """The questions asked of the history."""

    def of(self, record: models.Model) -> Self:
        """What happened to this record, newest first."""
        return self.filter(record_type=record._meta.model_name, record_id=record.pk)


class Event(models.Model):
    """Who changed what, when, through which door, why, with its values before and after.

    Personal values among these are sealed under the key of whose they are (``SubjectKey``).
    """

    at = models.DateTimeField(db_index=True)
    who = models.CharField(max_length=150)
    door = models.CharField(max_length=20, help_text="page, admin, import or command")
    what = models.CharField(max_length=20, help_text="added, changed or deleted")
    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    record_key = models.TextField()
    why = models.TextField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    objects = EventQuerySet.as_manager()

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
