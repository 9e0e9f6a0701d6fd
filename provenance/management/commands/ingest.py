"""Imports texts and pages from files and folders, each as a draft with its proposals."""

from __future__ import annotations

import mimetypes
import os
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from provenance.domain.curation_vocabulary import IntakeHow
from provenance.domain.reading.file_text import MOST_BYTES, FileRefusal
from provenance.domain.reading.page_facts import is_language
from provenance.domain.reading.read import READ_HERE
from provenance.domain.vocabulary import DocumentKind
from provenance.models import Source
from provenance.queries.publishers import publishers_named, similar_publisher_names
from provenance.services.bounded_reading import SENTENCES
from provenance.services.history import Change
from provenance.services.intake import (
    IntakeRefused,
    IntakeResult,
    IntakeText,
    NewPublisher,
    Outcome,
    bring_in,
    plain_name,
)

OUTCOME_WORDS = {
    Outcome.NEW: "new",
    Outcome.SAME_BYTES: "there already",
    Outcome.SAME_TEXT: "there already",
    Outcome.ATTACHED: "attached to what awaited it",
}


class Command(BaseCommand):
    help = (
        "Bring texts (.txt, .html, .pdf, .docx) in as drafts; what is there already stays as it is."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", type=Path, help="a file or folder")
        publisher = parser.add_mutually_exclusive_group()
        publisher.add_argument(
            "--publisher", default="", help="its name or slug in the register; else: not stated"
        )
        publisher.add_argument(
            "--new-publisher",
            default="",
            metavar="NAME",
            help="a publisher that is made if need be",
        )
        parser.add_argument("--language", default="", metavar="TAG", help="such as en or uk")
        parser.add_argument(
            "--encoding",
            default="",
            metavar="NAME",
            help="where a text does not say, such as windows-1251",
        )
        parser.add_argument(
            "--kind", choices=DocumentKind.values, default=DocumentKind.ARTICLE.value
        )
        parser.add_argument("--by", default="ingest", metavar="NAME", help="who brings them in")
        parser.add_argument("--why", default="Brought in by command.", help="for the history")
        parser.add_argument("--dry-run", action="store_true", help="say what would become of each")

    def handle(self, *args: Any, **options: Any) -> None:
        change = Change(who=options["by"], door="command", why=options["why"])
        if options["language"] and not is_language(options["language"]):
            raise CommandError(f"“{options['language']}” is no language tag, such as en or pt-BR.")
        beside = {
            "publisher": _publisher(options),
            "language": options["language"],
            "kind": DocumentKind(options["kind"]),
            "encoding": options["encoding"],
        }
        with transaction.atomic() if options["dry_run"] else nullcontext():
            counts = self._bring_all(options["paths"], beside, change)
            if options["dry_run"]:
                transaction.set_rollback(True)
        total = ", ".join(f"{number} {words}" for words, number in counts.items())
        self.stdout.write(f"{total or 'No .txt, .html, .pdf or .docx file was found'}.")
        if options["dry_run"]:
            self.stdout.write("Nothing was kept: this was a dry run.")
        if counts["refused"]:
            raise CommandError("Not every file was brought in; see above.")

    def _bring_all(self, paths: list[Path], beside: dict[str, Any], change: Change) -> Counter[str]:
        """Import each file in its own transaction, so that a killed run keeps the earlier ones."""
        counts: Counter[str] = Counter()
        for path, refusal in _files(paths):
            try:
                brought = _bring(path, refusal, beside, change)
            except IntakeRefused as error:
                counts["refused"] += 1
                self.stderr.write(f"refused: {_shown(path)}: {error}")
            else:
                counts[OUTCOME_WORDS[brought.outcome]] += 1
                self.stdout.write(_line(path, brought))
        return counts


def _publisher(options: dict[str, Any]) -> Source | NewPublisher | None:
    if options["new_publisher"]:
        there = publishers_named(options["new_publisher"])
        return there[0] if len(there) == 1 else NewPublisher(options["new_publisher"])
    name = options["publisher"]
    if not name:
        return None
    match = publishers_named(name)
    if len(match) == 1:
        return match[0]
    if match:
        slugs = ", ".join(source.slug for source in match)
        raise CommandError(f"Several publishers are called “{name}”: give the slug, {slugs}.")
    names = "; ".join(similar_publisher_names(name))
    hint = f" Names near it: {names}." if names else ""
    raise CommandError(
        f"No publisher is called “{name}”.{hint} To make it, use --new-publisher. "
        "Nothing was brought in."
    )


def _files(paths: list[Path]) -> Iterator[tuple[Path, str]]:
    """Yield each file in order, with the reason why it is not read or "".

    In folders, only files of known types are yielded.
    """
    for path in paths:
        if not path.is_dir():
            is_readable = path.suffix.lower() in READ_HERE or not path.exists()
            yield (
                path,
                "" if is_readable else "Give .txt, .html, .pdf or .docx files; this is none.",
            )
            continue
        home, unread = path.resolve(), list[OSError]()
        for folder, folders, names in os.walk(path, onerror=unread.append):
            folders.sort()
            for name in sorted(names):
                file = Path(folder) / name
                if file.suffix.lower() in READ_HERE:
                    inside = file.resolve().is_relative_to(home)
                    yield file, "" if inside else "It is a link that leads out of the folder."
        for error in unread:
            yield Path(str(error.filename)), f"It cannot be read: {error.strerror}."


def _bring(path: Path, refusal: str, beside: dict[str, Any], change: Change) -> IntakeResult:
    if refusal:
        raise IntakeRefused(refusal)
    intake_text = IntakeText(
        _read(path),
        IntakeHow.COMMAND,
        file_name=path.name,
        media_type=mimetypes.guess_type(path.name)[0] or "",
        **beside,
    )
    return bring_in(intake_text, change=change)


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise IntakeRefused("It is no file." if path.exists() else "There is no such file.")
        if path.stat().st_size > MOST_BYTES:
            raise IntakeRefused(str(SENTENCES[FileRefusal.TOO_LARGE]))
        return path.read_bytes()
    except OSError as error:
        raise IntakeRefused(f"It cannot be read: {error.strerror}.") from error


def _shown(path: Path) -> str:
    """Return the path without control characters, which could write elsewhere in a terminal."""
    return "/".join(plain_name(part) for part in path.parts[-3:])


def _line(path: Path, brought: IntakeResult) -> str:
    where = brought.document.slug
    if brought.outcome == Outcome.NEW:
        proposed = brought.document.proposals.count()
        return f"new: {_shown(path)} → {where} ({proposed} proposals)"
    return f"{OUTCOME_WORDS[brought.outcome]}: {_shown(path)} → {where}"
