"""Overlapping excerpts stitched into one running text, with its holes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chain.excerpts import Excerpt
from provenance.domain.chain.stitching import UNKNOWN, stitch, stitched_pieces

TEXT = "He was angry. We are losing now, and nobody tells us why. Then he hung up."


def excerpt(words, *, around=8, key="a"):
    start = TEXT.index(words)
    end = start + len(words)
    return Excerpt(
        key=key,
        exact=words,
        prefix=TEXT[max(0, start - around) : start],
        suffix=TEXT[end : end + around],
        start=start,
    )


def shown(*excerpts):
    pieces = stitched_pieces(stitch(excerpts), excerpts)
    return "".join("[…]" if piece.hole else piece.text for piece in pieces)


def test_excerpts_that_overlap_are_one_text():
    assert shown(excerpt("We are losing"), excerpt("now, and nobody")) == (
        "[…] angry. We are losing now, and nobody tells u"
    )


def test_what_nobody_recorded_is_a_hole():
    assert "[…]" in shown(excerpt("angry", around=3), excerpt("hung up", around=3))[5:]


def test_a_passage_without_a_place_stands_in_no_text():
    assert stitch([Excerpt(key="a", exact="We are losing")]) == ""


def test_each_passage_is_marked_once_and_anchored():
    one, other = excerpt("We are losing", key="one"), excerpt("losing now", key="other")

    pieces = stitched_pieces(stitch([one, other]), [one, other])

    assert [key for piece in pieces for key in piece.keys if key] == ["one", "other"]
    assert "".join(piece.text for piece in pieces if piece.roles) == "We are losing now"


def test_the_words_of_a_passage_stand_over_another_s_context():
    wrong = Excerpt(key="a", exact="He was", suffix=" happy. We", start=0)

    assert stitch([wrong, excerpt("angry", around=0)]).startswith("He was angry")


def test_context_before_the_beginning_is_left_out():
    assert stitch([Excerpt(key="a", exact="was", prefix="He He ", start=3)]) == "He was"


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 14), st.integers(0, 9)), max_size=8))
def test_every_character_that_is_shown_stands_in_the_text(places):
    excerpts = [
        Excerpt(
            key=f"k{start}",
            exact=TEXT[start : start + size],
            prefix=TEXT[max(0, start - around) : start],
            suffix=TEXT[start + size : start + size + around],
            start=start,
        )
        for start, size, around in places
    ]

    stitched = stitch(excerpts)

    assert all(one in (UNKNOWN, TEXT[at]) for at, one in enumerate(stitched))
