"""Sheets of quotes as newsrooms keep them (CSV, XLSX, JSON Lines), read into plain rows."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

MOST_BYTES = 20 * 1024 * 1024
MOST_ROWS = 100_000
MOST_UNPACKED = 300 * 1024 * 1024
MOST_COLUMNS = 200
FIELDS = ("id", "text", "outlet", "date", "speaker", "language", "address")
CALLED = {
    "id": ("id", "number", "no", "nr", "key"),
    "text": ("text", "quote", "words", "quotation", "wording", "claim"),
    "outlet": ("outlet", "publisher", "publication", "newspaper", "source"),
    "date": ("date", "day", "published", "published on", "date published"),
    "speaker": ("speaker", "speaker as named", "said by", "who"),
    "language": ("language", "lang"),
    "address": ("address", "url", "link", "web address"),
}
"""What columns are called, in small letters."""

_FIELD_CALLED = {name: field for field, names in CALLED.items() for name in names}
_DELIMITERS = ",;\t|"


class SheetRefused(Exception):
    """A sheet that cannot be read, or cannot be imported; its text is fit to show."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that is no row, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class SheetContent:
    """The rows of a sheet: the line or row each stands in, counted from 1, and what it gives."""

    rows: tuple[tuple[int, dict[str, Any]], ...]
    unread: tuple[Unread, ...] = ()
    unused: tuple[str, ...] = field(default=())
    has_ids: bool = True


def read_sheet(data: bytes, *, name: str) -> SheetContent:
    """The rows of a file, told by its name's end; raises SheetRefused with a sentence."""
    if len(data) > MOST_BYTES:
        raise SheetRefused(
            f"{name} is larger than the {MOST_BYTES // 1024 // 1024} MB that are read at once. "
            "Divide it into several sheets."
        )
    ending = name.lower().rsplit(".", 1)[-1] if "." in name else "jsonl"
    reader = _READERS.get(ending)
    if reader is None:
        raise SheetRefused(f"{name} is no sheet that is read here: choose .csv, .xlsx or .jsonl.")
    sheet = reader(data, name)
    if not sheet.rows and not sheet.unread:
        raise SheetRefused(f"{name} holds no quotes. Nothing was imported.")
    if len(sheet.rows) > MOST_ROWS:
        raise SheetRefused(f"{name} has more than {MOST_ROWS} rows. Divide it into several sheets.")
    return sheet


def _json_lines(data: bytes, name: str) -> SheetContent:
    rows, unread = [], []
    for number, line in enumerate(_decoded(data, name).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            cells = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            unread.append(Unread(number, "it is not whole JSON"))
            continue
        if not isinstance(cells, dict):
            why = "it is not a JSON object such as {“id”: …, “text”: …}"
            unread.append(Unread(number, why))
            continue
        rows.append((number, cells))
    return SheetContent(tuple(rows), tuple(unread), _unused(rows))


def _unused(rows: Iterable[tuple[int, dict[str, Any]]]) -> tuple[str, ...]:
    return tuple(sorted({name for _, cells in rows for name in cells} - set(FIELDS)))


def _separated(data: bytes, name: str) -> SheetContent:
    text = _decoded(data, name)
    header = text.lstrip("\n").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return _table(_numbered(reader), name)
    except csv.Error as error:
        raise SheetRefused(
            f"{name}, line {reader.line_num}: {error}. Nothing was imported."
        ) from error


def _numbered(reader: Any) -> Iterator[tuple[int, Sequence[Any]]]:
    begins = 1
    for cells in reader:
        yield begins, cells
        begins = reader.line_num + 1


def _workbook(data: bytes, name: str) -> SheetContent:
    # Imported here, since it takes a while and few need it.
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(entry.file_size for entry in packed.infolist())
        if unpacked > MOST_UNPACKED:
            raise SheetRefused(f"{name} unpacks to more than can be read. Divide it.")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        pages = book.worksheets
        rows = pages[0].iter_rows(values_only=True, max_col=MOST_COLUMNS) if pages else ()
        return _table(enumerate(rows, start=1), name)
    except SheetRefused:
        raise
    except Exception as error:
        # What reads workbooks raises whatever it meets in a broken one.
        raise SheetRefused(
            f"{name} is no workbook that can be read. Save it again as .xlsx."
        ) from error


def _table(lines: Iterable[tuple[int, Sequence[Any]]], name: str) -> SheetContent:
    filled = ((line, cells) for line, cells in lines if any(map(_cell, cells)))
    _line, header = next(filled, (0, ()))
    names = [_cell(cell).strip() for cell in header]
    fields = [
        _FIELD_CALLED.get(" ".join(values.lower().replace("_", " ").split())) for values in names
    ]
    _check_columns(fields, names, name)
    rows = []
    for line, cells in filled:
        values = {
            column: _cell(cell) for column, cell in zip(fields, cells, strict=False) if column
        }
        rows.append((line, values))
        if len(rows) > MOST_ROWS:
            break
    unused = [values for values, column in zip(names, fields, strict=True) if values and not column]
    return SheetContent(tuple(rows), (), tuple(unused), "id" in fields)


def _check_columns(fields: list[str | None], names: list[str], name: str) -> None:
    if "text" not in fields:
        listed_names = ", ".join(f"“{column}”" for column in names if column) or "none"
        raise SheetRefused(
            f"{name} has no column called “text” or “quote” in its first row (found: {listed_names}). "
            "Nothing was imported."
        )
    double = next((one for one in FIELDS if fields.count(one) > 1), None)
    if double is not None:
        raise SheetRefused(f"{name} has two columns for the {double}. Take one away.")


def _cell(value: Any) -> str:
    """A cell as text; a day in a workbook comes with its midnight, which it never had."""
    if value is None:
        return ""
    return value.date().isoformat() if isinstance(value, datetime) else str(value)


def _decoded(data: bytes, name: str) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SheetRefused(
            f"{name} is not text in UTF-8. Save it as UTF-8 and try again."
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


_READERS: dict[str, Callable[[bytes, str], SheetContent]] = {
    "jsonl": _json_lines,
    "ndjson": _json_lines,
    "csv": _separated,
    "tsv": _separated,
    "xlsx": _workbook,
}
