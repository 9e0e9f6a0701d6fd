"""Compares find with its own SQL alone, full-text search, rapidfuzz and, if installed, MinHash."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import batched
from random import Random

from django.db import connection, transaction
from rapidfuzz import fuzz, process

from provenance.domain.language.text import folded
from provenance.models import IndexedWording
from provenance.queries.search import find
from provenance.queries.search_index import candidate_ids
from tests.benchmarks import CannotMeasure
from tests.benchmarks.damage import DAMAGES
from tests.benchmarks.minhash import IS_INSTALLED, minhash_search
from tests.benchmarks.timing import SqlCall, durations, fetch, repeat, statements_of

SHOWN = 10
"""Number of rows that every peer returns, and among which recall is counted."""
AT_ONCE = 1_000
BUILD = {
    "sqlite": (
        "CREATE VIRTUAL TABLE temp.peer USING fts5(words, tokenize='unicode61')",
        "INSERT INTO temp.peer (rowid, words) VALUES (%s, %s)",
    ),
    "postgresql": (
        "CREATE TEMPORARY TABLE peer (id bigint PRIMARY KEY, words tsvector) ON COMMIT DROP",
        "INSERT INTO peer (id, words) VALUES (%s, to_tsvector('simple', %s))",
        "CREATE INDEX peer_words ON peer USING gin (words)",
        "ANALYZE peer",
    ),
}
SEARCH = {
    "sqlite": "SELECT rowid FROM temp.peer WHERE peer MATCH %s ORDER BY bm25(peer) LIMIT 10",
    "postgresql": (
        "SELECT id FROM peer, to_tsquery('simple', %s) AS asked WHERE words @@ asked "
        "ORDER BY ts_rank(words, asked) DESC LIMIT 10"
    ),
}
SIZE = {
    "sqlite": "SELECT SUM(pgsize) FROM dbstat WHERE schema = 'temp' AND name LIKE 'peer%%'",
    "postgresql": "SELECT pg_indexes_size('peer')",
}
TRIGRAM_BUILD = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE TEMPORARY TABLE trigrams (id bigint PRIMARY KEY, words text) ON COMMIT DROP",
    "INSERT INTO trigrams SELECT wording_id, folded FROM provenance_indexedwording",
    "CREATE INDEX trigrams_words ON trigrams USING gin (words gin_trgm_ops)",
    "ANALYZE trigrams",
)
TRIGRAMS = (
    "SELECT id FROM trigrams, (SELECT %s::text AS asked) AS question WHERE words %% asked "
    "ORDER BY similarity(words, asked) DESC LIMIT 10"
)
FULL_TEXT = {"sqlite": "FTS5, OR, bm25", "postgresql": "tsvector, OR, ts_rank"}
OR_SEPARATOR = {"sqlite": '" OR "', "postgresql": "' | '"}
"""The OR that joins quoted words; it begins and ends with the quotation mark."""


@dataclass(frozen=True, slots=True)
class Question:
    """Damaged words, and the primary key of the quote that they are from."""

    damage: str
    words: str
    quote: int


type Peer = Callable[[str], Sequence[int]]
"""Returns the quotes that match words, nearest first."""


def run(arguments: Sequence[str]) -> None:
    """Print the time that find and each peer take, and how often they find the quote."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks peers")
    parser.add_argument("--questions", type=int, default=20, help="wordings damaged in each way")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    rows = list(IndexedWording.objects.values_list("pk", "wording__quote", "folded").order_by("pk"))
    if not rows:
        raise CannotMeasure("No wording is indexed here yet; load some, then measure.")
    questions = list(_questions(rows, options.questions, Random(options.seed)))
    print(f"{len(rows)} wordings, {len(questions)} questions, {connection.vendor}")
    print(f"{'CPU ms':>8} {'p95':>8} {'elapsed':>8}  peer, recall among the first {SHOWN}")
    with peers(rows) as by_name:
        for name, peer in by_name.items():
            print("\n".join(_lines(name, peer, questions)), flush=True)


