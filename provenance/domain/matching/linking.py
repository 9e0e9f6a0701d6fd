"""Which wordings of a whole corpus are near each other: those that share rare words.

Each step needs little at a time: one wording, the wordings that share one rare word, one wording
and its neighbours. So the work can be done on one core or be spread over machines, with one result.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from typing import NamedTuple

from provenance.domain.language.content_words import content_words
from provenance.domain.matching.verbatim import LEAST_WORDS_OF_A_CUT

KEYS = 8
"""Rare words under which a wording is looked for: of so many, some stand in nearly every retelling."""
MOST_COMPARED, MOST_COPIED = 20, 4
"""Of the wordings under one word, so many fullest and so many most often copied ones are what the
others are compared with: a quote that everybody repeats costs no more for each wording than any
other, and no word has to be left out for being frequent."""
LEAST_SHARED = 0.18
"""Share of the words that matter in the shorter wording that a neighbour has too."""
MORE_SHARED = 1
"""So many shared words more do not make a wording nearer than one that is copied more often: else
copies with one word more would be linked with each other, and with no copy without it."""
WORDS_AT_HAND = 1 << 20
"""Wordings whose words are kept at hand: each is compared under several words."""


class WordingText(NamedTuple):
    """A wording with its folded words, and how many wordings are folded to the same."""

    number: int
    quote: int
    words: str
    folded: str
    copies: int = 1


class _Row(NamedTuple):
    """A wording, its quote, and the words of it that matter; ordered by how many these are."""

    fewness: int
    number: int
    text: WordingText
    quote: int
    matter: frozenset[str]


class Neighbour(NamedTuple):
    """A wording under the same rare word, and how many words that matter both have."""

    shared: int
    text: WordingText


@lru_cache(maxsize=WORDS_AT_HAND)
def words_that_matter(folded_text: str) -> frozenset[str]:
    """The words by which a wording can be looked for.

    >>> sorted(words_that_matter("we are losing this war"))
    ['losing', 'war']
    """
    return frozenset(content_words(folded_text.split()))


def first_copy(one: WordingText, other: WordingText) -> WordingText:
    """Of two wordings in the same words the one recorded first, with the copies of both."""
    return min(one, other)._replace(copies=one.copies + other.copies)


def rare_words(text: WordingText, counts: Mapping[str, int]) -> list[str]:
    """The rarest of its words that another wording has too; ``counts`` may lack other words.

    None of a wording of so few words that many may have said it.
    """
    matter = words_that_matter(text.folded)
    if len(matter) < LEAST_WORDS_OF_A_CUT:
        return []
    common = [word for word in matter if counts.get(word, 0) > 1]
    return sorted(common, key=lambda word: (counts[word], word))[:KEYS]


def _row_of(text: WordingText) -> _Row:
    """What the wording is compared by."""
    matter = words_that_matter(text.folded)
    return _Row(-len(matter), text.number, text, text.quote, matter)


def neighbours_under(bucket: Iterable[WordingText]) -> Iterator[tuple[WordingText, Neighbour]]:
    """Of the wordings under one rare word, each with the fuller or oftener copied that shares most.

    Where none does, with one that is less full: a mistyped small word is one more that matters.
    """
    return _neighbours_among(sorted(map(_row_of, bucket)))


def _neighbours_among(rows: Sequence[_Row]) -> Iterator[tuple[WordingText, Neighbour]]:
    """The same of rows in order, the fullest first."""
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
    """Of the others the first that shares nearly most with a wording, if that is enough."""
    _, _, text, quote, mine = row
    shared, nearest, fewest, least = 0, text, 0, 1
    for _, _, other, other_quote, theirs in others:
        number = len(mine & theirs)
        if number >= least and other_quote != quote:
            shared, nearest, fewest = number, other, min(len(mine), len(theirs))
            least = shared + MORE_SHARED + 1
            if least > len(mine):
                break
    is_near = shared > 0 and shared >= LEAST_SHARED * fewest
    return Neighbour(shared, nearest) if is_near else None


def prominence(text: WordingText) -> tuple[int, int, int]:
    """What puts the most often copied wordings first, then the fullest, then the oldest."""
    return -text.copies, *_fullness(text)


def _row_prominence(row: _Row) -> tuple[int, int, int]:
    return -row.text.copies, row.fewness, row.number


def _fullness(text: WordingText) -> tuple[int, int]:
    return -len(words_that_matter(text.folded)), text.number


def near_texts(texts: Iterable[WordingText]) -> dict[WordingText, list[Neighbour]]:
    """The neighbours of each wording that has any."""
    copies: dict[str, WordingText] = {}
    for text in texts:
        earlier = copies.get(text.folded)
        copies[text.folded] = first_copy(earlier, text) if earlier else text
    counts: Counter[str] = Counter()
    for folded_text in copies:
        counts.update(words_that_matter(folded_text))
    buckets: dict[str, list[_Row]] = defaultdict(list)
    # Put in order once, so that they are in order under each of their words.
    for row in sorted(map(_row_of, copies.values())):
        for word in rare_words(row.text, counts):
            buckets[word].append(row)
    neighbours: dict[WordingText, list[Neighbour]] = defaultdict(list)
    for rows in buckets.values():
        for text, neighbour in _neighbours_among(rows):
            neighbours[text].append(neighbour)
    return neighbours
