"""Writes documents, with everything that their chains need, as a fixture."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from provenance.models import Document
from provenance.services.fixture_export import fixture_of


class Command(BaseCommand):
    help = (
        "Write documents, with all that their chains need and without index rows, as a fixture "
        "for “manage.py loaddata”."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "documents", nargs="+", metavar="DOCUMENT", help="the last part of its page's address"
        )
        parser.add_argument("--output", type=Path, metavar="FILE", help="else: printed")
        parser.add_argument("--with-text", action="store_true", help="also the full texts")
        parser.add_argument(
            "--sealed", action="store_true", help="also the names of protected sources"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        slugs: list[str] = options["documents"]
        documents = list(Document.objects.filter(slug__in=slugs))
        unknown = sorted(set(slugs) - {document.slug for document in documents})
        if unknown:
            raise CommandError(f"There is no document {', '.join(unknown)}. Nothing was written.")
        fixture = fixture_of(documents, text=options["with_text"], sealed=options["sealed"])
        if options["output"] is None:
            self.stdout.write(fixture, ending="")
            return
        try:
            options["output"].write_text(fixture, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"It cannot be written: {error.strerror}.") from error
        self.stdout.write(f"{fixture.count(chr(10)) - 2} records written.")
