"""Hedges, figures and marks of editing at their places, as curators left them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chain.records import Records
from provenance.domain.chain.wording_marks import marks_in, words_of_wording
from tests.domain import rows

TEXT = "he allegedly lost about 90 tanks … [there], about 90 tanks"


def marked(text, *rulings, **fields):
    """The words that are marked, each with its mark."""
    stands, row = rows.wording(1, text, **fields)
    given = [rows.overruling(stands.id, *ruling[:2], stands=ruling[2]) for ruling in rulings]
    records = rows.records(stands, row, *given)
    return [(text[a:b], mark) for a, b, mark in marks_in(records, row, text)]


def test_each_reader_marks_its_own():
    assert marked(TEXT) == [
        ("allegedly", "hedge"),
        ("about 90", "figure"),
        ("…", "ellipsis"),
        ("[there]", "ellipsis"),
        ("about 90", "figure"),
    ]


def test_what_a_curator_struck_out_is_not_marked():
    assert ("allegedly", "hedge") not in marked(TEXT, ("hedge", "Allegedly", False))


def test_what_a_curator_added_is_marked():
    assert ("lost", "hedge") in marked(TEXT, ("hedge", "lost", True))


def test_what_a_curator_confirmed_is_marked_once():
    assert marked(TEXT, ("hedge", "allegedly", True)).count(("allegedly", "hedge")) == 1


def test_words_that_a_curator_added_and_that_are_not_there_are_not_marked():
    assert marked("we lost", ("hedge", "perhaps", True)) == []


@pytest.mark.parametrize(("language", "found"), [("uk", []), ("en-GB", [("90", "figure")])])
def test_figures_are_read_in_english(language, found):
    assert marked("90", language=language) == found


def test_a_wording_without_a_language_is_read_as_english():
    assert marked("allegedly", language="") == [("allegedly", "hedge")]


def test_the_words_of_a_wording_carry_their_marks():
    stands, row = rows.wording(1, "about 90 tanks")

    words = words_of_wording(rows.records(stands, row), row)

    assert [word.marks for word in words] == [("figure",), ("figure",), ()]


@given(st.text())
def test_every_mark_stands_in_the_text(text):
    _, row = rows.wording(1, text or "a")

    for start, end, _ in marks_in(Records(1), row, text):
        assert 0 <= start < end <= len(text)
