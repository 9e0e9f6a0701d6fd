"""What a row of results shows, as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy

from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.verification_badges import badge_of
from provenance.domain.matching.alteration import WordExchange
from provenance.domain.matching.judgement import MatchKind
from provenance.presenters.find_filters import NEAREST, NEWEST, FindFilters
from provenance.queries.traces import TracedHit

KINDS = {
    MatchKind.SAME: gettext_lazy("same words"),
    MatchKind.CUT: gettext_lazy("same words, cut"),
    MatchKind.REWORDED: gettext_lazy("likely the same, reworded"),
    MatchKind.TRANSLATED: gettext_lazy("likely the same, otherwise translated"),
    MatchKind.ALTERED: gettext_lazy("close, but words are exchanged"),
    MatchKind.SIMILAR: gettext_lazy("similar wording, perhaps another recording"),
}
WAYS = {
    NEAREST: gettext_lazy("nearest"),
    "newest": gettext_lazy("newest"),
    "oldest": gettext_lazy("oldest"),
    "outlets": gettext_lazy("most outlets"),
    "origins": gettext_lazy("fewest origins"),
}
FINDINGS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Result:
    """One quote that was found, with its chain in a sentence."""

    address: str
    words: str
    language: str
    kind: str
    exchanges: tuple[WordExchange, ...]
    draft: bool
    outlet: str
    speaker: str
    sentence: str
    stop: str
    badge: str
    badge_words: str
    findings: tuple[str, ...]
    more_findings: int


@dataclass(frozen=True, slots=True)
class SortOption:
    """A way to sort, and the page sorted so."""

    label: str
    selected: bool
    address: str


def ways_to_sort(filters: FindFilters, used: str) -> list[SortOption]:
    """Nearest only where there are words to be near to."""
    usual = NEAREST if filters.words else NEWEST
    return [
        SortOption(
            str(label), name == used, filters.sorted_by("" if name == usual else name).address
        )
        for name, label in WAYS.items()
        if filters.words or name != NEAREST
    ]


def results(choices: Iterable[TracedHit]) -> list[Result]:
    """Each choice as a row."""
    return [_result(choice) for choice in choices]


def _result(choice: TracedHit) -> Result:
    report = choice.report
    records, wording = report.records, report.wording
    quote = records.quotes[records.quote]
    rated = badge_of(records, report.chain, wording.document)
    labels = tuple(dict.fromkeys(str(f.code.label) for f in report.findings))
    return Result(
        address=reverse("quote", args=[quote.slug], query={"from": wording.slug}),
        words=wording.words,
        language=wording.language,
        kind=str(KINDS[MatchKind(choice.match)]) if choice.match else "",
        exchanges=choice.exchanges,
        draft=choice.draft,
        outlet=outlet_name(records, wording.document),
        speaker=wording.speaker_as_named,
        sentence=report.sentences.chain,
        stop=report.sentences.stop,
        badge=rated.badge.value,
        badge_words=rated.words,
        findings=labels[:FINDINGS_SHOWN],
        more_findings=len(labels[FINDINGS_SHOWN:]),
    )
