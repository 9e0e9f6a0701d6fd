"""Rebuilds the search index of quotes."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from provenance.services.search_index import rebuild


class Command(BaseCommand):
    help = "Write the index of quotes' words and meanings anew, as after loaddata."

    def handle(self, *args: Any, **options: Any) -> None:
        count = rebuild()
        self.stdout.write(f"{count} wordings indexed.")
