"""The strips of wordings, stored with the summaries of their quotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from provenance.domain.chain.strip import ChainStrip, StripShape, read_strip
from provenance.models import Summary, Wording


def strips_of(wordings: Iterable[Wording]) -> dict[int, ChainStrip]:
    """Return the strip of each of these wordings that has one, by primary key; one query.

    A wording in an unpublished document has none, nor has one that is not summarised yet.
    """
    rows = list(wordings)
    quotes = {row.quote_id for row in rows}
    strips = dict(Summary.objects.filter(pk__in=quotes).values_list("pk", "strips"))
    return {
        row.pk: read_strip(strips[row.quote_id][row.slug])
        for row in rows
        if row.slug in strips.get(row.quote_id, {})
    }


def every_strip(quotes: Iterable[int]) -> dict[int, dict[str, ChainStrip]]:
    """Return the strips of these quotes by the slug of their wording, sorted by slug."""
    rows = Summary.objects.filter(pk__in=set(quotes)).values_list("pk", "strips")
    return {
        quote: {slug: read_strip(strips[slug]) for slug in sorted(strips)}
        for quote, strips in rows
        if strips
    }


def hanging_strips(strips: Mapping[str, ChainStrip]) -> dict[str, ChainStrip]:
    """Return strips that end in a gap, then those with a side branch that does."""
    at_the_end = {s: one for s, one in strips.items() if one.nodes[0].shape == StripShape.GAP}
    return {**at_the_end, **{slug: one for slug, one in strips.items() if one.hanging}}


def strip_to_show(strips: Mapping[str, ChainStrip]) -> ChainStrip:
    """Return a quote's strip that ends in a gap, if there is one, else the first."""
    return next(iter([*hanging_strips(strips).values(), *strips.values()]))
