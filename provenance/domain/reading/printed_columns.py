"""Find the columns of a printed page in reading order, by cutting it at gaps recursively.

A page is cut into bands where a headline, a caption or the lines of fewer columns cross the gaps
between columns, each band into its columns, and each column is treated as a page of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from provenance.domain.reading.line_ends import goes_on, is_finished
from provenance.domain.reading.printed_cells import are_columns
from provenance.domain.reading.printed_page import PrintedLine

GUTTER = 6
"""Least width in points of the gap between two columns."""
LEAST_ROWS = 4
WHITE_ACROSS = 1.2
"""Height of a gap across all columns, in line heights, that may separate two articles."""
SURELY = 2
"""Lead in fit from which such a gap separates the columns above and below it."""
OTHER_SIZE = 0.1
MOST_BESIDE = 6
"""Most lines of what interrupts a text, such as a caption or a pull quote."""
LEAST_TEXT = 3

type Strip = tuple[float, float]
type Row = list[PrintedLine]
type Rows = Sequence[Row]


def reading_columns(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """Return the lines of a page, one list per column, in reading order."""
    return _without_breaks(_columns(lines))


def _without_breaks(columns: list[list[PrintedLine]]) -> list[list[PrintedLine]]:
    """Return the columns with interruptions in another font size, such as captions, moved down.

    An interruption is put after the part of the text that follows it.
    """
    ordered = list(columns)
    for number in range(1, len(columns) - 1):
        before, between, after = ordered[number - 1 : number + 2]
        if _breaks(before, between, after):
            ordered[number : number + 2] = after, between
    return ordered


def _breaks(before: Row, between: Row, after: Row) -> bool:
    line, first = before[-1], after[0]
    if is_finished(line.text) or has_other_letters(line, first) or len(between) > MOST_BESIDE:
        return False
    is_text = len(before) >= LEAST_TEXT or goes_on(line.text, first.text)
    return is_text and all(has_other_letters(line, one) for one in between)


def _columns(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    columns: list[list[PrintedLine]] = []
    for band in _read_through(_bands(rows_of(lines))):
        if band.strips:
            for column in band.columns:
                columns += _columns(column) if column else []
        else:
            columns += band.columns
    return columns


def has_columns(lines: Iterable[PrintedLine]) -> bool:
    return any(band.strips for band in _bands(rows_of(lines)))


def rows_of(lines: Iterable[PrintedLine]) -> list[Row]:
    """Return lines at the same height as rows from left to right, from the top down."""
    rows: list[Row] = []
    for line in sorted(lines, key=lambda one: (-one.bottom, one.x0)):
        if rows and abs(rows[-1][0].bottom - line.bottom) < 0.3 * line.height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda one: one.x0) for row in rows]


@dataclass(frozen=True, slots=True)
class _Band:
    """Rows of a page with the same columns; ``strips`` are the gaps between these."""

    rows: Rows
    strips: tuple[Strip, ...] = ()

    @property
    def columns(self) -> list[list[PrintedLine]]:
        borders = [float("-inf"), *(strip[1] - 1 for strip in self.strips), float("inf")]
        lines = [line for row in self.rows for line in row]
        return [
            [line for line in lines if begin <= line.x0 < end] for begin, end in pairwise(borders)
        ]

    def has_columns_of(self, other: _Band) -> bool:
        return len(self.strips) == len(other.strips) and all(
            min(one[1], two[1]) - max(one[0], two[0]) >= GUTTER
            for one, two in zip(self.strips, other.strips, strict=True)
        )


def _bands(rows: Rows) -> list[_Band]:
    """Return the rows as bands with the same columns; adjacent rows without columns form one."""
    bands: list[_Band] = []
    number = 0
    while number < len(rows):
        end, strips = _longest(rows, number)
        if strips:
            bands += [_Band(part, strips) for part in _cut_at_white(rows[number:end])]
        elif bands and not bands[-1].strips:
            bands[-1] = _Band([*bands[-1].rows, rows[number]])
        else:
            bands.append(_Band([rows[number]]))
        number = end
    return bands


def _longest(rows: Rows, first: int) -> tuple[int, tuple[Strip, ...]]:
    """Return how far the rows from ``first`` have the same columns, and the gaps between these.

    Without columns, return the index of the next row and no gaps.
    """
    lines = [line for row in rows for line in row]
    white = [(min(one.x0 for one in lines), max(one.x1 for one in lines))]
    ends: list[tuple[int, list[Strip]]] = []
    for number in range(first, len(rows)):
        rest = [(strip, _uncovered(strip, rows[number])) for strip in white]
        if any(not parts for _strip, parts in rest):
            ends.append((number, white))
        white = [part for _strip, parts in rest for part in parts]
        if not white:
            break
    else:
        ends.append((len(rows), white))
    for end, strips in reversed(ends):
        inside = [line for row in rows[first:end] for line in row]
        if valid := tuple(strip for strip in strips if _parts_columns(strip, inside)):
            return end, valid
    return first + 1, ()


def _uncovered(strip: Strip, row: Row) -> list[Strip]:
    """Return what remains of a gap beside the lines of a row."""
    begin, parts = strip[0], []
    for line in row:
        parts.append((begin, min(line.x0, strip[1])))
        begin = max(begin, line.x1)
    return [part for part in (*parts, (begin, strip[1])) if part[1] - part[0] >= GUTTER]


def _parts_columns(strip: Strip, lines: Sequence[PrintedLine]) -> bool:
    before = [line for line in lines if line.x1 <= strip[0] + 1]
    after = [line for line in lines if line.x0 >= strip[1] - 1]
    return are_columns(before, after, least=LEAST_ROWS)


def _cut_at_white(rows: Rows) -> list[Rows]:
    """Return the rows cut where a gap crosses all columns."""
    parts: list[list[Row]] = []
    lowest = float("inf")
    for row in rows:
        top, height = max(line.top for line in row), min(line.height for line in row)
        if parts and lowest - top < WHITE_ACROSS * height:
            parts[-1].append(row)
        else:
            parts.append([row])
        lowest = min(lowest, *(line.bottom for line in row))
    return list(parts)


def _read_through(bands: Iterable[_Band]) -> list[_Band]:
    """Return the bands, with those merged whose columns continue below what is between them.

    What stands across the columns, such as the caption of a picture, comes after them.
    """
    through: list[_Band] = []
    for band in bands:
        above = next((n for n in range(len(through))[::-1] if through[n].strips), -1)
        if band.strips and above >= 0 and _goes_through(through[above], band, through[above + 1 :]):
            through[above] = _Band(
                [*through[above].rows, *band.rows], _common(through[above], band)
            )
        else:
            through.append(band)
    return through


def has_other_letters(line: PrintedLine, other: PrintedLine) -> bool:
    """Return whether the font sizes of two lines clearly differ."""
    return abs(line.height - other.height) > OTHER_SIZE * max(line.height, other.height)


def _common(band: _Band, other: _Band) -> tuple[Strip, ...]:
    return tuple(
        (max(one[0], two[0]), min(one[1], two[1]))
        for one, two in zip(band.strips, other.strips, strict=True)
    )


def _goes_through(above: _Band, below: _Band, between: Sequence[_Band]) -> bool:
    """Return whether each column of a band continues in the one below it."""
    if not above.has_columns_of(below):
        return False
    apart = _fit([*above.columns, *below.columns])
    pairs = zip(above.columns, below.columns, strict=True)
    through = _fit([part for pair in pairs for part in pair])
    if not between or not is_finished(_last(above).text):
        return through > apart - SURELY
    return through > apart


def _last(band: _Band) -> PrintedLine:
    return [column for column in band.columns if column][-1][-1]


def _fit(parts: Sequence[Sequence[PrintedLine]]) -> int:
    """Return how well the parts of a text continue each other in this order."""
    return sum(_seam_fit(one[-1], two[0]) for one, two in pairwise(filter(None, parts)))


def _seam_fit(line: PrintedLine, following: PrintedLine) -> int:
    if has_other_letters(line, following):
        is_headline = line.height > following.height
        is_below = line.x0 < following.x1 and following.x0 < line.x1 and line.top > following.top
        return 1 if is_finished(line.text) or (is_headline and is_below) else -2
    if goes_on(line.text, following.text):
        return 2
    if is_finished(line.text):
        return -2 if following.text[:1].islower() else 1
    return -1
