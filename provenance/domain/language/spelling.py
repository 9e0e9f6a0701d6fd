"""Spelling variants of one language: contractions, elisions and ordinal numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SpellingWords:
    """Spellings that stand for the words written out. Read by ``text``, pooled."""

    contractions: Mapping[str, str] = field(default_factory=dict)
    """Maps a word, without its apostrophe, to the words it stands for: “dont”."""
    contraction_endings: Mapping[str, str] = field(default_factory=dict)
    """Maps the ending of a contracted word to a word, whatever precedes it: “'re”."""
    pronoun_endings: Mapping[str, str] = field(default_factory=dict)
    """The same after ``pronouns`` only: “it's”, but not “the town's”."""
    pronouns: frozenset[str] = frozenset()
    ordinal_endings: tuple[str, ...] = ()
    """Endings that make figures an ordinal number: “26th”."""
    elision_openings: Mapping[str, str] = field(default_factory=dict)
    """Maps the beginning of an elided word to that word: “n”, of “n’avons”, to “ne”."""
    half_denials: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Maps a folded word to those that make it redundant: “ne” before “pas” or “que”."""
    elided_endings: Mapping[str, str] = field(default_factory=dict)
    """Maps an ending after an apostrophe to the elided word: “haben’s”, “es”."""
