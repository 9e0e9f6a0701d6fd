"""The columns of a printed page in reading order: cut where white parts it, again and again.

A page is cut into bands where a headline, a caption or the lines of fewer columns cross the white
between columns, each band into its columns, and each of these as a page of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from provenance.domain.reading.line_ends import goes_on, is_finished
from provenance.domain.reading.printed_cells import are_columns
from provenance.domain.reading.printed_page import PrintedLine

GUTTER = 6
"""The least white between two columns, in points."""
LEAST_ROWS = 4
WHITE_ACROSS = 1.2
"""White across all columns, in heights of a line, from which two articles may stand there."""
SURELY = 2
"""How much better the lines have to go on when such white parts them than when it does not."""
OTHER_SIZE = 0.1
MOST_BESIDE = 6
"""Lines of what stands beside a text at the most, such as a caption or words taken out of it."""
LEAST_TEXT = 3

type Strip = tuple[float, float]
type Row = list[PrintedLine]
type Rows = Sequence[Row]


def reading_columns(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """The lines of a page, those of each column together, the columns in reading order."""
    return _without_breaks(_columns(lines))


def _without_breaks(columns: list[list[PrintedLine]]) -> list[list[PrintedLine]]:
    """What breaks into a text in other letters, as a caption does, put after the part it breaks."""
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
    """Lines that stand at one height, each row from left to right, the rows from the top down."""
    rows: list[Row] = []
    for line in sorted(lines, key=lambda one: (-one.bottom, one.x0)):
        if rows and abs(rows[-1][0].bottom - line.bottom) < 0.3 * line.height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda one: one.x0) for row in rows]


@dataclass(frozen=True, slots=True)
class _Band:
    """Rows of a page that stand in the same columns; ``strips`` is the white between these."""

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
    """The rows cut into bands of the same columns; rows of none that follow each other are one."""
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
    """How far the rows from ``first`` stand in the same columns, and the white between them.

    Where they stand in none, the next row and no white.
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
    """What is left of a white strip beside the lines of a row."""
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
    """The rows cut where white goes across all columns."""
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
    """The bands, those made one whose columns go on below what stands between them.

    Of what stands across the columns, as a picture's caption does, that comes after them.
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
    """Whether the letters of one are clearly larger."""
    return abs(line.height - other.height) > OTHER_SIZE * max(line.height, other.height)


def _common(band: _Band, other: _Band) -> tuple[Strip, ...]:
    return tuple(
        (max(one[0], two[0]), min(one[1], two[1]))
        for one, two in zip(band.strips, other.strips, strict=True)
    )


def _goes_through(above: _Band, below: _Band, between: Sequence[_Band]) -> bool:
    """Whether each column of a band goes on in that of the next, and not the last in the first."""
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
    """How well the parts of a text go on in each other in this order."""
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
