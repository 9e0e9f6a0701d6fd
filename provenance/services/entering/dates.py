"""Dates: as a passage states them, or worked out with their reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import models, transaction

from provenance.domain.language.dates import precision_of
from provenance.domain.vocabulary import DateLayer
from provenance.models import Document, DocumentDate
from provenance.services import evidence
from provenance.services.entering.orphan_cleanup import reopen_proposals, sweep
from provenance.services.entering.places import AlreadyEntered, Where, passage_or_none
from provenance.services.history import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class DateEntry:
    """A date as a curator enters it, before its passage is recorded.

    It is this document's own unless ``of`` is an upstream document whose date this one states.
    """

    edtf: str = ""
    layer: str = DateLayer.PUBLISHED
    precision: str = ""
    minute: datetime | None = None
    place: Where | None = None
    reason: str = ""
    of: Document | None = None


@transaction.atomic
def enter_date(document: Document, entry: DateEntry, *, change: Change) -> DocumentDate:
    """Record a date of this document, or of one that it tells of."""
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
    """Change a date to what the entry says; ``document`` is the one whose words state it."""
    passage = date.passage
    row = date_row(document, entry, change=change)
    for name in ("layer", "precision", "edtf", "minute", "passage", "reason"):
        setattr(date, name, getattr(row, name))
    evidence.save(date, change=change)
    sweep([passage], change=change)


@transaction.atomic
def remove_date(date: DocumentDate, *, change: Change) -> None:
    """Take a date back, with its passage where nothing else stands on it."""
    passage = date.passage
    reopen_proposals(date, change=change)
    evidence.delete(date, change=change)
    sweep([passage], change=change)


def date_row(document: Document, entry: DateEntry, *, change: Change) -> DocumentDate:
    """The row of a date, not yet of any document; its passage stands in this one."""
    return DocumentDate(
        layer=entry.layer,
        precision=entry.precision or precision_of(entry.edtf, entry.minute is not None),
        edtf=entry.edtf,
        minute=entry.minute,
        passage=passage_or_none(document, entry.place, change=change),
        reason=entry.reason,
    )
