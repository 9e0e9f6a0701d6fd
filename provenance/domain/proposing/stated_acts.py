"""The record of an act as a sentence states it."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.proposing.phrase_words import Phrase


@dataclass(frozen=True, slots=True)
class StatedAct:
    """An act as stored, with the tokens of its verb, its agent and the words that hedge it."""

    act: str
    verb: int
    end: int
    agent: Phrase | None
    hedge: Phrase | None = None
