"""The index of quotes' words, rebuilt for the renderings that a write touched."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import batched

from django.db import transaction

from provenance.domain.matching import terms
from provenance.domain.text import folded
from provenance.models import Rendering, Term, Wording

BATCH = 500


def index_renderings(ids: Iterable[int]) -> int:
    """Write the folded words and the terms of these renderings; say how many there were.

    No event: the index says nothing that the renderings do not say.
    """
    return sum(_index(batch) for batch in batched(sorted(set(ids)), BATCH))


@transaction.atomic
def _index(ids: tuple[int, ...]) -> int:
    renderings = Rendering.objects.filter(pk__in=ids).select_related("passage")
    wordings = [Wording(rendering=row, folded=folded(row.words)) for row in renderings]
    Term.objects.filter(wording__in=ids).delete()
    Wording.objects.bulk_create(
        wordings, update_conflicts=True, unique_fields=["rendering"], update_fields=["folded"]
    )
    Term.objects.bulk_create(
        Term(wording=wording, term=term)
        for wording in wordings
        for term in sorted(terms(wording.folded))
    )
    return len(wordings)
