"""Tables told from columns of text, and their cells from words of a line, by what stands below each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Protocol

from provenance.domain.reading.line_ends import goes_on
from provenance.domain.reading.printed_words import Glyph

LEAST_ROWS = 3
"""Rows below each other from which words that begin or end alike are cells."""
ALIKE = 1.0
"""Points by which edges that stand below each other may differ."""
WIDE = 0.9
"""White before a cell in one of its rows at the least, in heights of its letters."""
WIDER = 1.8
"""How much wider that is than the white between words."""
MOST_APART = 2.5
"""The most from one row to the next, in heights of letters."""
FLOWING, STILL = 0.5, 0.2
"""The share of lines that go on in the next from which they are text, and below which they are none."""
SHORT_CELL = 12
"""Letters of what a line holds that is rather a cell than text."""
ALIGNED = 0.8
"""The share of lines that have one beside them, where they stand in rows."""
_NUMBER = re.compile(r"[\W_]*\d[\d\s.,:/%–-]*[\W_]*")

type Pieces = Sequence[Glyph | None]


class PlacedLine(Protocol):
    """Words on one line with their place."""

    @property
    def text(self) -> str: ...
    @property
    def x0(self) -> float: ...
    @property
    def bottom(self) -> float: ...
    @property
    def height(self) -> float: ...


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a line, which begins at a piece of it.

    ``is_apart``: the white before it is wide, and wider than between other words of its line, all
    of which stand apart where a line is stretched to its column's width.
    """

    line: int
    start: int
    x0: float
    x1: float
    bottom: float
    size: float
    is_apart: bool = False


def is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def share_that_goes_on(lines: Sequence[PlacedLine]) -> float:
    """The share of lines that go on in the one below them, as those of text do."""
    going = []
    for line in lines:
        below = [
            one
            for one in lines
            if 0 < line.bottom - one.bottom < MOST_APART * line.height
            and abs(one.x0 - line.x0) < MOST_APART * line.height
        ]
        if below:
            going.append(goes_on(line.text, max(below, key=lambda one: one.bottom).text))
    return sum(going) / len(going) if going else 0


def are_columns(before: Sequence[PlacedLine], after: Sequence[PlacedLine], *, least: int) -> bool:
    """Whether what stands on both sides of white is text, and not the cells of a table.

    From ``least`` lines a side it is, unless it looks like a table; fewer have to read like text.
    """
    fewest = min(len(before), len(after))
    if fewest < LEAST_ROWS - 1:
        return False
    shares = (share_that_goes_on(before), share_that_goes_on(after))
    is_short = min(median(len(one.text) for one in side) for side in (before, after)) <= SHORT_CELL
    if fewest < least:
        return min(shares) >= FLOWING and not is_short
    is_still = max(shares) < STILL and is_short
    # Without small and large letters nothing tells where a sentence goes on.
    has_case = any(line.text.lower() != line.text.upper() for line in (*before, *after))
    return not (is_still and has_case and _stand_in_rows(before, after))


def _stand_in_rows(before: Sequence[PlacedLine], after: Sequence[PlacedLine]) -> bool:
    fewer, others = sorted((before, after), key=len)
    beside = sum(
        any(abs(line.bottom - one.bottom) < 0.3 * line.height for one in others) for line in fewer
    )
    return beside >= ALIGNED * len(fewer)


def cut_into_cells(lines: Sequence[Pieces]) -> list[list[Pieces]]:
    """Each line as its cells; a line that is no row of a table is one."""
    rows = _rows([list(_words(number, pieces)) for number, pieces in enumerate(lines)])
    borders: dict[int, set[int]] = {}
    for edge in ("x0", "x1"):
        for run in _runs(rows, edge):
            if len(run) >= LEAST_ROWS and any(word.is_apart for word in run):
                for word in run:
                    borders.setdefault(word.line, set()).add(word.start)
    return [_cut(pieces, borders.get(number, set())) for number, pieces in enumerate(lines)]


def _cut(pieces: Pieces, borders: set[int]) -> list[Pieces]:
    places = [0, *sorted(borders - {0}), len(pieces)]
    cells = [pieces[begin:end] for begin, end in pairwise(places)]
    return [cell for cell in cells if any(one and one.text.strip() for one in cell)]


def _words(line: int, pieces: Pieces) -> Iterator[_Word]:
    start: int | None = None
    for place, piece in enumerate([*pieces, None]):
        is_white = piece is None or not piece.text.strip()
        if not is_white and start is None:
            start = place
        elif is_white and start is not None:
            glyphs = [one for one in pieces[start:place] if one is not None]
            x0, x1 = min(one.x0 for one in glyphs), max(one.x1 for one in glyphs)
            yield _Word(line, start, x0, x1, glyphs[0].bottom, glyphs[0].size)
            start = None


def _rows(lines: Sequence[Sequence[_Word]]) -> list[list[_Word]]:
    """The words in rows from the top, those of a row from the left."""
    rows: list[list[_Word]] = []
    words = [word for line in lines for word in line]
    for word in sorted(words, key=lambda one: -one.bottom):
        if rows and rows[-1][0].bottom - word.bottom < 0.3 * word.size:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [list(_with_gaps(sorted(row, key=lambda one: one.x0))) for row in rows]


def _with_gaps(row: Sequence[_Word]) -> Iterator[_Word]:
    """The words of a row, each with whether it stands apart from the one before."""
    yield row[0]
    gaps = [(before, word, word.x0 - before.x1) for before, word in pairwise(row)]
    for before, word, gap in gaps:
        lines = (before.line, word.line)
        others = [
            white
            for one, other, white in gaps
            if other is not word and one.line == other.line and one.line in lines
        ]
        is_wide = gap >= WIDE * word.size
        yield replace(word, is_apart=is_wide and gap >= WIDER * min(others, default=0))


def _runs(rows: Sequence[Sequence[_Word]], edge: str) -> Iterator[list[_Word]]:
    """Words with an edge below each other in rows that follow each other."""
    open_runs: list[list[_Word]] = []
    for row in rows:
        waiting, open_runs = open_runs, []
        for word in row[1:]:
            above = next((run for run in waiting if _is_below(run[-1], word, edge)), None)
            if above is not None:
                waiting.remove(above)
            open_runs.append([*(above or ()), word])
        yield from waiting
    yield from open_runs


def _is_below(above: _Word, word: _Word, edge: str) -> bool:
    is_near = above.bottom - word.bottom < MOST_APART * word.size
    return is_near and abs(getattr(above, edge) - getattr(word, edge)) <= ALIKE
