"""Values of numbers written out in any language: “quatre-vingt-dix”, “treinta y dos”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import groupby

from provenance.domain.language.languages import LANGUAGES, pooled_map, pooled_words
from provenance.domain.language.text import WordToken, folded
from provenance.domain.matching.qualifying_words import Side

type Value = int | Fraction
_VALUES = {
    folded(word): value
    for word, value in pooled_map(lambda language: language.compared_numbers.values).items()
} | {
    folded(word): int(number)
    for language in LANGUAGES.values()
    for words in language.synonyms
    for number in words
    if number.isdecimal()
    for word in words
}
_ORDERS = {
    folded(word): figures
    for word, figures in pooled_map(lambda language: language.compared_numbers.ordinals).items()
}
_ORDER_ENDINGS = frozenset(
    map(folded, pooled_words(lambda language: language.compared_numbers.order_endings))
)
_SCALE_ENDINGS = pooled_map(lambda language: language.compared_numbers.scale_endings)
_PERCENT = frozenset(
    map(folded, pooled_words(lambda language: language.compared_numbers.percent))
) | {"percent"}
_OF_PERCENT = frozenset(phrase.split()[-1] for phrase in _PERCENT if " " in phrase)
"""Words for a hundred in “pour cent”, where they are no number of their own."""
_FIGURES_WITH_ENDING = re.compile(r"(\d+(?:\.\d+)?)([^\W\d_]+)")
_DECIMAL = re.compile(r"\d+\.\d+")
_SCALES = {"tausend": 1000, "hundert": 100}
"""German numbers, which are one word, are split at these, the larger first."""
_HUNDRED, _THOUSANDS = 100, frozenset({10**3, 10**6, 10**9, 10**12})
_VEINTI = "veinti"
LONGEST = 18
"""Most digits of a number that is read as one."""
WORD_CACHE_SIZE = 1 << 15
"""Number of words for which it is cached whether they are numbers."""
_JOINTS = frozenset({"and", "y", "et", "und", "و"})
_AND = "و"
"""The Arabic “and”, which is written as a prefix."""
_OF, _LEAST_BEFORE_OF = "de", 10**6
"""The preposition in “2 millones *de* euros”."""
_ONE = (["a"], ["an"])
_SCORE, _FOUR = 20, 4
"""French counts by scores: “quatre-vingt-dix”."""


def numbers_beside(
    one: Side, here: tuple[int, int], other: Side, there: tuple[int, int]
) -> tuple[Value, Value] | None:
    """Return the numbers at one place of two wordings, or None if either is no number.

    Adjacent words of the number belong to it, even if both share them: the last of “soixante-dix”
    and “quatre-vingt-dix”.
    """
    values = _value_around(one, here), _value_around(other, there)
    if values[0] is None or values[1] is None:
        values = (
            values[0] or _value_of_article(one[1], here),
            values[1] or _value_of_article(other[1], there),
        )
    return None if values[0] is None or values[1] is None else (values[0], values[1])


def numbers_within(
    one: Side, here: tuple[int, int], other: Side, there: tuple[int, int]
) -> tuple[Value, Value] | None:
    """Return the numbers among the words of one place, if each side has one: “22 boats”."""
    mine, theirs = _runs(one, here), _runs(other, there)
    return (mine[0], theirs[0]) if len(mine) == len(theirs) == 1 else None


def _runs(side: Side, span: tuple[int, int]) -> list[Value]:
    """Return the values of the numbers at a place, each from as many adjacent words as possible."""
    text, words = side
    figures = _figures(text, words[slice(*span)])
    runs = groupby(figures, key=lambda word: word.isdecimal() or is_number_word(word))
    values = (number_value([*run]) for is_number, run in runs if is_number)
    return [value for value in values if value is not None]


def number_value(words: Sequence[str]) -> Value | None:
    """Return the value of folded words that are a number; None if any is not part of one.

    >>> number_value("quatre vingt dix".split()), number_value(["einundzwanzig"])
    (90, 21)
    """
    total: Value = 0
    group: Value = 0
    for place, word in enumerate(words):
        if 0 < place < len(words) - 1 and word in _JOINTS:
            continue
        if place and word == _OF and total >= _LEAST_BEFORE_OF and not group:
            continue
        value = _word_value(word)
        if value is None:
            return None
        total, group = _counted(total, group, value)
    return total + group if words else None


def _counted(total: Value, group: Value, value: Value) -> tuple[Value, Value]:
    """Return the thousands and the rest after one more word: “two hundred thousand”."""
    if value in _THOUSANDS:
        if 0 < total < value:
            return (total + group) * value, 0
        return total + (group or 1) * value, 0
    if value == _HUNDRED or (value, group) == (_SCORE, _FOUR):
        return total, (group or 1) * value
    return total, group + value


def is_same_order(one: Side, here: tuple[int, int], other: Side, there: tuple[int, int]) -> bool:
    """Return whether one place has an ordinal, and the other its figures: “dritten”, “3.”."""
    places = (one[0], one[1][slice(*here)]), (other[0], other[1][slice(*there)])
    if not any(word.folded in _ORDERS for _, words in places for word in words):
        return False
    mine, theirs = (_figures(text, words) for text, words in places)
    return len(mine) == len(theirs) == 1 and any(
        _ORDERS.get(word) == figures
        for word, figures in ((mine[0], theirs[0]), (theirs[0], mine[0]))
    )


def are_percent(one: Sequence[WordToken], other: Sequence[WordToken]) -> bool:
    """Return whether both are words or the sign for percent: “pour cent”, “%”."""
    return all(" ".join(word.folded for word in words) in _PERCENT for words in (one, other))


def _figures(text: str, words: Sequence[WordToken]) -> list[str]:
    """Return folded words, with each decimal as one and ordinal figures without their ending."""
    items: list[str] = []
    for place, word in enumerate(words):
        between = text[words[place - 1].end : word.start] if place else ""
        is_after_figures = bool(items) and items[-1].isdecimal()
        if is_after_figures and between in {".", ","} and word.folded[0].isdecimal():
            items[-1] += f".{word.folded}"
        elif not (
            is_after_figures and between in {".", "-", "‑"} and word.folded in _ORDER_ENDINGS
        ):
            match = _FIGURES_WITH_ENDING.fullmatch(word.folded)
            items.append(match[1] if match and match[2] in _ORDER_ENDINGS else word.folded)
    return items


def _word_value(word: str) -> Value | None:
    if word.isdecimal():
        return int(word) if len(word) <= LONGEST else None
    value = _VALUES.get(word)
    if value is not None:
        return value
    if word[:1].isdecimal():
        return _value_of_figures(word)
    if word.startswith(_AND):
        return _word_value(word.removeprefix(_AND)) if len(word) > 1 else None
    return _compound_value(word)


def _value_of_figures(word: str) -> Value | None:
    """Return the value of figures such as “2.5” and “2.5m”."""
    if len(word) > LONGEST:
        return None
    if _DECIMAL.fullmatch(word):
        return Fraction(word)
    match = _FIGURES_WITH_ENDING.fullmatch(word)
    scale = _SCALE_ENDINGS.get(match[2]) if match else None
    return Fraction(match[1]) * scale if match and scale else None


def _compound_value(word: str) -> Value | None:
    """Return the value of a number written as one word: “zweihundert”, “veintidós”."""
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


def _value_around(side: Side, span: tuple[int, int]) -> Value | None:
    text, words = side
    first, last = span
    if not all(_may_be_of_number(word.folded) for word in words[first:last]):
        return None
    while first > 0 and (is_number_word(words[first - 1].folded) or _is_in_decimal(side, first)):
        first -= 1
    while last < len(words) and (is_number_word(words[last].folded) or _is_in_decimal(side, last)):
        last += 1
    return number_value(_figures(text, words[first:last]))


def _is_in_decimal(side: Side, place: int) -> bool:
    """Return whether the figures before and at a place are one decimal."""
    text, words = side
    if not 0 < place < len(words):
        return False
    before, word = words[place - 1], words[place]
    return (
        before.folded.isdecimal()
        and word.folded[0].isdecimal()
        and text[before.end : word.start] in {".", ","}
    )


def _value_of_article(words: Sequence[WordToken], span: tuple[int, int]) -> int | None:
    """Return 1 for an article such as “a” in “a dozen” beside “two dozen”, else None."""
    return 1 if [word.folded for word in words[slice(*span)]] in _ONE else None


@lru_cache(maxsize=WORD_CACHE_SIZE)
def _may_be_of_number(word: str) -> bool:
    """Return whether a folded word may be part of a number: fast, no false negatives."""
    return (
        word[:1].isdecimal()
        or word in _JOINTS
        or word == _OF
        or word in _ORDER_ENDINGS
        or _word_value(word) is not None
    )


@lru_cache(maxsize=WORD_CACHE_SIZE)
def is_number_word(word: str) -> bool:
    """Return whether a folded word is a number in letters; “one”, perhaps an article, is not."""
    return not (word.isdecimal() or word in _OF_PERCENT) and (_word_value(word) or 0) > 1
