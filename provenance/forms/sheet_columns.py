"""The form to map the columns of a sheet, with its first lines as a preview."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.language.written_dates import DayOrder
from provenance.domain.reading.encodings import read_otherwise
from provenance.domain.reading.tables import Tables
from provenance.services.sheet_columns import SheetMapping, guess_mapping
from provenance.services.sheet_files import FIELDS

LINES_SHOWN = 5
"""Number of lines shown below the names of the columns."""
HEADERS = 12
"""Number of lines from which the header line can be chosen."""
MEANINGS = [
    ("", gettext_lazy("not used")),
    ("text", gettext_lazy("the words of the quote")),
    ("speaker", gettext_lazy("who speaks, as named there")),
    ("outlet", gettext_lazy("who prints it: outlet")),
    ("date", gettext_lazy("date")),
    ("language", gettext_lazy("language")),
    ("address", gettext_lazy("address")),
    ("id", gettext_lazy("number of the row")),
]

COLUMN_QUESTIONS = {
    "text": gettext_lazy("Which column has the words of the quotes?"),
    "double": gettext_lazy("Two columns have one name: which of them counts?"),
    "doubtful": gettext_lazy("A column may be who speaks or who prints the words: which is it?"),
    "order": gettext_lazy("In a date such as 03/04/2023, does the day or the month stand first?"),
    "letters": gettext_lazy("Which letters are these? The file does not say."),
}
"""Questions about what cannot be guessed from a sheet."""


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column as shown: its field, its name, and its first cells."""

    field: BoundField
    name: str
    cells: tuple[str, ...]


class ColumnsForm(forms.Form):
    """A form with a choice for each column (``column_0`` …), and options for the whole sheet."""

    sheet = forms.TypedChoiceField(label=gettext_lazy("Sheet"), coerce=int, required=False)
    header = forms.TypedChoiceField(
        label=gettext_lazy("The names of the columns stand in line"), coerce=int, required=False
    )
    order = forms.ChoiceField(
        label=gettext_lazy("In a date such as 03/04/2023"),
        choices=[
            ("", gettext_lazy("not decided")),
            (DayOrder.DAY.value, gettext_lazy("the day stands first")),
            (DayOrder.MONTH.value, gettext_lazy("the month stands first")),
        ],
        required=False,
    )
    encoding = forms.ChoiceField(label=gettext_lazy("Letters"), required=False)

    def __init__(self, *arguments: Any, tables: Tables, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.tables = tables
        sheets = [(n, sheet.name or _("the sheet")) for n, sheet in enumerate(tables.sheets)]
        self.fields["sheet"].choices = sheets  # type: ignore[attr-defined]
        first = tables.sheets[self._number("sheet")].lines[:HEADERS]
        lines = [(0, _("none")), *((line, str(line)) for line, _cells in first)]
        self.fields["header"].choices = lines  # type: ignore[attr-defined]
        letters = [(name, name) for name in tables.guesses or (tables.encoding,)]
        self.fields["encoding"].choices = letters  # type: ignore[attr-defined]
        for number in range(self.width):
            self.fields[f"column_{number}"] = forms.ChoiceField(choices=MEANINGS, required=False)

    @property
    def width(self) -> int:
        """The number of columns: those of the header line, or of the longest of the first lines."""
        lines = self.tables.sheets[self._number("sheet")].lines
        header = self._number("header")
        header_cells = next((cells for line, cells in lines if line == header), ())
        return len(header_cells) or max(
            len(cells) for _line, cells in lines[: LINES_SHOWN + HEADERS]
        )

    def _number(self, name: str) -> int:
        stated = str(self.data.get(name, self.initial.get(name, 0)))
        number = int(stated) if stated.isdecimal() and len(stated) < 9 else 0
        return number if name == "header" or number < len(self.tables.sheets) else 0

    @property
    def columns(self) -> Iterator[ColumnView]:
        """Each column with its name and first cells, decoded in the chosen encoding."""
        header = self._number("header")
        lines = self.tables.sheets[self._number("sheet")].lines
        header_cells = next((cells for line, cells in lines if line == header), ())
        below = [cells for line, cells in lines if line > header][:LINES_SHOWN]
        for number in range(self.width):
            cells = tuple(self._cell(line, number) for line in below)
            yield ColumnView(self[f"column_{number}"], self._cell(header_cells, number), cells)

    @property
    def samples(self) -> list[tuple[str, str]]:
        """The first cell with non-ASCII letters, in each possible encoding."""
        cells = (cell for table in self.tables.sheets for _n, line in table.lines for cell in line)
        words = next((cell for cell in cells if not cell.isascii()), "")[:80]
        return [
            (name, read_otherwise(words, self.tables.encoding, name))
            for name in self.tables.guesses
        ]

    def _cell(self, cells: tuple[str, ...], number: int) -> str:
        cell = cells[number] if number < len(cells) else ""
        choice = str(self.data.get("encoding", self.initial.get("encoding", "")))
        if choice in self.tables.guesses:
            return read_otherwise(cell, self.tables.encoding, choice)
        return cell

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        columns = self._columns(cleaned)
        if columns.count("text") != 1:
            raise forms.ValidationError(
                _("Choose the one column that has the words of the quotes.")
            )
        if any(columns.count(name) > 1 for name in FIELDS):
            raise forms.ValidationError(_("Two columns are said to be the same. Take one away."))
        guess = guess_mapping(
            self.tables, sheet=cleaned["sheet"] or 0, header=cleaned["header"] or 0
        )
        if "order" in guess.questions and "date" in columns and not cleaned["order"]:
            raise forms.ValidationError(
                _("Say whether the day or the month stands first in a date.")
            )
        return cleaned

    def _columns(self, cleaned: Mapping[str, Any]) -> tuple[str, ...]:
        return tuple(cleaned.get(f"column_{number}", "") for number in range(self.width))

    def mapping(self) -> SheetMapping:
        """Return the column mapping chosen in a valid form."""
        cleaned = self.cleaned_data
        return SheetMapping(
            self._columns(cleaned),
            cleaned["sheet"] or 0,
            cleaned["header"] or 0,
            DayOrder(cleaned["order"]) if cleaned["order"] else None,
            cleaned["encoding"],
        )


def columns_form(
    options: Mapping[str, Any], tables: Tables, choice: Mapping[str, str]
) -> ColumnsForm:
    """Return the form with a job's mapping, or a guessed one for another sheet or header line."""
    mapping = options["mapping"]
    if any(choice.get(name, "").isdecimal() for name in ("sheet", "header")):
        sheet = int(choice["sheet"]) if _is_small(choice.get("sheet")) else mapping["sheet"]
        header = int(choice["header"]) if _is_small(choice.get("header")) else None
        sheet = min(sheet, len(tables.sheets) - 1)
        guess = guess_mapping(tables, sheet=sheet, header=header)
        columns, number = guess.mapping.columns, guess.mapping.header
        mapping = {**mapping, "columns": columns, "sheet": sheet, "header": number}
    initial = {name: mapping[name] for name in ("sheet", "header", "order", "encoding")}
    initial |= {f"column_{n}": column for n, column in enumerate(mapping["columns"])}
    return ColumnsForm(tables=tables, initial=initial)


def _is_small(number: str | None) -> bool:
    return number is not None and number.isdecimal() and len(number) < 7
