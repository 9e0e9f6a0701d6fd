"""Workbooks are read as they are shown; what is hidden, struck out or without a value is told."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from provenance.domain.reading import tables
from provenance.domain.reading.workbooks import MOST_COLUMNS, NO_VALUE, read_workbook

NAMES = ("text", "date")


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook(*rows, change=lambda book, page: None, alter=lambda name, content: content, more=()):
    """A workbook with one sheet of rows; ``alter`` changes what its files hold, ``more`` are added."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    change(book, book.active)
    made, altered = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as files, zipfile.ZipFile(altered, "w") as others:
        for name in files.namelist():
            others.writestr(name, alter(name, files.read(name)))
        for name, content in more:
            others.writestr(name, content)
    return read_workbook(altered.getvalue())


def cells(read):
    return [cells for _line, cells in read.sheets[0].lines]


@pytest.mark.parametrize("epoch", [None, CALENDAR_MAC_1904])
def test_a_day_is_read_from_its_number_by_the_calendar_of_its_workbook(epoch):
    def count_from(book, page):
        book.epoch = epoch or book.epoch

    day = workbook(NAMES, ("He left.", date(2022, 9, 29)), change=count_from)

    assert cells(day)[1] == ("He left.", "2022-09-29")


def test_numbers_are_read_as_they_are_shown():
    def with_formats(book, page):
        page["A2"].number_format, page["B2"].number_format = "0%", "mmm yyyy"

    read = workbook(NAMES, (0.25, date(2022, 9, 1)), (True, 7), change=with_formats)

    assert cells(read)[1:] == [("25%", "2022-09"), ("TRUE", "7")]


def test_words_that_a_workbook_keeps_in_one_list_are_read_from_there():
    """As spreadsheet programs write them, and the library that made the other workbooks does not."""
    kept = "xl/sharedStrings.xml"
    override = (
        f'<Override PartName="/{kept}" ContentType="application/vnd.openxmlformats-officedocument.'
        'spreadsheetml.sharedStrings+xml"/></Types>'
    )

    def refer(name, content):
        if name == "[Content_Types].xml":
            return content.replace(b"</Types>", override.encode())
        inline = b't="inlineStr"><is><t>'
        for number, words in enumerate((b"text", b"He left.")):
            content = content.replace(inline + words + b"</t></is>", b't="s"><v>%d</v>' % number)
        return content

    words = f'<sst xmlns="{MAIN}"><si><t>text</t></si><si><t>He left early.</t></si></sst>'
    read = workbook(("text",), ("He left.",), alter=refer, more=[(kept, words)])

    assert cells(read) == [("text",), ("He left early.",)]


def test_a_formula_without_its_value_is_marked():
    read = workbook(NAMES, ('=B2&"x"', "2022"))

    assert cells(read)[1] == (NO_VALUE, "2022")
    assert read.sheets[0].marks == ((2, 0, "no-value"),)


def test_a_formula_with_its_value_is_read_as_that():
    def calculated(name, content):
        return content.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>").replace(
            b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>"
        )

    read = workbook(NAMES, ("He left.", "=1+1"), alter=calculated)

    assert (cells(read)[1], read.sheets[0].marks) == (("He left.", "2"), ())


def test_an_error_of_the_workbook_is_marked():
    assert workbook(NAMES, ("He left.", "#N/A")).sheets[0].marks == ((2, 1, "error"),)


def test_words_that_are_struck_through_are_marked_all_or_some_of_them():
    some = CellRichText("He ", TextBlock(InlineFont(strike=True), "never "), "left.")

    def strike(book, page):
        page["A3"].font = page["B4"].font = Font(strike=True)

    plain = CellRichText("He ", TextBlock(InlineFont(b=True), "left."))
    read = workbook(NAMES, (some, "2022"), ("Gone.", "2022"), (plain, None), change=strike)

    assert cells(read)[1] == ("He never left.", "2022")
    assert read.sheets[0].marks == ((2, 0, "struck"), (3, 0, "struck"))


def test_hidden_rows_columns_and_sheets_are_left_out_and_named():
    def hide(book, page):
        for row in (2, 3, 6, 9):
            page.row_dimensions[row].hidden = True
        page["A3"].font = Font(strike=True)
        page.column_dimensions["A"].width = 60
        page.column_dimensions["B"].hidden = True
        book.create_sheet("Old").append(["text"])
        book["Old"].sheet_state = "hidden"

    rows = [(f"Row {number}", "2022", "Obs") for number in range(2, 8)]
    read = workbook(("text", "date", "outlet"), *rows, change=hide)

    (sheet,) = read.sheets
    assert cells(read) == [
        ("text", "outlet"),
        *((f"Row {number}", "Obs") for number in (4, 5, 7)),
    ]
    assert (sheet.hidden_rows, sheet.hidden_columns) == ("2–3, 6", "B")
    assert (sheet.marks, read.hidden_sheets) == ((), ("Old",))


def test_marks_in_hidden_columns_are_no_matter_and_others_move_with_their_columns():
    def hide(book, page):
        page.column_dimensions["A"].hidden = True

    read = workbook(("note", *NAMES), ("=A1", "=A1", "2022"), change=hide)

    assert read.sheets[0].marks == ((2, 0, "no-value"),)


def test_of_many_hidden_rows_the_first_are_named():
    def hide(book, page):
        for row in range(2, 40, 2):
            page.row_dimensions[row].hidden = True

    read = workbook(("text",), *((f"Row {n}",) for n in range(2, 40)), change=hide)

    assert read.sheets[0].hidden_rows.endswith("22, 24 …")


def test_what_stands_far_to_the_right_is_not_read():
    row = ["text", *[None] * MOST_COLUMNS, "far"]

    assert cells(workbook(row)) == [("text",)]


def test_cells_merged_downwards_reach_rows_that_are_shorter():
    def merge(book, page):
        page.merge_cells("C2:C3")

    read = workbook(("text", "date", "outlet"), ("One", "2022", "Obs"), ("Two",), change=merge)

    assert cells(read)[2] == ("Two", "", "Obs")


def test_tables_of_a_workbook_come_back_from_json_as_they_were():
    def hide(book, page):
        page.row_dimensions[3].hidden = True

    read = workbook(NAMES, ("=A1", "2022"), ("Two", "2023"), change=hide)

    assert tables.from_plain(json.loads(json.dumps(tables.as_plain(read)))) == read
