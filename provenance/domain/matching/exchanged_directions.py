"""Detect exchanged prepositions of direction: “fired at the crowd”, “fired over the crowd”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from provenance.domain.language.language import Trait
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.text import WordToken, folded
from provenance.domain.matching.qualifying_words import Opcode, Side

VERB_WITHIN_BEFORE, VERB_WITHIN_AFTER = 4, 6
"""Number of words before a preposition, and in German after it, among which its verb is."""
LONGEST_EXCHANGE = 3
"""Most words on one side of such an exchange."""


def _folds(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(folded, words))


_DIRECTIONS = [
    (
        _folds(verbs),
        [_folds(sense) for sense in senses],
        VERB_WITHIN_AFTER if Trait.CAPITAL_NOUNS in language.traits else 0,
    )
    for language in LANGUAGES.values()
    for verbs, senses in language.sense.directions
]
_VERBS = frozenset().union(*(verbs for verbs, _, _ in _DIRECTIONS))


def exchanged_directions(one: Side, other: Side, opcodes: Sequence[Opcode]) -> list[Opcode]:
    """Return the opcodes where the directions of two wordings differ."""
    if _VERBS.isdisjoint(word.folded for word in one[1]):
        return []
    return [code for code in opcodes if _differ_in_direction(one[1], other[1], code)]


def _differ_in_direction(
    mine: Sequence[WordToken], theirs: Sequence[WordToken], code: Opcode
) -> bool:
    _, a, b, c, d = code
    if not 0 < max(b - a, d - c) <= LONGEST_EXCHANGE:
        return False
    pairs = list(product(*(_each_without_other((mine, a, b), (theirs, c, d)))))
    return bool(pairs) and any(
        not verbs.isdisjoint(_nearby_words(mine, a, b, after))
        and not verbs.isdisjoint(_nearby_words(theirs, c, d, after))
        and any(_are_in_other_senses(senses, *pair) for pair in pairs)
        for verbs, senses, after in _DIRECTIONS
    )


type _Place = tuple[Sequence[WordToken], int, int]


def _each_without_other(one: _Place, other: _Place) -> Iterator[set[str]]:
    """Yield the words of either place that the other lacks."""
    mine, theirs = ({word.folded for word in words[a:b]} for words, a, b in (one, other))
    yield mine - theirs
    yield theirs - mine


def _nearby_words(words: Sequence[WordToken], first: int, last: int, after: int) -> Iterator[str]:
    near = [*words[max(0, first - VERB_WITHIN_BEFORE) : first], *words[last : last + after]]
    return (word.folded for word in near)


def _are_in_other_senses(senses: Sequence[frozenset[str]], word: str, other: str) -> bool:
    mine, theirs = (
        {number for number, sense in enumerate(senses) if one in sense} for one in (word, other)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)
