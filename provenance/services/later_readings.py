"""Recording acts without a second reader, so that a second curator reads them afterwards."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from provenance.domain.curation_vocabulary import ActAtOnce
from provenance.domain.vocabulary import Protection
from provenance.models import Document, LaterReading, Source
from provenance.services import citations

SHOWN_AS = ("protection", "display_form")
"""The fields that decide in which form a source is shown."""


def note_of_source(
    source: Source,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    *,
    who: str,
    why: str,
) -> None:
    """After a write, record a changed display of a source for a reading afterwards.

    There is one open reading per source, updated to the last change. A new source needs none, since
    it is read with the document that names it.
    """
    if before is None or after is None or all(before[name] == after[name] for name in SHOWN_AS):
        return
    standing = LaterReading.objects.open().filter(source=source.pk, kind=ActAtOnce.PROTECTION)
    row = standing.first() or LaterReading(source_id=source.pk, kind=ActAtOnce.PROTECTION)
    row.done_by, row.done_at, row.why = who, timezone.now(), why
    row.save()
    if source.protection != Protection.NONE:
        citations.tell_protected(source)


def note_of_removal(document: Document, *, who: str, why: str) -> LaterReading:
    """Record that a quote was removed from what readers see of this document."""
    return LaterReading.objects.create(
        document=document, kind=ActAtOnce.REMOVAL, done_by=who, why=why
    )
