"""Checking a whole text against all known quotes: first its quotations, then the rest."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from provenance.domain.language.quotations import (
    QuotationSpan,
    find_quotations,
    joined_quotations,
    paragraph_spans,
)
from provenance.domain.language.text import folded
from provenance.domain.matching.judgement import MatchKind
from provenance.domain.matching.question import are_too_few
from provenance.models import Wording
from provenance.queries.find_in_text import TextMatch, find_within
from provenance.queries.known_wordings import KnownMatch
from provenance.queries.named_speakers import NamedSpeaker, named_speakers, other_speaker
from provenance.queries.recorded_names import RecordedNames, read_recorded_names
from provenance.queries.retold_passages import PassageSpan, passages_of_other_events
from provenance.queries.search import AnswerKind, Hit, MatchAnswer, match_many
from provenance.queries.traces import TracedHit, report_hits

_QUOTATION_MARK = re.compile('["“”„«»]')

SLICE = 6_000
"""Number of characters checked at once, extended to the end of their paragraph."""
LONGEST_SLICE = 4 * SLICE
MOST_QUOTATIONS = 30
"""Per slice, so that a check ends well before the waiting client gives up."""
FEWEST_WORDS = 3
"""Minimum of words for an unknown quotation; one or two words may be a name or scare quotes."""
FEWEST_OF_ITS_OWN, LONGEST_NAME, MOST_HITS = 5, 6, 5
_OPENING = "“„«‹‘\"'"
_PLACES_TO_CUT = (re.compile(r"(?<=[.!?…])\s+"), re.compile(r"\s+"))


@dataclass(frozen=True, slots=True)
class QuoteReference:
    """A matching wording, by the primary keys of wording and quote, with kind and score."""

    wording: int
    quote: int
    kind: str
    score: float


ALTERED, NEAR = "altered", "near"
"""Values beside ``AnswerKind``: the match has exchanged words; or there are only near matches."""
NEAR_ENOUGH, MOST_NEAR = 0.3, 2
"""The minimum score of a quote shown as near, and the maximum number shown."""


@dataclass(frozen=True, slots=True)
class TextMark:
    """A span of the text, in code points, and the known quotes that match it.

    ``answer`` is one of ``AnswerKind``, or ``ALTERED`` or ``NEAR`` with the altered or near quotes.
    """

    start: int
    end: int
    quoted: bool
    answer: str
    hits: tuple[QuoteReference, ...] = ()

    @property
    def is_known(self) -> bool:
        return bool(self.hits) and self.answer != NEAR

    @property
    def is_sure(self) -> bool:
        """Whether known quotes match with certainty, so that the reader is not asked to choose."""
        return self.answer in (AnswerKind.ONE, AnswerKind.SEVERAL)


def slices(text: str) -> tuple[tuple[int, int], ...]:
    """Return spans of the text to be checked one by one, without splitting a running quotation."""
    bounds: list[tuple[int, int]] = []
    opened = [span.start for span in find_quotations(text)]
    for start, end in _blocks(text, opened):
        begun = bounds[-1] if bounds else (0, 0)
        size = begun[1] - begun[0]
        runs_on = text[start] in _OPENING and size < LONGEST_SLICE - SLICE
        few = _between(opened, begun[0], end) <= MOST_QUOTATIONS
        if bounds and few and (size + end - start <= SLICE or runs_on):
            bounds[-1] = (begun[0], end)
        else:
            bounds.append((start, end))
    return tuple(bounds)


def _blocks(text: str, opened: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Yield the spans of paragraphs, splitting those that are long or full of quotations."""
    for start, end in paragraph_spans(text):
        while start < end:
            middle = _end_of_block(text, start, end, opened)
            yield start, middle
            start = middle


def _end_of_block(text: str, start: int, end: int, opened: Sequence[int]) -> int:
    """Return the end of a block: after a sentence where long, or before one quotation too many."""
    beyond = bisect_left(opened, start) + MOST_QUOTATIONS
    if beyond < len(opened) and opened[beyond] < end:
        end = opened[beyond] - 1
        while end > start + 1 and text[end].isspace():
            end -= 1
    if end - start > LONGEST_SLICE:
        return _place_to_cut(text, start + SLICE, start + LONGEST_SLICE)
    return end


