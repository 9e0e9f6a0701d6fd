"""Works the imports that nobody is working: those whose page was closed, or whose worker died."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from provenance.services import jobs


class Command(BaseCommand):
    help = "Go on with imports that were begun and left. Run it from a timer, every minute."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{jobs.sweep()} imports worked.")
