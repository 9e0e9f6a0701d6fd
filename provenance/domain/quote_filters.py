"""Filters of quotes: values of the same facet are alternatives, different facets must all match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

FILTER_NAMES = (
    *("origin", "releaser", "verifier", "method", "stance", "finding"),
    *("outlet", "language", "speaker", "reaches", "origins"),
)
"""The facets, in the order in which a page shows them."""

SOURCES = frozenset({"origin", "releaser", "verifier", "outlet", "speaker"})
"""The facets whose values are slugs of sources."""

type Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """The values by which a quote is filtered and sorted; a quote not shown to readers has none."""

    pairs: frozenset[Pair] = frozenset()
    outlets: int = 0
    origins: int = 0
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class QuoteFilters:
    """The chosen filters: values by facet, and the first and last day."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None

    def __bool__(self) -> bool:
        return bool(self.values or self.since or self.until)

    def without(self, name: str) -> QuoteFilters:
        """Return these filters without those of one facet."""
        values = {key: value for key, value in self.values.items() if key != name}
        return replace(self, values=values)

    def admits(self, facts: Facts) -> bool:
        """Return whether a quote matches; one without dates does not, where days are chosen."""
        if self.since and (facts.latest is None or facts.latest < self.since):
            return False
        if self.until and (facts.earliest is None or facts.earliest > self.until):
            return False
        return all(
            any((name, value) in facts.pairs for value in values)
            for name, values in self.values.items()
        )


def counts(all_facts: Collection[Facts], narrowing: QuoteFilters) -> dict[Pair, int]:
    """Return how many quotes each value would match, given the choices in the other facets."""
    selected_values = narrowing.values
    all_counts = _counted(all_facts, narrowing)
    open_counts = {
        pair: number for pair, number in all_counts.items() if pair[0] not in selected_values
    }
    for name in selected_values:
        freed = _counted(all_facts, narrowing.without(name))
        open_counts |= {pair: number for pair, number in freed.items() if pair[0] == name}
    return open_counts


def _counted(all_facts: Iterable[Facts], narrowing: QuoteFilters) -> Counter[Pair]:
    return Counter(pair for facts in all_facts if narrowing.admits(facts) for pair in facts.pairs)
