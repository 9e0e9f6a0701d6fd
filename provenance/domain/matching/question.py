"""Decide when words match a known quote but are too few, so that the reader is asked."""

from __future__ import annotations

from enum import StrEnum

from provenance.domain.language.content_words import content_words
from provenance.domain.language.text import folded
from provenance.domain.matching.judgement import MatchKind

FEWEST = 5
"""Content words in both wordings from which a match by chance is unlikely."""
FEWEST_IN_SAME_WORDS, MANY_IN_A_CUT = 4, 10
"""The same for identical wordings and for long cuts; words in one row that make a cut long."""


class QuestionReason(StrEnum):
    """Why words that match a known quote lead to a question instead of an answer."""

    NONE = ""
    FEW_WORDS = "few words"
    ANOTHER_SPEAKER = "another speaker"
    RETOLD = "retold"


def are_few(wording: str, known_text: str, kind: MatchKind) -> bool:
    """Return whether the words are so few or common that many people may have said them.

    >>> are_few("We are losing", "We’re losing now", MatchKind.CUT)
    True
    """
    is_long_cut = kind == MatchKind.CUT and _fewer_words(wording, known_text) >= MANY_IN_A_CUT
    fewest = FEWEST_IN_SAME_WORDS if kind == MatchKind.SAME or is_long_cut else FEWEST
    return min(len(_telling(side)) for side in (wording, known_text)) < fewest


def _fewer_words(one: str, other: str) -> int:
    return min(len(folded(text).split()) for text in (one, other))


def few_telling_words(wording: str) -> tuple[str, ...]:
    """Return the content words, folded; empty where they are not few.

    >>> few_telling_words("You forgot about sending in the air support")
    ('forgot', 'sending', 'air', 'support')
    """
    words = _telling(wording)
    return tuple(words) if len(words) < FEWEST else ()


def _telling(text: str) -> list[str]:
    return content_words(folded(text).split())
