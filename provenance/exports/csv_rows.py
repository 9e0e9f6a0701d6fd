"""CSV that is safe to open in a spreadsheet and that can be read back exactly.

A spreadsheet runs a cell that begins like a formula, and CSV cannot mark a cell as text. So a cell
that could be run is written with an apostrophe in front, and so is a cell that begins with an
apostrophe itself; ``read_csv`` removes exactly one. Every cell is quoted, lines end in CR LF, and
the file begins with a byte order mark, without which spreadsheets do not recognise UTF-8.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"
DEFUSED = "'"
# Matches the characters that begin a formula, also in their wide forms, after characters that
# spreadsheets may skip: white space, quotation marks, separators and invisible characters.
_RUNS = re.compile(
    r"[\s\"'`;,\u00a0\u200b-\u200f\u2060\ufeff\x00-\x1f]*[=+\-@|%＝＋－＠｜]|[\t\r\n]"
)

Row = Sequence[str]


def write_csv(rows: Iterable[Row]) -> bytes:
    """Return the rows as the bytes of a CSV file; ``read_csv`` returns the same rows."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([without_formula(cell) for cell in row] for row in rows)
    return (BYTE_ORDER_MARK + file.getvalue()).encode("utf-8")


def read_csv(content: bytes) -> list[list[str]]:
    """Return the rows of a file that ``write_csv`` wrote, with every cell unchanged."""
    text = content.decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    return [[cell.removeprefix(DEFUSED) for cell in row] for row in rows]


def without_formula(cell: str) -> str:
    """Escape a cell so that no spreadsheet runs it.

    >>> without_formula("=1+1"), without_formula("'quoted'"), without_formula("plain = words")
    ("'=1+1", "''quoted'", 'plain = words')
    """
    return f"{DEFUSED}{cell}" if cell.startswith(DEFUSED) or _RUNS.match(cell) else cell
