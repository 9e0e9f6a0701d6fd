"""A connection to SQLite is whole from its start, whoever else writes."""

from __future__ import annotations

import sqlite3
from types import SimpleNamespace

import pytest
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.db.utils import OperationalError

from provenance.connections import note_json_support, with_options


@pytest.fixture
def database(tmp_path):
    """A database file that somebody else is writing to."""
    path = tmp_path / "busy.sqlite3"
    with sqlite3.connect(path, isolation_level=None) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        yield path
        writer.execute("ROLLBACK")
    writer.close()


@pytest.fixture
def connection(database, django_db_blocker):
    """A new connection with the product's options, which waits for nobody."""
    settings = {
        **{"ENGINE": "django.db.backends.sqlite3", "NAME": str(database), "TIME_ZONE": None},
        **{"CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": False, "AUTOCOMMIT": True, "TEST": {}},
    }
    options = with_options(settings)["OPTIONS"]
    # A journal cannot be chosen while somebody writes; that is another matter.
    settings["OPTIONS"] = {**options, "timeout": 0, "init_command": ""}
    connections["busy"] = DatabaseWrapper(settings, "busy")
    with django_db_blocker.unblock():
        yield connections["busy"]
        connections["busy"].close()
    del connections["busy"]


def test_json_is_known_while_somebody_else_writes(connection):
    connection.ensure_connection()

    assert connection.features.supports_json_field


def test_nothing_is_claimed_of_an_sqlite_without_json():
    class Cursor:
        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

        def execute(self, statement):
            raise OperationalError("no such function: JSON")

    connection = SimpleNamespace(vendor="sqlite", cursor=Cursor, features=SimpleNamespace())

    note_json_support(connection=connection)

    assert not hasattr(connection.features, "supports_json_field")


def test_other_databases_are_left_alone():
    note_json_support(connection=SimpleNamespace(vendor="postgresql"))
