"""Sheets of rows and cells as they stand, before anybody says what a column is; CSV is read here."""

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
LOOKED_AT = 50


class CellFault(StrEnum):
    """Why a cell of a workbook is not taken as it stands."""

    NO_VALUE = "no-value"
    ERROR = "error"
    STRUCK = "struck"


class CellMark(NamedTuple):
    """A cell that is not taken: its line, counted from 1, its column among those read, from 0."""

    line: int
    column: int
    kind: str


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One sheet: its name, "" where there is only one, and its lines with their numbers, from 1.

    ``hidden_rows`` and ``hidden_columns`` say which were left out, "" none: “3–5, 9”, “B, D”.
    """

    name: str
    lines: tuple[tuple[int, tuple[str, ...]], ...]
    marks: tuple[CellMark, ...] = ()
    hidden_rows: str = ""
    hidden_columns: str = ""


@dataclass(frozen=True, slots=True)
class Tables:
    """The sheets of a file; ``encoding`` and ``guesses`` as of ``FileText``, "" for a workbook.

    ``hidden_sheets`` are the names of those that are not read.
    """

    sheets: tuple[SheetTable, ...]
    encoding: str = ""
    guesses: tuple[str, ...] = ()
    hidden_sheets: tuple[str, ...] = ()


class BrokenLine(Exception):
    """A line of a sheet that cannot be read; ``line`` counts from 1."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line = line


_STATED = re.compile(r"\ufeff?sep=([,;\t|])(?=\n)", re.IGNORECASE)
"""The first line by which a spreadsheet program is told what parts the cells."""


def read_separated(data: bytes) -> Tables:
    """A file of cells set apart by commas, semicolons, tabs or bars; raises Unreadable, BrokenLine.

    >>> read_separated("id;text\\n7;He left.\\n".encode()).sheets[0].lines[1]
    (2, ('7', 'He left.'))
    """
    decoding = decode(data, html=False)
    text = decoding.text.replace("\r\n", "\n").replace("\r", "\n")
    stated = _STATED.match(text)
    if stated:
        # The line stays as an empty one, so that the others keep their numbers.
        text = text[stated.end() :]
    delimiter = stated[1] if stated else max(DELIMITERS, key=lambda one: _fit(text, one))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        lines = kept_lines(_numbered(rows))
    except csv.Error as error:
        if delimiter != "\t":
            raise BrokenLine(rows.line_num, str(error)) from error
        # Where tabs part the cells, quotation marks need not mean anything.
        rows = csv.reader(
            io.StringIO(text, newline=""), delimiter=delimiter, quoting=csv.QUOTE_NONE
        )
        lines = kept_lines(_numbered(rows))
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


def kept_lines(
    rows: Iterable[tuple[int, Sequence[Any]]],
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The lines that hold anything, without the empty cells at their ends."""
    lines = []
    length = 0
    for number, cells in rows:
        values = tuple("" if cell is None else cell for cell in cells)
        while values and not values[-1].strip():
            values = values[:-1]
        if values:
            lines.append((number, values))
            length += sum(map(len, values))
        # One line may be the header.
        if len(lines) > MOST_ROWS + 1 or length > MOST_CHARACTERS:
            raise Unreadable(FileRefusal.TOO_LONG)
    return tuple(lines)


def as_plain(tables: Tables) -> dict[str, Any]:
    """As JSON can carry it."""
    return asdict(tables)


def from_plain(values: Any) -> Tables:
    """What ``as_plain`` made."""
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
