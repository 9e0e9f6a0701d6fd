"""Tells an outage of the database from a fault of ours: it cannot be reached, read or written now."""

from __future__ import annotations

import sqlite3

from django.db import InterfaceError, OperationalError, connection

OUTAGES = (OperationalError, InterfaceError)


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
        pool.drain()
