"""What reading writes: the statements of a request that change rows, and the rows of all tables."""

from __future__ import annotations

import re
from collections import Counter

from django.apps import apps
from django.conf import settings
from django.db import connection

WRITES = re.compile(
    r"\s*(?:WITH\b.*?\)\s*)?(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE|DELETE\s+FROM"
    r"|TRUNCATE(?:\s+TABLE)?|ALTER\s+TABLE|DROP\s+TABLE|CREATE\s+TABLE)\s+\W?(?P<table>\w+)",
    re.IGNORECASE | re.DOTALL,
)
SESSIONS = "django_session"
MAY_BE_WRITTEN = {SESSIONS, settings.CACHES["default"]["LOCATION"]}
"""What reading may write: when a session was last used, and the counts of the throttle."""


class WriteSpy:
    """Counts for each table the statements that write it, those that are rolled back too."""

    def __init__(self):
        self.counts = Counter()

    def __call__(self, execute, sql, params, many, context):
        if match := WRITES.match(sql):
            self.counts[match["table"]] += 1
        return execute(sql, params, many, context)


def tables_written(ask):
    """The tables that a call writes, with how many statements wrote each."""
    spy = WriteSpy()
    with connection.execute_wrapper(spy):
        ask()
    return spy.counts


def every_row():
    """The rows of every table but those that may be written."""
    names = {
        model._meta.db_table for model in apps.get_models(include_auto_created=True)
    } - MAY_BE_WRITTEN
    rows = {}
    with connection.cursor() as cursor:
        for name in sorted(names):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)}")
            rows[name] = sorted(map(repr, cursor.fetchall()))
    return rows
