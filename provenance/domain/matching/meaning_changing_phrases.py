"""Phrases that change a meaning, “not only”, “all but”, “up to”, and singular or plural words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise
from re import Pattern

from provenance.domain.language.language import Language
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.sense_words import Phrases
from provenance.domain.language.text import WordToken, folded
from provenance.domain.matching.qualifying_words import Opcode, Side
from provenance.domain.matching.single_word_exchanges import (
    is_cut_at_end,
    is_nearly_verbatim,
    unmatched_words,
)
from provenance.domain.matching.written_numbers import is_number_word

CONTEXT_WORDS, LONGEST_EXCHANGE = 3, 4
"""Words on either side of an exchange that may belong to the phrase; most words exchanged."""
_NUMBER = "0"


def _pattern(phrases: Phrases) -> Pattern[str]:
    """Return a pattern of the phrases, the longest first: “no more than” contains “more than”."""
    longest = sorted(map(folded, phrases), key=len, reverse=True)
    return re.compile(rf"(?<= )(?:{'|'.join(map(re.escape, longest))})(?= )")


_PHRASE_PATTERNS = [
    (_pattern(turning), _pattern(turning | like))
    for language in LANGUAGES.values()
    for turning, like in language.sense.turns
]
_AMOUNT_PATTERNS = [
    (_pattern(one), _pattern(other))
    for language in LANGUAGES.values()
    for one, other in language.sense.amounts
]


_PHRASES = frozenset(
    folded(phrase)
    for language in LANGUAGES.values()
    for phrases in (*language.sense.turns, *language.sense.amounts)
    for phrase in frozenset().union(*phrases)
)
"""All these phrases, and those that may mean the same."""
_BEGINNINGS = frozenset(
    words[0] if len(words) == 1 else (words[0], words[1]) for words in map(str.split, _PHRASES)
)
_FIRST_WORDS = frozenset(phrase.split()[0] for phrase in _PHRASES)
"""Their first two words, or their only one, and their first word."""


def _folded_actors(language: Language) -> dict[str, str]:
    return {folded(one): folded(several) for one, several in language.sense.actors.items()}


_WEAK_ACTORS = [
    (
        {folded(one): folded(several) for one, several in language.sense.weak_actors.items()},
        {
            number: frozenset(map(folded, words))
            for number, words in language.sense.telling_articles.items()
        },
    )
    for language in LANGUAGES.values()
    if language.sense.weak_actors
]
WEAK_ACTORS = frozenset(word for weak, _ in _WEAK_ACTORS for pair in weak.items() for word in pair)
"""Words for a person whose number is only shown by the article before them."""
_ACTORS = [_folded_actors(language) for language in LANGUAGES.values()]


def meaning_changing_phrases(one: Side, other: Side, opcodes: Sequence[Opcode]) -> list[Opcode]:
    """Return the opcodes where only one side has such a phrase, or the number of persons differs.

    The wordings may differ in little else, and a phrase dropped by a cut does not count.
    """
    inner = [
        code
        for code in opcodes
        if max(code[2] - code[1], code[4] - code[3]) <= LONGEST_EXCHANGE
        and not is_cut_at_end(one, other, code)
    ]
    turned = is_nearly_verbatim(one, other, opcodes) and [
        code
        for code in inner
        if _differ_in_phrase(_with_context(one[1], code[1:3]), _with_context(other[1], code[3:5]))
    ]
    if turned or not inner:
        return turned or []
    unlike = (code for code in opcodes if any(unmatched_words(one, other, code)))
    apart = [*islice(unlike, 2)]  # Where more places differ, nothing can be concluded.
    return [
        code
        for code in inner
        if apart in ([], [code]) and _differ_in_number(one[1], other[1], code)
    ]


def words_around(words: Sequence[str], first: int, last: int) -> tuple[list[str], list[str]]:
    """Return the folded words of a place and its neighbours, with and without the place itself."""
    start = max(0, first - CONTEXT_WORDS)
    near = [*map(_with_numbers_as_zero, words[start : last + CONTEXT_WORDS])]
    return near, near[: first - start] + near[last - start :]


def _with_context(words: Sequence[WordToken], span: tuple[int, int]) -> str:
    """Return the folded words of a place and its neighbours, with each number written as 0."""
    near = words[max(0, span[0] - CONTEXT_WORDS) : span[1] + CONTEXT_WORDS]
    return f" {' '.join(_with_numbers_as_zero(word.folded) for word in near)} "


def _with_numbers_as_zero(word: str) -> str:
    return _NUMBER if _is_number(word) else word


def _is_number(word: str) -> bool:
    return word.isdecimal() or is_number_word(word)


def may_have_phrase(words: Sequence[str]) -> bool:
    """Return whether folded words may contain such a phrase: fast, no false negatives."""
    return not (
        _FIRST_WORDS.isdisjoint(words) or _BEGINNINGS.isdisjoint((*words, *pairwise(words)))
    )


def _differ_in_phrase(mine: str, theirs: str) -> bool:
    if not (may_have_phrase(mine.split()) or may_have_phrase(theirs.split())):
        return False
    return any(
        turning.search(one) and not like.search(other)
        for turning, like in _PHRASE_PATTERNS
        for one, other in ((mine, theirs), (theirs, mine))
    ) or any(_differ_in_amount(*amounts, mine, theirs) for amounts in _AMOUNT_PATTERNS)


def _differ_in_amount(low: Pattern[str], high: Pattern[str], mine: str, theirs: str) -> bool:
    one, other = ((bool(low.search(words)), bool(high.search(words))) for words in (mine, theirs))
    return {one, other} == {(True, False), (False, True)}


def _differ_in_number(mine: Sequence[WordToken], theirs: Sequence[WordToken], code: Opcode) -> bool:
    if _weak_number(mine, code[1:3]) + _weak_number(theirs, code[3:5]) in (
        ["one", "several"],
        ["several", "one"],
    ):
        return True
    one = {word.folded for word in mine[code[1] : code[2]]}
    other = {word.folded for word in theirs[code[3] : code[4]]}
    return any(
        actors.get(word) in others
        for actors in _ACTORS
        for words, others in ((one - other, other - one), (other - one, one - other))
        for word in words
    )


def _weak_number(words: Sequence[WordToken], span: tuple[int, int]) -> list[str]:
    """Return the number of “Soldat” or “Soldaten” at a place or right after it, in a list.

    “one”, “several”, or an empty list if the article does not show it.

    >>> from provenance.domain.language.text import tokens
    >>> _weak_number(tokens("Den Soldaten sah ich"), (0, 1)), _weak_number(tokens("Die Soldaten"), (0, 1))
    ([], ['several'])
    """
    for place in range(span[0], min(span[1] + 1, len(words))):
        word, before = words[place].folded, words[place - 1].folded if place else ""
        for weak, articles in _WEAK_ACTORS:
            if word in weak and word not in weak.values():
                return ["one"]
            if word in weak.values():
                return [number for number, telling in articles.items() if before in telling]
    return []
