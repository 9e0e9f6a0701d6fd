"""Finds the paragraphs in which a slow pattern can match, so that it reads no others.

A pattern with many alternatives is far slower than ``str.find`` for the few stems that every match
must contain, and most paragraphs contain none of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from provenance.domain.language.languages import pooled_words
from provenance.domain.language.word_filters import words_of

_DIGIT = re.compile(r"\d")
NUMBER_WORDS = pooled_words(
    lambda language: (
        # “One” is too often a pronoun.
        *(*language.numbers.ones[2:], *language.numbers.tens),
        *(*language.numbers.scales, *language.numbers.parts),
    )
)
_SPELT_NUMBER = re.compile(rf"\W(?:{'|'.join(sorted(NUMBER_WORDS))})")
MONTH_STEMS = pooled_words(lambda language: language.dates.month_stems) | {"-0", "-1"}
"""The stems of month names; “-0” and “-1” find a month or a day in figures, as in 2022-09-29."""

EDIT_SIGNS = ("…", "[", "*", "..", ". .", *(one + other for one in "-–—_" for other in "-–—_"))
UNNAMED_STEMS = pooled_words(lambda language: language.sources.unnamed_stems)


class ParagraphIndex:
    """Paragraphs of a text, searchable by what they contain; spans are in the order of the text.

    ``lower_text`` is the whole text in lower case, with the same length.
    """

    def __init__(self, lower_text: str, spans: tuple[tuple[int, int], ...]) -> None:
        self.lower_text = lower_text
        self.letters = frozenset(lower_text)
        self.spans = spans
        self.starts = [start for start, _ in spans]

    @cached_property
    def words(self) -> list[frozenset[str]]:
        """The set of words of each paragraph."""
        return [words_of(self.lower_text, *span) for span in self.spans]

    @cached_property
    def all_words(self) -> frozenset[str]:
        return frozenset[str]().union(*self.words)

    def containing(self, words: Iterable[str]) -> Iterator[tuple[int, int]]:
        """Return the spans of the paragraphs that contain one of ``words``, given in lower case."""
        # Each word is searched for in the whole text at once: most texts contain few of them.
        numbers: set[int] = set()
        # Skip words with a letter that the text does not contain, as most other languages' words
        # have.
        for word in filter(self.letters.issuperset, words):
            at = self.lower_text.find(word)
            while at >= 0:
                number = bisect_right(self.starts, at) - 1
                if number >= 0 and at < self.spans[number][1]:
                    numbers.add(number)
                # Continue with the next paragraph; text in between may belong to another reading.
                if number + 1 == len(self.spans):
                    break
                at = self.lower_text.find(word, self.starts[number + 1])
        return (self.spans[number] for number in sorted(numbers))

    def with_figures(self) -> Iterator[tuple[int, int]]:
        """Return the spans of the paragraphs with a number, in digits or written out."""
        places = (match.start() for match in _SPELT_NUMBER.finditer(f" {self.lower_text}"))
        numbers = {bisect_right(self.starts, place) - 1 for place in places}
        numbers.update(
            number
            for number, (start, end) in enumerate(self.spans)
            if _DIGIT.search(self.lower_text, start, end)
        )
        return (self.spans[number] for number in sorted(numbers))

    def with_dates(self) -> Iterator[tuple[int, int]]:
        """Yield the spans of the paragraphs with digits and what may be a month."""
        for start, end in self.containing(MONTH_STEMS):
            if _DIGIT.search(self.lower_text, start, end):
                yield start, end
