"""Entering the dates of documents: stated in a passage, or inferred with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import models, transaction

from provenance.domain.language.dates import precision_of
from provenance.domain.vocabulary import DateLayer
from provenance.models import Document, DocumentDate
from provenance.services import evidence
from provenance.services.entering.orphan_cleanup import delete_orphans, reopen_proposals
from provenance.services.entering.places import AlreadyEntered, WordsReference, passage_or_none
from provenance.services.history import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class DateEntry:
    """A date as a curator enters it, before its passage is recorded.

    The date is that of the document being entered, unless ``of`` names an upstream document whose
    date this document states.
    """

    edtf: str = ""
    layer: str = DateLayer.PUBLISHED
    precision: str = ""
    minute: datetime | None = None
    place: WordsReference | None = None
    reason: str = ""
    of: Document | None = None


@transaction.atomic
def enter_date(document: Document, entry: DateEntry, *, change: Change) -> DocumentDate:
    """Record a date of this document, or of an upstream document that it mentions."""
    date = date_row(document, entry, change=change)
    date.document = entry.of or document
    duplicates = date.document.dates.filter(layer=date.layer, edtf=date.edtf, passage=date.passage)
    if duplicates.filter(minute=date.minute).exists():
        raise AlreadyEntered
    last = date.document.dates.filter(layer=entry.layer).aggregate(last=models.Max("position"))
    date.position = (last["last"] or 0) + 1
    evidence.save(date, change=change)
    return date


@transaction.atomic
def change_date(
    date: DocumentDate, entry: DateEntry, *, document: Document, change: Change
) -> None:
    """Change a date to match the entry; ``document`` is the one whose words state it."""
    passage = date.passage
    row = date_row(document, entry, change=change)
    for name in ("layer", "precision", "edtf", "minute", "passage", "reason"):
        setattr(date, name, getattr(row, name))
    evidence.save(date, change=change)
    delete_orphans([passage], change=change)


@transaction.atomic
def remove_date(date: DocumentDate, *, change: Change) -> None:
    """Delete a date, together with its passage where nothing else uses it."""
    passage = date.passage
    reopen_proposals(date, change=change)
    evidence.delete(date, change=change)
    delete_orphans([passage], change=change)


def date_row(document: Document, entry: DateEntry, *, change: Change) -> DocumentDate:
    """Return an unsaved date without a document; its passage is recorded in ``document``."""
    return DocumentDate(
        layer=entry.layer,
        precision=entry.precision or precision_of(entry.edtf, entry.minute is not None),
        edtf=entry.edtf,
        minute=entry.minute,
        passage=passage_or_none(document, entry.place, change=change),
        reason=entry.reason,
    )
