"""Removing one quote at once from all that readers see of a document, its editions included."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from provenance.domain.chain.records import (
    PassageRecord,
    QuoteRecord,
    TranslationRecord,
    WordingRecord,
)
from provenance.domain.single_removals import Key, records_of_wording, without_records
from provenance.domain.vocabulary import Status
from provenance.models import Document, Edition, Passage, PublishedEvidence, Wording
from provenance.services import history, later_readings, published_evidence, watches
from provenance.services.entering.quotes import remove_quote
from provenance.services.history import Change
from provenance.services.removed_quotes import note_removal


@transaction.atomic
def remove_at_once(wording: Wording, *, change: Change) -> None:
    """Take a quote out of the record, of what readers are told, and of every edition.

    The editions keep their fingerprints and say on which day and why something was removed, and so
    does the address of the quote. A second curator reads afterwards why. Whatever else waits in the
    document waits on. Raises StillNeeded where another record stands on the quote.
    """
    document = wording.passage.document
    _remove_from_editions(document, wording.slug, why=change.why)
    _remove_from_published(document, wording, why=change.why)
    watches.notify_holders(wordings={wording.pk}, why=change.why)
    remove_quote(wording, change=change)
    later_readings.note_of_removal(document, who=change.who, why=change.why)


def _remove_from_editions(document: Document, wording: str, *, why: str) -> None:
    for edition in Edition.objects.filter(document=document).select_for_update().order_by("pk"):
        if keys := records_of_wording(edition.evidence, wording):
            removal = {
                "on": timezone.localdate().isoformat(),
                "why": why,
                "records": [list(key) for key in keys],
            }
            edition.removals = [*edition.removals, removal]
            edition.save(update_fields=["removals"])


def _remove_from_published(document: Document, wording: Wording, *, why: str) -> None:
    """Readers are told it no longer, whatever else of the document awaits a second reader."""
    rows = PublishedEvidence.objects.filter(document=document).select_for_update()
    published = rows.first()
    if published is None and document.status == Status.PUBLISHED:
        published_evidence.keep_as_read(document, read=history.snapshots)
        published = rows.first()
    if published is None:
        return
    keys = records_of_wording(published.evidence, wording.slug)
    if not keys:
        return
    quotes = [key for model, key in keys if model == "quote"]
    for slug in quotes:
        note_removal(slug, published, why=why)
    published.evidence = without_records(published.evidence, keys)
    published.rows = _rows_without(published.rows, document, wording, keys)
    published.save(update_fields=["evidence", "rows"])


def _rows_without(
    rows: dict[str, list[list[object]]], document: Document, wording: Wording, keys: Collection[Key]
) -> dict[str, list[list[object]]]:
    """The rows of a trace without those of these records; a number stands second in each."""
    names = {key.partition("/")[2] for model, key in keys if model == "passage"}
    passages = Passage.objects.filter(document=document, key__in=names)
    is_quote_removed = any(model == "quote" for model, _key in keys)
    removed_numbers: dict[str, set[object]] = {
        WordingRecord.__name__: {wording.pk},
        TranslationRecord.__name__: {wording.pk},
        PassageRecord.__name__: set(passages.values_list("pk", flat=True)),
        QuoteRecord.__name__: {wording.quote_id} if is_quote_removed else set(),
    }
    return {
        name: [row for row in some if row[1] not in removed_numbers.get(name, ())]
        for name, some in rows.items()
    }
