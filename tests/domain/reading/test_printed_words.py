"""Words of printed lines from their glyphs, and what stands beside or within a page's text."""

from __future__ import annotations

import pytest

from provenance.domain.reading.printed_boxes import page_paragraphs
from provenance.domain.reading.printed_page import PrintedLine, PrintedPage
from provenance.domain.reading.printed_paragraphs import paragraphs_of
from provenance.domain.reading.printed_words import Glyph, parted_initial, words_of_line
from provenance.domain.reading.read import read_file
from tests import printed

TANWIN = "\u064b"
LEFT = 60


def glyphs(words, *, step=5, x=0, size=10, bottom=0):
    """Each letter as a glyph; “~” stands for white."""
    pieces = []
    for letter in words:
        pieces.append(None if letter == "~" else Glyph(letter, x, x + 5, bottom, size))
        x += 0 if letter == "~" else step
    return pieces


def read(*pages, **options):
    blocks = read_file(printed.pdf(*pages, **options), "a.pdf").blocks
    return [block.text for block in blocks if not block.left_out]


def line(text, top, left, right, box=0, height=10):
    return PrintedLine(text, left, right, top, top - height, box)


def paragraphs(*lines):
    page = PrintedPage(lines, 842, 0)
    return [" ".join(one.text for one in part) for part in page_paragraphs(page, [])]


# Words


def test_a_figure_that_is_smaller_and_higher_is_raised_and_a_lower_one_is_not():
    raised = glyphs("6", x=10, size=7, bottom=4)
    lowered = glyphs("2", x=25, size=7, bottom=-2)
    pieces = [*glyphs("10"), *raised, *glyphs("CO", x=15), *lowered]

    assert words_of_line(pieces, leftwards=False) == "10⁶CO2"


@pytest.mark.parametrize("words", ["T~h~e~ ~d~a~m~ ~i~s", "The~dam~is"])
def test_letters_set_wide_are_words(words):
    assert words_of_line(glyphs(words), leftwards=False) == "The dam is"


def test_words_set_wide_without_spaces_are_parted_by_more_white():
    pieces = [*glyphs("T~h~e~", step=8), *glyphs("d~a~m~i~s", step=8, x=32)]

    assert words_of_line(pieces, leftwards=False) == "The damis"


def test_a_line_of_spaces_has_no_words():
    assert words_of_line(glyphs("  "), leftwards=False).strip() == ""


@pytest.mark.parametrize("words", [f"هعم ،{TANWIN}اليل", f"ليلا{TANWIN}، معه"])
def test_an_accent_goes_to_its_letter_whichever_way_the_page_prints_them(words):
    is_from_the_left = words.startswith("ه")
    pieces = glyphs(words, step=5 if is_from_the_left else -5, x=0 if is_from_the_left else 100)

    assert words_of_line(pieces, leftwards=True) == f"ليلا{TANWIN}، معه"


def test_an_accent_before_any_letter_or_alone_is_no_fault():
    assert words_of_line(glyphs(f"{TANWIN}ا"), leftwards=True) == f"ا{TANWIN}"
    assert words_of_line(glyphs(TANWIN), leftwards=True) == ""


def test_white_parts_words_that_read_leftwards_where_no_space_is_printed():
    pieces = [*glyphs("دسلا"), None, *glyphs("نع", x=25)]

    assert words_of_line(pieces, leftwards=True) == "عن السد"


def test_joined_forms_are_the_letters_they_show():
    assert words_of_line(glyphs("\ufefb"), leftwards=True) == "لا"


def test_a_large_initial_is_parted_from_its_line():
    pieces = [*glyphs("T", size=30), *glyphs("he dam", x=20)]

    assert [len(part) for part in parted_initial(pieces)] == [1, 6]
    assert len(parted_initial(glyphs("The dam"))) == 1


# Pages


def test_a_paragraph_has_its_initial_and_goes_on_beside_it():
    page = [
        (LEFT, 680, "T", 30),
        (LEFT + 25, 700, "he river rose by the hour and nobody"),
        (LEFT + 25, 686, "Knew which road would be open"),
        (LEFT, 672, "in the morning of that day in May."),
    ]

    assert read(page) == [
        "The river rose by the hour and nobody Knew which road would be open in the morning of that day in May."
    ]


def test_a_letter_alone_that_begins_nothing_stays():
    far = [line(f"far {n}", 100 - 12 * n, 0, 50) for n in range(3)]

    assert paragraphs(line("A", 300, 0, 30, 1, height=30), *far) == ["A", "far 0 far 1 far 2"]


def test_words_that_stand_turned_come_after_the_others():
    page = [
        (LEFT, 700, "The river rose"),
        (LEFT, 688, "by the hour."),
        (40, 690, "Photo: Ola Berg", 8, printed.UPWARDS),
    ]

    assert read(page) == ["The river rose by the hour.", "Photo: Ola Berg"]


