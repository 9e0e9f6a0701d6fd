"""Detect exchanged subject and object: “X shot Y” for “Y shot X”, or “X was shot by Y”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from provenance.domain.language.content_words import FUNCTION
from provenance.domain.language.language import Trait
from provenance.domain.language.languages import LANGUAGES, pooled_words
from provenance.domain.language.text import folded
from provenance.domain.matching.qualifying_words import Opcode
from provenance.domain.matching.synonyms import are_synonyms_or_forms

_CASE_DETERMINERS = frozenset().union(
    *(
        language.phrases.determiners
        for language in LANGUAGES.values()
        if Trait.CASES in language.traits
    )
)
"""Articles whose form shows the case: “der”, “den”."""
_CASE_ARTICLES = frozenset(map(folded, _CASE_DETERMINERS))
_ARABIC_ARTICLE = "ال"
"""The Arabic article, which is written as a prefix of its noun."""
MOST_OTHER_FORMS, MOST_UNMATCHED = 4, 2
"""Most words in another form, and most words of one side alone, beside two that changed places."""
_CASELESS_DETERMINERS = frozenset(
    map(
        folded,
        pooled_words(lambda language: language.phrases.determiners) - _CASE_DETERMINERS | {"al"},
    )
)
"""Determiners without cases, which move with their noun.

Spanish “a” is read as the English article, and so is “al”.
"""
_MUTUAL = frozenset(map(folded, pooled_words(lambda language: language.mutual_words)))
_CONJUNCTIONS = frozenset(map(folded, pooled_words(lambda language: language.sources.joins)))
"""Conjunctions: “and”, “or”."""
_AGENT_PREPOSITIONS = frozenset(map(folded, pooled_words(lambda language: language.sources.by)))
_PASSIVE_AUXILIARIES = frozenset(
    map(folded, pooled_words(lambda language: language.sources.passive))
)


class _Slot(NamedTuple):
    """A content word, its index, and the function words before it without articles.

    ``article`` is an article before it whose form shows the case.
    """

    word: str
    place: int
    before: tuple[str, ...]
    article: str


def exchanged_roles(mine: Sequence[str], theirs: Sequence[str]) -> list[Opcode]:
    """Return the opcodes of two phrases that changed places around a verb, all else being equal.

    Both arguments are folded words.
    """
    if have_too_many_other_words(mine, theirs):
        return []
    one, other = _without_unmatched(_slots(mine), _slots(theirs))
    if len(one) != len(other) or len(_words_only_in(one, other)) > MOST_OTHER_FORMS:
        return []
    first = _common_prefix_length(one, other)
    if first == len(one):
        return _passive_exchange(one, other)
    last = len(one) - _common_prefix_length(one[::-1], other[::-1])
    for size, after in _swap_sizes(one[first:last], other[first:last]):
        if _have_exchanged_roles(one[first:last], other[first:last], size, after):
            return [
                _opcode(one[first : first + size], other[first : first + after]),
                _opcode(one[last - after : last], other[last - size : last]),
            ]
    return []


def _common_prefix_length(one: Sequence[_Slot], other: Sequence[_Slot]) -> int:
    """Return how many of the first words are equal or may be synonyms in both."""
    for place, slot in enumerate(one):
        if not are_synonyms_or_forms(slot.word, other[place].word):
            return place
    return len(one)


def have_too_many_other_words(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Return whether too many content words differ in form: fast, no false positives."""
    others = set(mine).difference(theirs)
    return (
        sum(word not in FUNCTION and word not in _CASE_ARTICLES for word in others)
        > MOST_OTHER_FORMS
    )


def _swap_sizes(one: Sequence[_Slot], other: Sequence[_Slot]) -> Iterator[tuple[int, int]]:
    """Return pairs of lengths of a first and a last phrase that may have changed places."""
    places = range(1, len(one) - 1)
    sizes = [n for n in places if are_synonyms_or_forms(one[0].word, other[-n].word)]
    afters = sizes and [n for n in places if are_synonyms_or_forms(one[-n].word, other[0].word)]
    return ((size, after) for size in sizes for after in afters if size + after < len(one))


def swapped_words(mine: Sequence[str], theirs: Sequence[str]) -> list[Opcode]:
    """Return the opcodes of two words that changed places, where all others kept theirs.

    This is “The coach shouted at the physio” and the reverse, however often both are named. No
    exchange is reported for “A and B”, for two times or places after the same preposition, or in
    languages where endings mark the subject.
    """
    if len(mine) != len(theirs):
        return []
    apart = [n for n in range(len(mine)) if mine[n] != theirs[n]]
    pairs = {frozenset((mine[n], theirs[n])) for n in apart}
    if len(pairs) != 1 or not _does_position_decide(mine, apart):
        return []
    same_order = all(mine[a] == mine[b] for a, b in pairwise(apart))
    return [] if same_order else [("replace", n, n + 1, n, n + 1) for n in apart]


