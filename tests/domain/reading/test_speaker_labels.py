"""Who speaks, in lists of names and what they say; how signs are read; tables that lay out a page."""

from __future__ import annotations

import pytest

from provenance.domain.reading.file_text import LeftOut
from provenance.domain.reading.html_article import html_blocks
from provenance.domain.reading.read import read_file


def page(inside):
    return html_blocks(f"<html><body><article>{inside}</article></body></html>")


def read(inside):
    return [(block.left_out, block.text) for block in page(inside).blocks]


def taken(inside):
    return [words for why, words in read(inside) if not why]


TURNS = ["Reporter: Were you told?", "Mayor: Nobody told us."]


@pytest.mark.parametrize(
    "rows",
    [
        "<dt>Reporter</dt><dd>Were you told?</dd><dt>Mayor</dt><dd>Nobody told us.</dd>",
        "<dt>Reporter:</dt><dd>Were you told?</dd><dt><b>Mayor</b>:</dt><dd><p>Nobody told us.</p></dd>",
        "<div><dt>Reporter</dt><dd>Were you told?</dd></div>"
        "<div><dt>Mayor</dt><dd>Nobody told us.</dd></div>",
    ],
)
def test_a_list_of_names_and_what_they_say_is_read_as_turns(rows):
    assert read(f"<dl>{rows}</dl>") == [("", turn) for turn in TURNS]


def test_names_that_are_put_before_what_they_say_are_told():
    names = "<dt>Mayor –</dt><dd>Nobody told us.</dd><dd>Nobody.</dd><dt>Mayor –</dt><dd>No.</dd>"

    assert page(f"<dl>{names}</dl>").speaker_labels == ("Mayor –",)
    assert taken(f"<dl>{names}</dl>") == ["Mayor – Nobody told us.", "Nobody.", "Mayor – No."]
    assert read_file(f"<dl>{names}</dl>".encode(), "a.html").needs_review


@pytest.mark.parametrize(
    "term",
    [
        "Were you told of the water?",
        "A very long name of somebody indeed",
        "<p>Mayor</p>",
        "Mayor <sup>1</sup>",
        "<span hidden>The</span> Mayor",
        "هل علمتم؟",
        "x" * 41,
        "",
    ],
)
def test_a_question_or_a_sentence_is_no_name(term):
    words = page(f"<dl><dt>{term}</dt><dd>Nobody told us.</dd></dl>")

    assert words.blocks[-1].text == "Nobody told us."
    assert not words.speaker_labels


def test_a_name_over_two_lines_is_one():
    rows = "<dt><b>Mayor</b><br>Ingrid <i>Falk</i></dt><dd>No.</dd>"

    assert taken(f"<dl>{rows}</dl>") == ["Mayor Ingrid Falk: No."]


def test_of_two_names_the_last_is_who_speaks():
    assert taken("<dl><dt>Ann</dt><dt>Bea</dt><dd>We left.</dd></dl>") == ["Ann", "Bea: We left."]
    assert taken("<dl><dd>We left.</dd><dt>Ann</dt></dl>") == ["We left.", "Ann"]


def test_a_name_before_words_that_are_hidden_stays_where_it_is():
    rows = "<dt>Mayor</dt><dd hidden>Nobody told us.</dd><dt>Clerk</dt><dd>No.</dd>"

    assert read(f"<dl>{rows}</dl>") == [
        ("", "Mayor"),
        (LeftOut.HIDDEN, "Nobody told us."),
        ("", "Clerk: No."),
    ]


def test_a_hidden_name_is_not_put_before_what_is_said():
    rows = "<dt hidden>Mayor</dt><dd>Nobody told us.</dd>"

    assert read(f"<dl>{rows}</dl>") == [(LeftOut.HIDDEN, "Mayor"), ("", "Nobody told us.")]


@pytest.mark.parametrize(
    "ruby",
    [
        "<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>",
        "<ruby><rb>漢字</rb><rt>かんじ</rt></ruby>",
        "<ruby>漢字<rtc>かんじ</rtc></ruby>",
    ],
)
def test_how_a_sign_is_read_is_no_word_of_the_line(ruby):
    words = [("", "He wrote 漢字 there."), (LeftOut.READING, "かんじ")]

    assert read(f"<p>He wrote {ruby} there.</p>") == words


def test_tables_that_lay_out_a_page_are_read_cell_by_cell_and_those_of_values_line_by_line():
    values = "<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Arn</td><td>3</td></tr></table>"
    inner = f"<table><tr><td><p>The toll by town:</p>{values}</td></tr></table>"
    outer = f"<table><tr><td>{inner}</td><td>Nobody told the town.</td></tr></table>"

    assert taken(outer) == ["The toll by town:", "Town\tDead", "Arn\t3", "Nobody told the town."]
