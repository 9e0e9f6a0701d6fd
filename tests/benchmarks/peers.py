"""Finding beside its peers on the same wordings: its own SQL alone, full-text search, rapidfuzz."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import batched
from random import Random
from statistics import median, quantiles
from typing import Any

from django.db import connection, transaction
from rapidfuzz import fuzz, process

from provenance.domain.language.text import folded
from provenance.models import IndexedWording
from provenance.queries.search import find
from provenance.queries.search_index import candidate_ids, read_index_state
from tests.benchmarks import CannotMeasure
from tests.benchmarks.damage import DAMAGES

SHOWN = 10
"""Rows that every peer answers, and among which recall is counted."""
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
FULL_TEXT = {"sqlite": "FTS5, OR, bm25", "postgresql": "tsvector, OR, ts_rank"}
JOINT = {"sqlite": '" OR "', "postgresql": "' | '"}
"""What joins quoted words of which any may stand; it begins and ends with the mark that quotes."""


@dataclass(frozen=True, slots=True)
class Question:
    """Damaged words, and the quote whose words they were."""

    damage: str
    words: str
    quote: int


type Peer = Callable[[str], Sequence[int]]
"""Answers words with quotes, the nearest first."""


def run(arguments: Sequence[str]) -> None:
    """Print, for find and each peer, what a question takes and how often it finds the quote."""
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
    """Find and its peers by their names; what they need is built before and gone afterwards."""
    quotes = {number: quote for number, quote, _ in rows}
    texts = {number: words for number, _, words in rows}
    with transaction.atomic():
        started = time.process_time()
        _build(texts)
        print(f"The peer's full-text index took {time.process_time() - started:.1f} CPU s.")

        def full_text(words: str) -> list[int]:
            joint = JOINT[connection.vendor]
            asked = f"{joint[0]}{joint.join(folded(words).split())}{joint[-1]}"
            return [quotes[number] for (number,) in _fetch(SEARCH[connection.vendor], [asked])]

        def over_everything(words: str) -> list[int]:
            nearest = process.extract(folded(words), texts, scorer=fuzz.ratio, limit=SHOWN)
            return [quotes[number] for _, _, number in nearest]

        yield {
            "find": _find,
            "its SQL alone": _CandidateSql(),
            FULL_TEXT[connection.vendor]: full_text,
            "rapidfuzz over everything": over_everything,
        }
        transaction.set_rollback(True)


def _build(texts: Mapping[int, str]) -> None:
    create, insert, *after = BUILD[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(create)
        for some in batched(texts.items(), AT_ONCE):
            cursor.executemany(insert, some)
        for statement in after:
            cursor.execute(statement)


def _fetch(statement: str, parameters: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall()


def _find(words: str) -> list[int]:
    answer = find(words)
    return [hit.wording.quote_id for hit in (answer.known or answer.nearest)]


class _CandidateSql:
    """The statements by which find gets its candidates, run once more without any work around."""

    def __init__(self) -> None:
        self.statements: dict[str, list[tuple[str, Any]]] = {}

    def prepare(self, words: str) -> None:
        """Note the statements that are asked for these words."""
        noted = self.statements.setdefault(words, [])

        def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            noted.append((sql, params))
            return execute(sql, params, many, context)

        with connection.execute_wrapper(note):
            candidate_ids([folded(words)], read_index_state())

    def __call__(self, words: str) -> list[int]:
        for sql, params in self.statements[words]:
            _fetch(sql, params)
        return []


def _lines(name: str, peer: Peer, questions: Sequence[Question]) -> Iterator[str]:
    """What a question takes, and the share of each damage that is found."""
    cpu, elapsed = [], []
    right: dict[str, list[bool]] = {}
    for question in questions:
        if isinstance(peer, _CandidateSql):
            peer.prepare(question.words)
        peer(question.words)  # What is asked for the first time is read from the disk.
        started = time.process_time(), time.perf_counter()
        quotes = peer(question.words)
        cpu.append((time.process_time() - started[0]) * 1000)
        elapsed.append((time.perf_counter() - started[1]) * 1000)
        right.setdefault(question.damage, []).append(question.quote in quotes[:SHOWN])
    late = quantiles(cpu, n=20)[-1]
    yield f"{median(cpu):8.2f} {late:8.2f} {median(elapsed):8.2f}  {name}"
    if not isinstance(peer, _CandidateSql):
        shares = (f"{damage} {sum(some) / len(some):.2f}" for damage, some in right.items())
        yield f"{'':28}{', '.join(shares)}"
