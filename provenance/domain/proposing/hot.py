"""Which paragraphs hold what a slow pattern could find, so that it reads no others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from provenance.domain.language.hedges import HEDGES
from provenance.domain.language.text import lowered
from provenance.domain.proposing.words import listed

_DIGIT = re.compile(r"\d")
NUMBERS = listed(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand million half third quarter
    """
)
_SPELT = re.compile(rf"\W(?:{'|'.join(sorted(NUMBERS))})")
MONTHS = listed("jan feb mar apr may jun jul aug sep oct nov dec -0 -1")
STATEMENTS = {
    "verifying": (
        *("verif", "authentic", "corroborat", "factcheck", "fact-check", "crossref", "crosscheck"),
        *("cross-ref", "cross-check", "geolocat", "substantiat", "confirm"),
        *("підтверд", "перевір", "подтверд", "провер", "vérif", "تحقق"),
    ),
    "translating": ("translat", "traduc", "tradui", "übersetz", "перевед", "переклад"),
    "editing": ("edited", "condensed", "emphasis", "bracket", "expletive"),
    "selecting": ("excerpt", "selected", "published "),
    "naming": (
        *("first name", "last name", "full name", "real name", "name has been", "names have been"),
        *("name have been", "names has been", "anonymity", "asked not to be", "declined to be"),
    ),
}
EDITED = ("…", "[", "*", "..", ". .", *(one + other for one in "-–—_" for other in "-–—_"))
UNNAMED = listed("reported reportedly") | {"said to", "understood to", "believed to"}


def hedging(language: str) -> tuple[str, ...]:
    return HEDGES.get(language, ())


class Paragraphs:
    """The paragraphs of a text, asked for by those who look for something in them."""

    def __init__(self, text: str, borders: tuple[tuple[int, int], ...]) -> None:
        self.low = lowered(text)
        self.borders = borders
        self.starts = [start for start, _ in borders]

    def holding(self, wanted: Iterable[str]) -> Iterator[tuple[int, int]]:
        """The borders of those that hold one of these, in the lower case."""
        # Most texts hold few of what is looked for: each is looked for in the whole text.
        found: set[int] = set()
        for word in wanted:
            at = self.low.find(word)
            while at >= 0:
                number = bisect_right(self.starts, at) - 1
                found.add(number)
                at = self.low.find(word, self.borders[number][1])
        return (self.borders[number] for number in sorted(found))

    def with_figures(self) -> Iterator[tuple[int, int]]:
        """The borders of those with a number, in digits or spelt."""
        places = (match.start() for match in _SPELT.finditer(f" {self.low}"))
        numbers = {bisect_right(self.starts, place) - 1 for place in places}
        numbers.update(
            number
            for number, (start, end) in enumerate(self.borders)
            if _DIGIT.search(self.low, start, end)
        )
        return (self.borders[number] for number in sorted(numbers))

    def with_dates(self) -> Iterator[tuple[int, int]]:
        """The borders of those with digits and what may be a month."""
        for start, end in self.holding(MONTHS):
            if _DIGIT.search(self.low, start, end):
                yield start, end
