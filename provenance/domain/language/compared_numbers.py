"""How a language writes numbers in letters, besides those that ``word_lists.numerals`` lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ComparedNumbers:
    """Words and endings for comparing the values of numbers. Read by ``matching``, pooled."""

    values: Mapping[str, int] = field(default_factory=dict)
    """Hundreds, thousands, larger units and case forms of other numbers, mapped to their value."""
    ordinals: Mapping[str, str] = field(default_factory=dict)
    """Maps an ordinal word to its figures: “third”."""
    order_endings: frozenset[str] = frozenset()
    """Endings of ordinal figures that folding keeps: “1er”, “1.º”."""
    scale_endings: Mapping[str, int] = field(default_factory=dict)
    """Abbreviations right after figures for a thousand or more: “2.5m”."""
    percent: tuple[str, ...] = ()
    """The words for “%”, in one word or several."""
