"""Deletes data with a limited lifetime: checked texts, and lists of viewed quotes."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from provenance.services.checks import delete_overdue
from provenance.services.watches import forget_old_views


class Command(BaseCommand):
    help = (
        "Forget the texts of checks whose day is over, and what was looked at thirty days ago. "
        "Run it from a timer, every hour, so that it is done where nobody checks anything."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{delete_overdue()} checks forgotten.")
        self.stdout.write(f"{forget_old_views()} lists of viewed quotes shortened.")
