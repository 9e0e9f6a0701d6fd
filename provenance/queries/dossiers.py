"""A document with everything recorded of it, and the chain of each quote that it words."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser, User

from provenance.access import can_curate
from provenance.domain.dossier import Dossier
from provenance.domain.telling import tell
from provenance.models import Document, Rendering
from provenance.queries.chains import records_around, records_of_many


def dossier_of(slug: str, user: User | AnonymousUser) -> Dossier | None:
    """What this person may see of the document; None where they may not see it, or none is.

    Eight queries, however many quotes the document words.
    """
    document = Document.objects.visible_to(user).filter(slug=slug).values_list("pk", flat=True)
    found = document.first()
    if found is None:
        return None
    drafts = can_curate(user)
    worded = Rendering.objects.filter(passage__document=found).order_by("pk")
    rows = list(worded.values_list("pk", "utterance_id", "utterance__slug"))
    slugs = list(dict.fromkeys(slug for _, _, slug in rows))
    by_utterance = {r.utterance: r for r in records_of_many(slugs, drafts=drafts)}
    tellings = [
        tell(by_utterance[utterance], by_utterance[utterance].renderings[rendering])
        for rendering, utterance, _ in rows
    ]
    around = records_around(found, [utterance for _, utterance, _ in rows], drafts=drafts)
    return Dossier(around, found, tuple(tellings))
