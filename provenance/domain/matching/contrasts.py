"""Groups of words that exclude one another in meaning, grammatical person or tense."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from provenance.domain.language.language import Contrast, Language
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.text import folded

type Senses = Mapping[str, Mapping[int, set[int]]]
"""Maps a folded word to its groups, and each group to the word's positions in it."""
LEAST_STEM = 3
"""Letters before the endings that distinguish the persons of a verb."""
FIRST_THIRD_PERSON = 3
"""The index in ``Language.persons`` from which on the persons are third persons."""


def _senses(table: Callable[[Language], Iterable[Contrast]]) -> Senses:
    senses: dict[str, dict[int, set[int]]] = {}
    groups = (group for language in LANGUAGES.values() for group in table(language))
    for number, group in enumerate(groups):
        for place, words in enumerate(group):
            for word in folded(" ".join(words)).split():
                senses.setdefault(word, {}).setdefault(number, set()).add(place)
    return senses


_WORDS = _senses(lambda language: language.contrasts)
_FUNCTION_WORDS = _senses(lambda language: language.small_contrasts)
_PERSONS = _senses(lambda language: [language.persons])
_PERSON_ENDINGS = _senses(lambda language: [language.person_endings])
_TENSE_ENDINGS = _senses(lambda language: [language.tense_endings])


def are_contrary(word: str, other: str) -> bool:
    """Return whether two words belong to one group but to different senses in it.

    >>> are_contrary("monday", "thursday"), are_contrary("monday", "weekend")
    (True, False)
    """
    return _are_in_other_senses(_WORDS, word, other)


def share_a_sense(word: str, other: str) -> bool:
    """Return whether two words share a sense of a group: “Polish”, “Poles”."""
    mine, theirs = _WORDS.get(word, {}), _WORDS.get(other, {})
    return any(mine[group] & theirs[group] for group in mine.keys() & theirs.keys())


def are_contrary_function_words(word: str, other: str) -> bool:
    """Return whether two function words, or two verb endings, exclude each other in meaning.

    >>> are_contrary_function_words("must", "may"), are_contrary_function_words("must", "of")
    (True, False)
    """
    return (
        _are_in_other_senses(_FUNCTION_WORDS, word, other)
        or are_different_persons(word, other)
        or _have_contrary_endings(_TENSE_ENDINGS, word, other)
    )


def is_contrasted_function_word(word: str) -> bool:
    """Return whether a word belongs to a contrast of function words or is a pronoun."""
    return word in _FUNCTION_WORDS or word in _PERSONS


def are_different_persons(word: str, other: str) -> bool:
    """Return whether two pronouns, or two forms of a verb, refer to different persons.

    >>> are_different_persons("we", "them"), are_different_persons("he", "him")
    (True, False)
    """
    return _are_in_other_senses(_PERSONS, word, other) or _have_contrary_endings(
        _PERSON_ENDINGS, word, other
    )


def persons_of(word: str) -> frozenset[int]:
    """Return the persons that a pronoun may refer to, as indexes in ``Language.persons``.

    >>> persons_of("us") == persons_of("we"), persons_of("order")
    (True, frozenset())
    """
    return frozenset(place for group in _PERSONS.get(word, {}).values() for place in group)


def is_of_third_person(word: str) -> bool:
    """Return whether a pronoun is always in the third person."""
    places = persons_of(word)
    return bool(places) and min(places) >= FIRST_THIRD_PERSON


def _are_in_other_senses(senses: Senses, word: str, other: str) -> bool:
    mine, theirs = senses.get(word, {}), senses.get(other, {})
    return any(mine[group].isdisjoint(theirs[group]) for group in mine.keys() & theirs.keys())


def _have_contrary_endings(endings: Senses, word: str, other: str) -> bool:
    """Return whether one stem has two contrasting endings: “abandonamos”, “abandonaron”."""
    longest = max(map(len, endings))
    return any(
        word[:at] == other[:at] and _are_in_other_senses(endings, word[at:], other[at:])
        for at in range(max(LEAST_STEM, len(word) - longest), len(word))
    )
