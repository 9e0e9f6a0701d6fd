"""Reads a sentence with the pattern tables of all languages together.

Only the tables that the words of the sentence may match are applied: most sentences match few, and
a text may be one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import attrgetter

from provenance.domain.language.languages import LANGUAGES, pooled_pattern
from provenance.domain.language.text import lowered
from provenance.domain.language.word_filters import WordFilter, words_of
from provenance.domain.language.word_patterns import compile_at_words
from provenance.domain.proposing.stated_durations import StatedDuration, find_durations

SENTENCES_KEPT = 4
"""Number of cached sentence readings; several words of one sentence may be examined in turn."""
LONG_SENTENCE = 2_000
"""Number of characters from which a pattern that compiles slowly but searches fast pays off."""
TABLES = (
    *("asserting", "confirmed_things", "disclaimed", "hedged"),
    *("inconclusive", "no_tampering", "other_matters", "silences"),
)
"""Tables of ``StatementPatterns`` that are searched under their own name."""
METHODS, OBJECTS = "methods", "objects"
"""Tables by value, which are searched under names such as “methods: geolocation”."""


@cache
def _patterns_by_table() -> dict[str, str]:
    patterns = {table: pooled_pattern(attrgetter(f"statements.{table}")) for table in TABLES}
    for table in (METHODS, OBJECTS):
        for language in LANGUAGES.values():
            by_value: Mapping[str, str] = attrgetter(f"statements.{table}")(language)
            for value, pattern in by_value.items():
                others = patterns.get(f"{table}: {value}")
                patterns[f"{table}: {value}"] = f"{others}|{pattern}" if others else pattern
    return patterns


@cache
def _pattern_of_table(table: str) -> re.Pattern[str]:
    return re.compile(_patterns_by_table()[table], re.IGNORECASE)


@cache
def _pattern_at_words(table: str) -> re.Pattern[str]:
    """Return an equivalent pattern that is faster in a long text, but slow to compile."""
    return compile_at_words([_patterns_by_table()[table]])


@cache
def _word_filter() -> WordFilter:
    return WordFilter({table: [pattern] for table, pattern in _patterns_by_table().items()})


@dataclass(frozen=True, slots=True)
class StatedSentence:
    """The text of a sentence, and the names of the tables of which it may match something.

    Results are cached: several ways of stating something are tried in one sentence.
    """

    text: str
    tables: frozenset[str]
    _holds: dict[tuple[str, int, int], bool] = field(default_factory=dict)
    _spans: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def holds(self, table: str, start: int = 0, end: int | None = None) -> bool:
        """Return whether a pattern of a table matches between two offsets."""
        if table not in self.tables:
            return False
        key = table, start, len(self.text) if end is None else end
        if key not in self._holds:
            pattern = _pattern_at_words if len(self.text) > LONG_SENTENCE else _pattern_of_table
            self._holds[key] = pattern(table).search(self.text, *key[1:]) is not None
        return self._holds[key]

    def spans_of(self, table: str) -> list[tuple[int, int]]:
        """Return the spans of all matches of a table."""
        if table not in self.tables:
            return []
        if table not in self._spans:
            self._spans[table] = [
                match.span() for match in _pattern_of_table(table).finditer(self.text)
            ]
        return self._spans[table]

    def values_of(self, table: str) -> tuple[str, ...]:
        """Return the values of a table that the sentence has words for.

        Example: “geolocation”, of the methods.
        """
        names = (name for name in _patterns_by_table() if name.startswith(f"{table}: "))
        return tuple(name.partition(": ")[2] for name in names if self.holds(name))

    def without(self, table: str) -> StatedSentence:
        """Return the sentence with the matches of a table replaced by spaces."""
        if not self.spans_of(table):
            return self
        return read_sentence(
            _pattern_of_table(table).sub(lambda match: " " * len(match[0]), self.text)
        )


@lru_cache(maxsize=SENTENCES_KEPT)
def read_sentence(text: str) -> StatedSentence:
    return StatedSentence(text, _word_filter().names_for(words_of(lowered(text))))


@lru_cache(maxsize=SENTENCES_KEPT)
def methods_and_objects(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the methods of a verification and what was verified, as a sentence states them."""
    sentence = read_sentence(text)
    return sentence.values_of(METHODS), sentence.values_of(OBJECTS)


@lru_cache(maxsize=SENTENCES_KEPT)
def durations_in(text: str, offset: int) -> tuple[StatedDuration, ...]:
    return tuple(find_durations(text, offset))
