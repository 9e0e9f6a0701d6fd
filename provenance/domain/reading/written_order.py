"""Put letters that stand from left to right on a page in reading order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

_LEFTWARDS = ("R", "AL")
_FIGURES = ("EN", "AN")
_BETWEEN_FIGURES = ("ES", "CS", "ET")
_PAIRS = ("()", "[]", "«»", "“”", "‹›")
_SWAPPED = str.maketrans({one: pair[one == pair[0]] for pair in _PAIRS for one in pair})


def direction(letter: str) -> str:
    """Return "R" for Hebrew, Arabic etc., "L" for other letters, "N" for figures, else "".

    >>> [direction(letter) for letter in "اa4,"]
    ['R', 'L', 'N', '']
    """
    kind = unicodedata.bidirectional(letter[:1])
    if kind in _LEFTWARDS:
        return "R"
    return "L" if kind == "L" else "N" if kind in _FIGURES else ""


def reads_leftwards(letters: Iterable[str]) -> bool:
    """Return whether most of these letters are in a script that is read from right to left."""
    counts = {"R": 0, "L": 0, "N": 0, "": 0}
    for letter in letters:
        counts[direction(letter)] += 1
    return counts["R"] > counts["L"]


def in_reading_order(glyphs: Sequence[str], *, leftwards: bool) -> str:
    """Return the text of a line from its glyphs in order from left to right.

    A glyph may be several letters, which are in reading order already. ``leftwards`` is how the
    page is read.

    >>> in_reading_order(["o", "k", " ", "م", "ل"], leftwards=True)
    'لم ok'
    """
    sides = _sides(glyphs, "R" if leftwards else "L")
    runs = [
        (side, [glyph for _, glyph in run])
        for side, run in groupby(zip(sides, glyphs, strict=True), key=lambda pair: pair[0])
    ]
    texts = ["".join(run[::-1] if side == "R" else run) for side, run in runs]
    text = "".join(texts[::-1] if leftwards else texts)
    swapped = text.translate(_SWAPPED)
    return swapped if _unpaired(swapped) < _unpaired(text) else text


def _sides(glyphs: Sequence[str], base: str) -> list[str]:
    """Return "R" or "L" for each glyph; marks take the side of both neighbours or of the page."""
    stated = [direction(glyph) for glyph in glyphs]
    before = _nearest(stated)
    after = _nearest(stated[::-1])[::-1]
    return [
        ("R" if side == "R" else "L") if side else _between(one, other, glyphs, place) or base
        for place, (side, one, other) in enumerate(zip(stated, before, after, strict=True))
    ]


def _nearest(stated: Sequence[str]) -> list[str]:
    """Return for each position the last side stated so far."""
    sides = [""]
    for side in stated:
        sides.append(side or sides[-1])
    return sides[1:]


def _between(before: str, after: str, glyphs: Sequence[str], place: int) -> str:
    """Return the side of a mark between two letters or figures, or "" for that of the page."""
    if before == after == "R":
        return "R"
    if {before, after} in ({"L"}, {"L", "N"}):
        return "L"
    is_within_figure = (
        before == after == "N"
        and unicodedata.bidirectional(glyphs[place][:1]) in _BETWEEN_FIGURES
        and "N" == direction(glyphs[place - 1]) == direction(glyphs[place + 1])
    )
    return "L" if is_within_figure else ""


def _unpaired(text: str) -> int:
    """Return the number of brackets and quotation marks that close none that is open."""
    faults = 0
    for pair in _PAIRS:
        opening, closing = pair[0], pair[1]
        depth = 0
        for letter in text:
            depth += (letter == opening) - (letter == closing)
            faults += depth < 0
            depth = max(depth, 0)
    return faults
