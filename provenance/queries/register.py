"""A source with all that is recorded of it, as this person may see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from provenance.domain.vocabulary import Protection
from provenance.models import Interest, Source, SourceName
from provenance.queries.deeds import LISTS, Deeds, deeds


@dataclass(frozen=True, slots=True)
class Entry:
    """One source of the register; a protected one without its other names."""

    source: Source
    parts: Sequence[Source]
    names: Sequence[SourceName]
    interests: Sequence[Interest]
    deeds: Mapping[str, Deeds]


def entry_of(slug: str, *, most: int, drafts: bool = False) -> Entry | None:
    """The source with this slug, each of its lists at most so long; None where there is none.

    ``drafts`` is for curators. Fifteen queries at most, however much is recorded.
    """
    source = Source.objects.select_related("part_of").filter(slug=slug).first()
    if source is None:
        return None
    interests = source.interests.select_related("passage__document")
    if not drafts:
        interests = interests.published()
    is_open = source.protection == Protection.NONE
    return Entry(
        source=source,
        parts=list(source.parts.order_by("name")[:most]),
        names=list(source.names.all()[:most]) if is_open else [],
        interests=list(interests[:most]),
        deeds={name: deeds(source, name, after=0, most=most, drafts=drafts) for name in LISTS},
    )
