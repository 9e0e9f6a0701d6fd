"""Whether wordings of a corpus that are near each other word one quote.

Most are cuts and retellings of which their words leave no doubt; the judge of a search decides about
all others. What that judge calls *altered* is never linked: both ask ``find_exchanges``, and
``opposed_words`` of what is in other words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from provenance.domain.language.content_words import contradict, words_with_digits
from provenance.domain.language.text import folded
from provenance.domain.matching.alteration import WordExchange, find_exchanges
from provenance.domain.matching.contrasts import exclude
from provenance.domain.matching.judgement import MATCHES, Judgement, MatchKind, judge_all
from provenance.domain.matching.linking import (
    LEAST_SHARED,
    MORE_SHARED,
    Neighbour,
    WordingText,
    near_texts,
    prominence,
    words_that_matter,
)
from provenance.domain.matching.one_sense import are_opposites
from provenance.domain.matching.other_choice import are_one_in_sense
from provenance.domain.matching.other_words import opposed_words
from provenance.domain.matching.plain_gaps import is_plain_cut
from provenance.domain.matching.verbatim import LESS_THAN_A_CUT, cut_score, is_cut

RIVAL = 0.5
"""A further neighbour that shares so much of what the nearest shares is judged beside it."""
SURE = ((6, 0.6), (8, 0.5), (10, 0.3))
"""So many words that matter in both, and their share of all that matter in either, leave no doubt.

