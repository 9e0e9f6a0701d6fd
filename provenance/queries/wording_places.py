"""The places of known wordings in a text, or of sentences that reword one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import token_set_ratio
from rapidfuzz.process import extract

from provenance.domain.language.text import WordToken, folded
from provenance.domain.matching.content_stems import stems
from provenance.domain.matching.find_in_text import LEAST_ADJACENT_WORDS, Window, locate_window
from provenance.domain.matching.judgement import (
    MATCHES,
    Judgement,
    MatchKind,
    judge,
    judge_all,
    may_exceed_similar,
)
from provenance.domain.matching.question import are_too_few
from provenance.domain.matching.retelling import shares_most_content_words
from provenance.domain.matching.single_word_exchanges import negation_index
from provenance.domain.matching.verbatim import LEAST_CUT_WORDS
from provenance.queries.known_wordings import Known

NEAR_ENOUGH_TO_JUDGE = 55
"""Minimum score, of 100, in a quick comparison that is used only to filter."""
JUDGED = 5
"""Number of nearest wordings by that comparison that are judged for a reworded sentence."""
LEAST_UNALTERED = 5
"""Minimum of content words that an altered wording in running text shares with the known one."""
SHOWN = MATCHES | {MatchKind.ALTERED, MatchKind.RETOLD}
_PARTS = frozenset({MatchKind.ALTERED, MatchKind.CUT})
_RANKS = {MatchKind.SAME: 3, MatchKind.CUT: 2, MatchKind.RETOLD: 0}

type _Span = tuple[int, int, Known]
"""The span in a text that has most words of a known wording, and that wording."""


@dataclass(frozen=True, slots=True)
class WordingPlace:
    """The span of a known wording, in code points of the text, with the judgement of the match."""

    start: int
    end: int
    row: Known
    judgement: Judgement
    evidence: float = 0.0
    """For a paraphrase, the summed weight of the words in common."""


def places_apart(places: Iterable[WordingPlace]) -> list[WordingPlace]:
    """Return matching places, best first, without those that overlap a better one, in order."""
    best: Mapping[tuple[int, int, int], WordingPlace] = {
        (place.start, place.end, place.row.quote): place
        for place in sorted(places, key=_worst_first)
        if place.judgement.kind in SHOWN
    }
    places_so_far: list[WordingPlace] = []
    for place in sorted(best.values(), key=_worst_first, reverse=True):
        if all(place.end <= other.start or other.end <= place.start for other in places_so_far):
            places_so_far.append(place)
    return sorted(places_so_far, key=lambda place: place.start)


def overlaps(place: WordingPlace, start: int, end: int) -> bool:
    """Return whether a place shares characters with a span."""
    return place.start < end and start < place.end


def _worst_first(place: WordingPlace) -> tuple[int, float, int]:
    """Return a sort key: verbatim above similar, longer above shorter.

    Paraphrases, which have no run of equal words, are ordered by how much of the quote they give.
    """
    stretch = min(place.end - place.start, len(place.row.words))
    weight = place.evidence or stretch * place.judgement.score
    return rank_of(place), weight, -place.row.number


def rank_of(place: WordingPlace) -> int:
    """Return the rank of a place: exact, cut, otherwise similar, and last short or paraphrased."""
    rank = _RANKS.get(place.judgement.kind, 1)
    if rank > 1 and are_too_few(place.row.words, place.row.words, MatchKind.SAME):
        return 0
    return rank


def verbatim_places(
    text: str,
    words: Sequence[WordToken],
    windows: Sequence[Window],
    rows: Sequence[Sequence[Known]],
) -> Iterable[WordingPlace]:
    """Yield wordings of which most words occur in a window in their order."""
    runs = _runs_of(words)
    spans = {
        (span.start, span.end, row)
        for window, some in zip(windows, rows, strict=False)
        for row in some
        if _shares_a_run(row.folded, runs)
        for span in [locate_window(words, window, row.folded.split())]
        if span is not None
    }
    # Exact matches are judged first, and make most others unnecessary.
    verbatim = [span for span in spans if folded(text[span[0] : span[1]]) == span[2].folded]
    first = places_apart(_judged(text, words, verbatim))
    yield from first
    sure = [place for place in first if rank_of(place) > 2]
    yield from _judged(
        text,
        words,
        (
            span
            for span in spans.difference(verbatim)
            # Anything less gives way to exact matches.
            if not any(
                overlaps(place, *span[:2]) and not _may_enclose(span, place) for place in sure
            )
        ),
    )


def _may_enclose(span: _Span, place: WordingPlace) -> bool:
    """Return whether the span may be a longer wording around the place, spelt differently."""
    start, end, row = span
    is_around = start <= place.start and place.end <= end
    return is_around and len(row.words) > len(place.row.words)


def _runs_of(words: Sequence[WordToken]) -> frozenset[str]:
    """Return all runs of words long enough for a wording to be considered present."""
    folds = [word.folded for word in words]
    sizes = range(1, LEAST_ADJACENT_WORDS + 1)
    return frozenset(
        " ".join(run)
        for size in sizes
        for run in zip(*(folds[n:] for n in range(size)), strict=False)
    )


def _shares_a_run(fold: str, runs: frozenset[str]) -> bool:
    """Return whether a wording shares a run of words with the text; quick, True may be wrong."""
    words = fold.split()
    size = min(LEAST_ADJACENT_WORDS, len(words))
    return any(" ".join(words[n : n + size]) in runs for n in range(len(words) - size + 1))


def _judged(
    text: str, words: Sequence[WordToken], spans: Iterable[_Span]
) -> Iterator[WordingPlace]:
    for first, end, row in spans:
        start = _start_with_denial(text, words, first)
        words_here = text[start:end]
        if not may_exceed_similar(words_here, row.words, folded(words_here), row.folded):
            continue
        judgement = judge(words_here, row.words)
        if _may_be_shown(words_here, row, judgement):
            yield WordingPlace(start, end, row, judgement)


def _start_with_denial(text: str, words: Sequence[WordToken], start: int) -> int:
    """Return the start of a passage, including a denial before it: “not true that we …”."""
    first = bisect_left(words, start, key=lambda word: word.start)
    return words[negation_index(text, words, first)].start


def reworded_wordings(
    text: str, words: Sequence[WordToken], windows: Iterable[tuple[Window, Sequence[Known]]]
) -> Iterable[WordingPlace]:
    """Yield wordings that a whole sentence rewords."""
    for window, some in windows:
        fold = folded_window(words, window)
        words_here = text[window.start : window.end]
        folds = [row.folded for row in some]
        nearest = extract(
            fold, folds, scorer=token_set_ratio, limit=JUDGED, score_cutoff=NEAR_ENOUGH_TO_JUDGE
        )
        near = [some[place] for place in sorted(place for _, _, place in nearest)]
        if not any(may_exceed_similar(words_here, row.words, fold, row.folded) for row in near):
            continue
        judgements = judge_all(
            words_here,
            [row.words for row in near],
            folds=[row.folded for row in near],
        )
        for row, judgement in zip(near, judgements, strict=True):
            if _may_be_shown(words_here, row, judgement):
                yield WordingPlace(window.start, window.end, row, judgement)


def _may_be_shown(text: str, row: Known, judgement: Judgement) -> bool:
    """Return whether an alteration or a cut shares more with the wording than chance would.

    An alteration must contain hardly anything else.
    """
    if judgement.kind == MatchKind.CUT and len(stems(folded(text))) >= LEAST_CUT_WORDS:
        return True
    if judgement.kind == MatchKind.ALTERED and not _is_mostly_unaltered(text, row):
        return False
    return judgement.kind not in _PARTS or shares_most_content_words(text, row.folded)


def _is_mostly_unaltered(text: str, row: Known) -> bool:
    """Return whether enough of a wording is present for an exchanged word to be an alteration."""
    shared = stems(folded(text)) & stems(row.folded)
    return len(shared) >= LEAST_UNALTERED and shares_most_content_words(row.words, folded(text))


def folded_window(words: Sequence[WordToken], window: Window) -> str:
    """Return the folded words of a window."""
    return " ".join(word.folded for word in words[window.first : window.last])
