"""Words of one language that change what is said by standing there or not: “hardly”, “perhaps”, “if”."""

from __future__ import annotations

from dataclasses import dataclass


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
