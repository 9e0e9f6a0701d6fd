"""Decide whether neighbouring wordings of a corpus word one quote.

Most are cuts and retellings that the words alone decide; ``judge_all`` decides about all others.
What the search calls *altered* is never linked: both use ``find_exchanges``, and ``opposed_words``
for rewordings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from provenance.domain.language.content_words import contradict, words_with_digits
from provenance.domain.language.text import folded
from provenance.domain.matching.alteration import WordExchange, find_exchanges
from provenance.domain.matching.contrasts import are_contrary
from provenance.domain.matching.harmless_omissions import is_harmless_cut
from provenance.domain.matching.judgement import MATCHES, Judgement, MatchKind, judge_all
from provenance.domain.matching.linking import (
    LEAST_SHARED,
    NEGLIGIBLE_LEAD,
    Neighbour,
    WordingText,
    content_word_set,
    near_texts,
    prominence,
)
from provenance.domain.matching.other_words import opposed_words
from provenance.domain.matching.synonyms import are_opposites
from provenance.domain.matching.translator_choices import have_same_meaning
from provenance.domain.matching.verbatim import BELOW_CUT_SCORE, cut_score, is_cut

LEAST_RIVAL_SHARE = 0.5
"""Share of the nearest neighbour's common words from which a further neighbour is judged too."""
CONCLUSIVE_SHARES = ((6, 0.6), (8, 0.5), (10, 0.3))
"""Pairs of a number of common content words and their share of all, which are conclusive.

Measured, as the other thresholds, on two translations of the same news and on similar claims.
"""
CONCLUSIVE_LETTER_SHARES = ((0, 85), (8, 65))
"""Pairs of a number of common content words and a similarity of letters in percent."""
LEAST_LETTERS = 60
"""Letters a wording needs for that: typing errors change many words, but few letters."""
LEAST_TYPO_SIMILARITY = 60
"""Similarity in percent of two figures of which one is mistyped."""
MOST_FIGURES = 40
"""Figures in both wordings up to which typing errors in them are looked for."""
LEAST_SHARE = 0.15
"""With a smaller share the judge hardly ever called two wordings one."""
EMPTY_RIVAL = WordingText(0, 0, "", "")
"""Rival of a neighbour without rivals, so that the judge sees that no other quote is near."""


class WordingLink(NamedTuple):
    """Two wordings that word the same quote, or of which one is an altered copy of the other."""

    one: WordingText
    other: WordingText
    kind: MatchKind
    score: float


def link_texts(texts: Iterable[WordingText]) -> list[WordingLink]:
    """Return the links between the wordings of a corpus, computed on one core."""
    links = (judged_link(text, near) for text, near in near_texts(texts).items())
    return [link for link in links if link is not None]


def judged_link(text: WordingText, neighbours: Iterable[Neighbour]) -> WordingLink | None:
    """Return the link to the nearest wording if it matches or is an altered copy, else None."""
    nearby = list(neighbours)
    most = max(one.shared for one in nearby)
    nearest = min(
        (one.text for one in nearby if one.shared + NEGLIGIBLE_LEAD >= most), key=prominence
    )
    judgement = judge_by_words(text, nearest)
    if judgement is None:
        nearest, judgement = _judge_by_similarity(text, nearby)
    if judgement.kind not in MATCHES and judgement.kind != MatchKind.ALTERED:
        return None
    one, other = sorted([text, nearest])
    return WordingLink(one, other, judgement.kind, judgement.score)


def judge_by_words(one: WordingText, other: WordingText) -> Judgement | None:
    """Return what the words of two wordings decide without similarity; None where in doubt."""
    mine, theirs = content_word_set(one.folded), content_word_set(other.folded)
    shared = len(mine & theirs)
    share = shared / max(len(mine | theirs), 1)
    is_harmless = is_harmless_cut(one.words, one.folded, other.words, other.folded)
    if (
        (is_harmless and _is_conclusive(shared, share))
        or _is_cut_of(one, other)
        or _is_cut_of(other, one)
    ):
        kind, score = MatchKind.CUT, cut_score(one.folded, other.folded)
    elif _is_conclusive(shared, share) or _is_conclusive_by_letters(
        shared, one.folded, other.folded
    ):
        if contradict(*_without_typos(one.folded.split(), other.folded.split())):
            return None
        kind, score = MatchKind.REWORDED, BELOW_CUT_SCORE * share
    else:
        return Judgement(MatchKind.DIFFERENT, 0.0) if share < LEAST_SHARE else None
    exchanges = () if is_harmless else _exchanges(one, other)
    if kind == MatchKind.REWORDED and not exchanges:
        exchanges = _opposed(one, other, mine, theirs)
    return Judgement(MatchKind.ALTERED if exchanges else kind, score, exchanges)


