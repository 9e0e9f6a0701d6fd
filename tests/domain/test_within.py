"""Known wordings in a longer text: windows, sentences, and where one stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.text import tokens
from provenance.domain.matching.find_in_text import (
    WINDOW_SIZE,
    locate_window,
    sentence_windows,
    windows,
)

TEXT = "They came at noon. The old mill near the river was burnt down, he said. Nobody saw it."


def whole(words):
    (window,) = windows(words)
    return window


@given(st.integers(0, 200))
def test_windows_leave_no_word_out(count):
    words = tokens("word " * count)
    seen = {place for window in windows(words) for place in range(window.first, window.last)}

    assert seen == set(range(count))
    assert all(window.last - window.first <= WINDOW_SIZE for window in windows(words))


@given(st.text(alphabet="ab .!\n”"))
def test_sentences_hold_each_word_once(text):
    words = tokens(text)
    held = [n for window in sentence_windows(text, words) for n in range(window.first, window.last)]

    assert held == list(range(len(words)))


def test_sentences_are_cut_at_their_ends():
    found = [TEXT[w.start : w.end] for w in sentence_windows(TEXT, tokens(TEXT))]

    assert found == [
        "They came at noon",
        "The old mill near the river was burnt down, he said",
        "Nobody saw it",
    ]


def test_a_wording_stands_where_its_words_do():
    words = tokens(TEXT)
    span = locate_window(
        words, whole(words), ["the", "old", "mill", "by", "the", "river", "was", "burnt"]
    )

    assert TEXT[span.start : span.end] == "The old mill near the river was burnt"


def test_too_few_words_in_a_row_are_no_wording():
    words = tokens(TEXT)

    assert (
        locate_window(
            words, whole(words), ["the", "new", "mill", "and", "the", "sea", "were", "sold"]
        )
        is None
    )
    assert locate_window(words, whole(words), ["pears", "and", "apples", "and", "plums"]) is None


def test_words_scattered_over_a_long_stretch_are_no_wording():
    words = tokens("the old mill near it " + "and more " * 10 + "was burnt down by them all")
    known = ["the", "old", "mill", "near", "was", "burnt", "down", "by"]

    assert locate_window(words, windows(words)[0], known) is None
