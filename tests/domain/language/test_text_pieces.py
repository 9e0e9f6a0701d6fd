"""A text cut where its passages begin and end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.text_pieces import cut_into_pieces

TEXT = "we are losing now"
SPANS = st.tuples(st.integers(-5, 60), st.integers(-5, 60), st.sampled_from("abc"), st.text())


def cut(*spans):
    return [(piece.text, piece.roles) for piece in cut_into_pieces(TEXT, spans)]


def test_a_text_without_passages_is_one_piece():
    assert cut() == [(TEXT, ())]


def test_an_empty_text_has_no_pieces():
    assert cut_into_pieces("", [(0, 1, "quote", "q")]) == []


def test_a_passage_is_cut_out():
    assert cut((7, 13, "quote", "q")) == [("we are ", ()), ("losing", ("quote",)), (" now", ())]


def test_a_passage_may_be_the_whole_text():
    assert cut((0, len(TEXT), "quote", "q")) == [(TEXT, ("quote",))]


def test_passages_may_overlap():
    assert cut((0, 6, "attribution", "h"), (3, 13, "quote", "q")) == [
        ("we ", ("attribution",)),
        ("are", ("attribution", "quote")),
        (" losing", ("quote",)),
        (" now", ()),
    ]


def test_two_passages_of_one_role_at_one_place_name_it_once():
    assert cut((0, 2, "quote", "a"), (0, 2, "quote", "b"))[0] == ("we", ("quote",))


def test_a_passage_is_named_where_it_begins_and_nowhere_else():
    spans = [(0, 13, "attribution", "outer"), (7, 13, "quote", "inner")]

    assert [piece.keys for piece in cut_into_pieces(TEXT, spans)] == [("outer",), ("inner",), ()]


def test_a_passage_that_does_not_fit_the_text_is_left_out():
    assert cut((7, 99, "quote", "q"), (-1, 3, "attribution", "h"), (5, 5, "attribution", "e")) == [
        (TEXT, ())
    ]


@given(text=st.text(max_size=50), spans=st.lists(SPANS, max_size=8))
def test_the_pieces_are_the_text(text, spans):
    assert "".join(piece.text for piece in cut_into_pieces(text, spans)) == text


@given(text=st.text(max_size=50), spans=st.lists(SPANS, max_size=8))
def test_no_piece_is_empty(text, spans):
    assert all(piece.text for piece in cut_into_pieces(text, spans))
