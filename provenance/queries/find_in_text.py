"""Finding known quotes in a text without quotation marks: whole, cut, indirect or reworded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from provenance.domain.language.detection import detect_language
from provenance.domain.language.text import WordToken, single_words, tokens
from provenance.domain.matching.content_stems import rarity_among, stems, with_english_translations
from provenance.domain.matching.find_in_text import (
    Window,
    sentence_windows,
    windows,
)
from provenance.domain.matching.judgement import (
    Judgement,
    MatchKind,
)
from provenance.domain.matching.quote_setting import QuoteSetting, quote_setting
from provenance.domain.matching.retelling import may_retell, retold_share, shares_content_word
from provenance.domain.matching.retold_parts import contentful_parts
from provenance.queries.known_wordings import Known, KnownMatch, known_wordings
from provenance.queries.retold_passages import text_around
from provenance.queries.search_index import gathered_ids
from provenance.queries.wording_places import (
    WordingPlace,
    folded_window,
    overlaps,
    places_apart,
    rank_of,
    reworded_wordings,
    verbatim_places,
)

TRIED, TRIED_AS_RETOLD = 10, 24
"""Number of wordings compared with a window, and with a sentence that may paraphrase one."""
LEAST_WORDS = 5
MOST_OF_A_RETELLING, MOST_WITHOUT_ITS_SPEAKER = 0.6, 0.48
"""Scores of a sentence with all content words of a wording, with and without its speaker's name."""


type _Sentence = tuple[Window, Sequence[Known]]
"""A sentence of the text with the wordings that it may contain or paraphrase."""
type _Retelling = tuple[Window, str, Sequence[Known]]
"""A window of the text, its folded words and their English, and wordings it may paraphrase."""


@dataclass(frozen=True, slots=True)
class TextMatch:
    """A known quote in a text: a span in code points, and the matching wording."""

    start: int
    end: int
    match: KnownMatch


def find_within(text: str, *, drafts: bool = False) -> list[TextMatch]:
    """Return the known quotes in the text, in order; of overlapping ones, the best.

    A few queries, and work that grows with the length of the text alone.
    """
    words = single_words(tokens(text))
    literal = windows(words)
    whole = sentence_windows(text, words)
    sentences = [s for s in whole if s.last - s.first >= LEAST_WORDS]
    tag = (detect_language(text) or "") if sentences else ""
    folds = [
        *(folded_window(words, window) for window in literal),
        *(with_english_translations(folded_window(words, window), tag) for window in sentences),
    ]
    voters = gathered_ids(folds, TRIED_AS_RETOLD)
    candidates = known_wordings(set().union(*voters), drafts=drafts)
    loaded = [row.number for row in candidates.values() if row.unindexed][:TRIED]
    rows = [
        [candidates[n] for n in dict.fromkeys([*loaded, *some]) if n in candidates]
        for some in voters
    ]
    few = [some[: TRIED + len(loaded)] for some in rows]
    standing_here = places_apart(verbatim_places(text, words, literal, few))
    undecided, nearest = _undecided_sentences(
        standing_here, zip(sentences, rows[len(literal) :], strict=True)
    )
    nearest = [(window, some[: TRIED + len(loaded)]) for window, some in nearest]
    places = places_apart([*standing_here, *reworded_wordings(text, words, nearest)])
    for sentences_here in _sentences_that_may_retell(text, words, whole, undecided, tag):
        places = _with_retold(text, sentences_here, places, tag)
    return [
        TextMatch(place.start, place.end, KnownMatch(place.row, place.judgement))
        for place in places
    ]


def _undecided_sentences(
    places: Sequence[WordingPlace], sentences: Iterable[_Sentence]
) -> tuple[list[_Sentence], list[_Sentence]]:
    """Return the sentences outside all places, and those that may reword a wording as a whole.

    A rewording gives way to words that occur literally.
    """
    undecided = [
        (window, some)
        for window, some in sentences
        if not any(place.start <= window.start and window.end <= place.end for place in places)
    ]
    sure = [place for place in places if rank_of(place) > 1]
    return undecided, [
        (window, some)
        for window, some in undecided
        if not any(overlaps(place, window.start, window.end) for place in sure)
    ]


