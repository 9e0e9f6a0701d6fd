"""Divide the columns of a printed page into paragraphs, and rows of tables into cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from provenance.domain.reading.line_ends import goes_on
from provenance.domain.reading.printed_cells import is_number
from provenance.domain.reading.printed_columns import GUTTER, reading_columns, rows_of
from provenance.domain.reading.printed_page import PrintedLine

INDENT = 5.0
SPACE = 0.7
"""Gap between two paragraphs, as a multiple of a line's height."""
SHORT = 0.8
"""Share of a column's width below which a finished line ends its paragraph."""
_ITEM = re.compile(r"(?:[•▪◦‣●○■□]|\d{1,2}[.)])(?=\s|$)")
"""The start of a list item."""
_ENDED = re.compile(r"[.!?…:;”»“\"]$")


def paragraphs_of(lines: Iterable[PrintedLine]) -> list[list[PrintedLine]]:
    """Return the lines of a page as paragraphs in reading order."""
    return _joined(
        [
            paragraph
            for column in reading_columns(list(lines))
            for paragraph in _paragraphs(_whole_lines(rows_of(column)))
        ]
    )


def _one_line(row: list[PrintedLine]) -> PrintedLine:
    return PrintedLine(
        " ".join(line.text for line in row),
        row[0].x0,
        max(line.x1 for line in row),
        max(line.top for line in row),
        min(line.bottom for line in row),
    )


def _whole_lines(rows: list[list[PrintedLine]]) -> list[PrintedLine]:
    """Return each row of a column as one line; rows with aligned parts belong to a table."""
    alike = [False, *(_begin_alike(*pair) for pair in pairwise(rows)), False]
    in_table = [above or below for above, below in pairwise(alike)]
    cells = [
        [line.text for line in row] if is_row else []
        for row, is_row in zip(rows, in_table, strict=False)
    ]
    for numbers in (range(len(rows)), range(len(rows) - 1, -1, -1)):
        full_row: list[PrintedLine] = []
        for number in numbers:
            if in_table[number]:
                full_row = rows[number]
            elif not cells[number]:
                cells[number] = _cells_below(rows[number], full_row)
            full_row = full_row if cells[number] else []
    return [
        replace(_one_line(row), text="\t".join(texts)) if texts else _one_line(row)
        for row, texts in zip(rows, cells, strict=True)
    ]


def _cells_below(row: list[PrintedLine], full_row: list[PrintedLine]) -> list[str]:
    """Return the cells of a row next to a full one, including empty ones.

    Empty if a part of it is aligned with no cell there.
    """
    cells, parts = [], list(row)
    for one in full_row:
        is_there = bool(parts) and _has_edge_in_common(parts[0], one)
        cells.append(parts.pop(0).text if is_there else "")
    return [] if parts or len(row) == 1 else cells


def _begin_alike(row: list[PrintedLine], other: list[PrintedLine]) -> bool:
    is_item = _ITEM.fullmatch(row[0].text) is not None
    return (
        len(row) == len(other) > 1
        and not (is_item and len(row) == 2)
        and all(_has_edge_in_common(a, b) for a, b in zip(row, other, strict=True))
        and (_has_numbers(row, other) or not (_is_filled(row) or _is_filled(other)))
    )


def _has_edge_in_common(line: PrintedLine, other: PrintedLine) -> bool:
    return min(abs(line.x0 - other.x0), abs(line.x1 - other.x1)) < GUTTER


def _has_numbers(row: list[PrintedLine], other: list[PrintedLine]) -> bool:
    return any(is_number(line.text) for line in (*row[1:], *other[1:]))


def _is_filled(row: list[PrintedLine]) -> bool:
    """Return whether each part extends nearly to the next, as text does and cells do not."""
    return all(b.x0 - a.x0 < (a.x1 - a.x0) / SHORT for a, b in pairwise(row))


def _paragraphs(lines: list[PrintedLine]) -> list[list[PrintedLine]]:
    """Return the lines of one column as paragraphs."""
    paragraphs: list[list[PrintedLine]] = []
    for line in lines:
        if paragraphs and not _begins(paragraphs[-1][-1], line, lines):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _begins(before: PrintedLine, line: PrintedLine, column: list[PrintedLine]) -> bool:
    """Return whether a line begins a paragraph, by space, size, indent or a short line before."""
    begin, end = min(one.x0 for one in column), max(one.x1 for one in column)
    if before.bottom - line.top > SPACE * line.height or "\t" in before.text + line.text:
        return True
    if _ITEM.match(line.text) and _ENDED.search(before.text):
        return True
    if abs(before.height - line.height) > 0.2 * max(before.height, line.height):
        return True
    if goes_on(before.text, line.text):
        return False
    is_indented = line.x0 > begin + INDENT and before.x0 <= begin + INDENT
    is_short = before.x1 - begin < SHORT * (end - begin)
    return is_indented or (is_short and before.text[-1:] in '.!?…”»“"')


def _joined(paragraphs: list[list[PrintedLine]]) -> list[list[PrintedLine]]:
    """Join adjacent page-wide rows into one paragraph where nothing separates them."""
    whole: list[list[PrintedLine]] = []
    for paragraph in paragraphs:
        if whole and len(paragraph) == 1 and _is_next(whole[-1][-1], paragraph[0]):
            whole[-1] += paragraph
        else:
            whole.append(paragraph)
    return whole


def _is_next(before: PrintedLine, line: PrintedLine) -> bool:
    is_below = 0 <= before.bottom - line.top + line.height <= (1 + SPACE) * line.height
    return is_below and goes_on(before.text, line.text) and line.x0 < before.x1
