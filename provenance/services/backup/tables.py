"""The tables of a backup, and their values as JSON that is the same for either database."""

from __future__ import annotations

import base64
import datetime
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.db import connection, models

LEFT_OUT = frozenset({"django_session"})
"""A copy must not contain anyone's session, so after a restore everybody has to log in again."""
MADE_BY_MIGRATE = ("auth_permission", "django_content_type")
"""Tables that ``migrate`` fills; their rows are replaced by those of the backup."""


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """A table with its columns, in a fixed order, and their fields."""

    name: str
    columns: tuple[str, ...]
    fields: tuple[models.Field[Any, Any], ...]
    key: str
    numbered: bool
    """Whether the database assigns the primary keys."""

    def select(self) -> str:
        """Return the statement that reads all rows in the order of the primary key."""
        quote = connection.ops.quote_name
        columns = ", ".join(map(quote, self.columns))
        return f"SELECT {columns} FROM {quote(self.name)} ORDER BY {quote(self.key)}"  # noqa: S608 (names alone)

    def insert(self) -> str:
        """Return the statement that adds one row."""
        quote = connection.ops.quote_name
        columns = ", ".join(map(quote, self.columns))
        values = ", ".join(["%s"] * len(self.columns))
        return f"INSERT INTO {quote(self.name)} ({columns}) VALUES ({values})"  # noqa: S608 (names alone)

    def line(self, row: Iterable[Any]) -> bytes:
        """Return a row from the database as one line of the file."""
        values = [plain(field, value) for field, value in zip(self.fields, row, strict=True)]
        return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    def row(self, values: list[Any]) -> list[Any]:
        """Return the values of a line of the file as either database accepts them."""
        return [stored(field, value) for field, value in zip(self.fields, values, strict=True)]


def copied_tables() -> list[CopiedTable]:
    """Return every table that is copied, ordered by name."""
    found = {
        model._meta.db_table: _table(model)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.db_table not in LEFT_OUT
    }
    return [found[name] for name in sorted(found)]


def _table(model: type[models.Model]) -> CopiedTable:
    fields = tuple(model._meta.local_concrete_fields)
    return CopiedTable(
        name=model._meta.db_table,
        columns=tuple(str(field.column) for field in fields),
        fields=fields,
        key=str(model._meta.pk.column),
        numbered=isinstance(model._meta.pk, models.AutoField | models.BigAutoField),
    )


def plain(field: models.Field[Any, Any], value: Any) -> Any:
    """Return a value as JSON stores it, the same from either database."""
    if value is None:
        return None
    convert = PLAIN.get(field.get_internal_type())
    return convert(field, value) if convert else value


def stored(field: models.Field[Any, Any], value: Any) -> Any:
    """Return a value of the file as either database accepts it."""
    if value is not None and field.get_internal_type() == "BinaryField":
        return base64.b64decode(value)
    return value


def _moment(_field: models.Field[Any, Any], value: Any) -> str:
    """Return a time in UTC; SQLite returns text without a time zone, PostgreSQL with one."""
    moment = datetime.datetime.fromisoformat(value) if isinstance(value, str) else value
    if moment.tzinfo:
        moment = moment.astimezone(datetime.UTC).replace(tzinfo=None)
    return str(moment.isoformat(" "))


def _decimal(field: Any, value: Any) -> str:
    return str(Decimal(str(value)).quantize(Decimal(1).scaleb(-field.decimal_places)))


def _json(_field: models.Field[Any, Any], value: str) -> str:
    """Return JSON with sorted keys; PostgreSQL stores the keys of an object in its own order."""
    return json.dumps(json.loads(value), sort_keys=True, ensure_ascii=False)


PLAIN: dict[str, Callable[[Any, Any], Any]] = {
    "BooleanField": lambda _field, value: bool(value),
    "DateTimeField": _moment,
    "DateField": lambda _field, value: str(value),
    "DecimalField": _decimal,
    "JSONField": _json,
    "BinaryField": lambda _field, value: base64.b64encode(bytes(value)).decode(),
}
"""Converters for field types whose database values JSON cannot represent, or not uniquely."""
