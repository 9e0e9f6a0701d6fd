"""Schemas as plain values: the keys of a JSON object, their meaning, and where values come from.

The exports write JSON with ``Schema.json``, and the API builds its models from the same schemas.
Most properties are derived from the fields of a record, by ``record_properties``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, is_dataclass, replace
from operator import attrgetter
from typing import Any, get_args

from provenance.domain.chain.records import Records
from provenance.domain.chain.records.fields import RecordField, record_fields

Json = dict[str, Any]
type Value = Callable[[Any, Any], Any]
"""Returns a property's value, given a context (the records, or a whole report) and a row."""


@dataclass(frozen=True, slots=True)
class Nullable:
    """A value of this type, or null."""

    type: Any


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values of this type."""

    type: Any


@dataclass(frozen=True, slots=True)
class OneOf:
    """An object of one of these schemas, told apart by its ``kind``."""

    schemas: tuple[Schema, ...]


@dataclass(frozen=True, slots=True)
class Property:
    """A key of a JSON object; with ``optional``, it is omitted where its value is None.

    ``attribute`` is set where the value is simply that attribute of the row.
    """

    key: str
    type: Any
    doc: str
    value: Value
    examples: tuple[Any, ...] = ()
    optional: bool = False
    attribute: str = ""


@dataclass(frozen=True, slots=True)
class Schema:
    """A kind of JSON object: its name in the API, its description and its properties."""

    name: str
    doc: str
    properties: tuple[Property, ...]
    _plain: tuple[str, ...] = field(init=False)
    _read: Callable[[Any], tuple[Any, ...]] | None = field(init=False)
    _computed: tuple[tuple[str, Value], ...] = field(init=False)
    _optional: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        # A page builds some hundred objects for its version, so attributes are read in one call.
        plain = [each for each in self.properties if each.attribute]
        plain = plain if len(plain) > 1 else []
        values = {
            "_plain": tuple(each.key for each in plain),
            "_read": attrgetter(*(each.attribute for each in plain)) if plain else None,
            "_computed": tuple((p.key, p.value) for p in self.properties if p not in plain),
            "_optional": tuple(each.key for each in self.properties if each.optional),
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def json(self, context: Any, row: Any) -> Json:
        """Return the JSON object for this row."""
        values: Json = dict(zip(self._plain, self._read(row), strict=True)) if self._read else {}
        for key, value in self._computed:
            values[key] = value(context, row)
        for key in self._optional:
            if values[key] is None:
                del values[key]
        return values

    def list(self, context: Any, rows: Any) -> list[Json]:
        """Return the JSON object for each of these rows."""
        return [self.json(context, row) for row in rows]


RECORDS = attrgetter("records")
"""Returns the records of a report."""


def same(row: Any) -> Any:
    """Return the row unchanged, for ``adapted`` where only the context differs."""
    return row


REFERENCES: dict[str, tuple[Any, Callable[[Records, int | None], Any]]] = {}
"""By kind of reference: its type in JSON, and the function that returns its value for an id."""

RECORD_SCHEMAS: dict[Any, Schema] = {}
"""The schemas of records that are nested in other records."""


def record_schema(name: str, record: type, *more: Property) -> Schema:
    """Return the schema of a record: the fields shown, then the computed properties ``more``."""
    doc = (record.__doc__ or "").split("\n\n")[0]
    schema = Schema(name, doc, (*record_properties(record), *more))
    RECORD_SCHEMAS[record] = schema
    return schema


def record_properties(record: type, *names: str) -> tuple[Property, ...]:
    """Return the properties that the record's fields describe: all, or those with these names."""
    return tuple(
        _property(each)
        for each in record_fields(record)
        if each.shown and (not names or each.name in names)
    )


def _property(source: RecordField) -> Property:
    display = source.shown
    assert display is not None
    kind, value = _type_and_value(source)
    plain = source.reference is None and not source.is_list and not display.null
    attribute = source.name if plain else ""
    return Property(source.key, kind, display.doc, value, display.examples, attribute=attribute)


def _type_and_value(source: RecordField) -> tuple[Any, Value]:
    read = attrgetter(source.name)
    if source.reference is not None:
        kind, find = REFERENCES[source.reference.kind]
        if source.is_list:
            return ListOf(kind), lambda records, row: [find(records, n) for n in sorted(read(row))]
        return Nullable(kind), lambda records, row: find(records, read(row))
    if source.is_list:
        item: Any = get_args(source.type)[0]
        if not is_dataclass(item):
            return ListOf(item), lambda _, row: list(read(row))
        schema = RECORD_SCHEMAS[item]
        return ListOf(schema), lambda records, row: schema.list(records, read(row))
    assert source.shown is not None
    kind = source.shown.choices or source.type
    if source.shown.null:
        return Nullable(kind), lambda _, row: read(row) or None
    return kind, lambda _, row: read(row)


def adapted(
    properties: Iterable[Property], context: Callable[[Any], Any], row: Callable[[Any], Any]
) -> tuple[Property, ...]:
    """Return these properties for another context and row, converted by the two functions."""
    return tuple(
        each
        if each.attribute and row is same
        else replace(each, value=_adapted(each.value, context, row), attribute="")
        for each in properties
    )


def _adapted(value: Value, context: Callable[[Any], Any], row: Callable[[Any], Any]) -> Value:
    return lambda outer, inner: value(context(outer), row(inner))


def find_row[T](rows: Mapping[int, T], number: int | None) -> T | None:
    """Return the row with this id, or None where there is no id or the row is not shown."""
    return rows.get(number) if number is not None else None
