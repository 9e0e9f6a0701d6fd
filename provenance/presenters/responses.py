"""Answers and denials: what was said back stands beside a quote as a quote of its own."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.records import Records, WordingRecord
from provenance.domain.chain.report import build_report
from provenance.domain.language.quote_marks import with_quote_marks


@dataclass(frozen=True, slots=True)
class Answer:
    """A quote beside the quote: who, in what words, by which chain."""

    who: str
    words: str
    language: str
    outlet: str
    sentence: str
    stop: str
    address: str


def answer(records: Records, *, beside: WordingRecord) -> Answer:
    """The other quote as the document words it that words ``beside``; else as the first does."""
    wordings = records.quote_wordings()
    here = [row for row in wordings if row.document == beside.document]
    wording = (here or wordings)[0]
    quote = records.quotes[records.quote]
    sentences = build_report(records, wording).sentences
    return Answer(
        who=_who(records, wording),
        words=with_quote_marks(wording.words),
        language=wording.language,
        outlet=outlet_name(records, wording.document),
        sentence=sentences.chain,
        stop=sentences.stop,
        address=reverse("quote", args=[quote.slug], query={"from": wording.slug}),
    )


def _who(records: Records, wording: WordingRecord) -> str:
    """The speaker as the register may show them; else as named there; else ""."""
    speaker = records.quotes[records.quote].speaker
    source = records.sources.get(speaker) if speaker is not None else None
    return source.name if source else wording.speaker_as_named
