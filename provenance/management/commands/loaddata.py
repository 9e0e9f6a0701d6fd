"""Django's loaddata, which says in a sentence what is wrong with a fixture."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.management.base import CommandError
from django.core.management.commands import loaddata
from django.core.serializers.base import DeserializationError, DeserializedObject
from django.db import DatabaseError

from provenance.models.sealed import DigestOf
from provenance.models.sealed_names import NameColumn, NameDigest
from provenance.queries.checks.vocabulary import outside_vocabulary
from provenance.services import history, loading, published_evidence
from provenance.services.history import Change
from provenance.services.sealing import settle_names

REASONS = (DeserializationError, DatabaseError, ObjectDoesNotExist, ValidationError, ValueError)
CHANGE = Change(who="loaddata", door="command", why="To find out what is wrong with a fixture.")


class Command(loaddata.Command):
    def handle(self, *fixture_labels: Any, **options: Any) -> None:
        """Load them in the order given, else in another, since one may build on the next."""
        labels = list(fixture_labels)
        for _ in labels:
            try:
                super().handle(*labels, **options)
                settle_names()
                # What comes in published was read where it comes from.
                published_evidence.keep_missing(read=history.snapshots)
                return
            except REASONS as error:
                refused = error
            labels = [*labels[1:], labels[0]]
        raise self._refusal(fixture_labels, refused) from refused

    def save_obj(self, obj: DeserializedObject) -> bool:
        """Django saves raw rows without a look at their choices; no database would refuse these."""
        if problem := outside_vocabulary(obj.object):
            raise ValueError(problem)
        # Raw rows are written as they are, so what is sealed is sealed before.
        sealed = {
            column.attname: column.pre_save(obj.object, add=True)
            for column in obj.object._meta.concrete_fields
            if isinstance(column, NameColumn | NameDigest | DigestOf)
        }
        for name, value in sealed.items():
            setattr(obj.object, name, value)
        return super().save_obj(obj)

    def _refusal(self, labels: tuple[str, ...], error: Exception) -> CommandError:
        """The service names the record and the reference, which Django's message may not."""
        places = [place for label in labels for place in self.find_fixtures(label)]
        paths = [Path(path) for path, _, _ in places if path.endswith(".json")]
        why = loading.why_refused(paths, change=CHANGE)
        return CommandError(why or f"{str(error) or error.__cause__} Nothing was loaded.")
