"""Known quotes in a longer text without marks: cut or whole, in indirect speech, otherwise put."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.fuzz import token_set_ratio

from provenance.domain.language.detection import detect_language
from provenance.domain.language.text import WordToken, folded, single_words, tokens
from provenance.domain.matching.find_in_text import Window, locate_window, sentence_windows, windows
from provenance.domain.matching.judgement import (
    MATCHES,
    Judgement,
    MatchKind,
    judge,
    judge_all,
    may_be_told,
)
from provenance.domain.matching.lone_exchange import denied_from
from provenance.domain.matching.question import are_few
from provenance.domain.matching.quote_setting import QuoteSetting, quote_setting
from provenance.domain.matching.retelling import covers, has_word_of, may_retell, retold_share
from provenance.domain.matching.telling_words import rarity_among, stems, with_english
from provenance.queries.known_wordings import Known, KnownMatch, known_wordings
from provenance.queries.search_index import candidate_ids

TRIED, TRIED_AS_RETOLD = 10, 20
"""Wordings that are compared with a window, and with a sentence that may retell one in its own words."""
NEAR_ENOUGH_TO_JUDGE = 55
"""Of a hundred, by a quick measure that is a poor judge and a good doorkeeper."""
FARTHEST_AROUND = 1_500
"""Characters on either side of a retelling in which whoever speaks is looked for."""
LEAST_WORDS = 5
SHOWN = MATCHES | {MatchKind.ALTERED, MatchKind.RETOLD}
_RANKS = {MatchKind.SAME: 3, MatchKind.CUT: 2, MatchKind.RETOLD: 0}
MOST_OF_A_RETELLING = 0.6
"""The score of a sentence that gives all that matters in a wording."""


type _Retelling = tuple[Window, str, Sequence[Known]]
"""A window of the text, its words folded and in English, and the wordings that it may retell."""


@dataclass(frozen=True, slots=True)
class TextMatch:
    """A known quote in a text: code points of the text, and the wording that it is like."""

    start: int
    end: int
    match: KnownMatch


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    row: Known
    judgement: Judgement


def find_within(text: str, *, drafts: bool = False) -> list[TextMatch]:
    """The known quotes that stand in the text, in their order, the best where two overlap.

    A few queries, and work that grows with the text alone.
    """
    words = single_words(tokens(text))
    literal = windows(words)
    whole = sentence_windows(text, words)
    sentences = [s for s in whole if s.last - s.first >= LEAST_WORDS]
    tag = (detect_language(text) or "") if sentences else ""
    folds = [
        *(_fold(words, window) for window in literal),
        *(with_english(_fold(words, window), tag) for window in sentences),
    ]
    voters = candidate_ids(folds, TRIED_AS_RETOLD)
    candidates = known_wordings(set().union(*voters), drafts=drafts)
    loaded = [row.number for row in candidates.values() if row.unindexed][:TRIED]
    rows = [
        [candidates[n] for n in dict.fromkeys([*loaded, *some]) if n in candidates]
        for some in voters
    ]
    few = [some[: TRIED + len(loaded)] for some in rows]
    standing_here = _apart(_standing(text, words, literal, few))
    undecided = [
        (window, some)
        for window, some in zip(sentences, rows[len(literal) :], strict=True)
        if not any(
            place.start <= window.start and window.end <= place.end for place in standing_here
        )
    ]
    nearest = [(window, some[: TRIED + len(loaded)]) for window, some in undecided]
    places = _apart([*standing_here, *_reworded(text, words, nearest)])
    for sentences_here in _sentences_that_may_retell(text, words, whole, undecided, tag):
        places = _with_retold(text, sentences_here, places, tag)
    return [
        TextMatch(place.start, place.end, KnownMatch(place.row, place.judgement))
        for place in places
    ]


def _sentences_that_may_retell(
    text: str,
    words: Sequence[WordToken],
    whole: Sequence[Window],
    windows: Sequence[tuple[Window, Sequence[Known]]],
    tag: str,
) -> Iterator[list[_Retelling]]:
    """Sentences by themselves, then with a few words that follow, then two by two."""

    def in_english(some_windows: Iterable[tuple[Window, Sequence[Known]]]) -> list[_Retelling]:
        return [
            (window, with_english(_fold(words, window), tag), some) for window, some in some_windows
        ]

    single = in_english(windows)
    yield single
    yield in_english(_with_short_ones(text, whole, windows))
    yield list(_together(text, single))


def _with_retold(
    text: str, windows: Sequence[_Retelling], places: list[_Place], tag: str
) -> list[_Place]:
    """The places with those windows, apart from them, that retell a wording."""
    untold = [
        row
        for row in windows
        if not any(place.start < row[0].end and row[0].start < place.end for place in places)
    ]
    return _apart([*places, *_retold(text, untold, tag)])


def _with_short_ones(
    text: str, whole: Sequence[Window], windows: Iterable[tuple[Window, Sequence[Known]]]
) -> Iterator[tuple[Window, Sequence[Known]]]:
    """Those sentences after which a few words stand alone, with these: “… of ninety? Fourteen.”"""
    following = {one.first: other for one, other in pairwise(whole)}
    for window, some in windows:
        short = following.get(window.first)
        if short is None or short.last - short.first >= LEAST_WORDS:
            continue
        if "\n" not in text[window.start : short.end]:
            yield Window(window.first, short.last, window.start, short.end), some


def _standing(
    text: str,
    words: Sequence[WordToken],
    windows: Sequence[Window],
    rows: Sequence[Sequence[Known]],
) -> Iterable[_Place]:
    """Wordings of which most words stand in a window in their order."""
    spans = {
        (span.start, span.end, row)
        for window, some in zip(windows, rows, strict=False)
        for row in some
        for span in [locate_window(words, window, row.folded.split())]
        if span is not None
    }
    for first, end, row in spans:
        start = _start_with_denial(text, words, first)
        words_here = text[start:end]
        if not may_be_told(words_here, row.words, folded(words_here), row.folded):
            continue
        judgement = judge(words_here, row.words)
        if _may_be_shown(words_here, row, judgement):
            yield _Place(start, end, row, judgement)


def _start_with_denial(text: str, words: Sequence[WordToken], start: int) -> int:
    """Where a passage begins, with the denial that the text says of it: “not true that we …”."""
    first = bisect_left(words, start, key=lambda word: word.start)
    return words[denied_from(text, words, first)].start


def _reworded(
    text: str, words: Sequence[WordToken], windows: Iterable[tuple[Window, Sequence[Known]]]
) -> Iterable[_Place]:
    """Wordings that a whole sentence puts in other words."""
    for window, some in windows:
        fold = _fold(words, window)
        words_here = text[window.start : window.end]
        near = [row for row in some if token_set_ratio(fold, row.folded) >= NEAR_ENOUGH_TO_JUDGE]
        if not any(may_be_told(words_here, row.words, fold, row.folded) for row in near):
            continue
        judgements = judge_all(
            words_here,
            [row.words for row in near],
            folds=[row.folded for row in near],
        )
        for row, judgement in zip(near, judgements, strict=True):
            if _may_be_shown(words_here, row, judgement):
                yield _Place(window.start, window.end, row, judgement)


def _may_be_shown(text: str, row: Known, judgement: Judgement) -> bool:
    """Whether an alteration has more of the wording than a frame that many sentences have."""
    return judgement.kind != MatchKind.ALTERED or covers(text, row.folded)


def _together(text: str, windows: Sequence[_Retelling]) -> Iterator[_Retelling]:
    """Two sentences of one paragraph at a time, each of which may retell a part."""
    for (first, fold, some), (last, other_fold, others) in pairwise(windows):
        if "\n" not in text[first.start : last.end]:
            rows = dict.fromkeys((*some, *others))
            yield (
                Window(first.first, last.last, first.start, last.end),
                f"{fold} {other_fold}",
                [
                    row
                    for row in rows
                    if has_word_of(fold, row.folded) and has_word_of(other_fold, row.folded)
                ],
            )


def _retold(text: str, windows: Sequence[_Retelling], tag: str) -> Iterable[_Place]:
    """The wording that a window retells most of, by figures and by the words that matter."""
    rows = {row.number: row for _, _, some in windows for row in some}
    rarity = rarity_among(stems(row.folded) for row in rows.values())
    by_quote: dict[int, list[Known]] = {}
    for row in rows.values():
        by_quote.setdefault(row.quote, []).append(row)
    for window, fold, some in windows:
        words_here = text[window.start : window.end]
        for row in some:
            if not may_retell(fold, row.folded, rarity):
                continue
            around = _paragraphs_up_to(text, window)
            setting = _setting(around, by_quote[row.quote], tag)
            share = retold_share(words_here, fold, row.words, row.folded, rarity, setting)
            if share:
                judgement = Judgement(MatchKind.RETOLD, share * MOST_OF_A_RETELLING)
                yield _Place(window.start, window.end, row, judgement)


def _paragraphs_up_to(text: str, window: Window) -> str:
    """The paragraph that a window stands in, with the one before it; no farther than is near."""
    first = max(0, window.start - FARTHEST_AROUND)
    before = text[first : window.start].rsplit("\n", 1)
    lead = before[0].rstrip().rsplit("\n", 1)[-1] if len(before) == 2 else ""
    after = text[window.end : window.end + FARTHEST_AROUND].split("\n", 1)[0]
    return f"{lead}\n{before[-1]}{text[window.start : window.end]}{after}"


def _setting(text: str, rows: Sequence[Known], tag: str) -> QuoteSetting:
    """How near the text around comes to one quote."""
    return quote_setting(
        text,
        dict.fromkeys(row.speaker for row in rows),
        dict.fromkeys(row.words for row in rows),
        tag,
    )


def _fold(words: Sequence[WordToken], window: Window) -> str:
    return " ".join(word.folded for word in words[window.first : window.last])


def _apart(places: Iterable[_Place]) -> list[_Place]:
    """Those that match, the best first taken; one that overlaps a better one is left out."""
    best: Mapping[tuple[int, int, int], _Place] = {
        (place.start, place.end, place.row.quote): place
        for place in sorted(places, key=_worst_first)
        if place.judgement.kind in SHOWN
    }
    places_so_far: list[_Place] = []
    for place in sorted(best.values(), key=_worst_first, reverse=True):
        if all(place.end <= other.start or other.end <= place.start for other in places_so_far):
            places_so_far.append(place)
    return sorted(places_so_far, key=lambda place: place.start)


def _worst_first(place: _Place) -> tuple[int, float, int]:
    """What stands there word for word goes before what is only like it; the longer stretch first."""
    kind = place.judgement.kind
    rank = _RANKS.get(kind, 1)
    if rank > 1 and are_few(place.row.words, place.row.words, MatchKind.SAME):
        rank = 0
    stretch = min(place.end - place.start, len(place.row.words))
    return rank, stretch * place.judgement.score, -place.row.number
