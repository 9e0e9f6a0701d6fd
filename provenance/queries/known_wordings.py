"""Known wordings as search reads them: few columns for matching, full rows for display."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from provenance.domain.language.text import folded
from provenance.domain.matching.alteration import WordExchange
from provenance.domain.matching.judgement import Judgement, MatchKind
from provenance.models import IndexMark, Wording
from provenance.queries.branches import Parameter, compiled, id_list, list_parameter, run
from provenance.queries.compiled_querysets import bind
from provenance.queries.last_read import as_last_read

UNINDEXED = 2_000
COLUMNS = (
    *("pk", "quote_id", "passage__exact", "segment_start", "segment_end", "speaker_as_named"),
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording that matches or is near: the best one of its quote."""

    wording: Wording
    kind: MatchKind
    score: float
    exchanges: tuple[WordExchange, ...] = ()
    """For an altered wording, the pairs of exchanged words."""
    by_name: bool = False
    """Whether it was found by its speaker's name, and not by its words."""
    printed: Wording | None = None
    """The wording that contains that name, if any."""

    @property
    def quote(self) -> str:
        return self.wording.quote.slug


class Known(NamedTuple):
    """The columns of a known wording that are needed for matching."""

    number: int
    quote: int
    words: str
    folded: str
    unindexed: bool
    speaker: str = ""
    """The speaker as named in the document."""


@dataclass(frozen=True, slots=True)
class KnownMatch:
    """A known wording with the judgement of its match."""

    row: Known
    judgement: Judgement


def known_wordings(numbers: Iterable[int], *, drafts: bool) -> dict[int, Known]:
    """Return these wordings by primary key, with the newest ones that are not indexed yet."""
    vendor = connection.vendor
    rows = run(*compiled(_indexed, drafts, vendor), {"wordings": sorted(numbers)})
    known_rows = [
        Known(number, quote, exact[start:end], fold, unindexed=False, speaker=speaker)
        for number, quote, exact, start, end, speaker, fold in rows
    ]
    later_rows = run(*compiled(_beyond_index, drafts, vendor))
    known_rows += [
        Known(number, quote, words, folded(words), unindexed=True, speaker=speaker)
        for number, quote, exact, start, end, speaker in later_rows
        for words in [exact[start:end]]
    ]
    return {row.number: row for row in known_rows}


def _indexed(*, drafts: bool) -> list[QuerySet[Any, Any]]:
    rows = _visible(drafts=drafts).filter(pk__in=id_list("wordings")).order_by()
    return [rows.values_list(*COLUMNS, "index_entry__folded")]


def _beyond_index(*, drafts: bool) -> list[QuerySet[Any, Any]]:
    complete_to = Subquery(IndexMark.objects.values("complete_to")[:1])
    later = Q(pk__gt=Coalesce(complete_to, 0), index_entry__isnull=True)
    rows = _visible(drafts=drafts).filter(later).order_by("pk")
    return [rows.values_list(*COLUMNS)[:UNINDEXED]]


def _visible(*, drafts: bool) -> QuerySet[Wording]:
    return Wording.objects.all() if drafts else Wording.objects.as_read()


def hits_of(match_lists: Sequence[Sequence[KnownMatch]], *, drafts: bool) -> list[list[Hit]]:
    """Return the matches as list rows; one query for all, none where there are no matches."""
    numbers = {match.row.number for matches in match_lists for match in matches}
    if not numbers:
        return [[] for _ in match_lists]
    rows = bind(_listed, {Parameter("wordings"): list_parameter(sorted(numbers))}, shape=None)
    wordings = {row.pk: row for row in (rows if drafts else as_last_read(rows))}
    return [
        [_hit(wordings[match.row.number], match.judgement) for match in some]
        for some in match_lists
    ]


def _listed(_: None) -> QuerySet[Wording]:
    """Return list rows of these wordings, in any order."""
    return Wording.objects.for_listing().filter(pk__in=id_list("wordings")).order_by()


def _hit(wording: Wording, judgement: Judgement) -> Hit:
    return Hit(wording, judgement.kind, judgement.score, judgement.exchanges)
