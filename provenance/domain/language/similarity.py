"""Measure the similarity of known wordings to one wording by letters, words and word pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from itertools import chain, pairwise, repeat
from math import log, sqrt
from operator import mul

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract

MOST_COMPARED_CLOSELY = 50
"""Number of the nearest wordings that are compared word piece by word piece."""
LEAST_WORDINGS_FOR_RARITY = 20
"""Least number of wordings assumed, so that rarity is meaningful among few."""
PIECES = (3, 4, 5)
EPSILON = 1e-9

type Rarity = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Similarity:
    """Two scores: ``rank`` orders the wordings of one search; ``absolute`` compares searches."""

    rank: float
    absolute: float


@dataclass(frozen=True, slots=True)
class _WordingProfile:
    """A folded wording as words, word pairs and trigrams."""

    words: list[str]
    pairs: frozenset[str]
    letters: frozenset[str]
    length: int


def roughly_nearest(wording: str, known_wordings: Sequence[str], most: int) -> list[int]:
    """Return the indexes of the known wordings worth comparing, in order.

    Half of them share the rarest words, half have the most similar letters: the first misses other
    spellings, the second another order. All are folded text.
    """
    if len(known_wordings) <= most:
        return list(range(len(known_wordings)))
    mine = frozenset(wording.split())
    shared = [mine.intersection(text.split()) for text in known_wordings]
    counts = Counter(word for words in shared for word in words)
    among = len(known_wordings)
    rarity = {word: log(1 + among / count) for word, count in counts.items()}
    lengths = [sqrt(len(text) + 40) for text in known_wordings]
    by_words = [
        sum(map(rarity.__getitem__, words)) / length
        for words, length in zip(shared, lengths, strict=True)
    ]
    half = most // 2
    places = set(nlargest(half, range(among), key=by_words.__getitem__))
    by_letters = extract(wording, known_wordings, scorer=ratio, limit=half)
    return sorted(places.union(place for _, _, place in by_letters))


def similarities(wording: str, known_wordings: Sequence[str]) -> list[Similarity]:
    """Return the similarity of each known wording to ``wording``, in the given order.

    All are folded text. Trigrams, words and word pairs that are rare among these wordings weigh
    more.
    """
    mine, theirs = _profile(wording), [_profile(text) for text in known_wordings]
    shapes = [mine, *theirs]
    among = max(len(theirs), LEAST_WORDINGS_FOR_RARITY)
    # Each occurs in at most this many texts, so that few logarithms have to be computed.
    rarities = [0.0, *(log(1 + among / (count - 0.5)) for count in range(1, len(shapes) + 1))]
    gram_counts = Counter(chain.from_iterable(shape.letters for shape in shapes))
    letters = {gram: rarities[count] ** 2 for gram, count in gram_counts.items()}
    terms = Counter(chain.from_iterable((*set(s.words), *s.pairs) for s in shapes))
    rarity = {term: rarities[count] for term, count in terms.items()}.__getitem__
    total = sum(map(letters.__getitem__, mine.letters))
    pairs = sum(map(rarity, mine.pairs))
    first_sights = [
        _rough_similarity(mine, shape, letters, total, pairs, rarity) for shape in theirs
    ]
    order = sorted(range(len(first_sights)), key=lambda place: (-first_sights[place][1], place))
    results = [Similarity(0.5 * sight, 0.5 * sight) for _, sight in first_sights]
    pieces = _WordPieces(mine, rarity)
    for place in order[:MOST_COMPARED_CLOSELY]:
        results[place] = pieces.similarity(theirs[place], *first_sights[place])
    return results


def _profile(text: str) -> _WordingProfile:
    words = text.split()
    padded = f"  {text} "
    return _WordingProfile(
        words,
        frozenset(map(" ".join, pairwise(words))),
        frozenset([padded[place : place + 3] for place in range(len(padded) - 2)]),
        len(text),
    )


def _rough_similarity(
    mine: _WordingProfile,
    other: _WordingProfile,
    letters: dict[str, float],
    total: float,
    pairs: float,
    rarity: Rarity,
) -> tuple[float, float]:
    """Return the Jaccard similarity of the trigrams, and a mean in which rarity counts."""
    shared = mine.letters & other.letters
    jaccard = len(shared) / (len(mine.letters) + len(other.letters) - len(shared))
    theirs = sum(map(letters.__getitem__, other.letters))
    cosine = sum(map(letters.__getitem__, shared)) / sqrt(total * theirs + EPSILON)
    whole = pairs + sum(map(rarity, other.pairs))
    dice = 2 * sum(map(rarity, mine.pairs & other.pairs)) / (whole + EPSILON)
    return jaccard, (jaccard + 2 * cosine + 2 * dice) / 5


class _WordPieces:
    """The pieces of the words of one wording, each word weighted by its rarity."""

    def __init__(self, shape: _WordingProfile, rarity: Rarity) -> None:
        self.shape, self.rarity = shape, rarity
        self.cut: dict[str, list[tuple[str, float]]] = {}
        self.vector, self.size = self._of(shape.words)
        self.counts = Counter(shape.words)
        self.weight = sum(map(rarity, shape.words))

    def similarity(self, other: _WordingProfile, jaccard: float, sight: float) -> Similarity:
        vector, size = self._of(other.words)
        shared_weights = map(vector.get, self.vector, repeat(0.0))
        inner = sum(map(mul, self.vector.values(), shared_weights))
        cosine = inner / (self.size * size + EPSILON)
        counts = Counter(other.words)
        shared = sum(min(n, counts[word]) * self.rarity(word) for word, n in self.counts.items())
        dice = 2 * shared / (self.weight + sum(map(self.rarity, other.words)) + EPSILON)
        length = abs(log((other.length + 5) / (self.shape.length + 5)))
        absolute = (jaccard + cosine + dice - 0.2 * length) / 3
        return Similarity((5 * sight + 2 * cosine) / 7, max(absolute, 0.0))

    def _of(self, words: Iterable[str]) -> tuple[dict[str, float], float]:
        vector: dict[str, float] = {}
        weight_of = vector.get
        for word in words:
            for piece, weight in self._cut(word):
                vector[piece] = weight_of(piece, 0.0) + weight
        return vector, sqrt(sum(map(mul, vector.values(), vector.values())))

    def _cut(self, word: str) -> list[tuple[str, float]]:
        """Return the pieces of a word, which keep inflections, typing errors and compounds near."""
        if word not in self.cut:
            weight = self.rarity(word)
            self.cut[word] = [(piece, weight / number) for piece, number in _pieces(word)]
        return self.cut[word]


@lru_cache(maxsize=4_096)
def _pieces(word: str) -> tuple[tuple[str, int], ...]:
    """Return the pieces of a word, each with the number of pieces of its length."""
    padded = f" {word} "
    return tuple(
        (padded[place : place + size], len(padded) - size + 1)
        for size in PIECES
        for place in range(len(padded) - size + 1)
    )
