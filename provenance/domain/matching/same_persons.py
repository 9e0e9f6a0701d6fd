"""Whether two wordings are said by, and of, the same persons, as English pronouns tell it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from provenance.domain.language.content_words import FUNCTION
from provenance.domain.language.languages import pooled_words
from provenance.domain.language.text import folded
from provenance.domain.matching.contrasts import persons_of

BETWEEN = 2
"""Words between “were” and what was done: “we were all shot”."""
_PASSIVE = frozenset(map(folded, pooled_words(lambda language: language.sources.passive)))
_WHO = frozenset({"i", "we", "you", "he", "she", "they"})
_WHOM = frozenset({"me", "us", "him", "them"})
"""English pronouns that say who does something, and to whom it is done."""
_BEFORE_ANYBODY = frozenset({"of", "for", "to", "with", "by", "from", "at", "about", "among"})
"""Words after which “us” suffers nothing: “there were few of us”."""


def speak_of_others(
    mine: Sequence[str], theirs: Sequence[str], may_be_one: Callable[[str, str], bool]
) -> bool:
    """Whether either side speaks of a person that the other does not, or who does it is changed.

    Both are folded English words; ``may_be_one`` tells whether two words may say the same.
    """
    one, other = _persons(mine), _persons(theirs)
    lone = len(one) == len(other) == 1 and _count_persons(mine) == _count_persons(theirs)
    if not (one.keys() <= other.keys() or other.keys() <= one.keys()):
        return True
    both = one.keys() & other.keys()
    changed = [person for person in both if one[person] != other[person]]
    are_turned = any(one[person].isdisjoint(other[person]) for person in changed)
    # “They ordered us”, “we were ordered”: one more person than the other names.
    return (
        (are_turned and len(changed) > 1)
        or (bool(changed) and lone)
        or _begin_with_others(mine, theirs, one, other)
        or _suffers(mine, theirs, may_be_one)
        or _suffers(theirs, mine, may_be_one)
    )


def _begin_with_others(
    mine: Sequence[str],
    theirs: Sequence[str],
    one: Mapping[int, set[bool]],
    other: Mapping[int, set[bool]],
) -> bool:
    """Whether somebody else does it, and it is not done to those who do it in the other."""
    first, last = (
        next((persons_of(word) for word in words if word in _WHO | _WHOM), frozenset())
        for words in (mine, theirs)
    )
    return (
        bool(first and last)
        and first.isdisjoint(last)
        and not any(True in other.get(person, ()) for person in first)
        and not any(True in one.get(person, ()) for person in last)
    )


def _count_persons(words: Sequence[str]) -> int:
    return sum(word in _WHO or word in _WHOM for word in words)


def _persons(words: Sequence[str]) -> dict[int, set[bool]]:
    """Each person that pronouns stand for, and whether something is done to them."""
    persons: dict[int, set[bool]] = {}
    for before, word in pairwise(["", *words]):
        is_pronoun = word in _WHO or (word in _WHOM and before not in _BEFORE_ANYBODY)
        for person in persons_of(word) if is_pronoun else ():
            persons.setdefault(person, set()).add(word in _WHOM)
    return persons


def _suffers(
    mine: Sequence[str], theirs: Sequence[str], may_be_one: Callable[[str, str], bool]
) -> bool:
    """Whether something is done to those in one who do it in the other: “we were shot”, “we shot”."""
    return any(
        any(
            word in _WHO and not persons_of(word).isdisjoint(persons_of(who))
            for word in mine[max(0, place - 1 - BETWEEN) : place]
        )
        and any(
            word not in FUNCTION and may_be_one(word, deed)
            for word in mine[place + 1 : place + 2 + BETWEEN]
        )
        for place in range(1, len(mine))
        if mine[place] in _PASSIVE
        for who, deed in pairwise(theirs)
        if who in _WHO
    )
