"""The countries and peoples that a text names, in any form of their names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.text import folded

_WHOLE_WORD_MARK = "$"
SHORTEST_NATION = 2
"""Least number of letters of a word for a country: “US”."""


@lru_cache(maxsize=1_024)
def nations_in(text: str, tag: str = "") -> frozenset[str]:
    """Return the countries that a text names in this language, or in any if the tag is unknown.

    >>> sorted(nations_in("A Syrian officer spoke in France", "en"))
    ['france', 'syria']
    """
    beginnings, words = _table(tag if tag in LANGUAGES else "")
    return frozenset(
        nation for word in folded(text).split() for nation in _nations_of(word, beginnings, words)
    )


def _nations_of(word: str, beginnings: dict[str, str], words: dict[str, str]) -> Iterable[str]:
    if word in words:
        yield words[word]
    for size in range(SHORTEST_NATION, len(word) + 1):
        if word[:size] in beginnings:
            yield beginnings[word[:size]]


@cache
def _table(tag: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the beginnings of words, and the whole words, each with its country."""
    beginnings: dict[str, str] = {}
    words: dict[str, str] = {}
    for language in [LANGUAGES[tag]] if tag else LANGUAGES.values():
        for stem, nation in language.nations.items():
            table = words if stem.endswith(_WHOLE_WORD_MARK) else beginnings
            table[folded(stem)] = nation
    return beginnings, words
