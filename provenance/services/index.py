"""The index of quotes' words and meanings, kept in step with the renderings that a write touched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import batched, groupby

from django.db import transaction
from django.db.models import Max

from provenance.domain.language.text import folded
from provenance.domain.matching import terms
from provenance.domain.postings import (
    EVERY_WORDING,
    STRETCH,
    packed,
    place_of,
    stretch_at,
    stretch_of,
    unpacked,
    whole,
)
from provenance.models import IndexMark, Meaning, Posting, Rendering, Wording
from provenance.queries import meaning

BATCH = 500
PLACES = 900
"""Rows of the index that one statement reads or writes."""

type Changes = dict[int, set[int]]


def index_renderings(ids: Iterable[int]) -> int:
    """Write the folded words, the terms and the meanings of these renderings; say how many.

    No event: the index says nothing that the renderings do not say.
    """
    stretches = groupby(sorted(set(ids)), key=stretch_of)
    return sum(_index(stretch, list(numbers)) for stretch, numbers in stretches)


@transaction.atomic
def forget_renderings(ids: Iterable[int]) -> None:
    """Take these renderings out of the index, before they are deleted."""
    for stretch, numbers in groupby(sorted(set(ids)), key=stretch_of):
        _hold()
        gone: Changes = {}
        for some in batched(numbers, BATCH):
            wordings = Wording.objects.filter(pk__in=some)
            _note(gone, wordings, stretch)
            wordings.delete()
        _write({}, gone)


@transaction.atomic
def rebuild() -> int:
    """Write the whole index anew; say how many wordings it has."""
    _hold()
    Posting.objects.all().delete()
    Wording.objects.all().delete()
    IndexMark.objects.update(complete_to=0, highest=0)
    highest = Rendering.objects.aggregate(highest=Max("pk"))["highest"] or 0
    done = 0
    for first in range(0, highest + 1, STRETCH):
        within = Rendering.objects.filter(pk__gte=first, pk__lt=first + STRETCH)
        done += index_renderings(within.values_list("pk", flat=True))
    return done


@transaction.atomic
def _index(stretch: int, ids: list[int]) -> int:
    mark = _hold()
    added: Changes = {}
    gone: Changes = {}
    count = 0
    for some in batched(ids, BATCH):
        _note(gone, Wording.objects.filter(pk__in=some), stretch)
        wordings = _write_wordings(some)
        _note(added, wordings, stretch)
        count += len(wordings)
    _write(added, gone)
    _advance(mark, ids[-1])
    return count


def _hold() -> IndexMark:
    """The index's one mark, held until the transaction ends, so that writers take turns."""
    IndexMark.objects.bulk_create([IndexMark(pk=1)], ignore_conflicts=True)
    return IndexMark.objects.select_for_update().get(pk=1)


def _write_wordings(ids: Sequence[int]) -> list[Wording]:
    renderings = Rendering.objects.filter(pk__in=ids).select_related("passage")
    said = {row.pk: row.words for row in renderings}
    wordings = [Wording(rendering_id=pk, folded=folded(words)) for pk, words in said.items()]
    Wording.objects.bulk_create(
        wordings, update_conflicts=True, unique_fields=["rendering"], update_fields=["folded"]
    )
    Meaning.objects.filter(wording__in=said).delete()
    vectors = meaning.vectors_of({row.pk: said[row.pk] for row in wordings if row.folded})
    Meaning.objects.bulk_create(
        Meaning(wording_id=pk, packed=vector) for pk, vector in vectors.items()
    )
    return wordings


def _note(changes: Changes, wordings: Iterable[Wording], stretch: int) -> None:
    """Which rows of the index these wordings stand in."""
    for wording in wordings:
        if wording.folded:
            for term in (*terms(wording.folded), whole(wording.folded), EVERY_WORDING):
                changes.setdefault(place_of(term, stretch), set()).add(wording.pk)


def _write(added: Changes, gone: Changes) -> None:
    touched = sorted(
        place
        for place in added.keys() | gone.keys()
        if added.get(place, set()) != gone.get(place, set())
    )
    for places in batched(touched, PLACES):
        stored = Posting.objects.filter(pk__in=places).values_list("pk", "packed")
        known = {place: bytes(ids) for place, ids in stored}
        rows = _rows(places, known, added, gone)
        Posting.objects.bulk_create(
            (row for row in rows if row.count),
            update_conflicts=True,
            unique_fields=["place"],
            update_fields=["count", "packed"],
        )
        Posting.objects.filter(pk__in=[row.pk for row in rows if not row.count]).delete()


def _rows(
    places: Iterable[int], known: dict[int, bytes], added: Changes, gone: Changes
) -> list[Posting]:
    rows = []
    for place in places:
        kept = set(unpacked(known.get(place, b""), stretch_at(place)))
        held = kept - gone.get(place, set()) | added.get(place, set())
        rows.append(Posting(place=place, count=len(held), packed=packed(held)))
    return rows


def _advance(mark: IndexMark, last: int) -> None:
    """Move the mark up to before the first rendering that is not indexed."""
    later = Rendering.objects.filter(pk__gt=mark.complete_to).order_by("pk")
    missing = later.filter(wording__isnull=True).values_list("pk", flat=True).first()
    reached = missing - 1 if missing else later.values_list("pk", flat=True).last()
    mark.complete_to = reached or mark.complete_to
    mark.highest = max(mark.highest, last)
    mark.save()
