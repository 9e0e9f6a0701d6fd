"""When words are too few, or of somebody else, to answer with a chain: the reader is asked."""

from __future__ import annotations

from enum import StrEnum

from provenance.domain.language.content_words import content_words
from provenance.domain.language.text import folded
from provenance.domain.matching.judgement import MatchKind

FEWEST = 5
"""Words that matter in both wordings, from which on hardly anybody says the same by chance;"""
FEWEST_IN_SAME_WORDS, MANY_IN_A_CUT = 4, 10
"""and where all of both wordings is the same, or so many words of a cut, in one row, are."""


class QuestionReason(StrEnum):
    """Why words that stand in a known quote are only asked about."""

    NONE = ""
    FEW_WORDS = "few words"
    ANOTHER_SPEAKER = "another speaker"
    RETOLD = "retold"


def are_few(wording: str, known_text: str, kind: MatchKind) -> bool:
    """Whether the words are so short or common that many may have said them.

    >>> are_few("We are losing", "We’re losing now", MatchKind.CUT)
    True
    """
    is_long_cut = kind == MatchKind.CUT and _fewer_words(wording, known_text) >= MANY_IN_A_CUT
    fewest = FEWEST_IN_SAME_WORDS if kind == MatchKind.SAME or is_long_cut else FEWEST
    return min(len(_telling(side)) for side in (wording, known_text)) < fewest


def _fewer_words(one: str, other: str) -> int:
    return min(len(folded(text).split()) for text in (one, other))


def few_telling_words(wording: str) -> tuple[str, ...]:
    """The words that matter, folded; empty where they are not few.

    >>> few_telling_words("You forgot about sending in the air support")
    ('forgot', 'sending', 'air', 'support')
    """
    words = _telling(wording)
    return tuple(words) if len(words) < FEWEST else ()


def _telling(text: str) -> list[str]:
    return content_words(folded(text).split())
