"""The addresses of the find page, made from what is asked of it."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.quote_filters import FILTER_NAMES
from provenance.presenters.facets import _label_of_several
from provenance.presenters.find_filters import FindFilters, filters_from


@given(
    values=st.dictionaries(
        st.sampled_from(FILTER_NAMES),
        st.lists(st.text(max_size=4), min_size=1, max_size=3),
        max_size=3,
    ),
    name=st.sampled_from(FILTER_NAMES),
    choices=st.lists(st.lists(st.text(max_size=4), min_size=1, max_size=2), max_size=3),
    words=st.sampled_from(["", "We are losing & now"]),
    since=st.sampled_from(["", "2022"]),
)
def test_addresses_made_together_are_those_made_one_by_one(values, name, choices, words, since):
    values = {key: tuple(some) for key, some in values.items()}
    filters = FindFilters(words=words, values=values, since=since, sort="outlets")

    addresses = filters.toggle_addresses(name, choices)

    assert addresses == [filters.toggled(name, *choice).address for choice in choices]


TOO_MANY = "At most 20 values of “speaker” can be chosen; the first are used."
NO_VALUE = "The address holds a value of “{}” that there is not; it was left out."
NO_DAY = "“{}” is no date, so it was left out. Give a year or a day: 2022-09-29."
NO_SORT = "There is no such way to sort, so the usual one is used."


@pytest.mark.parametrize(
    ("query", "notices"),
    [
        ("", ()),
        ("&".join(f"speaker=s{number}" for number in range(20)), ()),
        ("&".join(f"speaker=s{number}" for number in range(21)), (TOO_MANY,)),
        (f"speaker={'s' * 120}", ()),
        (f"speaker={'s' * 121}", (NO_VALUE.format("speaker"),)),
        ("origins=2%2B&origins=3", (NO_VALUE.format("origins"),)),
        ("origins=2%2B&origins=2%2B&origins=", ()),
        ("from=2022&until=2022-09-29", ()),
        ("from=yesterday", (NO_DAY.format("yesterday"),)),
        (f"until={'9' * 41}", (NO_DAY.format("9" * 40),)),
        ("sort=oldest", ()),
        ("sort=dearest", (NO_SORT,)),
    ],
)
def test_what_cannot_be_read_of_an_address_is_told(query, notices):
    assert filters_from(QueryDict(query)).notices == notices


def test_of_too_many_values_the_first_are_used():
    values = filters_from(QueryDict("&".join(f"speaker=s{n}" for n in range(22)))).values

    assert values["speaker"] == tuple(f"s{number}" for number in range(20))


@pytest.mark.parametrize(
    ("number", "label"), [(1, "Ivan"), (2, "Ivan (2 sources)"), (3, "Ivan (3 sources)")]
)
def test_several_of_one_name_are_counted(number, label):
    assert _label_of_several("Ivan", number) == label
