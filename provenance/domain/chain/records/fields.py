"""Annotations of record fields: the database column, what a field refers to, how it is shown.

The loader, the JSON of the API and the exports, CSV, PROV and the pages all read these annotations,
so that a field is described once, where its record is defined.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class RecordReference:
    """Marks a field that holds the id of a record of this kind; its column ends in ``_id``."""

    kind: str


SOURCE, DOCUMENT, PASSAGE = (
    RecordReference("source"),
    RecordReference("document"),
    RecordReference("passage"),
)
QUOTE, WORDING, STEP, OCCASION = (
    RecordReference("quote"),
    RecordReference("wording"),
    RecordReference("attribution"),
    RecordReference("occasion"),
)


@dataclass(frozen=True, slots=True)
class Column:
    """The database column or lookup path of a field, where it differs from the field's name."""

    name: str


@dataclass(frozen=True, slots=True)
class Convert:
    """The function that converts the JSON value from the database into the field's value."""

    function: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class FieldDisplay:
    """How a field is shown to readers and programs.

    ``doc`` is the field's description in the API schema. ``key`` is its name in JSON, where that
    differs from the field's own. ``choices`` is the enumeration of the values allowed. With
    ``null``, an empty value becomes null in JSON. ``label`` is plain English, marked for
    translation; with ``on_step``, every step of a chain shows the field under that label.
    """

    doc: str
    key: str = ""
    choices: type | None = None
    null: bool = False
    examples: tuple[Any, ...] = ()
    label: str = ""
    on_step: bool = False


@dataclass(frozen=True, slots=True)
class RecordField:
    """A field of a record with everything derived from its definition."""

    name: str
    type: Any
    default: Any
    column: str
    reference: RecordReference | None
    convert: Callable[[Any], Any] | None
    shown: FieldDisplay | None

    @property
    def key(self) -> str:
        """The field's name in JSON, CSV and PROV."""
        return (self.shown and self.shown.key) or self.name

    @property
    def is_list(self) -> bool:
        """Whether the field holds rows of another table."""
        return get_origin(self.type) in (tuple, frozenset)


@cache
def record_fields(record: type) -> tuple[RecordField, ...]:
    """Return the fields of a record in the order of their definition."""
    hints = get_type_hints(record, include_extras=True)
    return tuple(
        _field(each.name, hints[each.name], None if each.default is MISSING else each.default)
        for each in fields(record)
    )


def _field(name: str, hint: Any, default: Any) -> RecordField:
    notes: dict[type, Any] = {}
    if get_origin(hint) is Annotated:
        hint, *annotations = get_args(hint)
        notes = {type(note): note for note in annotations}
    reference = notes.get(RecordReference)
    column = notes[Column].name if Column in notes else f"{name}_id" if reference else name
    convert = notes[Convert].function if Convert in notes else bool if hint is bool else None
    return RecordField(name, hint, default, column, reference, convert, notes.get(FieldDisplay))
