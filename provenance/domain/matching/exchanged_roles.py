"""Who did it and whom it was done to, exchanged: “X shot Y” for “Y shot X”, or “X was shot by Y”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.domain.language.content_words import FUNCTION
from provenance.domain.language.language import Trait
from provenance.domain.language.languages import LANGUAGES, pooled_words
from provenance.domain.language.text import WordToken, folded
from provenance.domain.matching.lone_exchange import Opcode
from provenance.domain.matching.one_sense import may_be_one_sense

_DECLINED = frozenset().union(
    *(
        language.phrases.determiners
        for language in LANGUAGES.values()
        if Trait.CASES in language.traits
    )
)
"""Articles whose form says who does it: “der”, “den”."""
_FREE = frozenset(
    map(folded, pooled_words(lambda language: language.phrases.determiners) - _DECLINED | {"al"})
)
"""Articles that go with their noun; Spanish “a” is read as the English one, and so is “al”."""
_MUTUAL = frozenset(map(folded, pooled_words(lambda language: language.mutual_words)))
_BY = frozenset(map(folded, pooled_words(lambda language: language.sources.by)))
_PASSIVE = frozenset(map(folded, pooled_words(lambda language: language.sources.passive)))


@dataclass(frozen=True, slots=True)
class _Slot:
    """A word that matters, where it stands, and the small words before it that are no article."""

    word: str
    place: int
    before: tuple[str, ...]


def exchanged_roles(mine: Sequence[WordToken], theirs: Sequence[WordToken]) -> list[Opcode]:
    """The places of two words that changed places around a verb, all else being equal."""
    one, other = _slots(mine), _slots(theirs)
    if len(one) != len(other):
        return []
    apart = [n for n in range(len(one)) if not may_be_one_sense(one[n].word, other[n].word)]
    if not apart:
        return _made_passive(one, other)
    if len(apart) != 2 or not _are_roles(one, other, *apart):
        return []
    return [
        ("replace", one[n].place, one[n].place + 1, other[n].place, other[n].place + 1)
        for n in apart
    ]


def _slots(words: Sequence[WordToken]) -> list[_Slot]:
    slots: list[_Slot] = []
    before: list[str] = []
    for place, word in enumerate(words):
        if word.folded not in FUNCTION:
            slots.append(_Slot(word.folded, place, tuple(before)))
            before = []
        elif word.folded not in _FREE:
            before.append(word.folded)
    return slots


def _are_roles(one: Sequence[_Slot], other: Sequence[_Slot], first: int, last: int) -> bool:
    """Whether the words in these slots changed places, and the place says who does it to whom.

    What stands after the same preposition, “in May … in Kyiv”, may stand first or last; in a
    language with cases the form of the word must change with its place.
    """
    between = {slot.word for slot in one[first + 1 : last]}
    crosswise = (one[first].word, other[last].word), (one[last].word, other[first].word)
    return (
        bool(between)
        and between.isdisjoint(_MUTUAL)
        and all(may_be_one_sense(*pair) for pair in crosswise)
        and all(map(_stand_alike, one, other))
        and (not one[first].before or one[first].before != one[last].before)
        and (one[first].word.isascii() or any(word != their for word, their in crosswise))
    )


def _stand_alike(one: _Slot, other: _Slot) -> bool:
    """Whether the same small words stand before both, with an article in them or not: “a”, “al”."""
    return len(one.before) == len(other.before) and all(
        word.startswith(their) or their.startswith(word)
        for word, their in zip(one.before, other.before, strict=True)
    )


def _made_passive(one: Sequence[_Slot], other: Sequence[_Slot]) -> list[Opcode]:
    """Where one side has “was … by” and the other neither, around one verb: who does it suffers it."""
    for verb in range(1, len(one) - 1):
        sides = [
            (
                bool(_PASSIVE.intersection(slots[verb].before)),
                bool(_BY.intersection(slots[verb + 1].before)),
            )
            for slots in (one, other)
        ]
        if sorted(sides) == [(False, False), (True, True)]:
            mine, theirs = one[verb], other[verb]
            return [
                (
                    "replace",
                    *(mine.place - len(mine.before), one[verb + 1].place),
                    *(theirs.place - len(theirs.before), other[verb + 1].place),
                )
            ]
    return []
