"""What people said, found by any name they go by: in the register, or printed by an outlet."""

from __future__ import annotations

from django.db.models import Q

from provenance.domain.vocabulary import Protection
from provenance.models import Source, Wording
from provenance.queries.last_read import as_last_read

MOST_WORDS = 4
"""Of what may be a name."""
MOST = 10


def wordings_by_speaker(name: str, *, drafts: bool) -> list[Wording]:
    """One wording of each quote of whoever goes by this name; one query.

    A protected person is found only by a name that a visible document prints: what the register
    alone knows of them leads nowhere.
    """
    visible = Wording.objects.for_listing()
    if not drafts:
        visible = visible.as_read()
    forms = [name, name.title(), name.casefold()]
    register = Source.objects.filter(
        Q(name__in=forms) | Q(names__name__in=forms), protection=Protection.NONE
    )
    printed = visible.filter(speaker_as_named__in=forms, quote__claimed_speaker__isnull=False)
    rows = visible.filter(
        _as_whole_words("speaker_as_named", name)
        | Q(speaker_as_named__in=forms)
        | Q(quote__claimed_speaker__in=register.values("pk"))
        | Q(quote__claimed_speaker__in=printed.values("quote__claimed_speaker"))
    )
    first: dict[int, Wording] = {}
    some = rows.order_by("pk")[: MOST * MOST]
    for wording in some if drafts else as_last_read(some):
        first.setdefault(wording.quote_id, wording)
    return list(first.values())[:MOST]


def _as_whole_words(column: str, name: str) -> Q:
    """That the name stands in the column between spaces, commas and the ends."""
    return (
        Q(**{f"{column}__iendswith": f" {name}"})
        | Q(**{f"{column}__istartswith": f"{name} "})
        | Q(**{f"{column}__istartswith": f"{name},"})
        | Q(**{f"{column}__icontains": f" {name} "})
        | Q(**{f"{column}__icontains": f" {name},"})
    )
