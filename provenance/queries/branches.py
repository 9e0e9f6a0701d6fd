"""The branches of the one union that a trace reads: each table's rows as JSON arrays.

The columns are those that the fields of a record name, so no list of columns is written here. The
ids that differ from trace to trace stand as one parameter each, so that the statement is compiled
once in a process, and planned once by a database that keeps its plans.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet, TextField, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, JSONArray

from provenance.domain.chain.records.fields import record_fields

LISTS = {
    "sqlite": "SELECT value FROM json_each(%s)",
    "postgresql": "SELECT unnest(%s::bigint[])",
}


@dataclass(frozen=True, slots=True)
class IdList:
    """Where a list of ids is bound when the statement is run."""

    name: str


def id_list(name: str) -> RawSQL:
    """The ids that go by this name, as a list to compare with."""
    return RawSQL(LISTS[connection.vendor], (IdList(name),))  # noqa: S611 (values apart)


def any_of[M: Model](*querysets: QuerySet[M]) -> QuerySet[M]:
    """The rows of any of these sets of one table, put as the database reads them by its indexes."""
    return united(*querysets) if connection.vendor == "postgresql" else reduce(or_, querysets)


def united[M: Model](*querysets: QuerySet[M]) -> QuerySet[M]:
    """The same by a union of ids: PostgreSQL reads a whole table where subqueries are joined by OR.

    SQLite does not, and cannot parse as deep a statement.
    """
    first, *others = (some.order_by().values("pk") for some in querysets)
    return querysets[0].model._default_manager.filter(pk__in=first.union(*others))


def branch(
    queryset: QuerySet[Any], record: type, *keys: Any, **expressions: Any
) -> QuerySet[Any, Any]:
    """The rows of a record: its name, the ``keys``, then its fields in the order of definition.

    ``expressions`` stand for fields that no single column holds.
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
    """The values of a record's list field: its name, the id of the record, a value."""
    return _arrays(queryset, list_kind(record, field), parent, value)


def list_kind(record: type, field: str) -> str:
    """What the rows of a list field are called, as ``StatementRecord.methods``."""
    return f"{record.__name__}.{field}"


def _arrays(queryset: QuerySet[Any], kind: str, *columns: Any) -> QuerySet[Any, Any]:
    # PostgreSQL binds on the server and has to be given the type of a bare value.
    name = Cast(Value(kind), TextField())
    return queryset.order_by().values_list(JSONArray(name, *columns))
