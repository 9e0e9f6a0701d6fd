"""The index of quotes' words."""

from __future__ import annotations

import pytest

from provenance.models import IndexMark, Posting, Rendering, Wording
from provenance.queries.search import find
from provenance.services import curate
from provenance.services.index import forget_renderings, index_renderings, rebuild
from tests import builders
from tests.builders import indexed_under
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


def indexed(words, **fields):
    rendering = builders.rendering(words, **fields)
    index_renderings([rendering.pk])
    return rendering


def test_words_and_word_pairs_are_indexed():
    rendering = indexed("We’re losing")

    for term in ("were", "losing", "were losing"):
        assert indexed_under(term) == [rendering.pk]


def test_only_the_segment_is_indexed():
    indexed("We are losing. He is an idiot.", segment_start=0, segment_end=14)

    assert Wording.objects.get().folded == "we are losing"


def test_indexing_again_leaves_no_old_terms():
    rendering = indexed("We are losing")
    other = indexed("They are losing")
    rendering.passage.exact = "He left"
    rendering.passage.save()

    index_renderings([rendering.pk])

    assert indexed_under("losing") == [other.pk]
    assert indexed_under("we") == []
    assert indexed_under("he left") == [rendering.pk]


def test_what_is_indexed_twice_stands_there_once():
    rendering = indexed("We are losing")
    before = list(Posting.objects.order_by("pk").values())

    index_renderings([rendering.pk])

    assert list(Posting.objects.order_by("pk").values()) == before


def test_what_is_forgotten_leaves_nothing_behind():
    rendering = indexed("We are losing")

    forget_renderings([rendering.pk])

    assert not Posting.objects.exists()
    assert not Wording.objects.exists()


def test_a_rendering_without_words_to_index_stands_nowhere():
    indexed("…")

    assert not Posting.objects.exists()


def test_ids_of_two_stretches_are_indexed_in_both():
    far = builders.rendering("We are losing this war", pk=40_000)
    near = builders.rendering("We are losing this war")
    far.passage.exact = "We are winning this war"
    far.passage.save()

    index_renderings([near.pk, far.pk])

    assert sorted(indexed_under("this war")) == sorted([near.pk, far.pk])
    assert [hit.rendering for hit in find("winning this war").hits] == [far]


def test_the_mark_stops_before_the_first_that_is_not_indexed():
    first, missing, last = (builders.rendering() for _ in range(3))

    index_renderings([first.pk, last.pk])

    assert IndexMark.objects.get().complete_to == missing.pk - 1
    index_renderings([missing.pk])
    assert IndexMark.objects.get().complete_to == last.pk


def test_rebuilding_gives_the_same_index():
    indexed("We are losing")
    indexed("He left")
    before = list(Posting.objects.order_by("pk").values())
    Posting.objects.all().delete()

    assert rebuild() == 2
    assert list(Posting.objects.order_by("pk").values()) == before


def test_rebuilding_nothing_is_no_error():
    assert rebuild() == 0


def test_indexing_nothing_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert index_renderings([]) == 0


@pytest.mark.parametrize("rows", [1, 30])
def test_a_batch_costs_the_same_however_large(django_assert_max_num_queries, rows):
    utterance = builders.utterance()
    for _ in range(rows):
        builders.rendering(of=utterance)
    ids = list(Rendering.objects.values_list("pk", flat=True))

    with django_assert_max_num_queries(20):
        assert index_renderings(ids) == rows


def test_a_deleted_wording_is_no_longer_found_by_its_words():
    rendering = indexed("Nobody told us where we were going")

    curate.delete(rendering, change=CHANGE)

    assert indexed_under("going") == []
