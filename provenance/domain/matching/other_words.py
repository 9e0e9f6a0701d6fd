"""Decide whether two wordings have the same meaning in other words, like two translations.

Similarity of letters tells little about a few words that are all rephrased. Here each content word
of either side must have a synonym on the other side, and neither side may refer to other persons,
give another number or negate what the other says.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, islice

from provenance.domain.language.content_words import DENIALS, FUNCTION, words_with_digits
from provenance.domain.language.detection import detect_language
from provenance.domain.language.name_similarity import may_be_one_spelling, name_key
from provenance.domain.language.text import folded
from provenance.domain.matching.alteration import WordExchange
from provenance.domain.matching.content_stems import (
    is_light,
    plain_phrase_at,
    senses_of,
    without_swear_words,
)
from provenance.domain.matching.contrasts import are_contrary, share_a_sense
from provenance.domain.matching.nations import nations_in
from provenance.domain.matching.same_persons import differ_in_persons
from provenance.domain.matching.synonyms import are_opposites, are_synonyms_or_forms
from provenance.domain.matching.written_names import names_in

LEAST_MATCHED = 2
"""Least number of content words on each side before light words are required too."""
TEXT_CACHE_SIZE = 1_024
MOST_SHORT_CONTENT_WORDS = 8
"""Most content words of a short wording."""
MOST_UNMATCHED = 6
"""Most content words without a synonym on the other side."""
_NEED_NO_SYNONYM = FUNCTION | DENIALS | {"anything", "anybody", "anyone", "ever"}
"""Words that need no synonym; negations are compared for the whole wording."""
LEAST_STEM = 3
"""Letters with which forms of one word begin."""
MOST_MOVED = 1
"""Words that may stand elsewhere in a rewording: “in Bucha town”, “in the town of Bucha”."""
LEAST_IN_ORDER = 2
"""Synonyms that must keep their order for that."""


@dataclass(frozen=True, slots=True)
class SenseUnit:
    """A content word, or the plain words of which any means the same as a phrase."""

    words: frozenset[str]
    is_needed: bool
    """Whether the other side must have it; light words, such as “take”, are optional."""


def mean_the_same(one: str, other: str) -> bool:
    """Return whether each content word of either has a synonym in the other with the same role.

    >>> mean_the_same("They ordered us to kill everyone we see", "We had an order to kill everyone we met")
    True
    >>> mean_the_same("They ordered us to feed everyone we see", "We had an order to kill everyone we met")
    False
    """
    mine, theirs = folded(one), folded(other)
    sides = sense_units(mine), sense_units(theirs)
    if any(sum(unit.is_needed for unit in units) < LEAST_MATCHED for units in sides):
        sides = _with_light_words_needed(sides[0]), _with_light_words_needed(sides[1])
    if not all(sides):
        return False
    if not (_has_all_needed_units(*sides) and _has_all_needed_units(*reversed(sides))):
        return False
    words = mine.split(), theirs.split()
    # In other languages the ending of a verb shows the subject.
    if not {detect_language(one), detect_language(other)} <= {"en", None}:
        return False
    return not (
        _count_negations(words[0]) != _count_negations(words[1])
        or _figures(words[0]) != _figures(words[1])
        or differ_in_persons(*words, may_be_synonyms)
        or _differ_in_order(*sides)
        or _swap_opposites(*sides)
    )


def may_be_different_quotes(one: str, other: str) -> bool:
    """Return whether two short wordings that are similar may still belong to two calls.

    This is so where they have no name in common and each has content words without a synonym in the
    other, or they refer to other persons. Their similarity is then no evidence, as such wordings
    share phrases that are common in calls.
    """
    mine, theirs = folded(one), folded(other)
    units = sense_units(mine), sense_units(theirs)
    if min(sum(unit.is_needed for unit in side) for side in units) > MOST_SHORT_CONTENT_WORDS:
        return False
    if not {detect_language(one), detect_language(other)} <= {"en", None}:
        return False
    if not {name_key(name) for name in names_in(one)}.isdisjoint(map(name_key, names_in(other))):
        return False
    if all(any(_unmatched_words(*sides)) for sides in _both_ways(*units)) or _swap_opposites(
        *units
    ):
        return True
    return differ_in_persons(mine.split(), theirs.split(), may_be_synonyms)


def _swap_opposites(mine: Sequence[SenseUnit], theirs: Sequence[SenseUnit]) -> bool:
    """Return whether two words of opposite sense are swapped: “you lose, they win”."""
    here, there = ([word for unit in units for word in unit.words] for units in (mine, theirs))
    return any(
        are_contrary(first, second)
        and any(
            are_synonyms_or_forms(second, one)
            and are_synonyms_or_forms(first, other)
            and are_contrary(one, other)
            for one, other in combinations(there, 2)
        )
        for first, second in combinations(here, 2)
    )


def _count_negations(words: Sequence[str]) -> int:
    """Return the number of negations; phrases count by plain words: “no longer exists” is “gone”.

    >>> _count_negations("no it is impossible".split()), _count_negations("it no longer exists".split())
    (2, 0)
    """
    count = place = 0
    while place < len(words):
        phrase = plain_phrase_at(words, place)
        count += not DENIALS.isdisjoint(phrase[1] if phrase else {words[place]})
        place += phrase[0] if phrase else 1
    return count


def opposed_words(one: str, other: str) -> tuple[WordExchange, ...]:
    """Return names or meaningful words that replace each other in two wordings.

    Only in wordings with few unmatched words: in longer ones such words refer to other things.

    >>> opposed_words("We have won, and that is a great triumph", "We won; it is a huge tragedy")
    (WordExchange(one='triumph', other='tragedy'),)
    """
    sides = sense_units(folded(one)), sense_units(folded(other))
    # Two long wordings can have hundreds of unmatched words; one too many is enough to stop.
    mine = list(islice(_unmatched_words(*sides), MOST_UNMATCHED + 1))
    theirs = (
        list(islice(_unmatched_words(*reversed(sides)), MOST_UNMATCHED + 1))
        if len(mine) <= MOST_UNMATCHED
        else []
    )
    if not mine or not theirs or max(len(mine), len(theirs)) > MOST_UNMATCHED:
        return ()
    pairs = [
        (word, their)
        for word in mine
        for their in theirs
        if are_contrary(word, their) or are_opposites(word, their)
    ]
    names = [
        [name for name in names_in(text) if folded(name) in alone]
        for text, alone in ((one, mine), (other, theirs))
    ]
    if len(names[0]) == len(names[1]) == 1 and not _are_one_name(names[0][0], names[1][0]):
        pairs.append((names[0][0], names[1][0]))
    return tuple(WordExchange(word, their) for word, their in pairs)


def _both_ways[T](one: T, other: T) -> tuple[tuple[T, T], tuple[T, T]]:
    return (one, other), (other, one)


def _unmatched_words(units: Sequence[SenseUnit], others: Sequence[SenseUnit]) -> Iterator[str]:
    """Yield the content words of ``units`` that have no synonym among ``others``."""
    theirs = frozenset().union(*(other.words for other in others))
    for unit in units:
        if not unit.is_needed or not unit.words.isdisjoint(theirs):
            continue
        if not any(units_match(unit, other) for other in others):
            yield from sorted(unit.words)


def _are_one_name(one: str, other: str) -> bool:
    return may_be_one_spelling(one, other) or not nations_in(one).isdisjoint(nations_in(other))


@lru_cache(maxsize=TEXT_CACHE_SIZE)
def sense_units(fold: str) -> tuple[SenseUnit, ...]:
    return tuple(_each_unit(fold.split(), frozenset(without_swear_words(fold))))


def _each_unit(words: Sequence[str], unmasked_words: frozenset[str]) -> Iterator[SenseUnit]:
    place = 0
    while place < len(words):
        word, phrase = words[place], plain_phrase_at(words, place)
        if phrase is not None:
            yield SenseUnit(
                phrase[1] - _NEED_NO_SYNONYM or phrase[1],
                is_needed=not phrase[1] <= _NEED_NO_SYNONYM,
            )
        elif word in unmasked_words and word not in _NEED_NO_SYNONYM:
            yield SenseUnit(frozenset([word]), is_needed=not is_light(word))
        place += phrase[0] if phrase else 1


def _with_light_words_needed(units: Sequence[SenseUnit]) -> tuple[SenseUnit, ...]:
    """Return the units with light words required too, as each of a few words matters."""
    return tuple(replace(unit, is_needed=not unit.words <= _NEED_NO_SYNONYM) for unit in units)


def _has_all_needed_units(units: Sequence[SenseUnit], others: Sequence[SenseUnit]) -> bool:
    """Return whether each required unit has a match among the others, and no opposite."""
    return all(
        any(units_match(unit, other) for other in _available_units(unit, units, others))
        and not _is_excluded(unit, others)
        for unit in units
        if unit.is_needed
    )


def _available_units(
    unit: SenseUnit, units: Sequence[SenseUnit], others: Sequence[SenseUnit]
) -> Iterator[SenseUnit]:
    """Return the units that have this one's words or their forms, or no word of its neighbours."""
    further = frozenset().union(*(one.words for one in units if one is not unit))
    return (
        other
        for other in others
        if further.isdisjoint(other.words)
        or any(
            word[:LEAST_STEM] == their[:LEAST_STEM] and are_synonyms_or_forms(word, their)
            for word in unit.words
            for their in other.words
        )
    )


