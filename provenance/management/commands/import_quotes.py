"""Imports a sheet of quotes, so that their wordings are found."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from provenance.domain.vocabulary import Status
from provenance.services.history import Change
from provenance.services.quote_sheets import import_quotes
from provenance.services.sheet_files import SheetRefused


class Command(BaseCommand):
    help = "Import quotes, one JSON object a line: id, text; also outlet, date, speaker, language, address."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("sheet", type=Path, help="a file of JSON lines")
        parser.add_argument("--drafts", action="store_true", help="for curators' eyes only")

    def handle(self, *args: Any, **options: Any) -> None:
        sheet: Path = options["sheet"]
        change = Change(
            who="import_quotes", door="import", why=f"The sheet of quotes {sheet.name}."
        )
        status = Status.DRAFT if options["drafts"] else Status.PUBLISHED
        try:
            done = import_quotes(sheet, change=change, status=status)
        except SheetRefused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{done.added} quotes imported, {done.there} there already.")
