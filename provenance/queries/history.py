"""The history of one record: its own events, and those of the records that depend on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q, QuerySet

from provenance.models import Event

KINDS = {
    "document": "document",
    "source": "source",
    "quote": "quote",
    "wording": "wording",
    "attribution": "attribution",
    "statement": "statement",
    "candidate": "candidate",
    "method": "method",
}
"""The kinds of records in URLs, with the names of their models."""

RELATED_RECORDS = {
    "document": (
        ("passage", "document", "document"),
        ("attribution", "taker", "taker"),
        ("wording", "passage__document", "passage__0"),
        ("statement", "passage__document", "passage__0"),
        ("candidate", "attribution__taker", ""),
    ),
    "quote": (("wording", "quote", "quote"),),
    "wording": (("statement", "of_wording", "of_wording"),),
    "attribution": (("candidate", "attribution", "attribution"),),
}
"""For each model, the related records whose events are shown with it.

Each has the lookup path from a row to the record, and the path in its events by which a deleted row
is still found.
"""


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """A record's events; ``record`` is None where only its history is left."""

    record: models.Model | None
    events: QuerySet[Event]


def history_of(kind: str, slug: str) -> RecordHistory | None:
    """Return the history, newest first; None where no record or event ever had this slug."""
    if kind not in KINDS:
        return None
    name = KINDS[kind]
    model: Any = apps.get_model("provenance", name)
    record = model._base_manager.filter(slug=slug).first()
    condition = Q(record_type=name, record_key=slug)
    if record is not None:
        # The slug may have belonged to another record before, and the record may have had another
        # slug.
        condition = Q(record_type=name, record_id=record.pk)
        condition |= _of_related_records(name, record.pk, slug)
    events = Event.objects.filter(condition)
    if record is None and not events.exists():
        return None
    return RecordHistory(record, events)


def _of_related_records(name: str, number: int, slug: str) -> Q:
    condition = Q(record_type="particulars", record_id=number) if name == "source" else Q()
    for other, way, told_as in RELATED_RECORDS.get(name, ()):
        rows: Any = apps.get_model("provenance", other)
        theirs = Q(record_id__in=rows._base_manager.filter(**{way: number}).values("pk"))
        if told_as:
            theirs |= Q(**{f"before__{told_as}": slug, "what": "deleted"})
        condition |= Q(record_type=other) & theirs
    return condition
