"""The strips of wordings, as they were stored with the summaries of their quotes."""

from __future__ import annotations

from collections.abc import Iterable

from provenance.domain.chain.strip import ChainStrip, read_strip
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
