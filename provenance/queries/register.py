"""The register of sources: which are visible, and what is recorded of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Exists, F, Func, OuterRef, Q, QuerySet

from provenance.domain.vocabulary import Protection, Status
from provenance.models import (
    Act,
    Document,
    Interest,
    Source,
    SourceName,
    Statement,
    Translation,
    Wording,
)
from provenance.queries.source_activity import LISTS, SourceActivity, source_activity

WITH_ITS_PARTS = (
    "(WITH RECURSIVE family(id) AS (SELECT %(expressions)s UNION "
    "SELECT part.id FROM family JOIN provenance_source part ON part.part_of_id = family.id) "
    "SELECT id FROM family)"
)
"""A subquery for a source and its direct and indirect parts; UNION ends any circle."""


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One source of the register; a protected one without its other names.

    Parts, names and interests are read lazily.
    """

    source: Source
    parts: Iterable[Source]
    names: Iterable[SourceName]
    interests: Iterable[Interest]
    activity: Mapping[str, SourceActivity]


def visible_sources(*, drafts: bool) -> QuerySet[Source]:
    """Return the visible sources: for readers, those with a role in something published.

    The sources of which a visible source is part are visible too.
    """
    if drafts:
        return Source.objects.all()
    family = Source.objects.filter(pk__in=Func(OuterRef("pk"), template=WITH_ITS_PARTS))
    return Source.objects.filter(Exists(family.filter(_spoken_of())))


def _spoken_of() -> Q:
    """Return the conditions that make a source visible: its possible roles in published records."""
    wordings = Wording.objects.in_published_documents()
    translated = Translation.objects.filter(
        Q(passage=None) | Q(passage__document__status=Status.PUBLISHED),
        wording__passage__document__status=Status.PUBLISHED,
    )
    handled = Statement.objects.filter(passage__document__status=Status.PUBLISHED)
    itself = OuterRef("pk")
    return (
        Q(Exists(Document.objects.published().filter(publisher=itself)))
        | Q(Exists(wordings.filter(quote__claimed_speaker=itself)))
        | Q(Exists(wordings.filter(quote__addressee=itself)))
        | Q(Exists(Act.objects.published().filter(agent=itself)))
        | Q(Exists(handled.filter(doer=itself)))
        | Q(Exists(translated.filter(translator=itself)))
    )


def entry_of(
    slug: str,
    *,
    most: int,
    most_names: int | None = None,
    lists: Sequence[str] = LISTS,
    after: int = 0,
    drafts: bool = False,
) -> RegisterEntry | None:
    """Return the source with this slug; None where there is none or it is not visible.

    Each of its ``lists`` has at most ``most`` rows, from the key ``after`` on; ``drafts`` is for
    curators. Fourteen queries at most, however much is recorded.
    """
    source = visible_sources(drafts=drafts).select_related("part_of").filter(slug=slug).first()
    if source is None:
        return None
    beside = most if most_names is None else most_names
    interests = source.interests.select_related("passage__document").with_distress()
    if not drafts:
        interests = interests.published()
    by_beginning = interests.order_by(F("since").asc(nulls_last=True), "position")
    is_open = source.protection == Protection.NONE
    return RegisterEntry(
        source=source,
        # By slug, since a name may be one that is not shown.
        parts=visible_sources(drafts=drafts).filter(part_of=source).order_by("slug")[:beside],
        names=source.names.all()[:beside] if is_open else [],
        interests=by_beginning[:beside],
        activity={
            name: source_activity(source, name, after=after, most=most, drafts=drafts)
            for name in lists
        },
    )
