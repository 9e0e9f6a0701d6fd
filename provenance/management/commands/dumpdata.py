"""Django's dumpdata, which never takes sealed particulars along."""

from __future__ import annotations

from typing import Any

from django.core.management.commands import dumpdata

SEALED = "provenance.particulars"


class Command(dumpdata.Command):
    def handle(self, *app_labels: Any, **options: Any) -> None:
        """They stay in the database and its backups; a copy of the evidence does not hold them."""
        options["exclude"] = [*options["exclude"], SEALED]
        super().handle(*app_labels, **options)
