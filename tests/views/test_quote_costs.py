"""What a quote page and the pages beside it cost, however long or wide the chain is."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import builders, seeds

COSTS = {
    # One for what was said back, one for what is disputed, one for whether views are remembered.
    "quote": 8,
    "quote-drawing": 5,
    "quote-drawn": 5,
    "quote-wordings": 5,
    "quote-verification": 5,
    "quote-independence": 5,
}
"""Queries by page: three for the trace, two for session and user, and the page's own."""


def attributions(number):
    """A quote whose chain has this many steps above its outlet."""
    quote = builders.quote(slug="long-chain")
    taker = builders.document()
    builders.wording(of=quote, document=taker)
    for _ in range(number - 1):
        upstream = builders.document()
        builders.attribution(taker, upstream)
        taker = upstream
    builders.attribution(taker, speaks=True)
    return quote


def outlets(number):
    """A quote that this many outlets took from one report."""
    quote = builders.quote(slug="often-carried")
    report = builders.document(publisher=builders.source("The Agency"))
    builders.attribution(report, speaks=True)
    for _ in range(number):
        outlet = builders.document(publisher=builders.source())
        builders.wording(of=quote, document=outlet)
        builders.attribution(outlet, report)
    return quote


@pytest.fixture(
    scope="module",
    params=[
        *((attributions, number) for number in (1, 30)),
        *((outlets, number) for number in (1, 30)),
        pytest.param((attributions, 50), marks=pytest.mark.full),
        pytest.param((outlets, 500), marks=pytest.mark.full),
    ],
    ids=lambda param: f"{param[1]} {param[0].__name__}",
)
def quote(request, django_db_setup, django_db_blocker):
    """A quote with many records, built once for all tests that read it."""
    build, number = request.param
    with django_db_blocker.unblock():
        built = build(number)
    yield built
    with django_db_blocker.unblock():
        seeds.empty()


@pytest.mark.parametrize("role", ["reader", "curator"])
@pytest.mark.parametrize(("page", "cost"), COSTS.items())
def test_a_trace_costs_three_queries_beside_session_and_user(quote, role, page, cost, request):
    client = request.getfixturevalue(role)

    with CaptureQueriesContext(connection) as queries:
        response = client.get(reverse(page, args=[quote.slug]), {"as": "everyone"})

    assert (response.status_code, len(queries)) == (200, cost)


@pytest.mark.parametrize("quote", [(outlets, 500)], indirect=True, ids=["500 outlets"])
def test_five_hundred_outlets_share_a_box_of_the_drawing(quote, reader):
    response = reader.get(reverse("quote-drawing", args=[quote.slug]), {"as": "everyone"})

    assert "and 493 more outlets" in response.text
