"""The lines of a sheet of quotes, read one by one; a bad line refuses the whole sheet."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from provenance.domain import dates
from provenance.domain.particulars import looks_like_phone_number
from provenance.domain.text import folded, unstorable

FIELDS = ("text", "outlet", "date", "speaker", "language", "address")
LONGEST = 20_000
MOST_FAULTS = 20


class SheetRefused(Exception):
    """A sheet that cannot be imported whole is not imported at all."""


@dataclass(frozen=True, slots=True)
class Row:
    """One quote as the sheet gives it; "" where it does not say."""

    line: int
    id: str
    text: str
    outlet: str = ""
    date: str = ""
    speaker: str = ""
    language: str = ""
    address: str = ""

    @property
    def document(self) -> tuple[str, ...]:
        """What makes two quotes stand in one document."""
        return (self.outlet, self.address, self.date)


def read_rows(path: Path) -> list[Row]:
    """The quotes of a sheet; raises SheetRefused with a sentence for each bad line."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise SheetRefused(f"{path.name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise SheetRefused(f"{path.name} is not text in UTF-8.") from error
    rows, faults = [], []
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = _row(number, line)
            if row.id in seen:
                raise _Bad(f"its id “{row.id}” stands in line {seen[row.id]} already")
        except _Bad as bad:
            faults.append(f"Line {number}: {bad}.")
            continue
        seen[row.id] = number
        rows.append(row)
    if faults or not rows:
        raise SheetRefused(_sentence(faults, path))
    return rows


class _Bad(Exception):
    """Why one line cannot be taken."""


def _sentence(faults: list[str], path: Path) -> str:
    if not faults:
        return f"{path.name} holds no quotes. Nothing was imported."
    more = len(faults) - MOST_FAULTS
    told = [*faults[:MOST_FAULTS], *([f"And {more} more lines."] if more > 0 else [])]
    return "\n".join([*told, "Nothing was imported."])


def _row(number: int, line: str) -> Row:
    try:
        given = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        raise _Bad("it is not whole JSON") from None
    if not isinstance(given, dict):
        raise _Bad("it is not a JSON object such as {“id”: …, “text”: …}")
    row = Row(number, _id(given), **{name: _text(given, name) for name in FIELDS})
    if not folded(row.text):
        raise _Bad("it has no words under “text”")
    if len(row.text) > LONGEST:
        raise _Bad(f"its text has more than {LONGEST} characters, so it is no quote")
    _check(row)
    return row


def _check(row: Row) -> None:
    for name in ("speaker", "outlet"):
        if looks_like_phone_number(getattr(row, name)):
            raise _Bad(f"its “{name}” looks like a telephone number, which is never recorded here")
    if len(row.language) > 20:
        raise _Bad("its “language” is no language tag such as “en” or “pt-BR”")
    if row.address and not row.address.startswith(("http://", "https://")):
        raise _Bad("its “address” does not begin with http:// or https://")
    if row.date:
        _check_date(row.date)


def _check_date(given: str) -> None:
    try:
        dates.bounds(given)
    except dates.NotADate:
        plain = False
    else:
        plain = all(part.isdigit() for part in given.split("-")) and given.count("-") <= 2
    if not plain:
        raise _Bad(f"its date “{given}” is not a day, month or year such as 2022-09-29")


def _id(given: dict[str, Any]) -> str:
    found = given.get("id")
    if isinstance(found, bool) or not isinstance(found, str | int) or not str(found).strip():
        raise _Bad("it has no “id”")
    return _storable(str(found), "id")


def _text(given: dict[str, Any], name: str) -> str:
    found = given.get(name)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise _Bad(f"its “{name}” is not text")
    return _storable(found if name == "text" else found.strip(), name)


def _storable(text: str, name: str) -> str:
    if found := unstorable(text):
        raise _Bad(f"its “{name}” holds {found}, which cannot be stored")
    return text
