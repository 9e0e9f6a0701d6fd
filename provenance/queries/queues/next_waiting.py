"""The next document of a queue for a curator who has just dealt with one."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from provenance.models import Claim, Document, Review
from provenance.queries.queues.waiting import awaiting_a_second_reader, drafts


def next_draft(document: Document, *, who: str) -> Document | None:
    """Return the next draft in the queue, or else the first, that no colleague has claimed.

    Drafts that were put off are skipped too.
    """
    rows = _not_in_other_hands(drafts(), who).exclude(pk=document.pk)
    draft: Document | None = rows.filter(pk__gt=document.pk).first() or rows.first()
    return draft


def next_to_read(document: Document, *, who: str) -> Document | None:
    """Return the document that has waited longest for a second reader other than its submitter."""
    reviews = awaiting_a_second_reader().exclude(document=document).exclude(submitted_by=who)
    review: Review | None = _not_in_other_hands(reviews, who).select_related("document").first()
    return review.document if review else None


def _not_in_other_hands(rows: QuerySet[Any], who: str) -> QuerySet[Any]:
    claims = Claim.objects.filter(record_type=rows.model._meta.model_name)
    mine = claims.in_hand().filter(owner=who)
    return rows.exclude(pk__in=claims.exclude(pk__in=mine).values("record_id"))
