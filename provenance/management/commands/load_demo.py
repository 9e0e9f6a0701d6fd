"""Loads the demo: five articles, their retellings, and accounts to try it."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import Tags
from django.core.management.base import BaseCommand, CommandError

from provenance.services import accounts, demo_editions, loading
from provenance.services.fixtures import FixtureRefused
from provenance.services.history import Change

FIXTURES = ("seeds.json", "retellings.json", "training.json")
CHANGE = Change(
    who="load_demo",
    door="import",
    why="The demo's articles and their retellings, and an invented training story.",
)


class Command(BaseCommand):
    # The other checks import every view of the site, which is not needed to load.
    requires_system_checks = (Tags.models, Tags.database)
    help = (
        "Load the demo's fixtures with their history; run again, it adds what is new and leaves "
        "what was changed here."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--accounts", action="store_true", help="also make demo accounts and print them"
        )

        parser.add_argument(
            "--restore", action="store_true", help="also put back what was changed here"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        folder = Path(settings.FIXTURE_DIRS[0])
        try:
            for name in FIXTURES:
                self._load(folder / name, keep_edits=not options["restore"])
            if options["accounts"]:
                self._accounts()
        except (FixtureRefused, accounts.OnlyInTheDemo) as error:
            raise CommandError(str(error)) from error

    def _load(self, path: Path, *, keep_edits: bool) -> None:
        loaded = loading.load_fixture(path, change=CHANGE, keep_edits=keep_edits)
        self.stdout.write(
            f"{path.name}: {loaded.added} added, {loaded.changed} changed, "
            f"{loaded.unchanged} there already."
        )
        if loaded.local_edits:
            self.stdout.write(
                f"  Left as changed here (--restore puts them back): {'; '.join(loaded.local_edits)}."
            )

    def _accounts(self) -> None:
        every = accounts.set_up_demo_accounts(change=CHANGE)
        demo_editions.publish_demo_editions()
        self.stdout.write("Log in as:")
        for account in every:
            self.stdout.write(f"  {account.username:<12}{account.password}")
