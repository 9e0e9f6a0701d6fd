"""The words of a document that curators marked as distressing, and where else they appear."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.domain.language.text import folded

PLACE = re.compile(r"^\s*\[\s*(\d{1,9})\s*[-–]\s*(\d{1,9})\s*\]\s*")
"""An offset before words, as forms show it: “[12-20] the words”."""


MET = 12
"""Least overlap in characters between the end of a text and the start of words, or the reverse."""


@dataclass(frozen=True, slots=True)
class DistressingWords:
    """Passages marked as distressing, each with its start and end in the text where known."""

    passages: tuple[tuple[str, int | None, int | None], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.passages)

    def reach_into(self, start: int, end: int) -> bool:
        """Return whether any of them overlaps a span of the text.

        >>> DistressingWords((("They were shot", 3, 17),)).reach_into(16, 20)
        True
        """
        return any(
            first is not None and last is not None and first < end and start < last
            for _words, first, last in self.passages
        )

    def are_in(self, value: str) -> bool:
        """Return whether a form value shows any of them; single words count by their offset only.

        >>> words = DistressingWords((("They were shot", 3, 17),))
        >>> words.are_in("[15-22] ot here"), words.are_in("were shot"), words.are_in("shot")
        (True, True, False)
        >>> words.are_in("He said: they were sho"), words.are_in("He said: they")
        (True, False)
        """
        place = PLACE.match(value)
        if place and self.reach_into(int(place[1]), int(place[2])):
            return True
        text = folded(value[place.end() :] if place else value)
        passages = (folded(words) for words, _start, _end in self.passages)
        return any(
            words in text or (" " in text and text in words) or _meet(text, words)
            for words in passages
        )


def _meet(text: str, words: str) -> bool:
    """Return whether the words begin at the end of the text, or end at its start."""
    return any(
        text.endswith(words[:number]) or text.startswith(words[-number:])
        for number in range(MET, min(len(words), len(text)))
    )
