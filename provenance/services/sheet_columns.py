"""Recognising the columns of a sheet by their names; unclear ones are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from provenance.domain.language.written_dates import DayOrder, day_orders, is_ambiguous
from provenance.domain.reading.encodings import read_otherwise
from provenance.domain.reading.tables import CellFault, CellMark, SheetTable, Tables
from provenance.services.sheet_files import FIELDS, SheetContent, SheetRefused, Unread

CALLED = {
    "id": ("id", "number", "no", "nr", "key"),
    "text": (
        *("text", "quote", "words", "quotation", "wording", "claim", "zitat", "citation"),
        *("cita", "цитата", "текст", "слова", "النص", "الاقتباس", "اقتباس"),
    ),
    "outlet": (
        *("outlet", "publisher", "publication", "newspaper", "where published", "medium"),
        *("zeitung", "média", "journal", "medio", "periódico", "видання", "газета"),
        *("издание", "الصحيفة", "صحيفة"),
    ),
    "date": (
        *("date", "day", "published", "published on", "date published", "when", "datum"),
        *("fecha", "дата", "التاريخ", "تاريخ"),
    ),
    "speaker": (
        *("speaker", "speaker as named", "said by", "who", "who said it", "sprecher"),
        *("sprecherin", "locuteur", "hablante", "хто сказав", "мовець", "кто сказал"),
        *("говорящий", "المتحدث", "القائل"),
    ),
    "language": ("language", "lang", "sprache", "langue", "idioma", "мова", "язык", "اللغة"),
    "address": (
        *("address", "url", "link", "web address", "adresse", "lien", "enlace"),
        *("адреса", "посилання", "адрес", "ссылка", "الرابط"),
    ),
}
"""Names of columns in the supported languages, in lower case."""
DOUBTFUL = (
    *("source", "name", "author", "from", "quelle", "autor", "auteur", "fuente"),
    *("джерело", "источник", "автор", "المصدر"),
)
"""Names of columns that may mean the speaker or the publisher."""
LOOKED_AT = 10
"""Number of lines at the start in which the header is looked for."""
_FIELD_CALLED = {name: field for field, names in CALLED.items() for name in names}
_ASKED = {
    "text": "has no column called “text” or “quote”",
    "double": "has two columns for one thing",
    "doubtful": "has a column that may be who speaks or who prints",
    "order": "has dates such as 03/04/2023, of which nothing tells the day from the month",
    "letters": "does not say which letters its bytes are",
}
QUESTIONS = tuple(_ASKED)
_MARKED = {
    CellFault.NO_VALUE: (
        "its cell in the column %s is a formula whose value the file does not hold; open it in the "
        "program that made it, let it calculate, and save it again"
    ),
    CellFault.ERROR: "its cell in the column %s is an error of the workbook",
    CellFault.STRUCK: "words in its cell in the column %s are struck through",
}


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """The sheet, the header line and the meaning of each column, "" where it is unused.

    ``header`` is the number of the line with the names of the columns, 0 for none. ``encoding`` is
    the encoding in which to read the text, where it was guessed.
    """

    columns: tuple[str, ...]
    sheet: int = 0
    header: int = 0
    order: DayOrder | None = None
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class MappingGuess:
    """A mapping, and the questions to be answered before it can be used (``QUESTIONS``)."""

    mapping: SheetMapping
    questions: tuple[str, ...]


def guess_mapping(
    tables: Tables, *, sheet: int | None = None, header: int | None = None
) -> MappingGuess:
    """Guess the columns by their names, in the first sheet that has a column of quotes."""
    if sheet is None:
        numbers = range(len(tables.sheets))
        sheet = next((n for n in numbers if "text" in _columns(_header(tables.sheets[n])[1])), 0)
    table = tables.sheets[sheet]
    number, names = _header(table, header)
    columns = _columns(names)
    if not names:
        columns = ("",) * max(len(cells) for _line, cells in table.lines)
    orders, is_asked = _orders(table, number, columns)
    order = next(iter(orders)) if len(orders) == 1 else None
    mapping = SheetMapping(columns, sheet, number, order, tables.encoding)
    questions = [
        *(["text"] if "text" not in columns else []),
        *(["double"] if any(columns.count(name) > 1 for name in FIELDS) else []),
        *(["doubtful"] if any(_plain(name) in DOUBTFUL for name in names) else []),
        *(["order"] if is_asked else []),
        *(["letters"] if tables.guesses else []),
    ]
    return MappingGuess(mapping, tuple(questions))


def map_columns(tables: Tables, mapping: SheetMapping) -> SheetContent:
    """Return the rows of a sheet by its mapping; rows with surplus cells are unreadable."""
    table = tables.sheets[mapping.sheet]
    lines = [(line, cells) for line, cells in table.lines if line > mapping.header]
    _line, names = _header(table, mapping.header)
    marks = _marks_by_line(table)
    rows, unread = [], []
    for line, cells in lines:
        if len(cells) > len(mapping.columns):
            why = (
                f"it has {len(cells)} cells, and there are {len(mapping.columns)} columns, so that "
                "nothing tells which is which; put words with a comma in quotation marks"
            )
            unread.append(Unread(line, why))
            continue
        if tuple(cell.strip() for cell in cells) == names and any(mapping.columns):
            unread.append(Unread(line, "it repeats the names of the columns"))
            continue
        if why := _why_marked(marks.get(line, ()), mapping, names):
            unread.append(Unread(line, why))
            continue
        pairs = zip(mapping.columns, cells, strict=False)
        values = {column: _letters(cell, tables, mapping) for column, cell in pairs if column}
        rows.append((line, values))
    unused = [n for n, column in zip(names, mapping.columns, strict=False) if n and not column]
    return SheetContent(
        tuple(rows), tuple(unread), tuple(unused), "id" in mapping.columns, mapping.order
    )


def _marks_by_line(table: SheetTable) -> dict[int, list[CellMark]]:
    marks: dict[int, list[CellMark]] = {}
    for mark in table.marks:
        marks.setdefault(mark.line, []).append(mark)
    return marks


def _why_marked(marks: Iterable[CellMark], mapping: SheetMapping, names: tuple[str, ...]) -> str:
    """Return why a row with such marked cells is refused; "" where it is accepted."""
    columns = dict(enumerate(mapping.columns))
    for mark in marks:
        if columns.get(mark.column):
            name = names[mark.column] if mark.column < len(names) else ""
            return _MARKED[CellFault(mark.kind)] % (f"“{name}”" if name else mark.column + 1)
    return ""


def certain_content(tables: Tables, name: str) -> SheetContent:
    """Return the rows by the guessed mapping. Raises ``SheetRefused`` where it is not certain."""
    guess = guess_mapping(tables)
    if guess.questions:
        whys = "; ".join(_ASKED[question] for question in guess.questions)
        _line, names = _header(tables.sheets[guess.mapping.sheet])
        listed = ", ".join(f"“{one}”" for one in names if one) or "none"
        raise SheetRefused(
            f"{name} {whys} (columns: {listed}). Rename the columns, or bring it in on the page "
            "Sheets of quotes, which asks. Nothing was imported."
        )
    content = map_columns(tables, guess.mapping)
    if not content.rows and not content.unread:
        raise SheetRefused(f"{name} holds no quotes. Nothing was imported.")
    return content


def as_plain(mapping: SheetMapping) -> dict[str, Any]:
    """Return the mapping as a job stores it."""
    return asdict(mapping)


def _letters(cell: str, tables: Tables, mapping: SheetMapping) -> str:
    if mapping.encoding in ("", tables.encoding):
        return cell
    return read_otherwise(cell, tables.encoding, mapping.encoding)


def _header(table: SheetTable, number: int | None = None) -> tuple[int, tuple[str, ...]]:
    """Return the number and the cells of the header line; 0 and no cells where there is none."""
    if number is not None:
        cells = next((cells for line, cells in table.lines if line == number), ())
        return number, tuple(cell.strip() for cell in cells)
    first = table.lines[:LOOKED_AT]
    likely = [line for line in first if any(_plain(cell) in _FIELD_CALLED for cell in line[1])]
    line, cells = (likely or first)[0]
    return line, tuple(cell.strip() for cell in cells)


def _columns(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(_FIELD_CALLED.get(_plain(name), "") for name in names)


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("_", " ").split())


def _orders(
    table: SheetTable, header: int, columns: tuple[str, ...]
) -> tuple[frozenset[DayOrder], bool]:
    """Return the possible orders of the column of dates, and whether the user must choose."""
    place = columns.index("date") if "date" in columns else len(columns)
    dates = [cells[place] for line, cells in table.lines if line > header and place < len(cells)]
    orders = day_orders(dates)
    return orders, len(orders) != 1 and (not orders or any(map(is_ambiguous, dates)))
