"""Updating the search index, words and embeddings, after a write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import batched, groupby

from django.db import transaction
from django.db.models import Max, Q

from provenance.domain.language.text import folded
from provenance.domain.matching.judgement import terms
from provenance.domain.matching.search_index import (
    ALL_WORDINGS_TERM,
    BLOCK_SIZE,
    block_of,
    block_of_row_key,
    pack,
    row_key,
    unpack,
    whole_text_term,
)
from provenance.models import (
    IndexedWording,
    IndexMark,
    IndexTerm,
    LinkedWordings,
    Wording,
    WordingVector,
)
from provenance.queries import semantic_index

BATCH = 500
VECTORS_AT_ONCE = 1_000
PLACES = 900
"""Number of rows of the index that one statement reads or writes."""

type Changes = dict[int, set[int]]


def index_wordings(ids: Iterable[int]) -> int:
    """Index these wordings: folded words, terms and embeddings; return their number.

    No event: the index contains nothing that the wordings do not contain.
    """
    stretches = groupby(sorted(set(ids)), key=block_of)
    return sum(_index(stretch, list(numbers)) for stretch, numbers in stretches)


def write_missing_vectors(most: int = VECTORS_AT_ONCE) -> int:
    """Compute missing embeddings, for at most ``most`` wordings; return their number.

    They are missing where the optional extra was installed later. The encoder runs outside any
    transaction, so that others can write meanwhile.
    """
    if not semantic_index.is_enabled():
        return 0
    count = 0
    ids = list(semantic_index.wordings_without_vector().values_list("pk", flat=True)[:most])
    for some in batched(ids, semantic_index.BATCH):
        wordings = Wording.objects.filter(pk__in=some).select_related("passage")
        words_by_id = {row.pk: row.words for row in wordings}
        count += _add_vectors(words_by_id, semantic_index.vectors_of(words_by_id))
    return count


@transaction.atomic
def _add_vectors(words_by_id: Mapping[int, str], vectors: Mapping[int, bytes]) -> int:
    """Store the vectors of wordings whose words are unchanged and that have no other vector."""
    _hold()
    lacking = Wording.objects.filter(index_entry__isnull=False, index_entry__vector__isnull=True)
    rows = lacking.filter(pk__in=vectors).select_related("passage")
    same = [row.pk for row in rows if row.words == words_by_id[row.pk]]
    _store_vectors({pk: vectors[pk] for pk in same})
    return len(same)


@transaction.atomic
def forget_wordings(ids: Iterable[int]) -> None:
    """Remove these wordings from the index, before they are deleted."""
    for stretch, numbers in groupby(sorted(set(ids)), key=block_of):
        _hold()
        removed: Changes = {}
        for some in batched(numbers, BATCH):
            entries = IndexedWording.objects.filter(pk__in=some)
            _note(removed, entries, stretch)
            entries.delete()
        _write({}, removed)


@transaction.atomic
def rebuild() -> int:
    """Rebuild the whole index; return the number of entries."""
    _hold()
    IndexTerm.objects.all().delete()
    IndexedWording.objects.all().delete()
    IndexMark.objects.update(complete_to=0, highest=0)
    highest = Wording.objects.aggregate(highest=Max("pk"))["highest"] or 0
    count = 0
    for first in range(0, highest + 1, BLOCK_SIZE):
        within = Wording.objects.filter(pk__gte=first, pk__lt=first + BLOCK_SIZE)
        count += index_wordings(within.values_list("pk", flat=True))
    return count


@transaction.atomic
def _index(stretch: int, ids: list[int]) -> int:
    mark = _hold()
    added: Changes = {}
    removed: Changes = {}
    count = 0
    for some in batched(ids, BATCH):
        earlier = {row.pk: row for row in IndexedWording.objects.filter(pk__in=some)}
        _note(removed, earlier.values(), stretch)
        entries = _write_entries(some)
        _note(added, entries, stretch)
        _forget_links(row for row in entries if row.pk in earlier and _differ(row, earlier[row.pk]))
        count += len(entries)
    _write(added, removed)
    _advance(mark, ids[-1])
    return count


def _hold() -> IndexMark:
    """Return the index's one mark, locked until the transaction ends: writers take turns."""
    IndexMark.objects.bulk_create([IndexMark(pk=1)], ignore_conflicts=True)
    return IndexMark.objects.select_for_update().get(pk=1)


