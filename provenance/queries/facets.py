"""Quotes by facets: which are left by what is chosen, and how many beside each value."""

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

from provenance.domain.quote_filters import NAMES, SOURCES, Facts, Pair, QuoteFilters
from provenance.models import Facet, Source, Summary, Wording
from provenance.queries.branches import Parameter, run, text_list

COUNTED = 1_000
"""Quotes whose facets are counted; of more, each number says that it is the least there are."""
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
"""How many quotes there are, then how many beside each value.

CROSS JOIN has SQLite, which keeps no statistics, go through the quotes and not the facets.
"""

type Days = tuple[date | None, date | None]
"""From which day on, and until which."""


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
    statement, parameters = _holding_statement(COUNTED, connection.vendor)
    return frozenset(
        name
        for name, values in narrowing.values.items()
        if run(statement, parameters, {"name": name, "values": list(values)})[0][0] > COUNTED
    )


@lru_cache(maxsize=2)
def _holding_statement(most: int, _vendor: str) -> tuple[str, tuple[Any, ...]]:
    """How many hold one of some values of a facet, at most one more than ``most``."""
    holding = _holding(RawSQL("%s", (Parameter("name"),)), text_list("values"))
    statement, parameters = holding[: most + 1].values("pk").query.sql_with_params()
    return f"SELECT COUNT(*) FROM ({statement}) AS holding", parameters  # noqa: S608 (Django's)


def filtered_summaries(narrowing: QuoteFilters, common: Collection[str] = ()) -> QuerySet[Summary]:
    """The quotes that readers are told and that are among what was chosen.

    A summary waiting to be told anew counts only while a published document words the quote.
    """
    return _filtered(narrowing.values, (narrowing.since, narrowing.until), common)


def _filtered(
    values: Mapping[str, Iterable[str] | RawSQL], days: Days, common: Collection[str]
) -> QuerySet[Summary]:
    """The same, for values that are bound when the statement is run, too.

    What is common is looked up for each quote, what is rare is listed first: else a database
    that keeps no statistics lists nine in ten of all quotes to show ten. One that keeps them takes
    EXISTS for a join, and does the same; of a subquery for one value it does not.
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
    """Beside each value, how many there are under what is chosen of the other facets.

    One query for all of them, and one more for each facet that is chosen from; two where nothing
    else is chosen, since of many quotes the counts are kept. Kept is also what is the least there
    are, under common facets, where the counts are as long in coming and say least.
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
    least = {name for name in NAMES if more and name not in narrowing.values}
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
    """How many of the quotes are counted, and how many stand beside each value.

    At most one more than ``COUNTED``, which says that there are more. With a name, the values of
    that facet alone.
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
    """The counts under what is chosen of these facets, each with whether what is chosen is common."""
    values = {name: text_list(name) for name, _ in shape}
    common = {name for name, is_common in shape if is_common}
    summaries = _filtered(values, days, common)
    quotes, parameters = summaries[: most + 1].values_list("pk").query.sql_with_params()
    only = " AND facet.name = %s" if of_one else ""
    name = (Parameter(THIS_ONE),) if of_one else ()
    return COUNTS.format(quotes=quotes, of_one=only), (*parameters, *name)


def _whole_of_many() -> dict[Pair, int]:
    """How many of all quotes stand beside each value, if they are more than are counted each time."""
    many = filtered_summaries(QuoteFilters())[: COUNTED + 1].count() > COUNTED
    return _whole() if many else {}


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
