"""Sheets read as they stand: their cells as text, whatever a workbook holds them as."""

from __future__ import annotations

import io
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from provenance.domain.reading import tables


def test_cells_of_a_workbook_are_text():
    book = Workbook()
    book.active.append([datetime(2022, 9, 29), 8.0, 8.5, None, "He left."])
    kept = io.BytesIO()
    book.save(kept)

    (sheet,) = tables.read_workbook(kept.getvalue()).sheets

    assert sheet.lines == ((1, ("2022-09-29", "8", "8.5", "", "He left.")),)


@pytest.mark.parametrize(("value", "text"), [(date(2022, 9, 29), "2022-09-29"), (8.0, "8")])
def test_what_other_programs_write_is_text_too(value, text):
    assert tables._cell(value) == text


@pytest.mark.parametrize("delimiter", tables.DELIMITERS)
def test_the_delimiter_is_the_one_that_parts_lines_alike(delimiter):
    data = f"id{delimiter}text\n7{delimiter}He left.\n".encode()

    assert tables.read_separated(data).sheets[0].lines[1] == (2, ("7", "He left."))
