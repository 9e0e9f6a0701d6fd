"""Refreshing the summaries of quotes after each write that may change them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import batched

from django.db import connection, models, transaction

from provenance.domain.chain.records import Records
from provenance.domain.chain.summary import ChainSummary, summarise_chains
from provenance.domain.chain.summary_changes import GONE, changes
from provenance.domain.messages import in_english
from provenance.domain.vocabulary import Status
from provenance.exports.fingerprint import chain_version
from provenance.models import Document, Facet, Quote, Summary
from provenance.queries.chains import records_of_many
from provenance.services import watches

AT_ONCE = 200
"""Maximum number of quotes refreshed within the write; more are all marked stale instead."""
BATCH = 100


def refresh(quotes: Iterable[int], *, withdrawn: bool = False) -> int:
    """Refresh the summaries of these quotes, or mark many as stale; return how many were refreshed.

    Where a document was ``withdrawn``, the facets of stale summaries are deleted at once, since
    they may reveal it: the quotes cannot be found by them until refreshed. No event: a summary
    contains nothing that the evidence does not contain.
    """
    quote_ids = sorted(set(quotes))
    if len(quote_ids) > AT_ONCE:
        for some in batched(quote_ids, BATCH):
            Summary.objects.filter(pk__in=some).update(stale=True)
            if withdrawn:
                Facet.objects.filter(summary__in=some).delete()
        return 0
    return rewrite_summaries(quote_ids)


def is_withdrawn(record: models.Model, before: Mapping[str, object] | None) -> bool:
    """Return whether a write hid this document from readers; ``before`` are its earlier facts."""
    was_out = before is not None and before.get("status") == Status.PUBLISHED
    return was_out and isinstance(record, Document) and record.status != Status.PUBLISHED


def refresh_stale() -> int:
    """Refresh every quote that is stale or without a summary; return their number."""
    never = Quote.objects.filter(summary=None, wordings__isnull=False).distinct()
    waiting = {
        *Summary.objects.stale().values_list("pk", flat=True),
        *never.values_list("pk", flat=True),
    }
    return rewrite_summaries(sorted(waiting))


def rewrite_summaries(quotes: Sequence[int]) -> int:
    """Write the summaries of these quotes, and notify the watchers of changed ones."""
    return sum(_rewrite_batch(some) for some in batched(quotes, BATCH))


@transaction.atomic
@in_english()
def _rewrite_batch(ids: tuple[int, ...]) -> int:
    slugs = list(Quote.objects.filter(pk__in=ids).values_list("slug", flat=True))
    records_by_quote = {records.quote: records for records in records_of_many(slugs)}
    summaries = Summary.objects.in_bulk(ids)
    fresh = {number: _row(records) for number, records in records_by_quote.items()}
    current = {number: fresh_row for number, fresh_row in fresh.items() if fresh_row is not None}
    Summary.objects.filter(pk__in=set(ids) - current.keys()).delete()
    Summary.objects.bulk_create(
        [row for row, _ in current.values()],
        update_conflicts=True,
        unique_fields=["quote"],
        update_fields=[f.name for f in Summary._meta.concrete_fields if not f.primary_key],
    )
    _write_facets({number: fresh_row.facets for number, (_, fresh_row) in current.items()})
    _tell_watchers(summaries, {number: row for number, (row, _) in current.items()})
    return len(ids)


def _write_facets(facets_by_quote: Mapping[int, frozenset[tuple[str, str]]]) -> None:
    """Write changed facets; with plain SQL, since there are many rows."""
    stored: dict[int, set[tuple[str, str]]] = {number: set() for number in facets_by_quote}
    rows = Facet.objects.filter(summary__in=stored).values_list("summary_id", "name", "value")
    for number, name, value in rows:
        stored[number].add((name, value))
    differing = [number for number, facets in facets_by_quote.items() if facets != stored[number]]
    Facet.objects.filter(summary__in=[n for n in differing if stored[n]]).delete()
    fresh = [(n, *pair) for n in differing for pair in sorted(facets_by_quote[n])]
    if fresh:
        table = connection.ops.quote_name(Facet._meta.db_table)
        insert = f"INSERT INTO {table} (summary_id, name, value) VALUES (%s, %s, %s)"  # noqa: S608 (names alone)
        with connection.cursor() as cursor:
            cursor.executemany(insert, fresh)


def _row(records: Records) -> tuple[Summary, ChainSummary] | None:
    summary = summarise_chains(records)
    if summary is None:
        return None
    row = Summary(
        quote_id=records.quote,
        version=chain_version(summary.report),
        digest=dict(summary.digest),
        outlets=summary.outlets,
        origins=summary.origins,
        reaches=summary.reaches,
        earliest=summary.earliest,
        latest=summary.latest,
        strips={slug: strip.as_json() for slug, strip in summary.strips.items()},
    )
    return row, summary


def _tell_watchers(summaries: dict[int, Summary], fresh: dict[int, Summary]) -> None:
    """Notify watchers of changed and deleted summaries; a new one has no watchers yet."""
    changed = [
        (number, row.version, changes(summaries[number].digest, row.digest))
        for number, row in fresh.items()
        if number in summaries and summaries[number].version != row.version
    ]
    unpublished = [(number, "", (GONE,)) for number in summaries.keys() - fresh.keys()]
    if changed or unpublished:
        watches.notify_watchers([*changed, *unpublished])