def _does_position_decide(words: Sequence[str], places: Sequence[int]) -> bool:
    """Return whether the position of two of these words decides the meaning."""
    before = [
        words[n - 1] if n and words[n - 1] not in _CASELESS_DETERMINERS else "" for n in places
    ]
    if len(places) == 2 and places[1] == places[0] + 1:
        return all(words[n].startswith(_ARABIC_ARTICLE) for n in places)
    return all(words[n].isascii() and words[n] not in FUNCTION for n in places) and any(
        not _CONJUNCTIONS.issuperset(
            word for word in words[a + 1 : b] if word not in _CASELESS_DETERMINERS
        )
        and _MUTUAL.isdisjoint(word for word in words[a + 1 : b])
        and not (first and first == second)
        for (a, b), (first, second) in zip(pairwise(places), pairwise(before), strict=True)
    )


def _without_unmatched(one: list[_Slot], other: list[_Slot]) -> tuple[list[_Slot], list[_Slot]]:
    """Return both without one or two words that only one has, if there are no more of them."""
    apart = _words_only_in(one, other), _words_only_in(other, one)
    if not 0 < max(map(len, apart)) <= MOST_OTHER_FORMS:
        return one, other
    unmatched = [
        [slot for slot in mine if not any(are_synonyms_or_forms(slot.word, o.word) for o in theirs)]
        for mine, theirs in ((apart[0], other), (apart[1], one))
    ]
    if max(map(len, unmatched)) > MOST_UNMATCHED:
        return one, other
    return (
        [slot for slot in one if slot not in unmatched[0]],
        [slot for slot in other if slot not in unmatched[1]],
    )


def _words_only_in(one: Sequence[_Slot], other: Sequence[_Slot]) -> list[_Slot]:
    words = {slot.word for slot in other}
    return [slot for slot in one if slot.word not in words]


def _opcode(one: Sequence[_Slot], other: Sequence[_Slot]) -> Opcode:
    return "replace", one[0].place, one[-1].place + 1, other[0].place, other[-1].place + 1


def _slots(words: Sequence[str]) -> list[_Slot]:
    slots: list[_Slot] = []
    before: list[str] = []
    article = ""
    for place, word in enumerate(words):
        if word in _CASE_ARTICLES:
            article = word
        elif word not in FUNCTION:
            slots.append(_Slot(word, place, tuple(before), article))
            before, article = [], ""
        elif word not in _CASELESS_DETERMINERS:
            before.append(word)
    return slots


def _have_exchanged_roles(
    one: Sequence[_Slot], other: Sequence[_Slot], size: int, after: int
) -> bool:
    """Return whether the first phrase changed places with the last, and position shows the role.

    ``size`` is the length of the phrase that comes first in ``one`` and last in ``other``,
    ``after`` that of the reverse. Phrases after the same preposition, “in May … in Kyiv”, may stand
    in any order; in a language with cases the form of the word must change with its position.
    """
    pairs = [
        *zip(one[:size], other[len(other) - size :], strict=True),
        *zip(one[len(one) - after :], other[:after], strict=True),
    ]
    verbs = zip(one[size : len(one) - after], other[after : len(other) - size], strict=True)
    start, end = one[0], one[len(one) - after]
    return (
        all(
            are_synonyms_or_forms(slot.word, their.word)
            and _have_same_function_words(slot, their)
            and slot.word not in _MUTUAL
            for slot, their in verbs
        )
        and all(are_synonyms_or_forms(slot.word, their.word) for slot, their in pairs)
        and _have_same_function_words(start, other[0])
        and _have_same_function_words(end, other[len(other) - size])
        and (not start.before or start.before != end.before)
        and (start.word.isascii() or any(slot.word != their.word for slot, their in pairs))
        and _do_articles_differ(pairs)
    )


def _do_articles_differ(pairs: Sequence[tuple[_Slot, _Slot]]) -> bool:
    """Return whether articles with cases, if any, differ: “den Arzt”, “der Arzt”.

    “Die Frau sah das Kind” may be said in either order.
    """
    articles = [(slot.article, their.article) for slot, their in pairs]
    return not any(map(any, articles)) or any(one != other for one, other in articles)


def _have_same_function_words(one: _Slot, other: _Slot) -> bool:
    """Return whether the same function words, perhaps with an article, precede both: “a”, “al”."""
    return len(one.before) == len(other.before) and all(
        word.startswith(their) or their.startswith(word)
        for word, their in zip(one.before, other.before, strict=True)
    )


def _passive_exchange(one: Sequence[_Slot], other: Sequence[_Slot]) -> list[Opcode]:
    """Return the opcode of “was … by” around a verb on one side only, which exchanges the roles."""
    for verb in range(1, len(one) - 1):
        sides = [
            (
                bool(_PASSIVE_AUXILIARIES.intersection(slots[verb].before)),
                bool(_AGENT_PREPOSITIONS.intersection(slots[verb + 1].before)),
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
