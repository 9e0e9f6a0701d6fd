"""The shipped fixtures, loaded once a module and taken out again."""

from __future__ import annotations

from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction

from provenance.services import history_unlock

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = [str(ROOT / "fixtures" / name) for name in ("seeds.json", "retellings.json")]
TRAINING = str(ROOT / "fixtures" / "training.json")

# The rows of each set of fixtures that was loaded before, by table: writing them again takes a
# hundredth of the time.
_rows_by_fixtures: dict[tuple[str, ...], dict[str, tuple[list[str], list[tuple]]]] = {}


def load(*more):
    """Load the shipped fixtures, and ``more`` of them, into a database without records."""
    fixtures = (*FIXTURES, *more)
    if fixtures in _rows_by_fixtures:
        _write(_rows_by_fixtures[fixtures])
        return
    call_command("loaddata", *fixtures, verbosity=0)
    _rows_by_fixtures[fixtures] = _read()


def empty():
    """Take out every row of the product; references are looked at only when all are gone."""
    with transaction.atomic(), history_unlock.unlocked():
        for model in _models():
            rows = model._base_manager.all()
            rows._raw_delete(rows.db)


def _models():
    return list(apps.get_app_config("provenance").get_models(include_auto_created=True))


def _columns(model):
    return [field.column for field in model._meta.concrete_fields if not field.generated]


def _read():
    rows = {}
    with connection.cursor() as cursor:
        for model in _models():
            columns = _columns(model)
            cursor.execute(f"SELECT {_listed(columns)} FROM {_quoted(model._meta.db_table)}")
            rows[model._meta.db_table] = (columns, cursor.fetchall())
    return rows


def _write(rows_by_table):
    with transaction.atomic(), connection.cursor() as cursor:
        for table, (columns, rows) in rows_by_table.items():
            if rows:
                places = ", ".join(["%s"] * len(columns))
                cursor.executemany(
                    f"INSERT INTO {_quoted(table)} ({_listed(columns)}) VALUES ({places})", rows
                )
        for statement in connection.ops.sequence_reset_sql(no_style(), _models()):
            cursor.execute(statement)


def _quoted(name):
    return connection.ops.quote_name(name)


def _listed(columns):
    return ", ".join(map(_quoted, columns))
