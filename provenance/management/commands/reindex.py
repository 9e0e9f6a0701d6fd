"""Writes the index of quotes' words anew."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from provenance.models import Rendering
from provenance.services.index import index_renderings


class Command(BaseCommand):
    help = "Write the index of quotes' words anew, as after loaddata."

    def handle(self, *args: Any, **options: Any) -> None:
        count = index_renderings(Rendering.objects.values_list("pk", flat=True))
        self.stdout.write(f"{count} wordings indexed.")
