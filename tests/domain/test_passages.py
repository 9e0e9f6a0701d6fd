"""Where exact words stand, and what can be shown around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chain.passage_context import (
    WINDOW,
    PassageStanding,
    passage_context,
    stands_at,
)
from tests.domain.rows import passage

TEXT = "First line.\nHe said we are losing now, and left.\nLast line."
AT = TEXT.index("losing")


def stored(text=TEXT, exact="losing", start=AT, **fields):
    """A passage with the window of the text that a trace reads."""
    fields = {"prefix": "we are ", "suffix": " now"} | fields
    if start is not None:
        opening = max(start - WINDOW, 0)
        fields["around"] = text[opening : start + len(exact) + WINDOW]
        fields["around_from"] = opening
        fields["end"] = start + len(exact)
    return passage(1, exact, start=start, **fields)


def around(row, *, attached=True):
    placed = passage_context(row, attached=attached)
    return placed.standing, placed.before, placed.after


def test_words_are_shown_in_their_paragraph():
    assert around(stored()) == (PassageStanding.PARAGRAPH, "He said we are ", " now, and left.")


def test_the_first_paragraph_begins_with_the_text():
    assert around(stored(exact="First", start=0)) == (PassageStanding.PARAGRAPH, "", " line.")


def test_the_last_paragraph_ends_with_the_text():
    assert around(stored(exact="line.", start=len(TEXT) - 5)) == (
        PassageStanding.PARAGRAPH,
        "Last ",
        "",
    )


def test_a_paragraph_that_is_longer_than_the_window_is_cut_with_dots():
    text = "x" * 2_000 + "losing" + "y" * 2_000

    assert around(stored(text, start=2_000)) == (
        PassageStanding.PARAGRAPH,
        f"…{'x' * WINDOW}",
        f"{'y' * WINDOW}…",
    )


def test_a_paragraph_that_begins_where_the_window_does_is_not_cut():
    text = "\n" + "x" * (WINDOW - 1) + "losing"

    assert around(stored("before" + text, start=len("before" + text) - 6))[1] == "x" * (WINDOW - 1)


def test_without_an_attached_text_the_stored_context_is_shown():
    assert around(stored(start=None), attached=False) == (
        PassageStanding.CONTEXT,
        "…we are ",
        " now…",
    )


def test_words_of_unknown_place_are_shown_in_their_stored_context():
    assert around(stored(start=None)) == (PassageStanding.CONTEXT, "…we are ", " now…")


def test_words_without_context_stand_alone():
    assert around(stored(start=None, prefix="", suffix="")) == (PassageStanding.CONTEXT, "", "")


@pytest.mark.parametrize("start", [AT - 1, AT + 1, 0, len(TEXT) + 5, len(TEXT) + 5 * WINDOW])
def test_words_that_do_not_stand_at_their_place_are_not_found_here(start):
    assert around(stored(start=start)) == (PassageStanding.NOT_FOUND, "…we are ", " now…")


@given(text=st.text(min_size=1, max_size=60), data=st.data())
def test_what_is_shown_is_a_line_of_the_text(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    row = stored(text, text[start:end], start)

    placed = passage_context(row, attached=True)

    assert placed.before + placed.exact + placed.after in text
    assert "\n" not in placed.before + placed.after


@pytest.mark.parametrize(
    ("changed", "stands"),
    [
        ({}, True),
        ({"start": 6}, False),
        ({"exact": "Losing"}, False),
        ({"prefix": "were "}, False),
        ({"suffix": " then"}, False),
        ({"start": None}, True),
        ({"start": None, "prefix": "were "}, False),
        ({"prefix": "", "suffix": ""}, True),
    ],
)
def test_words_stand_where_they_are_with_their_context(changed, stands):
    selector = {"exact": "losing", "start": 7, "prefix": "are ", "suffix": " now"} | changed

    assert stands_at("We are losing now.", **selector) is stands


@pytest.mark.parametrize(
    ("context", "before", "after"),
    [
        ("ing to the agency. " + "x" * 20, "…to the agency. " + "x" * 20, "ing to the agency.…"),
        ("(so it said) " + "x" * 20 + ".", "…(so it said) " + "x" * 20 + ".", None),
        ("short of it", "…short of it", "short of it…"),
        ("x" * 64, "…" + "x" * 64, "x" * 64 + "…"),
    ],
)
def test_a_context_that_was_cut_off_is_shown_from_word_to_word(context, before, after):
    placed = passage_context(stored(start=None, prefix=context, suffix=context), attached=False)

    assert (placed.before, placed.after) == (before, after or f"{context}…")
