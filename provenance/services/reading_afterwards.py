"""Confirming that a second curator has read an act done without a second reader."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from provenance.models import LaterReading
from provenance.queries.later_readings import may_read, refusal_to_read
from provenance.services.history import Change, event_of


class NotTheReader(Exception):
    """The curator who did it cannot confirm it; the message can be shown to the user."""


@transaction.atomic
def confirm(reading: LaterReading, *, change: Change) -> LaterReading:
    """Record that a second curator has read the reason of an act.

    Raises ``NotTheReader`` for the curator who did it.
    """
    row = LaterReading.objects.open().select_for_update().get(pk=reading.pk)
    if not may_read(row, change.who):
        raise NotTheReader(refusal_to_read(row))
    row.read_by, row.read_at = change.who, timezone.now()
    row.save(update_fields=["read_by", "read_at"])
    subject = row.source or row.document
    assert subject is not None, "an open reading is of what is still recorded"
    before, after = {"read afterwards": ""}, {"read afterwards": str(row.get_kind_display())}
    event_of(subject, change=change, before=before, after=after).save()
    return row
