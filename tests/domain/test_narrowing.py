"""Narrowing: any of a facet's values, all of the facets, and what is counted beside each value."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.quote_filters import FILTER_NAMES, SOURCES, Facts, QuoteFilters, counts

MAY, JUNE = date(2022, 5, 31), date(2022, 6, 1)
VALUES = st.sampled_from(["a", "b", "c"])
FACETS = st.sampled_from(["outlet", "finding", "language"])
FACTS = st.builds(Facts, pairs=st.frozensets(st.tuples(FACETS, VALUES)))
NARROWINGS = st.builds(
    QuoteFilters, st.dictionaries(FACETS, st.lists(VALUES, min_size=1, unique=True).map(tuple))
)


def facts(*pairs, **days):
    return Facts(frozenset(pairs), **days)


def test_values_of_one_facet_widen_and_facets_narrow():
    both = QuoteFilters({"outlet": ("a", "b"), "finding": ("c",)})

    assert both.admits(facts(("outlet", "b"), ("finding", "c")))
    assert not both.admits(facts(("outlet", "b")))
    assert not both.admits(facts(("outlet", "c"), ("finding", "c")))


def test_a_quote_is_within_days_that_it_touches():
    told = facts(earliest=MAY, latest=JUNE)

    assert QuoteFilters(since=JUNE).admits(told)
    assert QuoteFilters(until=MAY).admits(told)
    assert not QuoteFilters(since=date(2022, 6, 2)).admits(told)
    assert not QuoteFilters(until=date(2022, 5, 30)).admits(told)


def test_a_quote_without_days_is_within_none():
    assert not QuoteFilters(since=MAY).admits(facts())
    assert not QuoteFilters(until=MAY).admits(facts())


def test_nothing_chosen_says_so():
    assert not QuoteFilters()
    assert QuoteFilters(since=MAY)
    assert not QuoteFilters({"outlet": ("a",)}).without("outlet")


@given(st.lists(FACTS, max_size=8), NARROWINGS, FACETS, VALUES)
def test_a_count_is_what_choosing_only_that_value_of_its_facet_would_leave(
    rows, narrowing, facet, value
):
    one = QuoteFilters({**narrowing.values, facet: (value,)})

    left = [row for row in rows if one.admits(row)]

    assert counts(rows, narrowing).get((facet, value), 0) == len(left)


def test_the_facets_are_the_agreed_ones_in_the_order_of_the_page():
    assert (
        *("origin", "releaser", "verifier", "method", "stance", "finding", "outlet"),
        *("language", "speaker", "reaches", "origins"),
    ) == FILTER_NAMES
    assert {"origin", "releaser", "verifier", "outlet", "speaker"} == SOURCES
