"""Django's flush, permitted to empty the write-protected history too."""

from __future__ import annotations

from typing import Any

from django.core.management.commands import flush

from provenance.services import history_unlock


class Command(flush.Command):
    def handle(self, **options: Any) -> None:
        with history_unlock.unlocked():
            super().handle(**options)
