"""The sentences of a long quote, any of which may be all that a text retells."""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.domain.language.text import folded
from provenance.domain.matching.content_stems import is_figure, stems

LEAST_SENTENCE_STEMS = 4
"""Content words of a sentence that is matched by itself."""
TEXT_CACHE_SIZE = 4_096
_SENTENCE = re.compile(r"(?<=[.!?…؟।])[\s”»\"’]+|…|\.{3,}|\n")


@lru_cache(maxsize=TEXT_CACHE_SIZE)
def contentful_parts(words: str) -> tuple[tuple[str, str], ...]:
    """Return the whole wording, then its sentences with enough content, each with its fold.

    >>> [part for part, _ in contentful_parts("We go. The old mill burnt down near the river.")][1:]
    ['The old mill burnt down near the river.']
    """
    whole = (words, folded(words))
    sentences = [one for one in _SENTENCE.split(words) if one.strip()]
    if len(sentences) < 2:
        return (whole,)
    figures = set(filter(is_figure, stems(whole[1])))
    parts = [(one, folded(one)) for one in sentences]
    return (whole, *(part for part in parts if _is_contentful(stems(part[1]), figures)))


def _is_contentful(part: frozenset[str], figures: set[str]) -> bool:
    """Return whether a sentence has enough content, including all figures of the wording."""
    return len(part) >= LEAST_SENTENCE_STEMS and figures <= part
