"""Tables of words whose presence changes a meaning: “hardly”, “perhaps”, “if”."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

type Phrases = frozenset[str]


@dataclass(frozen=True, slots=True)
class SenseWords:
    """Words that change the meaning of others. Read by ``matching``, pooled."""

    near_denials: frozenset[str]
    """Words that nearly negate what follows: “hardly”."""
    reservations: frozenset[str]
    """Words that weaken what follows: “perhaps”, “nearly”."""
    limits: frozenset[str]
    """Words that exclude all but what follows: “only”."""
    unrealised: frozenset[str]
    """Verbs for what did not happen, or was only intended: “refused to”, “threatened to”."""
    like_unrealised: frozenset[str]
    """Words that may mean the same as those: “would”, “not”."""
    like_limits: frozenset[str]
    """Words that may mean the same as ``limits`` but are fillers too: “just”."""
    possibility: frozenset[str]
    """Verb forms of mere possibility: “might”."""
    conditions: frozenset[str]
    """Conjunctions of a condition: “if”, “unless”."""
    no_conditions: frozenset[str]
    """Words beside which such a conjunction states no condition: “even if”, “ask if”."""
    currencies: tuple[frozenset[str], ...]
    """One set per currency: its words, and its sign if it has one."""
    turns: tuple[tuple[Phrases, Phrases], ...]
    """Phrases that change a meaning, each with possible synonyms: “not only”, “all but”."""
    amounts: tuple[tuple[Phrases, Phrases], ...]
    """Pairs of phrases that exclude each other before a number: “up to”, “over”.

    A number is written 0: “by 0”, “to 0”.
    """
    actors: Mapping[str, str]
    """Words for a person, a unit or a building, mapped to the plural; both show their number."""
    directions: tuple[tuple[frozenset[str], tuple[frozenset[str], ...]], ...] = ()
    """Verbs with prepositions that exclude one another: “fired *at*”, “fired *over*”.

    Prepositions in one set have the same direction.
    """
    times_of_being: tuple[frozenset[str], ...] = ()
    """Present and past forms of “to be”: “is”, “was”."""
    written_out: Mapping[str, str] = field(default_factory=dict)
    """Maps an abbreviation to its words, separated by spaces: “Dr”."""
    weak_actors: Mapping[str, str] = field(default_factory=dict)
    """Words for a person whose other cases look like the plural: “Soldat”, “Soldaten”."""
    telling_articles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Maps “one” and “several” to the articles that show the number of such a word."""