def _write_entries(ids: Sequence[int]) -> list[IndexedWording]:
    wordings = Wording.objects.filter(pk__in=ids).select_related("passage")
    words_by_id = {row.pk: row.words for row in wordings}
    entries = [
        IndexedWording(wording_id=pk, folded=folded(words)) for pk, words in words_by_id.items()
    ]
    IndexedWording.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["wording"], update_fields=["folded"]
    )
    WordingVector.objects.filter(indexed_wording__in=words_by_id).delete()
    words = {row.pk: words_by_id[row.pk] for row in entries if row.folded}
    _store_vectors(semantic_index.vectors_of(words))
    return entries


def _differ(entry: IndexedWording, earlier: IndexedWording) -> bool:
    return entry.folded != earlier.folded


def _forget_links(entries: Iterable[IndexedWording]) -> None:
    """Delete the links of wordings whose words have changed."""
    numbers = [entry.pk for entry in entries]
    if numbers:
        LinkedWordings.objects.filter(Q(one__in=numbers) | Q(other__in=numbers)).delete()


def _store_vectors(vectors: Mapping[int, bytes]) -> None:
    WordingVector.objects.bulk_create(
        WordingVector(indexed_wording_id=pk, packed=vector) for pk, vector in vectors.items()
    )


def _note(changes: Changes, entries: Iterable[IndexedWording], stretch: int) -> None:
    """Collect the rows of the index that contain these entries."""
    for entry in entries:
        if entry.folded:
            for term in (*terms(entry.folded), whole_text_term(entry.folded), ALL_WORDINGS_TERM):
                changes.setdefault(row_key(term, stretch), set()).add(entry.pk)


def _write(added: Changes, removed: Changes) -> None:
    touched = sorted(
        place
        for place in added.keys() | removed.keys()
        if added.get(place, set()) != removed.get(place, set())
    )
    for places in batched(touched, PLACES):
        rows_in_index = IndexTerm.objects.filter(pk__in=places).values_list("pk", "packed")
        packed_by_place = {place: bytes(ids) for place, ids in rows_in_index}
        rows = _rows(places, packed_by_place, added, removed)
        IndexTerm.objects.bulk_create(
            (row for row in rows if row.count),
            update_conflicts=True,
            unique_fields=["place"],
            update_fields=["count", "packed"],
        )
        IndexTerm.objects.filter(pk__in=[row.pk for row in rows if not row.count]).delete()


def _rows(
    places: Iterable[int], packed_by_place: dict[int, bytes], added: Changes, removed: Changes
) -> list[IndexTerm]:
    rows = []
    for place in places:
        old_ids = set(unpack(packed_by_place.get(place, b""), block_of_row_key(place)))
        new_ids = old_ids - removed.get(place, set()) | added.get(place, set())
        rows.append(IndexTerm(place=place, count=len(new_ids), packed=pack(new_ids)))
    return rows


def _advance(mark: IndexMark, last: int) -> None:
    """Advance the mark to before the first wording that is not indexed."""
    later = Wording.objects.filter(pk__gt=mark.complete_to).order_by("pk")
    missing = later.filter(index_entry__isnull=True).values_list("pk", flat=True).first()
    reached = missing - 1 if missing else later.values_list("pk", flat=True).last()
    mark.complete_to = reached or mark.complete_to
    mark.highest = max(mark.highest, last)
    mark.save()
