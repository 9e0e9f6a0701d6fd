"""Refreshing the database's table statistics after a large load."""

from __future__ import annotations

from django.db import connection

# PostgreSQL plans by statistics that it collects only now and then. Until then it would take tables
# that were just filled for empty ones, and scan them for every row of another.
AFTER_A_LOAD: dict[str, tuple[str, ...]] = {"postgresql": ("ANALYZE",)}


def refresh_statistics() -> None:
    """Collect table statistics, where the database needs them."""
    with connection.cursor() as cursor:
        for statement in AFTER_A_LOAD.get(connection.vendor, ()):
            cursor.execute(statement)
