"""Reading sheets of quotes (CSV, XLSX, JSON Lines) into plain rows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from provenance.domain.language.written_dates import DayOrder
from provenance.domain.reading.encodings import decode
from provenance.domain.reading.file_text import FileRefusal, Unreadable
from provenance.domain.reading.tables import MOST_ROWS, BrokenLine, Tables, read_separated
from provenance.services.bounded_reading import read_workbook

MOST_BYTES = 20 * 1024 * 1024
_LINES, _BOOKS, _TEXTS = ("jsonl", "ndjson"), ("xlsx", "xlsm"), ("csv", "tsv", "txt")
_ENDINGS = (*_LINES, *_BOOKS, *_TEXTS)
_SENTENCES = {
    FileRefusal.TOO_LARGE: "unpacks to more than can be read. Divide it.",
    FileRefusal.TOO_LONG: f"has more than {MOST_ROWS} rows, or needs more time or memory than one sheet may have. Divide it.",
    FileRefusal.NOT_TEXT: "is no text, whatever its name says.",
    FileRefusal.NO_ENCODING: "is not text in UTF-8, and nothing tells its letters. Save it as UTF-8 and try again.",
    FileRefusal.BROKEN: "is no workbook that can be read. Save it again as .xlsx.",
}  # fmt: skip
FIELDS = ("id", "text", "outlet", "date", "speaker", "language", "address")


class SheetRefused(Exception):
    """The sheet cannot be read or imported; the message can be shown to the user."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that is not a row, and the reason."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class SheetContent:
    """The rows of a sheet, each with its line or row number, from 1, and its values."""

    rows: tuple[tuple[int, dict[str, Any]], ...]
    unread: tuple[Unread, ...] = ()
    unused: tuple[str, ...] = field(default=())
    has_ids: bool = True
    order: DayOrder | None = None
    """Which number is the day in a date such as 03/04/2023."""


def read_sheet(data: bytes, *, name: str) -> SheetContent | Tables:
    """Read a file according to its extension. Raises ``SheetRefused`` with a sentence.

    JSON Lines name their values; for other sheets the columns have to be mapped
    (``sheet_columns``).
    """
    if len(data) > MOST_BYTES:
        raise SheetRefused(
            f"{name} is larger than the {MOST_BYTES // 1024 // 1024} MB that are read at once. "
            "Divide it into several sheets."
        )
    ending = name.lower().rsplit(".", 1)[-1] if "." in name else "jsonl"
    if ending not in _ENDINGS:
        raise SheetRefused(f"{name} is no sheet that is read here: choose .csv, .xlsx or .jsonl.")
    try:
        if ending in _LINES:
            return _json_lines(data, name)
        tables = read_workbook(data, name) if ending in _BOOKS else read_separated(data)
    except BrokenLine as error:
        raise SheetRefused(f"{name}, line {error.line}: {error}. Nothing was imported.") from error
    except Unreadable as error:
        raise SheetRefused(f"{name} {_SENTENCES[error.why]} Nothing was imported.") from error
    if not any(sheet.lines for sheet in tables.sheets):
        raise SheetRefused(f"{name} holds no quotes. Nothing was imported.")
    return tables


def _json_lines(data: bytes, name: str) -> SheetContent:
    rows, unread = [], []
    text = decode(data, html=False).text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            cells = json.loads(line)
        except (ValueError, RecursionError):
            # A number of thousands of digits is valid JSON, and Python refuses it all the same.
            unread.append(Unread(number, "it is not whole JSON"))
            continue
        if not isinstance(cells, dict):
            why = "it is not a JSON object such as {“id”: …, “text”: …}"
            unread.append(Unread(number, why))
            continue
        rows.append((number, cells))
    if not rows and not unread:
        raise SheetRefused(f"{name} holds no quotes. Nothing was imported.")
    if len(rows) > MOST_ROWS:
        raise SheetRefused(f"{name} has more than {MOST_ROWS} rows. Divide it into several sheets.")
    return SheetContent(tuple(rows), tuple(unread), _unused(rows))


def _unused(rows: Iterable[tuple[int, dict[str, Any]]]) -> tuple[str, ...]:
    return tuple(sorted({name for _, cells in rows for name in cells} - set(FIELDS)))
