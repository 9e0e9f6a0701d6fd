"""Detect wordings that share a formula at their start or end, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.domain.language.content_words import content_words
from provenance.domain.language.text import WordToken
from provenance.domain.matching.compared_words import compared_words
from provenance.domain.matching.synonyms import are_synonyms_or_forms

LEAST_FORMULA_WORDS = 4
"""Words in common at one end."""
LEAST_REST_WORDS = 3
"""Words that the rest of each wording must have."""
LEAST_CONTENT_WORDS = 4
"""Content words that both rests must have together; none of them may be synonyms."""
_ENDS = ".!?…;\n"


def share_only_formula(one: str, other: str) -> bool:
    """Return whether one sentence of both begins or ends alike and has nothing else in common.

    >>> share_only_formula("I thank you all and give the floor to Ada", "I thank you all and close this sitting")
    True
    """
    return any(
        len(mine) >= LEAST_REST_WORDS
        and len(theirs) >= LEAST_REST_WORDS
        and _have_no_synonyms(mine, theirs)
        for mine, theirs in _rests(one, other)
    )


def _rests(one: str, other: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield what remains after a common beginning, and before a common ending, of one sentence."""
    mine, theirs = compared_words(one), compared_words(other)
    for step in (1, -1):
        first = _common_prefix_length(mine[::step], theirs[::step])
        if first < LEAST_FORMULA_WORDS or first == min(len(mine), len(theirs)):
            continue
        if not (
            _is_sentence_start(one, mine, first * step)
            or _is_sentence_start(other, theirs, first * step)
        ):
            yield (
                [word.folded for word in mine[::step][first:]],
                [word.folded for word in theirs[::step][first:]],
            )


def _common_prefix_length(mine: Sequence[WordToken], theirs: Sequence[WordToken]) -> int:
    pairs = zip(mine, theirs, strict=False)
    return next(
        (place for place, (one, other) in enumerate(pairs) if one.folded != other.folded),
        min(len(mine), len(theirs)),
    )


def _is_sentence_start(text: str, words: Sequence[WordToken], place: int) -> bool:
    """Return whether a sentence ends before a word; a negative index counts from the end."""
    place %= len(words)
    between = text[words[place - 1].end : words[place].start]
    return any(mark in between for mark in _ENDS)


def _have_no_synonyms(mine: list[str], theirs: list[str]) -> bool:
    matter, other_matter = content_words(mine), content_words(theirs)
    return (
        bool(matter and other_matter)
        and len(matter) + len(other_matter) >= LEAST_CONTENT_WORDS
        and not any(are_synonyms_or_forms(word, their) for word in matter for their in other_matter)
    )
