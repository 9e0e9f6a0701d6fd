"""Read workbooks (XLSX) as displayed: formatted, without hidden parts, doubtful cells marked."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from provenance.domain.language.text import cleaned
from provenance.domain.reading.file_text import FileRefusal, Unreadable
from provenance.domain.reading.number_formats import shown_day, shown_number, shown_text
from provenance.domain.reading.tables import CellFault, CellMark, SheetTable, Tables, kept_lines

MOST_COLUMNS = 200
MOST_UNPACKED = 300 * 1024 * 1024
LONGEST_RANGE = 60
"""Longest markup in bytes that defines merged cells."""
MOST_NAMED = 12
"""Most ranges of hidden rows that are named."""
_MERGED = re.compile(rb'<(?:\w{1,9}:)?mergeCell ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
_NO_VALUE = object()
NO_VALUE = "(formula without a value)"
"""Replaces the value of a formula that the file does not contain; its row is not imported."""


def read_workbook(data: bytes) -> Tables:
    """Return the sheets of a workbook.

    Raises ``Unreadable``, or any exception of the reader if the file is broken.
    """
    # Imported here, since the import is slow and few need it.
    from openpyxl import load_workbook

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(entry.file_size for entry in packed.infolist()) > MOST_UNPACKED:
            raise Unreadable(FileRefusal.TOO_LARGE)
    book = load_workbook(
        io.BytesIO(data), read_only=True, data_only=True, keep_links=False, rich_text=True
    )
    looks = _CellFormats(book)
    sheets, hidden = [], []
    for page in book.worksheets:
        name = cleaned(str(page.title))
        if page.sheet_state != "visible":
            hidden.append(name)
            continue
        sheet = _sheet(page, name, looks)
        if sheet.lines:
            sheets.append(sheet)
    return Tables(tuple(sheets), hidden_sheets=tuple(hidden))


class _CellFormats:
    """The number formats and strike-through of cells, by the index of their style."""

    def __init__(self, book: Any) -> None:
        from openpyxl.styles.numbers import BUILTIN_FORMATS

        styles, own = list(book._cell_styles), dict(enumerate(book._number_formats, 164))
        self.codes = [
            own.get(style.numFmtId, BUILTIN_FORMATS.get(style.numFmtId, "General"))
            for style in styles
        ]
        self.struck = {n for n, style in enumerate(styles) if book._fonts[style.fontId].strike}

    def code(self, style: int) -> str:
        return str(self.codes[style]) if style < len(self.codes) else "General"


@dataclass(slots=True)
class _Reading:
    """What is found in one sheet besides its lines."""

    looks: _CellFormats
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    marks: list[CellMark] = field(default_factory=list)

    def mark(self, line: int, column: int, kind: CellFault) -> None:
        self.marks.append(CellMark(line, column, kind))


def _sheet(page: Any, name: str, looks: _CellFormats) -> SheetTable:
    reading = _Reading(looks)
    rows = list(_with_merged(_rows(page, reading), _merged_downwards(page)))
    width = max((len(cells) for _line, cells in rows), default=0)
    columns = [n for n in range(width) if n not in reading.hidden_columns]
    lines = kept_lines(
        (line, [cells[n] for n in columns if n < len(cells)]) for line, cells in rows
    )
    place = {column: number for number, column in enumerate(columns)}
    marks = [
        CellMark(mark.line, place[mark.column], mark.kind)
        for mark in reading.marks
        if mark.column in place
    ]
    hidden_columns = [n for n in sorted(reading.hidden_columns) if n < width]
    return SheetTable(
        name,
        lines,
        tuple(marks),
        _ranges(reading.hidden_rows),
        ", ".join(map(_letters, hidden_columns)),
    )


def _rows(page: Any, reading: _Reading) -> Iterator[tuple[int, list[Any]]]:
    """Yield the visible rows, with their cells as text or None."""
    with page._get_source() as source:
        parser = _parser(page, source, reading)
        for number, cells in parser.parse():
            values: list[Any] = []
            for cell in cells:
                column = cell["column"] - 1
                if column < MOST_COLUMNS:
                    values += [None] * (column + 1 - len(values))
                    values[column] = _shown(cell, number, reading)
            if number in parser.hidden_rows:
                if any(value is not None for value in values):
                    reading.hidden_rows.append(number)
                reading.marks = [one for one in reading.marks if one.line != number]
                continue
            yield number, values


def _parser(page: Any, source: Any, reading: _Reading) -> Any:
    """Return openpyxl's parser, extended to detect hidden parts and formulas without a value."""
    from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

    class Parser(WorkSheetParser):  # type: ignore[misc]  # its library has no types
        def __init__(self, *values: Any, **more: Any) -> None:
            super().__init__(*values, **more)
            self.hidden_rows: set[int] = set()

        def parse_column_dimensions(self, col: Any) -> None:
            if _is_on(col.get("hidden")):
                first, last = int(col.get("min")), min(int(col.get("max")), MOST_COLUMNS)
                reading.hidden_columns.update(range(first - 1, last))

        def parse_row(self, row: Any) -> Any:
            number, cells = super().parse_row(row)
            if _is_on(row.get("hidden")):
                self.hidden_rows.add(number)
            return number, cells

        def parse_cell(self, element: Any) -> Any:
            cell = super().parse_cell(element)
            if cell["value"] is None and element.find(FORMULA_TAG) is not None:
                cell["value"] = _NO_VALUE
            return cell

    book = page.parent
    return Parser(
        source,
        page._shared_strings,
        data_only=True,
        epoch=book.epoch,
        date_formats=book._date_formats,
        timedelta_formats=book._timedelta_formats,
        rich_text=True,
    )


