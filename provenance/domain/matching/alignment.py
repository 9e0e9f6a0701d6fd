"""Align two wordings word by word: words in common, added, dropped and moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from provenance.domain.matching.aligned_words import (
    AlignedWord,
    WordPiece,
    joined_words,
    pieces,
    single_words,
    split_words,
)

MOST_WORDS = 240
"""Words of a wording that are aligned; the rest is shown as one run."""
SHORTEST_MOVED = 4
"""Letters a single word needs to count as moved; “the” in two places is no move."""


class WordChange(StrEnum):
    """What happened to a word between two wordings."""

    SAME = "same"
    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class WordRun:
    """Adjacent words with the same change."""

    change: WordChange
    words: tuple[AlignedWord, ...]

    @property
    def text(self) -> str:
        return joined_words(self.words)

    @property
    def pieces(self) -> tuple[WordPiece, ...]:
        return pieces(self.words)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two wordings as runs of words: runs of ``one`` may be dropped, runs of ``other`` added."""

    one: tuple[WordRun, ...]
    other: tuple[WordRun, ...]

    @property
    def dropped(self) -> tuple[str, ...]:
        return tuple(run.text for run in self.one if run.change == WordChange.DROPPED)

    @property
    def added(self) -> tuple[str, ...]:
        return tuple(run.text for run in self.other if run.change == WordChange.ADDED)

    @property
    def moved(self) -> tuple[str, ...]:
        return tuple(run.text for run in self.other if run.change == WordChange.MOVED)

    @property
    def same(self) -> bool:
        return not (self.dropped or self.added or self.moved)

    @property
    def negated_once(self) -> tuple[str, ...]:
        """The negations of the wording that alone has any, as its meaning may be inverted."""
        both = [_negations(self.one), _negations(self.other)]
        return (both[0] or both[1]) if not all(both) else ()


def _negations(runs: tuple[WordRun, ...]) -> tuple[str, ...]:
    return tuple(word.text for run in runs for word in run.words if word.negates)


def word_changes(
    one: Sequence[AlignedWord], other: Sequence[AlignedWord]
) -> tuple[list[WordChange], list[WordChange], list[tuple[int, int, int, int]]]:
    """Return the change of each word of both wordings, and the matching and differing blocks."""
    blocks = _blocks([word.folded for word in one], [word.folded for word in other])
    mine, theirs = [WordChange.SAME] * len(one), [WordChange.SAME] * len(other)
    for a, b, c, d in blocks:
        if not _have_same_folds(one[a:b], other[c:d]):
            mine[a:b] = [WordChange.DROPPED] * (b - a)
            theirs[c:d] = [WordChange.ADDED] * (d - c)
    for a, c, size in _moves(one, other, mine, theirs):
        mine[a : a + size] = [WordChange.MOVED] * size
        theirs[c : c + size] = [WordChange.MOVED] * size
    return mine, theirs, blocks


def _have_same_folds(one: Sequence[AlignedWord], other: Sequence[AlignedWord]) -> bool:
    return [word.folded for word in one] == [word.folded for word in other]


def _blocks(one: list[str], other: list[str]) -> list[tuple[int, int, int, int]]:
    """Return matching and differing blocks in order, independent of the order of the arguments."""
    if other < one:
        return [(a, b, c, d) for c, d, a, b in _blocks(other, one)]
    blocks = list(_matching_blocks(one[:MOST_WORDS], other[:MOST_WORDS]))
    if max(len(one), len(other)) > MOST_WORDS:
        a, c = min(len(one), MOST_WORDS), min(len(other), MOST_WORDS)
        blocks.append((a, len(one), c, len(other)))
    return blocks


