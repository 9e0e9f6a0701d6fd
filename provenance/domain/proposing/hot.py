"""Which paragraphs hold what a slow pattern could find, so that it reads no others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from provenance.domain.language.languages import LANGUAGES, pooled_map, pooled_words
from provenance.domain.language.text import lowered

_DIGIT = re.compile(r"\d")
NUMBERS = pooled_words(
    lambda language: (
        # “One” stands for somebody too often.
        *(*language.numbers.ones[2:], *language.numbers.tens),
        *(*language.numbers.scales, *language.numbers.parts),
    )
)
_SPELT = re.compile(rf"\W(?:{'|'.join(sorted(NUMBERS))})")
MONTHS = pooled_words(lambda language: language.dates.month_stems) | {"-0", "-1"}
"""The beginnings of months; those of a month and of a day in figures, as in 2022-09-29."""


def _stems_of(kind: str) -> frozenset[str]:
    return pooled_words(lambda language: language.statements.stems.get(kind, ()))


STATEMENTS = {
    kind: _stems_of(kind) for kind in pooled_map(lambda language: language.statements.stems)
}
EDITED = ("…", "[", "*", "..", ". .", *(one + other for one in "-–—_" for other in "-–—_"))
UNNAMED = pooled_words(lambda language: language.sources.unnamed_stems)


def hedging(language: str) -> tuple[str, ...]:
    return LANGUAGES[language].hedges


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
