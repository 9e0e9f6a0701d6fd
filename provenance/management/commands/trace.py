"""Prints the chain of a quote as text, or completely as JSON."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from provenance.domain.chain.steps import Perspective
from provenance.exports.schemas.chain import chain_json
from provenance.exports.terminal import chain_text, choices_text
from provenance.queries.search import AnswerKind
from provenance.queries.traces import TraceAnswer, TracedHit, answer_words


class Command(BaseCommand):
    help = "Trace the words of a quote up to its claimed source."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "words", help="words of a quote, the address of a document, or the name of a wording"
        )
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument(
            "--as",
            dest="perspective",
            choices=[Perspective.OUTLET.value, Perspective.EVERYONE.value],
            default=Perspective.OUTLET.value,
            help="as the outlet with these words tells it, or as everyone does",
        )

    def handle(self, *args: Any, **options: Any) -> str:
        if not options["words"].strip():
            raise CommandError("Give the words of a quote.")
        answer = answer_words(options["words"], Perspective(options["perspective"]))
        if options["format"] == "json":
            return json.dumps(_json(answer, options["perspective"]), ensure_ascii=False, indent=1)
        if answer.report is not None:
            return chain_text(answer.report)
        return choices_text(answer.kind.value, [choice.line for choice in answer.choices])


def _json(answer: TraceAnswer, perspective: str) -> dict[str, Any]:
    if answer.report is not None:
        return chain_json(answer.report)
    name = "nearest" if answer.kind == AnswerKind.NONE else "choices"
    empty: dict[str, Any] = {key: [] for key in ("steps", "ends", "findings")}
    return {
        "answer": answer.kind.value,
        "perspective": perspective,
        "quote": None,
        **empty,
        "sentences": {},
        name: [_choice(choice) for choice in answer.choices],
    }


def _choice(choice: TracedHit) -> dict[str, Any]:
    return {**chain_json(choice.report), "match": choice.match, "score": round(choice.score, 3)}
