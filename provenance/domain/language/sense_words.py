"""Words of one language that change what is said by standing there or not: “hardly”, “perhaps”, “if”."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

type Phrases = frozenset[str]


@dataclass(frozen=True, slots=True)
class SenseWords:
    """Small words of sense. Read by ``matching``, pooled."""

    near_denials: frozenset[str]
    """“hardly”: what follows is nearly denied."""
    reservations: frozenset[str]
    """“perhaps”, “nearly”: what follows is not said outright."""
    limits: frozenset[str]
    """“only”: nothing but what follows."""
    unrealised: frozenset[str]
    """Verbs by which what follows was not done, or only meant: “refused to”, “threatened to”."""
    like_unrealised: frozenset[str]
    """Words that may say the same: “would”, “not”."""
    like_limits: frozenset[str]
    """Words that may say the same and are mere fillers too: “just”."""
    possibility: frozenset[str]
    """Verb forms that say only that something may be: “might”."""
    conditions: frozenset[str]
    """“if”, “unless”: what stands before holds only under what follows."""
    no_conditions: frozenset[str]
    """Words before which, or after which, such a word sets no condition: “even if”, “ask if”."""
    currencies: tuple[frozenset[str], ...]
    """The words, and the sign if there is one, of one currency in each set."""
    turns: tuple[tuple[Phrases, Phrases], ...]
    """Phrases that turn what they stand beside, each with others that may say the same: “not only”,
    “all but”, “former”."""
    amounts: tuple[tuple[Phrases, Phrases], ...]
    """Phrases of which one cannot stand for the other before a number: “up to”, “over”. A number is
    written 0: “by 0”, “to 0”."""
    actors: Mapping[str, str]
    """A word for a person, a unit or a building to its plural, both of which tell the number in every
    case."""
    directions: tuple[tuple[frozenset[str], tuple[frozenset[str], ...]], ...] = ()
    """Verbs with the prepositions after them of which one cannot stand for the other: “fired *at*”,
    “fired *over*”. Those of one set lead to one place."""
    times_of_being: tuple[frozenset[str], ...] = ()
    """Forms of “to be” for now and for before: “is”, “was”."""
    written_out: Mapping[str, str] = field(default_factory=dict)
    """An abbreviation to the words it stands for, parted by spaces: “Dr”."""
    weak_actors: Mapping[str, str] = field(default_factory=dict)
    """A word for a person that is written as its plural in other cases: “Soldat”, “Soldaten”."""
    telling_articles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """“one” and “several” to the articles that tell which of them such a word is."""
