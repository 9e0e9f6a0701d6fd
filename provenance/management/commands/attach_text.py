"""Attaches the full text of documents to this installation and finds their passages in it."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from provenance.services import loading
from provenance.services.history import Change

CHANGE = Change(
    who="attach_text", door="command", why="The full text was attached in this installation."
)


class Command(BaseCommand):
    help = "Find each file's document by its hash, keep its text, and find the passages again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        whole = [self._attach(path) for path in options["files"]]
        if not all(whole):
            raise CommandError("Not every text was attached with all its passages; see above.")

    def _attach(self, path: Path) -> bool:
        try:
            attached = loading.attach_text(path, change=CHANGE)
        except loading.TextRefused as error:
            self.stderr.write(str(error))
            return False
        missing = attached.not_found_here
        count = len(attached.present) + len(missing)
        self.stdout.write(
            f"{path.name}: {attached.document.slug}, "
            f"{len(attached.present)} of {count} passages found again."
        )
        for key in missing:
            self.stderr.write(f"  not found here: {key}")
        return not missing
