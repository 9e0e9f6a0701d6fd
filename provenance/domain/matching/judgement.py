"""Judge how a wording relates to known ones: same, cut, reworded, translated, altered, similar."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest
from itertools import pairwise

from provenance.domain.language.content_words import content_words, contradict
from provenance.domain.language.similarity import Similarity, roughly_nearest
from provenance.domain.language.text import folded
from provenance.domain.matching.alteration import (
    find_brief_exchanges,
    find_exchanges,
    may_be_altered,
)
from provenance.domain.matching.likeness import measure_similarity, nearest_first
from provenance.domain.matching.match_kind import MATCHES, Judgement, MatchKind
from provenance.domain.matching.other_words import may_be_different_quotes, opposed_words
from provenance.domain.matching.shared_formulas import share_only_formula
from provenance.domain.matching.sibling_wordings import (
    SAME_MEANING_SCORE,
    clearly_mean_the_same,
    has_longer_sibling,
    revise_by_siblings,
)
from provenance.domain.matching.translations import find_translation
from provenance.domain.matching.translator_choices import have_same_meaning
from provenance.domain.matching.verbatim import (
    BELOW_CUT_SCORE,
    BELOW_SAME_SCORE,
    LEAST_CONTENTFUL_CUT_SCORE,
    LEAST_WORDS_TO_JUDGE,
    exact_judgements,
    may_be_exact,
)
from provenance.domain.matching.word_differences import WordDifference, differences
from provenance.domain.matching.written_alike import are_written_alike
from provenance.domain.matching.written_names import only_one_names_more

LEAST_CONTENT_WORDS = 4
type Thresholds = tuple[float, float, float]
THRESHOLDS: Thresholds = (0.15, 0.57, 0.62)
"""Thresholds from which a wording is called similar, translated (another translation) and reworded.

