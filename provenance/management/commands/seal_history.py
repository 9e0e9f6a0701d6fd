"""Seals the entries of the history that are not sealed yet, as ``work_jobs`` does each minute."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from provenance.domain.history_chain import BrokenHead
from provenance.services import history_seals


class Command(BaseCommand):
    help = "Seal what was added to the history, and write its signed head to HISTORY_HEAD_FILE."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self.stdout.write(f"{history_seals.seal()} entries of the history sealed.")
        except (history_seals.HeadNotWritten, BrokenHead) as error:
            raise CommandError(str(error)) from error
