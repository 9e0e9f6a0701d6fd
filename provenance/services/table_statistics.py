"""What the database knows of its tables, told anew after a load that changes them at once."""

from __future__ import annotations

from django.db import connection

# PostgreSQL plans by counts that it takes now and then; until the next time it would take tables
# that were just filled for empty ones, and read them whole for every row of another.
AFTER_A_LOAD: dict[str, tuple[str, ...]] = {"postgresql": ("ANALYZE",)}


def refresh_statistics() -> None:
    """Have the tables counted, where the database plans by such counts."""
    with connection.cursor() as cursor:
        for statement in AFTER_A_LOAD.get(connection.vendor, ()):
            cursor.execute(statement)
