"""Whether two wordings share a frame of words, within which others may be exchanged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import Match

from provenance.domain.language.content_words import content_words

LEAST_FRAME = 0.6
"""Share of the shorter wording's words that stand in the other, in order, in a frame."""
LEAST_FRAME_WORDS = 4
MOST_MOVED = 2
"""Words that change places where who does it and whom it is done to are exchanged."""
LEAST_BRIEF = 3
"""Words of a wording from which on one exchanged word, if it is of other sense, is told."""
LEAST_FRAME_THAT_MATTERS = 0.4
"""Share of the words that matter which such a frame has: “… since the start of the …” is none."""


def differ_in_one_word(mine: list[str], theirs: list[str]) -> bool:
    """Whether they are a few words of which one is exchanged, or stands in one of them alone."""
    if not LEAST_BRIEF <= min(len(mine), len(theirs)) <= LEAST_FRAME_WORDS:
        return False
    first, last = Counter(mine), Counter(theirs)
    return max((first - last).total(), (last - first).total()) == 1


def shared_number(mine: list[str], theirs: list[str]) -> int:
    """How many words they share, in any order."""
    more = Counter(theirs)
    more.subtract(mine)
    return len(theirs) - sum(number for number in more.values() if number > 0)


def are_rearranged(mine: list[str], theirs: list[str], shared: int) -> bool:
    """Whether they are as many words and share half of them, in whatever order."""
    return len(mine) == len(theirs) and shared >= max(len(mine) / 2, MOST_MOVED)


def may_have_a_frame(mine: list[str], theirs: list[str], shared: int) -> bool:
    """Whether they share enough words in any order: without that, order need not be looked at."""
    return shared >= _least_frame(mine, theirs)


def _least_frame(mine: list[str], theirs: list[str]) -> float:
    return max(LEAST_FRAME_WORDS, LEAST_FRAME * min(len(mine), len(theirs)))


def have_a_frame(mine: list[str], theirs: list[str], blocks: Sequence[Match]) -> bool:
    """Whether most words of the shorter stand in the other, and of those that matter enough."""
    shared = [word for block in blocks for word in mine[block.a : block.a + block.size]]
    matter = min(len(content_words(side)) for side in (mine, theirs))
    return (
        len(shared) >= _least_frame(mine, theirs)
        and len(content_words(shared)) >= LEAST_FRAME_THAT_MATTERS * matter
    )
