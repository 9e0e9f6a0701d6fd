"""Detect spelling variants: numbers, names, abbreviations, masked words and editors' brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from provenance.domain.language.figures import find_figures
from provenance.domain.language.languages import pooled_map, pooled_pattern, pooled_words
from provenance.domain.language.name_similarity import (
    differ_in_feminine_ending,
    may_be_one_name,
    may_be_one_spelling,
)
from provenance.domain.language.text import WordToken, folded
from provenance.domain.matching.compared_words import compared_words
from provenance.domain.matching.frames import count_shared_words
from provenance.domain.matching.masked_words import are_masked_alike
from provenance.domain.matching.qualifying_words import Side
from provenance.domain.matching.single_word_exchanges import WEAKENING_WORDS
from provenance.domain.matching.synonyms import (
    are_abbreviations,
    are_spelling_variants,
    are_synonyms,
)
from provenance.domain.matching.written_numbers import (
    are_percent,
    is_same_order,
    number_value,
    numbers_beside,
)

_BRACKETS = re.compile(r"(?<!\w)\[([^\]\n]{1,60})\](?!\w)")
_FIRST_LETTER = re.compile(r"(?<!\w)\[(\w)\](?=\w)")
_PRONOUNS = frozenset(
    map(folded, pooled_words(lambda language: frozenset().union(*language.persons)))
)

_MONTH = re.compile(pooled_pattern(lambda language: language.dates.month_names))
_ELIDED_ENDINGS = pooled_map(lambda language: language.spelling.elided_endings)
LEAST_SHARED, LONGEST_PLACE = 0.25, 6
"""Wordings that differ in spelling only: least share of common words, most words per place."""
LONGEST_DAY, LEAST_SPELT = 2, 4
"""Digits of a day of the month; letters of a word from which spelling variants are looked for."""


def without_brackets(text: str) -> str:
    """Return the text without words inserted by an editor, except those that change the meaning.

    >>> without_brackets("He [the colonel] told us. [W]e will [not] go")
    'He  told us. We will [not] go'
    """
    text = _FIRST_LETTER.sub(r"\1", text)
    return _BRACKETS.sub(lambda match: match[0] if _turns(match[1]) else "", text)


def _turns(words: str) -> bool:
    return bool(find_figures(words)) or not WEAKENING_WORDS.isdisjoint(folded(words).split())


def is_for_pronoun(
    one: str, mine: Sequence[WordToken], other: str, theirs: Sequence[WordToken]
) -> bool:
    """Return whether brackets replace a pronoun: “any of [the officers]” for “any of them”."""
    return any(
        bool(words and pronouns)
        and text[words[0].start - 1 : words[0].start] == "["
        and text[words[-1].end : words[-1].end + 1] == "]"
        and all(word.folded in _PRONOUNS for word in pronouns)
        for text, words, pronouns in ((one, mine, theirs), (other, theirs, mine))
    )


def are_written_alike(one: str, other: str) -> bool:
    """Return whether two wordings differ only in how numbers, names or abbreviations are written.

    Masked words, such as “f***”, count as the words they stand for.

    >>> are_written_alike("Il reste 15 hommes et 2 camions", "Il reste quinze hommes et deux camions")
    True
    """
    sides = (
        (one, _with_day_first(compared_words(one))),
        (other, _with_day_first(compared_words(other))),
    )
    mine, theirs = ([word.folded for word in words] for _, words in sides)
    if not _may_be_alike(mine, theirs):
        return False
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return all(is_written_alike(*sides, code[1:3], code[3:5]) for code in codes)


def _may_be_alike(mine: list[str], theirs: list[str]) -> bool:
    """Return whether they may differ in spelling only: fast, no false negatives."""
    fewer, more = sorted((len(mine), len(theirs)))
    return fewer > 0 and count_shared_words(mine, theirs) >= LEAST_SHARED * more


def _with_day_first(words: Sequence[WordToken]) -> Sequence[WordToken]:
    """Return the words with “April 12” as “12 April”."""
    ordered = list(words)
    for place, (word, following) in enumerate(pairwise(words)):
        is_day = following.folded.isdecimal() and len(following.folded) <= LONGEST_DAY
        if is_day and _MONTH.fullmatch(word.folded):
            ordered[place : place + 2] = [following, word]
    return ordered


def is_written_alike(one: Side, other: Side, here: tuple[int, int], there: tuple[int, int]) -> bool:
    """Return whether the words at one place are spelling variants of the other's, in order."""
    (a, b), (c, d) = here, there
    if not (a < b and c < d and max(b - a, d - c) <= LONGEST_PLACE):
        return False
    return _is_one_spelt_otherwise(one, other, here, there) or any(
        _is_one_spelt_otherwise(one, other, (a, middle), (c, other_middle))
        and is_written_alike(one, other, (middle, b), (other_middle, d))
        for middle in range(a + 1, b)
        for other_middle in range(c + 1, d)
    )


def _is_one_spelt_otherwise(
    one: Side, other: Side, here: tuple[int, int], there: tuple[int, int]
) -> bool:
    mine, theirs = one[1][slice(*here)], other[1][slice(*there)]
    values = numbers_beside(one, here, other, there)
    if values is not None:
        return values[0] == values[1]
    return (
        _are_one_joined(mine, theirs)
        or are_percent(mine, theirs)
        or is_same_order(one, here, other, there)
        or are_masked_alike((one[0], mine), (other[0], theirs))
        or is_for_pronoun(one[0], mine, other[0], theirs)
        or _is_elided(one[0], mine, theirs)
        or _is_elided(other[0], theirs, mine)
        or (len(mine) == len(theirs) == 1 and _is_one_word(one[0], mine[0], other[0], theirs[0]))
    )


def _are_one_joined(mine: Sequence[WordToken], theirs: Sequence[WordToken]) -> bool:
    """Return whether only spaces or hyphens differ: “northeastern”, “north-eastern”."""
    joined = {"".join(word.folded for word in words) for words in (mine, theirs)}
    return len(joined) == 1 and joined.pop().isalpha()


def _is_elided(text: str, words: Sequence[WordToken], others: Sequence[WordToken]) -> bool:
    """Return whether ``words`` is the elided form of ``others``: “haben’s” for “haben es”."""
    if (len(words), len(others)) != (1, 2):
        return False
    head, apostrophe, ending = text[words[0].start : words[0].end].replace("’", "'").rpartition("'")
    return (
        bool(apostrophe)
        and folded(head) == others[0].folded
        and _ELIDED_ENDINGS.get(ending.lower()) == others[1].folded
    )


def _is_one_word(one: str, word: WordToken, other: str, their: WordToken) -> bool:
    return (
        are_abbreviations(word.folded, their.folded)
        or _is_one_number(word, their)
        or (
            max(len(word.folded), len(their.folded)) >= LEAST_SPELT
            and are_spelling_variants(word.folded, their.folded)
        )
        or (
            one[word.start].isupper()
            and other[their.start].isupper()
            and _are_one_name(word.folded, their.folded)
        )
    )


def _are_one_name(one: str, other: str) -> bool:
    """Return whether two words spell one name: “Kyiv” and “Kiev”, but not “Elle” and “Il”."""
    if not _PRONOUNS.isdisjoint({one, other}):
        return False
    if are_synonyms(one, other):
        return may_be_one_name(one, other)
    return may_be_one_spelling(one, other) and not differ_in_feminine_ending(one, other)


def _is_one_number(word: WordToken, their: WordToken) -> bool:
    value = number_value([word.folded])
    return value is not None and value == number_value([their.folded])
