"""Known wordings as search reads them: few columns to judge by, whole rows for what is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import batched

from provenance.domain.language.text import folded
from provenance.domain.matching.alteration import WordExchange
from provenance.domain.matching.judgement import Judgement, MatchKind
from provenance.models import Wording
from provenance.queries.last_read import as_last_read
from provenance.queries.search_index import IndexState

AT_ONCE = 5_000
UNINDEXED = 2_000


@dataclass(frozen=True, slots=True)
class Hit:
    """A known wording that answers, or is near: one for each quote, the best."""

    wording: Wording
    kind: MatchKind
    score: float
    exchanges: tuple[WordExchange, ...] = ()
    """Of an altered wording, the words that stand in each other's place."""
    by_name: bool = False
    """Whether it was found by its speaker's name, and not by its words."""

    @property
    def quote(self) -> str:
        return self.wording.quote.slug


@dataclass(frozen=True, slots=True)
class Known:
    """A known wording as it is judged."""

    number: int
    quote: int
    words: str
    folded: str
    unindexed: bool


def known_wordings(numbers: Iterable[int], index: IndexState, *, drafts: bool) -> dict[int, Known]:
    """The words of these wordings, and of those beyond the index that are not yet in it."""
    visible = Wording.objects.all() if drafts else Wording.objects.as_read()
    columns = ("passage__exact", "segment_start", "segment_end", "pk", "quote_id")
    indexed = [
        Known(number, quote, exact[start:end], fold, unindexed=False)
        for some in batched(sorted(numbers), AT_ONCE)
        for exact, start, end, number, quote, fold in visible.filter(pk__in=some).values_list(
            *columns, "index_entry__folded"
        )
    ]
    later = visible.filter(pk__gt=index.complete_to, index_entry__isnull=True).order_by("pk")
    loaded = [
        Known(number, quote, exact[start:end], folded(exact[start:end]), unindexed=True)
        for exact, start, end, number, quote in later.values_list(*columns)[:UNINDEXED]
    ]
    return {row.number: row for row in (*indexed, *loaded)}


def hits_of(
    judgement_lists: Sequence[Sequence[tuple[int, Judgement]]], *, drafts: bool
) -> list[list[Hit]]:
    """The judged wordings with all that a row of a list shows; one query for all."""
    numbers = {number for pairs in judgement_lists for number, _ in pairs}
    rows = Wording.objects.for_listing().filter(pk__in=numbers)
    wordings = {row.pk: row for row in (rows if drafts else as_last_read(rows))}
    return [
        [
            Hit(wordings[n], judgement.kind, judgement.score, judgement.exchanges)
            for n, judgement in pairs
        ]
        for pairs in judgement_lists
    ]
