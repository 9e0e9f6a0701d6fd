"""Loads the demo: five articles, their retellings, and accounts to look around with."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import Tags
from django.core.management.base import BaseCommand, CommandError

from provenance.services import accounts, loading
from provenance.services.fixtures import FixtureRefused
from provenance.services.history import Change

FIXTURES = ("seeds.json", "retellings.json", "training.json")
CHANGE = Change(
    who="load_demo",
    door="import",
    why="The demo's articles and their retellings, and an invented training story.",
)


class Command(BaseCommand):
    # The other checks import every view of the site, which loading does not need.
    requires_system_checks = (Tags.models, Tags.database)
    help = "Load the demo's fixtures with their history; run twice, it changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--accounts", action="store_true", help="also make demo accounts and print them"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        folder = Path(settings.FIXTURE_DIRS[0])
        try:
            for name in FIXTURES:
                self._load(folder / name)
            if options["accounts"]:
                self._accounts()
        except (FixtureRefused, accounts.OnlyInTheDemo) as error:
            raise CommandError(str(error)) from error

    def _load(self, path: Path) -> None:
        loaded = loading.load_fixture(path, change=CHANGE)
        self.stdout.write(
            f"{path.name}: {loaded.added} added, {loaded.changed} changed, "
            f"{loaded.unchanged} there already."
        )

    def _accounts(self) -> None:
        self.stdout.write("Log in as:")
        for account in accounts.set_up_demo_accounts(change=CHANGE):
            self.stdout.write(f"  {account.username:<12}{account.password}")
