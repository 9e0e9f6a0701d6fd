"""What people said, found by any name they go by: in the register, or printed by an outlet."""

from __future__ import annotations

from django.db.models import Q

from provenance.domain.vocabulary import Protection
from provenance.models import Rendering, Source

MOST_WORDS = 4
"""Of what may be a name."""
MOST = 10


def said_by(name: str, *, drafts: bool) -> list[Rendering]:
    """One rendering of each utterance of whoever goes by this name; one query.

    A protected person is found only by a name that a visible document prints: what the register
    alone knows of them leads nowhere.
    """
    visible = Rendering.objects.for_listing()
    if not drafts:
        visible = visible.in_published_documents()
    typed = [name, name.title(), name.casefold()]
    register = Source.objects.filter(
        Q(name__in=typed) | Q(names__name__in=typed), protection=Protection.NONE
    )
    printed = visible.filter(speaker_as_named__in=typed, utterance__claimed_speaker__isnull=False)
    found = visible.filter(
        Q(speaker_as_named__in=typed)
        | Q(utterance__claimed_speaker__in=register.values("pk"))
        | Q(utterance__claimed_speaker__in=printed.values("utterance__claimed_speaker"))
    )
    first: dict[int, Rendering] = {}
    for rendering in found.order_by("pk")[: MOST * MOST]:
        first.setdefault(rendering.utterance_id, rendering)
    return list(first.values())[:MOST]
