"""The strips of wordings, as they were stored with the summaries of their quotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

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


def strips_of_quotes(quotes: Iterable[int]) -> dict[int, ChainStrip]:
    """A strip for each of these quotes that has one, by its number; one query.

    Where a chain of a quote ends in a gap, that chain; else the first by the name of its wording.
    """
    rows = Summary.objects.filter(pk__in=set(quotes)).values_list("pk", "strips")
    return {quote: _strip_to_show(strips) for quote, strips in rows if strips}


def _strip_to_show(strips: Mapping[str, Mapping[str, Any]]) -> ChainStrip:
    read = [read_strip(strips[slug]) for slug in sorted(strips)]
    return next((strip for strip in read if strip.nodes[0].shape == StripShape.GAP), read[0])
