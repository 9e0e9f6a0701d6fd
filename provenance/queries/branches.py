"""Statements compiled once per process, since compiling a queryset takes longer than running it.

Values that differ from call to call appear in a queryset as ``id_list`` and are bound when the
statement runs, so that a database that caches plans also plans once. A trace reads one union of
many tables, each row as a JSON array; its columns are those named by the fields of a record, so
that there are no lists of columns here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_
from typing import Any

from django.db import connection, connections, router
from django.db.models import Model, QuerySet, TextField, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, JSONArray

from provenance.domain.chain.records.fields import record_fields
from provenance.models import Quote

LISTS = {
    "sqlite": "SELECT value FROM json_each(%s)",
    "postgresql": "SELECT unnest(%s::bigint[])",
}

TEXT_LISTS = {**LISTS, "postgresql": "SELECT unnest(%s::text[])"}

type Bound = Mapping[str, list[int] | list[str] | str]
"""The values bound to the parameters of a statement: lists and texts."""

NO_LISTS: Bound = {}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A placeholder for a value that is bound when the statement runs."""

    name: str


def id_list(name: str) -> RawSQL:
    """Return an expression for the list of ids that is bound under this name."""
    return RawSQL(LISTS[connection.vendor], (Parameter(name),))  # noqa: S611 (values apart)


def text_list(name: str) -> RawSQL:
    """Return an expression for the list of texts that is bound under this name."""
    return RawSQL(TEXT_LISTS[connection.vendor], (Parameter(name),))  # noqa: S611 (values apart)


type Branches = Callable[..., list[QuerySet[Any, Any]]]
"""A function that returns the branches of a union; ``drafts`` includes unpublished records."""


@cache
def compiled(branches: Branches, drafts: bool, vendor: str) -> tuple[str, tuple[Any, ...]]:
    """Return the statement and parameters of a union, or of a single branch with its ordering."""
    first, *others = branches(drafts=drafts)
    union = first.union(*others, all=True).order_by() if others else first
    return union.query.sql_with_params()


def run(
    statement: str, parameters: Sequence[Any], lists: Bound = NO_LISTS
) -> list[tuple[Any, ...]]:
    """Return the rows of a statement, with ``lists`` bound to its named parameters.

    A list is one value: an array where the database supports them, else JSON.
    """
    values = [lists[p.name] if isinstance(p, Parameter) else p for p in parameters]
    with connections[router.db_for_read(Quote)].cursor() as cursor:
        cursor.execute(statement, [list_parameter(v) if isinstance(v, list) else v for v in values])
        return list(cursor.fetchall())


def list_parameter(values: list[int] | list[str]) -> list[int] | list[str] | str:
    """Return a list in the form in which the database takes it as one parameter."""
    return values if connection.vendor == "postgresql" else json.dumps(values)


def any_of[M: Model](*querysets: QuerySet[M]) -> QuerySet[M]:
    """Return the rows of any of these querysets of one model, in the form that uses indexes."""
    return united(*querysets) if connection.vendor == "postgresql" else reduce(or_, querysets)


def united[M: Model](*querysets: QuerySet[M]) -> QuerySet[M]:
    """Combine querysets by a union of ids: PostgreSQL scans a table for subqueries joined by OR.

    SQLite does not, and cannot parse so deep a statement.
    """
    first, *others = (some.order_by().values("pk") for some in querysets)
    return querysets[0].model._default_manager.filter(pk__in=first.union(*others))


def branch(
    queryset: QuerySet[Any], record: type, *keys: Any, **expressions: Any
) -> QuerySet[Any, Any]:
    """Return a queryset of a record's rows: its name, the ``keys``, then its fields in order.

    ``expressions`` replace fields that are no single column.
    """
    columns = [
        expressions.get(field.name, field.column)
        for field in record_fields(record)
        if not field.is_list
    ]
    return _arrays(queryset, record.__name__, *keys, *columns)


def list_branch(
    queryset: QuerySet[Any], record: type, field: str, parent: str, value: str
) -> QuerySet[Any, Any]:
    """Return a queryset of a record's list field: its name, the id of the record, a value."""
    return _arrays(queryset, list_kind(record, field), parent, value)


def list_kind(record: type, field: str) -> str:
    """Return the name of a list field's rows, such as ``StatementRecord.methods``."""
    return f"{record.__name__}.{field}"


def _arrays(queryset: QuerySet[Any], kind: str, *columns: Any) -> QuerySet[Any, Any]:
    # PostgreSQL binds on the server and needs the type of a bare value.
    name = Cast(Value(kind), TextField())
    return queryset.order_by().values_list(JSONArray(name, *columns))
