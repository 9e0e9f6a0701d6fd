"""Which tables are copied, and their values as JSON that is the same from either database."""

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
"""Who holds a copy must not be logged in as anybody, so everybody logs in anew after a restore."""
MADE_BY_MIGRATE = ("auth_permission", "django_content_type")
"""What ``migrate`` fills by itself; it gives way to what the file holds."""


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """A table with its columns, in a fixed order, and what each holds."""

    name: str
    columns: tuple[str, ...]
    fields: tuple[models.Field[Any, Any], ...]
    key: str
    numbered: bool
    """Whether the database gives its rows their numbers."""

    def select(self) -> str:
        """The statement that reads all of it in the order of its key."""
        quote = connection.ops.quote_name
        columns = ", ".join(map(quote, self.columns))
        return f"SELECT {columns} FROM {quote(self.name)} ORDER BY {quote(self.key)}"  # noqa: S608 (names alone)

    def insert(self) -> str:
        """The statement that adds one row."""
        quote = connection.ops.quote_name
        columns = ", ".join(map(quote, self.columns))
        values = ", ".join(["%s"] * len(self.columns))
        return f"INSERT INTO {quote(self.name)} ({columns}) VALUES ({values})"  # noqa: S608 (names alone)

    def line(self, row: Iterable[Any]) -> bytes:
        """A row as the database gave it, as one line of the file."""
        values = [plain(field, value) for field, value in zip(self.fields, row, strict=True)]
        return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    def row(self, values: list[Any]) -> list[Any]:
        """A line of the file as either database takes it."""
        return [stored(field, value) for field, value in zip(self.fields, values, strict=True)]


def copied_tables() -> list[CopiedTable]:
    """Every table that is copied, by name."""
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
    """A value as JSON holds it, whichever database gave it."""
    if value is None:
        return None
    convert = PLAIN.get(field.get_internal_type())
    return convert(field, value) if convert else value


def stored(field: models.Field[Any, Any], value: Any) -> Any:
    """A value of the file as either database takes it."""
    if value is not None and field.get_internal_type() == "BinaryField":
        return base64.b64decode(value)
    return value


def _moment(_field: models.Field[Any, Any], value: Any) -> str:
    """SQLite holds moments as text without a zone, PostgreSQL with one: both mean UTC."""
    moment = datetime.datetime.fromisoformat(value) if isinstance(value, str) else value
    if moment.tzinfo:
        moment = moment.astimezone(datetime.UTC).replace(tzinfo=None)
    return str(moment.isoformat(" "))


def _decimal(field: Any, value: Any) -> str:
    return str(Decimal(str(value)).quantize(Decimal(1).scaleb(-field.decimal_places)))


def _json(_field: models.Field[Any, Any], value: str) -> str:
    """PostgreSQL keeps the names of an object in an order of its own."""
    return json.dumps(json.loads(value), sort_keys=True, ensure_ascii=False)


PLAIN: dict[str, Callable[[Any, Any], Any]] = {
    "BooleanField": lambda _field, value: bool(value),
    "DateTimeField": _moment,
    "DateField": lambda _field, value: str(value),
    "DecimalField": _decimal,
    "JSONField": _json,
    "BinaryField": lambda _field, value: base64.b64encode(bytes(value)).decode(),
}
"""How a value of each kind is written, where JSON cannot take it as the database gives it."""
