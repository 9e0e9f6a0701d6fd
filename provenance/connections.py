"""Options that databases and the mail server need to be safe and fast, whatever the URL."""

from __future__ import annotations

import sqlite3
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import OperationalError

POOL_SECONDS = {"timeout": 2, "reconnect_timeout": 1}
"""Seconds a request waits for a connection, and seconds the pool retries by itself.

After that, a request makes the pool retry at once; otherwise its pauses double up to minutes.
"""
MAIL_OPTIONS = ("HOST", "PORT", "USE_TLS", "USE_SSL")


def sqlite_pragmas(version: tuple[int, int, int]) -> str:
    """Return the pragmas that each SQLite connection runs when it opens.

    Some versions can corrupt a write-ahead log at a checkpoint; they use the older journal.
    """
    wal_is_safe = (
        version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    )
    journal = (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
        if wal_is_safe
        else "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL;"
    )
    return f"PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; {journal}"


def note_json_support(*, connection: BaseDatabaseWrapper, **_: object) -> None:
    """Find out without a transaction whether a new SQLite connection supports JSON.

    Django asks once per connection, in a transaction, which waits for other writers: after 20
    seconds it would assume no support for JSON, and fail until the process is restarted.
    """
    if connection.vendor != "sqlite":
        return
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT JSON('{}')")
    except OperationalError:
        return
    connection.features.supports_json_field = True


def databases(primary: dict[str, Any], *, replica: str) -> dict[str, dict[str, Any]]:
    """Return DATABASES: the primary, and its replica if a URL is given.

    If the replica does not answer, its connections go to the primary, and try the replica again a
    minute later. Raises ``ImproperlyConfigured`` where either is not PostgreSQL.
    """
    aliases = {"default": with_options(primary)}
    if replica:
        aliases["replica"] = _standby(with_options(dict(dj_database_url.parse(replica))), primary)
    return aliases


def _standby(replica: dict[str, Any], primary: dict[str, Any]) -> dict[str, Any]:
    if any(not one["ENGINE"].endswith("postgresql") for one in (replica, primary)):
        raise ImproperlyConfigured("REPLICA_URL names a replica of PostgreSQL; it has no other.")
    hosts = [one.get("OPTIONS", {}).get("host", one["HOST"]) for one in (replica, primary)]
    options = replica["OPTIONS"]
    options.pop("host", None)
    options["options"] += " -c default_transaction_read_only=on"
    return {
        **replica,
        # They are tried in this order, each for the time that a connection may take.
        "HOST": ",".join(hosts),
        "PORT": ",".join(str(one["PORT"]) for one in (replica, primary)),
        "OPTIONS": {**options, "pool": {"timeout": 10, "max_lifetime": 60}},
        "CONN_HEALTH_CHECKS": True,
        # Results are read completely at once, so that no connection is lost in the middle of one.
        "DISABLE_SERVER_SIDE_CURSORS": True,
    }


def with_options(database: dict[str, Any]) -> dict[str, Any]:
    """Return the database settings with the options that its engine needs."""
    options: dict[str, Any] = {}
    if database["ENGINE"].endswith("sqlite3"):
        options = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": sqlite_pragmas(sqlite3.sqlite_version_info),
        }
    if database["ENGINE"].endswith("postgresql"):
        # The pool keeps connections, so Django must not. Server-side binding and preparing at the
        # second use made the trace four times as fast as psycopg's defaults. Compiling the
        # statements of a trace (jit) takes longer than running them.
        options = {"pool": POOL_SECONDS, "server_side_binding": True, "prepare_threshold": 2}
        options["options"] = "-c jit=off"
        options["connect_timeout"] = 2
        database = {**database, "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": False}
    return {**database, "OPTIONS": {**options, **database.get("OPTIONS", {})}}


def mailers(parsed: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return MAILERS for EMAIL_URL: email to a mail server is queued, so that no request waits."""
    backend: str = parsed["EMAIL_BACKEND"]
    if not backend.endswith("smtp.EmailBackend"):
        return {"default": {"BACKEND": backend}, "delivery": {"BACKEND": backend}}
    return {
        "default": {"BACKEND": "provenance.services.letters.LettersBackend"},
        "delivery": _mail_server(parsed),
    }


def _mail_server(parsed: dict[str, Any]) -> dict[str, Any]:
    backend: str = parsed["EMAIL_BACKEND"]
    options = {name.lower(): parsed[f"EMAIL_{name}"] for name in MAIL_OPTIONS}
    # A mail server that does not answer must not block a worker forever.
    options["timeout"] = parsed["EMAIL_TIMEOUT"] or 10
    options["username"] = parsed["EMAIL_HOST_USER"]
    options["password"] = parsed["EMAIL_HOST_PASSWORD"]
    return {"BACKEND": backend, "OPTIONS": options}
