"""The history: one line a write; no foreign keys, so it never interferes with live rows."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models


class EventQuerySet(models.QuerySet["Event"]):
    """The questions asked of the history."""

    def of(self, record: models.Model) -> Self:
        """What happened to this record, newest first."""
        return self.filter(record_type=record._meta.model_name, record_id=record.pk)


class Event(models.Model):
    """Who changed what, when, through which door, why, with its values before and after."""

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

    ``digest`` covers the event and the seal before. Personal values enter it by ``commitments``,
    which ``salt`` makes hard to guess; where they were erased, the salt is empty.
    """

    number = models.BigIntegerField(primary_key=True)
    event_id = models.BigIntegerField(unique=True)
    digest = models.CharField(max_length=64)
    salt = models.CharField(max_length=32, blank=True, default="")
    commitments = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"entry {self.number} of the history"
