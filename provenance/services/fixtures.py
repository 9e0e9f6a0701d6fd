"""Reading fixtures: each entry is built as a record with its references resolved."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist, ValidationError
from django.db import models

from provenance.models import Source

Keys = dict[tuple[type[models.Model], tuple[Any, ...]], models.Model]


class FixtureRefused(Exception):
    """The fixture cannot be loaded as a whole, so nothing is loaded."""


class ForeignRecord(FixtureRefused):
    """A record of a model that is not loaded from fixtures."""


class RecordMissing(Exception):
    """A record refers to another that is missing, so far or altogether."""

    def __init__(self, model: type[models.Model], key: list[Any]) -> None:
        self.kind, self.key = str(model._meta.model_name), "/".join(map(str, key))
        super().__init__(
            f"it refers to the {model._meta.verbose_name} “{self.key}”, which is neither in the "
            "file nor in the database"
        )


@dataclass(slots=True)
class FixtureEntry:
    """One record of a fixture: its model, its values, its name and its place in the file."""

    model: type[models.Model]
    fields: dict[str, Any]
    name: str
    place: str

    @property
    def label(self) -> str:
        return f"{self.place} ({self.name})"


@dataclass(slots=True)
class Resolver:
    """Looks up records by natural key, with a cache."""

    records: Keys = field(default_factory=dict)
    empty_tables: dict[type[models.Model], bool] = field(default_factory=dict)

    def find(self, model: type[models.Model], key: Any) -> models.Model:
        if not isinstance(key, list):
            raise FixtureRefused(
                f"“{key}” is given for a {model._meta.verbose_name}, where a natural key in "
                "square brackets is expected"
            )
        lookup = (model, tuple(key))
        if lookup not in self.records:
            self.records[lookup] = self._fetch(model, key)
        return self.records[lookup]

    def learn(self, record: models.Model) -> None:
        self.records[type(record), tuple(_natural_key(record))] = record

    def existing(self, record: models.Model) -> models.Model | None:
        """Return the stored record with the same natural key; None where there is none.

        Call it before the record is written: in a table that was empty at the first call, only the
        records passed to ``learn`` since then are found.
        """
        model, key = type(record), _natural_key(record)
        if self._was_empty(model) and (model, key) not in self.records:
            return None
        try:
            return self.find(model, list(key))
        except RecordMissing:
            return None

    def _was_empty(self, model: type[models.Model]) -> bool:
        if model not in self.empty_tables:
            self.empty_tables[model] = not model._base_manager.exists()
        return self.empty_tables[model]

    def _fetch(self, model: type[models.Model], key: list[Any]) -> models.Model:
        finder: Any = model._default_manager
        try:
            record: models.Model = finder.get_by_natural_key(*key)
        except ObjectDoesNotExist:
            raise RecordMissing(model, key) from None
        except (TypeError, ValueError):
            raise FixtureRefused(
                f"{key} is not a natural key of a {model._meta.verbose_name}"
            ) from None
        return record


def read_fixture(path: Path) -> list[FixtureEntry]:
    """Return the records of a JSON fixture in order. Raises ``FixtureRefused`` with a sentence."""
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FixtureRefused(f"{path.name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise FixtureRefused(f"{path.name} is not text in UTF-8.") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise FixtureRefused(f"{path.name} is not whole JSON: {error}.") from error
    if not isinstance(listed, list):
        raise FixtureRefused(f"{path.name} is not a list of records.")
    return [_entry(path, number, row) for number, row in enumerate(listed, start=1)]


def _entry(path: Path, number: int, row: Any) -> FixtureEntry:
    place = f"{path.name}, record {number}"
    if not isinstance(row, dict) or not isinstance(row.get("fields"), dict):
        raise FixtureRefused(f"{place}: a record needs a “model” and its “fields”.")
    name = row.get("model")
    try:
        model = apps.get_model(str(name))
    except (LookupError, ValueError):
        raise FixtureRefused(f"{place}: there is no model “{name}”.") from None
    ours = model._meta.app_label == Source._meta.app_label
    if not ours or not hasattr(model, "natural_key"):
        raise ForeignRecord(f"{place}: “{name}” is not loaded from fixtures.")
    fields = row["fields"]
    label = fields.get("slug") or "/".join(
        str(fields[k]) for k in ("key", "position") if k in fields
    )
    return FixtureEntry(model, fields, f"{model._meta.verbose_name} {label}", place)


def build(
    entry: FixtureEntry, resolver: Resolver
) -> tuple[models.Model, dict[str, list[models.Model]]]:
    """Return a new record with the given values, and the contents of its many-to-many fields.

    Raises ``RecordMissing`` where it refers to a missing record.
    """
    record = entry.model()
    many: dict[str, list[models.Model]] = {}
    for name, value in entry.fields.items():
        column = column_of(entry, name)
        if isinstance(column, models.ManyToManyField):
            if not isinstance(value, list):
                raise FixtureRefused(f"“{name}” is not a list")
            target = column.remote_field.model
            many[name] = [resolver.find(target, key) for key in value]
        elif isinstance(column, models.ForeignKey):
            target = column.remote_field.model
            setattr(record, name, None if value is None else resolver.find(target, value))
        else:
            setattr(record, name, _plain(column, value))
    try:
        _natural_key(record)
    except (ObjectDoesNotExist, AttributeError):
        raise FixtureRefused("it does not say which record it belongs to") from None
    return record, many


def column_of(entry: FixtureEntry, name: str) -> models.Field[Any, Any]:
    try:
        column = entry.model._meta.get_field(name)
    except FieldDoesNotExist:
        raise FixtureRefused(f"it has no field “{name}”") from None
    if not isinstance(column, models.Field) or column.primary_key:
        raise FixtureRefused(f"“{name}” cannot be given")
    return column


def _plain(column: models.Field[Any, Any], value: Any) -> Any:
    try:
        return column.to_python(value)
    except ValidationError as error:
        raise FixtureRefused(f"“{column.name}”: {' '.join(error.messages)}") from error


def _natural_key(record: models.Model) -> tuple[Any, ...]:
    return tuple(record.natural_key())  # type: ignore[attr-defined]
