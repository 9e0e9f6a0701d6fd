"""Tells an outage of the database from a fault of ours: it cannot be reached, read or written now."""

from __future__ import annotations

import sqlite3

from django.db import InterfaceError, OperationalError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

OUTAGES = (OperationalError, InterfaceError)
BRIEF_SECONDS = 0.2
"""How long a request waits for a connection while the database is away.

The first that finds it away waits as long as POOL_SECONDS says. If all others did too, those that come
next would wait for a free thread besides. A connection that takes longer to be made serves the next.
"""


def is_outage(error: BaseException | None) -> bool:
    """Whether the database failed, or this arose while such a failure was dealt with.

    A session that cannot be stored, for instance, is raised as one that was deleted.
    """
    while error is not None:
        if isinstance(error, OUTAGES) and not _is_of_the_statement(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def _is_of_the_statement(error: BaseException) -> bool:
    """SQLite gives a statement that it does not understand the name of an outage."""
    code = getattr(error.__cause__, "sqlite_errorcode", None)
    return bool(code == sqlite3.SQLITE_ERROR)


def replace_connections() -> None:
    """Have all waiting connections opened anew: when a server restarts they are lost together."""
    if pool := getattr(connection, "pool", None):
        pool.timeout = BRIEF_SECONDS
        pool.drain()


def wait_as_long_as_usual(*, connection: BaseDatabaseWrapper, **_: object) -> None:
    """Have requests wait for a connection as before, now that one was made."""
    pool, options = getattr(connection, "pool", None), connection.settings_dict["OPTIONS"]
    if pool and isinstance(options["pool"], dict):
        pool.timeout = options["pool"]["timeout"]
