"""How the index is packed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.matching.search_index import (
    BLOCK_SIZE,
    block_of,
    block_of_row_key,
    pack,
    row_key,
    unpack,
    whole_text_term,
)


@given(st.integers(0, 60_000), st.sets(st.integers(0, BLOCK_SIZE - 1)))
def test_ids_come_back_in_order(stretch, offsets):
    ids = {stretch * BLOCK_SIZE + offset for offset in offsets}

    assert unpack(pack(ids), stretch) == sorted(ids)


@given(st.text(), st.integers(0, 65_535))
def test_a_place_tells_its_stretch_and_fits_a_signed_number(term, stretch):
    place = row_key(term, stretch)

    assert block_of_row_key(place) == stretch
    assert 0 <= place < 2**63


def test_two_terms_have_two_places():
    assert row_key("losing", 0) != row_key("lose", 0)
    assert row_key("losing", 0) != row_key(whole_text_term("losing"), 0)


def test_the_last_id_of_a_stretch_and_the_first_of_the_next_are_parted():
    assert (block_of(BLOCK_SIZE - 1), block_of(BLOCK_SIZE)) == (0, 1)


def test_half_a_surrogate_has_a_place_too():
    assert row_key("\ud800", 0) > 0
