"""Quotes by facets: which are left by what is chosen, and how many beside each value."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.core.cache import cache
from django.db import connection
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from provenance.domain.quote_filters import NAMES, SOURCES, Facts, Pair, QuoteFilters
from provenance.models import Facet, Source, Summary, Wording

COUNTED = 1_000
"""Quotes whose facets are counted; of more, each number says that it is the least there are."""
KEPT_SECONDS = 60
WHOLE = "facets-of-every-quote"
COUNTS = """\
SELECT facet.name, facet.value, COUNT(*)
FROM ({quotes}) AS quotes CROSS JOIN provenance_facet AS facet
WHERE facet.summary_id = quotes.pk{of_one}
GROUP BY facet.name, facet.value
"""
"""CROSS JOIN has SQLite, which keeps no statistics, go through the quotes and not the facets."""


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """How many quotes are found, and how many beside each value.

    Where there are ``more`` than were counted, and for the facets named in ``least``, the number
    is the least there are.
    """

    total: int
    beside: Mapping[Pair, int]
    more: bool = False
    least: frozenset[str] = frozenset()


def common_in(narrowing: QuoteFilters) -> frozenset[str]:
    """The facets from which something common was chosen, found in one short query each."""
    return frozenset(
        name
        for name, values in narrowing.values.items()
        if _holding(name, values)[: COUNTED + 1].count() > COUNTED
    )


def filtered_summaries(narrowing: QuoteFilters, common: Collection[str] = ()) -> QuerySet[Summary]:
    """The quotes that readers are told and that are among what was chosen.

    A summary waiting to be told anew counts only while a published document words the quote.
    What is common is looked up for each quote, what is rare is listed first: else a database
    that keeps no statistics lists nine in ten of all quotes to show ten.
    """
    published = Wording.objects.in_published_documents().filter(quote=OuterRef("pk"))
    summaries = Summary.objects.filter(Q(stale=False) | Exists(published))
    for name, values in narrowing.values.items():
        holding = _holding(name, values)
        if name in common:
            summaries = summaries.filter(Exists(holding.filter(summary=OuterRef("pk"))))
        else:
            summaries = summaries.filter(pk__in=holding.values("summary"))
    if narrowing.since:
        summaries = summaries.filter(latest__gte=narrowing.since)
    if narrowing.until:
        summaries = summaries.filter(earliest__lte=narrowing.until)
    return summaries


def _holding(name: str, values: Iterable[str]) -> QuerySet[Facet]:
    return Facet.objects.filter(name=name, value__in=values)


def counts_of(narrowing: QuoteFilters, common: Collection[str] = ()) -> FacetCounts:
    """Beside each value, how many there are under what is chosen of the other facets.

    Two queries, and at most two more for each facet that is chosen from.
    """
    total = _first_found(narrowing, common).count()
    more = total > COUNTED
    if more and not narrowing:
        whole = _whole()
        return FacetCounts(sum(n for (name, _), n in whole.items() if name == "reaches"), whole)
    here = _counted(narrowing, common)
    beside = {pair: n for pair, n in here.items() if pair[0] not in narrowing.values}
    least = {name for name in NAMES if more and name not in narrowing.values}
    for name in narrowing.values:
        freed = narrowing.without(name)
        is_least = more or _first_found(freed, common).count() > COUNTED
        if is_least and not freed:
            beside |= {pair: n for pair, n in _whole().items() if pair[0] == name}
            continue
        beside |= _counted(freed, common, name)
        least |= {name} if is_least else set()
    return FacetCounts(min(total, COUNTED), beside, more, frozenset(least))


def _first_found(narrowing: QuoteFilters, common: Collection[str]) -> QuerySet[Summary]:
    """As many of the quotes as are counted, and one more if there are more."""
    return filtered_summaries(narrowing, common)[: COUNTED + 1]


def _counted(narrowing: QuoteFilters, common: Collection[str], name: str = "") -> dict[Pair, int]:
    """How many of the first quotes stand beside each value, of one facet or of all."""
    quotes = _first_found(narrowing, common).values_list("pk").query
    statement, parameters = quotes.sql_with_params()
    of_one = (" AND facet.name = %s", [name]) if name else ("", [])
    with connection.cursor() as cursor:
        cursor.execute(COUNTS.format(quotes=statement, of_one=of_one[0]), [*parameters, *of_one[1]])
        return {(name, value): number for name, value, number in cursor.fetchall()}


def _whole() -> dict[Pair, int]:
    """How many of all quotes stand beside each value, counted anew after a minute."""
    whole: dict[Pair, int] | None = cache.get(WHOLE)
    if whole is None:
        whole = _grouped(Facet.objects.all())
        cache.set(WHOLE, whole, KEPT_SECONDS)
    return whole


def _grouped(facets: QuerySet[Facet]) -> dict[Pair, int]:
    rows = facets.values_list("name", "value").annotate(n=Count("pk"))
    return {(name, value): number for name, value, number in rows}


def facts_of(ids: Iterable[int]) -> dict[int, Facts]:
    """What these quotes are narrowed by, in two queries; those readers are not told are left out."""
    summaries = filtered_summaries(QuoteFilters()).defer("strips", "digest").in_bulk(list(ids))
    pairs: dict[int, set[Pair]] = {number: set() for number in summaries}
    rows = Facet.objects.filter(summary__in=pairs).values_list("summary_id", "name", "value")
    for number, name, value in rows:
        pairs[number].add((name, value))
    return {
        number: Facts(frozenset(pairs[number]), s.outlets, s.origins, s.earliest, s.latest)
        for number, s in summaries.items()
    }


def names_of(slugs: Iterable[str]) -> dict[str, str]:
    """What these sources are shown as; only those that readers are told of in some quote."""
    told_of = Facet.objects.filter(name__in=SOURCES, value=OuterRef("slug"))
    sources = Source.objects.filter(Exists(told_of), slug__in=list(slugs))
    only = sources.only("slug", "name", "protection", "display_form")
    return {row.slug: row.shown_as for row in only}
