"""Does what waits: letters, imports whose page was closed or worker died, missing vectors."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from provenance.services import jobs, letters, search_index


class Command(BaseCommand):
    help = (
        "Send the letters that wait, go on with imports that were begun and left, and work out the "
        "meaning of wordings that were indexed without. Run it from a timer, every minute."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{letters.deliver()} letters sent.")
        self.stdout.write(f"{jobs.sweep()} imports worked.")
        if number := search_index.write_missing_vectors():
            self.stdout.write(f"Meaning of {number} wordings worked out.")
