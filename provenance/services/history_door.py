"""The one door through the triggers that keep the history from being changed or deleted.

Who passes: ``flush`` alone. Adding rows, as a restore into an empty database does, needs no door.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


def empty_log() -> None:
    """Take what was erased out of SQLite's write-ahead log too, where it keeps one."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def opened() -> Iterator[None]:
    """Let this transaction, and no other, change and delete what stands in the history."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO provenance_history_door (opened) VALUES (1)")
        yield
        # Of other transactions this one sees no row, since theirs are gone before they are over.
        cursor.execute("DELETE FROM provenance_history_door")
