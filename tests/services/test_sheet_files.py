"""Sheets as newsrooms keep them: whatever program wrote them, the rows come out, or a sentence."""

from __future__ import annotations

import io
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from provenance.services import sheet_files
from provenance.services.sheet_files import SheetRefused, read_sheet
from provenance.services.sheet_rows import check_rows


def workbook(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def rows_of(data, name="quotes.csv"):
    return list(read_sheet(data, name=name).rows)


def test_columns_are_known_by_their_names_in_any_order():
    data = b"Publisher,Quote,URL\nThe Daily Paper,He left.,https://example.org/\n"

    given = {"outlet": "The Daily Paper", "text": "He left.", "address": "https://example.org/"}
    assert rows_of(data) == [(2, given)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_what_parts_the_cells_is_told_from_the_first_row(delimiter):
    data = f"id{delimiter}text\n7{delimiter}He left.\n".encode()

    assert rows_of(data) == [(2, {"id": "7", "text": "He left."})]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_letters_come_out_as_they_went_in(encoding):
    assert rows_of("text\nМы проигрываем\n".encode(encoding)) == [(2, {"text": "Мы проигрываем"})]


def test_a_cell_may_run_over_lines_and_the_next_is_still_counted():
    data = b'text,speaker\n"One.\nTwo.",a\n\nThree.,b\n'

    assert [line for line, _ in rows_of(data)] == [2, 5]


def test_columns_that_are_not_taken_are_named():
    assert read_sheet(b"text,mood\nHe left.,sad\n", name="a.csv").unused == ("mood",)


def test_a_workbook_gives_its_days_and_numbers_as_they_are_written():
    data = workbook(
        ["id", "quote", "date"],
        [7, "He left.", date(2022, 9, 29)],
        [8.0, "She left.", datetime(2022, 9, 30)],
    )

    (_, first), (_, second) = rows_of(data, "quotes.xlsx")
    assert first == {"id": "7", "text": "He left.", "date": "2022-09-29"}
    assert (second["id"], second["date"]) == ("8", "2022-09-30")


def test_a_sheet_without_ids_names_each_row_by_what_it_says():
    sheet = read_sheet(b"text,speaker\nHe left.,a\nHe left.,b\nHe left.,a\n", name="a.csv")

    checked = check_rows(sheet)
    assert [row.line for row in checked.rows] == [2, 3]
    assert checked.rows[0].id != checked.rows[1].id


def test_what_a_row_does_not_give_is_taken_from_what_was_said_of_the_sheet():
    sheet = read_sheet(b"text,language\nHe left.,\nElle part.,fr\n", name="a.csv")

    rows = check_rows(sheet, {"language": "en"}).rows
    assert [row.language for row in rows] == ["en", "fr"]


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"quote of the day\nx\n", "a.csv", "has no column called “text”"),
        (b"text,quote\na,b\n", "a.csv", "two columns for the text"),
        (b"text\n", "a.csv", "holds no quotes"),
        (b"", "a.csv", "has no column"),
        (b'text\n"open\n', "a.csv", "line 2: unexpected end of data"),
        (b"text\n\xff\xfa\n", "a.csv", "is not text in UTF-8"),
        (b"text\nx", "a.doc", "is no sheet that is read here"),
        (b"PK\x03\x04 broken", "a.xlsx", "is no workbook that can be read"),
        (b"", "lines.jsonl", "holds no quotes"),
    ],
)
def test_what_is_no_sheet_is_told_in_a_sentence(data, name, sentence):
    with pytest.raises(SheetRefused, match=sentence):
        read_sheet(data, name=name)


@pytest.mark.parametrize(
    ("limit", "most", "sentence"),
    [
        ("MOST_BYTES", 10, "is larger than"),
        ("MOST_ROWS", 1, "has more than 1 rows"),
        ("MOST_UNPACKED", 10, "unpacks to more"),
    ],
)
def test_what_is_too_much_is_told_so(monkeypatch, limit, most, sentence):
    monkeypatch.setattr(sheet_files, limit, most)

    with pytest.raises(SheetRefused, match=sentence):
        read_sheet(workbook(["text"], ["a"], ["b"]), name="a.xlsx")


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.jsonl", "a.xlsx", "a.tsv"]))
def test_any_bytes_give_rows_or_a_refusal(data, name):
    try:
        sheet = read_sheet(data, name=name)
    except SheetRefused:
        return
    checked = check_rows(sheet)
    assert len(checked.rows) + len(checked.faults) <= len(sheet.rows) + len(sheet.unread)
