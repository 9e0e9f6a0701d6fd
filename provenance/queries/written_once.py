"""Querysets of records whose statement is written once in a process, and bound to other values.

To write the statement of a page's rows costs several times what it takes to read them. What differs
from page to page stands in the queryset as a placeholder, and is bound when the statement is run.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache
from typing import Any, cast

from django.db import connection, connections
from django.db.models import QuerySet
from django.db.models.sql import Query
from django.db.models.sql.compiler import SQLCompiler

SOME, OTHER = -(2**31), 1 - 2**31
"""Stand for the numbers of records."""


class WrittenCompiler(SQLCompiler):
    """Runs a statement that another compiler wrote, on any connection of the same kind."""

    def __init__(self, writer: SQLCompiler, statement: tuple[str, tuple[Any, ...]], using: str):
        # The columns and the models that the writer found the statement to hold.
        vars(self).update(vars(writer))
        self.statement = statement
        self.using, self.connection = using, connections[using]

    def as_sql(self, *_args: Any, **_options: Any) -> tuple[str, tuple[Any, ...]]:
        return self.statement


class WrittenQuery(Query):
    """A query whose statement was written, with what stands for its placeholders."""

    writer: SQLCompiler
    statement: tuple[str, tuple[Any, ...]]
    values: Mapping[Any, Any]

    def get_compiler(self, using: str | None = None, *_args: Any, **_options: Any) -> SQLCompiler:
        words, parameters = self.statement
        statement = words, tuple(self.values.get(some, some) for some in parameters)
        return WrittenCompiler(self.writer, statement, str(using))


@lru_cache(maxsize=256)
def _rows(
    build: Callable[[Any], QuerySet[Any, Any]], _vendor: str, shape: Hashable
) -> QuerySet[Any, Any]:
    """The rows that ``build`` asks for, with their statement, still with its placeholders."""
    rows = build(shape)
    query = cast(WrittenQuery, rows.query.chain(klass=WrittenQuery))
    query.writer = rows.query.get_compiler(using=rows.db)
    query.statement = query.writer.as_sql()
    # To set ``query`` itself would turn rows of values into dictionaries.
    rows._query = query  # type: ignore[attr-defined]  # of Django, which does not declare it
    return rows


def bind[Rows: QuerySet[Any, Any]](
    build: Callable[[Any], Rows], values: Mapping[Any, Any], *, shape: Hashable
) -> Rows:
    """The rows of ``build(shape)`` with these values in the place of its placeholders.

    ``shape`` is all that the statement depends on. The rows are to be read as they are, neither
    narrowed nor sorted further.
    """
    rows = _rows(build, connection.vendor, shape).all()
    cast(WrittenQuery, rows.query).values = values
    return cast(Rows, rows)
