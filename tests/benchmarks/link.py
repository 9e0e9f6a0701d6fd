"""Benchmarks linking on a corpus with known truth, on one core and on Spark if it is installed."""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from provenance.domain.language.text import folded
from provenance.domain.matching.link_groups import joining_links
from provenance.domain.matching.link_judgement import WordingLink, link_texts
from provenance.domain.matching.linking import WordingText, near_texts
from provenance.services.spark import SparkIsMissing, link_on_spark
from tests.benchmarks import CannotMeasure
from tests.benchmarks.retellings import ALTERED, MIXES, Retelling, retellings

HERE = "one core"


def run(arguments: Sequence[str]) -> None:
    """Print time, memory and quality for each place where the corpus is linked."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks link")
    parser.add_argument("--wordings", type=int, default=10_000)
    parser.add_argument(
        "--mix", choices=MIXES, default="newspapers", help="which damages how often"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--master", action="append", default=[], help="a Spark, such as local[2]")
    parser.add_argument("--no-judge", action="store_true", help="only find what is near each other")
    parser.add_argument("--only-spark", action="store_true", help="leave out the one core")
    options = parser.parse_args(arguments)
    corpus = retellings(options.wordings, options.mix, options.seed)
    started = time.process_time()
    texts = [WordingText(n, n, row.words, folded(row.words)) for n, row in enumerate(corpus)]
    folding = time.process_time() - started
    count = len({text.folded for text in texts})
    print(
        f"{len(texts)} wordings ({options.mix}), {count} in different words; folding {folding:.1f} CPU s"
    )
    if options.no_judge:
        print(_neighbours(texts))
        return
    for place in [*([] if options.only_spark else [HERE]), *options.master]:
        for line in _measured(place, corpus, texts):
            print(line, flush=True)


def _neighbours(texts: Sequence[WordingText]) -> str:
    started = time.process_time()
    near = near_texts(texts)
    cpu = time.process_time() - started
    return (
        f"{len(near)} of them have neighbours: {cpu:.1f} CPU s, {len(texts) / cpu:.0f} wordings a CPU "
        f"s, this process at most {_megabytes():.0f} MB"
    )


def _measured(
    place: str, corpus: Sequence[Retelling], texts: Sequence[WordingText]
) -> Iterator[str]:
    started = time.process_time(), time.perf_counter()
    try:
        links = link_texts(texts) if place == HERE else link_on_spark(place, texts)
    except SparkIsMissing as error:
        raise CannotMeasure(str(error)) from error
    joins = joining_links(links)
    cpu, elapsed = time.process_time() - started[0], time.perf_counter() - started[1]
    rate = f"{cpu:.1f} CPU s, {len(texts) / cpu:.0f} wordings a CPU s, "
    # CPU time of Spark's workers is not counted in this process.
    yield (
        f"{place}: {rate if place == HERE else ''}{elapsed:.1f} s elapsed, "
        f"{len(texts) / elapsed:.0f} wordings a second, this process at most {_megabytes():.0f} MB"
    )
    yield str(judged_by_truth(corpus, texts, joins))


@dataclass(frozen=True, slots=True)
class LinkQuality:
    """How well the groups match the truth: by pairs, and by wordings of each damage."""

    recall: float
    precision: float
    by_damage: dict[str, float]
    altered: int
    altered_joined: int

    def __str__(self) -> str:
        shares = ", ".join(f"{damage} {share:.3f}" for damage, share in self.by_damage.items())
        return (
            f"  pairs: recall {self.recall:.4f}, precision {self.precision:.5f}; of {self.altered} "
            f"altered copies {self.altered_joined} stand with what they altered\n"
            f"  in the group of most of their quote: {shares}"
        )


def judged_by_truth(
    corpus: Sequence[Retelling], texts: Sequence[WordingText], joins: Iterable[WordingLink]
) -> LinkQuality:
    """Return how well the groups made by links match the truth.

    Wordings in the same words are in one group from the start.
    """
    groups = _groups(texts, joins)
    cells = Counter((group, row.quote) for group, row in zip(groups, corpus, strict=True))
    sizes = Counter(row.quote for row in corpus)
    right = _pairs(cells.values())
    most = {quote: group for (group, quote), _ in sorted(cells.items(), key=lambda cell: cell[1])}
    told_again = [n for n, row in enumerate(corpus) if sizes[row.quote] > 1]
    all_of = Counter(corpus[n].damage for n in told_again)
    placed = Counter(corpus[n].damage for n in told_again if groups[n] == most[corpus[n].quote])
    copies = [n for n, row in enumerate(corpus) if row.damage == ALTERED]
    return LinkQuality(
        right / max(_pairs(sizes.values()), 1),
        right / max(_pairs(Counter(groups).values()), 1),
        {damage: placed[damage] / number for damage, number in sorted(all_of.items())},
        len(copies),
        # The quote that a copy alters has the number before its own.
        sum(cells[groups[n], corpus[n].quote - 1] > 0 for n in copies),
    )


def _groups(texts: Sequence[WordingText], joins: Iterable[WordingLink]) -> list[int]:
    """Return the number of each wording's group."""
    above = list(range(len(texts)))

    def top(number: int) -> int:
        while above[number] != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    first: dict[str, int] = {}
    for text in texts:
        above[top(text.number)] = top(first.setdefault(text.folded, text.number))
    for join in joins:
        above[top(join.one.number)] = top(join.other.number)
    return [top(number) for number in range(len(texts))]


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
