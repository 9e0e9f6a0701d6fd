"""After a load the database is told what its tables hold now."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provenance.services import table_statistics

pytestmark = pytest.mark.django_db


def asked():
    with CaptureQueriesContext(connection) as captured:
        table_statistics.refresh_statistics()
    return [query["sql"] for query in captured]


def test_the_tables_are_counted_where_plans_depend_on_it(monkeypatch):
    monkeypatch.setitem(table_statistics.AFTER_A_LOAD, connection.vendor, ("ANALYZE",))

    assert asked() == ["ANALYZE"]


def test_nothing_is_asked_where_they_do_not(monkeypatch):
    monkeypatch.delitem(table_statistics.AFTER_A_LOAD, connection.vendor, raising=False)

    assert asked() == []


def test_postgresql_alone_plans_by_such_counts():
    assert table_statistics.AFTER_A_LOAD == {"postgresql": ("ANALYZE",)}
