"""CSV that a spreadsheet opens and that can be read back exactly.

The misfit: a spreadsheet runs a cell that begins like a formula, and CSV has no way to say that
a cell is words. So a cell that could be run is written with an apostrophe before it, and so is a
cell that begins with an apostrophe itself; ``read_csv`` takes exactly one away. Every cell stands
in quotation marks, lines end in CR LF, and the file begins with a byte order mark, without which
spreadsheets take UTF-8 for something else.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

MARK = "\ufeff"
DEFUSED = "'"
# What may stand before the sign and still be skipped: white space, quotation marks, separators,
# characters that are not seen; and the signs themselves, in their wide forms too.
_RUNS = re.compile(
    r"[\s\"'`;,\u00a0\u200b-\u200f\u2060\ufeff\x00-\x1f]*[=+\-@|%＝＋－＠｜]|[\t\r\n]"
)

Row = Sequence[str]


def write_csv(rows: Iterable[Row]) -> bytes:
    """The rows as a file; ``read_csv`` gives the same rows back."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return (MARK + file.getvalue()).encode("utf-8")


def read_csv(content: bytes) -> list[list[str]]:
    """The rows of a file that ``write_csv`` made, every cell as it was."""
    text = content.decode("utf-8").removeprefix(MARK)
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    return [[cell.removeprefix(DEFUSED) for cell in row] for row in rows]


def defused(cell: str) -> str:
    """The cell so that no spreadsheet runs it.

    >>> defused("=1+1"), defused("'quoted'"), defused("plain = words")
    ("'=1+1", "''quoted'", 'plain = words')
    """
    return f"{DEFUSED}{cell}" if cell.startswith(DEFUSED) or _RUNS.match(cell) else cell
