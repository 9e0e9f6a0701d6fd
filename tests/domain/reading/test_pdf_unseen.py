"""Words of a PDF that nobody sees on its page are left out and told; what only looks so is read."""

from __future__ import annotations

import pytest

from provenance.domain.reading.file_text import LeftOut
from provenance.domain.reading.pdf_unseen import MOST_SHAPES
from provenance.domain.reading.read import read_file
from tests.printed import DOWNWARDS, drawn_pdf, words_at

SEEN = words_at(60, 700, "Nobody told us about the water.")
PICTURE = b"q 500 0 0 %d 40 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
BOX = b" rg 50 590 300 30 re f"
WORDS = "These are the words."


def read(*operators):
    blocks = read_file(drawn_pdf(b"\n".join(operators)), "a.pdf").blocks
    return [(block.left_out, block.text) for block in blocks]


def words(before="", **options):
    return words_at(60, 600, WORDS, before, **options)


@pytest.mark.parametrize(
    "operators",
    [
        (words("3 Tr"),),
        (b"q", words("7 Tr"), b"Q"),
        (b"/Clear gs", words()),
        (b"q /Half gs q /Clear gs", words(), b"Q Q"),
        (words("1 1 1 rg"),),
        (words("1 g"),),
        (words("0 0 0 0 k"),),
        (b"1 1 1" + BOX, words("1 g")),
        (b"0 0 0" + BOX, b"1 1 1" + BOX, words("1 g")),
        (words(), b"0 0 0" + BOX),
        (words(turn=b"0.05 0 0 0.05"),),
        (words_at(60, -100, WORDS),),
        (words_at(600, 600, WORDS),),
    ],
)
def test_words_that_nobody_sees_are_hidden(operators):
    assert read(SEEN, *operators) == [
        ("", "Nobody told us about the water."),
        (LeftOut.HIDDEN, WORDS),
    ]


@pytest.mark.parametrize(
    "operators",
    [
        (b"0 0 0.5" + BOX, words("1 g")),
        (PICTURE % 700, words("1 g")),
        (b"/S1 sh", words("1 g")),
        (words("0.9 g"),),
        (b"/Half gs", words()),
        (b"q /Clear gs Q", words()),
        (b"/Plain gs /Unknown gs", words()),
        (words("/Spot cs 0 scn"),),
        (words(), b"1 1 0" + BOX),
        (words("2 Tr"),),
        (b"0 0 9 9 re f\n" * (MOST_SHAPES + 1), words("1 g")),
        (b"/Spot cs 1 scn 50 590 300 30 re f", words("1 g")),
    ],
)
def test_words_that_can_be_seen_or_of_which_that_is_not_known_are_read(operators):
    assert ("", WORDS) in read(SEEN, b"0 g", *operators)


def test_words_that_nobody_sees_within_a_line_are_left_out_of_it():
    line = [words_at(60, 700, "Nobody told us"), words_at(140, 700, "Not", "1 g")]
    below = words_at(60, 688, "about the water.", "0 g")

    assert read(*line, below) == [
        ("", "Nobody told us about the water."),
        (LeftOut.HIDDEN, "Not"),
    ]


def test_turned_words_that_nobody_sees_are_told_too():
    assert read(SEEN, words("1 g", turn=DOWNWARDS))[1:] == [(LeftOut.HIDDEN, WORDS)]


def test_what_was_read_in_the_picture_of_a_scanned_page_is_its_text():
    layer = [
        words_at(60, 700, "The words of this page", "3 Tr"),
        words_at(60, 688, "are unseen.", "3 Tr"),
    ]

    assert read(PICTURE % 700, *layer) == [("", "The words of this page are unseen.")]
    assert read(PICTURE % 70, *layer)[0][0] == LeftOut.HIDDEN
