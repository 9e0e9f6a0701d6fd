"""Decide from English pronouns whether two wordings have the same subjects and objects."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from provenance.domain.language.content_words import FUNCTION
from provenance.domain.language.languages import pooled_words
from provenance.domain.language.text import folded
from provenance.domain.matching.contrasts import persons_of

MOST_BEFORE_PARTICIPLE = 2
"""Words between “were” and the participle: “we were all shot”."""
_PASSIVE_AUXILIARIES = frozenset(
    map(folded, pooled_words(lambda language: language.sources.passive))
)
_SUBJECT_PRONOUNS = frozenset({"i", "we", "you", "he", "she", "they"})
_OBJECT_PRONOUNS = frozenset({"me", "us", "him", "them"})
"""English pronouns as subjects, and as objects."""
_NON_OBJECT_PREPOSITIONS = frozenset(
    {"of", "for", "to", "with", "by", "from", "at", "about", "among"}
)
"""Prepositions after which “us” is not the object of a verb: “there were few of us”."""


def differ_in_persons(
    mine: Sequence[str], theirs: Sequence[str], may_be_synonyms: Callable[[str, str], bool]
) -> bool:
    """Return whether either side has a person that the other lacks, or the roles are changed.

    Both are folded English words; ``may_be_synonyms`` returns whether two words may be synonyms.
    """
    one, other = _persons(mine), _persons(theirs)
    have_one_person_each = len(one) == len(other) == 1 and _count_persons(mine) == _count_persons(
        theirs
    )
    if not (one.keys() <= other.keys() or other.keys() <= one.keys()):
        return True
    both = one.keys() & other.keys()
    changed = [person for person in both if one[person] != other[person]]
    are_roles_swapped = any(one[person].isdisjoint(other[person]) for person in changed)
    # “They ordered us”, “we were ordered”: one names one more person than the other.
    return (
        (are_roles_swapped and len(changed) > 1)
        or (bool(changed) and have_one_person_each)
        or _begin_with_different_persons(mine, theirs, one, other)
        or _is_passive_of_active(mine, theirs, may_be_synonyms)
        or _is_passive_of_active(theirs, mine, may_be_synonyms)
    )


def _begin_with_different_persons(
    mine: Sequence[str],
    theirs: Sequence[str],
    one: Mapping[int, set[bool]],
    other: Mapping[int, set[bool]],
) -> bool:
    """Return whether the first pronouns are of two persons, neither an object in the other text."""
    first, last = (
        next(
            (persons_of(word) for word in words if word in _SUBJECT_PRONOUNS | _OBJECT_PRONOUNS),
            frozenset(),
        )
        for words in (mine, theirs)
    )
    return (
        bool(first and last)
        and first.isdisjoint(last)
        and not any(True in other.get(person, ()) for person in first)
        and not any(True in one.get(person, ()) for person in last)
    )


def _count_persons(words: Sequence[str]) -> int:
    return sum(word in _SUBJECT_PRONOUNS or word in _OBJECT_PRONOUNS for word in words)


def _persons(words: Sequence[str]) -> dict[int, set[bool]]:
    """Return each person that pronouns refer to, and whether it is an object."""
    persons: dict[int, set[bool]] = {}
    for before, word in pairwise(["", *words]):
        is_pronoun = word in _SUBJECT_PRONOUNS or (
            word in _OBJECT_PRONOUNS and before not in _NON_OBJECT_PREPOSITIONS
        )
        for person in persons_of(word) if is_pronoun else ():
            persons.setdefault(person, set()).add(word in _OBJECT_PRONOUNS)
    return persons


def _is_passive_of_active(
    mine: Sequence[str], theirs: Sequence[str], may_be_synonyms: Callable[[str, str], bool]
) -> bool:
    """Return whether a passive subject is the other's active subject: “we were shot”, “we shot”."""
    return any(
        any(
            word in _SUBJECT_PRONOUNS and not persons_of(word).isdisjoint(persons_of(who))
            for word in mine[max(0, place - 1 - MOST_BEFORE_PARTICIPLE) : place]
        )
        and any(
            word not in FUNCTION and may_be_synonyms(word, verb)
            for word in mine[place + 1 : place + 2 + MOST_BEFORE_PARTICIPLE]
        )
        for place in range(1, len(mine))
        if mine[place] in _PASSIVE_AUXILIARIES
        for who, verb in pairwise(theirs)
        if who in _SUBJECT_PRONOUNS
    )
