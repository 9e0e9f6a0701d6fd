"""Encrypts particulars, names, private texts and second factors again with the first key."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from provenance.services import sealing, second_factor
from provenance.services.history import Change

CHANGE = Change(who="reseal", door="command", why="Sealed anew with the first key.")


class Command(BaseCommand):
    help = "Seal all that is sealed with the first PARTICULARS_KEY, so that older keys can go."

    def handle(self, *args: Any, **options: Any) -> None:
        columns = sealing.reseal_columns()
        names = sealing.reseal_names()
        self.stdout.write(f"Private texts sealed anew: {columns.count}; names: {names.count}.")
        factors, refused = second_factor.reseal()
        self.stdout.write(f"Second factors sealed anew: {factors}.")
        try:
            resealed = sealing.reseal(change=CHANGE)
        except sealing.ParticularsRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"Sealed anew with the first key: {resealed.count}.")
        lost = [f"{refused} second factors"] if refused else []
        if not_opened := [*resealed.not_opened, *columns.not_opened, *names.not_opened, *lost]:
            which = ", ".join(not_opened)
            raise CommandError(f"No key opens these, and they stay as they are: {which}.")
