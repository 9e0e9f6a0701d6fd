"""Seals particulars and private texts anew, with the first of the keys."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from provenance.services import sealing
from provenance.services.history import Change

CHANGE = Change(who="reseal", door="command", why="Sealed anew with the first key.")


class Command(BaseCommand):
    help = "Seal particulars and private texts with the first PARTICULARS_KEY, so that older keys can go."

    def handle(self, *args: Any, **options: Any) -> None:
        columns = sealing.reseal_columns()
        self.stdout.write(f"Private texts sealed anew: {columns.count}.")
        try:
            resealed = sealing.reseal(change=CHANGE)
        except sealing.ParticularsRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"Sealed anew with the first key: {resealed.count}.")
        if not_opened := [*resealed.not_opened, *columns.not_opened]:
            names = ", ".join(not_opened)
            raise CommandError(f"No key opens these, and they stay as they are: {names}.")
