"""A synthetic database, to measure with and to look around in: invented, and saying so everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import batched
from random import Random

from django.db import transaction

from provenance.domain.vocabulary import (
    HowPut,
    SourceKind,
)
from provenance.models import (
    Event,
    Method,
    Quote,
    Source,
    Statement,
)
from provenance.services import history
from provenance.services.history import Change
from provenance.services.search_index import index_wordings
from provenance.services.synthetic_story import Cast, Rows, Story
from provenance.services.table_statistics import refresh_statistics

QUOTES_A_STORY = 5
STORIES_AT_ONCE = 400
OUTLETS, SERVICES, SPEAKERS = 40, 6, 200
METHODS = ("telephone numbers", "message accounts", "place of the sound", "a second listener")


class NotBesideOthers(Exception):
    """A database with quotes that are not synthetic, or with these very ones."""


def generate_corpus(
    quotes: int, *, seed: int, beside: bool, change: Change, tell: Callable[[int], None]
) -> int:
    """Write so many invented quotes in whole stories; ``tell`` hears how many there are so far."""
    _refuse_others(seed, beside=beside)
    cast = _cast()
    stories = -(-quotes // QUOTES_A_STORY)
    done = 0
    for numbers in batched(range(stories), STORIES_AT_ONCE):
        done += _write_stories(numbers, quotes - done, seed, cast, change)
        tell(done)
    return done


def _refuse_others(seed: int, *, beside: bool) -> None:
    if Quote.objects.filter(slug__startswith=f"synthetic-{seed}-").exists():
        raise NotBesideOthers(f"The synthetic quotes of seed {seed} are here already.")
    if not beside and Quote.objects.exclude(slug__startswith="synthetic-").exists():
        raise NotBesideOthers(
            "This database holds other quotes. Invented ones would stand among them: use another "
            "database, or say --beside."
        )


def _cast() -> Cast:
    def sources(name: str, kind: SourceKind, count: int) -> list[Source]:
        slug = name.lower().replace(" ", "-")
        return [
            Source.objects.get_or_create(
                slug=f"{slug}-{number}", defaults={"name": f"{name} {number}", "kind": kind}
            )[0]
            for number in range(1, count + 1)
        ]

    with transaction.atomic():
        return Cast(
            sources("Synthetic Gazette", SourceKind.OUTLET, OUTLETS),
            sources("Synthetic Service", SourceKind.SERVICE, SERVICES),
            sources("Synthetic Speaker", SourceKind.PERSON, SPEAKERS),
            [
                Method.objects.get_or_create(
                    slug=f"synthetic-{number}", defaults={"name": f"{name} (synthetic)"}
                )[0]
                for number, name in enumerate(METHODS, start=1)
            ],
        )


@transaction.atomic
def _write_stories(numbers: Iterable[int], left: int, seed: int, cast: Cast, change: Change) -> int:
    rows = Rows()
    for number in numbers:
        wanted = min(QUOTES_A_STORY, left - len(rows.quotes))
        Story(Random(seed * 1_000_003 + number), f"{seed}-{number}", cast, rows).tell(wanted)
    rows.write()
    _methods(rows.statements, cast)
    Event.objects.bulk_create(
        history.event_of(row, change=change, before=None, after={"title": row.title})
        for row in rows.documents
    )
    index_wordings(row.pk for row in rows.wordings)
    refresh_statistics()
    return len(rows.quotes)


def _methods(statements: list[Statement], cast: Cast) -> None:
    through = Statement.methods.through
    through.objects.bulk_create(
        through(statement=row, method=cast.methods[(row.pk + step) % len(METHODS)])
        for row in statements
        for step in range(1 + row.pk % 2)
        if row.how_put == HowPut.ASSERTED
    )
