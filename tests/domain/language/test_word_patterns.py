"""Patterns of many alternatives find what their plain alternation finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.word_patterns import compile_at_words, split_alternatives

KINDS = [(tag, kind) for tag, language in LANGUAGES.items() for kind in language.statements.kinds]
WORDS = st.lists(
    st.sampled_from(
        [
            "could",
            "not",
            "be",
            "verified",
            "confirmed",
            "the",
            "tape",
            "is",
            "genuine",
            "checked",
            "by",
            "no",
        ]
    )
)


@pytest.mark.parametrize(("tag", "kind"), KINDS)
@given(words=WORDS)
def test_what_is_found_at_words_is_what_the_plain_alternation_finds(tag, kind, words):
    patterns = LANGUAGES[tag].statements.kinds[kind]
    text = " ".join(words)
    plain = [match.span() for match in re.finditer("|".join(patterns), text, re.I)]

    assert [match.span() for match in compile_at_words(patterns).finditer(text)] == plain


def test_a_class_and_an_escape_may_hold_a_bar():
    assert split_alternatives(r"a\|b|[|]|(?:c|d)") == [r"a\|b", "[|]", "(?:c|d)"]


def test_a_word_that_begins_with_an_optional_letter_is_found():
    assert compile_at_words([r"\bx?yes"]).findall("xyes, yes") == ["xyes", "yes"]


def test_what_begins_at_no_word_is_found_too():
    assert compile_at_words([r"\W$"]).findall("Yes!") == ["!"]


def test_what_begins_with_any_word_is_found_beside_known_letters():
    found = compile_at_words([r"\bno one", r"\b\w+ed"]).findall("No one moved, nobody dared")

    assert found == ["No one", "moved", "dared"]
