"""Corrections and retractions of a document, recorded once and carried to what stands below it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from provenance.models import Correction, Document, Passage
from provenance.services import evidence
from provenance.services.history import Change


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """What a curator records of a correction: ``dated`` is EDTF, empty where not stated."""

    kind: str
    statement: str
    passage: Passage | None = None
    address: str = ""
    dated: str = ""


@transaction.atomic
def record_correction(document: Document, entry: CorrectionEntry, *, change: Change) -> Correction:
    """Record it after those there are; raises ValidationError with sentences."""
    Document.objects.select_for_update().get(pk=document.pk)
    correction = Correction(
        document=document,
        position=next_position(document),
        kind=entry.kind,
        statement=entry.statement,
        passage=entry.passage,
        address=entry.address,
        dated=entry.dated,
        recorded_by=change.who,
    )
    evidence.save(correction, change=change)
    return correction


def next_position(document: Document) -> int:
    last = Correction.objects.filter(document=document).aggregate(n=Max("position"))["n"]
    return (last or 0) + 1
