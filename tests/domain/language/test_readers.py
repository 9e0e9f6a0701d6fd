"""The small readers: hedges, names and marks of editing in a wording."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.figures import find_figures
from provenance.domain.language.hedges import find_hedges
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.names import proper_names
from provenance.domain.language.quote_marks import find_edit_marks

ANY_TEXT = st.text(st.characters(categories=None))


@given(ANY_TEXT, st.sampled_from([*LANGUAGES, "xx", ""]))
def test_no_text_breaks_a_reader(text, language):
    for found in (*find_hedges(text, language), *find_edit_marks(text), *proper_names(text)):
        assert found in text
    for figure in find_figures(text):
        assert figure.text in text


@pytest.mark.parametrize("text", ["[" * 20_000, "(" * 20_000, "a" * 20_000, "1 " * 10_000])
def test_a_long_text_is_read_quickly(text):
    assert len(find_edit_marks(text)) + len(proper_names(text)) + len(find_hedges(text)) == 0
    find_figures(text)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("the purported soldier", "en", ("purported",)),
        ("Audio is said to capture a call", "en-GB", ("said to",)),
        ("the reported loss of 600", "en", ("reported",)),
        ("a reported strike", "en", ("reported",)),
        ("reportedly bombed", "en", ("reportedly",)),
        ("supposed intercepted calls", "en", ("supposed",)),
        ("supposed to be a soldier", "en", ("supposed",)),
        ("якобы солдат", "ru", ("якобы",)),
        ("нібито солдат", "uk", ("нібито",)),
        ("presunto soldado", "es", ("presunto",)),
        ("الجندي المزعوم مزعوم", "ar", ("مزعوم",)),
    ],
)
def test_a_hedge_is_found_as_it_stands(text, language, found):
    assert find_hedges(text, language) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("he reported the loss", "en"),
        ("A soldier reported that the battalion was gone", "en"),
        ("a boy was reported among the dead", "en"),
        ("they were supposed to go home", "en"),
        ("невероятно", "ru"),
        ("the purported soldier", "ru"),
        ("the purported soldier", ""),
        ("said Tom", "en"),
    ],
)
def test_what_only_looks_like_a_hedge_is_none(text, language):
    assert find_hedges(text, language) == ()


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("a soldier named Nikita in the 656th National Guard Regiment", {"Nikita"}),
        ("one of the Russian soldiers", set()),
        ("Another member of the Russian Armed Forces", set()),
        ("Purported soldier", set()),
        ("Sergey's girlfriend", set()),
        ("Ilya’s partner", set()),
        ("Dmitry Peskov", {"Dmitry", "Peskov"}),
        ("солдат Олександр", {"Олександр"}),
        ("الجندي", set()),
        ("", set()),
    ],
)
def test_names_are_told_from_roles(phrase, names):
    assert set(proper_names(phrase)) == names


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("they win [else] … in my f---ing life", ("[else]", "…", "f---ing")),
        ("(Vladimir) Putin", ("(Vladimir)",)),
        ("f**k and f***", ("f**k", "f***")),
        ("We wait. . . . and", (". . .",)),
        ("out of rage--a tactic", ()),
        ("a well-known man", ()),
        ("We lose.", ()),
    ],
)
def test_marks_of_editing_are_found_and_dashes_are_not(text, marks):
    assert find_edit_marks(text) == marks
