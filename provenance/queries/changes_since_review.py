"""What happened to a document's record since it was read, or put before a second reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, Q

from provenance.domain.record_differences import FieldDifference, differences
from provenance.models import Document, Event, Passage, Wording
from provenance.queries.publication_status import evidence_of

MOST = 200
"""Events read back to the last edition."""
NOT_EVIDENCE = {"status", "note"}


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One event of the history, with what it changed of the evidence.

    ``distressing`` says that its values may hold words which readers open themselves.
    """

    event: Event
    changes: tuple[FieldDifference, ...]
    distressing: bool


def events_since(document: Document, moment: datetime) -> list[RecordChange]:
    """The writes to a document's evidence after this moment, oldest first.

    What was deleted since is found by what it held. Moves are no changes of the evidence, though
    the reading of a change writes the notice of it as well.
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
    passages = Passage.objects.filter(document=document)
    distressing = passages.filter(Exists(Wording.objects.distressing_in("")))
    keys = set(distressing.values_list("key", flat=True))
    changes = [
        RecordChange(event, _changes(event), _is_distressing(event, keys))
        for event in events
        if not _is_move(event)
    ]
    return [one for one in changes if one.changes]


def _is_distressing(event: Event, keys: set[str]) -> bool:
    """Whether it is of a distressing passage, or of a record that stands on one."""
    for facts in (event.before or {}, event.after or {}):
        passage = facts.get("passage") or ["", facts.get("key")]
        if facts.get("distressing") or passage[1] in keys:
            return True
    return False


def _is_move(event: Event) -> bool:
    """Whether it moved a document, of which the event holds the review too."""
    return "review" in (event.after or {})


def _changes(event: Event) -> tuple[FieldDifference, ...]:
    all_differences = differences(event.before, event.after)
    return tuple(one for one in all_differences if one.name not in NOT_EVIDENCE)
