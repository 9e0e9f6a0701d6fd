"""Sheets of rows and cells (CSV, XLSX) read as they stand, before anybody says what a column is."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from provenance.domain.language.text import cleaned
from provenance.domain.reading.encodings import decode
from provenance.domain.reading.file_text import FileRefusal, Unreadable

MOST_ROWS = 100_000
MOST_COLUMNS = 200
MOST_UNPACKED = 300 * 1024 * 1024
MOST_CHARACTERS = 40_000_000
DELIMITERS = ",;\t|"
LOOKED_AT = 50
LONGEST_RANGE = 60
"""Bytes of markup that name merged cells."""
_MERGED = re.compile(rb'<(?:\w{1,9}:)?mergeCell ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One sheet: its name, "" where there is only one, and its lines with their numbers, from 1."""

    name: str
    lines: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """The sheets of a file; ``encoding`` and ``guesses`` as of ``FileText``, "" for a workbook."""

    sheets: tuple[SheetTable, ...]
    encoding: str = ""
    guesses: tuple[str, ...] = ()


class BrokenLine(Exception):
    """A line of a sheet that cannot be read; ``line`` counts from 1."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line = line


def read_separated(data: bytes) -> Tables:
    """A file of cells set apart by commas, semicolons, tabs or bars; raises Unreadable, BrokenLine.

    >>> read_separated("id;text\\n7;He left.\\n".encode()).sheets[0].lines[1]
    (2, ('7', 'He left.'))
    """
    decoding = decode(data, html=False)
    text = decoding.text.replace("\r\n", "\n").replace("\r", "\n")
    delimiter = max(DELIMITERS, key=lambda one: _fit(text, one))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        lines = _kept_lines(_numbered(rows))
    except csv.Error as error:
        raise BrokenLine(rows.line_num, str(error)) from error
    return Tables((SheetTable("", lines),), decoding.encoding, decoding.guesses)


def _fit(text: str, delimiter: str) -> tuple[int, int]:
    """How well a delimiter parts the first lines: lines as long as the longest kind, cells in them."""
    # So few characters, read leniently, are below what the reader refuses.
    rows = csv.reader(io.StringIO(text[:100_000], newline=""), delimiter=delimiter)
    widths = [len(row) for row in islice(rows, LOOKED_AT) if row]
    wide = [width for width in widths if width > 1]
    usual = max(set(wide), key=wide.count, default=0)
    return (wide.count(usual), usual)


def _numbered(rows: Any) -> Iterator[tuple[int, Sequence[Any]]]:
    begins = 1
    for cells in rows:
        yield begins, cells
        begins = rows.line_num + 1


def read_workbook(data: bytes) -> Tables:
    """The sheets of a workbook; raises Unreadable, or whatever a broken one makes its reader raise."""
    # Imported here, since it takes a while and few need it.
    from openpyxl import load_workbook

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(entry.file_size for entry in packed.infolist()) > MOST_UNPACKED:
            raise Unreadable(FileRefusal.TOO_LARGE)
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    sheets = []
    for page in book.worksheets:
        # Some programs write a wrong size, behind which rows would be lost.
        page.reset_dimensions()
        rows = page.iter_rows(values_only=True, max_col=MOST_COLUMNS)
        lines = _kept_lines(_with_merged(enumerate(rows, start=1), _merged_downwards(page)))
        if lines:
            sheets.append(SheetTable(cleaned(str(page.title)), lines))
    return Tables(tuple(sheets))


def _merged_downwards(page: Any) -> dict[int, list[tuple[int, int]]]:
    """By the row in which they begin, the column and last row of cells merged over several rows."""
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


def _with_merged(
    rows: Iterable[tuple[int, Sequence[Any]]], merged: Mapping[int, Iterable[tuple[int, int]]]
) -> Iterator[tuple[int, Sequence[Any]]]:
    """The rows with what stands in a cell merged over several of them in each that holds anything."""
    below: dict[int, tuple[int, Any]] = {}
    for number, cells in rows:
        values = list(cells)
        if any(value is not None for value in values):
            for place, (last, value) in below.items():
                if number <= last and place < len(values) and values[place] is None:
                    values[place] = value
        for column, last in merged.get(number, ()):
            if column <= len(values):
                below[column - 1] = (last, values[column - 1])
        yield number, values


def _kept_lines(
    rows: Iterable[tuple[int, Sequence[Any]]],
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The lines that hold anything, without the empty cells at their ends."""
    lines = []
    length = 0
    for number, cells in rows:
        values = tuple(map(_cell, cells))
        while values and not values[-1].strip():
            values = values[:-1]
        if values:
            lines.append((number, values))
            length += sum(map(len, values))
        # One line may be the header.
        if len(lines) > MOST_ROWS + 1 or length > MOST_CHARACTERS:
            raise Unreadable(FileRefusal.TOO_LONG)
    return tuple(lines)


def _cell(value: Any) -> str:
    """A cell as text; a day in a workbook comes with its midnight, which it never had."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def as_plain(tables: Tables) -> dict[str, Any]:
    """As JSON can carry it."""
    return asdict(tables)


def from_plain(values: Any) -> Tables:
    """What ``as_plain`` made."""
    sheets = tuple(
        SheetTable(sheet["name"], tuple((line, tuple(cells)) for line, cells in sheet["lines"]))
        for sheet in values["sheets"]
    )
    return Tables(sheets, values["encoding"], tuple(values["guesses"]))
