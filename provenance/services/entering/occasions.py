"""Finding or creating the occasion that is named while a quote or a step is entered."""

from __future__ import annotations

from provenance.domain.language.text import folded
from provenance.models import Document, Occasion
from provenance.services import evidence
from provenance.services.history import Change


def occasion_for(document: Document, label: str, *, change: Change) -> Occasion | None:
    """Return the document's occasion of this label, created if missing; None for no label."""
    if not label.strip():
        return None
    own = list(document.occasions.all())
    for occasion in own:
        if folded(occasion.label) == folded(label):
            return occasion
    last = max((row.position for row in own), default=0)
    new = Occasion(document=document, label=label.strip(), position=last + 1)
    evidence.save(new, change=change)
    return new
