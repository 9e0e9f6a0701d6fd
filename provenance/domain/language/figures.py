"""Numbers in a wording: what is counted, of what unit and category, how nearly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provenance.domain.language.text import folded, lowered
from provenance.domain.messages import gettext_noop

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_UNITS = {
    word: value
    for value, word in enumerate((_ONES + " fifteen sixteen seventeen eighteen nineteen").split())
}
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10 * value for value, word in enumerate(_TEN_WORDS.split(), start=2)}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4}
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3}
_SPELT = "|".join([*_UNITS, *_TENS, *_SCALES])
# Not the 72 of a T-72; not the 331 of a 331st.
_DIGITS = (
    r"(?<![\w.,])(?<![^\W\d_]-)(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\w)|\d+(?:\.\d+)?(?!\w))"
)
_NUMBER = re.compile(
    rf"(?P<digits>{_DIGITS})(?P<percent>\s?(?:%|per ?cent\b))?"
    r"(?:\s(?P<scale>hundred|thousand|million)\b)?"
    r"|\b(?P<part>half|(?:(?P<times>a|one|two|three)[\s-](?:half|thirds?|quarters?)))\b"
    rf"|\b(?P<spelt>(?:{_SPELT})(?:[\s-]+(?:and\s+)?(?:{_SPELT})){{0,12}})\b",
    re.IGNORECASE,
)
_MAY_OPEN = re.compile(rf"\b(?:\d|a(?=[\s-])|half|{_SPELT})")
"""Where a number may open, in the lower case: found far sooner than ``_NUMBER`` would."""
# What stands before is asked after the first letters: a search then skips all other letters.
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_NO_FIGURE = re.compile(
    r"(?:19|20)(?<![\w,.]..)\d\d(?![\w,%])"
    rf"|{_MONTH}(?<!\w...)[a-z]*\.?\s\d{{1,2}}\b|\d(?<!\w.)\d?\s{_MONTH}[a-z]*\.?(?!\w)"
)
"""In the lower case: years and days of a month."""
_SOMEBODY = re.compile(
    r"\b(?:no|any|every|some|each|this|that|the|which)[\s-]one\b"
    r"|\bone\s(?:of|another|that|by|who)\b"
)
"""“One” where it stands for somebody."""
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
LONGEST_APPROXIMATOR = 24
_FOLDED_OTHERWISE = re.compile(r"[^\x00-\x7f‘’“”–—…\xa0]")
"""Letters that folding may turn into plain ones."""
NEARBY = 200
"""Characters on either side in which a category is looked for."""
_APPROXIMATOR = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(_NEARLY, key=len, reverse=True))})\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
_LIVES = re.compile(r"\blost (?:their|his|her) li(?:fe|ves)\b", re.IGNORECASE)
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
CATEGORIES = {
    "dead": gettext_noop("dead"),
    "lost": gettext_noop("lost"),
    "destroyed": gettext_noop("destroyed"),
    "wounded": gettext_noop("wounded"),
    "left": gettext_noop("left"),
}
"""What a number may be said of, as it is said to a reader."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it stands in a wording.

    ``unit`` is "%", "share" or ""; ``nearly`` is its approximator in one of a few plain forms,
    "" where it is put flatly; ``category`` is dead, lost, destroyed, wounded or left, "" where
    the wording does not say; ``text`` is the number as written, ``written`` with its approximator.
    """

    value: float
    unit: str
    nearly: str
    category: str
    text: str
    written: str


def figures(text: str) -> tuple[Figure, ...]:
    """The numbers in an English wording, in order.

    >>> [(f.value, f.unit, f.nearly, f.category) for f in figures("about four hundred left")]
    [(400.0, '', 'about', 'left')]
    """
    # Letters of the same number, so that places stay those of the text.
    low = lowered(text)
    plain = _without(text, _NO_FIGURE.finditer(low))
    if "one" in low:
        plain = _without(plain, _SOMEBODY.finditer(low))
    if "lost" in low:
        plain = _LIVES.sub(lambda match: "died".ljust(len(match.group())), plain)
    found = list(_numbers(plain))
    told = _holds(plain, _CATEGORIES) or _FOLDED_OTHERWISE.search(plain) is not None
    return tuple(
        _figure(
            plain, match, found[place + 1].start() if place + 1 < len(found) else len(text), told
        )
        for place, match in enumerate(found)
    )


def _without(text: str, found: Iterator[re.Match[str]]) -> str:
    pieces, at = [], 0
    for match in found:
        pieces += [text[at : match.start()], "_" * len(match.group())]
        at = match.end()
    return "".join([*pieces, text[at:]])


def _numbers(text: str) -> Iterator[re.Match[str]]:
    at = 0
    for opening in _MAY_OPEN.finditer(lowered(text)):
        match = _NUMBER.match(text, opening.start()) if opening.start() >= at else None
        if match:
            at = match.end()
            yield match


def _holds(words: str, wanted: Iterable[str]) -> bool:
    return True in map(words.lower().__contains__, wanted)


def _figure(text: str, match: re.Match[str], until: int, told: bool) -> Figure:
    nearby = text[max(0, match.start() - LONGEST_APPROXIMATOR) : match.start()]
    before = _APPROXIMATOR.search(nearby) if _holds(nearby, _NEARLY) else None
    opening = match.start() - len(before.group()) if before else match.start()
    return Figure(
        value=_value(match),
        unit="%" if match["percent"] else "share" if match["part"] else "",
        nearly=approximator(before["word"]) if before else "",
        category=_category(text, match, until) if told else "",
        text=match.group().strip(),
        written=text[opening : match.end()].strip(),
    )


def approximator(words: str) -> str:
    """One of a few plain forms for “nearly”, “almost” and the like; as it stands if unknown."""
    return _NEARLY.get(words.lower(), words.lower())


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        scale = _SCALES[match["scale"].lower()] if match["scale"] else 1
        return float(re.sub(r"[,\u00a0\u202f ]", "", match["digits"])) * scale
    if match["part"]:
        part = next(value for word, value in _PARTS.items() if word in match["part"].lower())
        return _TIMES[(match["times"] or "a").lower()] * part
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
    after = _categories(text[match.end() : min(until, match.end() + NEARBY)])
    if after:
        return after[0]
    before = _categories(text[max(0, match.start() - NEARBY) : match.start()])
    return before[-1] if before else ""


def _categories(words: str) -> list[str]:
    if words.isascii() and not _holds(words, _CATEGORIES):
        # Folding is slow, and plain letters need none.
        return []
    return [_CATEGORIES[word] for word in folded(words).split() if word in _CATEGORIES]
