"""Facets from the database: the same as worked out by hand, and capped where quotes are many."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.cache import cache
from django.db import connection

from provenance.domain.quote_filters import QuoteFilters, counts
from provenance.models import Facet, Summary
from provenance.queries import facets
from provenance.queries.browsing import ORDERS, InvalidKey, Key, page_of
from provenance.queries.facets import common_in, counts_of, facts_of, filtered_summaries
from tests import builders

NARROWINGS = [
    QuoteFilters(),
    QuoteFilters({"outlet": ("herald",)}),
    QuoteFilters({"outlet": ("herald", "courier"), "reaches": ("yes",)}),
    QuoteFilters({"language": ("uk",), "outlet": ("herald",)}),
    QuoteFilters({"outlet": ("nobody",)}),
    QuoteFilters(since=date(2022, 1, 3)),
    QuoteFilters({"reaches": ("no",)}, until=date(2022, 1, 4)),
]


@pytest.fixture
def known(db):
    """Twelve quotes of three outlets, every third in Ukrainian, every fourth without a day."""
    cache.clear()
    return [quote(number) for number in range(12)]


def quote(number):
    day = date(2022, 1, 1 + number) if number % 4 else None
    summary = Summary.objects.create(
        quote=builders.quote(),
        version="x",
        outlets=number % 5,
        origins=number % 2,
        earliest=day,
        latest=day,
    )
    pairs = {
        "outlet": ("herald", "courier", "star")[number % 3],
        "language": "uk" if number % 3 else "en",
        "reaches": "yes" if number % 2 else "no",
    }
    Facet.objects.bulk_create(Facet(summary=summary, name=n, value=v) for n, v in pairs.items())
    return summary.pk


@pytest.mark.parametrize("narrowing", NARROWINGS)
@pytest.mark.parametrize("common", [(), ("outlet", "reaches", "language")])
def test_the_database_narrows_and_counts_as_one_would_by_hand(known, narrowing, common):
    facts = facts_of(known)

    found = set(filtered_summaries(narrowing, common).values_list("pk", flat=True))
    counted = counts_of(narrowing, common)

    assert found == {number for number, row in facts.items() if narrowing.admits(row)}
    assert counted.beside == counts(list(facts.values()), narrowing)
    assert (counted.total, counted.more, counted.least) == (len(found), False, frozenset())


def test_of_many_quotes_narrowed_the_numbers_are_the_least_there_are(known, monkeypatch):
    monkeypatch.setattr(facets, "COUNTED", 3)

    counted = counts_of(QuoteFilters({"language": ("uk",)}))

    assert (counted.total, counted.more) == (3, True)
    assert "outlet" in counted.least
    assert counted.beside["language", "uk"] == 8
    assert "language" not in counted.least


def test_only_the_facet_under_which_there_are_too_many_has_the_least_there_are(known, monkeypatch):
    monkeypatch.setattr(facets, "COUNTED", 4)

    counted = counts_of(QuoteFilters({"language": ("uk",), "outlet": ("courier",)}))

    assert (counted.total, counted.more, counted.least) == (4, False, {"outlet"})


@pytest.mark.parametrize(("counted", "more"), [(3, True), (4, False), (5, False)])
def test_as_many_as_are_counted_are_not_too_many(known, monkeypatch, counted, more):
    monkeypatch.setattr(facets, "COUNTED", counted)

    assert counts_of(QuoteFilters({"outlet": ("courier",)})).more == more


def test_of_all_quotes_the_numbers_are_whole_and_kept_for_a_minute(known, monkeypatch):
    monkeypatch.setattr(facets, "COUNTED", 3)

    counted = counts_of(QuoteFilters())
    Facet.objects.all().delete()

    assert (counted.total, counted.more, counted.least) == (12, False, frozenset())
    assert counted.beside["outlet", "herald"] == 4
    assert counts_of(QuoteFilters()) == counted


def test_under_common_facets_the_least_there_are_is_kept_for_a_minute(known, monkeypatch):
    monkeypatch.setattr(facets, "COUNTED", 3)
    uk, others = QuoteFilters({"language": ("uk",)}), QuoteFilters({"language": ("uk", "en")})

    counted = counts_of(uk, {"language"})
    Facet.objects.filter(name="outlet").delete()

    assert counted.more
    assert counts_of(uk, {"language"}) == counted
    assert counts_of(others, {"language"}) != counted


def test_under_common_facets_what_is_counted_to_the_end_is_counted_each_time(known):
    narrowing = QuoteFilters({"language": ("uk",)})

    counted = counts_of(narrowing, {"language"})
    Facet.objects.filter(name="outlet").delete()

    assert not counted.more
    assert counts_of(narrowing, {"language"}) != counted


@pytest.mark.skipif(connection.vendor != "postgresql", reason="plans of PostgreSQL")
def test_common_facets_are_looked_up_for_each_quote_in_the_order_of_the_list(known):
    narrowing = QuoteFilters({"language": ("uk",)})

    plans = [filtered_summaries(narrowing, common).explain() for common in ((), ("language",))]

    assert ["SubPlan" in plan.partition("provenance_facet")[0] for plan in plans] == [False, True]


def test_what_more_hold_than_are_counted_is_common(known, monkeypatch):
    monkeypatch.setattr(facets, "COUNTED", 4)

    assert common_in(QuoteFilters({"language": ("uk",), "outlet": ("star",)})) == {"language"}


@pytest.mark.parametrize("name", ORDERS)
@pytest.mark.parametrize("size", [1, 3, 11, 12, 13])
def test_pages_by_key_hold_each_quote_once_in_order(known, name, size):
    order, seen, start = ORDERS[name], [], None
    while True:
        page = page_of(filtered_summaries(QuoteFilters()), order, start, size=size)
        seen += page.quotes
        if page.after is None:
            break
        start = order.key(str(page.after))

    rows = {s.quote.slug: getattr(s, order.column) for s in Summary.objects.select_related("quote")}
    values = [rows[slug] for slug in seen]
    dated = [value for value in values if value is not None]
    assert sorted(seen) == sorted(rows)
    assert dated == sorted(dated, reverse=order.descending)
    assert values[: len(dated)] == dated


@pytest.mark.parametrize("sent", ["", "_", "2022-01-01", "2022-13-01_1", "undated_x", "x_1"])
def test_what_no_order_made_is_no_key(sent):
    with pytest.raises(InvalidKey):
        ORDERS["newest"].key(sent)
    with pytest.raises(InvalidKey):
        ORDERS["outlets"].key(sent)


def test_a_key_is_read_back_as_it_was_written():
    for key in (Key(None, 3), Key(date(2022, 1, 2), 3)):
        assert ORDERS["oldest"].key(str(key)) == key
    assert ORDERS["origins"].key("2_3") == Key(2, 3)
