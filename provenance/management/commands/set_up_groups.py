"""Creates the groups of a newsroom: viewers, who only read, journalists, and curators."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from provenance.services.accounts import set_up_groups


class Command(BaseCommand):
    help = (
        "Make the groups “viewer”, “journalist” and “curator” with their permissions, or set them "
        "right."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        set_up_groups()
        self.stdout.write(
            "The groups “viewer”, “journalist” and “curator” are there. "
            "Give a curator staff status too, so that the desk lets them in."
        )
