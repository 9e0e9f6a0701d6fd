"""A text cut into paragraphs and stretches: nothing is lost, nothing stands twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chain.excerpts import DISTRESSING, Excerpt
from provenance.domain.chain.running_text import paragraphs
from provenance.domain.chain.stitching import StitchedPiece, stitched_pieces

TEXT = "He spoke.\n\nThey were shot there. Then he\nhung up."
PIECES = st.lists(
    st.builds(
        StitchedPiece,
        text=st.text("ab \n", min_size=1, max_size=6),
        roles=st.sampled_from([(), ("content",), ("content", DISTRESSING)]),
        keys=st.just(()),
        hole=st.just(False),
    ),
    max_size=8,
)


def excerpt(words, key, **fields):
    return Excerpt(key=key, exact=words, start=TEXT.index(words), **fields)


def test_a_text_is_cut_at_its_line_breaks():
    blocks = paragraphs(stitched_pieces(TEXT, []))

    texts = ["".join(p.text for part in b.stretches for p in part.pieces) for b in blocks]
    assert texts == ["He spoke.", "They were shot there. Then he", "hung up."]


def test_distressing_words_are_a_stretch_of_their_own_with_their_passage():
    passages = [excerpt("They were shot there.", "shot", distressing=True)]

    block = paragraphs(stitched_pieces(TEXT, passages))[1]

    assert [(part.distressing, part.keys) for part in block.stretches] == [
        (True, ("shot",)),
        (False, ()),
    ]


def test_a_passage_over_two_paragraphs_belongs_to_the_first():
    blocks = paragraphs(stitched_pieces(TEXT, [excerpt("Then he\nhung up", "long")]))

    assert [block.keys for block in blocks] == [(), ("long",), ()]


def test_a_hole_stays_where_it_is():
    hole = StitchedPiece("", (), (), hole=True)

    (block,) = paragraphs([hole, StitchedPiece("he said", (), ())])

    assert [piece.hole for part in block.stretches for piece in part.pieces] == [True, False]


@given(PIECES)
def test_all_words_stand_in_order_and_no_break_among_them(pieces):
    blocks = paragraphs(pieces)

    words = "".join(p.text for b in blocks for part in b.stretches for p in part.pieces)
    assert words == "".join(piece.text for piece in pieces).replace("\n", "")
