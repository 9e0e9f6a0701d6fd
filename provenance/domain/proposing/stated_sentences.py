"""A sentence that states something, read with the tables of patterns of all languages together.

It is looked through only with the tables of which its words may hold something: most hold few, and a
text may be one sentence.
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
"""Sentences whose reading is kept: several words of one may state something, one after the other."""
LONG_SENTENCE = 2_000
"""Characters above which a pattern that is slow to compile, and quick to look for, pays."""
TABLES = (
    *("asserting", "confirmed_things", "disclaimed", "hedged"),
    *("inconclusive", "no_tampering", "other_matters", "silences"),
)
"""Tables of ``StatementPatterns`` that are looked for under their name."""
METHODS, OBJECTS = "methods", "objects"
"""Tables by value, which are looked for under “methods: geolocation”."""


@cache
def _patterns() -> dict[str, str]:
    patterns = {table: pooled_pattern(attrgetter(f"statements.{table}")) for table in TABLES}
    for table in (METHODS, OBJECTS):
        for language in LANGUAGES.values():
            by_value: Mapping[str, str] = attrgetter(f"statements.{table}")(language)
            for value, pattern in by_value.items():
                others = patterns.get(f"{table}: {value}")
                patterns[f"{table}: {value}"] = f"{others}|{pattern}" if others else pattern
    return patterns


@cache
def _pattern(table: str) -> re.Pattern[str]:
    return re.compile(_patterns()[table], re.IGNORECASE)


@cache
def _pattern_at_words(table: str) -> re.Pattern[str]:
    """Finds something where the other does: quicker in a long text, but slow to compile."""
    return compile_at_words([_patterns()[table]])


@cache
def _filter() -> WordFilter:
    return WordFilter({table: [pattern] for table, pattern in _patterns().items()})


@dataclass(frozen=True, slots=True)
class StatedSentence:
    """The text of a sentence, and the names of the tables of which it may hold something.

    What was looked for once is kept: up to some ways of stating it are tried in one sentence.
    """

    text: str
    tables: frozenset[str]
    _holds: dict[tuple[str, int, int], bool] = field(default_factory=dict)
    _spans: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def holds(self, table: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a pattern of a table finds something between two places."""
        if table not in self.tables:
            return False
        key = table, start, len(self.text) if end is None else end
        if key not in self._holds:
            pattern = _pattern_at_words if len(self.text) > LONG_SENTENCE else _pattern
            self._holds[key] = pattern(table).search(self.text, *key[1:]) is not None
        return self._holds[key]

    def spans_of(self, table: str) -> list[tuple[int, int]]:
        """The places of all that a table finds."""
        if table not in self.tables:
            return []
        if table not in self._spans:
            self._spans[table] = [match.span() for match in _pattern(table).finditer(self.text)]
        return self._spans[table]

    def values_of(self, table: str) -> tuple[str, ...]:
        """The values of which it holds words: “geolocation”, of the methods."""
        names = (name for name in _patterns() if name.startswith(f"{table}: "))
        return tuple(name.partition(": ")[2] for name in names if self.holds(name))

    def without(self, table: str) -> StatedSentence:
        """The sentence with spaces for what a table finds in it."""
        if not self.spans_of(table):
            return self
        return read_sentence(_pattern(table).sub(lambda match: " " * len(match[0]), self.text))


@lru_cache(maxsize=SENTENCES_KEPT)
def read_sentence(text: str) -> StatedSentence:
    return StatedSentence(text, _filter().names_for(words_of(lowered(text))))


@lru_cache(maxsize=SENTENCES_KEPT)
def methods_and_objects(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How something was verified, and what, as a sentence says."""
    sentence = read_sentence(text)
    return sentence.values_of(METHODS), sentence.values_of(OBJECTS)


@lru_cache(maxsize=SENTENCES_KEPT)
def durations_in(text: str, offset: int) -> tuple[StatedDuration, ...]:
    return tuple(find_durations(text, offset))
