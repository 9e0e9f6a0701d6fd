"""The switch that allows changes to the history, past the triggers that forbid them.

Only ``flush`` uses it. Adding rows, as in a restore into an empty database, does not need it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


def empty_log() -> None:
    """Remove erased data from SQLite's write-ahead log too, where there is one."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def unlocked() -> Iterator[None]:
    """Allow this transaction, and no other, to change and delete rows of the history."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO provenance_history_door (opened) VALUES (1)")
        yield
        # Rows of other transactions are never visible here: each is deleted before its commit.
        cursor.execute("DELETE FROM provenance_history_door")
