"""Folding: what parts two writings of the same words, and what must not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.text import cleaned, folded, tokens, unstorable


@given(st.text())
def test_a_wording_equals_itself_after_folding(text):
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_spans_cut_the_text_they_name(text):
    for token in tokens(text):
        assert folded(text[token.start : token.end]) == token.folded


@given(st.text())
def test_spans_stand_in_order_and_never_overlap(text):
    ends = [at for token in tokens(text) for at in (token.start, token.end)]

    assert ends == sorted(ends)


@given(st.text())
def test_composed_and_decomposed_letters_fold_alike(text):
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We’re losing,”", "We're losing"),
        ("we are\u00a0losing", "we are losing"),
        ("los\u00ading", "losing"),
        ("lo\u200bsing", "losing"),
        ("всё пропало", "все пропало"),
        ("الســلام", "السلام"),
        ("يُزعم", "يزعم"),
        ("мо\u0438\u0306ка", "мойка"),
        ("na\u0069\u0308ve", "naïve"),
        ("𝐖𝐞 𝐥𝐨𝐬𝐞", "we lose"),
        ("f***ing", "f---ing"),
        ("Straße", "STRASSE"),
        ("we‘re", "we're"),
    ],
)
def test_marks_case_and_scripts_habits_do_not_part_words(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("out of rage--a tactic", ["out", "of", "rage", "a", "tactic"]),
        ("so––we left", ["so", "we", "left"]),
        ("here—and now", ["here", "and", "now"]),
        ("in my f---ing life", ["in", "my", "f ing", "life"]),
        ("a * b", ["a", "b"]),
        ("5*6", ["5 6"]),
        ("— \u200b —", []),
        ("½", ["1 2"]),
    ],
)
def test_dashes_part_words_and_masks_do_not(text, words):
    assert [token.folded for token in tokens(text)] == words


def test_nul_is_named_before_it_reaches_a_database():
    assert unstorable("a\x00b") == "a NUL character"


def test_half_a_surrogate_pair_is_named():
    assert unstorable("a\ud83d") == "half of a surrogate pair"


@given(st.text(st.characters(categories=None)))
def test_what_is_cleaned_can_be_stored(text):
    assert unstorable(cleaned(text)) == ""


@given(st.text())
def test_cleaning_leaves_what_can_be_stored(text):
    assert cleaned(text) == (text if not unstorable(text) else text.replace("\x00", ""))
