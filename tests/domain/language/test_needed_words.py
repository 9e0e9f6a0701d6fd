"""The words without which a pattern finds nothing are in whatever it finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language import word_filters
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.needed_words import END, needed_words
from provenance.domain.language.text import lowered
from provenance.domain.language.word_filters import WordFilter, words_of
from provenance.domain.language.word_patterns import compile_at_words
from tests.domain.kinds.rows import rows_by_kind

KINDS = Path(__file__).parents[1] / "kinds"
TEXTS = [
    cell
    for path in sorted(KINDS.glob("*.txt"))
    for rows in rows_by_kind(path).values()
    for cells in rows
    for cell in cells
]
PATTERNS = [
    r"\b(?:re-?)?verif(?:y|ies|ied)\b",
    r"\bnot (?:yet )?been (?:seen|heard by (?:a|the) \w+)\b",
    r"\b(?:un|not yet )confirmed\b",
    r"\be-?mails? (?:turned out|proved|proves) to be[.]",
    r"(?:analy[sz]ed|tested){1,2} by\W(?:two )+experts?",
    r"foo(?: bar| baz)? end",
    r"\bphoto\w* [^.]{0,9}\.\d(?:ab+|c{2}|d*)e",
    r"x?yes\snow?",
    r"(ab|c)d _e",
    r"\bت[\u064b-\u0652]?ح(?:ق[\u064b-\u0652]?)? ",
]


def matched_words(pattern):
    return st.from_regex(re.compile(pattern, re.IGNORECASE), fullmatch=True)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(data=st.data())
def test_a_match_holds_a_word_of_each_set(pattern, data):
    words = words_of(lowered(data.draw(matched_words(pattern))))

    for beginnings in needed_words(pattern):
        assert any(f"{word}{END}".startswith(one) for one in beginnings for word in words)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_no_statement_is_filtered_out(tag):
    kinds = LANGUAGES[tag].statements.kinds
    word_filter = WordFilter(kinds)
    patterns = {kind: compile_at_words(some) for kind, some in kinds.items()}

    for text in TEXTS:
        stated = {kind for kind, pattern in patterns.items() if pattern.search(text)}
        assert stated <= word_filter.names_for(words_of(lowered(text))), text


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bnot (?:yet )?seen\b", [["not "], ["seen "]]),
        (r"\b(?:un|not yet )sure\b", [["un", "yet "], ["sure ", "unsure "]]),
        (r"\bthe e-?mails?\b", [["the "], ["e ", "email ", "emails "]]),
        (r"\bsaid(?=.{0,9}\b(?:true|a lie))(?!no)(?<!x) so", [["lie", "true"], ["said "], ["so"]]),
        (r"\b(?:seen|heard) (?:by|from)+ them", [["heard ", "seen "], ["by", "from"]]),
        (r"\w+ed", []),
        (r"\b(?:seen|.*)", []),
    ],
)
def test_what_is_needed_is_read_off_a_pattern(pattern, needed):
    told = [sorted(one) for one in needed_words(pattern)]

    assert [one for one in needed if one not in told] == []
    assert needed or not told


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        # What may be left out needs no word, however that is written.
        (r"\bx*seen\b", []),
        (r"\bx{0,2}seen\b", []),
        (r"\bx{,2}seen\b", []),
        (r"\b(?:the )*seen\b", [["seen "]]),
        (r"\bseen(?: by)* them\b", [["seen"], ["them "]]),
        # What is written several times goes on in a way that is not known, unless a word begins.
        (r"\bx{2}seen\b", [["x"]]),
        (r"\bseen+\b", [["seen"]]),
        (r"\b(?:by )+them\b", [["by "], ["them "]]),
        (r"\b(?:the |a )+seen\b", [["a ", "the "], ["seen "]]),
        # Letters of a class are known, others are any; large ones are small.
        (r"\b[a-c]x\b", [["ax ", "bx ", "cx "]]),
        (r"\bS[AE]en\b", [["saen ", "seen "]]),
        (r"\bSeen\b", [["seen "]]),
        (r"\ba[_x]b\b", [["a_b ", "axb "]]),
        (r"\b[^a]x\b", []),
        (r"\b[\w]x\b", []),
        (r"\b.x\b", []),
        # Words end alike.
        (r"\bseen\sby\b", [["seen "], ["by "]]),
        (r"\bseen\Wby\b", [["seen "], ["by "]]),
        (r"\bseen\bby\b", [["seen "], ["by "]]),
        (r"\bseen\.\d", [["seen "]]),
        (r"\bseen", [["seen"]]),
        # Of ways with several words the longest is needed, and none if a way has none.
        (r"\b(?:a big tree|the mill) burnt\b", [["mill", "tree"], ["mill ", "tree "], ["burnt "]]),
        (r"\b(?:(?:a|elephantine) tree |mill )", [["mill ", "tree "]]),
        (r"\b(?:seen by|\w+) them\b", [["them "]]),
        (r"\bseen them seen\b", [["seen "], ["them "]]),
    ],
)
def test_all_that_is_needed_is_read_off_a_pattern(pattern, needed):
    assert [sorted(one) for one in needed_words(pattern)] == needed


def test_a_word_of_very_many_beginnings_is_not_spelt_out():
    letters = "(?:a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p)"

    needed = needed_words(rf"\b{letters * 9}z")

    assert all(0 < len(one) <= 16 * 200 for one in needed)


@pytest.mark.parametrize(("number", "end"), [(199, "z "), (200, "z "), (201, "")])
def test_a_word_of_two_hundred_beginnings_is_spelt_out(number, end):
    words = [f"word{n:03}" for n in range(number)]

    (needed,) = needed_words(rf"\b(?:{'|'.join(words)})z\b")
    assert sorted(needed) == [f"{word}{end}" for word in words]


def test_an_alternative_is_looked_for_where_its_words_are():
    text = "The tape was verified. Nobody heard it."
    spans = [(0, 22), (23, 39)]
    words = [words_of(text.lower(), *span) for span in spans]
    word_filter = WordFilter({"check": [r"\bverified\b", r"\bwas \w+ed\b"], "none": [r"\bseen\b"]})

    assert word_filter.spans_with(text, spans, words) == {"check": [(0, 22)]}
    assert word_filter.names_for(words[1]) == frozenset()


def test_an_alternative_is_looked_for_in_each_span_alone_and_where_its_words_are():
    text = "The tape was verified. Nobody heard it."
    first, second = (0, 22), (23, 39)
    word_filter = WordFilter({"check": [r"\bverified\b"]})

    everywhere = words_of(text.lower())
    assert word_filter.spans_with(text, [first, second], [everywhere] * 2) == {"check": [first]}
    there = words_of(text.lower(), *first)
    assert word_filter.spans_with(text, [first, second], [[], there]) == {"check": []}


def test_what_is_found_is_in_the_order_of_the_text():
    text = "It was verified. " * 20
    spans = [(at * 17, at * 17 + 16) for at in range(20)]
    words = [words_of(text.lower())] * 20

    found = WordFilter({"check": [r"\bverified\b"]}).spans_with(text, spans, words)
    assert found == {"check": spans}


def test_words_are_those_between_two_places():
    assert words_of("one two three", 4, 7) == {"two"}
    assert words_of("one two three", 4) == {"two", "three"}
    assert words_of("one two three") == {"one", "two", "three"}


@pytest.mark.parametrize(("pattern", "word"), [(r"\bseen\b", "ſeen"), (r"\bis\b", "ıs")])
def test_a_letter_that_a_pattern_takes_for_another_is_that_other(pattern, word):
    assert re.search(pattern, word, re.IGNORECASE)
    assert WordFilter({"a": [pattern]}).names_for([word]) == {"a"}


def test_few_words_are_kept(monkeypatch):
    monkeypatch.setattr(word_filters, "WORD_CACHE_SIZE", 2)
    word_filter = WordFilter({"a": [r"\bseen\b"]})

    for _ in range(2):
        assert word_filter.names_for(["one", "two", "three", "seen"]) == {"a"}
        assert list(word_filter._signs) == ["three", "seen"]
