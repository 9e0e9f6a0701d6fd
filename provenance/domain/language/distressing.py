"""The words of a document that curators marked as distressing, and where else they appear."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.domain.language.text import folded

OFFSETS_BEFORE_WORDS = re.compile(r"^\s*\[\s*(\d{1,9})\s*[-–]\s*(\d{1,9})\s*\]\s*")
"""An offset before words, as forms show it: “[12-20] the words”."""


LEAST_OVERLAP = 12
"""Least overlap in characters between the end of a text and the start of words, or the reverse."""


@dataclass(frozen=True, slots=True)
class DistressingWords:
    """Passages marked as distressing, each with its start and end in the text where known."""

    passages: tuple[tuple[str, int | None, int | None], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.passages)

    def overlap_span(self, start: int, end: int) -> bool:
        """Return whether any of them overlaps a span of the text.

        >>> DistressingWords((("They were shot", 3, 17),)).overlap_span(16, 20)
        True
        """
        return any(
            first is not None and last is not None and first < end and start < last
            for _words, first, last in self.passages
        )

    def occur_in(self, value: str) -> bool:
        """Return whether a form value shows any of them; single words count by their offset only.

        >>> words = DistressingWords((("They were shot", 3, 17),))
        >>> words.occur_in("[15-22] ot here"), words.occur_in("were shot"), words.occur_in("shot")
        (True, True, False)
        >>> words.occur_in("He said: they were sho"), words.occur_in("He said: they")
        (True, False)
        """
        place = OFFSETS_BEFORE_WORDS.match(value)
        if place and self.overlap_span(int(place[1]), int(place[2])):
            return True
        text = folded(value[place.end() :] if place else value)
        passages = (folded(words) for words, _start, _end in self.passages)
        return any(
            words in text or (" " in text and text in words) or _overlap_at_ends(text, words)
            for words in passages
        )


def _overlap_at_ends(text: str, words: str) -> bool:
    """Return whether the words begin at the end of the text, or end at its start."""
    return any(
        text.endswith(words[:number]) or text.startswith(words[-number:])
        for number in range(LEAST_OVERLAP, min(len(words), len(text)))
    )
