"""What some words may be to known ones, from the same words to words that only come near."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.matching.alteration import WordExchange


class MatchKind(StrEnum):
    """How a wording stands to a known one.

    *Altered* has nearly the words of the known one, and a name, figure, day, denial or word of
    sense exchanged: it is shown with the exchanged words and answers no search. *Retold* is said
    of a passage of a longer text that gives the figures of the known one, or most of what matters
    in it, in a sentence of its own.
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
    """What a wording is to a known one, and how near from 0 to 1.

    ``exchanges`` are the exchanged words of an altered wording, empty for every other kind.
    """

    kind: MatchKind
    score: float
    exchanges: tuple[WordExchange, ...] = ()


MATCHES = frozenset({MatchKind.SAME, MatchKind.CUT, MatchKind.REWORDED, MatchKind.TRANSLATED})
"""Kinds that answer a search; the others are only offered as near."""
