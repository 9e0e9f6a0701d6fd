"""Tables told from columns of text, and their cells from words of a line, by what stands below each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
    ordered = sorted(lines, key=lambda one: -one.bottom)
    pairs = ((one, _line_below(one, ordered[n:])) for n, one in enumerate(ordered, 1))
    going = [goes_on(line.text, below.text) for line, below in pairs if below is not None]
    return sum(going) / len(going) if going else 0


def _line_below(line: PlacedLine, lower: Iterable[PlacedLine]) -> PlacedLine | None:
    """The nearest line below one that begins where it does; ``lower`` goes from the top down."""
    for one in lower:
        if line.bottom - one.bottom >= MOST_APART * line.height:
            return None
        if one.bottom < line.bottom and abs(one.x0 - line.x0) < MOST_APART * line.height:
            return one
    return None


def are_columns(before: Sequence[PlacedLine], after: Sequence[PlacedLine], *, least: int) -> bool:
    """Whether what stands on both sides of white is text, and not the cells of a table.

    From ``least`` lines a side it is, unless it looks like a table; fewer have to read like text,
    and beside a line alone, as the last one of a paragraph may stand beside a box, all others.
    """
    fewer, more = sorted((before, after), key=len)
    if len(fewer) < LEAST_ROWS - 1:
        return len(fewer) == 1 < len(more) and _reads_like_text(more)
    if len(fewer) < least:
        return _reads_like_text(fewer) and _reads_like_text(more)
    is_still = max(map(share_that_goes_on, (fewer, more))) < STILL
    is_short = min(map(_usual_length, (fewer, more))) <= SHORT_CELL
    # Without small and large letters nothing tells where a sentence goes on.
    has_case = any(line.text.lower() != line.text.upper() for line in (*before, *after))
    return not (is_still and is_short and has_case and _stand_in_rows(before, after))


def _reads_like_text(lines: Sequence[PlacedLine]) -> bool:
    return _usual_length(lines) > SHORT_CELL and share_that_goes_on(lines) >= FLOWING


def _usual_length(lines: Sequence[PlacedLine]) -> float:
    return median(len(line.text) for line in lines)


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
