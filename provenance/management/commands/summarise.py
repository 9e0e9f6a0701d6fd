"""Updates the summaries of quotes that a write left for later."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from provenance.services.summaries import refresh_stale


class Command(BaseCommand):
    help = (
        "Tell anew what a large import, or a change to a much used source, left stale: facets, "
        "counts, versions and watches. Run it from a timer, every few minutes."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{refresh_stale()} quotes told anew.")
