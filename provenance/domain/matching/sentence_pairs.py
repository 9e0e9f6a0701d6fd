"""Compare two wordings sentence by sentence, as a splice shows only in single sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from provenance.domain.language.content_words import content_words, contradict
from provenance.domain.language.text import folded

_SENTENCE = re.compile(r"(?<=[.!?…؟।])[\s”»\"’]+|\s*[;\n]\s*")
MOST_SENTENCES = 12
LEAST_WORDS = 5
LEAST_CONTENT_WORDS = 2


@dataclass(frozen=True, slots=True)
class FoldedSentence:
    """A folded sentence with its trigram counts and their vector length."""

    words: list[str]
    trigrams: Counter[str]
    size: float


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[FoldedSentence, ...]:
    """Return the folded sentences of five words or more; the longest ones if there are many."""
    folded_sentences = {
        s for s in map(folded, _SENTENCE.split(text)) if len(s.split()) >= LEAST_WORDS
    }
    contentful = [
        s for s in folded_sentences if len(content_words(s.split())) >= LEAST_CONTENT_WORDS
    ]
    longest = sorted(contentful, key=lambda s: (-len(s), s))[:MOST_SENTENCES]
    return tuple(map(_sentence, longest))


def highest_sentence_similarity(
    mine: Sequence[FoldedSentence], theirs: Sequence[FoldedSentence]
) -> float:
    """Return the highest similarity between a sentence of each, from 0 to 1.

    >>> highest_sentence_similarity(sentences("We were given no food at all. Home."), sentences("Nothing."))
    0.0
    """
    return max((_similarity(one, other) for one in mine for other in theirs), default=0.0)


def _similarity(one: FoldedSentence, other: FoldedSentence) -> float:
    """Return the mean of the Jaccard and cosine similarity of trigrams.

    0 for similar sentences that contradict each other.
    """
    shared = one.trigrams.keys() & other.trigrams.keys()
    jaccard = len(shared) / len(one.trigrams.keys() | other.trigrams.keys())
    inner = sum(one.trigrams[gram] * other.trigrams[gram] for gram in shared)
    likeness = (jaccard + inner / (one.size * other.size)) / 2
    return 0.0 if likeness > 0.5 and contradict(one.words, other.words) else likeness


def _sentence(text: str) -> FoldedSentence:
    padded = f"  {text} "
    trigrams = Counter(padded[place : place + 3] for place in range(len(padded) - 2))
    return FoldedSentence(
        text.split(), trigrams, sqrt(sum(count * count for count in trigrams.values()))
    )
