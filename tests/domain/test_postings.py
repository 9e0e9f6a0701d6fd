"""How the index is packed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.matching.search_index import (
    STRETCH,
    pack,
    place_of,
    stretch_at,
    stretch_of,
    unpack,
    whole_text_term,
)


@given(st.integers(0, 60_000), st.sets(st.integers(0, STRETCH - 1)))
def test_ids_come_back_in_order(stretch, offsets):
    ids = {stretch * STRETCH + offset for offset in offsets}

    assert unpack(pack(ids), stretch) == sorted(ids)


@given(st.text(), st.integers(0, 65_535))
def test_a_place_tells_its_stretch_and_fits_a_signed_number(term, stretch):
    place = place_of(term, stretch)

    assert stretch_at(place) == stretch
    assert 0 <= place < 2**63


def test_two_terms_have_two_places():
    assert place_of("losing", 0) != place_of("lose", 0)
    assert place_of("losing", 0) != place_of(whole_text_term("losing"), 0)


def test_the_last_id_of_a_stretch_and_the_first_of_the_next_are_parted():
    assert (stretch_of(STRETCH - 1), stretch_of(STRETCH)) == (0, 1)


def test_half_a_surrogate_has_a_place_too():
    assert place_of("\ud800", 0) > 0