def _between(opened: Sequence[int], start: int, end: int) -> int:
    """Return the number of quotations that open in this span."""
    return bisect_left(opened, end) - bisect_left(opened, start)


def _place_to_cut(text: str, earliest: int, latest: int) -> int:
    for place in _PLACES_TO_CUT:
        if match := place.search(text, earliest, latest):
            return match.end()
    return latest


def marks_in(text: str, start: int, end: int, *, drafts: bool = False) -> list[TextMark]:
    """Return marks for known words between ``start`` and ``end`` and for unknown quotations.

    The number of queries does not grow with the number of quotations.
    """
    part = text[start:end]
    quoted = _quoted(part, find_quotations(part), drafts=drafts)
    passages = [_passage(part, one) for one in find_within(part, drafts=drafts)]
    marks = _merge_marks(part, quoted, passages)
    return [_moved(mark, start) for mark in _question_other_speakers(part, marks)]


def _quoted(part: str, spans: Sequence[QuotationSpan], *, drafts: bool) -> list[TextMark]:
    """Match each quotation by its own words, else by those of the run it is part of."""
    parted = [run for run in joined_quotations(part, spans) if len(run) > 1]
    joined = [" ".join(part[span.start : span.end] for span in run) for run in parted]
    words = [part[span.start : span.end] for span in spans]
    answers = match_many([*words, *joined], drafts=drafts, near=False)
    answers_by_span = dict(zip(spans, answers, strict=False))
    for run, whole in zip(parted, answers[len(spans) :], strict=True):
        exact = whole.is_known and whole.matches[0].judgement.kind == MatchKind.SAME
        # A known half makes the whole similar to its quote, whatever the other half says.
        if exact or not any(answers_by_span[span].is_known for span in run):
            answers_by_span.update(dict.fromkeys(run, whole))
    return [_quotation(part, span, answer) for span, answer in answers_by_span.items()]


def _passage(part: str, match: TextMatch) -> TextMark:
    """Return the mark of an unquoted passage: one quote, altered, or a question if unclear."""
    kind, words = match.match.judgement.kind, part[match.start : match.end]
    answer = AnswerKind.ONE.value
    if kind == MatchKind.ALTERED:
        answer = ALTERED
    elif kind == MatchKind.RETOLD or are_too_few(words, match.match.row.words, kind):
        answer = AnswerKind.QUESTION.value
    return TextMark(match.start, match.end, False, answer, (_reference(match.match),))


def _question_other_speakers(part: str, marks: Sequence[TextMark]) -> list[TextMark]:
    """Return the marks, with a question where the text attributes known words to someone else.

    Paraphrases are left out where the text is about other people or another place.
    """
    in_other_words = {mark for mark in marks if _is_in_other_words(part, mark)}
    compared = [mark for mark in marks if mark.is_sure or mark in in_other_words]
    if not compared:
        return list(marks)
    speakers = named_speakers(part)
    recorded = read_recorded_names(hit.quote for mark in compared for hit in mark.hits)
    spans = [_span(one) for one in in_other_words]
    elsewhere = passages_of_other_events(part, spans, speakers, recorded)
    of_others = _said_by_others([mark for mark in compared if mark.is_sure], speakers, recorded)
    return [
        replace(mark, answer=AnswerKind.QUESTION.value) if mark in of_others else mark
        for mark in marks
        if not (mark in in_other_words and _span(mark) in elsewhere)
    ]


def _said_by_others(
    marks: Sequence[TextMark],
    speakers: Sequence[NamedSpeaker],
    recorded: Mapping[int, RecordedNames],
) -> set[TextMark]:
    """Return the marks whose words the text attributes to someone else than is recorded."""
    words = dict(
        Wording.objects.filter(pk__in=[mark.hits[0].wording for mark in marks]).values_list(
            "pk", "passage__exact"
        )
    )
    return {
        mark
        for mark in marks
        if other_speaker(
            [one for one in speakers if one.start < mark.end and mark.start < one.end],
            recorded[mark.hits[0].quote],
            words.get(mark.hits[0].wording, ""),
        )
    }


