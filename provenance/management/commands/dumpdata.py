"""Django's dumpdata, without encrypted columns, which it would write decrypted."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands import dumpdata
from django.db import models

from provenance.models import CaseMember, Particulars, Pin
from provenance.models.sealed import sealed_columns
from provenance.models.sealed_names import in_copies

NEVER_DUMPED = Particulars
PARTS_OF_CASES = (CaseMember, Pin)


class Command(dumpdata.Command):
    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--sealed",
            action="store_true",
            help="also protected sources' names, private notes, cases and checks, in clear",
        )

    def handle(self, *app_labels: Any, **options: Any) -> None:
        """Write the dump; what is left out stays in the database and its backups, encrypted."""
        excluded: list[type[models.Model]] = [NEVER_DUMPED]
        if not options.pop("sealed", False):
            excluded += [*sealed_columns(), *PARTS_OF_CASES]
            in_copies.set(True)
        options["exclude"] = [*options["exclude"], *(model._meta.label for model in excluded)]
        try:
            super().handle(*app_labels, **options)
        finally:
            in_copies.set(False)
