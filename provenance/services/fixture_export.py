"""Exporting documents as a fixture for ``loaddata`` and the loader of ``load_demo``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.core import serializers
from django.db import models

from provenance.domain.vocabulary import Protection
from provenance.models import Document, Source, SourceName
from provenance.queries.fixture_records import records_of


def fixture_of(documents: Iterable[Document], *, text: bool = False, sealed: bool = False) -> str:
    """Return a fixture with all records that these documents and their chains need, one per line.

    The text of documents is left out unless ``text`` is set; their hash and length are included. A
    protected source is exported under its display form; with ``sealed``, with its name and other
    names.
    """
    records = [record for record in records_of(documents) if sealed or not _is_sealed(record)]
    rows = serializers.serialize(
        "python", records, use_natural_foreign_keys=True, use_natural_primary_keys=True
    )
    lines = [
        json.dumps(_row(record, row, text=text, sealed=sealed), ensure_ascii=False, default=str)
        for record, row in zip(records, rows, strict=True)
    ]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _is_sealed(record: models.Model) -> bool:
    """Return whether the record is another name of a protected source."""
    return isinstance(record, SourceName) and record.source.protection != Protection.NONE


def _row(record: models.Model, row: dict[str, Any], *, text: bool, sealed: bool) -> dict[str, Any]:
    fields = {name: value for name, value in row["fields"].items() if _says_something(record, name)}
    if not text and isinstance(record, Document):
        fields.pop("text", None)
    if not sealed and isinstance(record, Source):
        fields["name"] = record.shown_as
    return {"model": row["model"], "fields": fields}


def _says_something(record: models.Model, name: str) -> bool:
    """Return whether a field differs from its default value."""
    field = record._meta.get_field(name)
    if isinstance(field, models.ManyToManyField):
        return bool(getattr(record, name).exists())
    column: Any = field
    value = getattr(record, column.attname)
    return value is not None and (value != column.get_default() or column.unique)
