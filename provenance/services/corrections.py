"""Recording corrections and retractions, which are shown at every wording downstream."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max

from provenance.models import Correction, Document
from provenance.services import evidence
from provenance.services.history import Change


@transaction.atomic
def record_correction(document: Document, correction: Correction, *, change: Change) -> Correction:
    """Record a correction after the document's earlier ones.

    Raises ``ValidationError`` with sentences.
    """
    Document.objects.select_for_update().get(pk=document.pk)
    correction.document, correction.position = document, next_position(document)
    correction.recorded_by = change.who
    evidence.save(correction, change=change)
    return correction


def next_position(document: Document) -> int:
    last = Correction.objects.filter(document=document).aggregate(n=Max("position"))["n"]
    return (last or 0) + 1
