"""Two wordings: the same, cut, reworded, translated otherwise, altered, or only similar."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest
from itertools import pairwise

from provenance.domain.language.content_words import content_words, contradict
from provenance.domain.language.similarity import Similarity, nearest_at_a_glance
from provenance.domain.language.text import folded
from provenance.domain.matching.alteration import (
    find_brief_exchanges,
    find_exchanges,
    may_be_altered,
)
from provenance.domain.matching.likeness import compare_texts, nearest_first
from provenance.domain.matching.match_kind import MATCHES, Judgement, MatchKind
from provenance.domain.matching.other_choice import are_one_in_sense
from provenance.domain.matching.other_ends import have_other_ends
from provenance.domain.matching.other_words import may_be_of_others, opposed_words
from provenance.domain.matching.sibling_wordings import (
    IN_OTHER_WORDS,
    enough_say_the_same,
    is_of_a_longer,
    weigh_siblings,
)
from provenance.domain.matching.translations import find_translation
from provenance.domain.matching.verbatim import (
    LEAST_OF_A_TELLING_CUT,
    LEAST_WORDS_TO_JUDGE,
    LESS_THAN_A_CUT,
    LESS_THAN_SAME,
    exact_ones,
    may_be_exact,
)
from provenance.domain.matching.word_differences import WordDifference, differences
from provenance.domain.matching.written_alike import are_written_alike
from provenance.domain.matching.written_names import only_one_names_more

LEAST_THAT_MATTER = 4
type Bars = tuple[float, float, float]
BARS: Bars = (0.15, 0.57, 0.62)
"""From here on a wording is offered as near, called translated otherwise, called reworded.

The second is for likeness and margin together (docs/operating.md says what was measured).
"""
BARS_IN_MEANING: Bars = (0.22, 0.7, 0.74)
"""The same where meaning is half of it; any two texts are a little alike in meaning."""
FEW_WORDS_BAR = 0.15
"""How much more is asked of a wording with as few words that matter as may be judged."""
STRANGER = 0.15
"""How near in rank some other quote comes to nearly every wording, once many are known."""
COMPARED = 10
"""Known wordings that are compared in full; the others are farther at a glance."""
ALIGNED = 4
"""The nearest ones, which are aligned word by word, to see whether words were exchanged."""
ANOTHER_NAME = 0.2
"""How much more is asked where only one of two wordings names somebody or some place besides."""
MARGIN = 0.5
BRIEF = 0.5
"""The score of a few words that are altered, which is not weighed."""
SPAN = 0.75
UNDECIDED = frozenset({MatchKind.SIMILAR, MatchKind.DIFFERENT})
"""Kinds that say nothing for certain, so that meaning in another language may."""


def terms(folded_text: str) -> frozenset[str]:
    """The words of a folded text and its adjacent word pairs.

    >>> sorted(terms("were losing now"))
    ['losing', 'losing now', 'now', 'were', 'were losing']
    """
    words = folded_text.split()
    return frozenset(words) | {f"{one} {other}" for one, other in pairwise(words)}


def judge(wording: str, known_text: str) -> Judgement:
    """What ``wording`` is to the ``known_text`` one.

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
    """What ``wording`` is to each known one; ``meaning`` tells how near each is in meaning.

    ``folds`` are the known ones folded, ``quotes`` the numbers of their quotes. The best that is not
    exact scores higher the farther the next quote is. What is far at a glance is *different*; so is
    what stands beside the very same words or, without ``all_near``, beside a telling cut.
    """
    mine, different = folded(wording), Judgement(MatchKind.DIFFERENT, 0.0)
    theirs = list(map(folded, known_texts)) if folds is None else list(folds)
    exact = exact_ones(wording, mine, known_texts, theirs)
    judgements = [one or different for one in exact]
    if not mine or _are_answered(judgements, mine, theirs, quotes or theirs, all_near=all_near):
        return judgements
    places = _worth_comparing(mine, theirs, meaning)
    likes, gaps = compare_texts(
        (wording, mine),
        [(known_texts[place], theirs[place]) for place in places],
        None if meaning is None else [meaning[place] for place in places],
    )
    best, margin = _best_and_margin(likes, [(quotes or theirs)[place] for place in places])
    bars, aligned = BARS if meaning is None else BARS_IN_MEANING, nearest_first(likes)[:ALIGNED]
    if places and likes[best].absolute + margin - gaps[best] >= bars[1]:
        gaps[best] += ANOTHER_NAME * only_one_names_more(wording, known_texts[places[best]])
    for nth, (place, like) in enumerate(zip(places, likes, strict=True)):
        if exact[place] is None:
            ahead = min(margin, like.rank - STRANGER) if nth == best else 0.0
            kind = _kind(like, ahead - gaps[nth], (mine, theirs[place]), bars)
            score = min(_scale(likes, best, margin) * like.rank, LESS_THAN_A_CUT)
            pair = (wording, known_texts[place]) if nth in aligned else None
            judgements[place] = _judgement(pair, (mine, theirs[place]), kind, score)
    return _with_translation(wording, known_texts, meaning or (), quotes or theirs, judgements)


def _are_answered(
    exact: Sequence[Judgement],
    mine: str,
    theirs: Sequence[str],
    quotes: Sequence[object],
    *,
    all_near: bool,
) -> bool:
    """Whether the very words, or a telling cut, leave no question open."""
    enough = 1.0 if all_near else LEAST_OF_A_TELLING_CUT
    return any(
        one.score >= enough and not is_of_a_longer(place, mine, theirs, quotes)
        for place, one in enumerate(exact)
    )


