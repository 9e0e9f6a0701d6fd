"""Removing one quote of a document at once, from the records, the pages and the editions."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

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
from provenance.models import Document, Edition, PublishedEvidence, Wording
from provenance.queries.row_overlay import QUOTE, column_at
from provenance.services import (
    citations,
    history,
    later_readings,
    published_evidence,
    summaries,
    watches,
)
from provenance.services.entering.quotes import remove_quote
from provenance.services.history import Change
from provenance.services.removed_quotes import delete_left_out, note_removal

SLUG_AT = column_at(WordingRecord, "slug")
DOCUMENT_AT, KEY_AT = column_at(PassageRecord, "document"), column_at(PassageRecord, "key")


@transaction.atomic
def remove_at_once(wording: Wording, *, change: Change) -> None:
    """Remove a quote from the records, from what readers see, and from every edition.

    The editions keep their fingerprints and state the day and the reason of a removal, and so does
    the quote's address. A second curator reads the reason afterwards. Other changes of the document
    still await their second reader. Raises ``StillNeeded`` where another record depends on the
    quote.
    """
    document = wording.passage.document
    _remove_from_editions(document, wording.slug, why=change.why)
    _remove_from_published(document, wording.slug, why=change.why)
    watches.notify_holders(wordings={wording.pk}, why=change.why)
    citations.tell_removed(document, wording.slug, quote=wording.quote_id, why=change.why)
    remove_quote(wording, change=change)
    later_readings.note_of_removal(document, who=change.who, why=change.why)


@transaction.atomic
def remove_still_shown(document: Document, wording: str, *, change: Change) -> bool:
    """Remove a quote that is deleted from the records, but still shown until a second reading.

    ``wording`` is its slug in the published evidence. Returns True, or False where readers no
    longer see it.
    """
    published = PublishedEvidence.objects.filter(document=document).select_for_update().first()
    is_recorded = Wording.objects.filter(slug=wording).exists()
    if is_recorded or published is None or not records_of_wording(published.evidence, wording):
        return False
    _remove_from_editions(document, wording, why=change.why)
    slugs = _remove_from_published(document, wording, why=change.why)
    delete_left_out(slugs, change=change)
    watches.notify_holders_of_removed({wording}, why=change.why)
    citations.tell_removed(document, wording, quote=None, why=change.why)
    published_evidence.mark_unread(
        [(document, None, history.stored_facts(document))], read=history.snapshots
    )
    summaries.refresh(published_evidence.quotes_worded(document) | _quote_numbers(published))
    later_readings.note_of_removal(document, who=change.who, why=change.why)
    return True


def _quote_numbers(published: PublishedEvidence) -> set[int]:
    return {int(number) for number in published.slugs["quote"]}


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


def _remove_from_published(document: Document, wording: str, *, why: str) -> list[str]:
    """Remove a quote from what readers see, and no other change; return the quotes' slugs."""
    rows = PublishedEvidence.objects.filter(document=document).select_for_update()
    published = rows.first()
    if published is None and document.status == Status.PUBLISHED:
        published_evidence.store_as_read(document, read=history.snapshots)
        published = rows.first()
    if published is None:
        return []
    keys = records_of_wording(published.evidence, wording)
    if not keys:
        return []
    quotes = [key for model, key in keys if model == "quote"]
    for slug in quotes:
        note_removal(slug, published, why=why)
    published.evidence = without_records(published.evidence, keys)
    published.rows = _rows_without(published.rows, document.pk, keys)
    rest = {number: slug for number, slug in published.slugs["quote"].items() if slug not in quotes}
    published.slugs = {**published.slugs, "quote": rest}
    published.save(update_fields=["evidence", "rows", "slugs"])
    return quotes


def _rows_without(
    rows: dict[str, list[list[Any]]], document: int, keys: Collection[Key]
) -> dict[str, list[list[Any]]]:
    """Return a trace's rows without those of these records; the key is the second column."""
    names: dict[str, set[str]] = {"wording": set(), "passage": set(), "quote": set()}
    for model, key in keys:
        names[model].add(key.partition("/")[2] if model == "passage" else key)
    wordings = [row for row in rows[WordingRecord.__name__] if row[SLUG_AT] in names["wording"]]
    numbers = {row[1] for row in wordings}
    removed_numbers: dict[str, set[Any]] = {
        WordingRecord.__name__: numbers,
        TranslationRecord.__name__: numbers,
        PassageRecord.__name__: {
            row[1]
            for row in rows[PassageRecord.__name__]
            if row[DOCUMENT_AT] == document and row[KEY_AT] in names["passage"]
        },
        QuoteRecord.__name__: {row[QUOTE] for row in wordings} if names["quote"] else set(),
    }
    return {
        name: [row for row in some if row[1] not in removed_numbers.get(name, ())]
        for name, some in rows.items()
    }
