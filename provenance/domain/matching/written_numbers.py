"""The value of a number written out in any language: “quatre-vingt-dix”, “treinta y dos”, “einundzwanzig”."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.text import WordToken, folded

_VALUES = {
    folded(word): int(number)
    for language in LANGUAGES.values()
    for words in language.synonyms
    for number in words
    if number.isdecimal()
    for word in words
}
_SCALES = {"tausend": 1000, "hundert": 100}
"""German numbers, which are written as one word, are parted at these, the larger first."""
_VEINTI = "veinti"
LONGEST = 18
"""Figures of a number that is read as one."""
WORDS_AT_HAND = 1 << 15
"""Words of which it is kept at hand whether they are numbers: most are looked at again and again."""
_JOINTS = frozenset({"and", "y", "et", "und", "و"})
_ONE = (["a"], ["an"])
_SCORE, _FOUR = 20, 4
"""French counts by scores: “quatre-vingt-dix”."""


def numbers_beside(
    one: Sequence[WordToken],
    here: tuple[int, int],
    other: Sequence[WordToken],
    there: tuple[int, int],
) -> tuple[int, int] | None:
    """The numbers that stand in one place of two wordings, if both are written out or in figures.

    Words of a number that both share belong to it: of “soixante-dix” and “quatre-vingt-dix” the last.
    """
    values = _value_around(one, here), _value_around(other, there)
    if values[0] is None or values[1] is None:
        values = (
            values[0] or _value_of_article(one, here),
            values[1] or _value_of_article(other, there),
        )
    return None if values[0] is None or values[1] is None else (values[0], values[1])


def number_value(words: Sequence[str]) -> int | None:
    """The value of folded words that are a number; None where any is not of one.

    >>> number_value("quatre vingt dix".split()), number_value(["einundzwanzig"])
    (90, 21)
    """
    total = group = 0
    for place, word in enumerate(words):
        if 0 < place < len(words) - 1 and word in _JOINTS:
            continue
        value = _word_value(word)
        if value is None:
            return None
        if value in _SCALES.values() or (value, group) == (_SCORE, _FOUR):
            group = max(group, 1) * value
            if value == _SCALES["tausend"]:
                total, group = total + group, 0
        else:
            group += value
    return total + group if words else None


def _word_value(word: str) -> int | None:
    if word.isdecimal():
        return int(word) if len(word) <= LONGEST else None
    value = _VALUES.get(word)
    if value is not None:
        return value
    for scale, size in _SCALES.items():
        if scale in word:
            head, _, rest = word.partition(scale)
            times, more = _word_value(head or "1"), _word_value(rest or "0")
            return None if times is None or more is None else times * size + more
    if word.startswith(_VEINTI):
        more = _VALUES.get(word.removeprefix(_VEINTI))
        return None if more is None else _SCORE + more
    units, joint, tens = word.partition("und")
    one, ten = _VALUES.get(units), _VALUES.get(tens)
    return one + ten if joint and one is not None and ten is not None else None


def _value_around(words: Sequence[WordToken], span: tuple[int, int]) -> int | None:
    first, last = span
    while first > 0 and is_number_word(words[first - 1].folded):
        first -= 1
    while last < len(words) and is_number_word(words[last].folded):
        last += 1
    return number_value([word.folded for word in words[first:last]])


def _value_of_article(words: Sequence[WordToken], span: tuple[int, int]) -> int | None:
    """“a dozen” beside “two dozen”."""
    return 1 if [word.folded for word in words[slice(*span)]] in _ONE else None


@lru_cache(maxsize=WORDS_AT_HAND)
def is_number_word(word: str) -> bool:
    """Whether a folded word is a number in letters; “one” may be an article, and is none here."""
    return not word.isdecimal() and (_word_value(word) or 0) > 1
