"""Fold numbers in letters, times of day and percentages, each to one token."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.domain.language.languages import pooled_map, pooled_words

_ONES = pooled_map(
    lambda language: {word: value for value, word in enumerate(language.numbers.ones)}
)
_TENS = pooled_map(
    lambda language: {word: 10 * value for value, word in enumerate(language.numbers.tens, start=2)}
)
_SCALES = pooled_map(lambda language: language.numbers.scales)
_JOINTS = pooled_words(lambda language: language.numbers.joints)
NUMBER_WORDS = frozenset(_ONES).union(_TENS, _SCALES)
_OPENINGS = NUMBER_WORDS | {"per"}
_PRONOUNS = frozenset(word for word, value in _ONES.items() if value == 1)
"""Words for one, which are as often pronouns."""
_GAP = re.compile(r"[\s-]+")
_TIME = re.compile(r"([1-9]|1[0-2])(?: ([0-5]\d))?", re.ASCII)
_HALF_OF_DAY = re.compile(r"([ap])\.?\s?m\b\.?", re.IGNORECASE)

type FoldedSpan = tuple[str, int, int]
"""A folded word, its start and its end."""


def joined_numerals(words: Sequence[FoldedSpan], text: str) -> list[FoldedSpan]:
    """Return the words with each number in letters replaced by figures.

    >>> joined_numerals([("two", 0, 3), ("hundred", 4, 11), ("men", 12, 15)], "two hundred men")
    [('200', 0, 11), ('men', 12, 15)]
    """
    joined: list[FoldedSpan] = []
    place = 0
    while place < len(words):
        fold = words[place][0]
        if fold not in _OPENINGS and not fold[0].isdecimal():
            joined.append(words[place])
            place += 1
            continue
        fold, size = _number(words, place, text)
        if fold[0].isdecimal():
            fold, size = _on_the_clock(fold, size, words, place, text)
        elif fold == "per" and place + 1 < len(words) and words[place + 1][0] == "cent":
            fold, size = "percent", 2
        joined.append((fold, words[place][1], words[place + size - 1][2]))
        place += size
    return joined


def _number(words: Sequence[FoldedSpan], place: int, text: str) -> tuple[str, int]:
    """Return the number that begins here and its length in words; else the word and 1."""
    first = words[place][0]
    figures, size = _figures(words, place, text)
    if not size and first not in NUMBER_WORDS:
        return first, 1
    total, group, at = 0.0, figures, place + size
    while at < len(words) and (at == place or _are_joined(words, at, text)):
        word = words[at][0]
        joint = at > place and word in _JOINTS and words[at - 1][0] in _SCALES
        joint = joint and at + 1 < len(words) and _are_joined(words, at + 1, text)
        if joint:
            at, word = at + 1, words[at + 1][0]
        if word in _SCALES:
            group = max(group, 1) * _SCALES[word]
            if _SCALES[word] > 100:
                total, group = total + group, 0
        elif _fits(word, group, words[at - 1][0] if at > place else ""):
            group += _ONES.get(word, 0) + _TENS.get(word, 0)
        else:
            at -= joint
            break
        at += 1
    if at <= place + size or (at == place + 1 and first in _PRONOUNS):
        return first, 1
    return f"{total + group:.0f}", at - place


def _figures(words: Sequence[FoldedSpan], place: int, text: str) -> tuple[float, int]:
    """Return the value and word count of figures before a word such as “thousand”, else 0 and 0."""
    for size in (1, 2):
        run = words[place : place + size + 1]
        number = text[run[0][1] : run[size - 1][2]] if len(run) > size else ""
        ascii_number = number.isascii() and re.fullmatch(r"\d+(?:\.\d+)?", number)
        if ascii_number and run[size][0] in _SCALES and _are_joined(words, place + size, text):
            return float(number), size
    return 0.0, 0


def _fits(word: str, group: float, before: str) -> bool:
    """Return whether a word below a hundred continues a number: “twenty-six”, “hundred and six”."""
    if word in _TENS:
        return group % 100 == 0 and before not in _ONES
    if word not in _ONES or (before and before in _ONES):
        return False
    return group % 100 == 0 or (before in _TENS and 0 < _ONES[word] < 10)


def _are_joined(words: Sequence[FoldedSpan], place: int, text: str) -> bool:
    """Return whether only a space or a hyphen precedes this word."""
    return bool(_GAP.fullmatch(text, words[place - 1][2], words[place][1]))


def _on_the_clock(
    fold: str, size: int, words: Sequence[FoldedSpan], place: int, text: str
) -> tuple[str, int]:
    """Return “5 PM” or “5:47 p.m.” in 24-hour time with its length in words; else unchanged."""
    time, following = _TIME.fullmatch(fold), place + size
    after_figures = place > 0 and words[place - 1][0][-1].isdecimal()
    if not time or after_figures or following == len(words):
        return fold, size
    half = _HALF_OF_DAY.match(text, words[following][1])
    if not half:
        return fold, size
    hours, minutes = time.groups("00")
    while following < len(words) and words[following][2] <= half.end():
        following += 1
    hour = int(hours) % 12 + (12 if half[1] in "pP" else 0)
    return f"{hour} {minutes}", following - place
