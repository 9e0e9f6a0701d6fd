"""Hedges, the words by which an outlet distances itself from what it reports, per language."""

from __future__ import annotations

import re

from provenance.domain.language.languages import LANGUAGES, language_by_tag
from provenance.domain.language.text import lowered

_PATTERNS = {
    language.tag: re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(language.hedges, key=len, reverse=True)))})(?!\w)"
    )
    for language in LANGUAGES.values()
}
_NOT_HEDGES = {
    language.tag: re.compile("|".join(language.not_hedges))
    for language in LANGUAGES.values()
    if language.not_hedges
}


def find_hedges(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the hedges in ``text``, in order, as written.

    >>> find_hedges("a person understood to be a Russian soldier")
    ('understood to',)
    """
    return tuple(text[start:end] for start, end in hedge_spans(text, language))


def hedge_spans(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Return the start and end of each hedge."""
    tables = language_by_tag(language)
    if tables is None:
        return ()
    words = lowered(text)
    if tables.tag in _NOT_HEDGES:
        words = _NOT_HEDGES[tables.tag].sub(lambda match: " " * len(match.group()), words)
    return tuple(match.span() for match in _PATTERNS[tables.tag].finditer(words))
