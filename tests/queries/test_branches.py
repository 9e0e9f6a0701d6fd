"""Rows of any of several sets are read by the indexes of each, on either database."""

from __future__ import annotations

import pytest

from provenance.models import Source
from provenance.queries.branches import any_of, united
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("joined", [any_of, united])
def test_rows_of_any_of_the_sets_are_read_once(joined):
    for slug in ("one", "two", "three"):
        builders.source(slug=slug)

    rows = joined(Source.objects.filter(slug__in=["one", "two"]), Source.objects.filter(slug="two"))

    assert sorted(rows.values_list("slug", flat=True)) == ["one", "two"]


def test_postgresql_is_given_a_union_in_place_of_or(monkeypatch):
    monkeypatch.setattr("provenance.queries.branches.connection.vendor", "postgresql")
    some = Source.objects.filter(slug="one")

    statement = str(any_of(some, Source.objects.filter(slug="two")).query)

    assert " UNION " in statement
    assert " OR " not in statement
