"""Finding quotes by a name of their speaker, in the register or in a document's wording."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Case, Q, When

from provenance.domain.language.text import folded
from provenance.models import Wording
from provenance.queries.last_read import as_last_read
from provenance.queries.names import sources_by_name

MOST_WORDS = 4
"""Maximum number of words of a name."""
MOST = 10


@dataclass(frozen=True, slots=True)
class SpokenWording:
    """A wording, and the wording of the same quote that contains the name searched for, if any."""

    wording: Wording
    printed: Wording | None


def wordings_by_speaker(name: str, *, drafts: bool) -> list[SpokenWording]:
    """Return one wording of each quote by speakers of this name, those in the register first.

    A protected person is found only by a name printed in a visible document; names known from the
    register alone do not find them. At most five queries.
    """
    visible = Wording.objects.for_listing()
    if not drafts:
        visible = visible.as_read()
    forms = [name, name.title(), name.casefold()]
    sources = [source.pk for source in sources_by_name(name)]
    printed = visible.filter(speaker_as_named__in=forms, quote__claimed_speaker__isnull=False)
    every = Wording.objects.order_by().values("pk")
    # Selected by primary keys in a union, since an OR over joins would read every wording.
    rows = visible.filter(
        pk__in=every.filter(
            _as_whole_words("speaker_as_named", name) | Q(speaker_as_named__in=forms)
        ).union(
            every.filter(quote__claimed_speaker__in=sources),
            every.filter(quote__claimed_speaker__in=printed.values("quote__claimed_speaker")),
        )
    )
    order = Case(When(quote__claimed_speaker__in=sources, then=0), default=1)
    some = rows.order_by(order, "pk")[: MOST * MOST]
    by_quote: dict[int, list[Wording]] = {}
    for wording in some if drafts else as_last_read(some):
        by_quote.setdefault(wording.quote_id, []).append(wording)
    return [
        SpokenWording(wordings[0], next((row for row in wordings if _prints(row, name)), None))
        for wordings in by_quote.values()
    ][:MOST]


def _prints(wording: Wording, name: str) -> bool:
    """Return whether the document names the speaker so, or with more words."""
    return f" {folded(name)} " in f" {folded(wording.speaker_as_named)} "


def _as_whole_words(column: str, name: str) -> Q:
    """Return a filter: the name is in the column between spaces, commas and the ends."""
    return (
        Q(**{f"{column}__iendswith": f" {name}"})
        | Q(**{f"{column}__istartswith": f"{name} "})
        | Q(**{f"{column}__istartswith": f"{name},"})
        | Q(**{f"{column}__icontains": f" {name} "})
        | Q(**{f"{column}__icontains": f" {name},"})
    )
