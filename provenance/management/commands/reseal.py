"""Seals every protected source's particulars anew, with the first of the keys."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from provenance.services import sealing
from provenance.services.history import Change

CHANGE = Change(who="reseal", door="command", why="Sealed anew with the first key.")


class Command(BaseCommand):
    help = "Seal all particulars with the first PARTICULARS_KEY, so that older keys can go."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            resealed = sealing.reseal(change=CHANGE)
        except sealing.ParticularsRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"Sealed anew with the first key: {resealed.count}.")
        if resealed.not_opened:
            slugs = ", ".join(resealed.not_opened)
            raise CommandError(f"No key opens these, and they stay as they are: {slugs}.")
