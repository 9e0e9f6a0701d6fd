"""Reads from a streaming replica of the database, if REPLICA_URL is set.

Only the evidence is read there, and only for pages and searches. Users, sessions, tokens, jobs and
the cache are read from the primary, so that what has ended has ended everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import DEFAULT_DB_ALIAS, OperationalError, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.http import HttpRequest, HttpResponse

REPLICA = "replica"
NEVER_FROM_REPLICA = {"apitoken", "job", "jobchunk", "letter", "login"}
SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
COOKIE = f"{settings.COOKIE_PREFIX}written"
POSITION = re.compile(r"[0-9A-F]{1,8}/[0-9A-F]{1,8}")
"""A position in the primary's write-ahead log, as PostgreSQL writes it."""

_reads_from: ContextVar[str] = ContextVar("reads_from", default=DEFAULT_DB_ALIAS)
_has_written: ContextVar[bool] = ContextVar("has_written", default=False)


class ReplicaRouter:
    """A database router: evidence is read where the middleware says, the rest from the primary."""

    def db_for_read(self, model: type[models.Model], **_hints: object) -> str:
        meta = model._meta
        if meta.app_label != "provenance" or meta.model_name in NEVER_FROM_REPLICA:
            return DEFAULT_DB_ALIAS
        # Data read in a transaction is read to be written.
        if connections[DEFAULT_DB_ALIAS].in_atomic_block:
            return DEFAULT_DB_ALIAS
        return _reads_from.get()

    def db_for_write(self, _model: type[models.Model], **_hints: object) -> str:
        """Return the primary, and read the rest of the request from there too."""
        _reads_from.set(DEFAULT_DB_ALIAS)
        _has_written.set(True)
        return DEFAULT_DB_ALIAS

    def allow_relation(self, *_records: models.Model, **_hints: object) -> bool:
        return True

    def allow_migrate(self, alias: str, _app_label: str, **_hints: object) -> bool:
        return alias == DEFAULT_DB_ALIAS


class ReplicaMiddleware:
    """Middleware that reads pages from the replica once it has what this browser wrote.

    A cookie holds the position of the browser's last write in the primary's log, so that users see
    what they wrote however far behind the replica is; a number of seconds would be a guess. A
    forged position changes only which of the two databases is read.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if REPLICA not in connections:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        _reads_from.set(DEFAULT_DB_ALIAS)
        _has_written.set(False)
        response = self.get_response(request)
        _reads_from.set(DEFAULT_DB_ALIAS)
        if _has_written.get():
            response.set_cookie(
                COOKIE,
                _scalar(DEFAULT_DB_ALIAS, "SELECT pg_current_wal_lsn()::text"),
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )
        return response

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *_: object) -> None:
        reads = request.method in SAFE_METHODS or getattr(view, "reads_from_replica", False)
        if reads and not _has_written.get() and _has_caught_up(request.COOKIES.get(COOKIE)):
            _reads_from.set(REPLICA)


def reads_from_replica[View: Callable[..., HttpResponse]](view: View) -> View:
    """Mark a view that only reads the evidence even for POST, such as a search."""
    view.reads_from_replica = True  # type: ignore[attr-defined]  # functions take attributes
    return view


def _has_caught_up(position: str | None) -> bool:
    """Return whether the replica has replayed the log up to this position.

    True without a position, and where the primary stands in for the replica; False for a position
    that is not valid.
    """
    if position is None:
        return True
    if not POSITION.fullmatch(position):
        return False
    return bool(
        _scalar(REPLICA, "SELECT coalesce(pg_last_wal_replay_lsn() >= %s::pg_lsn, true)", position)
    )


def _scalar(alias: str, statement: str, *values: str) -> Any:
    with connections[alias].cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchone()[0]


def repeat_where_connection_is_lost(
    execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    """Repeat a statement on a new connection if the replica's was lost.

    The new connection goes to the primary if necessary. Nothing is lost or done twice, since a
    replica is only read, outside of transactions.
    """
    connection: BaseDatabaseWrapper = context["connection"]
    try:
        return execute(sql, params, many, context)
    except OperationalError:
        if connection.is_usable():
            raise
        connection.close()
        with connection.cursor() as fresh:
            context["cursor"].cursor, fresh.cursor = fresh.cursor, context["cursor"].cursor
        return execute(sql, params, many, context)


def note_connection(connection: BaseDatabaseWrapper, **_: object) -> None:
    """Make each connection to the replica repeat statements after it was lost."""
    if connection.alias == REPLICA and (
        repeat_where_connection_is_lost not in connection.execute_wrappers
    ):
        connection.execute_wrappers.append(repeat_where_connection_is_lost)
