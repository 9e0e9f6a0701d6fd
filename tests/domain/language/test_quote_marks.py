"""One pair of marks around words, never two."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.quote_marks import missing_marks, with_quote_marks


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("We are losing", "“We are losing”"),
        ("“We are losing", "“We are losing”"),
        ("We are losing,”", "“We are losing,”"),
        ("“We are losing.”", "“We are losing.”"),
        ('"We are losing."', '"We are losing."'),
        ("“We are losing,” he says", "“We are losing,” he says"),
        ("he says: “We are losing”", "he says: “We are losing”"),
        ("‘We’re Losing’ but Moscow", "“‘We’re Losing’ but Moscow”"),
        ("«Мы проигрываем»", "«Мы проигрываем»"),
        ("", "“”"),
        (" “We are losing", " “We are losing”"),
    ],
)
def test_words_get_the_marks_that_they_lack(words, shown):
    assert with_quote_marks(words) == shown


MARKS = re.compile('[“”„«»"‘’]')


@given(st.text())
def test_words_between_their_marks_lack_none_and_are_kept_but_for_single_marks(words):
    shown = with_quote_marks(words)

    assert MARKS.sub("'", words) in MARKS.sub("'", shown)
    assert missing_marks(shown) == (False, False)
