"""Sheets of rows and cells, before columns are assigned; CSV is read here."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from itertools import islice
from typing import Any, NamedTuple

from provenance.domain.reading.encodings import decode
from provenance.domain.reading.file_text import FileRefusal, Unreadable

MOST_ROWS = 100_000
MOST_CHARACTERS = 40_000_000
DELIMITERS = ",;\t|"
SAMPLE_LINES = 50


class CellFault(StrEnum):
    """Why a cell of a workbook is not taken as it is."""

    NO_VALUE = "no-value"
    ERROR = "error"
    STRUCK = "struck"


class CellMark(NamedTuple):
    """A cell that is not taken: its line from 1, and its column among those read, from 0."""

    line: int
    column: int
    kind: str


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One sheet: its name, "" if it is the only one, and its lines with numbers from 1.

    ``hidden_rows`` and ``hidden_columns`` name those left out, or are "": “3–5, 9”, “B, D”.
    """

    name: str
    lines: tuple[tuple[int, tuple[str, ...]], ...]
    marks: tuple[CellMark, ...] = ()
    hidden_rows: str = ""
    hidden_columns: str = ""


@dataclass(frozen=True, slots=True)
class Tables:
    """The sheets of a file; ``encoding`` and ``guesses`` as in ``FileText``, "" for a workbook.

    ``hidden_sheets`` are the names of those that are not read.
    """

    sheets: tuple[SheetTable, ...]
    encoding: str = ""
    guesses: tuple[str, ...] = ()
    hidden_sheets: tuple[str, ...] = ()


class BrokenLine(Exception):
    """Raised for a line that cannot be read; ``line`` counts from 1."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line = line


_STATED = re.compile(r"\ufeff?sep=([,;\t|])(?=\n)", re.IGNORECASE)
"""A first line that states the delimiter for spreadsheet programs."""


def read_separated(data: bytes) -> Tables:
    """Read cells separated by commas, semicolons, tabs or bars.

    Raises ``Unreadable`` or ``BrokenLine``.

    >>> read_separated("id;text\\n7;He left.\\n".encode()).sheets[0].lines[1]
    (2, ('7', 'He left.'))
    """
    decoding = decode(data, html=False)
    text = decoding.text.replace("\r\n", "\n").replace("\r", "\n")
    stated = _STATED.match(text)
    if stated:
        # The line stays as an empty one, so that the line numbers are kept.
        text = text[stated.end() :]
    delimiter = stated[1] if stated else max(DELIMITERS, key=lambda one: _fit(text, one))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        lines = kept_lines(_numbered(rows))
    except csv.Error as error:
        if delimiter != "\t":
            raise BrokenLine(rows.line_num, str(error)) from error
        # With tabs as the delimiter, quotation marks need not be quoting.
        rows = csv.reader(
            io.StringIO(text, newline=""), delimiter=delimiter, quoting=csv.QUOTE_NONE
        )
        lines = kept_lines(_numbered(rows))
    return Tables((SheetTable("", lines),), decoding.encoding, decoding.guesses)


def _fit(text: str, delimiter: str) -> tuple[int, int]:
    """Return how well a delimiter fits the first lines: lines of the usual width and that width."""
    # So few characters, read leniently, stay below the limits of the reader.
    rows = csv.reader(io.StringIO(text[:100_000], newline=""), delimiter=delimiter)
    widths = [len(row) for row in islice(rows, SAMPLE_LINES) if row]
    wide = [width for width in widths if width > 1]
    usual = max(set(wide), key=wide.count, default=0)
    return (wide.count(usual), usual)


def _numbered(rows: Any) -> Iterator[tuple[int, Sequence[Any]]]:
    begins = 1
    for cells in rows:
        yield begins, cells
        begins = rows.line_num + 1


def kept_lines(
    rows: Iterable[tuple[int, Sequence[Any]]],
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return the lines with any content, without empty cells at their ends."""
    lines = []
    length = 0
    for number, cells in rows:
        values = tuple("" if cell is None else cell for cell in cells)
        while values and not values[-1].strip():
            values = values[:-1]
        if values:
            lines.append((number, values))
            length += sum(map(len, values))
        # One more line is allowed, as one may be the header.
        if len(lines) > MOST_ROWS + 1 or length > MOST_CHARACTERS:
            raise Unreadable(FileRefusal.TOO_LONG)
    return tuple(lines)


def as_plain(tables: Tables) -> dict[str, Any]:
    """Return the data as types that JSON supports."""
    return asdict(tables)


def from_plain(values: Any) -> Tables:
    """Return the tables from the result of ``as_plain``."""
    sheets = tuple(
        SheetTable(
            sheet["name"],
            tuple((line, tuple(cells)) for line, cells in sheet["lines"]),
            tuple(CellMark(*mark) for mark in sheet["marks"]),
            sheet["hidden_rows"],
            sheet["hidden_columns"],
        )
        for sheet in values["sheets"]
    )
    guesses, hidden = tuple(values["guesses"]), tuple(values["hidden_sheets"])
    return Tables(sheets, values["encoding"], guesses, hidden)
