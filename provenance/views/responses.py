"""Answers and denials: what was said back stands beside a quote as an utterance of its own."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from provenance.domain.language.quote_marks import in_marks
from provenance.domain.naming import outlet_name
from provenance.domain.records import Records, RenderingRow
from provenance.domain.telling import tell


@dataclass(frozen=True, slots=True)
class Answer:
    """An utterance beside the quote: who, in what words, by which chain."""

    who: str
    words: str
    language: str
    outlet: str
    sentence: str
    stop: str
    address: str


def answer(records: Records, *, beside: RenderingRow) -> Answer:
    """The other utterance as the document words it that words ``beside``; else as the first does."""
    wordings = records.wordings()
    here = [row for row in wordings if row.document == beside.document]
    rendering = (here or wordings)[0]
    utterance = records.utterances[records.utterance]
    told = tell(records, rendering).sentences
    return Answer(
        who=_who(records, rendering),
        words=in_marks(rendering.words),
        language=rendering.language,
        outlet=outlet_name(records, rendering.document),
        sentence=told.chain,
        stop=told.stop,
        address=reverse("quote", args=[utterance.slug], query={"from": rendering.slug}),
    )


def _who(records: Records, rendering: RenderingRow) -> str:
    """The speaker as the register may show them; else as named there; else ""."""
    speaker = records.utterances[records.utterance].speaker
    source = records.sources.get(speaker) if speaker is not None else None
    return source.name if source else rendering.speaker_as_named
