"""Statements written once in a process: to compile a queryset costs more than to run what it says.

What differs from question to question stands in a queryset as ``id_list`` and is bound when its
statement is run, so that a database that keeps its plans plans once, too. A trace reads one union of
many tables, each row as a JSON array; its columns are those that the fields of a record name, so no
list of columns is written here.
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
"""What is bound to the parameters of a statement: lists, and texts."""

NO_LISTS: Bound = {}


@dataclass(frozen=True, slots=True)
class Parameter:
    """Where a value is bound when the statement is run."""

    name: str


def id_list(name: str) -> RawSQL:
    """The ids that go by this name, as a list to compare with."""
    return RawSQL(LISTS[connection.vendor], (Parameter(name),))  # noqa: S611 (values apart)


def text_list(name: str) -> RawSQL:
    """The texts that go by this name, as a list to compare with."""
    return RawSQL(TEXT_LISTS[connection.vendor], (Parameter(name),))  # noqa: S611 (values apart)


type Branches = Callable[..., list[QuerySet[Any, Any]]]
"""What names the branches of one union; ``drafts`` says whether with what is unpublished."""


@cache
def compiled(branches: Branches, drafts: bool, vendor: str) -> tuple[str, tuple[Any, ...]]:
    """The statement of a union, or of a single branch as it is ordered, and its parameters."""
    first, *others = branches(drafts=drafts)
    union = first.union(*others, all=True).order_by() if others else first
    return union.query.sql_with_params()


def run(
    statement: str, parameters: Sequence[Any], lists: Bound = NO_LISTS
) -> list[tuple[Any, ...]]:
    """The rows of a statement; ``lists`` holds what is bound to the names among its parameters.

    A list is one value: an array where the database has them, else JSON.
    """
    values = [lists[p.name] if isinstance(p, Parameter) else p for p in parameters]
    with connections[router.db_for_read(Quote)].cursor() as cursor:
        cursor.execute(statement, [list_parameter(v) if isinstance(v, list) else v for v in values])
        return list(cursor.fetchall())


def list_parameter(values: list[int] | list[str]) -> list[int] | list[str] | str:
    """A list as the database is given it in one parameter."""
    return values if connection.vendor == "postgresql" else json.dumps(values)


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
