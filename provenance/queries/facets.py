"""Filtering quotes by facets, and counting the quotes for each value."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.db.models import BooleanField, Count, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.expressions import RawSQL

from provenance.domain.quote_filters import FILTER_NAMES, SOURCES, Facts, Pair, QuoteFilters
from provenance.models import Facet, Source, Summary, Wording
from provenance.queries.branches import Parameter, run, text_list

COUNTED = 1_000
"""Maximum number of quotes whose facets are counted; above it the counts are minimums."""
KEPT_SECONDS = 60
THIS_ONE = "this facet alone"
WHOLE = "facets-of-every-quote"
COUNTS = """\
WITH quotes AS MATERIALIZED ({quotes})
SELECT '' AS name, '' AS value, COUNT(*) FROM quotes
UNION ALL
SELECT facet.name, facet.value, COUNT(*)
FROM quotes CROSS JOIN provenance_facet AS facet
WHERE facet.summary_id = quotes.pk{of_one}
GROUP BY facet.name, facet.value
"""
"""The number of quotes, then the number of quotes for each value.

CROSS JOIN makes SQLite, which keeps no statistics, iterate over the quotes and not the facets.
"""

type Days = tuple[date | None, date | None]
"""The first and the last day of a range, each possibly open."""


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """The number of quotes found, and the number for each facet value.

    Where there are ``more`` than were counted, and for the facets in ``least``, the number is a
    minimum.
    """

    total: int
    beside: Mapping[Pair, int]
    more: bool = False
    least: frozenset[str] = frozenset()


def common_in(narrowing: QuoteFilters) -> frozenset[str]:
    """Return the facets with a common chosen value, found in one short query each."""
    statement, parameters = _holding_statement(COUNTED, connection.vendor)
    return frozenset(
        name
        for name, values in narrowing.values.items()
        if run(statement, parameters, {"name": name, "values": list(values)})[0][0] > COUNTED
    )


@lru_cache(maxsize=2)
def _holding_statement(most: int, _vendor: str) -> tuple[str, tuple[Any, ...]]:
    """Return a statement that counts holders of some values of a facet, up to ``most`` + 1."""
    holding = _holding(RawSQL("%s", (Parameter("name"),)), text_list("values"))
    statement, parameters = holding[: most + 1].values("pk").query.sql_with_params()
    return f"SELECT COUNT(*) FROM ({statement}) AS holding", parameters  # noqa: S608 (Django's)


def filtered_summaries(narrowing: QuoteFilters, common: Collection[str] = ()) -> QuerySet[Summary]:
    """Return the summaries of quotes shown to readers that match the filters.

    A stale summary counts only while a published document words the quote.
    """
    return _filtered(narrowing.values, (narrowing.since, narrowing.until), common)


def _filtered(
    values: Mapping[str, Iterable[str] | RawSQL], days: Days, common: Collection[str]
) -> QuerySet[Summary]:
    """Return filtered summaries; values may also be bound when the statement runs.

    Common values are looked up for each quote, rare ones listed first: otherwise a database without
    statistics lists nine in ten of all quotes to show ten. A database with statistics treats EXISTS
    as a join, with the same effect, but not a subquery that returns one value.
    """
    published = Wording.objects.in_published_documents().filter(quote=OuterRef("pk"))
    summaries = Summary.objects.filter(Q(stale=False) | Exists(published))
    for name, some in values.items():
        holding = _holding(name, some)
        if name in common:
            its_facet = holding.filter(summary=OuterRef("pk")).values_list(Value(True))[:1]
            summaries = summaries.filter(Subquery(its_facet, output_field=BooleanField()))
        else:
            summaries = summaries.filter(pk__in=holding.values("summary"))
    since, until = days
    if since:
        summaries = summaries.filter(latest__gte=since)
    if until:
        summaries = summaries.filter(earliest__lte=until)
    return summaries


def _holding(name: str | RawSQL, values: Iterable[str] | RawSQL) -> QuerySet[Facet]:
    return Facet.objects.filter(name=name, value__in=values)


def counts_of(narrowing: QuoteFilters, common: Collection[str] = ()) -> FacetCounts:
    """Return for each facet value the number of quotes under the filters of the other facets.

    One query for all facets, and one more for each facet with chosen values; two where nothing else
    is chosen, since the counts over many quotes are cached. Minimums under common facets are cached
    too, as they take as long to compute and tell less.
    """
    if not common:
        return _counts_of(narrowing)
    key = f"facets-under-{sha256(repr(narrowing).encode()).hexdigest()}"
    counts: FacetCounts | None = cache.get(key)
    if counts is None:
        counts = _counts_of(narrowing, common)
        if counts.more:
            cache.set(key, counts, KEPT_SECONDS)
    return counts


def _counts_of(narrowing: QuoteFilters, common: Collection[str] = ()) -> FacetCounts:
    if not narrowing and (whole := _whole_of_many()):
        return FacetCounts(sum(n for (name, _), n in whole.items() if name == "reaches"), whole)
    total, here = _counted(narrowing, common)
    more = total > COUNTED
    beside = {pair: n for pair, n in here.items() if pair[0] not in narrowing.values}
    least = {name for name in FILTER_NAMES if more and name not in narrowing.values}
    for name in narrowing.values:
        freed = narrowing.without(name)
        if not freed and (whole := _whole_of_many()):
            beside |= {pair: n for pair, n in whole.items() if pair[0] == name}
            continue
        number, freely = _counted(freed, common, name)
        beside |= freely
        least |= {name} if number > COUNTED else set()
    return FacetCounts(min(total, COUNTED), beside, more, frozenset(least))


def _counted(
    narrowing: QuoteFilters, common: Collection[str], name: str = ""
) -> tuple[int, dict[Pair, int]]:
    """Return the number of quotes, at most ``COUNTED`` + 1, and the number for each value.

    The maximum means that there are more. With a name, only the values of that facet are counted.
    """
    shape = frozenset((name, name in common) for name in narrowing.values)
    days = narrowing.since, narrowing.until
    statement, parameters = _statement(shape, days, bool(name), COUNTED, connection.vendor)
    values = {facet: list(some) for facet, some in narrowing.values.items()}
    (_, _, number), *rows = run(statement, parameters, {**values, THIS_ONE: name})
    return number, {(name, value): n for name, value, n in rows}


@lru_cache(maxsize=256)
def _statement(
    shape: frozenset[tuple[str, bool]],
    days: Days,
    of_one: bool,
    most: int,
    _vendor: str,
) -> tuple[str, tuple[Any, ...]]:
    """Return the statement of the counts; ``shape`` has each filtered facet and if it is common."""
    values = {name: text_list(name) for name, _ in shape}
    common = {name for name, is_common in shape if is_common}
    summaries = _filtered(values, days, common)
    quotes, parameters = summaries[: most + 1].values_list("pk").query.sql_with_params()
    only = " AND facet.name = %s" if of_one else ""
    name = (Parameter(THIS_ONE),) if of_one else ()
    return COUNTS.format(quotes=quotes, of_one=only), (*parameters, *name)


def _whole_of_many() -> dict[Pair, int]:
    """Return the cached counts over all quotes where these are many; empty otherwise."""
    many = filtered_summaries(QuoteFilters())[: COUNTED + 1].count() > COUNTED
    return _whole() if many else {}


def _whole() -> dict[Pair, int]:
    """Return the counts for each value over all quotes, cached for a minute."""
    whole: dict[Pair, int] | None = cache.get(WHOLE)
    if whole is None:
        whole = _grouped(Facet.objects.all())
        cache.set(WHOLE, whole, KEPT_SECONDS)
    return whole


def _grouped(facets: QuerySet[Facet]) -> dict[Pair, int]:
    rows = facets.values_list("name", "value").annotate(n=Count("pk"))
    return {(name, value): number for name, value, number in rows}


def facts_of(ids: Iterable[int]) -> dict[int, Facts]:
    """Return the facts by which the visible ones of these quotes are filtered; two queries."""
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
    """Return the display names of these sources, only of those that occur in visible quotes."""
    told_of = Facet.objects.filter(name__in=SOURCES, value=OuterRef("slug"))
    sources = Source.objects.filter(Exists(told_of), slug__in=list(slugs))
    only = sources.only("slug", "name", "protection", "display_form")
    return {row.slug: row.shown_as for row in only}
