"""The branches of the one union that a trace reads: each table's rows as JSON objects.

The ids that differ from trace to trace stand as one parameter each, so that the statement is
compiled once in a process, and planned once by a database that keeps its plans.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import F, QuerySet, TextField, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, JSONObject

LISTS = {
    "sqlite": "SELECT value FROM json_each(%s)",
    "postgresql": "SELECT unnest(%s::bigint[])",
}


@dataclass(frozen=True, slots=True)
class Given:
    """Where a list of ids is bound when the statement is run."""

    name: str


def given(name: str) -> RawSQL:
    """The ids that go by this name, as a list to compare with."""
    return RawSQL(LISTS[connection.vendor], (Given(name),))


def rows(queryset: QuerySet[Any], kind: str, **columns: Any) -> QuerySet[Any, Any]:
    """One branch of a union: a JSON object a row, which says its kind."""
    # PostgreSQL binds on the server and has to be told what a bare value is.
    said = Cast(Value(kind), TextField())
    return queryset.order_by().values_list(JSONObject(kind=said, **columns))


def plain(queryset: QuerySet[Any], kind: str, *columns: str, **more: Any) -> QuerySet[Any, Any]:
    return rows(queryset, kind, **{name: F(name) for name in columns}, **more)
