"""Triggers by which the history only grows, on SQLite and on PostgreSQL.

They let through what is done in a transaction that has a row in ``provenance_history_door``:
``services/history_unlock.py`` is the one place that puts it there. No model stands for that table,
so that ``flush`` does not empty it before the others.
"""

from __future__ import annotations

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLES = ("provenance_event", "provenance_eventseal")
DOOR = "provenance_history_door"
OPEN = f"EXISTS (SELECT 1 FROM {DOOR})"
REFUSAL = "The history only grows: nothing in it is changed or deleted."

POSTGRES_FUNCTION = f"""
CREATE FUNCTION provenance_history_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {OPEN} THEN
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
END $$
"""
POSTGRES = (
    "CREATE TRIGGER {table}_rows BEFORE UPDATE OR DELETE ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION provenance_history_refuses()",
    "CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION provenance_history_refuses()",
)
SQLITE = (
    f"CREATE TRIGGER {{table}}_update BEFORE UPDATE ON {{table}} WHEN NOT {OPEN} "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    f"CREATE TRIGGER {{table}}_delete BEFORE DELETE ON {{table}} WHEN NOT {OPEN} "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    # INSERT OR REPLACE deletes without firing the trigger of deletion.
    f"CREATE TRIGGER {{table}}_insert BEFORE INSERT ON {{table}} WHEN NOT {OPEN} "
    "AND EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key}) "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
)
KEYS = {"provenance_event": "id", "provenance_eventseal": "number"}


def make(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the door, which is shut, and the triggers."""
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    schema_editor.execute(f"CREATE TABLE {DOOR} (opened integer NOT NULL)")
    if not is_sqlite:
        schema_editor.execute(POSTGRES_FUNCTION, params=None)
    for table in TABLES:
        for statement in SQLITE if is_sqlite else POSTGRES:
            schema_editor.execute(statement.format(table=table, key=KEYS[table]), params=None)


def drop(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The tables themselves go after this, and their triggers with them."""
    if schema_editor.connection.vendor == "sqlite":
        for table in TABLES:
            for name in ("update", "delete", "insert"):
                schema_editor.execute(f"DROP TRIGGER {table}_{name}")
    else:
        schema_editor.execute("DROP FUNCTION provenance_history_refuses() CASCADE")
    schema_editor.execute(f"DROP TABLE {DOOR}")
