"""Proposes what articles quote, from whom, and how it reached them; nothing is saved."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from provenance.domain.proposing.propose import as_values, propose
from provenance.domain.proposing.text_listing import format_listing


class Command(BaseCommand):
    help = "Propose the quotations, speakers, upstreams and statements of articles."
    # The command reads a text and does not use the database.
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "files",
            nargs="+",
            type=Path,
            metavar="FILE",
            help='a text, or JSON lines {"id": …, "text": …} in a file that ends in .jsonl',
        )
        parser.add_argument(
            "--format",
            choices=["listing", "jsonl"],
            default="listing",
            help="a listing to read (the default), or one line of JSON for each text",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        for file in options["files"]:
            for identifier, text in _texts(file):
                proposal = propose(text)
                if options["format"] == "jsonl":
                    line = {"id": identifier, **as_values(proposal)}
                    self.stdout.write(json.dumps(line))
                else:
                    self.stdout.write(f"== {identifier}\n{format_listing(text, proposal)}\n")


def _texts(path: Path) -> Iterator[tuple[Any, str]]:
    """Yield each text with its name, with line breaks unchanged, so that offsets are the file's."""
    try:
        whole = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path.name} cannot be read as text in UTF-8.") from error
    if path.suffix != ".jsonl":
        yield path.stem, whole
        return
    for number, line in enumerate(whole.removeprefix("\ufeff").split("\n"), start=1):
        if line.strip():
            yield _one(path, number, line)


def _one(path: Path, number: int, line: str) -> tuple[Any, str]:
    try:
        question = json.loads(line)
        return question["id"], str(question["text"])
    except (json.JSONDecodeError, RecursionError, KeyError, TypeError):
        raise CommandError(
            f'{path.name}, line {number}: expected {{"id": …, "text": …}}.'
        ) from None
