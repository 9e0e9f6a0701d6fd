"""Reads every table as of one moment, while others go on writing."""

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
"""Rows that are in memory together."""
ONE_MOMENT = {
    # A transaction of SQLite sees one moment by itself.
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
"""Reads a table, row by row, in the order of its key."""


def snapshot() -> AbstractContextManager[Rows]:
    """What reads every table as of one moment; no writer waits for long."""
    # SQLite refuses to copy its file for whoever is writing, and waits for ever.
    copies = connection.vendor == "sqlite" and not connection.in_atomic_block
    return _copied_file() if copies else one_transaction()


@contextmanager
def _copied_file() -> Iterator[Rows]:
    """SQLite copies its own file at once: a long reading would keep every writer waiting."""
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
    """Read within one transaction, of which PostgreSQL makes one moment."""
    begins = not connection.in_atomic_block
    with transaction.atomic():
        if begins:
            with connection.cursor() as cursor:
                cursor.execute(ONE_MOMENT[connection.vendor])
        yield stored_rows


def stored_rows(table: CopiedTable) -> Iterator[tuple[Any, ...]]:
    """The rows of a table as the transaction under way sees them."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(table.select())
        while rows := cursor.fetchmany(AT_ONCE):
            yield from rows


def last_number(table: CopiedTable) -> int:
    """The last number that the database gave a row of the table, deleted ones included."""
    if not table.numbered:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(LAST_NUMBER[connection.vendor], {"table": table.name, "key": table.key})
        row = cursor.fetchone()
    return int(row[0] or 0) if row else 0
