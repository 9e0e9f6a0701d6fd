"""Creates the table of the database cache, in which attempts to log in are counted.

Django leaves this table to the command ``createcachetable``; a site on which only ``migrate`` ran
would answer each log-in with an error. It stands apart from ``0001`` so that writing that one anew
cannot lose it.
"""

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.db import BaseDatabaseCache
from django.core.management import call_command
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def create_cache_tables(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Run Django's own command, which knows the table's columns and passes over one that exists."""
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


def drop_cache_tables(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the table of each database cache; what a cache holds may be lost at any time."""
    for alias in settings.CACHES:
        if isinstance(cache := caches[alias], BaseDatabaseCache):
            # The stubs leave out where the backend keeps the name of its table.
            table = schema_editor.quote_name(cache._table)  # type: ignore[attr-defined]
            schema_editor.execute(f"DROP TABLE IF EXISTS {table}")


class Migration(migrations.Migration):
    dependencies = [("provenance", "0001_initial")]

    operations = [migrations.RunPython(create_cache_tables, drop_cache_tables)]
