"""What a row of results shows, as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from provenance.domain.badges import badge_of
from provenance.domain.findings.independence import independent_origins, outlets
from provenance.domain.matching import Kind
from provenance.domain.naming import counted, outlet_name
from provenance.queries.traces import Choice

KINDS = {
    Kind.SAME: "same words",
    Kind.CUT: "same words, cut",
    Kind.REWORDED: "likely the same, reworded",
    Kind.TRANSLATED: "likely the same, otherwise translated",
    Kind.SIMILAR: "similar wording, perhaps another occasion",
}


@dataclass(frozen=True, slots=True)
class Result:
    """One quote that was found, with its chain in a sentence."""

    address: str
    words: str
    language: str
    kind: str
    exact: bool
    outlet: str
    speaker: str
    sentence: str
    stop: str
    badge: str
    badge_words: str
    counts: str
    findings: tuple[str, ...]


def results(choices: Iterable[Choice]) -> list[Result]:
    """Each choice as a row."""
    return [_result(choice) for choice in choices]


def _result(choice: Choice) -> Result:
    telling = choice.telling
    records, rendering = telling.records, telling.rendering
    quote = records.utterances[records.utterance]
    rated = badge_of(records, telling.chain, rendering.document)
    carrying = len(outlets(records, telling.view.everyone))
    origins = len(independent_origins(records, telling.view.everyone))
    return Result(
        address=reverse("quote", args=[quote.slug], query={"from": rendering.slug}),
        words=rendering.words,
        language=rendering.language,
        kind=KINDS[Kind(choice.match)],
        exact=choice.match in (Kind.SAME, Kind.CUT),
        outlet=outlet_name(records, rendering.document),
        speaker=rendering.speaker_as_named,
        sentence=telling.sentences.chain,
        stop=telling.sentences.stop,
        badge=rated.badge.value,
        badge_words=rated.words,
        counts=f"{counted(carrying, 'outlet')}, {counted(origins, 'origin')}",
        findings=tuple(dict.fromkeys(f.code.label for f in telling.findings)),
    )
