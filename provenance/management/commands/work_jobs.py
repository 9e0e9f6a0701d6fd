"""Sends letters, and works the imports that nobody works: whose page was closed, or worker died."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from provenance.services import jobs, letters


class Command(BaseCommand):
    help = (
        "Send the letters that wait, and go on with imports that were begun and left. Run it from "
        "a timer, every minute."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{letters.deliver()} letters sent.")
        self.stdout.write(f"{jobs.sweep()} imports worked.")
