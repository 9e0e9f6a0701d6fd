"""Words of one language that change what is said by standing there or not: “hardly”, “perhaps”, “if”."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

type Phrases = frozenset[str]


@dataclass(frozen=True, slots=True)
class SenseWords:
    """Small words of sense. Read by ``matching``, pooled."""

    near_denials: frozenset[str]
    """“hardly”: what follows is nearly denied."""
    reservations: frozenset[str]
    """“perhaps”, “nearly”: what follows is not said outright."""
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
    """A word for a person to its plural, both of which tell the number in every case."""