def _is_in_other_words(part: str, mark: TextMark) -> bool:
    """Return whether the mark is a passage without quotation marks that paraphrases a quote."""
    if not mark.hits or mark.quoted:
        return False
    is_cited = mark.is_sure or _QUOTATION_MARK.search(part, mark.start, mark.end) is not None
    return not (is_cited and mark.hits[0].kind in (MatchKind.SAME, MatchKind.CUT))


def _span(mark: TextMark) -> PassageSpan:
    return mark.start, mark.end, mark.hits[0].quote


def _quotation(part: str, span: QuotationSpan, answer: MatchAnswer) -> TextMark:
    mark = TextMark(span.start, span.end, True, answer.kind.value)
    hits = tuple(map(_reference, answer.matches[:MOST_HITS]))
    if not answer.is_known:
        if hits and hits[0].kind == MatchKind.ALTERED:
            return replace(mark, answer=ALTERED, hits=hits[:1])
        near = tuple(hit for hit in hits[:MOST_NEAR] if hit.score >= NEAR_ENOUGH)
        return replace(mark, answer=NEAR, hits=near) if near else mark
    if hits[0].kind != MatchKind.SAME and _words_in(part, mark) < FEWEST_WORDS:
        return replace(mark, answer=AnswerKind.NONE.value)
    return replace(mark, hits=hits)


def _merge_marks(part: str, quoted: list[TextMark], passages: list[TextMark]) -> list[TextMark]:
    """Return the marks in order, keeping the fuller one where two have the same quote."""
    sure = [mark for mark in quoted if mark.is_known and not _is_fragment(part, mark)]
    open_passages = [
        one
        for one in passages
        if not any(_covers(mark, one) or (_overlap(mark, one) and not one.is_sure) for mark in sure)
    ]
    remaining = [
        mark
        for mark in quoted
        if mark in sure
        or not any(one.start <= mark.start and mark.end <= one.end for one in open_passages)
    ]
    return sorted((*remaining, *open_passages), key=lambda mark: (mark.start, -mark.end))


def _is_fragment(part: str, mark: TextMark) -> bool:
    """Return whether the mark is a few words of a known wording, so that its context says more."""
    exact = mark.hits[0].kind == MatchKind.SAME
    return not exact and _words_in(part, mark) < FEWEST_OF_ITS_OWN


def _overlap(mark: TextMark, passage: TextMark) -> bool:
    return mark.start < passage.end and passage.start < mark.end


def _covers(mark: TextMark, passage: TextMark) -> bool:
    """Return whether a known quotation has the passage's quote, or encloses the passage."""
    apart = not _overlap(mark, passage)
    around = mark.start <= passage.start and passage.end <= mark.end
    quotes = {hit.quote for hit in mark.hits}
    return around or not (apart or quotes.isdisjoint(hit.quote for hit in passage.hits))


def _reference(match: KnownMatch) -> QuoteReference:
    row, judgement = match.row, match.judgement
    return QuoteReference(row.number, row.quote, judgement.kind.value, judgement.score)


def _moved(mark: TextMark, by: int) -> TextMark:
    return replace(mark, start=mark.start + by, end=mark.end + by)


def deserves_own_line(text: str, mark: TextMark) -> bool:
    """Return whether a mark deserves a line of its own: known, or neither very short nor a name."""
    if mark.is_known:
        return True
    words = text[mark.start : mark.end].split()
    is_name = len(words) <= LONGEST_NAME and all(w[:1].isupper() for w in words if len(w) > 3)
    return _words_in(text, mark) >= FEWEST_WORDS and not is_name


def _words_in(text: str, mark: TextMark) -> int:
    return len(folded(text[mark.start : mark.end]).split())


def chains_of_marks(marks: Iterable[TextMark], *, drafts: bool = False) -> dict[int, TracedHit]:
    """Return the chains of the visible wordings that the marks refer to; four queries."""
    numbers = {reference.wording for mark in marks for reference in mark.hits}
    rows = Wording.objects.for_listing().filter(pk__in=numbers)
    if not drafts:
        rows = rows.in_published_documents()
    hits = tuple(Hit(row, MatchKind.SAME, 1.0) for row in rows)
    return {choice.report.wording.id: choice for choice in report_hits(hits, drafts=drafts)}
