"""Searches all wordings for different quotes that may be the same."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from provenance.services.linking import link_corpus
from provenance.services.spark import SparkIsMissing


class Command(BaseCommand):
    help = (
        "Judge which wordings of different quotes are the same; curators find them in the queue of "
        "quotes that may be one."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--master",
            default="",
            help="the Spark to use, such as local[2] or spark://HOST:7077; without it, this core",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            counts = link_corpus(options["master"])
        except SparkIsMissing as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{counts.wordings} wordings read, {counts.pairs} pairs of quotes that may be one."
        )
