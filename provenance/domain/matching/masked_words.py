"""Match words that an outlet masks, “f***” or “b----y”, with the same words in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from provenance.domain.language.text import WordToken

_MASK = re.compile(r"\*+|[-–—_]{2,}")
_MARKS = ".,!?;:…“”„«»\"'‘’()[]"
TEXT_CACHE_SIZE = 512
"""Number of texts for which it is cached whether they contain a mask; most do not."""
type Place = tuple[str, Sequence[WordToken]]
"""A wording, and its words at one place."""


def are_masked_alike(one: Place, other: Place) -> bool:
    """Return whether one place has a mask with the same letters around it as the other."""
    if not (_has_mask(one[0]) or _has_mask(other[0])):
        return False
    mine, theirs = _as_written(*one), _as_written(*other)
    return _masks(mine, theirs) or _masks(theirs, mine)


@lru_cache(maxsize=TEXT_CACHE_SIZE)
def _has_mask(text: str) -> bool:
    return _MASK.search(text) is not None


def _as_written(text: str, words: Sequence[WordToken]) -> str:
    """Return the words as written, with a mask at their end."""
    if not words:
        return ""
    rest = text[words[-1].end :].split(maxsplit=1)
    tail = rest[0] if rest and not text[words[-1].end].isspace() else ""
    return f"{text[words[0].start : words[-1].end]}{tail}".strip(_MARKS).casefold()


def _masks(masked: str, plain: str) -> bool:
    """Return whether ``masked`` is the other with some of its letters masked.

    >>> _masks("s***show", "shitshow"), _masks("s***show", "freakshow")
    (True, False)
    """
    if not _MASK.search(masked):
        return False
    pattern = r"\w+".join(map(re.escape, _MASK.split(masked)))
    return re.fullmatch(pattern, plain) is not None
