"""Compute the similarity of known wordings to one wording from letters, meaning and sentences."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from provenance.domain.language.similarity import Similarity, similarities
from provenance.domain.matching.sentence_pairs import highest_sentence_similarity, sentences

LENGTH_PENALTY = 0.4
"""Penalty for each factor of 2.7 between the lengths of two wordings.

A headline and the sentence below it share their words, and are not two translations of one quote.
"""
LEAST_SENTENCE_SIMILARITY = 0.62
MOST_COMPARED_BY_SENTENCE = 4
MEANING_WEIGHT = 0.4


def measure_similarity(
    wording: tuple[str, str],
    known_texts: Sequence[tuple[str, str]],
    meaning: Sequence[float] | None,
) -> tuple[list[Similarity], list[float]]:
    """Return the similarity of each known text and the penalty for its length.

    Each text comes as a pair of the text and its fold.
    """
    text, mine = wording
    theirs = [fold for _, fold in known_texts]
    likes = _with_meaning(similarities(mine, theirs), meaning, theirs)
    length_penalties = [
        LENGTH_PENALTY * abs(log((len(mine) + 10) / (len(fold) + 10))) for fold in theirs
    ]
    parts = sentences(text)
    for nth in nearest_first(likes)[:MOST_COMPARED_BY_SENTENCE]:
        known_parts = sentences(known_texts[nth][0])
        part = (
            highest_sentence_similarity(parts, known_parts)
            if len(parts) + len(known_parts) > 2
            else 0.0
        )
        if part >= LEAST_SENTENCE_SIMILARITY:
            likes[nth], length_penalties[nth] = _raised_by_sentence(likes[nth], part), 0.0
    return likes, length_penalties


def _with_meaning(
    likes: list[Similarity], meaning: Sequence[float] | None, theirs: list[str]
) -> list[Similarity]:
    """Return the similarities averaged with meaning; texts with one fold share the best value."""
    if meaning is None:
        return likes
    nearest: dict[str, float] = {}
    for text, near in zip(theirs, meaning, strict=True):
        nearest[text] = max(near, nearest.get(text, 0.0))
    return [
        Similarity(
            (1 - MEANING_WEIGHT) * like.rank + MEANING_WEIGHT * nearest[text],
            (like.absolute + nearest[text]) / 2,
        )
        for like, text in zip(likes, theirs, strict=True)
    ]


def nearest_first(likes: Sequence[Similarity]) -> list[int]:
    """Return the indexes, the most similar first; of equals the one that was given first."""
    return sorted(range(len(likes)), key=lambda place: (-likes[place].rank, place))


def _raised_by_sentence(like: Similarity, part: float) -> Similarity:
    """Return the similarity, raised where two sentences of the wordings are nearly equal."""
    return Similarity(max(like.rank, 0.85 * part), max(like.absolute, 0.8 * part))
