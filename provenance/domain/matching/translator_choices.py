"""Detect exchanged words that are two translators' choices without a change of meaning."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from provenance.domain.language.content_words import DENIALS, FUNCTION, words_with_digits
from provenance.domain.language.text import folded
from provenance.domain.matching.alteration import WordExchange
from provenance.domain.matching.contrasts import (
    are_contrary_function_words,
    is_contrasted_function_word,
)
from provenance.domain.matching.function_word_exchanges import MODAL_VERBS, are_present_and_past
from provenance.domain.matching.other_words import (
    SenseUnit,
    mean_the_same,
    sense_units,
    units_match,
)
from provenance.domain.matching.qualifying_words import HEDGING_WORDS, QUALIFYING_WORDS
from provenance.domain.matching.written_names import names_in

LEAST_STEM = 3
"""Letters with which forms of one word begin."""
_MEANING_CHANGING_WORDS = (DENIALS, HEDGING_WORDS, QUALIFYING_WORDS - HEDGING_WORDS, MODAL_VERBS)
"""Words that negate, weaken, or speak of what has not happened."""


def have_same_meaning(one: str, other: str, exchanges: Sequence[WordExchange]) -> bool:
    """Return whether two wordings have the same meaning in spite of the exchanged words.

    Another form of a word changes the tense or number, and another name changes who is meant, so
    that neither counts as a synonym.

    >>> sides = "An army massed for the push", "An army gathered for the push"
    >>> have_same_meaning(*sides, [WordExchange("massed", "gathered")])
    True
    """
    sides = folded(one), folded(other)
    if not all(_are_other_words(*sides, exchange) for exchange in exchanges):
        return False
    names = {folded(name) for text in (one, other) for name in names_in(text)}
    words = (folded(f"{each.one} {each.other}").split() for each in exchanges)
    return all(names.isdisjoint(some) for some in words) and mean_the_same(one, other)


def _are_other_words(one: str, other: str, exchange: WordExchange) -> bool:
    mine, theirs = set(folded(exchange.one).split()), set(folded(exchange.other).split())
    mine, theirs = mine - theirs, theirs - mine
    return (
        bool(mine - FUNCTION and theirs - FUNCTION)
        and not any(
            words.isdisjoint(mine) != words.isdisjoint(theirs) for words in _MEANING_CHANGING_WORDS
        )
        and not words_with_digits([*mine, *theirs])
        and not any(
            _differ_in_form_or_meaning(word, their) for word, their in product(mine, theirs)
        )
        and _all_units_match(one, other, folded(exchange.one), folded(exchange.other))
    )


def _differ_in_form_or_meaning(word: str, their: str) -> bool:
    """Return whether they are forms of one word, or function words of different meaning."""
    if (
        is_contrasted_function_word(word)
        or is_contrasted_function_word(their)
        or {word, their} <= FUNCTION
    ):
        return are_contrary_function_words(word, their) or are_present_and_past(word, their)
    return word[:LEAST_STEM] == their[:LEAST_STEM]


def _all_units_match(one: str, other: str, mine: str, theirs: str) -> bool:
    """Return whether each content unit of either place has a synonym in the other.

    A word may also be part of a phrase: “give” for “feed”, where “food” follows. All four are
    folded.
    """
    return all(
        any(units_match(unit, other_unit) for other_unit in others)
        for place, text, other_place, other_text in (
            (mine, one, theirs, other),
            (theirs, other, mine, one),
        )
        for others in [(*sense_units(other_place), *_phrases_of(other_text))]
        for unit in sense_units(place)
        if not unit.words <= FUNCTION and _is_no_phrase_part(unit, text)
    )


def _phrases_of(text: str) -> list[SenseUnit]:
    """Return the units that stand for phrases of the text by other words."""
    words = set(text.split())
    return [unit for unit in sense_units(text) if not unit.words <= words]


def _is_no_phrase_part(unit: SenseUnit, text: str) -> bool:
    """Return whether the unit is not merely part of a phrase of the text."""
    return any(unit.words <= one.words for one in sense_units(text))
