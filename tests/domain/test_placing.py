"""Words are found where they stand, and the place always cuts words like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.locate import context_around, find_places, trimmed_span

TEXTS = st.text(alphabet="aAbé “”'’\n\xa0—-.\u200b", max_size=40)


def test_every_place_is_told_in_order():
    assert find_places("losing, losing, lost", "losing") == [(0, 6), (8, 14)]


def test_an_exact_place_hides_those_that_only_look_like_it():
    assert find_places("Losing and losing", "losing") == [(11, 17)]


def test_marks_spaces_and_case_are_overlooked_only_where_nothing_is_exact():
    text = "“We’re\n losing —\xa0now”"

    assert [text[a:b] for a, b in find_places(text, "we're losing - NOW")] == [
        "We’re\n losing —\xa0now"
    ]


def test_invisible_characters_are_overlooked():
    assert find_places("los\u200bing", "losing") == [(0, 7)]


def test_nothing_is_found_for_words_that_are_not_there_or_are_none():
    assert find_places("losing", "winning") == find_places("losing", " ") == []
    assert find_places("losing", "\u200b") == []


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("They said “noth-\ning” to us", "nothing", "noth-\ning"),
        ("the oﬃce is shut", "office", "oﬃce"),
        ("the мои\u0306ка there", "мойка", "мои\u0306ка"),
        ("“We won’t go… now!” he said", "“we will not go... now!”", "“We won’t go… now!”"),
        ("STRASSE", "straße", "STRASSE"),
        ("We have 4,000", "have 4000", "have 4,000"),
        ("All (4,000) left", "(4000)", "(4,000)"),
    ],
)
def test_another_spelling_is_overlooked_where_nothing_else_stands(text, words, place):
    assert [text[a:b] for a, b in find_places(text, words)] == [place]


def test_marks_alone_are_found_only_as_they_are():
    assert find_places("We won’t go", "…") == []


def test_what_lower_case_makes_longer_keeps_its_place():
    text = "İİ We lose"

    assert [text[a:b] for a, b in find_places(text, "WE LOSE")] == ["We lose"]


@given(TEXTS, st.data())
def test_words_cut_from_a_text_are_found_where_they_were_cut(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    start, end = trimmed_span(text, (start, end))

    assert start == end or (start, end) in find_places(text, text[start:end])


@given(TEXTS, TEXTS)
def test_every_place_found_lies_in_the_text(text, words):
    for start, end in find_places(text, words):
        assert 0 <= start < end <= len(text)


@given(TEXTS)
def test_a_trimmed_place_neither_begins_nor_ends_in_space(text):
    start, end = trimmed_span(text, (0, len(text)))

    assert text[start:end] == text.strip()


@given(TEXTS, st.data())
def test_what_stands_about_a_place_is_one_line(text, data):
    start = data.draw(st.integers(0, len(text)))

    assert "\n" not in context_around(text, (start, len(text)))
