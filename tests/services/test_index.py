"""The index of quotes' words."""

from __future__ import annotations

import pytest

from provenance.models import IndexedWording, IndexMark, IndexTerm, Wording
from provenance.services import evidence
from provenance.services.search_index import forget_wordings, index_wordings, rebuild
from tests import builders
from tests.builders import indexed_under
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


def indexed(words, **fields):
    wording = builders.wording(words, **fields)
    index_wordings([wording.pk])
    return wording


def test_words_and_word_pairs_are_indexed():
    wording = indexed("We’re losing")

    for term in ("we", "are losing", "losing"):
        assert indexed_under(term) == [wording.pk]


def test_only_the_segment_is_indexed():
    indexed("We are losing. He is an idiot.", segment_start=0, segment_end=14)

    assert IndexedWording.objects.get().folded == "we are losing"


def test_indexing_again_leaves_no_old_terms():
    wording = indexed("We are losing")
    other = indexed("They are losing")
    wording.passage.exact = "He left"
    wording.passage.save()

    index_wordings([wording.pk])

    assert indexed_under("losing") == [other.pk]
    assert indexed_under("we") == []
    assert indexed_under("he left") == [wording.pk]


def test_what_is_indexed_twice_stands_there_once():
    wording = indexed("We are losing")
    before = list(IndexTerm.objects.order_by("pk").values())

    index_wordings([wording.pk])

    assert list(IndexTerm.objects.order_by("pk").values()) == before


def test_what_is_forgotten_leaves_nothing_behind():
    wording = indexed("We are losing")

    forget_wordings([wording.pk])

    assert not IndexTerm.objects.exists()
    assert not IndexedWording.objects.exists()


def test_a_wording_without_words_to_index_stands_nowhere():
    indexed("…")

    assert not IndexTerm.objects.exists()


def test_ids_of_two_stretches_are_indexed_in_both():
    far = builders.wording("We are losing this war", pk=40_000)
    near = builders.wording("We are losing this war")
    far.passage.exact = "We are winning this war"
    far.passage.save()

    index_wordings([near.pk, far.pk])

    assert sorted(indexed_under("this war")) == sorted([near.pk, far.pk])
    assert indexed_under("winning this") == [far.pk]


def test_the_mark_stops_before_the_first_that_is_not_indexed():
    first, missing, last = (builders.wording() for _ in range(3))

    index_wordings([first.pk, last.pk])

    assert IndexMark.objects.get().complete_to == missing.pk - 1
    index_wordings([missing.pk])
    assert IndexMark.objects.get().complete_to == last.pk


def test_rebuilding_gives_the_same_index():
    indexed("We are losing")
    indexed("He left")
    before = list(IndexTerm.objects.order_by("pk").values())
    IndexTerm.objects.all().delete()

    assert rebuild() == 2
    assert list(IndexTerm.objects.order_by("pk").values()) == before


def test_rebuilding_nothing_is_no_error():
    assert rebuild() == 0


def test_indexing_nothing_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert index_wordings([]) == 0


@pytest.mark.parametrize("rows", [1, 30])
def test_a_batch_costs_the_same_however_large(django_assert_max_num_queries, rows):
    quote = builders.quote()
    for _ in range(rows):
        builders.wording(of=quote)
    ids = list(Wording.objects.values_list("pk", flat=True))

    with django_assert_max_num_queries(20):
        assert index_wordings(ids) == rows


def test_a_deleted_wording_is_no_longer_found_by_its_words():
    wording = indexed("Nobody told us where we were going")

    evidence.delete(wording, change=CHANGE)

    assert indexed_under("going") == []
