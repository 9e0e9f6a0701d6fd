"""What is the same words but for how they are written: figures, abbreviations, an editor's brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from provenance.domain.language.figures import find_figures
from provenance.domain.language.languages import pooled_words
from provenance.domain.language.text import WordToken, folded
from provenance.domain.matching.compared_words import compared_folds, compared_words
from provenance.domain.matching.lone_exchange import HOLDING
from provenance.domain.matching.one_sense import are_one_written_out
from provenance.domain.matching.qualifying_words import Side
from provenance.domain.matching.written_numbers import number_value, numbers_beside

_BRACKETS = re.compile(r"(?<!\w)\[([^\]\n]{1,60})\](?!\w)")
_FIRST_LETTER = re.compile(r"(?<!\w)\[(\w)\](?=\w)")
_PRONOUNS = frozenset(
    map(folded, pooled_words(lambda language: frozenset().union(*language.persons)))
)


def without_brackets(text: str) -> str:
    """The text without the words that an editor put in, but for those that turn what is said.

    >>> without_brackets("He [the colonel] told us. [W]e will [not] go")
    'He  told us. We will [not] go'
    """
    text = _FIRST_LETTER.sub(r"\1", text)
    return _BRACKETS.sub(lambda match: match[0] if _turns(match[1]) else "", text)


def _turns(words: str) -> bool:
    return bool(find_figures(words)) or not HOLDING.isdisjoint(folded(words).split())


def is_for_pronoun(
    one: str, mine: Sequence[WordToken], other: str, theirs: Sequence[WordToken]
) -> bool:
    """“any of [the officers]” for “any of them”: words in brackets where the other has a pronoun."""
    return any(
        bool(words and pronouns)
        and text[words[0].start - 1 : words[0].start] == "["
        and text[words[-1].end : words[-1].end + 1] == "]"
        and all(word.folded in _PRONOUNS for word in pronouns)
        for text, words, pronouns in ((one, mine, theirs), (other, theirs, mine))
    )


def are_written_alike(one: str, other: str) -> bool:
    """Whether two wordings differ in nothing but numbers in letters, abbreviations and brackets.

    >>> are_written_alike("Il reste 15 hommes et 2 camions", "Il reste quinze hommes et deux camions")
    True
    """
    matcher = SequenceMatcher(None, compared_folds(one), compared_folds(other), autojunk=False)
    sides = (one, compared_words(one)), (other, compared_words(other))
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return all(code[0] == "replace" and _is_alike(*sides, code[1:3], code[3:5]) for code in codes)


def _is_alike(one: Side, other: Side, here: tuple[int, int], there: tuple[int, int]) -> bool:
    mine, theirs = one[1][slice(*here)], other[1][slice(*there)]
    values = numbers_beside(one[1], here, other[1], there)
    if values is not None:
        return values[0] == values[1]
    if is_for_pronoun(one[0], mine, other[0], theirs):
        return True
    return len(mine) == len(theirs) and all(
        are_one_written_out(word.folded, their.folded) or _is_one_number(word, their)
        for word, their in zip(mine, theirs, strict=True)
    )


def _is_one_number(word: WordToken, their: WordToken) -> bool:
    value = number_value([word.folded])
    return value is not None and value == number_value([their.folded])
