"""Columns of a printed page in reading order, whatever stands over, under, between or beside them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.reading.printed_boxes import page_paragraphs
from provenance.domain.reading.printed_page import PrintedLine, PrintedPage
from provenance.domain.reading.printed_paragraphs import paragraphs_of
from provenance.domain.reading.read import read_file
from tests import printed

LEADING = 12
LEFT, WIDTH = 50, 480
CYRILLIC = "абвгґдежзиіїйклмнопрстуфхцчшщьюяє"


def line(text, left, top, *, width=0, height=9):
    return PrintedLine(text, left, left + (width or 5 * len(text)), top, top - height)


class Paper:
    """A page that is filled from the top down; ``words`` is what it says, in reading order."""

    def __init__(self):
        self.lines, self.words, self.top, self.next = [], [], 780, 0

    def text(self, count):
        """So many lines of a text, each as long as a column of four is wide; the last one ends it."""
        lines = []
        for _line in range(count):
            lines.append(" ".join(f"w{self.next + n:04}" for n in range(4)))
            self.next += 4
        lines[0] = lines[0].replace("w", "W", 1)
        return [*lines[:-1], f"{lines[-1]}."]

    def columns(self, number, count, *, gutter=12, shift=0, last=None):
        """``number`` columns of ``count`` lines; ``shift``: how much lower each begins."""
        width = (WIDTH - gutter * (number - 1)) / number
        counts = [count] * (number - 1) + [last or count]
        flow = self.text(sum(counts))
        self.words += " ".join(flow).split()
        for place, rows in enumerate(counts):
            left, top = LEFT + place * (width + gutter), self.top - shift * place
            for row in range(rows):
                self.lines.append(line(flow.pop(0), left, top - LEADING * row, width=width))
        self.top -= LEADING * count + shift * number

    def across(self, text, *, height=9, left=LEFT, is_read=True):
        self.lines.append(line(text, left, self.top, height=height, width=height * len(text) / 2))
        self.words += text.split() if is_read else []
        self.top -= height + 12

    def read(self):
        page = PrintedPage(tuple(self.lines), 842, 0)
        return " ".join(one.text for part in page_paragraphs(page, []) for one in part).split()


HEADLINE = "Another matter altogether, of which nobody heard a word"
CAPTION = "The bridge, seen from the south side. Photo: A. Berg"


# Made pages


@given(
    number=st.integers(1, 5),
    count=st.integers(3, 40),
    short=st.integers(0, 38),
    gutter=st.sampled_from([7, 12, 25]),
    shift=st.sampled_from([0, 2, 5]),
    is_headed=st.booleans(),
)
def test_columns_come_back_in_reading_order_with_no_word_lost_or_doubled(
    number, count, short, gutter, shift, is_headed
):
    paper = Paper()
    if is_headed:
        paper.across(HEADLINE, height=16)
    paper.columns(number, count, gutter=gutter, shift=shift, last=max(count - short, 2))

    assert paper.read() == paper.words


@given(
    numbers=st.lists(st.integers(1, 4), min_size=2, max_size=3),
    counts=st.lists(st.integers(4, 12), min_size=3, max_size=3),
    is_parted=st.booleans(),
)
def test_bands_of_columns_are_read_one_after_the_other(numbers, counts, is_parted):
    paper = Paper()
    for number, count in zip(numbers, counts, strict=False):
        if is_parted:
            paper.across(HEADLINE, height=16)
        else:
            paper.top -= 24
        paper.columns(number, count)

    assert paper.read() == paper.words


# Kinds of pages


def test_a_headline_over_two_of_three_columns_stands_before_them_and_not_before_the_third():
    paper = Paper()
    paper.across("Nobody was told of the water in the town", height=14)
    flow = paper.text(30)
    for place in (0, 1):
        for row in range(15):
            paper.lines.append(line(flow.pop(0), LEFT + 165 * place, 750 - 12 * row, width=150))
    other = [
        "Road shut",
        "Nobody drives there now,",
        "as the mayor said to us",
        "on Monday at the hall.",
    ]
    paper.lines += [line(one, LEFT + 330, 780 - 14 * n, width=140) for n, one in enumerate(other)]

    assert paper.read()[-len(" ".join(other).split()) :] == " ".join(other).split()


def test_a_caption_that_breaks_into_a_text_comes_after_the_part_it_breaks():
    paper = Paper()
    flow = paper.text(40)
    for left, top, count in ((50, 780, 20), (220, 640, 8), (390, 640, 12)):
        for row in range(count):
            paper.lines.append(line(flow.pop(0), left, top - 12 * row, width=150))
    paper.lines.append(line(CAPTION, 220, 656, height=7, width=200))
    read = " ".join(paper.read())

    assert CAPTION in read
    assert " ".join(f"w{n:04}" for n in range(70, 110)) in read


@pytest.mark.parametrize("height", [7, 15])
def test_columns_that_go_on_below_a_caption_or_taken_out_words_are_read_through(height):
    paper = Paper()
    flow = paper.text(40)
    for place in (0, 1):
        for row in (*range(10), *range(16, 26)):
            text = flow.pop(0)
            paper.lines.append(line(text, LEFT + 250 * place, 780 - 12 * row, width=230))
    words = " ".join(one.text for one in paper.lines)
    paper.lines.append(line("Nobody told us of the water.", 180, 640, height=height, width=220))

    assert " ".join(paper.read()).startswith(words)


@pytest.mark.parametrize(("begin", "end"), [("w", "."), ("W", "."), ("w", "")])
def test_a_headline_in_one_column_below_white_across_all_begins_another_article(begin, end):
    paper = Paper()
    paper.columns(3, 8)
    # An article that is carried on elsewhere ends anywhere.
    paper.lines[-1] = replace(paper.lines[-1], text=paper.lines[-1].text[:-1] + end)
    for place in (8, 16):
        # A column may begin with a name.
        one = paper.lines[place]
        paper.lines[place] = replace(one, text=begin + one.text[1:])
    paper.words = " ".join(one.text for one in paper.lines).split()
    paper.top -= 20
    paper.across("Road shut", height=14)
    paper.columns(3, 12)

    assert paper.read() == paper.words


def test_the_last_line_of_a_paragraph_beside_a_box_is_not_mixed_with_it():
    box = ["Background of it", "the dam was built in", "the year of the flood."]
    text = ["They waited there for the whole day and then for the night,", "and nobody came."]
    lines = [line(text[0], LEFT, 700, width=480), line(text[1], LEFT, 688)]
    lines += [line(one, 380, 688 - 11 * n, width=150) for n, one in enumerate(box)]
    lines += [
        line(
            "In the morning they left it, all of them, by the road that was open",
            LEFT,
            640,
            width=480,
        )
    ]

    paragraphs = [" ".join(one.text for one in part) for part in paragraphs_of(lines)]

    assert paragraphs == [" ".join(text), " ".join(box), lines[-1].text]


def test_a_line_of_two_parts_with_nothing_below_them_stays_a_line():
    lines = [line("By Ola Berg", 50, 700), line("4 May 2025", 400, 700), line("The dam", 50, 680)]

    first = paragraphs_of(lines)[0][0]

    assert first.text == "By Ola Berg 4 May 2025"


# Whole files


def test_a_paper_of_three_columns_in_cyrillic_letters_is_read_down_its_columns():
    words = [f"{CYRILLIC[n % 20]}{CYRILLIC[n // 20]}{CYRILLIC[n % 7]}" for n in range(240)]
    shown = [bytes(65 + CYRILLIC.index(letter) for letter in word) for word in words]
    page = [
        (50 + 170 * place, 700 - 12 * row, b" ".join(shown[80 * place + 4 * row :][:4]))
        for place in range(3)
        for row in range(20)
    ]

    file_text = read_file(printed.pdf(page, letters=CYRILLIC), "a.pdf")

    assert file_text.text.split() == words


def test_a_paper_of_three_columns_in_arabic_letters_is_read_from_the_right():
    letters = "ابتثجحخدذرزسشصض"
    words = [letters[n % 15] + letters[n // 15] for n in range(180)]
    shown = [bytes(65 + letters.index(letter) for letter in word[::-1]) for word in words]
    page = [
        (390 - 170 * place, 700 - 12 * row, b" ".join(shown[60 * place + 5 * row :][:5][::-1]))
        for place in range(3)
        for row in range(12)
    ]

    file_text = read_file(printed.pdf(page, letters=letters), "a.pdf")

    assert file_text.text.split() == words


def test_a_foot_that_stands_once_and_page_numbers_break_no_column():
    paper = Paper()
    paper.columns(3, 20)
    page = [(one.x0, one.bottom, one.text, 8) for one in paper.lines]
    foot = "This paper is printed on other paper from the north."
    file_text = read_file(printed.pdf([*page, (120, 60, foot, 6), (290, 30, "7")]), "a.pdf")

    read = file_text.text.split()
    assert [word for word in read if word not in foot.split()] == paper.words
    assert foot in " ".join(read)
