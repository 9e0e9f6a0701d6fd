"""Numbers in a wording: what is counted, of what unit and category, how nearly."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.domain.text import folded

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_UNITS = {
    word: value
    for value, word in enumerate((_ONES + " fifteen sixteen seventeen eighteen nineteen").split())
}
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10 * value for value, word in enumerate(_TEN_WORDS.split(), start=2)}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4}
_SPELT = "|".join([*_UNITS, *_TENS, *_SCALES])
_NUMBER = re.compile(
    rf"(?P<digits>(?<![\w.,])\d{{1,3}}(?:[,\u00a0 ]\d{{3}})+(?![\w])|(?<![\w.,])\d+(?:\.\d+)?(?![\w]))"
    r"(?P<percent>\s?(?:%|per ?cent\b))?"
    rf"|\b(?P<spelt>(?:{_SPELT})(?:[\s-]+(?:and\s+)?(?:{_SPELT}))*)\b"
    r"|\b(?P<part>half|third|quarter)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NEARLY = {
    "about": "about",
    "around": "about",
    "approximately": "about",
    "roughly": "about",
    "some": "about",
    "probably": "about",
    "nearly": "nearly",
    "almost": "nearly",
    "more than": "more than",
    "over": "more than",
    "at least": "at least",
    "up to": "up to",
    "as much as": "up to",
    "as many as": "up to",
    "as high as": "up to",
    "just": "only",
    "only": "only",
    "less than": "less than",
    "fewer than": "less than",
    "few": "a few",
    "several": "a few",
}
_APPROXIMATOR = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(_NEARLY, key=len, reverse=True))})\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
_CATEGORIES = {
    "dead": "dead",
    "killed": "dead",
    "died": "dead",
    "lost": "lost",
    "losses": "lost",
    "losing": "lost",
    "gone": "lost",
    "destroyed": "destroyed",
    "annihilated": "destroyed",
    "wounded": "wounded",
    "injured": "wounded",
    "left": "left",
    "remaining": "left",
    "remain": "left",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it stands in a wording.

    ``unit`` is "%", "share" or ""; ``nearly`` is its approximator in one of a few plain forms,
    "" where it is put flatly; ``category`` is dead, lost, destroyed, wounded or left, "" where
    the wording does not say; ``text`` is the number as written.
    """

    value: float
    unit: str
    nearly: str
    category: str
    text: str


def figures(text: str) -> tuple[Figure, ...]:
    """The numbers in an English wording, in order.

    >>> [(f.value, f.unit, f.nearly, f.category) for f in figures("about four hundred left")]
    [(400.0, '', 'about', 'left')]
    """
    found = [match for match in _NUMBER.finditer(text) if not _YEAR.fullmatch(match.group())]
    return tuple(
        _figure(text, match, found[place + 1].start() if place + 1 < len(found) else len(text))
        for place, match in enumerate(found)
    )


def _figure(text: str, match: re.Match[str], until: int) -> Figure:
    before = _APPROXIMATOR.search(text[: match.start()])
    return Figure(
        value=_value(match),
        unit="%" if match["percent"] else "share" if match["part"] else "",
        nearly=_NEARLY[before["word"].lower()] if before else "",
        category=_category(text, match, until),
        text=match.group().strip(),
    )


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        return float(re.sub(r"[,\u00a0 ]", "", match["digits"]))
    if match["part"]:
        return _PARTS[match["part"].lower()]
    return float(_spelt(match["spelt"].lower()))


def _spelt(words: str) -> int:
    """“four hundred and twelve thousand” as a number."""
    total = group = 0
    for word in re.findall(r"[a-z]+", words):
        if word == "hundred":
            group = max(group, 1) * 100
        elif word in _SCALES:
            total += max(group, 1) * _SCALES[word]
            group = 0
        else:
            group += _UNITS.get(word, 0) + _TENS.get(word, 0)
    return total + group


def _category(text: str, match: re.Match[str], until: int) -> str:
    """What is said of the number: the nearest word after it, else the last before it."""
    after = [_CATEGORIES[w] for w in folded(text[match.end() : until]).split() if w in _CATEGORIES]
    if after:
        return after[0]
    before = [_CATEGORIES[w] for w in folded(text[: match.start()]).split() if w in _CATEGORIES]
    return before[-1] if before else ""
