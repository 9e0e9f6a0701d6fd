"""Sheets read as they stand: their cells as text, whatever a workbook holds them as."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

import pytest
from openpyxl import Workbook

from provenance.domain.reading import tables, workbooks


def test_cells_of_a_workbook_are_text():
    book = Workbook()
    book.active.append([datetime(2022, 9, 29), 8.0, 8.5, None, "He left."])
    kept = io.BytesIO()
    book.save(kept)

    (sheet,) = workbooks.read_workbook(kept.getvalue()).sheets

    assert sheet.lines == ((1, ("2022-09-29", "8", "8.5", "", "He left.")),)


def workbook(*rows, merged=(), change=lambda name, content: content):
    """A workbook of one sheet as bytes; ``change`` alters what its files hold."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for cells in merged:
        book.active.merge_cells(cells)
    kept, altered = io.BytesIO(), io.BytesIO()
    book.save(kept)
    with zipfile.ZipFile(kept) as files, zipfile.ZipFile(altered, "w") as others:
        for name in files.namelist():
            others.writestr(name, change(name, files.read(name)))
    return altered.getvalue()


def rows_of(data):
    return [cells for _line, cells in workbooks.read_workbook(data).sheets[0].lines]


def test_what_stands_in_cells_merged_downwards_is_said_of_each_row_that_holds_anything():
    rows = [("One", "Obs"), ("Two", None), (None, None), ("Three", None), ("Four", None)]

    assert rows_of(workbook(*rows, merged=["B1:B4"])) == [
        ("One", "Obs"),
        ("Two", "Obs"),
        ("Three", "Obs"),
        ("Four",),
    ]


def test_cells_merged_across_are_one_cell():
    rows = [("Quotes of the flood", None), ("text", "speaker"), ("One", "Ann")]

    assert rows_of(workbook(*rows, merged=["A1:B1"]))[0] == ("Quotes of the flood",)


def test_a_merged_cell_beyond_the_columns_that_are_read_is_no_fault(monkeypatch):
    monkeypatch.setattr(workbooks, "MOST_COLUMNS", 1)

    assert rows_of(workbook(("One", "x"), ("Two", None), merged=["B1:B2"])) == [("One",), ("Two",)]


def test_no_row_is_lost_where_a_workbook_tells_a_wrong_size():
    def with_wrong_size(name, content):
        return re.sub(rb'<dimension ref="[^"]+"', b'<dimension ref="A1"', content)

    assert rows_of(workbook(("One",), ("Two",), change=with_wrong_size)) == [("One",), ("Two",)]


@pytest.mark.parametrize("delimiter", tables.DELIMITERS)
def test_the_delimiter_is_the_one_that_parts_lines_alike(delimiter):
    data = f"id{delimiter}text\n7{delimiter}He left.\n".encode()

    assert tables.read_separated(data).sheets[0].lines[1] == (2, ("7", "He left."))


def test_quotation_marks_in_cells_that_tabs_part_are_letters_where_they_close_nothing():
    data = b'text\tspeaker\n"Load by day", they said\tAnn\n'

    assert tables.read_separated(data).sheets[0].lines[1] == (
        2,
        ('"Load by day", they said', "Ann"),
    )


def test_such_a_mark_is_a_fault_where_commas_part_the_cells():
    with pytest.raises(tables.BrokenLine):
        tables.read_separated(b'text,speaker\n"Load by day" they said,Ann\n')


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_first_line_that_says_what_parts_the_cells_is_no_row(mark):
    data = f"sep={mark}\ntext{mark}by\nWe leave.{mark}Mayor\n".encode()

    (sheet,) = tables.read_separated(data).sheets

    assert sheet.lines == ((2, ("text", "by")), (3, ("We leave.", "Mayor")))


def test_a_first_line_that_only_begins_so_is_a_row():
    (sheet,) = tables.read_separated(b"sep=;text\nWe leave.;Mayor\n").sheets

    assert sheet.lines[0] == (1, ("sep=", "text"))
