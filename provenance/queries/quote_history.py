"""What readers may know of the history of a quote's record, without names of curators."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from provenance.domain.curation_vocabulary import RearrangementKind
from provenance.models import Edition, Event, Rearrangement

MOST = 200
"""Maximum number of editions, and of dates of entry, on a page."""


@dataclass(frozen=True, slots=True)
class EntryMoment:
    """When a quote, or one of its wordings, was entered; ``wording`` is None for the quote."""

    at: datetime
    wording: int | None


def entry_moments(quote: int, wordings: Collection[int]) -> list[EntryMoment]:
    """Return when the quote and these wordings were first entered, the last first; one query."""
    own = Q(record_type="quote", record_id=quote)
    theirs = Q(record_type="wording", record_id__in=wordings)
    events = Event.objects.filter(own | theirs, what="added").order_by("-at", "-pk")
    rows = events.values_list("at", "record_type", "record_id")[:MOST]
    return [EntryMoment(at, pk if kind == "wording" else None) for at, kind, pk in rows]


def editions_of(documents: Collection[int]) -> list[Edition]:
    """Return the editions of these documents, the last first, without evidence; one query."""
    rows = Edition.objects.filter(document__in=documents).defer("evidence")
    return list(rows.order_by("-read_at", "-pk")[:MOST])


def merges_into(slug: str) -> list[Rearrangement]:
    """Return the merges of other quotes into this one that were not undone, the last first."""
    rows = Rearrangement.objects.filter(kind=RearrangementKind.MERGE, record_type="quote")
    return list(rows.filter(kept_key=slug, undone_at__isnull=True).order_by("-at", "-pk"))
