"""Finds the quotes that match words, as the search page does; one text or a file of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import batched
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from provenance.exports.terminal import choices_text
from provenance.queries.bulk_search import FoundLine, find_lines
from provenance.queries.traces import answer_words

BATCH_SIZE = 50


class Command(BaseCommand):
    help = "Find the quotes that words have; with --batch, those of each line of a file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("words", nargs="?", help="words of a quote")
        parser.add_argument(
            "--batch", type=Path, help='JSON lines {"id": …, "text": …}; answers come as JSON lines'
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if (options["batch"] is None) == (options["words"] is None):
            raise CommandError("Give the words of a quote, or --batch and a file of JSON lines.")
        if options["batch"] is None:
            traced = answer_words(options["words"])
            lines = [f"{choice.match}: {choice.line}" for choice in traced.choices]
            self.stdout.write(choices_text(traced.kind.value, lines))
            return
        for some in batched(list(_questions(options["batch"])), BATCH_SIZE):
            for (question_id, _), hits in zip(
                some, find_lines([text for _, text in some]), strict=True
            ):
                answer = {"id": question_id, "hits": [_hit_values(hit) for hit in hits]}
                self.stdout.write(json.dumps(answer, ensure_ascii=False))


def _hit_values(hit: FoundLine) -> dict[str, Any]:
    return {
        "id": hit.id,
        "score": hit.score,
        "kind": hit.kind,
        "text": hit.text,
        "quote": hit.quote,
        "exchanges": [{"one": each.one, "other": each.other} for each in hit.exchanges],
    }


def _questions(path: Path) -> Iterator[tuple[Any, str]]:
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path.name} cannot be read as text in UTF-8.") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            question = json.loads(line)
            yield question["id"], str(question["text"])
        except (json.JSONDecodeError, RecursionError, KeyError, TypeError):
            raise CommandError(
                f'{path.name}, line {number}: expected {{"id": …, "text": …}}.'
            ) from None
