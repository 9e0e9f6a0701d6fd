"""Find the numbers in a wording: what is counted, in which unit and category, how exactly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provenance.domain.language.languages import (
    LANGUAGES,
    pooled_map,
    pooled_pattern,
    pooled_words,
)
from provenance.domain.language.text import folded, lowered
from provenance.domain.messages import gettext_noop

_LANGUAGES = [language.numbers for language in LANGUAGES.values()]
_UNITS = {word: value for numbers in _LANGUAGES for value, word in enumerate(numbers.ones)}
_TENS = {
    word: 10 * value for numbers in _LANGUAGES for value, word in enumerate(numbers.tens, start=2)
}
_SCALES = pooled_map(lambda language: language.numbers.scales)
_PARTS = pooled_map(lambda language: language.numbers.parts)
_PART_COUNTS = pooled_map(lambda language: language.numbers.part_counts)
_BARE_PARTS = pooled_words(lambda language: language.numbers.bare_parts)
_SPELT = "|".join([*_UNITS, *_TENS, *_SCALES])
# Not the 72 of a T-72, and not the 331 of a 331st.
_DIGITS = (
    r"(?<![\w.,])(?<![^\W\d_]-)(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\w)|\d+(?:\.\d+)?(?!\w))"
)
_COUNTED_PARTS = "|".join(part if part in _BARE_PARTS else f"{part}s?" for part in _PARTS)
_NUMBER = re.compile(
    rf"(?P<digits>{_DIGITS})"
    rf"(?P<percent>\s?(?:%|{pooled_pattern(lambda language: language.numbers.percent)}))?"
    rf"(?:\s(?P<scale>{'|'.join(_SCALES)})\b)?"
    rf"|\b(?P<part>{'|'.join(_BARE_PARTS)}"
    rf"|(?:(?P<times>{'|'.join(_PART_COUNTS)})[\s-](?:{_COUNTED_PARTS})))\b"
    rf"|\b(?P<spelt>(?:{_SPELT})"
    rf"(?:[\s-]+(?:(?:{pooled_pattern(lambda language: language.numbers.joints)})\s+)?"
    rf"(?:{_SPELT})){{0,12}})\b",
    re.IGNORECASE,
)
_ARTICLE_COUNTS = "|".join(sorted(_PART_COUNTS.keys() - _UNITS.keys()))
_MAY_OPEN = re.compile(rf"\b(?:\d|(?:{_ARTICLE_COUNTS})(?=[\s-])|{'|'.join(_BARE_PARTS)}|{_SPELT})")
"""Possible starts of a number, in lower case; much faster to search than ``_NUMBER``."""
# Lookbehinds follow the first letters, so that a search skips all other letters.
_MONTH = rf"(?:{pooled_pattern(lambda language: language.dates.month_stems)})"
_NO_FIGURE = re.compile(
    r"(?:19|20)(?<![\w,.]..)\d\d(?![\w,%])"
    rf"|{_MONTH}(?<!\w...)[a-z]*\.?\s\d{{1,2}}\b|\d(?<!\w.)\d?\s{_MONTH}[a-z]*\.?(?!\w)"
)
"""Years and days of a month, in lower case."""
_PRONOUN_NUMBERS = {
    number: re.compile("|".join(patterns))
    for number, patterns in pooled_map(lambda language: language.numbers.pronoun_numbers).items()
}
"""Maps a number to patterns where it is a pronoun, in lower case."""
_NEARLY = pooled_map(lambda language: language.numbers.approximators)
LONGEST_APPROXIMATOR = 24
_FOLDED_OTHERWISE = re.compile(r"[^\x00-\x7f‘’“”–—…\xa0]")
"""Letters that folding may turn into plain ones."""
NEARBY = 200
"""Characters on either side in which a category is looked for."""
_APPROXIMATOR = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(_NEARLY, key=len, reverse=True))})\s+"
    rf"(?:(?:{pooled_pattern(lambda language: language.numbers.articles)})\s+)?$",
    re.IGNORECASE,
)
_IDIOMS = {
    word: (re.compile(pattern, re.IGNORECASE), instead)
    for word, (pattern, instead) in pooled_map(lambda language: language.numbers.idioms).items()
}
_CATEGORIES = pooled_map(lambda language: language.numbers.categories)
CATEGORIES = {
    "dead": gettext_noop("dead"),
    "lost": gettext_noop("lost"),
    "destroyed": gettext_noop("destroyed"),
    "wounded": gettext_noop("wounded"),
    "left": gettext_noop("left"),
}
"""The categories of numbers with the words shown to readers."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a wording.

    ``unit`` is "%", "share" or ""; ``nearly`` is its approximator in one of a few standard forms,
    or "" for an exact number; ``category`` is dead, lost, destroyed, wounded or left, or "" if the
    wording does not say; ``text`` is the number as written, ``written`` includes its approximator.
    """

    value: float
    unit: str
    nearly: str
    category: str
    text: str
    written: str


def find_figures(text: str) -> tuple[Figure, ...]:
    """Return the numbers in a wording in order: digits in any language, words as far as listed.

    >>> [(f.value, f.unit, f.nearly, f.category) for f in find_figures("about four hundred left")]
    [(400.0, '', 'about', 'left')]
    """
    # Each pattern is replaced by as many characters, so that offsets stay valid.
    low = lowered(text)
    plain = _without(text, _NO_FIGURE.finditer(low))
    for number, pattern in _PRONOUN_NUMBERS.items():
        if number in low:
            plain = _without(plain, pattern.finditer(low))
    for word, (pattern, instead) in _IDIOMS.items():
        if word in low:
            plain = _replaced(plain, pattern, instead)
    matches = list(_numbers(plain))
    may_have_category = _holds(plain, _CATEGORIES) or _FOLDED_OTHERWISE.search(plain) is not None
    return tuple(
        _figure(
            plain,
            match,
            matches[place + 1].start() if place + 1 < len(matches) else len(text),
            may_have_category,
        )
        for place, match in enumerate(matches)
    )


def _without(text: str, matches: Iterator[re.Match[str]]) -> str:
    pieces, at = [], 0
    for match in matches:
        pieces += [text[at : match.start()], "_" * len(match.group())]
        at = match.end()
    return "".join([*pieces, text[at:]])


def _replaced(text: str, pattern: re.Pattern[str], instead: str) -> str:
    return pattern.sub(lambda match: instead.ljust(len(match.group())), text)


def _numbers(text: str) -> Iterator[re.Match[str]]:
    at = 0
    for opening in _MAY_OPEN.finditer(lowered(text)):
        match = _NUMBER.match(text, opening.start()) if opening.start() >= at else None
        if match:
            at = match.end()
            yield match


def _holds(words: str, parts: Iterable[str]) -> bool:
    return True in map(words.lower().__contains__, parts)


def _figure(text: str, match: re.Match[str], until: int, may_have_category: bool) -> Figure:
    nearby = text[max(0, match.start() - LONGEST_APPROXIMATOR) : match.start()]
    before = _APPROXIMATOR.search(nearby) if _holds(nearby, _NEARLY) else None
    opening = match.start() - len(before.group()) if before else match.start()
    return Figure(
        value=_value(match),
        unit="%" if match["percent"] else "share" if match["part"] else "",
        nearly=approximator(before["word"]) if before else "",
        category=_category(text, match, until) if may_have_category else "",
        text=match.group().strip(),
        written=text[opening : match.end()].strip(),
    )


def approximator(words: str) -> str:
    """Return the standard form of an approximator such as “almost”; unchanged if unknown."""
    return _NEARLY.get(words.lower(), words.lower())


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        scale = _SCALES[match["scale"].lower()] if match["scale"] else 1
        return float(re.sub(r"[,\u00a0\u202f ]", "", match["digits"])) * scale
    if match["part"]:
        part = next(value for word, value in _PARTS.items() if word in match["part"].lower())
        return _PART_COUNTS[(match["times"] or "a").lower()] * part
    return float(_spelt(match["spelt"].lower()))


def _spelt(words: str) -> int:
    """Return the value of number words: “four hundred and twelve thousand”."""
    total = group = 0
    for word in re.findall(r"[^\W\d_]+", words):
        if _SCALES.get(word) == 100:
            group = max(group, 1) * 100
        elif word in _SCALES:
            total += max(group, 1) * _SCALES[word]
            group = 0
        else:
            group += _UNITS.get(word, 0) + _TENS.get(word, 0)
    return total + group


def _category(text: str, match: re.Match[str], until: int) -> str:
    """Return the category of a number: the nearest word after it, else the last before it."""
    after = _categories(text[match.end() : min(until, match.end() + NEARBY)])
    if after:
        return after[0]
    before = _categories(text[max(0, match.start() - NEARBY) : match.start()])
    return before[-1] if before else ""


def _categories(words: str) -> list[str]:
    if words.isascii() and not _holds(words, _CATEGORIES):
        # Folding is slow, and ASCII letters do not need it.
        return []
    return [_CATEGORIES[word] for word in folded(words).split() if word in _CATEGORIES]
