"""The kinds of match between a wording and a known one, and the judgement of a match."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.matching.alteration import WordExchange


class MatchKind(StrEnum):
    """The relation of a wording to a known one.

    *Altered* has nearly the words of the known one, but a name, figure, day, negation or other
    meaningful word is exchanged: it is shown with the exchanged words and answers no search.
    *Retold* is a passage of a longer text that gives the figures of the known wording, or most of
    its content words, in a sentence of its own.
    """

    SAME = "same"
    CUT = "cut"
    REWORDED = "reworded"
    TRANSLATED = "translated"
    ALTERED = "altered"
    RETOLD = "retold"
    SIMILAR = "similar"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The relation of a wording to a known one, with a score from 0 to 1.

    ``exchanges`` are the exchanged words of an altered wording, empty for every other kind.
    """

    kind: MatchKind
    score: float
    exchanges: tuple[WordExchange, ...] = ()


MATCHES = frozenset({MatchKind.SAME, MatchKind.CUT, MatchKind.REWORDED, MatchKind.TRANSLATED})
"""Kinds that answer a search; the others are only offered as similar."""