The second applies to the sum of similarity and margin (docs/operating.md gives the measurements).
"""
THRESHOLDS_WITH_MEANING: Thresholds = (0.22, 0.7, 0.74)
"""The thresholds where half of the score is similarity of meaning, which is never near zero."""
FEW_WORDS_PENALTY = 0.15
"""Added to the threshold where a wording has the least number of content words that is judged."""
UNRELATED_RANK = 0.15
"""Rank that some other quote reaches for nearly every wording, once many are known."""
MOST_COMPARED = 10
"""Number of known wordings that are compared in full: the nearest in a rough comparison."""
MOST_ALIGNED = 4
"""Number of the nearest wordings that are aligned word by word to find exchanged words."""
NAME_PENALTY = 0.2
"""Added to the threshold where only one of two wordings has a further name."""
MARGIN_WEIGHT = 0.5
BRIEF_ALTERED_SCORE = 0.5
"""Score of an altered wording of a few words, for which no similarity is computed."""
SCORE_SCALE = 0.75
UNDECIDED = frozenset({MatchKind.SIMILAR, MatchKind.DIFFERENT})
"""Kinds that leave the question open, so that similarity of meaning across languages may decide."""


def terms(folded_text: str) -> frozenset[str]:
    """Return the words of a folded text and its adjacent word pairs.

    >>> sorted(terms("were losing now"))
    ['losing', 'losing now', 'now', 'were', 'were losing']
    """
    words = folded_text.split()
    return frozenset(words) | {f"{one} {other}" for one, other in pairwise(words)}


def judge(wording: str, known_text: str) -> Judgement:
    """Return how ``wording`` relates to ``known_text``.

    >>> judge("“We’re losing now”", "We're losing now,").kind.value
    'same'
    """
    return judge_all(wording, [known_text])[0]


def judge_all(
    wording: str,
    known_texts: Sequence[str],
    meaning: Sequence[float] | None = None,
    folds: Sequence[str] | None = None,
    quotes: Sequence[int] | None = None,
    *,
    all_near: bool = True,
) -> list[Judgement]:
    """Return for each known text how ``wording`` relates to it.

    ``meaning`` gives the similarity of meaning of each text, ``folds`` their folds, ``quotes`` the
    keys of their quotes. The best inexact match gains by its margin over the next quote. Far texts
    are *different*; so are others beside an identical one or, without ``all_near``, a long cut.
    """
    mine, different = folded(wording), Judgement(MatchKind.DIFFERENT, 0.0)
    theirs = list(map(folded, known_texts)) if folds is None else list(folds)
    exact = exact_judgements(wording, mine, known_texts, theirs)
    judgements = [one or different for one in exact]
    if not mine or _are_conclusive(judgements, mine, theirs, quotes or theirs, all_near=all_near):
        return judgements
    places = _nearest_places(mine, theirs, meaning)
    likes, penalties = measure_similarity(
        (wording, mine),
        [(known_texts[place], theirs[place]) for place in places],
        None if meaning is None else [meaning[place] for place in places],
    )
    best, margin = _best_and_margin(likes, [(quotes or theirs)[place] for place in places])
    thresholds = THRESHOLDS if meaning is None else THRESHOLDS_WITH_MEANING
    aligned = nearest_first(likes)[:MOST_ALIGNED]
    if places and likes[best].absolute + margin - penalties[best] >= thresholds[1]:
        penalties[best] += NAME_PENALTY * only_one_names_more(wording, known_texts[places[best]])
    for nth, (place, like) in enumerate(zip(places, likes, strict=True)):
        if exact[place] is None:
            ahead = min(margin, like.rank - UNRELATED_RANK) if nth == best else 0.0
            kind = _kind(like, ahead - penalties[nth], (mine, theirs[place]), thresholds)
            score = min(_scale(likes, best, margin) * like.rank, BELOW_CUT_SCORE)
            pair = (wording, known_texts[place]) if nth in aligned else None
            judgements[place] = _judgement(pair, (mine, theirs[place]), kind, score)
    return _with_translation(wording, known_texts, meaning or (), quotes or theirs, judgements)


def _are_conclusive(
    exact: Sequence[Judgement],
    mine: str,
    theirs: Sequence[str],
    quotes: Sequence[object],
    *,
    all_near: bool,
) -> bool:
    """Return whether an identical wording, or a long enough cut, settles the question."""
    enough = 1.0 if all_near else LEAST_CONTENTFUL_CUT_SCORE
    return any(
        one.score >= enough and not has_longer_sibling(place, mine, theirs, quotes)
        for place, one in enumerate(exact)
    )


def may_exceed_similar(wording: str, known_text: str, mine: str, theirs: str) -> bool:
    """Return whether the words alone may give a judgement above *similar*; no false negatives.

    ``mine`` and ``theirs`` are the folded texts. This is a fast check before ``judge_all``.
    """
    my_words, their_words = mine.split(), theirs.split()
    return (
        may_be_exact(wording, known_text, mine, theirs)
        or _is_enough_to_judge(my_words, their_words)
        or may_be_altered(wording, known_text)
        # The same words in another order may have exchanged their roles in the sentence.
        or sorted(my_words) == sorted(their_words)
        or clearly_mean_the_same(wording, known_text)
    )


def _with_translation(
    wording: str,
    known_texts: Sequence[str],
    meaning: Sequence[float],
    quotes: Sequence[object],
    judgements: list[Judgement],
) -> list[Judgement]:
    """Return the judgements, revised by the other wordings of a quote and by translations.

    A known text with the same meaning in another language is judged a translation.
    """
    revise_by_siblings(wording, known_texts, quotes, judgements)
    translation = find_translation(wording, known_texts, meaning, quotes) if meaning else None
    if translation is not None and judgements[translation[0]].kind in UNDECIDED:
        place, certainty = translation
        score = max(judgements[place].score, BELOW_CUT_SCORE * certainty)
        judgements[place] = Judgement(MatchKind.TRANSLATED, score)
    return judgements


def _nearest_places(mine: str, theirs: Sequence[str], meaning: Sequence[float] | None) -> list[int]:
    """Return the indexes of the texts that are nearest in a rough comparison or in meaning."""
    places = set(roughly_nearest(mine, theirs, MOST_COMPARED))
    if meaning is not None:
        places.update(nlargest(MOST_COMPARED, range(len(theirs)), key=meaning.__getitem__))
    return sorted(places)


def _judgement(
    pair: tuple[str, str] | None, folds: tuple[str, str], kind: MatchKind, score: float
) -> Judgement:
    """Return the judgement of one known text, given the kind that its similarity suggests.

    It is *same* where only the spelling differs and *altered* where words are exchanged. ``pair``
    is None for texts that are too far away to be aligned.
    """
    if kind == MatchKind.DIFFERENT or pair is None:
        return Judgement(kind, score)
    if are_written_alike(*pair):
        return Judgement(MatchKind.SAME, BELOW_SAME_SCORE)
    exchanges = find_exchanges(*pair, *folds)
    if kind in MATCHES and not exchanges:
        exchanges = opposed_words(*pair)
        if share_only_formula(*pair) or may_be_different_quotes(*pair):
            kind = MatchKind.SIMILAR
    if exchanges and have_same_meaning(*pair, exchanges):
        kind, exchanges = MatchKind.REWORDED, ()
    elif kind == MatchKind.SIMILAR and not exchanges and clearly_mean_the_same(*pair):
        return Judgement(MatchKind.REWORDED, max(score, SAME_MEANING_SCORE))
    return Judgement(MatchKind.ALTERED if exchanges else kind, score, exchanges)


def exact_all(wording: str, known_texts: Sequence[str], folds: Sequence[str]) -> list[Judgement]:
    """Return judgements as ``judge_all`` does, but without computing similarity.

    What is neither the same nor a cut, nor altered in one word, is *different*. For wordings with
    too few words to be judged by similarity, this misses no match that answers a search.
    """
    mine, different = folded(wording), Judgement(MatchKind.DIFFERENT, 0.0)
    if not mine:
        return [different] * len(known_texts)
    exact = exact_judgements(wording, mine, known_texts, folds)
    return [
        one or _altered(wording, text) or different
        for one, text in zip(exact, known_texts, strict=True)
    ]


def _altered(wording: str, known_text: str) -> Judgement | None:
    """Return the judgement *altered* if one of a few words is exchanged, else None."""
    exchanges = find_brief_exchanges(wording, known_text)
    return Judgement(MatchKind.ALTERED, BRIEF_ALTERED_SCORE, exchanges) if exchanges else None


def _best_and_margin[T](likes: Sequence[Similarity], groups: Sequence[T]) -> tuple[int, float]:
    """Return the index of the best match, and its margin over the best match of another group."""
    best = nearest_first(likes)[0] if likes else -1
    if len(likes) < 2:
        return best, 0.0
    others = (like.rank for like, group in zip(likes, groups, strict=True) if group != groups[best])
    return best, likes[best].rank - max(others, default=0.0)


def _scale(likes: Sequence[Similarity], best: int, margin: float) -> float:
    """Return the factor that turns ranks into scores which are comparable across searches."""
    if not likes or not likes[best].rank:
        return 0.0
    return SCORE_SCALE * (likes[best].absolute + MARGIN_WEIGHT * margin) / likes[best].rank


def _kind(
    like: Similarity, margin: float, sides: tuple[str, str], thresholds: Thresholds
) -> MatchKind:
    """Return the kind of match; a few words that are not the same never count as one quote.

    ``margin`` is the lead of the best match over any other quote (0 for all others), less the
    penalty for different lengths. A large margin is stronger evidence than a high similarity.
    """
    similar, translated, reworded = thresholds
    if like.absolute < similar:
        return MatchKind.DIFFERENT
    one, other = sides[0].split(), sides[1].split()
    threshold = translated + (
        FEW_WORDS_PENALTY if _least_content(one, other) == LEAST_CONTENT_WORDS else 0.0
    )
    if like.absolute + margin < threshold or not _is_enough_to_judge(one, other):
        return MatchKind.SIMILAR
    return MatchKind.REWORDED if like.absolute >= reworded else MatchKind.TRANSLATED


def _is_enough_to_judge(one: list[str], other: list[str]) -> bool:
    """Return whether both have enough words to be judged by similarity and do not contradict."""
    few = min(len(one), len(other)) < LEAST_WORDS_TO_JUDGE
    return not (few or _least_content(one, other) < LEAST_CONTENT_WORDS or contradict(one, other))


def _least_content(one: list[str], other: list[str]) -> int:
    return min(len(content_words(one)), len(content_words(other)))


__all__ = [
    "LEAST_WORDS_TO_JUDGE",
    "MATCHES",
    "Judgement",
    "MatchKind",
    "WordDifference",
    "differences",
    "exact_all",
    "judge",
    "judge_all",
    "may_exceed_similar",
    "terms",
]
