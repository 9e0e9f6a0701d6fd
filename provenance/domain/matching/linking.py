"""Find wordings of a whole corpus that are near each other, because they share rare words.

Each step needs little data: one wording, the wordings that share one rare word, or one wording and
its neighbours. So one core or many machines can do the work, with the same result.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from typing import NamedTuple

from provenance.domain.language.content_words import content_words
from provenance.domain.matching.verbatim import LEAST_CUT_WORDS

MOST_RARE_WORDS = 8
"""Number of rare words that index a wording; nearly every retelling has some of them."""
MOST_COMPARED, MOST_COPIED = 20, 4
"""The others under a word are compared only with its fullest and its most copied wordings.

So a quote that everybody repeats costs no more per wording than any other, and no word has to be
left out for being frequent.
"""
LEAST_SHARED = 0.18
"""Least share of the content words of the shorter wording that a neighbour must have."""
NEGLIGIBLE_LEAD = 1
"""A lead of so many shared words does not make a wording nearer than one with more copies.

Otherwise copies with one more word would be linked only with each other.
"""
WORD_CACHE_SIZE = 1 << 20
"""Number of wordings whose content words are cached; each is compared under several words."""


class WordingText(NamedTuple):
    """A wording with its folded words, and the number of wordings with the same fold."""

    number: int
    quote: int
    words: str
    folded: str
    copies: int = 1


class _Row(NamedTuple):
    """A wording, its quote and its content words; sorts by their number, the most first."""

    fewness: int
    number: int
    text: WordingText
    quote: int
    content: frozenset[str]


class Neighbour(NamedTuple):
    """A wording under the same rare word, and the number of content words in common."""

    shared: int
    text: WordingText


@lru_cache(maxsize=WORD_CACHE_SIZE)
def content_word_set(folded_text: str) -> frozenset[str]:
    """Return the content words, by which a wording is indexed.

    >>> sorted(content_word_set("we are losing this war"))
    ['losing', 'war']
    """
    return frozenset(content_words(folded_text.split()))


def first_copy(one: WordingText, other: WordingText) -> WordingText:
    """Return the earlier of two wordings with the same words, with the copies of both."""
    return min(one, other)._replace(copies=one.copies + other.copies)


def rare_words(text: WordingText, counts: Mapping[str, int]) -> list[str]:
    """Return the rarest content words of a wording that other wordings have too.

    ``counts`` gives the number of wordings per word, and may lack words of no other wording. Empty
    for a wording of so few words that many people may have said it.
    """
    content = content_word_set(text.folded)
    if len(content) < LEAST_CUT_WORDS:
        return []
    common = [word for word in content if counts.get(word, 0) > 1]
    return sorted(common, key=lambda word: (counts[word], word))[:MOST_RARE_WORDS]


def _row_of(text: WordingText) -> _Row:
    """Return the row under which the wording is compared."""
    content = content_word_set(text.folded)
    return _Row(-len(content), text.number, text, text.quote, content)


def neighbours_under(bucket: Iterable[WordingText]) -> Iterator[tuple[WordingText, Neighbour]]:
    """Yield each wording under one rare word with its nearest fuller or more copied neighbour."""
    return _neighbours_among(sorted(map(_row_of, bucket)))


def _neighbours_among(rows: Sequence[_Row]) -> Iterator[tuple[WordingText, Neighbour]]:
    """Yield the same pairs from rows in sort order, the fullest first."""
    if len(rows) < 2:
        return
    often = nsmallest(MOST_COPIED, (row for row in rows if row.text.copies > 1), _row_prominence)
    for place, row in enumerate(rows):
        neighbour = _nearest(row, (*often, *rows[: min(place, MOST_COMPARED)])) or _nearest(
            row, rows[place + 1 : place + 1 + MOST_COMPARED]
        )
        if neighbour is not None:
            yield row.text, neighbour


def _nearest(row: _Row, others: Iterable[_Row]) -> Neighbour | None:
    """Return the first of the others with nearly the most words in common, or None if too few."""
    _, _, text, quote, mine = row
    shared, nearest, fewest, least = 0, text, 0, 1
    for _, _, other, other_quote, theirs in others:
        number = len(mine & theirs)
        if number >= least and other_quote != quote:
            shared, nearest, fewest = number, other, min(len(mine), len(theirs))
            least = shared + NEGLIGIBLE_LEAD + 1
            if least > len(mine):
                break
    is_near = shared > 0 and shared >= LEAST_SHARED * fewest
    return Neighbour(shared, nearest) if is_near else None


def prominence(text: WordingText) -> tuple[int, int, int]:
    """Return a sort key: the most copied wordings first, then the fullest, then the oldest."""
    return -text.copies, *_fullness(text)


def _row_prominence(row: _Row) -> tuple[int, int, int]:
    return -row.text.copies, row.fewness, row.number


def _fullness(text: WordingText) -> tuple[int, int]:
    return -len(content_word_set(text.folded)), text.number


def near_texts(texts: Iterable[WordingText]) -> dict[WordingText, list[Neighbour]]:
    """Return the neighbours of each wording that has any."""
    copies: dict[str, WordingText] = {}
    for text in texts:
        earlier = copies.get(text.folded)
        copies[text.folded] = first_copy(earlier, text) if earlier else text
    counts: Counter[str] = Counter()
    for folded_text in copies:
        counts.update(content_word_set(folded_text))
    buckets: dict[str, list[_Row]] = defaultdict(list)
    # Sorted once, so that the rows under each word are in order too.
    for row in sorted(map(_row_of, copies.values())):
        for word in rare_words(row.text, counts):
            buckets[word].append(row)
    neighbours: dict[WordingText, list[Neighbour]] = defaultdict(list)
    for rows in buckets.values():
        for text, neighbour in _neighbours_among(rows):
            neighbours[text].append(neighbour)
    return neighbours
