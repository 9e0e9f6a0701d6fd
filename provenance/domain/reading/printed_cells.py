"""Distinguish tables from columns of text, and find cells by the alignment of words."""

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
"""Rows from which words that are aligned below each other are cells."""
ALIKE = 1.0
"""Points by which aligned edges may differ."""
WIDE = 0.9
"""Least gap before a cell in one of its rows, as a multiple of the letters' height."""
WIDER = 1.8
"""Least ratio of that gap to the gaps between words."""
MOST_APART = 2.5
"""Most distance from one row to the next, as a multiple of the letters' height."""
FLOWING, STILL = 0.5, 0.2
"""Shares of lines that continue in the next: from the first on it is text, below the second not."""
SHORT_CELL = 12
"""Most letters of a line that is likely a cell."""
ALIGNED = 0.8
"""Share of lines with another beside them, from which they are in rows."""
_NUMBER = re.compile(r"[\W_]*\d[\d\s.,:/%–-]*[\W_]*")

type Pieces = Sequence[Glyph | None]


class PlacedLine(Protocol):
    """Words on one line with their position."""

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
    """A word of a line, and the index of its first piece.

    ``is_apart`` is whether the gap before it is wide, and wider than between other words of its
    line, as all gaps are wide in a justified line.
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
    """Return the share of lines that continue in the line below, as lines of text do."""
    ordered = sorted(lines, key=lambda one: -one.bottom)
    pairs = ((one, _line_below(one, ordered[n:])) for n, one in enumerate(ordered, 1))
    going = [goes_on(line.text, below.text) for line, below in pairs if below is not None]
    return sum(going) / len(going) if going else 0


def _line_below(line: PlacedLine, lower: Iterable[PlacedLine]) -> PlacedLine | None:
    """Return the nearest line below with about the same left edge, or None.

    ``lower`` goes from the top down.
    """
    for one in lower:
        if line.bottom - one.bottom >= MOST_APART * line.height:
            return None
        if one.bottom < line.bottom and abs(one.x0 - line.x0) < MOST_APART * line.height:
            return one
    return None


def are_columns(before: Sequence[PlacedLine], after: Sequence[PlacedLine], *, least: int) -> bool:
    """Return whether both sides of a gap are columns of text, and not cells of a table.

    With ``least`` lines per side they are, unless they look like a table. With fewer, both have to
    read like text. Beside a single line, such as a paragraph's last one beside a box, all others
    do.
    """
    fewer, more = sorted((before, after), key=len)
    if len(fewer) < LEAST_ROWS - 1:
        return len(fewer) == 1 < len(more) and _reads_like_text(more)
    if len(fewer) < least:
        return _reads_like_text(fewer) and _reads_like_text(more)
    is_still = max(map(share_that_goes_on, (fewer, more))) < STILL
    is_short = min(map(_usual_length, (fewer, more))) <= SHORT_CELL
    # Without case nothing shows where a sentence continues.
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
    """Return each line as its cells; a line outside a table is a single one."""
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
    """Return the words in rows from top to bottom, each row from left to right."""
    rows: list[list[_Word]] = []
    words = [word for line in lines for word in line]
    for word in sorted(words, key=lambda one: -one.bottom):
        if rows and rows[-1][0].bottom - word.bottom < 0.3 * word.size:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [list(_with_gaps(sorted(row, key=lambda one: one.x0))) for row in rows]


def _with_gaps(row: Sequence[_Word]) -> Iterator[_Word]:
    """Yield the words of a row, each marked if it is apart from the one before."""
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
    """Yield runs of words in consecutive rows with an aligned edge."""
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
