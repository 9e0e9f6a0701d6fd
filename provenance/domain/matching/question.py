"""Decide when words match a known quote but are too few, so that the reader is asked."""

from __future__ import annotations

from enum import StrEnum

from provenance.domain.language.content_words import content_words
from provenance.domain.language.text import folded
from provenance.domain.matching.judgement import MatchKind

LEAST_CONTENT_WORDS = 5
"""Content words in both wordings from which a match by chance is unlikely."""
LEAST_IF_SAME, LONG_CUT_WORDS = 4, 10
"""The same for identical wordings and for long cuts; words in one row that make a cut long."""


class QuestionReason(StrEnum):
    """Why words that match a known quote lead to a question instead of an answer."""

    NONE = ""
    FEW_WORDS = "few words"
    ANOTHER_SPEAKER = "another speaker"
    RETOLD = "retold"


def are_too_few(wording: str, known_text: str, kind: MatchKind) -> bool:
    """Return whether the words are so few or common that many people may have said them.

    >>> are_too_few("We are losing", "We’re losing now", MatchKind.CUT)
    True
    """
    is_long_cut = kind == MatchKind.CUT and _fewer_words(wording, known_text) >= LONG_CUT_WORDS
    fewest = LEAST_IF_SAME if kind == MatchKind.SAME or is_long_cut else LEAST_CONTENT_WORDS
    return min(len(_content_words(side)) for side in (wording, known_text)) < fewest


def _fewer_words(one: str, other: str) -> int:
    return min(len(folded(text).split()) for text in (one, other))


def few_content_words(wording: str) -> tuple[str, ...]:
    """Return the content words, folded; empty where they are not few.

    >>> few_content_words("You forgot about sending in the air support")
    ('forgot', 'sending', 'air', 'support')
    """
    words = _content_words(wording)
    return tuple(words) if len(words) < LEAST_CONTENT_WORDS else ()


def _content_words(text: str) -> list[str]:
    return content_words(folded(text).split())
