"""Finds the words by which a text states something about the material, with kind or ground."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from provenance.domain.language.language import Patterns
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.word_filters import WordFilter
from provenance.domain.language.word_patterns import compile_at_words
from provenance.domain.proposing.paragraph_index import ParagraphIndex
from provenance.domain.proposing.text_tokens import TextTokens

LONGEST_BRIEF_TEXT = 600
"""Length in characters up to which the language may be wrong, so that all languages are tried."""


GROUNDS = frozenset({"findings", "doubts", "exceptions"})
"""Tables of words that state by themselves that there was a check, or none."""


def _patterns_of(tag: str) -> dict[str, Patterns]:
    """Return the patterns of a language by the kind that they state, or the ground for it."""
    statements = LANGUAGES[tag].statements
    # What a check leaves open counts only if a check was found, so “exceptions” come last.
    return {
        "findings": statements.findings,
        "doubts": statements.doubts,
        **statements.kinds,
        "exceptions": statements.exceptions,
    }


@cache
def _word_filter_of(tag: str) -> WordFilter:
    return WordFilter(_patterns_of(tag))


@cache
def _pattern_of(tag: str, ground: str) -> re.Pattern[str]:
    """Return a pattern compiled on first use: all together would add a second to each start."""
    return compile_at_words(_patterns_of(tag)[ground])


def all_matches(
    tokens: TextTokens, paragraphs: ParagraphIndex
) -> Iterator[tuple[str, re.Match[str]]]:
    own = tokens.lexicon.tag
    is_brief = len(tokens.text) <= LONGEST_BRIEF_TEXT
    for tag in sorted(LANGUAGES, key=lambda tag: tag != own) if is_brief else (own,):
        yield from _matches_of_language(tokens.text, paragraphs, tag)


def _matches_of_language(
    text: str, paragraphs: ParagraphIndex, tag: str
) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the words of a language that state something, each with its kind or ground."""
    spans = _word_filter_of(tag).spans_with(text, paragraphs.spans, paragraphs.words)
    for ground in _patterns_of(tag):
        for start, end in spans.get(ground, ()):
            for match in _pattern_of(tag, ground).finditer(text, start, end):
                yield ground, match
