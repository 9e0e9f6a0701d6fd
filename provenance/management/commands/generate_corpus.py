"""Writes a synthetic database to measure with and to look around in."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from provenance.services import summaries
from provenance.services.history import Change
from provenance.services.synthetic import NotBesideOthers, generate_corpus


class Command(BaseCommand):
    help = "Write invented quotes with chains; every title says that they are synthetic."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--quotes", type=int, default=1_000)
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument(
            "--beside", action="store_true", help="even where there are other quotes"
        )
        parser.add_argument(
            "--no-summaries", action="store_true", help="leave facets to be told later"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["quotes"] < 1:
            raise CommandError("Ask for one quote or more.")
        change = Change(
            who="generate_corpus", door="command", why="A synthetic corpus; nothing in it is real."
        )
        try:
            summary = generate_corpus(
                options["quotes"],
                seed=options["seed"],
                beside=options["beside"],
                change=change,
                tell=lambda number: self.stdout.write(f"{number} synthetic quotes written"),
            )
        except NotBesideOthers as refused:
            raise CommandError(str(refused)) from refused
        if not options["no_summaries"]:
            self.stdout.write(f"{summaries.refresh_stale()} quotes told for the facets")
        self.stdout.write(f"Done: {summary} quotes. Everything in this corpus is synthetic.")