def may_be_told(wording: str, known_text: str, mine: str, theirs: str) -> bool:
    """Whether a judgement by words alone may be more than *similar*: quick, and wrong in yes only.

    Both come with their folds.
    """
    my_words, their_words = mine.split(), theirs.split()
    return (
        may_be_exact(wording, known_text, mine, theirs)
        or _is_enough_to_judge(my_words, their_words)
        or may_be_altered(wording, known_text)
        # The same words in another order may have changed their parts.
        or sorted(my_words) == sorted(their_words)
        or enough_say_the_same(wording, known_text)
    )


def _with_translation(
    wording: str,
    known_texts: Sequence[str],
    meaning: Sequence[float],
    quotes: Sequence[object],
    judgements: list[Judgement],
) -> list[Judgement]:
    """The same, with what the wordings of one quote say together, and the known text called a translation
    that means this in another language."""
    weigh_siblings(wording, known_texts, quotes, judgements)
    translation = find_translation(wording, known_texts, meaning, quotes) if meaning else None
    if translation is not None and judgements[translation[0]].kind in UNDECIDED:
        place, certainty = translation
        score = max(judgements[place].score, LESS_THAN_A_CUT * certainty)
        judgements[place] = Judgement(MatchKind.TRANSLATED, score)
    return judgements


def _worth_comparing(
    mine: str, theirs: Sequence[str], meaning: Sequence[float] | None
) -> list[int]:
    """The places of those that come near at a glance, or in meaning."""
    places = set(nearest_at_a_glance(mine, theirs, COMPARED))
    if meaning is not None:
        places.update(nlargest(COMPARED, range(len(theirs)), key=meaning.__getitem__))
    return sorted(places)


def _judgement(
    pair: tuple[str, str] | None, folds: tuple[str, str], kind: MatchKind, score: float
) -> Judgement:
    """The kind that likeness gives, unless nothing but spelling differs, or words were exchanged.

    ``pair`` is None for what is too far to have such a frame.
    """
    if kind == MatchKind.DIFFERENT or pair is None:
        return Judgement(kind, score)
    if are_written_alike(*pair):
        return Judgement(MatchKind.SAME, LESS_THAN_SAME)
    exchanges = find_exchanges(*pair, *folds)
    if kind in MATCHES and not exchanges:
        exchanges = opposed_words(*pair)
        if have_other_ends(*pair) or may_be_of_others(*pair):
            kind = MatchKind.SIMILAR
    if exchanges and are_one_in_sense(*pair, exchanges):
        kind, exchanges = MatchKind.REWORDED, ()
    elif kind == MatchKind.SIMILAR and not exchanges and enough_say_the_same(*pair):
        return Judgement(MatchKind.REWORDED, max(score, IN_OTHER_WORDS))
    return Judgement(MatchKind.ALTERED if exchanges else kind, score, exchanges)


def exact_all(wording: str, known_texts: Sequence[str], folds: Sequence[str]) -> list[Judgement]:
    """As ``judge_all``, but likeness is not weighed: what is neither the same nor cut is different.

    For fewer words than are judged by their likeness nothing that answers a search is missed.
    """
    mine, different = folded(wording), Judgement(MatchKind.DIFFERENT, 0.0)
    if not mine:
        return [different] * len(known_texts)
    exact = exact_ones(wording, mine, known_texts, folds)
    return [
        one or _altered(wording, text) or different
        for one, text in zip(exact, known_texts, strict=True)
    ]


def _altered(wording: str, known_text: str) -> Judgement | None:
    """That a few words are an altered copy of a known wording, if one word of them is exchanged."""
    exchanges = find_brief_exchanges(wording, known_text)
    return Judgement(MatchKind.ALTERED, BRIEF, exchanges) if exchanges else None


def _best_and_margin[T](likes: Sequence[Similarity], groups: Sequence[T]) -> tuple[int, float]:
    """The likest, and how much liker it is than the likest of another group."""
    best = nearest_first(likes)[0] if likes else -1
    if len(likes) < 2:
        return best, 0.0
    others = (like.rank for like, group in zip(likes, groups, strict=True) if group != groups[best])
    return best, likes[best].rank - max(others, default=0.0)


def _scale(likes: Sequence[Similarity], best: int, margin: float) -> float:
    """What turns ranks into scores that compare across questions."""
    if not likes or not likes[best].rank:
        return 0.0
    return SPAN * (likes[best].absolute + MARGIN * margin) / likes[best].rank


def _kind(like: Similarity, margin: float, sides: tuple[str, str], bars: Bars) -> MatchKind:
    """How near; a few words that are not the same ones never count as one quote.

    ``margin`` is how much nearer the likest is than any other quote, and 0 for those others, less
    what the lengths differ by: that no other comes near says more than how near this one is.
    """
    similar, translated, reworded = bars
    if like.absolute < similar:
        return MatchKind.DIFFERENT
    one, other = sides[0].split(), sides[1].split()
    bar = translated + (FEW_WORDS_BAR if _least_matter(one, other) == LEAST_THAT_MATTER else 0.0)
    if like.absolute + margin < bar or not _is_enough_to_judge(one, other):
        return MatchKind.SIMILAR
    return MatchKind.REWORDED if like.absolute >= reworded else MatchKind.TRANSLATED


def _is_enough_to_judge(one: list[str], other: list[str]) -> bool:
    """Whether both have words enough to be told by likeness, and do not contradict each other."""
    few = min(len(one), len(other)) < LEAST_WORDS_TO_JUDGE
    return not (few or _least_matter(one, other) < LEAST_THAT_MATTER or contradict(one, other))


def _least_matter(one: list[str], other: list[str]) -> int:
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
    "may_be_told",
    "terms",
]
