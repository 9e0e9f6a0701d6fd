"""Checking the rows of a sheet of quotes; each fault is described in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from hashlib import blake2b
from typing import Any

from provenance.domain.language.dates import NotADate
from provenance.domain.language.particulars import find_particular
from provenance.domain.language.text import cleaned, folded, unstorable
from provenance.domain.language.written_dates import DayOrder, read_date
from provenance.services.sheet_files import SheetContent

LONGEST = 20_000
LONGEST_DATE = 40
MOST_FAULTS = 20
_SERIAL = re.compile(r"[2-6]\d{4}")
FIRST_OF_1900, FIRST_OF_1904 = date(1899, 12, 30), date(1904, 1, 1)
"""Day 0 of the two date systems of workbooks, which depend on the program."""
NO_DATE = frozenset(
    [
        *("", "-", "–", "—", "?", "n.d.", "nd", "n/a", "s.d.", "o.j.", "o.d.", "б.д.", "undated"),
        *("unknown", "unbekannt", "inconnue", "desconocida", "невідомо", "неизвестно", "غيرمعروف"),
    ]
)
"""Values that mean no date in a column of dates, without spaces."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One quote of a sheet; values that it does not give are ""."""

    line: int
    id: str
    text: str
    outlet: str = ""
    date: str = ""
    speaker: str = ""
    language: str = ""
    address: str = ""
    written_date: str = ""
    """The date as written in the sheet, where that is not EDTF."""

    @property
    def document(self) -> tuple[str, ...]:
        """The key by which two quotes belong to the same document."""
        return (self.outlet, self.address, self.date)

    @property
    def values(self) -> dict[str, Any]:
        """The row as it is stored while a long import runs."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row that cannot be imported, the reason, and its values."""

    line: int
    why: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Checked:
    """The valid rows of a sheet, and its faults."""

    rows: tuple[SheetRow, ...]
    faults: tuple[RowFault, ...]


class _Bad(Exception):
    """The reason why a row cannot be imported."""


def check_rows(sheet: SheetContent, defaults: Mapping[str, str] | None = None) -> Checked:
    """Check every row of a sheet; ``defaults`` replace values that a row does not give.

    In a sheet without ids, a row is identified by its content, and equal rows are imported once.
    """
    rows: list[SheetRow] = []
    faults = [RowFault(one.line, one.why, {}) for one in sheet.unread]
    first_lines: dict[str, int] = {}
    for line, cells in sheet.rows:
        try:
            row = _row(line, cells, defaults or {}, sheet)
            if row.id in first_lines and sheet.has_ids:
                raise _Bad(f"its id “{row.id}” stands in line {first_lines[row.id]} already")
        except _Bad as bad:
            faults.append(RowFault(line, str(bad), _shown(cells)))
            continue
        if row.id not in first_lines:
            first_lines[row.id] = line
            rows.append(row)
    return Checked(tuple(rows), tuple(sorted(faults, key=lambda fault: fault.line)))


def refusal(sentences: Iterable[str]) -> str:
    """Return the message for a sheet with faults, the first rows in full."""
    messages = list(sentences)
    more = len(messages) - MOST_FAULTS
    rest = [f"And {more} more lines."] if more > 0 else []
    return "\n".join([*messages[:MOST_FAULTS], *rest, "Nothing was imported."])


def _shown(cells: Mapping[str, Any]) -> dict[str, str]:
    """Return a row's values in a form that can be stored, without unsupported characters."""
    return {
        cleaned(str(name)): cleaned(str(value)[:LONGEST])
        for name, value in cells.items()
        if value is not None
    }


def _row(
    line: int, cells: Mapping[str, Any], defaults: Mapping[str, str], sheet: SheetContent
) -> SheetRow:
    texts = {
        name: _text(cells, name) or defaults.get(name, "")
        for name in ("text", "outlet", "date", "speaker", "language", "address")
    }
    date_text = texts["date"]
    is_stated = date_text.lower().replace(" ", "") not in NO_DATE
    texts["date"] = _edtf(date_text, sheet.order) if is_stated else ""
    row = SheetRow(line, _id(cells) if sheet.has_ids else _made_id(texts), **texts)
    if date_text != row.date:
        row = replace(row, written_date=date_text)
    if not folded(row.text):
        raise _Bad("it has no words under “text”")
    if len(row.text) > LONGEST:
        raise _Bad(f"its text has more than {LONGEST} characters, so it is no quote")
    _check(row)
    return row


def _check(row: SheetRow) -> None:
    for name in ("speaker", "outlet"):
        kind = find_particular(getattr(row, name))
        if kind:
            raise _Bad(f"its “{name}” looks like {kind}, which is never recorded here")
    if len(row.language) > 20:
        raise _Bad("its “language” is no language tag such as “en” or “pt-BR”")
    if row.address and not row.address.startswith(("http://", "https://")):
        raise _Bad("its “address” does not begin with http:// or https://")


def _serial(date_text: str) -> str:
    """Return a hint where the date is a workbook's day number, shown without a date format."""
    if not _SERIAL.fullmatch(date_text):
        return ""
    days = timedelta(days=int(date_text))
    return (
        f"; a workbook counts days so, and it may be {(FIRST_OF_1900 + days).isoformat()} or, from "
        f"1904 on, {(FIRST_OF_1904 + days).isoformat()}: give the column the format of a date"
    )


def _edtf(date_text: str, order: DayOrder | None) -> str:
    try:
        edtf = read_date(date_text, order)
    except NotADate as error:
        why = f"its date “{date_text}” is not a day, month or year such as 2022-09-29"
        raise _Bad(why + _serial(date_text)) from error
    if len(edtf) > LONGEST_DATE:
        raise _Bad(f"its date “{edtf[:LONGEST_DATE]}…” is longer than a date")
    return edtf


def _id(cells: Mapping[str, Any]) -> str:
    value = cells.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int) or not str(value).strip():
        raise _Bad("it has no “id”")
    return _storable(str(value), "id")


def _made_id(texts: Mapping[str, str]) -> str:
    content = "\x1f".join(texts.values()).encode()
    return f"row-{blake2b(content, digest_size=12).hexdigest()}"


def _text(cells: Mapping[str, Any], name: str) -> str:
    value = cells.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _Bad(f"its “{name}” is not text")
    return _storable(value if name == "text" else value.strip(), name)


def _storable(text: str, name: str) -> str:
    if fault := unstorable(text):
        raise _Bad(f"its “{name}” holds {fault}, which cannot be stored")
    return text
