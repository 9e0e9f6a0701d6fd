"""Checks of documents, their dates, and the places of their passages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Length, StrIndex, Substr

from provenance.domain.chain.consistency import Severity, date_fault
from provenance.domain.chain.passage_context import CONTEXT
from provenance.domain.vocabulary import DatePrecision, Holding, Status
from provenance.models import Document, DocumentDate, Passage
from provenance.queries.checks.register import circles_of
from provenance.queries.checks.rules import Rule, error, named, note, warning


def _in_attached_text() -> QuerySet[Any]:
    return Passage.objects.exclude(document__text="").annotate(
        stands=Substr("document__text", F("start") + 1, Length("exact")),
        before=Substr("document__text", F("start") + 1 - Length("prefix"), Length("prefix")),
        after=Substr("document__text", F("end") + 1, Length("suffix")),
        anywhere=StrIndex("document__text", F("exact")),
    )


def _without_its_context() -> QuerySet[Any]:
    standing = _in_attached_text().filter(start__isnull=False, stands=F("exact"))
    return standing.filter(
        Q(start__lt=Length("prefix")) | ~Q(before=F("prefix")) | ~Q(after=F("suffix"))
    )


def _wrong_hashes() -> Iterator[tuple[str, str]]:
    for name, (text, sha256) in named(Document.objects.exclude(text=""), "text", "text_sha256"):
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != sha256:
            yield name, "Its text does not have the hash recorded for it; attach the right text."


def _wrong_dates() -> Iterator[tuple[str, str]]:
    for name, values in named(DocumentDate.objects.all(), "edtf", "earliest", "latest"):
        if fault := date_fault(*values):
            yield name, fault


RULES = [
    error(
        "copy-without-reason",
        lambda: Document.objects.filter(syndicated_copy_of__isnull=False, copy_reason=""),
        "Say why this is taken to be a copy and not a retelling.",
    ),
    Rule(
        "circular-copies",
        Severity.ERROR,
        lambda: circles_of(
            Document.objects.all(),
            "syndicated_copy_of",
            "It is a copy of itself by way of others; cut the circle.",
        ),
    ),
    error(
        "named-but-examined",
        lambda: Document.objects.filter(holding=Holding.NAMED).filter(
            Q(examined_on__isnull=False) | ~Q(text="")
        ),
        "It is only named, yet has a text or an examination; mark it as held, or take those out.",
    ),
    error(
        "examined-by-halves",
        lambda: Document.objects.exclude(
            Q(examined_on__isnull=True, examined_by__isnull=True)
            | Q(examined_on__isnull=False, examined_by__isnull=False)
        ),
        "An examination needs both its day and the person who looked.",
    ),
    warning(
        "examined-without-text",
        lambda: (
            Document.objects.filter(holding=Holding.HELD, examined_on__isnull=False, text_sha256="")
            .filter(passages__wordings__isnull=False)
            .distinct()
        ),
        "It was examined and quotes stand in it, but no hash says which text; attach the text.",
    ),
    note("not-examined", lambda: Document.objects.not_examined(), "Nobody has examined it yet."),
    note(
        "text-not-attached",
        lambda: Document.objects.awaiting_text(),
        "Its text is not in this installation; attach_text finds its passages again.",
    ),
    note(
        "undated",
        lambda: Document.objects.published().filter(dates__isnull=True),
        "It has no date; enter one, or an unknown date with the reason.",
    ),
    Rule("wrong-hash", Severity.ERROR, _wrong_hashes),
    error(
        "wrong-length",
        lambda: Document.objects.exclude(text="").exclude(text_length=Length("text")),
        "Its text does not have the length recorded for it; save the document again.",
    ),
    error(
        "passage-without-words",
        lambda: Passage.objects.filter(exact=""),
        "A passage needs its words.",
    ),
    error(
        "offsets-do-not-fit",
        lambda: Passage.objects.filter(
            Q(start__isnull=True, end__isnull=False)
            | Q(start__isnull=False, end__isnull=True)
            | Q(start__isnull=False) & ~Q(end=F("start") + Length("exact"))
        ),
        "Its offsets do not span exactly its words; correct or empty both.",
    ),
    error(
        "not-found-here",
        lambda: _in_attached_text().filter(start__isnull=False).exclude(stands=F("exact")),
        "Its words do not stand there in the text held; correct the words or the offsets.",
    ),
    error(
        "nowhere-in-text",
        lambda: _in_attached_text().filter(start__isnull=True, anywhere=0),
        "Its words stand nowhere in the text held; correct them.",
    ),
    error(
        "context-does-not-fit",
        _without_its_context,
        "Its context is not what stands around it in the text held; correct prefix and suffix.",
    ),
    warning(
        "context-too-long",
        lambda: Passage.objects.annotate(before=Length("prefix"), after=Length("suffix")).filter(
            Q(before__gt=CONTEXT) | Q(after__gt=CONTEXT)
        ),
        f"Its context is longer than {CONTEXT} characters; shorten it.",
    ),
    Rule("wrong-date", Severity.ERROR, _wrong_dates),
    error(
        "date-without-words",
        lambda: DocumentDate.objects.filter(passage=None, reason=""),
        "Give the passage that states this date, or the reason.",
    ),
    error(
        "unknown-date-with-value",
        lambda: DocumentDate.objects.exclude(
            Q(edtf="", precision=DatePrecision.UNKNOWN)
            | (~Q(edtf="") & ~Q(precision=DatePrecision.UNKNOWN))
        ),
        "Only an unknown date has no value, and it has none; correct the precision or the value.",
    ),
    error(
        "date-told-by-a-draft",
        lambda: DocumentDate.objects.filter(
            passage__document__status=Status.DRAFT, document__status=Status.PUBLISHED
        ),
        "The passage that states this date stands in a draft; publish that, or give another.",
    ),
]
