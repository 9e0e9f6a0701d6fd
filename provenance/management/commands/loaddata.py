"""Django's loaddata, with an explanation of what is wrong with a fixture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.management.base import CommandError, CommandParser
from django.core.management.commands import loaddata
from django.core.serializers.base import DeserializationError, DeserializedObject
from django.db import DatabaseError

from provenance.models.sealed import DigestOf
from provenance.models.sealed_names import NameColumn, NameDigest
from provenance.queries.checks.vocabulary import outside_vocabulary
from provenance.services import editions, loading, published_evidence
from provenance.services.history import Change
from provenance.services.sealing import settle_names

REASONS = (DeserializationError, DatabaseError, ObjectDoesNotExist, ValidationError, ValueError)
CHANGE = Change(who="loaddata", door="command", why="To find out what is wrong with a fixture.")
LOADED = Change(who="loaddata", door="command", why="Loaded from a fixture.")
COLLISIONS = (
    "These are here already under the same address, and differ: %s. Nothing was loaded. Where they are "
    "the same, --replace overwrites what is here, without history; where they are not, give one of "
    "them another address first."
)


class Command(loaddata.Command):
    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--replace",
            action="store_true",
            help="overwrite records that are here already and say something else",
        )

    def loaddata(self, fixture_labels: Sequence[str]) -> None:
        """Refuse files that would overwrite existing records, unless ``--replace`` is given."""
        self.collisions: list[str] = []
        super().loaddata(fixture_labels)
        if self.collisions:
            raise CommandError(COLLISIONS % "; ".join(self.collisions))

    def handle(self, *fixture_labels: Any, **options: Any) -> None:
        """Load the fixtures in the given order, or else in another, since one may need another."""
        labels, self.replaces = list(fixture_labels), options.get("replace", False)
        for _ in labels:
            try:
                super().handle(*labels, **options)
                settle_names()
                editions.record_imported_editions(
                    published_evidence.without_stored_evidence(), change=LOADED
                )
                return
            except REASONS as error:
                refused = error
            labels = [*labels[1:], labels[0]]
        raise self._refusal(fixture_labels, refused) from refused

    def save_obj(self, obj: DeserializedObject) -> bool:
        """Validate the choices of a raw row before saving, as neither Django nor databases do."""
        if problem := outside_vocabulary(obj.object):
            raise ValueError(problem)
        self._note_collision(obj)
        # Raw rows skip ``pre_save``, so columns are encrypted here.
        sealed = {
            column.attname: column.pre_save(obj.object, add=True)
            for column in obj.object._meta.concrete_fields
            if isinstance(column, NameColumn | NameDigest | DigestOf)
        }
        for name, value in sealed.items():
            setattr(obj.object, name, value)
        return super().save_obj(obj)

    def _note_collision(self, obj: DeserializedObject) -> None:
        """Add a record that the file would overwrite to the collisions."""
        rows: Any = type(obj.object)._base_manager
        standing = rows.filter(pk=obj.object.pk).first()
        if not hasattr(standing, "natural_key") or not (fields := _differences(standing, obj)):
            return
        if not self.replaces:
            key = "/".join(map(str, standing.natural_key()))
            kind = standing._meta.verbose_name
            self.collisions.append(f"{kind} {key} ({', '.join(fields)})")

    def _refusal(self, labels: tuple[str, ...], error: Exception) -> CommandError:
        """Return an error with the record and reference, which Django's message may lack."""
        places = [place for label in labels for place in self.find_fixtures(label)]
        paths = [Path(path) for path, _, _ in places if path.endswith(".json")]
        why = loading.why_refused(paths, change=CHANGE)
        return CommandError(why or f"{str(error) or error.__cause__} Nothing was loaded.")


def _as_written(value: Any) -> Any:
    """Return a datetime rounded down to milliseconds, as JSON stores it; other values unchanged."""
    if isinstance(value, datetime):
        return value.replace(microsecond=value.microsecond // 1000 * 1000)
    return value


def _differences(standing: Any, obj: DeserializedObject) -> list[str]:
    """Return the fields that differ in the file; fields that it leaves out keep their values."""
    fields = []
    for column in standing._meta.concrete_fields:
        if column.primary_key or isinstance(column, NameDigest | DigestOf):
            continue
        value, there = (getattr(row, column.attname) for row in (obj.object, standing))
        if value in (None, column.get_default()):
            setattr(obj.object, column.attname, there)
        elif _as_written(value) != _as_written(there):
            fields.append(column.name)
    for name, rows in (obj.m2m_data or {}).items():
        numbers = {getattr(row, "pk", row) for row in rows}
        if numbers != set(getattr(standing, name).values_list("pk", flat=True)):
            fields.append(name)
    return fields