def _sentences_that_may_retell(
    text: str,
    words: Sequence[WordToken],
    whole: Sequence[Window],
    windows: Sequence[_Sentence],
    tag: str,
) -> Iterator[list[_Retelling]]:
    """Yield single sentences, then sentences with a short one that follows, then pairs."""

    def in_english(some_windows: Iterable[_Sentence]) -> list[_Retelling]:
        return [
            (window, with_english_translations(folded_window(words, window), tag), some)
            for window, some in some_windows
        ]

    single = in_english(windows)
    yield single
    yield in_english(_with_short_ones(text, whole, windows))
    yield list(_sentence_pairs(text, single))


def _with_retold(
    text: str, windows: Sequence[_Retelling], places: list[WordingPlace], tag: str
) -> list[WordingPlace]:
    """Add the windows that paraphrase a wording and overlap none of the places."""
    untold = [
        row
        for row in windows
        if not any(place.start < row[0].end and row[0].start < place.end for place in places)
    ]
    return places_apart([*places, *_retold(text, untold, tag)])


def _with_short_ones(
    text: str, whole: Sequence[Window], windows: Iterable[_Sentence]
) -> Iterator[_Sentence]:
    """Yield sentences with the few words that follow as a sentence: “… of ninety? Fourteen.”"""
    following = {one.first: other for one, other in pairwise(whole)}
    for window, some in windows:
        short = following.get(window.first)
        if short is None or short.last - short.first >= LEAST_WORDS:
            continue
        if "\n" not in text[window.start : short.end]:
            yield Window(window.first, short.last, window.start, short.end), some


def _sentence_pairs(text: str, windows: Sequence[_Retelling]) -> Iterator[_Retelling]:
    """Yield pairs of sentences of one paragraph, of which each may paraphrase a part."""
    for (first, fold, some), (last, other_fold, others) in pairwise(windows):
        if "\n" not in text[first.start : last.end]:
            rows = dict.fromkeys((*some, *others))
            yield (
                Window(first.first, last.last, first.start, last.end),
                f"{fold} {other_fold}",
                [
                    row
                    for row in rows
                    if shares_content_word(fold, row.folded)
                    and shares_content_word(other_fold, row.folded)
                ],
            )


def _retold(text: str, windows: Sequence[_Retelling], tag: str) -> Iterable[WordingPlace]:
    """Yield the wordings that a window paraphrases, judged by figures and content words."""
    rows = {row.number: row for _, _, some in windows for row in some}
    rarity = rarity_among(stems(row.folded) for row in rows.values())
    by_quote: dict[int, list[Known]] = {}
    for row in rows.values():
        by_quote.setdefault(row.quote, []).append(row)
    for window, fold, some in windows:
        words_here = text[window.start : window.end]
        for row in some:
            parts = [
                part for part in contentful_parts(row.words) if may_retell(fold, part[1], rarity)
            ]
            if not parts:
                continue
            around = text_around(text, window.start, window.end)
            setting = _setting(around, by_quote[row.quote], tag)
            most = MOST_OF_A_RETELLING if setting.is_named else MOST_WITHOUT_ITS_SPEAKER
            for part in parts:
                share = retold_share(words_here, fold, *part, rarity, setting)
                if share:
                    judgement = Judgement(MatchKind.RETOLD, share * most)
                    evidence = judgement.score * sum(map(rarity, stems(part[1])))
                    yield WordingPlace(window.start, window.end, row, judgement, evidence)


def _setting(text: str, rows: Sequence[Known], tag: str) -> QuoteSetting:
    """Return how near the surrounding text comes to one quote."""
    return quote_setting(
        text,
        dict.fromkeys(row.speaker for row in rows),
        dict.fromkeys(row.words for row in rows),
        tag,
    )
