"""Changes of a document's evidence since it was read or submitted."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db.models import Q

from provenance.domain.record_differences import FieldDifference
from provenance.models import Document, Event
from provenance.queries.event_descriptions import DescribedEvent, describe_events
from provenance.queries.publication_status import evidence_of

MOST = 200
"""Maximum number of events read."""
NOT_EVIDENCE = {"status", "note"}


def events_since(document: Document, moment: datetime) -> list[DescribedEvent]:
    """Return the writes to a document's evidence after this moment, oldest first.

    Deleted records are found by the values in their events. Moves between stages are left out,
    since they do not change the evidence, although the event of a move may contain a new
    correction.
    """
    still_there = Q(pk__in=[])
    for record in evidence_of(document):
        still_there |= Q(record_type=record._meta.model_name, record_id=record.pk)
    deleted = Q(what="deleted") & (
        Q(before__document=document.slug)
        | Q(before__taker=document.slug)
        | Q(before__passage__0=document.slug)
    )
    events = Event.objects.filter(still_there | deleted, at__gt=moment).order_by("at", "pk")[:MOST]
    described = describe_events([event for event in events if not _is_move(event)])
    rows = [replace(one, changes=_of_evidence(one.changes)) for one in described]
    return [one for one in rows if one.changes]


def _is_move(event: Event) -> bool:
    """Return whether the event is a move between stages, which includes the review."""
    return "review" in (event.after or {})


def _of_evidence(changes: tuple[FieldDifference, ...]) -> tuple[FieldDifference, ...]:
    return tuple(one for one in changes if one.name not in NOT_EVIDENCE)
