"""Querysets compiled once per process, whose placeholders are bound to values on each use.

Compiling the statement for a page's rows costs several times as much as reading them. Values that
differ from page to page are placeholders in the queryset, and are bound when the statement runs.
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
"""Placeholders for primary keys."""


class CapturingCompiler(SQLCompiler):
    """Runs a statement compiled earlier, on any connection of the same vendor."""

    def __init__(self, writer: SQLCompiler, statement: tuple[str, tuple[Any, ...]], using: str):
        # The columns and models that the original compiler determined.
        vars(self).update(vars(writer))
        self.statement = statement
        self.using, self.connection = using, connections[using]

    def as_sql(self, *_args: Any, **_options: Any) -> tuple[str, tuple[Any, ...]]:
        return self.statement


class CompiledQuery(Query):
    """A query with a compiled statement and the values for its placeholders."""

    writer: SQLCompiler
    statement: tuple[str, tuple[Any, ...]]
    values: Mapping[Any, Any]

    def get_compiler(self, using: str | None = None, *_args: Any, **_options: Any) -> SQLCompiler:
        words, parameters = self.statement
        statement = words, tuple(self.values.get(some, some) for some in parameters)
        return CapturingCompiler(self.writer, statement, str(using))


@lru_cache(maxsize=256)
def _rows(
    build: Callable[[Any], QuerySet[Any, Any]], _vendor: str, shape: Hashable
) -> QuerySet[Any, Any]:
    """Return the compiled queryset of ``build``, still with placeholders."""
    rows = build(shape)
    query = cast(CompiledQuery, rows.query.chain(klass=CompiledQuery))
    query.writer = rows.query.get_compiler(using=rows.db)
    query.statement = query.writer.as_sql()
    # Setting ``query`` itself would turn rows of values into dictionaries.
    rows._query = query  # type: ignore[attr-defined]  # of Django, which does not declare it
    return rows


def bind[Rows: QuerySet[Any, Any]](
    build: Callable[[Any], Rows], values: Mapping[Any, Any], *, shape: Hashable
) -> Rows:
    """Return the rows of ``build(shape)`` with its placeholders replaced by these values.

    ``shape`` must include everything the statement depends on. The queryset must not be filtered or
    ordered further.
    """
    rows = _rows(build, connection.vendor, shape).all()
    cast(CompiledQuery, rows.query).values = values
    return cast(Rows, rows)
