"""Writes a synthetic database for benchmarks; every title says that it is invented."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from itertools import batched
from random import Random

from django.db import transaction

from provenance.domain.vocabulary import HowPut, SourceKind
from provenance.models import Event, Method, Quote, Source, Statement
from provenance.services import history, summaries
from provenance.services.history import Change
from provenance.services.search_index import index_wordings
from provenance.services.table_statistics import refresh_statistics
from tests.benchmarks import CannotMeasure
from tests.benchmarks.corpus_story import Cast, Rows, Story

QUOTES_A_STORY = 5
STORIES_AT_ONCE = 400
OUTLETS, SERVICES, SPEAKERS = 40, 6, 200
METHODS = ("telephone numbers", "message accounts", "place of the sound", "a second listener")


CHANGE = Change(who="benchmark", door="command", why="A synthetic corpus; nothing in it is real.")


class NotBesideOthers(CannotMeasure):
    """The database contains quotes that are not synthetic, or the same synthetic ones."""


def run(arguments: Sequence[str]) -> None:
    """Write the corpus that ``arguments`` describe, and print the progress."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks corpus")
    parser.add_argument("--quotes", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--beside", action="store_true", help="even where there are other quotes")
    parser.add_argument("--resume", action="store_true", help="go on after those of this seed")
    parser.add_argument(
        "--no-summaries", action="store_true", help="leave what the facets are counted from"
    )
    options = parser.parse_args(arguments)
    if options.quotes < 1:
        raise CannotMeasure("Ask for one quote or more.")
    count = generate_corpus(
        options.quotes,
        seed=options.seed,
        beside=options.beside,
        resume=options.resume,
        change=CHANGE,
        report_progress=lambda number: print(f"{number} synthetic quotes written", flush=True),
    )
    if not options.no_summaries:
        print(f"{summaries.refresh_stale()} quotes summarised for the facets")
    print(f"Done: {count} quotes. Everything in this corpus is synthetic.")


def generate_corpus(
    quotes: int,
    *,
    seed: int,
    beside: bool,
    change: Change,
    report_progress: Callable[[int], None],
    resume: bool = False,
) -> int:
    """Write ``quotes`` invented quotes in stories of five; return how many there are now.

    ``report_progress`` is called with the number so far after every 400 stories. Raises
    ``NotBesideOthers`` if the database has other quotes, unless ``beside`` is set, or quotes of the
    same seed, unless ``resume`` is set, which continues after their last whole story.
    """
    count = _number_here(seed) if resume else 0
    if not count:
        _refuse_others(seed, beside=beside)
    cast = _cast()
    stories = -(-quotes // QUOTES_A_STORY)
    for numbers in batched(range(count // QUOTES_A_STORY, stories), STORIES_AT_ONCE):
        count += _write_stories(numbers, quotes - count, seed, cast, change)
        report_progress(count)
    return count


def _number_here(seed: int) -> int:
    number = Quote.objects.filter(slug__startswith=f"synthetic-{seed}-").count()
    if number % QUOTES_A_STORY:
        raise CannotMeasure("The last story here is a part of one, so nothing can follow it.")
    return number


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
def _write_stories(
    numbers: Iterable[int], limit: int, seed: int, cast: Cast, change: Change
) -> int:
    rows = Rows()
    for number in numbers:
        quotes = min(QUOTES_A_STORY, limit - len(rows.quotes))
        Story(Random(seed * 1_000_003 + number), f"{seed}-{number}", cast, rows).write(quotes)
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
