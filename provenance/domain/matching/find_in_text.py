"""Locate known wordings in a longer text without quotation marks, window by window."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from provenance.domain.language.text import WordToken

WINDOW_SIZE = 32
WINDOW_STEP = 16
LEAST_ADJACENT_WORDS = 4
LEAST_SHARE = 0.5
_SENTENCE_END = re.compile(r"[.!?…؟।][\s”»\"’)\]]*\s|\n")


@dataclass(frozen=True, slots=True)
class Window:
    """A run of words of a text, by word indexes and by character offsets."""

    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MatchSpan:
    """The span of a wording in a text, of which it contains most words in order."""

    start: int
    end: int


def windows(words: Sequence[WordToken]) -> list[Window]:
    """Return overlapping windows of ``WINDOW_SIZE`` words, one every ``WINDOW_STEP`` words."""
    firsts = range(0, max(len(words) - WINDOW_SIZE, 0) + WINDOW_STEP, WINDOW_STEP)
    return [
        _window(words, first, min(first + WINDOW_SIZE, len(words))) for first in firsts if words
    ]


def sentence_windows(text: str, words: Sequence[WordToken]) -> list[Window]:
    """Return each sentence of the text as a window."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)] + [len(text)]
    windows, first = [], 0
    for end in ends:
        last = first
        while last < len(words) and words[last].end <= end:
            last += 1
        if last > first:
            windows.append(_window(words, first, last))
        first = last
    return windows


def _window(words: Sequence[WordToken], first: int, last: int) -> Window:
    return Window(first, last, words[first].start, words[last - 1].end)


def locate_window(
    words: Sequence[WordToken], window: Window, known_words: Sequence[str]
) -> MatchSpan | None:
    """Return where the known words stand in or near this window, or None if too few are found."""
    first = max(window.first - len(known_words), 0)
    here = [word.folded for word in words[first : window.last + len(known_words)]]
    blocks = [
        block
        for block in LCSseq.opcodes(list(known_words), here).as_matching_blocks()
        if block.size
    ]
    shared = sum(block.size for block in blocks)
    longest = max((block.size for block in blocks), default=0)
    if longest < min(LEAST_ADJACENT_WORDS, len(known_words)) or shared < LEAST_SHARE * len(
        known_words
    ):
        return None
    start, end = first + blocks[0].b, first + blocks[-1].b + blocks[-1].size
    if end - start > 2 * len(known_words) + LEAST_ADJACENT_WORDS:
        return None
    return MatchSpan(words[start].start, words[end - 1].end)
