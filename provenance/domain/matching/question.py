"""When words are too few, or of somebody else, to answer with a chain: the reader is asked."""

from __future__ import annotations

from enum import StrEnum

from provenance.domain.language.content_words import content_words
from provenance.domain.language.text import folded
from provenance.domain.matching.judgement import MatchKind

FEWEST = 5
"""Words that matter in both wordings, from which on hardly anybody says the same by chance;"""
FEWEST_IN_SAME_WORDS = 4
"""and where all of both wordings is the same."""


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
    fewest = FEWEST_IN_SAME_WORDS if kind == MatchKind.SAME else FEWEST
    return min(len(_telling(side)) for side in (wording, known_text)) < fewest


def few_telling_words(wording: str) -> tuple[str, ...]:
    """The words that matter, folded; empty where they are not few.

    >>> few_telling_words("You forgot about sending in the air support")
    ('forgot', 'sending', 'air', 'support')
    """
    words = _telling(wording)
    return tuple(words) if len(words) < FEWEST else ()


def _telling(text: str) -> list[str]:
    return content_words(folded(text).split())
