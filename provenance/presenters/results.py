"""The rows of search results as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.chain.naming import designation_from, outlet_name, quoted
from provenance.domain.chain.strip import ChainStrip, chain_strip
from provenance.domain.language.content_words import content_words
from provenance.domain.language.quote_marks import with_quote_marks
from provenance.domain.language.text import folded
from provenance.domain.matching.alignment import compare, split_words
from provenance.domain.matching.alteration import WordExchange
from provenance.domain.matching.judgement import MatchKind
from provenance.domain.messages import say
from provenance.domain.vocabulary import Status
from provenance.models import Document, Wording
from provenance.presenters.find_filters import NEAREST, NEWEST, FindFilters
from provenance.presenters.strips import ShownStrip, shown_strip
from provenance.queries.search import Hit
from provenance.queries.traces import TracedHit

MATCH_KIND_LABELS = {
    MatchKind.SAME: gettext_lazy("same words"),
    MatchKind.CUT: gettext_lazy("same words, cut"),
    MatchKind.REWORDED: gettext_lazy("likely the same, reworded"),
    MatchKind.TRANSLATED: gettext_lazy("likely the same, otherwise translated"),
    MatchKind.ALTERED: gettext_lazy("close, but words are exchanged"),
    MatchKind.RETOLD: gettext_lazy("told in other words"),
    MatchKind.SIMILAR: gettext_lazy("similar wording, perhaps another recording"),
}
SORT_LABELS = {
    NEAREST: gettext_lazy("nearest"),
    "newest": gettext_lazy("newest"),
    "oldest": gettext_lazy("oldest"),
    "outlets": gettext_lazy("most outlets"),
    "origins": gettext_lazy("fewest origins"),
}
FINDINGS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class DifferingWords:
    """Words in the search only, and words in the known wording only."""

    typed: tuple[str, ...]
    on_file: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A matching quote, with its chain as a strip."""

    address: str
    words: str
    language: str
    kind: str
    exchanges: tuple[WordExchange, ...]
    draft: bool
    outlet: str
    speaker: str
    strip: ShownStrip
    findings: tuple[str, ...]
    more_findings: int
    distressing: bool
    differing: DifferingWords | None = None


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """A quote in a list: one document's wording of it, with its chain as a strip."""

    address: str
    words: str
    language: str
    kind: str
    exchanges: tuple[WordExchange, ...]
    differing: DifferingWords | None
    draft: bool
    outlet: str
    speaker: str
    strip: ShownStrip | None
    distressing: bool


@dataclass(frozen=True, slots=True)
class SortOption:
    """A sort order, with the address of the page in that order."""

    label: str
    selected: bool
    address: str


def sort_options(filters: FindFilters, used: str) -> list[SortOption]:
    """Return the sort orders; “nearest” only for a search with words."""
    usual = NEAREST if filters.words else NEWEST
    return [
        SortOption(
            str(label), name == used, filters.sorted_by("" if name == usual else name).address
        )
        for name, label in SORT_LABELS.items()
        if filters.words or name != NEAREST
    ]


def listed_quotes(
    wordings: Iterable[Wording], strips: Mapping[int, ChainStrip]
) -> list[FoundQuote]:
    """Return the rows of a list that is not a search result."""
    return [_row(wording, strips) for wording in wordings]


def found_quotes(
    hits: Iterable[Hit], strips: Mapping[int, ChainStrip], typed: str = ""
) -> list[FoundQuote]:
    """Return the rows of search hits; with ``typed``, each with the words that differ from it."""
    return [_row(hit.wording, strips, hit, typed) for hit in hits]


def _row(
    wording: Wording, strips: Mapping[int, ChainStrip], hit: Hit | None = None, typed: str = ""
) -> FoundQuote:
    document, strip = wording.passage.document, strips.get(wording.pk)
    by_name = hit is not None and hit.by_name
    return FoundQuote(
        address=wording.get_absolute_url(),
        words=with_quote_marks(wording.words),
        language=wording.language,
        kind=_kind(hit) if hit else "",
        exchanges=hit.exchanges if hit else (),
        differing=differing_words(typed, wording.words) if typed and not by_name else None,
        draft=document.status != Status.PUBLISHED,
        outlet=_outlet(document),
        speaker=wording.speaker_as_named,
        strip=shown_strip(strip) if strip else None,
        distressing=wording.distressing,
    )


def _kind(hit: Hit) -> str:
    if not hit.by_name:
        return str(MATCH_KIND_LABELS[hit.kind])
    if hit.printed is None:
        return _("found by the speaker’s name")
    name, outlet = hit.printed.speaker_as_named, _outlet(hit.printed.passage.document)
    return say(
        _("named %(name)s in %(outlet)s"),
        name=quoted(name, hit.printed.passage.document.language),
        outlet=outlet,
    )


def _outlet(document: Document) -> str:
    """Return the name of the publisher, or of the document if no publisher is stated."""
    if document.publisher is not None:
        return document.publisher.shown_as
    return designation_from(document.kind, document.described_as, document.title, document.language)


def differing_words(typed: str, words: str) -> DifferingWords | None:
    """Return the content words that only one of the two texts has; None if there are none."""
    comparison = compare(split_words(typed), split_words(words))
    typed_alone, known_alone = _telling(comparison.dropped), _telling(comparison.added)
    if not typed_alone and not known_alone:
        return None
    return DifferingWords(typed_alone, known_alone)


def _telling(runs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the runs that contain more than function words such as “is” and “the”."""
    return tuple(run for run in runs if content_words(folded(run).split()))


def results(choices: Iterable[TracedHit]) -> list[Result]:
    """Return each traced hit as a row."""
    return [_result(choice) for choice in choices]


def _result(choice: TracedHit) -> Result:
    report = choice.report
    records, wording = report.records, report.wording
    quote = records.quotes[records.quote]
    labels = tuple(dict.fromkeys(str(f.code.label) for f in report.findings))
    return Result(
        address=reverse("quote", args=[quote.slug], query={"from": wording.slug}),
        words=wording.words,
        language=wording.language,
        kind=str(MATCH_KIND_LABELS[MatchKind(choice.match)]) if choice.match else "",
        exchanges=choice.exchanges,
        draft=choice.draft,
        outlet=outlet_name(records, wording.document),
        speaker=wording.speaker_as_named,
        strip=shown_strip(chain_strip(report.view, wording)),
        findings=labels[:FINDINGS_SHOWN],
        more_findings=len(labels[FINDINGS_SHOWN:]),
        distressing=wording.distressing,
    )
