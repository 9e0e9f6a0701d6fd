"""Summaries kept in step with the evidence: after each write, those it may have changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import batched

from django.db import models, transaction
from django.utils import timezone

from provenance.domain.chain.records import Records
from provenance.domain.chain.summary import Summed, summed
from provenance.domain.chain.summary_changes import GONE, changes
from provenance.domain.messages import in_english
from provenance.domain.vocabulary import Status
from provenance.exports.version import chain_version
from provenance.models import Document, Facet, Quote, Summary
from provenance.queries.chains import records_of_many
from provenance.services import watches

AT_ONCE = 200
"""Quotes told anew within the write itself; where there are more, all wait, marked stale."""
BATCH = 100


def refresh(quotes: Iterable[int], *, withdrawn: bool = False) -> int:
    """Tell these quotes anew, or mark them stale where they are many; say how many were told.

    Where a document was ``withdrawn`` from readers, facets that may tell of it do not wait: the
    quotes are found by none until they are told anew. No event: a summary says nothing that the
    evidence does not say.
    """
    wanted = sorted(set(quotes))
    if len(wanted) > AT_ONCE:
        for some in batched(wanted, BATCH):
            Summary.objects.filter(pk__in=some).update(stale=True)
            if withdrawn:
                Facet.objects.filter(summary__in=some).delete()
        return 0
    return tell(wanted)


def is_withdrawn(record: models.Model, before: Mapping[str, object] | None) -> bool:
    """Whether a write took this record, a document, from readers; ``before`` are its facts then."""
    was_out = before is not None and before.get("status") == Status.PUBLISHED
    return was_out and isinstance(record, Document) and record.status != Status.PUBLISHED


def refresh_stale() -> int:
    """Tell every quote that is stale, or was never told, anew; say how many there were."""
    never = Quote.objects.filter(summary=None, wordings__isnull=False).distinct()
    waiting = {
        *Summary.objects.stale().values_list("pk", flat=True),
        *never.values_list("pk", flat=True),
    }
    return tell(sorted(waiting))


def tell(quotes: Sequence[int]) -> int:
    """Write the summaries of these quotes, and tell the watchers of those that changed."""
    return sum(_tell(some) for some in batched(quotes, BATCH))


@transaction.atomic
@in_english()
def _tell(ids: tuple[int, ...]) -> int:
    slugs = list(Quote.objects.filter(pk__in=ids).values_list("slug", flat=True))
    told = {records.quote: records for records in records_of_many(slugs)}
    known = Summary.objects.in_bulk(ids)
    fresh = {number: _row(records) for number, records in told.items()}
    kept = {number: found for number, found in fresh.items() if found is not None}
    Summary.objects.filter(pk__in=set(ids) - kept.keys()).delete()
    Summary.objects.bulk_create(
        [row for row, _ in kept.values()],
        update_conflicts=True,
        unique_fields=["quote"],
        update_fields=[f.name for f in Summary._meta.concrete_fields if not f.primary_key],
    )
    Facet.objects.filter(summary__in=kept).delete()
    Facet.objects.bulk_create(
        Facet(summary_id=number, name=name, value=value)
        for number, (_, found) in kept.items()
        for name, value in sorted(found.facets)
    )
    _tell_watchers(known, {number: row for number, (row, _) in kept.items()})
    return len(ids)


def _row(records: Records) -> tuple[Summary, Summed] | None:
    found = summed(records)
    if found is None:
        return None
    row = Summary(
        quote_id=records.quote,
        version=chain_version(found.telling),
        digest=dict(found.digest),
        outlets=found.outlets,
        origins=found.origins,
        reaches=found.reaches,
        earliest=found.earliest,
        latest=found.latest,
        told_at=timezone.now(),
    )
    return row, found


def _tell_watchers(known: dict[int, Summary], fresh: dict[int, Summary]) -> None:
    """A quote that was never told has nobody watching; one that is gone is told as gone."""
    told = [
        (number, row.version, changes(known[number].digest, row.digest))
        for number, row in fresh.items()
        if number in known and known[number].version != row.version
    ]
    gone = [(number, "", (GONE,)) for number in known.keys() - fresh.keys()]
    if told or gone:
        watches.chain_changed([*told, *gone])
