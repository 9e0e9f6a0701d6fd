"""Sends letters, works the imports that nobody works, and seals what was added to the history."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from provenance.services import jobs, letters


class Command(BaseCommand):
    help = (
        "Send the letters that wait, go on with imports that were begun and left, and seal what "
        "was added to the history. Run it from a timer, every minute."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{letters.deliver()} letters sent.")
        self.stdout.write(f"{jobs.sweep()} imports worked.")
        # Last, so that a head that cannot be written keeps no letter.
        call_command("seal_history", stdout=self.stdout)
