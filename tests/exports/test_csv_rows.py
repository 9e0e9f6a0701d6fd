"""CSV: what is written is read back exactly, and no cell is a formula to a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.exports.csv_rows import read_csv, without_formula, write_csv
from tests.markup import payloads

CELLS = st.text() | st.text(alphabet="'\"=+-@\t\r\n,; a1")
TABLES = st.lists(st.lists(CELLS, max_size=4), max_size=6)
SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
RUNS = (*SIGNS, "\t", "\r", "\n")


@given(TABLES)
def test_what_is_written_is_read_back(rows):
    assert read_csv(write_csv(rows)) == rows


@given(TABLES)
def test_what_is_read_is_written_again_byte_for_byte(rows):
    file = write_csv(rows)

    assert write_csv(read_csv(file)) == file


@given(TABLES)
def test_no_cell_of_a_file_begins_like_a_formula(rows):
    text = write_csv(rows).decode("utf-8").removeprefix("\ufeff")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]

    assert not [cell for cell in cells if cell.startswith(RUNS)]
    behind = [cell.lstrip(' "\u200b\ufeff\xa0') for cell in cells if cell[:1] != "'"]
    assert not [cell for cell in behind if cell.startswith(SIGNS)]


def test_every_payload_is_written_as_words_and_read_back():
    texts = payloads("csv")
    file = write_csv([[text] for text in texts])
    seen = csv.reader(io.StringIO(file.decode("utf-8").removeprefix("\ufeff"), newline=""))

    assert read_csv(file) == [[text] for text in texts]
    assert not [cell for row in seen for cell in row if cell.startswith(RUNS)]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@A1", "\t=1", "\r=1", '"=1', " =1", "＝1"])
def test_a_cell_that_could_be_run_stands_behind_an_apostrophe(cell):
    assert without_formula(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "words", "1 - 1", "a=b", "“=”"])
def test_words_stand_as_they_are(cell):
    assert without_formula(cell) == cell


def test_a_mark_at_the_start_of_the_first_cell_is_kept():
    assert read_csv(write_csv([["\ufeffwords"]])) == [["\ufeffwords"]]


def test_a_spreadsheet_knows_the_file_for_utf_8_and_its_lines():
    assert write_csv([["a", 'b"c']]) == b'\xef\xbb\xbf"a","b""c"\r\n'