def test_words_in_a_figure_that_is_the_whole_page_are_read():
    page = [(LEFT, 700, "The river rose"), (LEFT, 688, "by the hour.")]

    assert read(page, in_figures=True) == ["The river rose by the hour."]


@pytest.mark.parametrize(("turn", "lower"), [(printed.UPWARDS, 14), (printed.DOWNWARDS, -14)])
def test_a_page_that_lies_on_its_side_is_read(turn, lower):
    page = [
        (300, 300, "The river rose", 10, turn),
        (300 + lower, 300, "by the hour.", 10, turn),
    ]

    assert read(page) == ["The river rose by the hour."]


def test_a_page_that_reads_leftwards_has_its_columns_from_the_right():
    # A to D stand for the letters alef to dalet; words are printed as they stand, from the left.
    right = [(320, 700 - 14 * n, "BA BA BA") for n in range(5)]
    left = [(60, 700 - 14 * n, "DC DC DC") for n in range(5)]

    text = read(left + right, letters="אבגד")

    assert text == [" ".join(["אב אב אב"] * 5), " ".join(["גד גד גד"] * 5)]


# Boxes and tables


BESIDE = [line(f"words {n}", 400 - 12 * n, 0, 180, 1) for n in range(4)]
OVER = [line(f"long {n}", 352 - 12 * n, 0, 300, 1) for n in range(2)]


@pytest.mark.parametrize(("left", "shift"), [(200, 0), (0, 120)])
def test_a_box_that_text_runs_around_comes_after_its_paragraph(left, shift):
    box = [line(f"box {n}", 398 - 12 * n, left, left + 100, 2) for n in range(3)]
    beside = [line(one.text, one.top, one.x0 + shift, one.x1 + shift, 1) for one in BESIDE]

    assert paragraphs(*beside, *box, *OVER) == [
        "words 0 words 1 words 2 words 3 long 0 long 1",
        "box 0 box 1 box 2",
    ]


def test_two_boxes_beside_a_text_come_in_their_order():
    boxes = [line(f"box {n}", 398 - 12 * n, 200, 300, 2 + n // 2) for n in range(4)]

    assert paragraphs(*BESIDE, *boxes, *OVER)[1:] == ["box 0 box 1", "box 2 box 3"]


@pytest.mark.parametrize(
    "lines",
    [
        # Nothing goes over its width; it is as wide as what stands beside it.
        [*BESIDE, *(line("side", 400 - 12 * n, 200, 260, 2) for n in range(2))],
        [*BESIDE, *(line("side", 400 - 12 * n, 200, 400, 2) for n in range(2)), *OVER],
    ],
)
def test_what_no_text_runs_around_is_no_box(lines):
    assert not any(words.startswith("side") for words in paragraphs(*lines))


def test_a_line_that_stands_in_the_way_makes_no_box():
    box = [line(f"box {n}", 398 - 12 * n, 200, 300, 2) for n in range(3)]
    across = line("across both", 386, 150, 250, 3)

    assert "box 0 box 1 box 2" not in paragraphs(*BESIDE, *box, across, *OVER)


def test_the_rows_of_a_table_are_lines_and_their_cells_are_set_apart():
    rows = [("Day", "Lost"), ("Monday", "14"), ("Tuesday", "90")]
    page = [
        (left, 700 - 14 * n, row[c])
        for n, row in enumerate(rows)
        for c, left in enumerate((60, 300))
    ]

    assert read(page) == ["Day\tLost", "Monday\t14", "Tuesday\t90"]


def test_each_item_of_a_list_is_a_paragraph():
    page = [
        (LEFT, 700, "• The dam was closed in May, and"),
        (LEFT, 688, "the road too."),
        (LEFT, 676, "• Nobody told the town of it at"),
        (LEFT, 664, "all."),
    ]

    assert len(read(page)) == 2


def test_the_mark_and_the_words_of_an_item_are_no_cells():
    rows = [
        one
        for n in range(3)
        for one in (line("•", 400 - 12 * n, 0, 5), line(f"Item {n}.", 400 - 12 * n, 20, 60))
    ]

    assert [part[0].text for part in paragraphs_of(rows)] == ["• Item 0.", "• Item 1.", "• Item 2."]


def test_a_long_line_that_reaches_into_the_white_between_columns_stays_in_its_column():
    left = [line(f"left {n}", 400 - 12 * n, 0, 170 if n == 2 else 150) for n in range(8)]
    right = [line(f"right {n}", 395 - 12 * n, 190, 340) for n in range(8)]

    assert paragraphs(*left, *right) == [
        " ".join(f"{side} {n}" for n in range(8)) for side in ("left", "right")
    ]
