"""The addresses of the find page, made from what is asked of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.quote_filters import NAMES
from provenance.presenters.find_filters import FindFilters


@given(
    values=st.dictionaries(
        st.sampled_from(NAMES), st.lists(st.text(max_size=4), min_size=1, max_size=3), max_size=3
    ),
    name=st.sampled_from(NAMES),
    choices=st.lists(st.lists(st.text(max_size=4), min_size=1, max_size=2), max_size=3),
    words=st.sampled_from(["", "We are losing & now"]),
    since=st.sampled_from(["", "2022"]),
)
def test_addresses_made_together_are_those_made_one_by_one(values, name, choices, words, since):
    values = {key: tuple(some) for key, some in values.items()}
    filters = FindFilters(words=words, values=values, since=since, sort="outlets")

    addresses = filters.toggle_addresses(name, choices)

    assert addresses == [filters.toggled(name, *choice).address for choice in choices]