def _exchanges(one: WordingText, other: WordingText) -> tuple[WordExchange, ...]:
    return find_exchanges(one.words, other.words, one.folded, other.folded)


def _opposed(
    one: WordingText, other: WordingText, mine: frozenset[str], theirs: frozenset[str]
) -> tuple[WordExchange, ...]:
    """Return names or meaningful words that oppose each other, as the search finds them too."""
    alone = mine - theirs, theirs - mine
    if not (min(map(len, alone)) and (_may_be_opposed(*alone) or _have_names(one, other, alone))):
        return ()
    exchanges = opposed_words(one.words, other.words)
    return () if exchanges and have_same_meaning(one.words, other.words, exchanges) else exchanges


def _may_be_opposed(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(
        are_contrary(word, their) or are_opposites(word, their)
        for word, their in product(mine, theirs)
    )


def _have_names(
    one: WordingText, other: WordingText, alone: tuple[frozenset[str], frozenset[str]]
) -> bool:
    """Return whether each has a capitalised word that the other lacks: fast, no false negatives."""
    return all(
        any(
            word[:1].isupper() and not words.isdisjoint(folded(word).split())
            for word in text.words.split()
        )
        for text, words in zip((one, other), alone, strict=True)
    )


def _without_typos(one: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    """Return the words of both without mistyped figures: “55l4”, and “5514” beside it."""
    mine, theirs = words_with_digits(one), words_with_digits(other)
    if len(mine) + len(theirs) > MOST_FIGURES:
        return one, other
    typos = {
        typo
        for words, others in ((mine - theirs, theirs - mine), (theirs - mine, mine - theirs))
        for word in words
        if not word.isdigit()
        for their in others
        if ratio(word, their, score_cutoff=LEAST_TYPO_SIMILARITY)
        for typo in (word, their)
    }
    if not typos:
        return one, other
    return [word for word in one if word not in typos], [w for w in other if w not in typos]


def _is_conclusive(shared: int, share: float) -> bool:
    return any(shared >= least and share >= least_share for least, least_share in CONCLUSIVE_SHARES)


def _is_conclusive_by_letters(shared: int, one: str, other: str) -> bool:
    if min(len(one), len(other)) < LEAST_LETTERS:
        return False
    likeness = ratio(one, other, score_cutoff=min(least for _, least in CONCLUSIVE_LETTER_SHARES))
    return any(
        shared >= least and likeness >= letters for least, letters in CONCLUSIVE_LETTER_SHARES
    )


def _is_cut_of(one: WordingText, other: WordingText) -> bool:
    return len(one.folded) < len(other.folded) and is_cut(one.words, one.folded, other.folded)


def _nearest_first(one: Neighbour) -> tuple[int, tuple[int, int, int]]:
    return -one.shared, prominence(one.text)


def _judge_by_similarity(
    text: WordingText, neighbours: Sequence[Neighbour]
) -> tuple[WordingText, Judgement]:
    """Return the nearest neighbour and its judgement by ``judge_all``."""
    nearby = _nearest_and_rival(neighbours)
    if nearby[1] is EMPTY_RIVAL and (judgement := _judge_contradiction(text, nearby[0])):
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
    """Return *altered* or *different* for two wordings that contradict; None for all others."""
    if not contradict(one.folded.split(), other.folded.split()):
        return None
    exchanges = _exchanges(one, other)
    if not exchanges:
        return Judgement(MatchKind.DIFFERENT, 0.0)
    mine, theirs = content_word_set(one.folded), content_word_set(other.folded)
    share = len(mine & theirs) / max(len(mine | theirs), 1)
    return Judgement(MatchKind.ALTERED, BELOW_CUT_SCORE * share, exchanges)


def _nearest_and_rival(neighbours: Iterable[Neighbour]) -> list[WordingText]:
    """Return the neighbour with the most words in common, and the nearest unlike it as its rival.

    Without such a rival, the second is ``EMPTY_RIVAL``.
    """
    first, *others = sorted(set(neighbours), key=_nearest_first)
    near = [one.text for one in others if one.shared >= LEAST_RIVAL_SHARE * first.shared]
    rivals = [text for text in near if not _are_alike(first.text, text)]
    return [first.text, *(rivals[:1] or [EMPTY_RIVAL])]


def _are_alike(one: WordingText, other: WordingText) -> bool:
    mine, theirs = content_word_set(one.folded), content_word_set(other.folded)
    return len(mine & theirs) >= LEAST_SHARED * min(len(mine), len(theirs))