def _questions(
    rows: Sequence[tuple[int, int, str]], number: int, chance: Random
) -> Iterator[Question]:
    others = " ".join(row[2] for row in chance.sample(rows, min(len(rows), 200))).split()
    for _, quote, words in chance.sample(rows, min(number, len(rows))):
        for name, damage in DAMAGES.items():
            yield Question(name, damage(chance, words, others), quote)


@contextmanager
def peers(rows: Sequence[tuple[int, int, str]]) -> Iterator[Mapping[str, Peer]]:
    """Yield find and its peers by name; create what they need, and roll it back afterwards."""
    quotes = {number: quote for number, quote, _ in rows}
    texts = {number: words for number, _, words in rows}
    with transaction.atomic():
        started = time.process_time()
        _build(texts)
        ((size,),) = fetch(SIZE[connection.vendor])
        print(
            f"The peer's full-text index took {time.process_time() - started:.1f} CPU s of this "
            f"process and holds {size / 2**20:.1f} MB."
        )

        def full_text(words: str) -> list[int]:
            joint = OR_SEPARATOR[connection.vendor]
            asked = f"{joint[0]}{joint.join(folded(words).split())}{joint[-1]}"
            return [quotes[number] for (number,) in fetch(SEARCH[connection.vendor], [asked])]

        def trigrams(words: str) -> list[int]:
            return [quotes[number] for (number,) in fetch(TRIGRAMS, [folded(words)])]

        def over_everything(words: str) -> list[int]:
            nearest = process.extract(folded(words), texts, scorer=fuzz.ratio, limit=SHOWN)
            return [quotes[number] for _, _, number in nearest]

        yield {
            "find": _find,
            "its SQL alone": _CandidateSql(),
            FULL_TEXT[connection.vendor]: full_text,
            "rapidfuzz over everything": over_everything,
            **({"pg_trgm, GIN": trigrams} if connection.vendor == "postgresql" else {}),
            **(_minhash(texts, quotes) if IS_INSTALLED else {}),
        }
        transaction.set_rollback(True)


def _build(texts: Mapping[int, str]) -> None:
    create, insert, *after = BUILD[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(create)
        for some in batched(texts.items(), AT_ONCE):
            cursor.executemany(insert, some)
        more = TRIGRAM_BUILD if connection.vendor == "postgresql" else ()
        for statement in (*after, *more):
            cursor.execute(statement)


def _minhash(texts: Mapping[int, str], quotes: Mapping[int, int]) -> Mapping[str, Peer]:
    started = time.process_time()
    search = minhash_search(texts, SHOWN)
    print(f"The index of MinHash took {time.process_time() - started:.1f} CPU s.")
    return {"datasketch, MinHash": lambda words: [quotes[n] for n in search(folded(words))]}


def _find(words: str) -> list[int]:
    answer = find(words)
    return [hit.wording.quote_id for hit in (answer.known or answer.nearest)]


class _CandidateSql:
    """The statements by which find fetches its candidates, repeated without the code around."""

    def __init__(self) -> None:
        self.statements: dict[str, list[SqlCall]] = {}

    def prepare(self, words: str) -> None:
        """Record the statements that find sends for these words."""
        self.statements.setdefault(words, statements_of(partial(candidate_ids, [folded(words)])))

    def __call__(self, words: str) -> list[int]:
        repeat(self.statements[words])
        return []


def _lines(name: str, peer: Peer, questions: Sequence[Question]) -> Iterator[str]:
    """Yield the time that a question takes, and the share found by damage."""
    right: dict[str, list[bool]] = {}
    for question in questions:
        if isinstance(peer, _CandidateSql):
            peer.prepare(question.words)
        quotes = peer(question.words)
        right.setdefault(question.damage, []).append(question.quote in quotes[:SHOWN])
    yield f"{durations(partial(peer, question.words) for question in questions)}  {name}"
    if not isinstance(peer, _CandidateSql):
        shares = (f"{damage} {sum(some) / len(some):.2f}" for damage, some in right.items())
        yield f"{'':28}{', '.join(shares)}"
