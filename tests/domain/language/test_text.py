"""Folding: what parts two writings of the same words, and what must not."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from provenance.domain.language.text import (
    cleaned,
    folded,
    lowered,
    single_words,
    tokens,
    unstorable,
)

SPELLINGS = st.lists(
    st.sampled_from(
        [
            *("two", "hundred", "and", "thousand", "one", "six", "twenty", "20", "1.5", "5", "26"),
            *("17:47", "5:47", "PM", "p.m.", "am", "a", "per", "cent", "%", "4,000", "26th", "½"),
            *("we're", "can't", "won't", "don't", "'re", "N’T", "'s", "it's", "Putin's", "cannot"),
            *("com-\nmand", "I", "\u0430", "l\u043ese", "M\u043e\u0441\u043a\u0432\u0430", "cant"),
        ]
    ),
    max_size=8,
).flatmap(
    lambda words: st.lists(
        st.sampled_from([" ", "", "-", ", ", ". ", "\n"]),
        min_size=len(words),
        max_size=len(words),
    ).map(lambda gaps: "".join(a + b for a, b in zip(words, gaps, strict=True)))
)
TEXTS = st.one_of(st.text(), SPELLINGS)


@given(TEXTS)
@example("TWO:HUNDRED")
@example("\ufcf2")
def test_a_wording_equals_itself_after_folding(text):
    words = folded(text)
    # Two figures that something else than a space kept apart would read as thousands.
    assume(not re.search(r"\d \d{3}(?!\d)", words))

    assert folded(words) == words


@given(TEXTS)
@example("Later.1PM")
@example("1.1PM")
def test_spans_cut_the_text_they_name(text):
    for token in tokens(text):
        assert folded(text[token.start : token.end]) == token.folded


@given(TEXTS)
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
    ("one", "other"),
    [
        ("We’re losing, and they’ve won", "we are losing and they have won"),
        ("I can't wait; I won’t", "I cannot wait, I will not"),
        ("He doesnt, she didn't", "he does not, she did not"),
        ("It's bad. Everything’s bad", "It is bad. Everything is bad"),
        ("our com-\nmanders sent the sol-\n  diers", "our commanders sent the soldiers"),
        ("on the 26th of March", "on the 26 of March"),
        ("4,000 men, 12\u202f000 shells, 3.000 cars", "4000 men, 12000 shells, 3000 cars"),
        ("two tanks and twenty-six cars", "2 tanks and 26 cars"),
        ("one hundred and five of four hundred thousand", "105 of 400,000"),
        ("1.5 million of 20 thousand", "1500000 of 20000"),
        ("at 5:47 PM, or 5 p.m.", "at 17:47, or 17:00"),
        ("12:30 AM", "0:30"),
        ("70% of them", "70 per cent of them"),
        ("the oﬃce", "the office"),
        ("l\u043esing \u0430 w\u0430r", "losing a war"),
        ("M\u043e\u0441\u043a\u0432\u0430", "\u041c\u043e\u0441\u043a\u0432\u0430"),
    ],
)
def test_spelling_is_no_difference(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no one of them", "no one of them"),
        ("Putin's army", "putins army"),
        ("hundred and", "100 and"),
        ("two or three, six seven", "2 or 3 6 7"),
        ("thirty forty-one ten five", "30 41 10 5"),
        ("as per usual at 5, so am I", "as per usual at 5 so am i"),
        ("3 4 pm", "3 4 pm"),
        ("at 5", "at 5"),
        ("14 pm", "14 pm"),
        ("the cat \u0436\u0430\u0431q", "the cat \u0436\u0430\u0431q"),
        ("\u043e\u0441\u0430 \u0441\u043e\u0440\u043e\u0441", "oca \u0441\u043e\u0440\u043e\u0441"),
        ("Mid-\nSeptember", "midseptember"),
        ("couldn't've", "could not have"),
    ],
)
def test_what_is_spelt_so_for_its_own_reason_stays(text, words):
    assert folded(text) == words


@given(
    st.lists(
        st.sampled_from(
            ["The", "two", "hundred", "per", "cent", "cannot", "am", "well-known", "a."]
        )
    )
)
def test_plain_letters_are_read_as_they_are_beside_others(words):
    text = " ".join(words)

    assert tokens(text) == tokens(f"{text} (%)")[:-1]


def test_words_written_as_one_stand_in_one_place():
    words = single_words(tokens("He won’t"))

    assert [(word.folded, word.start, word.end) for word in words] == [
        ("he", 0, 2),
        ("will", 3, 8),
        ("not", 3, 8),
    ]


def test_the_lower_case_is_as_long_as_the_text():
    assert lowered("İİ We") == "ii we"


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
