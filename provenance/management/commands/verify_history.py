"""Checks the history against its seals, and names the first entry that differs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from provenance.domain.history_chain import BrokenHead, Head, head_of_line
from provenance.models import EventSeal
from provenance.queries.history_check import check_history

NO_FILE = "Without HISTORY_HEAD_FILE a chain that was made anew would not be noticed."
NOTHING_YET = "Nothing is sealed yet, and no head was written."
NO_KEY = "Without HISTORY_KEY no head is signed."


class Command(BaseCommand):
    help = "Check the whole history against its seals and its signed heads."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--heads", help="a copy of the file of heads, kept elsewhere")

    def handle(self, *args: Any, **options: Any) -> None:
        path = options["heads"] or settings.HISTORY_HEAD_FILE
        if not options["heads"] and not Path(path).exists() and not EventSeal.objects.exists():
            self.stdout.write(NOTHING_YET)
            return
        check = check_history(self._heads(path), settings.HISTORY_KEY)
        if check.fault:
            raise CommandError(check.fault)
        self.stdout.write(f"{check.count} entries of the history are what was sealed.")
        self.stdout.write(f"{check.waiting} wait to be sealed.")
        for sentence in [*([] if path else [NO_FILE]), *([] if settings.HISTORY_KEY else [NO_KEY])]:
            self.stdout.write(sentence)

    def _heads(self, path: str | None) -> list[Head]:
        if not path:
            return []
        try:
            lines = Path(path).read_text(encoding="utf-8").splitlines()
            return [head_of_line(line) for line in lines]
        except OSError as error:
            raise CommandError(f"The file of heads cannot be read: {error}") from error
        except BrokenHead as error:
            raise CommandError(f"A line of the file of heads cannot be read: {error}") from error
