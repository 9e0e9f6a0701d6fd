"""Two wordings: the same, cut, reworded, translated otherwise, or only similar."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise
from math import sqrt

from provenance.domain.text import folded, tokens

_CUT = re.compile(r"\[?(?:…|\.{3,})\]?")
_SENTENCE = re.compile(r"(?<=[.!?…])[\s”»\"]+")
LEAST_WORDS_OF_A_CUT = 3
LEAST_WORDS_TO_JUDGE = 5
MOST_SENTENCES = 20
REWORDED = 0.72
TRANSLATED = 0.42
SIMILAR = 0.22


class Kind(StrEnum):
    """How a wording stands to a known one."""

    SAME = "same"
    CUT = "cut"
    REWORDED = "reworded"
    TRANSLATED = "translated"
    SIMILAR = "similar"
    DIFFERENT = "different"


MATCHES = frozenset({Kind.SAME, Kind.CUT, Kind.REWORDED, Kind.TRANSLATED})
"""Kinds that answer a search; the others are only offered as near."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a wording is to a known one, and how near from 0 to 1."""

    kind: Kind
    score: float


@dataclass(frozen=True, slots=True)
class Difference:
    """A run of words that two wordings share, or in which they differ; "" where one has none."""

    shared: bool
    one: str
    other: str


def terms(folded_text: str) -> frozenset[str]:
    """The words of a folded text and its adjacent word pairs.

    >>> sorted(terms("were losing now"))
    ['losing', 'losing now', 'now', 'were', 'were losing']
    """
    words = folded_text.split()
    return frozenset(words) | {f"{one} {other}" for one, other in pairwise(words)}


def judge(wording: str, known: str) -> Judgement:
    """What ``wording`` is to the ``known`` one.

    >>> judge("“We’re losing now”", "We're losing now,").kind.value
    'same'
    """
    mine, theirs = folded(wording), folded(known)
    if not mine or not theirs:
        return Judgement(Kind.DIFFERENT, 0.0)
    if mine == theirs:
        return Judgement(Kind.SAME, 1.0)
    shorter, longer = sorted((mine, theirs), key=len)
    if _is_cut(wording, theirs) or _is_cut(known, mine, least=LEAST_WORDS_OF_A_CUT):
        return Judgement(Kind.CUT, 0.9 + 0.09 * len(shorter) / len(longer))
    score = max(_likeness(mine, theirs), _by_sentence(wording, known))
    words = min(len(mine.split()), len(theirs.split()))
    return Judgement(_kind(score, words), score)


def _kind(score: float, words: int) -> Kind:
    """How near; a few words that are not the same ones never count as one utterance."""
    if words < LEAST_WORDS_TO_JUDGE:
        return Kind.SIMILAR if score >= SIMILAR else Kind.DIFFERENT
    if score >= REWORDED:
        return Kind.REWORDED
    if score >= TRANSLATED:
        return Kind.TRANSLATED
    return Kind.SIMILAR if score >= SIMILAR else Kind.DIFFERENT


def _is_cut(shorter: str, longer_folded: str, *, least: int = 1) -> bool:
    """Whether what is left between the ellipses stands in the longer wording, in order."""
    at = 0
    pieces = [piece for piece in map(folded, _CUT.split(shorter)) if piece]
    # A few single words stand in order in many a text by chance.
    longest = max((len(piece.split()) for piece in pieces), default=0)
    if longest < (least if len(pieces) == 1 else LEAST_WORDS_OF_A_CUT):
        return False
    padded = f" {longer_folded} "
    for piece in pieces:
        place = padded.find(f" {piece} ", at)
        if place < 0:
            return False
        at = place + len(piece) + 1
    return True


def _by_sentence(wording: str, known: str) -> float:
    """The best likeness of a whole sentence of one to a whole sentence of the other."""
    mine, theirs = _sentences(wording), _sentences(known)
    if len(mine) + len(theirs) < 3:
        return 0.0
    return 0.95 * max((_alike(a, b) for a in mine for b in theirs), default=0.0)


def _sentences(text: str) -> list[Counter[str]]:
    """The trigrams of its sentences of five words or more, the longest first."""
    found = {s for s in map(folded, _SENTENCE.split(text)) if len(s.split()) > 4}
    return [_trigrams(s) for s in sorted(found, key=lambda s: (-len(s), s))[:MOST_SENTENCES]]


def _likeness(one: str, other: str) -> float:
    return _alike(_trigrams(one), _trigrams(other))


def _alike(first: Counter[str], second: Counter[str]) -> float:
    """Trigrams shared, as a set and as counts, averaged; 0 to 1."""
    shared = first.keys() & second.keys()
    jaccard = len(shared) / len(first.keys() | second.keys())
    cosine = sum(first[gram] * second[gram] for gram in shared) / (
        sqrt(sum(n * n for n in first.values())) * sqrt(sum(n * n for n in second.values()))
    )
    return (jaccard + cosine) / 2


def _trigrams(text: str) -> Counter[str]:
    padded = f"  {text} "
    return Counter(padded[place : place + 3] for place in range(len(padded) - 2))


def differences(one: str, other: str) -> tuple[Difference, ...]:
    """Two wordings word by word: what they share, and what each has in its place."""
    mine, theirs = tokens(one), tokens(other)
    matcher = SequenceMatcher(
        None, [token.folded for token in mine], [token.folded for token in theirs], autojunk=False
    )
    return tuple(
        Difference(
            shared=operation == "equal",
            one=_cut(one, [(t.start, t.end) for t in mine[a:b]]),
            other=_cut(other, [(t.start, t.end) for t in theirs[c:d]]),
        )
        for operation, a, b, c, d in matcher.get_opcodes()
    )


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> str:
    return text[spans[0][0] : spans[-1][1]] if spans else ""
