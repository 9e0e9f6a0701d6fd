"""A source with what it originated, released, verified and relayed, as this person may see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User

from provenance.access import can_curate
from provenance.domain.vocabulary import Protection, Status
from provenance.models import (
    Act,
    Document,
    HandlingStatement,
    Interest,
    Rendering,
    Source,
    SourceName,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One source of the register; a protected one without its other names."""

    source: Source
    parts: Sequence[Source]
    names: Sequence[SourceName]
    interests: Sequence[Interest]
    said: Sequence[Rendering]
    published: Sequence[Document]
    acts: Sequence[Act]
    handled: Sequence[HandlingStatement]


def entry_of(slug: str, user: User | AnonymousUser, *, most: int | None = None) -> Entry | None:
    """The source with this slug, each of its lists at most so long; None where there is none.

    Eight queries, seven for a protected source.
    """
    source = Source.objects.select_related("part_of").filter(slug=slug).first()
    if source is None:
        return None
    said = Rendering.objects.for_listing().filter(utterance__claimed_speaker=source)
    acts = Act.objects.filter(agent=source).select_related(
        "attribution__taker__publisher", "attribution__upstream__publisher"
    )
    handled = HandlingStatement.objects.filter(doer=source).select_related(
        "passage__document__publisher", "of_document__publisher"
    )
    interests = source.interests.select_related("passage__document")
    if not can_curate(user):
        interests = interests.published()
        said = said.in_published_documents()
        acts = acts.published()
        handled = handled.filter(passage__document__status=Status.PUBLISHED)
    published = Document.objects.visible_to(user).filter(publisher=source)
    return Entry(
        source=source,
        parts=list(source.parts.order_by("name")[:most]),
        names=list(source.names.all()[:most]) if source.protection == Protection.NONE else [],
        interests=list(interests[:most]),
        said=list(said.order_by("utterance", "pk")[:most]),
        published=list(published.select_related("publisher").defer("text")[:most]),
        acts=list(acts.order_by("attribution", "position")[:most]),
        handled=list(handled[:most]),
    )