def _matching_blocks(one: list[str], other: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the longest common subsequence of two wordings as blocks, with the gaps between.

    Words that are adjacent in both count more than scattered ones.
    """
    best_scores = _best_scores(one, other)
    i = j = 0
    while i < len(one) or j < len(other):
        a, c = i, j
        while _is_paired(one, other, best_scores, i, j):
            i, j = i + 1, j + 1
        if i > a:
            yield a, i, c, j
            a, c = i, j
        while (i < len(one) or j < len(other)) and not _is_paired(one, other, best_scores, i, j):
            skip = j == len(other) or (
                i < len(one) and best_scores[i + 1][j] >= best_scores[i][j + 1]
            )
            i, j = (i + 1, j) if skip else (i, j + 1)
        if i > a or j > c:
            yield a, i, c, j


def _is_paired(
    one: list[str], other: list[str], best_scores: list[list[int]], i: int, j: int
) -> bool:
    return (
        i < len(one)
        and j < len(other)
        and best_scores[i][j] == _pair_score(one, other, best_scores, i, j)
    )


def _pair_score(
    one: list[str], other: list[str], best_scores: list[list[int]], i: int, j: int
) -> int:
    """Return the score of pairing two words with the best of what follows; -1 if they differ."""
    if one[i] != other[j]:
        return -1
    follows = i + 1 < len(one) and j + 1 < len(other) and one[i + 1] == other[j + 1]
    return 2 + follows + best_scores[i + 1][j + 1]


def _best_scores(one: list[str], other: list[str]) -> list[list[int]]:
    """Return a table with the best score from each pair of positions onward."""
    best_scores = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        below, row = best_scores[i + 1], best_scores[i]
        for j in range(len(other) - 1, -1, -1):
            apart = max(below[j], row[j + 1])
            row[j] = (
                max(apart, _pair_score(one, other, best_scores, i, j))
                if one[i] == other[j]
                else apart
            )
    return best_scores


def _moves(
    one: Sequence[AlignedWord],
    other: Sequence[AlignedWord],
    mine: list[WordChange],
    theirs: list[WordChange],
) -> Iterator[tuple[int, int, int]]:
    """Yield runs dropped in one and added in the other, the longest first, without overlap."""
    dropped = {i for i, change in enumerate(mine[:MOST_WORDS]) if change == WordChange.DROPPED}
    added = {i for i, change in enumerate(theirs[:MOST_WORDS]) if change == WordChange.ADDED}
    runs = sorted(
        _common_runs(one, other, dropped, added),
        key=lambda r: (-r[2], _order_independent_key(one, other, r)),
    )
    for a, c, size in runs:
        span, place = range(a, a + size), range(c, c + size)
        if dropped.issuperset(span) and added.issuperset(place):
            dropped -= set(span)
            added -= set(place)
            yield a, c, size


def _order_independent_key(
    one: Sequence[AlignedWord], other: Sequence[AlignedWord], run: tuple[int, int, int]
) -> tuple[int, int]:
    """Return a sort key that does not depend on which of the two wordings comes first."""
    swapped = [w.folded for w in other] < [w.folded for w in one]
    return (run[1], run[0]) if swapped else (run[0], run[1])


def _common_runs(
    one: Sequence[AlignedWord], other: Sequence[AlignedWord], dropped: set[int], added: set[int]
) -> Iterator[tuple[int, int, int]]:
    """Yield each maximal run of equal words among the dropped and the added ones."""
    places: dict[str, list[int]] = {}
    for c in sorted(added):
        places.setdefault(other[c].folded, []).append(c)
    lone = Counter(one[a].folded for a in dropped)
    for a in sorted(dropped):
        for c in places.get(one[a].folded, ()):
            size = 1
            while (
                a + size in dropped
                and c + size in added
                and one[a + size].folded == other[c + size].folded
            ):
                size += 1
            once = lone[one[a].folded] == 1 == len(places[one[a].folded])
            if size > 1 or (once and _is_content_word(one[a].folded)):
                yield a, c, size


def _is_content_word(word: str) -> bool:
    return len(word) >= SHORTEST_MOVED or word.isdigit()


def compare(one: Sequence[AlignedWord], other: Sequence[AlignedWord]) -> Comparison:
    """Compare two wordings word by word.

    >>> comparison = compare(split_words("he lied, he said"), split_words("he said he lied"))
    >>> comparison.moved, comparison.added
    (('he lied',), ())
    """
    one, other = single_words(one), single_words(other)
    mine, theirs, _ = word_changes(one, other)
    return Comparison(_runs(one, mine), _runs(other, theirs))


def _runs(words: Sequence[AlignedWord], changes: list[WordChange]) -> tuple[WordRun, ...]:
    grouped = groupby(zip(words, changes, strict=True), key=lambda pair: pair[1])
    return tuple(WordRun(change, tuple(word for word, _ in pairs)) for change, pairs in grouped)


__all__ = [
    "AlignedWord",
    "Comparison",
    "WordChange",
    "WordPiece",
    "WordRun",
    "compare",
    "pieces",
    "single_words",
    "split_words",
    "word_changes",
]