def _is_on(value: str | None) -> bool:
    return value in ("1", "true")


def _shown(cell: Mapping[str, Any], line: int, reading: _Reading) -> str | None:
    """Return a cell as displayed; errors, missing values and struck-out cells are marked."""
    value, style, column = cell["value"], cell["style_id"], cell["column"] - 1
    if value is None:
        return None
    if value is _NO_VALUE:
        reading.mark(line, column, CellFault.NO_VALUE)
        return NO_VALUE
    if cell["data_type"] == "e":
        reading.mark(line, column, CellFault.ERROR)
    elif str(value).strip() and (style in reading.looks.struck or _is_struck(value)):
        reading.mark(line, column, CellFault.STRUCK)
    return _text(value, reading.looks.code(style))


def _is_struck(value: Any) -> bool:
    """Return whether some of a cell's words are struck out, not the whole cell by its style."""
    parts = value if isinstance(value, list) else ()
    return any(
        getattr(getattr(part, "font", None), "strike", None) and str(part).strip() for part in parts
    )


def _text(value: Any, code: str) -> str:
    """Return the value of a cell as text.

    A date in a workbook is stored with a time of midnight, which is dropped.
    """
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, date):
        return shown_day(value, code)
    if isinstance(value, int | float):
        return shown_number(value, code)
    return shown_text(str(value), code)


def _merged_downwards(page: Any) -> dict[int, list[tuple[int, int]]]:
    """Return the columns and last rows of vertically merged cells, by their first row."""
    cells: dict[int, list[tuple[int, int]]] = {}
    with page._get_source() as source:
        rest = b""
        while chunk := source.read(1_000_000):
            rest = rest[-LONGEST_RANGE:] + chunk
            for match in _MERGED.finditer(rest):
                column, first, last = match[1].decode(), int(match[2]), int(match[3])
                if first < last:
                    cells.setdefault(first, []).append((_column_number(column), last))
    return cells


def _column_number(letters: str) -> int:
    """
    >>> [_column_number(column) for column in ("A", "Z", "AB")]
    [1, 26, 28]
    """
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _letters(column: int) -> str:
    """
    >>> [_letters(column) for column in (0, 25, 27)]
    ['A', 'Z', 'AB']
    """
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _ranges(numbers: Iterable[int]) -> str:
    """
    >>> _ranges([3, 4, 5, 9])
    '3–5, 9'
    """
    rows = [list(group) for _, group in groupby(enumerate(numbers), lambda one: one[1] - one[0])]
    pairs = [(row[0][1], row[-1][1]) for row in rows]
    texts = [str(a) if a == b else f"{a}–{b}" for a, b in pairs[:MOST_NAMED]]
    return ", ".join(texts) + (" …" if len(pairs) > MOST_NAMED else "")


def _with_merged(
    rows: Iterable[tuple[int, Sequence[Any]]], merged: Mapping[int, Iterable[tuple[int, int]]]
) -> Iterator[tuple[int, Sequence[Any]]]:
    """Yield the rows, with the value of a merged cell in each of its rows that is not empty."""
    below: dict[int, tuple[int, Any]] = {}
    for number, cells in rows:
        values = list(cells)
        if any(value is not None for value in values):
            for place, (last, value) in below.items():
                if number <= last:
                    values += [None] * (place + 1 - len(values))
                    values[place] = value if values[place] is None else values[place]
        for column, last in merged.get(number, ()):
            if column <= len(values):
                below[column - 1] = (last, values[column - 1])
        yield number, values
