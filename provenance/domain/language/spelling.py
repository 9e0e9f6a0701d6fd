"""How one language writes the same words in several ways: contractions, elisions and ordinal numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SpellingWords:
    """Spellings of which each stands for the words written out. Read by ``text``, pooled."""

    contractions: Mapping[str, str] = field(default_factory=dict)
    """A word, without its apostrophe, to the words it stands for: “dont”."""
    contraction_endings: Mapping[str, str] = field(default_factory=dict)
    """How a contracted word may end, whatever it begins with, to a word: “'re”."""
    pronoun_endings: Mapping[str, str] = field(default_factory=dict)
    """The same after ``pronouns`` alone: “it's”, but not “the town's”."""
    pronouns: frozenset[str] = frozenset()
    ordinal_endings: tuple[str, ...] = ()
    """What makes figures a number of order: “26th”."""
    elision_openings: Mapping[str, str] = field(default_factory=dict)
    """What a word that is cut before a vowel begins with, to that word: “n”, of “n’avons”, to “ne”."""
    half_denials: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """A folded word that says nothing where one of these follows: “ne” before “pas” or “que”."""
    elided_endings: Mapping[str, str] = field(default_factory=dict)
    """What a word ends in after its apostrophe, to the word that is cut there: “haben’s”, “es”."""
