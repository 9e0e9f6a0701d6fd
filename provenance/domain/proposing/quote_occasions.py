"""Finds the occasion of each proposed quotation, in the words beside it or an earlier sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from provenance.domain.language.occasion_cues import (
    SENTENCE_END,
    OccasionKind,
    is_answer,
    kinds_of_cues,
    occasion_cue,
)
from provenance.domain.language.text import folded
from provenance.domain.proposing.upstream import ProposedUpstream

OCCASION_OF_DOCUMENT = {
    "post": OccasionKind.POSTED,
    "interview": OccasionKind.INTERVIEW,
    "article": OccasionKind.OUTLET,
    "wire": OccasionKind.OUTLET,
    "recording": OccasionKind.RECORDING,
    "released-audio": OccasionKind.RECORDING,
    "released-video": OccasionKind.RECORDING,
}
"""Maps the kind of a document to the kind of occasion of what is quoted from it."""
FARTHEST_NAME = 60
"""Maximum number of characters from a verb of saying to the name of the outlet that was told."""
FARTHEST_ANSWER = 60
"""Maximum number of characters from words heard on a recording to an answer heard there as well."""
FARTHEST_SENTENCE = 600
"""Number of characters before a quotation in which the sentence before it is sought."""

type Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ProposedOccasion:
    """The kind of an occasion and the span of the words that state it.

    ``carried`` is set if those words are in an earlier sentence of the paragraph: beside a
    quotation of the same speaker, or where the speaker is named.
    """

    kind: str
    start: int
    end: int
    carried: bool = False


class QuotedWords(Protocol):
    """The attributes of a quotation that are needed to find its occasion."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def speaker(self) -> Span | None: ...
    @property
    def cue(self) -> Span | None: ...
    @property
    def named(self) -> Span | None: ...


def find_occasions(
    text: str,
    quotes: Sequence[QuotedWords],
    upstream: Sequence[ProposedUpstream],
    words: Iterable[str],
) -> list[ProposedOccasion | None]:
    """Return the occasion of each quotation, in order; None where the text states none.

    ``words`` are all words of the text, in lower case.
    """
    kinds = kinds_of_cues(words) if quotes else frozenset[OccasionKind]()
    reports = {
        (report.start, report.end): report
        for report in upstream
        if report.act == "said" and report.document
    }
    occasions: list[ProposedOccasion | None] = []
    previous: QuotedWords | None = None
    for quote in quotes:
        occasion = _occasion_beside(text, quote, reports, kinds)
        carried = None
        if previous is not None and (
            _continues_same_speaker(text, previous, quote)
            or _is_answer_on_recording(text, previous, quote, occasions[-1])
        ):
            carried = _as_carried(occasions[-1])
        shares_cue = previous is not None and quote.cue is not None and previous.cue == quote.cue
        if occasion is None or (
            carried is not None and (shares_cue or carried.kind == occasion.kind)
        ):
            occasion = carried or _occasion_in_sentence_before(text, quote, kinds)
        occasions.append(occasion)
        previous = quote
    return occasions


def _occasion_beside(
    text: str,
    quote: QuotedWords,
    reports: dict[Span, ProposedUpstream],
    kinds: frozenset[OccasionKind],
) -> ProposedOccasion | None:
    cue = occasion_cue(text, quote.start, quote.end, kinds)
    if cue is not None:
        return ProposedOccasion(cue.kind.value, cue.start, cue.end)
    if quote.speaker is None or quote.cue is None:
        return None
    place = min(quote.speaker[0], quote.cue[0]), max(quote.speaker[1], quote.cue[1])
    report = reports.get(place)
    if (
        report is None
        or report.document is None
        or report.document.kind not in OCCASION_OF_DOCUMENT
    ):
        return None
    kind = OCCASION_OF_DOCUMENT[report.document.kind]
    name = report.document.publisher or report.document.words
    is_near = name is not None and quote.cue[1] <= name[0] <= quote.cue[1] + FARTHEST_NAME
    end = name[1] if name is not None and is_near else quote.cue[1]
    return ProposedOccasion(kind.value, quote.cue[0], end)


def _occasion_in_sentence_before(
    text: str, quote: QuotedWords, kinds: frozenset[OccasionKind]
) -> ProposedOccasion | None:
    """Return the occasion that the sentence before states for the speaker: “In an interview, …”.

    The sentence must be in the same paragraph and contain the last word of the speaker's name.
    """
    if quote.named is None or not kinds:
        return None
    from_here = max(0, quote.start - FARTHEST_SENTENCE)
    ends = [match.end() for match in SENTENCE_END.finditer(text, from_here, quote.start)]
    first = ends[-2] if len(ends) > 1 else from_here
    if not ends or text[ends[-1] - 1] == "\n" or "\n" in text[ends[-1] : quote.start]:
        return None
    words = text[slice(*quote.named)].split()
    cue = occasion_cue(text, first, first, kinds)
    if cue is None or words[-1].casefold() not in text[first : ends[-1]].casefold():
        return None
    return ProposedOccasion(cue.kind.value, cue.start, cue.end, carried=True)


def _continues_same_speaker(text: str, previous: QuotedWords, quote: QuotedWords) -> bool:
    """Return whether a quotation has the speaker and the paragraph of the one before."""
    if previous.named is None or quote.named is None or "\n" in text[previous.end : quote.start]:
        return False
    return folded(text[slice(*previous.named)]) == folded(text[slice(*quote.named)])


def _is_answer_on_recording(
    text: str, previous: QuotedWords, quote: QuotedWords, occasion: ProposedOccasion | None
) -> bool:
    """Return whether a quotation directly answers words that are heard on a recording."""
    if occasion is None or occasion.kind != OccasionKind.RECORDING or quote.cue is None:
        return False
    between = text[previous.end : quote.start]
    is_near = len(between) <= FARTHEST_ANSWER and "\n" not in between
    return is_near and is_answer(text[slice(*quote.cue)])


def _as_carried(occasion: ProposedOccasion | None) -> ProposedOccasion | None:
    if occasion is None:
        return None
    return ProposedOccasion(occasion.kind, occasion.start, occasion.end, carried=True)
