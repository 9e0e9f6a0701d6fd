"""The words of a text by which something is stated of the material, each with its kind or ground."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.word_patterns import compile_at_words
from provenance.domain.proposing.paragraph_index import (
    STEMS_BY_LANGUAGE,
    ParagraphIndex,
)
from provenance.domain.proposing.text_tokens import TextTokens

BRIEF = 600
"""Characters of a text up to which its language may be mistaken, and those of all are looked for."""


GROUNDS = frozenset({"findings", "doubts", "exceptions"})
"""Tables of words that state a check, or that there is none, by themselves."""


@cache
def _pattern_of(tag: str, kind: str) -> re.Pattern[str]:
    """The words by which a language states a kind; compiled when a text holds a stem of it.

    All together would take a second at each start.
    """
    patterns = LANGUAGES[tag].statements
    return compile_at_words(getattr(patterns, kind) if kind in GROUNDS else patterns.kinds[kind])


def all_matches(
    tokens: TextTokens, paragraphs: ParagraphIndex
) -> Iterator[tuple[str, re.Match[str]]]:
    own = tokens.lexicon.tag
    is_brief = len(tokens.text) <= BRIEF
    for tag in sorted(LANGUAGES, key=lambda tag: tag != own) if is_brief else (own,):
        yield from _matches(tokens.text, paragraphs, tag)


def _matches(
    text: str, paragraphs: ParagraphIndex, tag: str
) -> Iterator[tuple[str, re.Match[str]]]:
    """The words of a language that state something, each with its kind or ground."""
    # What a check leaves open counts where one was found.
    grounds = sorted(STEMS_BY_LANGUAGE[tag].items(), key=lambda item: item[0] == "exceptions")
    for ground, stems in grounds:
        for start, end in paragraphs.containing(stems):
            for match in _pattern_of(tag, ground).finditer(text, start, end):
                yield ground, match
