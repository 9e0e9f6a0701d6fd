"""Detects a party's claim against material: “The Kremlin said the recording was a forgery”.

Such a claim is no check: whoever makes it denies that the material is genuine. If somebody examined
the material, the same words state a check.
"""

from __future__ import annotations

from functools import cache

from provenance.domain.language.language import WordSet
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.proposing.text_tokens import TextTokens


@cache
def _forgery_words_of(tag: str) -> WordSet:
    words = LANGUAGES[tag].checks
    return (words.verdicts | words.tampered) - words.genuine


def is_denied_by_party(tokens: TextTokens, first: int, last: int) -> bool:
    """Return whether a sentence calls material a forgery and names nobody who examined it."""
    tag = tokens.lexicon.tag
    words = LANGUAGES[tag].checks
    sentence = frozenset(tokens.lower[first:last])
    is_forgery = not sentence.isdisjoint(_forgery_words_of(tag)) and sentence.isdisjoint(
        words.genuine
    )
    return (
        is_forgery and sentence.isdisjoint(words.examining) and _reports_speech(tokens, first, last)
    )


def _reports_speech(tokens: TextTokens, first: int, last: int) -> bool:
    """Return whether the sentence has a verb of saying or an “according to”."""
    verbs = tokens.verb_tokens_between(first, last)
    return bool(verbs) or bool(tokens.according_tokens_between(first, last))
