"""Decide whether two wordings share a frame, within which words may be exchanged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import Match

from provenance.domain.language.content_words import content_words

LEAST_FRAME_SHARE = 0.6
"""Share of the shorter wording's words that must occur in the other, in order."""
LEAST_FRAME_WORDS = 4
LEAST_SHARED_IF_REARRANGED = 2
"""Least number of common words of wordings whose subject and object may be exchanged."""
LEAST_BRIEF_WORDS = 3
"""Words of a wording from which on the exchange of one word is recognised."""
LEAST_CONTENT_SHARE = 0.4
"""Share of the content words that a frame must have: “… since the start of the …” is none."""


def differ_in_one_word(mine: list[str], theirs: list[str]) -> bool:
    """Return whether both are short and one word is exchanged, or occurs in only one of them."""
    if not LEAST_BRIEF_WORDS <= min(len(mine), len(theirs)) <= LEAST_FRAME_WORDS:
        return False
    first, last = Counter(mine), Counter(theirs)
    return max((first - last).total(), (last - first).total()) == 1


def count_shared_words(mine: list[str], theirs: list[str]) -> int:
    """Return the number of words in common, in any order."""
    more = Counter(theirs)
    more.subtract(mine)
    return len(theirs) - sum(number for number in more.values() if number > 0)


def are_rearranged(mine: list[str], theirs: list[str], shared: int) -> bool:
    """Return whether both have the same number of words and share half of them, in any order."""
    return len(mine) == len(theirs) and shared >= max(len(mine) / 2, LEAST_SHARED_IF_REARRANGED)


def may_share_frame(mine: list[str], theirs: list[str], shared: int) -> bool:
    """Return whether enough words are shared in any order: a check before aligning."""
    return shared >= _least_frame_words(mine, theirs)


def _least_frame_words(mine: list[str], theirs: list[str]) -> float:
    return max(LEAST_FRAME_WORDS, LEAST_FRAME_SHARE * min(len(mine), len(theirs)))


def share_frame(mine: list[str], theirs: list[str], blocks: Sequence[Match]) -> bool:
    """Return whether the matching blocks cover enough words and content words of the shorter."""
    shared = [word for block in blocks for word in mine[block.a : block.a + block.size]]
    matter = min(len(content_words(side)) for side in (mine, theirs))
    return (
        len(shared) >= _least_frame_words(mine, theirs)
        and len(content_words(shared)) >= LEAST_CONTENT_SHARE * matter
    )
