"""Reading all tables as of one moment, while others continue to write."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from provenance.services.backup.tables import CopiedTable

AT_ONCE = 1000
"""Number of rows held in memory at a time."""
ONE_MOMENT = {
    # A transaction of SQLite reads as of one moment anyway.
    "sqlite": "SELECT 1",
    "postgresql": "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
}
LAST_NUMBER = {
    "sqlite": "SELECT seq FROM sqlite_sequence WHERE name = %(table)s",
    "postgresql": (
        "SELECT pg_sequence_last_value(pg_get_serial_sequence(%(table)s, %(key)s)::regclass)"
    ),
}
type Rows = Callable[[CopiedTable], Iterator[tuple[Any, ...]]]
"""Reads a table, row by row, in the order of its primary key."""


def snapshot() -> AbstractContextManager[Rows]:
    """Return a context manager that reads tables as of one moment; no writer waits for long."""
    # SQLite refuses to copy its file within a write transaction, and would wait forever.
    copies = connection.vendor == "sqlite" and not connection.in_atomic_block
    return _copied_file() if copies else one_transaction()


@contextmanager
def _copied_file() -> Iterator[Rows]:
    """Read from a copy of SQLite's file, since a long read would keep every writer waiting."""
    settings.VAR_DIR.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory(dir=settings.VAR_DIR, prefix="backup-") as folder,
        closing(sqlite3.connect(Path(folder) / "copy.sqlite3")) as copy,
    ):
        connection.ensure_connection()
        connection.connection.backup(copy)
        yield lambda table: copy.execute(table.select())


@contextmanager
def one_transaction() -> Iterator[Rows]:
    """Read within one transaction, which on PostgreSQL reads as of one moment."""
    begins = not connection.in_atomic_block
    with transaction.atomic():
        if begins:
            with connection.cursor() as cursor:
                cursor.execute(ONE_MOMENT[connection.vendor])
        yield stored_rows


def stored_rows(table: CopiedTable) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a table as the current transaction sees them."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(table.select())
        while rows := cursor.fetchmany(AT_ONCE):
            yield from rows


def last_number(table: CopiedTable) -> int:
    """Return the last primary key assigned in the table, deleted rows included."""
    if not table.numbered:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(LAST_NUMBER[connection.vendor], {"table": table.name, "key": table.key})
        row = cursor.fetchone()
    return int(row[0] or 0) if row else 0
