"""Two wordings: the same, cut, reworded, translated otherwise, altered, or only similar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

from provenance.domain.language.content_words import content_words, contradict
from provenance.domain.language.similarity import Similarity, similarities
from provenance.domain.language.text import folded, tokens
from provenance.domain.matching.alteration import WordExchange, find_exchanges
from provenance.domain.matching.sentence_pairs import nearest_part, sentences

_CUT = re.compile(r"\[?(?:…|\.{3,})\]?")
LEAST_WORDS_OF_A_CUT = 3
LEAST_WORDS_TO_JUDGE = 5
LEAST_THAT_MATTER = 4
BARS = (0.15, 0.47, 0.6)
"""From here on a wording is offered as near, called translated otherwise, called reworded.

Above the second, first hits were right 95 times in 100 (docs/operating.md says on what).
"""
BARS_IN_MEANING = (0.22, 0.6, 0.7)
"""The same where meaning is half of it; any two texts are a little alike in meaning."""
PART = 0.62
READ_BY_SENTENCE = 16
SHARE_OF_MEANING = 0.4
MARGIN = 0.5
SPAN, LESS_THAN_A_CUT = 0.75, 0.89


class MatchKind(StrEnum):
    """How a wording stands to a known one.

    *Altered* has nearly the words of the known one, and a name, figure, day, denial or word of
    sense exchanged: it is shown with the exchanged words and answers no search.
    """

    SAME = "same"
    CUT = "cut"
    REWORDED = "reworded"
    TRANSLATED = "translated"
    ALTERED = "altered"
    SIMILAR = "similar"
    DIFFERENT = "different"


MATCHES = frozenset({MatchKind.SAME, MatchKind.CUT, MatchKind.REWORDED, MatchKind.TRANSLATED})
"""Kinds that answer a search; the others are only offered as near."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a wording is to a known one, and how near from 0 to 1.

    ``exchanges`` are the exchanged words of an altered wording, empty for every other kind.
    """

    kind: MatchKind
    score: float
    exchanges: tuple[WordExchange, ...] = ()


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
) -> list[Judgement]:
    """What ``wording`` is to each known one; ``meaning`` tells how near each is in meaning.

    ``folds`` are the known ones folded, where a caller has them already.

    The scores order them; the best that is not exact scores higher the farther the next is.
    """
    mine = folded(wording)
    theirs = list(map(folded, known_texts)) if folds is None else list(folds)
    if not mine or not known_texts:
        return [Judgement(MatchKind.DIFFERENT, 0.0) for _ in known_texts]
    likes = _with_meaning(similarities(mine, theirs), meaning, theirs)
    exact = [
        _exact(wording, text, mine, other) for text, other in zip(known_texts, theirs, strict=True)
    ]
    parts = sentences(wording)
    for place in nearest_first(likes)[:READ_BY_SENTENCE]:
        if exact[place] is None:
            part = nearest_part(parts, sentences(known_texts[place]))
            likes[place] = _with_part(likes[place], part)
    scale = _scale(likes, theirs)
    bars = BARS if meaning is None else BARS_IN_MEANING
    return [
        exact_judgement
        or _judgement(
            (wording, text),
            _kind(like, mine, other, bars),
            min(scale * like.rank, LESS_THAN_A_CUT),
        )
        for text, other, like, exact_judgement in zip(
            known_texts, theirs, likes, exact, strict=True
        )
    ]


def _judgement(pair: tuple[str, str], kind: MatchKind, score: float) -> Judgement:
    """The kind that likeness gives, unless words were exchanged within a nearly verbatim frame."""
    if kind == MatchKind.DIFFERENT:
        return Judgement(kind, score)
    exchanges = find_exchanges(*pair)
    return Judgement(MatchKind.ALTERED if exchanges else kind, score, exchanges)


def exact_all(wording: str, known_texts: Sequence[str], folds: Sequence[str]) -> list[Judgement]:
    """As ``judge_all``, but likeness is not weighed: what is neither the same nor cut is different.

    For fewer words than are judged by their likeness nothing that answers a search is missed.
    """
    mine, different = folded(wording), Judgement(MatchKind.DIFFERENT, 0.0)
    return [
        (_exact(wording, text, mine, other) if mine else None) or different
        for text, other in zip(known_texts, folds, strict=True)
    ]


def _with_meaning(
    likes: list[Similarity], meaning: Sequence[float] | None, theirs: list[str]
) -> list[Similarity]:
    """Letters and meaning together; wordings with the same words are equally near in meaning."""
    if meaning is None:
        return likes
    nearest: dict[str, float] = {}
    for text, near in zip(theirs, meaning, strict=True):
        nearest[text] = max(near, nearest.get(text, 0.0))
    return [
        Similarity(
            (1 - SHARE_OF_MEANING) * like.rank + SHARE_OF_MEANING * nearest[text],
            (like.absolute + nearest[text]) / 2,
        )
        for like, text in zip(likes, theirs, strict=True)
    ]


def nearest_first(likes: Sequence[Similarity]) -> list[int]:
    """Their places, the likest first; of equals the one that was given first."""
    return sorted(range(len(likes)), key=lambda place: (-likes[place].rank, place))


def _with_part(like: Similarity, part: float) -> Similarity:
    """A sentence of one that is nearly a sentence of the other makes the whole nearly as like."""
    if part < PART:
        return like
    return Similarity(max(like.rank, 0.85 * part), max(like.absolute, 0.8 * part))


def _scale(likes: list[Similarity], theirs: list[str]) -> float:
    """What turns ranks into scores that compare across questions."""
    first = nearest_first(likes)[0]
    best = likes[first]
    others = (like.rank for like, text in zip(likes, theirs, strict=True) if text != theirs[first])
    margin = best.rank - max(others, default=0.0) if len(likes) > 1 else 0.0
    return SPAN * (best.absolute + MARGIN * margin) / best.rank if best.rank else 0.0


def _exact(wording: str, known_text: str, mine: str, theirs: str) -> Judgement | None:
    if not theirs:
        return Judgement(MatchKind.DIFFERENT, 0.0)
    if mine == theirs:
        return Judgement(MatchKind.SAME, 1.0)
    shorter, longer = sorted((mine, theirs), key=len)
    if _is_cut(wording, mine, theirs) or (
        _speaks_for_itself(theirs) and _is_cut(known_text, theirs, mine)
    ):
        share = len(shorter) / len(longer)
        telling = len(content_words(shorter.split())) >= LEAST_WORDS_OF_A_CUT
        return Judgement(MatchKind.CUT, 0.9 + 0.09 * share if telling else 0.2 + 0.6 * share)
    return None


def _speaks_for_itself(known_text: str) -> bool:
    """Whether a known wording, met in a longer text, is more than a turn of phrase."""
    words = known_text.split()
    matter = len(content_words(words))
    return matter >= LEAST_WORDS_OF_A_CUT or (matter >= 2 and len(words) >= LEAST_WORDS_TO_JUDGE)


def _kind(like: Similarity, mine: str, theirs: str, bars: tuple[float, float, float]) -> MatchKind:
    """How near; a few words that are not the same ones never count as one quote."""
    similar, translated, reworded = bars
    if like.absolute < similar:
        return MatchKind.DIFFERENT
    one, other = mine.split(), theirs.split()
    few = (
        min(len(one), len(other)) < LEAST_WORDS_TO_JUDGE
        or min(len(content_words(one)), len(content_words(other))) < LEAST_THAT_MATTER
    )
    if few or like.absolute < translated or contradict(one, other):
        return MatchKind.SIMILAR
    return MatchKind.REWORDED if like.absolute >= reworded else MatchKind.TRANSLATED


def _is_cut(shorter: str, fold: str, longer: str) -> bool:
    """Whether what is left between the ellipses stands in the longer wording, in order."""
    at = 0
    cut = _CUT.split(shorter)
    pieces = [fold] if len(cut) == 1 else [piece for piece in map(folded, cut) if piece]
    # A few single words stand in order in many a text by chance.
    longest = max((len(piece.split()) for piece in pieces), default=0)
    if longest < (1 if len(pieces) == 1 else LEAST_WORDS_OF_A_CUT):
        return False
    padded = f" {longer} "
    for piece in pieces:
        place = padded.find(f" {piece} ", at)
        if place < 0:
            return False
        at = place + len(piece) + 1
    return True


@dataclass(frozen=True, slots=True)
class WordDifference:
    """A run of words that two wordings share, or in which they differ; "" where one has none."""

    shared: bool
    one: str
    other: str


def differences(one: str, other: str) -> tuple[WordDifference, ...]:
    """Two wordings word by word: what they share, and what each has in its place."""
    mine, theirs = tokens(one), tokens(other)
    matcher = SequenceMatcher(
        None, [token.folded for token in mine], [token.folded for token in theirs], autojunk=False
    )
    return tuple(
        WordDifference(
            shared=operation == "equal",
            one=_cut(one, [(t.start, t.end) for t in mine[a:b]]),
            other=_cut(other, [(t.start, t.end) for t in theirs[c:d]]),
        )
        for operation, a, b, c, d in matcher.get_opcodes()
    )


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> str:
    return text[spans[0][0] : spans[-1][1]] if spans else ""
