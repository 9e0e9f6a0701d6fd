"""Words of which one cannot stand for another: senses that exclude one another, and who is meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from provenance.domain.language.language import Contrast, Language
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.text import folded

type Senses = Mapping[str, Mapping[int, set[int]]]
"""A folded word to each group that it stands in, with its places there."""
LEAST_STEM = 3
"""Letters before the endings that tell a verb's persons apart."""
FIRST_THAT_IS_THIRD = 3
"""The place in ``Language.persons`` from which on somebody is spoken of, not spoken by or to."""


def _senses(table: Callable[[Language], Iterable[Contrast]]) -> Senses:
    senses: dict[str, dict[int, set[int]]] = {}
    groups = (group for language in LANGUAGES.values() for group in table(language))
    for number, group in enumerate(groups):
        for place, words in enumerate(group):
            for word in folded(" ".join(words)).split():
                senses.setdefault(word, {}).setdefault(number, set()).add(place)
    return senses


_WORDS = _senses(lambda language: language.contrasts)
_SMALL_WORDS = _senses(lambda language: language.small_contrasts)
_PERSONS = _senses(lambda language: [language.persons])
_PERSON_ENDINGS = _senses(lambda language: [language.person_endings])
_TENSE_ENDINGS = _senses(lambda language: [language.tense_endings])


def exclude(word: str, other: str) -> bool:
    """Whether two words are of one group and of different senses in it.

    >>> exclude("monday", "thursday"), exclude("monday", "weekend")
    (True, False)
    """
    return _are_apart(_WORDS, word, other)


def are_of_one_sense(word: str, other: str) -> bool:
    """Whether two words stand together in a sense: “Polish”, “Poles”."""
    mine, theirs = _WORDS.get(word, {}), _WORDS.get(other, {})
    return any(mine[group] & theirs[group] for group in mine.keys() & theirs.keys())


def exclude_as_small_words(word: str, other: str) -> bool:
    """The same for words that carry no matter, and say in the same place something else.

    >>> exclude_as_small_words("must", "may"), exclude_as_small_words("must", "of")
    (True, False)
    """
    return (
        _are_apart(_SMALL_WORDS, word, other)
        or are_other_persons(word, other)
        or _end_otherwise(_TENSE_ENDINGS, word, other)
    )


def is_small_word(word: str) -> bool:
    """Whether a word is one of those that such contrasts are made of."""
    return word in _SMALL_WORDS or word in _PERSONS


def are_other_persons(word: str, other: str) -> bool:
    """Whether two pronouns, or two forms of a verb, tell of different persons.

    >>> are_other_persons("we", "them"), are_other_persons("he", "him")
    (True, False)
    """
    return _are_apart(_PERSONS, word, other) or _end_otherwise(_PERSON_ENDINGS, word, other)


def persons_of(word: str) -> frozenset[int]:
    """The persons that a pronoun may stand for, by their places in ``Language.persons``.

    >>> persons_of("us") == persons_of("we"), persons_of("order")
    (True, frozenset())
    """
    return frozenset(place for group in _PERSONS.get(word, {}).values() for place in group)


def is_of_third_person(word: str) -> bool:
    """Whether a pronoun stands for somebody who is spoken of."""
    places = persons_of(word)
    return bool(places) and min(places) >= FIRST_THAT_IS_THIRD


def _are_apart(senses: Senses, word: str, other: str) -> bool:
    mine, theirs = senses.get(word, {}), senses.get(other, {})
    return any(mine[group].isdisjoint(theirs[group]) for group in mine.keys() & theirs.keys())


def _end_otherwise(endings: Senses, word: str, other: str) -> bool:
    """Whether they are one stem with two such endings: “abandonamos”, “abandonaron”."""
    longest = max(map(len, endings))
    return any(
        word[:at] == other[:at] and _are_apart(endings, word[at:], other[at:])
        for at in range(max(LEAST_STEM, len(word) - longest), len(word))
    )
