"""Forgets the checked texts whose day is over."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from provenance.services.checks import delete_overdue


class Command(BaseCommand):
    help = (
        "Forget the texts of checks whose day is over. Each new check does so too; run it from a "
        "timer, every hour, so that it is done where nobody checks anything."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{delete_overdue()} checks forgotten.")
