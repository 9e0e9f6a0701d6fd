"""What a field of a record says of itself: its column, what it refers to, how it is shown.

The loader, the JSON of API and exports, CSV, PROV and the pages all read these descriptions, so a
field is described once, where its record is defined.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class RecordReference:
    """The field holds the id of a record of this kind; its column ends in ``_id``."""

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
    """The database column or path that is read, where it is not named as the field."""

    name: str


@dataclass(frozen=True, slots=True)
class Convert:
    """How the value that the database gives in JSON becomes the field's value."""

    function: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class FieldDisplay:
    """How readers and programs see the field.

    ``doc`` is the sentence of the API's description. ``key`` is the name in JSON where it is not
    the field's own. ``choices`` is the vocabulary whose words may stand there. With ``null`` an
    empty value is JSON's null. ``label`` is plain English, marked for translation; with
    ``on_step`` every step of a chain shows the field under that label.
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
    """One field of a record with all that is derived from its definition."""

    name: str
    type: Any
    default: Any
    column: str
    reference: RecordReference | None
    convert: Callable[[Any], Any] | None
    shown: FieldDisplay | None

    @property
    def key(self) -> str:
        """The name under which the field stands in JSON, CSV and PROV."""
        return (self.shown and self.shown.key) or self.name

    @property
    def is_list(self) -> bool:
        """Whether the field holds rows of another table."""
        return get_origin(self.type) in (tuple, frozenset)


@cache
def record_fields(record: type) -> tuple[RecordField, ...]:
    """The fields of a record in the order of its definition."""
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
