"""Tables are told from columns of text, and their cells from words of a line."""

from __future__ import annotations

import pytest

from provenance.domain.reading.printed_cells import is_number
from provenance.domain.reading.read import read_file
from tests import printed

LEFT = [
    *("The mayor spoke to", "us on Monday in the", "hall of the old town"),
    *("and said that he had", "not been told of it."),
]
RIGHT = [
    *("Engineers checked", "the recording twice", "over the weekend and"),
    *("found no sign that a", "word had been moved."),
]
TOWNS = [("Town", "Dead", "Hurt"), ("Arn", "3", "12"), ("Bel", "14", "2"), ("Cork", "1", "40")]
AS_ROWS = ["\t".join(row) for row in TOWNS]


def read(*lines):
    blocks = read_file(printed.pdf(list(lines)), "a.pdf").blocks
    return [block.text for block in blocks if not block.left_out]


def column(left, lines, top=700):
    return [(left, top - 14 * number, words) for number, words in enumerate(lines)]


def table(places, rows=TOWNS, *, step=14):
    return [
        (left, 700 - step * number, words)
        for number, row in enumerate(rows)
        for left, words in zip(places, row, strict=True)
    ]


@pytest.mark.parametrize("gap", [6, 8, 14])
def test_columns_close_together_are_read_one_after_the_other(gap):
    assert read(*column(60, LEFT), *column(160 + gap, RIGHT)) == [" ".join(LEFT), " ".join(RIGHT)]


@pytest.mark.parametrize(("first", "second"), [(2, 2), (3, 3), (5, 2), (2, 5), (4, 3)])
def test_short_columns_are_read_one_after_the_other(first, second):
    columns = column(60, LEFT[:first]), column(220, RIGHT[:second])

    assert read(*columns[0], *columns[1]) == [" ".join(LEFT[:first]), " ".join(RIGHT[:second])]


@pytest.mark.parametrize("places", [(60, 86, 112), (60, 90, 120), (60, 120, 180), (60, 200, 340)])
def test_a_table_gives_a_line_a_row_however_close_its_columns_stand(places):
    assert read(*table(places)) == AS_ROWS


def test_a_table_after_a_sentence_is_read_by_its_rows():
    sentence = "The toll by town, as the ministry gave it on Monday:"

    assert read((60, 740, sentence), *table((60, 120, 180))) == [sentence, *AS_ROWS]


@pytest.mark.parametrize("place", [0, 1, 3])
def test_a_row_with_an_empty_cell_stays_a_row_of_its_table(place):
    rows = [list(row) for row in TOWNS]
    rows[place][1] = ""
    after = (60, 640, "“Nobody was told of it at all,” the mayor of the town said.")
    cells = [(left, height, words) for left, height, words in table((60, 120, 180), rows) if words]

    assert read(*cells, after) == ["\t".join(row) for row in rows] + [after[2]]


def test_a_line_of_two_parts_that_stand_below_no_cells_is_no_row():
    line = ((60, 640, "Havel"), (240, 640, "more of it is on page four"))

    assert read(*table((60, 120, 180)), *line)[-1] == "Havel more of it is on page four"


def test_white_before_the_first_word_of_a_cell_is_no_cell():
    rows = [(town, f" {dead}", hurt) for town, dead, hurt in TOWNS]

    assert read(*table((60, 120, 180), rows)) == AS_ROWS


def test_figures_that_end_below_each_other_are_cells():
    rows = [("Arn", "3"), ("Bel", "140"), ("Cork", "12"), ("Delm", "9")]
    ends = {"3": 111, "140": 100, "12": 106, "9": 111}
    lines = [
        (left, 700 - 14 * number, words)
        for number, (town, figure) in enumerate(rows)
        for left, words in ((60, town), (ends[figure], figure))
    ]

    assert read(*lines) == ["\t".join(row) for row in rows]


def test_words_that_stand_below_each_other_by_chance_are_no_cells():
    lines = ["a man in a hat saw", "a man in a car saw", "a man in a cap saw"]

    assert read(*column(60, lines)) == [" ".join(lines)]


def test_rows_that_stand_far_apart_are_no_table():
    rows = [("Arn", "3"), ("Bel", "14"), ("Cork", "1")]

    assert "Arn\t3" not in read(*table((60, 82), rows, step=60))


@pytest.mark.parametrize(
    ("text", "number"),
    [("14", True), ("1 200,5", True), ("(3)", True), ("–", False), ("a1", False)],
)
def test_what_a_number_is(text, number):
    assert is_number(text) is number
