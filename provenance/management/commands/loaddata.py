"""Django's loaddata, which says in a sentence what is wrong with a fixture."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.management.base import CommandError
from django.core.management.commands import loaddata
from django.core.serializers.base import DeserializationError
from django.db import DatabaseError

from provenance.services import ingest
from provenance.services.history import Change

REASONS = (DeserializationError, DatabaseError, ObjectDoesNotExist, ValidationError, ValueError)
CHANGE = Change(who="loaddata", door="command", why="To find out what is wrong with a fixture.")


class Command(loaddata.Command):
    def handle(self, *fixture_labels: Any, **options: Any) -> None:
        try:
            super().handle(*fixture_labels, **options)
        except REASONS as error:
            found = [place for label in fixture_labels for place in self.find_fixtures(label)]
            paths = [Path(path) for path, _, _ in found if path.endswith(".json")]
            # The service names the record and the reference, which Django's message may not.
            why = ingest.why_refused(paths, change=CHANGE)
            raise CommandError(
                why or f"{str(error) or error.__cause__} Nothing was loaded."
            ) from error
