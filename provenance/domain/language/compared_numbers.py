"""How one language writes numbers in letters, beyond those that ``word_lists.numerals`` lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ComparedNumbers:
    """Words and endings by which the values of two numbers are compared. Read by ``matching``, pooled."""

    values: Mapping[str, int] = field(default_factory=dict)
    """Hundreds, thousands and what counts them, and the cases of other numbers, to the value."""
    orders: Mapping[str, str] = field(default_factory=dict)
    """A number of order to its figures: “third”."""
    order_endings: frozenset[str] = frozenset()
    """What makes figures a number of order and is not folded away: “1er”, “1.º”."""
    scale_endings: Mapping[str, int] = field(default_factory=dict)
    """What stands right behind figures for a thousand or more: “2.5m”."""
    percent: tuple[str, ...] = ()
    """How “%” is written out, in one word or several."""
