"""Which paragraphs hold what a slow pattern could find, so that it reads no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from provenance.domain.hedges import HEDGES
from provenance.domain.proposing.words import listed

_DIGIT = re.compile(r"\d")
NUMBERS = listed(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand million half third quarter
    """
)
_SPELT = re.compile(rf"\b(?:{'|'.join(NUMBERS)})")
MONTHS = listed("jan feb mar apr may jun jul aug sep oct nov dec -0 -1")
HANDLING = {
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
        self.whole = text.lower()
        self.lowered = [((start, end), text[start:end].lower()) for start, end in borders]

    def holding(self, wanted: Iterable[str]) -> Iterator[tuple[int, int]]:
        """The borders of those that hold one of these, in the lower case."""
        present = self._present(wanted)
        if present:
            yield from (border for border, words in self.lowered if _holds(words, present))

    def _present(self, wanted: Iterable[str]) -> list[str]:
        """Most texts hold few of what is looked for, so that paragraphs are asked for few."""
        return [word for word in wanted if word in self.whole]

    def with_figures(self) -> Iterator[tuple[int, int]]:
        """The borders of those with a number, in digits or spelt."""
        numbers = self._present(NUMBERS)
        for border, words in self.lowered:
            if _DIGIT.search(words) or (_holds(words, numbers) and _SPELT.search(words)):
                yield border

    def with_dates(self) -> Iterator[tuple[int, int]]:
        """The borders of those with digits and what may be a month."""
        months = self._present(MONTHS)
        for border, words in self.lowered:
            if _holds(words, months) and _DIGIT.search(words):
                yield border


def _holds(words: str, wanted: Iterable[str]) -> bool:
    # One pass in C over what is wanted: asked often, and a generator takes thrice as long.
    return True in map(words.__contains__, wanted)
