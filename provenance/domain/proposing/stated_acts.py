"""An act as a sentence states it."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.proposing.phrase_words import Phrase


@dataclass(frozen=True, slots=True)
class StatedAct:
    """An act as stored, its verb, its agent, and the words by which it is held back, as tokens."""

    act: str
    verb: int
    end: int
    agent: Phrase | None
    hedge: Phrase | None = None
