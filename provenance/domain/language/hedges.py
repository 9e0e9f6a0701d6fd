"""Words by which an outlet holds back from what it passes on, per language."""

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


def hedges(text: str, language: str = "en") -> tuple[str, ...]:
    """The hedges in ``text``, in order, as they stand there.

    >>> hedges("a person understood to be a Russian soldier")
    ('understood to',)
    """
    return tuple(text[start:end] for start, end in hedge_places(text, language))


def hedge_places(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Where each hedge starts and ends."""
    known = language_by_tag(language)
    if known is None:
        return ()
    words = lowered(text)
    if known.tag in _NOT_HEDGES:
        words = _NOT_HEDGES[known.tag].sub(lambda match: " " * len(match.group()), words)
    return tuple(match.span() for match in _PATTERNS[known.tag].finditer(words))
