"""Times traces, pages and the check of an article, each relative to the least it could take."""

from __future__ import annotations

import argparse
import resource
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from random import Random

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client

from provenance.models import Document, Quote, Wording
from provenance.queries.article import TextMark, chains_of_marks, marks_in, slices
from provenance.queries.chains import records_of
from provenance.queries.search import find
from tests.benchmarks import CannotMeasure
from tests.benchmarks.sentences import sentence
from tests.benchmarks.timing import Durations, durations, fetch, repeat, statements_of
from tests.invented_articles import ARTICLES

ALMOST_EMPTY = "/cases/"
"""A page for logged-in users that lists nothing for an account without cases."""
PAGES: Mapping[str, Sequence[str]] = {
    "first page": ("/",),
    "list page": ("/?finding=hanging&reaches=no", "/?sort=outlets"),
}
INDEX_TABLES = ("provenance_indexterm", "provenance_indexedwording")
SIZE = {
    "sqlite": (
        "SELECT COALESCE(SUM(pgsize), 0) FROM dbstat JOIN sqlite_schema USING (name) "
        "WHERE tbl_name = %s"
    ),
    "postgresql": "SELECT pg_total_relation_size(%s)",
}
QUOTED_IN_ARTICLE = 5
ARTICLE_WORDS = 1_000
FEWEST_WORDS = 12
"""Minimum number of words of a wording that is put into an article."""
AS_QUOTED, RUN_IN = "The clerk said: “{}”", "{}"


def of_the_corpus(chance: Random) -> str:
    """Return a paragraph of the few words that the corpus uses, so that it resembles all of it."""
    return " ".join(sentence(chance, "en") for _ in range(4))


def of_an_article(chance: Random) -> str:
    """Return a paragraph of an invented newspaper article, with newspaper word frequencies."""
    return chance.choice(chance.choice(list(ARTICLES.values())).text.split("\n\n"))


CHECKS = (
    ("a newspaper article × find, quotes in quotation marks", AS_QUOTED, of_an_article),
    ("a newspaper article × find, quotes run into the text", RUN_IN, of_an_article),
    ("an article in the corpus' words × find, quotes in quotation marks", AS_QUOTED, of_the_corpus),
    ("an article in the corpus' words × find, quotes run into the text", RUN_IN, of_the_corpus),
)


@transaction.atomic
def run(arguments: Sequence[str]) -> None:
    """Print a table of CPU and elapsed milliseconds, with each ratio to its base."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks ratios")
    parser.add_argument("--times", type=int, default=30, help="quotes, documents and visits")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    slugs = list(Quote.objects.order_by("slug").values_list("slug", flat=True))
    if not slugs:
        raise CannotMeasure("There is no quote here yet; load some, then measure.")
    chance = Random(options.seed)
    print(f"{len(slugs)} quotes, {connection.vendor}")
    print(f"{'CPU ms':>8} {'p95':>8} {'elapsed':>8} {'× CPU':>7} {'× el.':>7}  what, × its base")
    _print_traces(chance.sample(slugs, min(options.times, len(slugs))))
    _print_pages(chance.sample(slugs, min(options.times, len(slugs))), options.times, chance)
    _print_checks(chance)
    _print_sizes()
    transaction.set_rollback(True)


def _print_traces(slugs: Sequence[str]) -> None:
    """Print the time of a trace's data, and that of its statements without the code around them."""
    records_of(slugs[0])  # Django queries the database's features once.
    statements = [statements_of(partial(records_of, slug)) for slug in slugs]
    walk = durations(partial(repeat, some[:1]) for some in statements)
    bare = durations(partial(repeat, some) for some in statements)
    traces = durations(partial(records_of, slug) for slug in slugs)
    most = max(map(len, statements))
    print(_line("the recursive statement of a trace", walk))
    print(_line(f"the {most} statements of a trace × the recursive one", bare, walk))
    print(_line("trace data × its statements", traces, bare))


def _print_pages(slugs: Sequence[str], times: int, chance: Random) -> None:
    documents = list(Document.objects.published().values_list("slug", flat=True).order_by("slug"))
    chosen = chance.sample(documents, min(times, len(documents)))
    addresses = {
        **PAGES,
        "quote page": [f"/quotes/{slug}/" for slug in slugs],
        "document page": [f"/documents/{slug}/" for slug in chosen],
    }
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.create_superuser("benchmark-ratios"))
    empty = _visited(client, [ALMOST_EMPTY], times)
    print(_line(f"almost empty page, {ALMOST_EMPTY}", empty))
    for name, some in addresses.items():
        print(_line(f"{name} × the almost empty page", _visited(client, some, times), empty))


def _visited(client: Client, addresses: Sequence[str], times: int) -> Durations:
    """Open the addresses in turn until there have been that many visits.

    Raises ``CannotMeasure`` if an answer's status is not 200.
    """

    def visit(address: str) -> None:
        if (status := client.get(address, secure=True).status_code) != 200:
            raise CannotMeasure(f"{address} answered {status}, not 200.")

    return durations(partial(visit, addresses[n % len(addresses)]) for n in range(times))


def _print_checks(chance: Random) -> None:
    """Print the time of checking an article relative to one find, and how many quotes it marks."""
    known = _known_wordings(chance)
    words = list(known.values())
    finds = durations(partial(find, some) for some in words)
    print(_line("find of a known wording", finds))
    for name, frame, filling in CHECKS:
        texts = [article(chance, words, frame, filling) for _ in range(QUOTED_IN_ARTICLE)]
        checks = durations(partial(_check, text) for text in texts)
        marked = sum(_marked(_check(text), known) for text in texts)
        print(
            _line(f"check of {name}", checks, finds),
            f"({marked} of {len(texts) * len(known)} marked)",
        )


def _known_wordings(chance: Random) -> dict[int, str]:
    """Return the words of a few quotes by the quote's primary key."""
    rows = Wording.objects.filter(language="en").order_by("pk").select_related("passage")
    long = [row for row in rows if len(row.words.split()) >= FEWEST_WORDS]
    some = chance.sample(long, min(QUOTED_IN_ARTICLE, len(long)))
    if not some:
        raise CannotMeasure("No English wording here is long enough to stand in an article.")
    return {row.quote_id: row.words for row in some}


def article(
    chance: Random, known: Sequence[str], frame: str, filling: Callable[[Random], str]
) -> str:
    """Return an invented article that contains the known words, each in its own paragraph."""
    paragraphs: list[str] = [frame.format(words) for words in known]
    while sum(len(text.split()) for text in paragraphs) < ARTICLE_WORDS:
        paragraphs.append(filling(chance))
    return "\n\n".join(chance.sample(paragraphs, len(paragraphs)))


def _check(text: str) -> list[TextMark]:
    marks = [mark for start, end in slices(text) for mark in marks_in(text, start, end)]
    chains_of_marks(marks)
    return marks


def _marked(marks: Sequence[TextMark], known: Mapping[int, str]) -> int:
    return len(known.keys() & {hit.quote for mark in marks for hit in mark.hits})


def _print_sizes() -> None:
    for table in INDEX_TABLES:
        ((size,),) = fetch(SIZE[connection.vendor], [table])
        print(f"{size / 2**20:8.1f} MB  {table} with its indexes")
    # In kB on Linux.
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{most:8.0f} MB  this process at most")


def _line(name: str, took: Durations, base: Durations | None = None) -> str:
    ratio = took.ratio(base) if base else f"{'':15}"
    return f"{took} {ratio}  {name}"
