"""Telling outages of the database from programming errors, and reconnecting after one."""

from __future__ import annotations

import sqlite3

from django.db import InterfaceError, OperationalError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

OUTAGES = (OperationalError, InterfaceError)
BRIEF_SECONDS = 0.2
"""How long a request waits for a connection while the database is away, in seconds.

The first request that finds it away waits for POOL_SECONDS. If all others did too, later requests
would also have to wait for a free thread. A connection that takes longer to open serves the next
request.
"""


def is_outage(error: BaseException | None) -> bool:
    """Return whether the database is away, or the error arose while handling such an error.

    A session that cannot be stored, for instance, raises an error about a deleted session.
    """
    while error is not None:
        if isinstance(error, OUTAGES) and not _is_of_the_statement(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def _is_of_the_statement(error: BaseException) -> bool:
    """Return whether SQLite reports an invalid statement, which has the class of an outage."""
    code = getattr(error.__cause__, "sqlite_errorcode", None)
    return bool(code == sqlite3.SQLITE_ERROR)


def replace_connections() -> None:
    """Close all pooled connections, which are lost together when a server restarts."""
    if pool := getattr(connection, "pool", None):
        pool.timeout = BRIEF_SECONDS
        pool.drain()


def wait_as_long_as_usual(*, connection: BaseDatabaseWrapper, **_: object) -> None:
    """Restore the normal waiting time for connections, now that one was made."""
    pool, options = getattr(connection, "pool", None), connection.settings_dict["OPTIONS"]
    if pool and isinstance(options["pool"], dict):
        pool.timeout = options["pool"]["timeout"]
