"""Content, source, cue and hedge at their places, in an excerpt and in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chain.excerpts import Excerpt

TEXT = "“We are losing,” the purported soldier says, and “We win,” he adds."


def said(**fields):
    fields = {"start": TEXT.index("“We are"), "suffix": " the purported soldier says"} | fields
    fields.setdefault("roles", ("content",))
    return Excerpt("said", "“We are losing,”", **fields)


def marks(excerpt):
    return [(piece.text, piece.roles) for piece in excerpt.pieces if piece.roles]


def test_the_speaker_is_a_source_and_their_hedge_a_hedge():
    assert marks(said(speakers=("the purported soldier",))) == [
        ("“We are losing,”", ("content",)),
        ("the ", ("source",)),
        ("purported", ("source", "hedge")),
        (" soldier", ("source",)),
    ]


def test_a_speaker_who_is_not_named_there_is_not_marked():
    assert marks(said(speakers=("Aleksandr",))) == [("“We are losing,”", ("content",))]


def test_a_hedge_that_was_overruled_is_not_marked():
    excerpt = said(speakers=("the purported soldier",), overruled=frozenset({"purported"}))

    assert ("the purported soldier", ("source",)) in marks(excerpt)


@pytest.mark.parametrize(("hedging", "found"), [(True, 2), (False, 0)])
def test_only_words_in_which_the_document_may_hold_back_are_read_for_hedges(hedging, found):
    excerpt = Excerpt("cue", "said to be, said to have", roles=("cue",), hedging=hedging)

    assert [text for text, roles in marks(excerpt) if "hedge" in roles] == ["said to"] * found


def test_a_passage_of_no_role_is_still_a_passage():
    assert marks(Excerpt("bare", "words")) == [("words", ("passage",))]


def test_the_places_in_the_text_are_those_of_the_excerpt():
    spans = said(speakers=("the purported soldier",)).spans_in(TEXT)

    assert [TEXT[a:b] for a, b, _, _ in spans] == [
        "“We are losing,”",
        "the purported soldier",
        "purported",
    ]


def test_where_the_context_differs_only_the_passage_is_marked():
    spans = said(speakers=("the soldier",), suffix=" the soldier says").spans_in(TEXT)

    assert [TEXT[a:b] for a, b, _, _ in spans] == ["“We are losing,”"]


@pytest.mark.parametrize(("first", "marked"), [("Then", ["the soldier"]), ("When", [])])
def test_where_the_context_differs_nothing_that_begins_before_the_passage_is_marked(first, marked):
    text = "Then the soldier: “We win,” he adds."
    exact = ": “We win,” he adds."
    excerpt = Excerpt(
        "said",
        exact,
        f"{first} the soldier",
        "",
        start=text.index(exact),
        speakers=("the soldier",),
    )

    assert [text[a:b] for a, b, role, _ in excerpt.spans_in(text) if role == "source"] == marked


@pytest.mark.parametrize("start", [None, 3, 5_000])
def test_words_that_do_not_stand_there_are_not_marked(start):
    assert said(start=start).spans_in(TEXT) == []


def test_a_key_is_given_once_however_many_roles():
    spans = said(roles=("content", "cue")).spans_in(TEXT)

    assert [span[3] for span in spans] == ["said", ""]


@given(st.text(min_size=1), st.text(max_size=8), st.text(max_size=8), st.text(max_size=4))
def test_nothing_of_an_excerpt_is_lost(exact, prefix, suffix, speaker):
    excerpt = Excerpt(
        "k", exact, prefix, suffix, speakers=(speaker,) if speaker else (), hedging=True
    )

    assert "".join(piece.text for piece in excerpt.pieces) == prefix + exact + suffix
