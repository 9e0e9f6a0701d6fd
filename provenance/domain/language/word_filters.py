"""Select the slow patterns that may match a text, from the words of the text alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, reduce
from itertools import chain
from operator import or_

from provenance.domain.language.needed_words import END, Beginnings, needed_words
from provenance.domain.language.word_patterns import split_alternatives

type Span = tuple[int, int]

WORD_CACHE_SIZE = 50_000
"""Number of words whose beginnings are cached: as many as a thousand articles contain."""
_WORD = re.compile(r"\w+")
_SAME_LETTERS = str.maketrans("ſı", "si")
"""Lower-case letters that a case-insensitive pattern treats as others."""


def words_of(lower_text: str, start: int = 0, end: int | None = None) -> frozenset[str]:
    """Return the words of a part of a lower-case text, as ``needed_words`` defines them."""
    return frozenset(_WORD.findall(lower_text, start, len(lower_text) if end is None else end))


class WordFilter:
    """Named patterns, with the words that each of their alternatives needs to match."""

    def __init__(self, patterns: Mapping[str, Iterable[str]]) -> None:
        alternatives = [
            (name, one, needed_words(one))
            for name, some in patterns.items()
            for many in some
            for one in split_alternatives(many)
        ]
        sets = dict.fromkeys(chain.from_iterable(needs for _, _, needs in alternatives))
        bits = {beginnings: 1 << number for number, beginnings in enumerate(sets)}
        self._signs = _BeginningMasks(sets)
        self._alternatives = [
            (name, one, sum(map(bits.__getitem__, needs))) for name, one, needs in alternatives
        ]
        self._needs = dict.fromkeys((name, signs) for name, _, signs in self._alternatives)

    def names_for(self, words: Iterable[str]) -> frozenset[str]:
        """Return the names of the patterns that may match a text with these words."""
        signs = self._signs.of_all(words)
        return frozenset(name for name, needs in self._needs if needs & signs == needs)

    def spans_with(
        self, text: str, spans: Sequence[Span], words: Sequence[Iterable[str]]
    ) -> dict[str, list[Span]]:
        """Return under each name the spans of a text in which its patterns match.

        ``words`` are the words of each span.
        """
        signs = [self._signs.of_all(some) for some in words]
        all_signs = reduce(or_, signs, 0)
        spans_by_name: dict[str, set[Span]] = {}
        for name, alternative, needs in self._alternatives:
            if needs & all_signs == needs:
                own = spans_by_name.setdefault(name, set())
                own.update(
                    span
                    for span, one in zip(spans, signs, strict=True)
                    if needs & one == needs
                    and span not in own
                    and _compiled(alternative).search(text, *span)
                )
        return {name: sorted(some) for name, some in spans_by_name.items()}


class _BeginningMasks(dict[str, int]):
    """A map from a word to the sets with a beginning of it, as a bit mask; filled on first use."""

    def __init__(self, sets: Iterable[Beginnings]) -> None:
        super().__init__()
        self._bits: dict[str, int] = {}
        for number, beginnings in enumerate(sets):
            for one in beginnings:
                self._bits[one] = self._bits.get(one, 0) | 1 << number
        self._longest = max(map(len, self._bits), default=0)

    def __missing__(self, word: str) -> int:
        whole = word.translate(_SAME_LETTERS) + END
        lengths = range(1, min(len(whole), self._longest) + 1)
        signs = reduce(or_, (self._bits.get(whole[:length], 0) for length in lengths), 0)
        if len(self) >= WORD_CACHE_SIZE:
            self.clear()
        self[word] = signs
        return signs

    def of_all(self, words: Iterable[str]) -> int:
        return reduce(or_, map(self.__getitem__, words), 0)


@cache
def _compiled(alternative: str) -> re.Pattern[str]:
    """Compile a pattern on first use: compiling all would take a second at each start."""
    return re.compile(alternative, re.IGNORECASE)