Measured, as the others, on two translations of the same news and on claims that sound alike.
"""
SURE_BY_LETTERS = ((0, 85), (8, 65))
"""The same of so many words and of how alike the letters are, in hundredths."""
LEAST_LETTERS = 60
"""Letters of a wording that tell something: typing errors spoil words, and few letters."""
LEAST_OF_A_SLIP = 60
"""How alike two figures are, in hundredths, of which one is mistyped."""
MOST_FIGURES = 40
"""In two wordings, among which slips are looked for."""
LEAST_SHARE = 0.15
"""With a smaller share the judge hardly ever called two wordings one."""
NO_WORDS = WordingText(0, 0, "", "")
"""Stands beside a neighbour without rivals, so that the judge sees that no other comes near."""


class WordingLink(NamedTuple):
    """Two wordings that are judged to be one, or the one an altered copy of the other."""

    one: WordingText
    other: WordingText
    kind: MatchKind
    score: float


def link_texts(texts: Iterable[WordingText]) -> list[WordingLink]:
    """What is said of the wordings of a corpus that are near each other, on one core."""
    links = (judged_link(text, near) for text, near in near_texts(texts).items())
    return [link for link in links if link is not None]


def judged_link(text: WordingText, neighbours: Iterable[Neighbour]) -> WordingLink | None:
    """The nearest wording, where it words the same or is an altered copy."""
    nearby = list(neighbours)
    most = max(one.shared for one in nearby)
    nearest = min((one.text for one in nearby if one.shared + MORE_SHARED >= most), key=prominence)
    judgement = judge_by_words(text, nearest)
    if judgement is None:
        nearest, judgement = _judge_by_likeness(text, nearby)
    if judgement.kind not in MATCHES and judgement.kind != MatchKind.ALTERED:
        return None
    one, other = sorted([text, nearest])
    return WordingLink(one, other, judgement.kind, judgement.score)


def judge_by_words(one: WordingText, other: WordingText) -> Judgement | None:
    """What the words of two wordings tell without weighing; None where they leave a doubt."""
    mine, theirs = words_that_matter(one.folded), words_that_matter(other.folded)
    shared = len(mine & theirs)
    share = shared / max(len(mine | theirs), 1)
    is_plain = is_plain_cut(one.words, one.folded, other.words, other.folded)
    if (is_plain and _is_sure(shared, share)) or _is_cut_of(one, other) or _is_cut_of(other, one):
        kind, score = MatchKind.CUT, cut_score(one.folded, other.folded)
    elif _is_sure(shared, share) or _is_sure_by_letters(shared, one.folded, other.folded):
        if contradict(*_without_slips(one.folded.split(), other.folded.split())):
            return None
        kind, score = MatchKind.REWORDED, LESS_THAN_A_CUT * share
    else:
        return Judgement(MatchKind.DIFFERENT, 0.0) if share < LEAST_SHARE else None
    exchanges = () if is_plain else _exchanges(one, other)
    if kind == MatchKind.REWORDED and not exchanges:
        exchanges = _opposed(one, other, mine, theirs)
    return Judgement(MatchKind.ALTERED if exchanges else kind, score, exchanges)


def _exchanges(one: WordingText, other: WordingText) -> tuple[WordExchange, ...]:
    return find_exchanges(one.words, other.words, one.folded, other.folded)


def _opposed(
    one: WordingText, other: WordingText, mine: frozenset[str], theirs: frozenset[str]
) -> tuple[WordExchange, ...]:
    """Names or words of sense that stand for each other, as the judge of a search finds them too."""
    alone = mine - theirs, theirs - mine
    if not (min(map(len, alone)) and (_may_be_opposed(*alone) or _have_names(one, other, alone))):
        return ()
    exchanges = opposed_words(one.words, other.words)
    return () if exchanges and are_one_in_sense(one.words, other.words, exchanges) else exchanges


def _may_be_opposed(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(
        exclude(word, their) or are_opposites(word, their) for word, their in product(mine, theirs)
    )


def _have_names(
    one: WordingText, other: WordingText, alone: tuple[frozenset[str], frozenset[str]]
) -> bool:
    """Whether each has a word with a capital that the other lacks: quick, and wrong in yes only."""
    return all(
        any(
            word[:1].isupper() and not words.isdisjoint(folded(word).split())
            for word in text.words.split()
        )
        for text, words in zip((one, other), alone, strict=True)
    )


def _without_slips(one: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    """The words of both without figures into which a letter slipped: “55l4”, and “5514” beside it.

    Figures of digits alone that differ stay: nobody can tell which of them is right.
    """
    mine, theirs = words_with_digits(one), words_with_digits(other)
    if len(mine) + len(theirs) > MOST_FIGURES:
        return one, other
    slips = {
        slip
        for words, others in ((mine - theirs, theirs - mine), (theirs - mine, mine - theirs))
        for word in words
        if not word.isdigit()
        for their in others
        if ratio(word, their, score_cutoff=LEAST_OF_A_SLIP)
        for slip in (word, their)
    }
    if not slips:
        return one, other
    return [word for word in one if word not in slips], [w for w in other if w not in slips]


def _is_sure(shared: int, share: float) -> bool:
    return any(shared >= least and share >= least_share for least, least_share in SURE)


def _is_sure_by_letters(shared: int, one: str, other: str) -> bool:
    if min(len(one), len(other)) < LEAST_LETTERS:
        return False
    likeness = ratio(one, other, score_cutoff=min(least for _, least in SURE_BY_LETTERS))
    return any(shared >= least and likeness >= letters for least, letters in SURE_BY_LETTERS)


def _is_cut_of(one: WordingText, other: WordingText) -> bool:
    return len(one.folded) < len(other.folded) and is_cut(one.words, one.folded, other.folded)


def _nearness(one: Neighbour) -> tuple[int, tuple[int, int, int]]:
    return -one.shared, prominence(one.text)


def _judge_by_likeness(
    text: WordingText, neighbours: Sequence[Neighbour]
) -> tuple[WordingText, Judgement]:
    """The nearest of them as the judge of a search sees it."""
    nearby = _to_be_judged(neighbours)
    if nearby[1] is NO_WORDS and (judgement := _judge_contradiction(text, nearby[0])):
        return nearby[0], judgement
    judgements = judge_all(
        text.words,
        [one.words for one in nearby],
        folds=[one.folded for one in nearby],
        quotes=[one.quote for one in nearby],
    )
    place = max(range(len(nearby)), key=lambda place: judgements[place].score)
    return nearby[place], judgements[place]


def _judge_contradiction(one: WordingText, other: WordingText) -> Judgement | None:
    """The same of two that contradict each other, which are altered or nothing; None of all others."""
    if not contradict(one.folded.split(), other.folded.split()):
        return None
    exchanges = _exchanges(one, other)
    if not exchanges:
        return Judgement(MatchKind.DIFFERENT, 0.0)
    mine, theirs = words_that_matter(one.folded), words_that_matter(other.folded)
    share = len(mine & theirs) / max(len(mine | theirs), 1)
    return Judgement(MatchKind.ALTERED, LESS_THAN_A_CUT * share, exchanges)


def _to_be_judged(neighbours: Iterable[Neighbour]) -> list[WordingText]:
    """The neighbour that shares most, and the nearest that is unlike it, or nothing, as its rival."""
    first, *others = sorted(set(neighbours), key=_nearness)
    near = [one.text for one in others if one.shared >= RIVAL * first.shared]
    rivals = [text for text in near if not _are_alike(first.text, text)]
    return [first.text, *(rivals[:1] or [NO_WORDS])]


def _are_alike(one: WordingText, other: WordingText) -> bool:
    mine, theirs = words_that_matter(one.folded), words_that_matter(other.folded)
    return len(mine & theirs) >= LEAST_SHARED * min(len(mine), len(theirs))
