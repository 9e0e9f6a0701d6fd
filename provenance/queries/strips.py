"""The strips of wordings, as they were stored with the summaries of their quotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from provenance.domain.chain.strip import ChainStrip, StripShape, read_strip
from provenance.models import Summary, Wording


def strips_of(wordings: Iterable[Wording]) -> dict[int, ChainStrip]:
    """The strip of each of these wordings that has one, by its number; one query.

    A wording in an unpublished document has none, nor has one that is still to be summarised.
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
    """The strips of these quotes, each by the name of its wording, in the order of the names."""
    rows = Summary.objects.filter(pk__in=set(quotes)).values_list("pk", "strips")
    return {
        quote: {slug: read_strip(strips[slug]) for slug in sorted(strips)}
        for quote, strips in rows
        if strips
    }


def hanging_strips(strips: Mapping[str, ChainStrip]) -> dict[str, ChainStrip]:
    """Those whose chain ends in a gap, before those of which a side branch does."""
    at_the_end = {s: one for s, one in strips.items() if one.nodes[0].shape == StripShape.GAP}
    return {**at_the_end, **{slug: one for slug, one in strips.items() if one.hanging}}


def strip_to_show(strips: Mapping[str, ChainStrip]) -> ChainStrip:
    """One of a quote's strips: where a chain ends in a gap that one, else the first."""
    return next(iter([*hanging_strips(strips).values(), *strips.values()]))