def units_match(unit: SenseUnit, other: SenseUnit) -> bool:
    return any(may_be_synonyms(word, their) for word in unit.words for their in other.words)


@lru_cache(maxsize=1 << 14)
def may_be_synonyms(word: str, their: str) -> bool:
    if word == their:
        return True
    is_near = (
        are_synonyms_or_forms(word, their)
        or share_a_sense(word, their)
        or not senses_of(word).isdisjoint(senses_of(their))
    )
    # Checked last, as hardly any two words are near each other.
    return is_near and not (are_contrary(word, their) or are_opposites(word, their))


def _is_excluded(unit: SenseUnit, others: Sequence[SenseUnit]) -> bool:
    """Return whether the other side has a word of opposite sense and none of the unit's own."""
    theirs = frozenset().union(*(other.words for other in others))
    return unit.words.isdisjoint(theirs) and any(
        are_contrary(word, their) for word in unit.words for their in theirs
    )


def _figures(words: Sequence[str]) -> list[str]:
    with_digits = words_with_digits(list(words))
    return [word for word in words if word in with_digits]


def _differ_in_order(mine: Sequence[SenseUnit], theirs: Sequence[SenseUnit]) -> bool:
    """Return whether synonyms come in another order, as where subject and object are exchanged."""
    order = [
        places
        for unit in mine
        if unit.is_needed
        for places in [[n for n, other in enumerate(theirs) if units_match(unit, other)]]
        if places
    ]
    # Where a word occurs twice, it is unknown which of the two has moved.
    is_unambiguous = max(map(len, order), default=0) == 1
    in_order = _most_in_order(order)
    most = MOST_MOVED if is_unambiguous and in_order >= LEAST_IN_ORDER else 0
    return in_order < len(order) - most


def _most_in_order(order: Sequence[Sequence[int]]) -> int:
    """Return the length of the longest increasing subsequence, each item at one of its positions.

    >>> _most_in_order([[3], [0, 4], [1], [2]])
    3
    """
    ends: list[int] = []
    for places in order:
        # In descending order, so that no item follows itself.
        for place in reversed(places):
            at = bisect_right(ends, place)
            ends[at : at + 1] = [place]
    return len(ends)
