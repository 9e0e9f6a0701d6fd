"""The index of quotes' words."""

from __future__ import annotations

import pytest

from provenance.models import Rendering, Term, Wording
from provenance.services.index import index_renderings
from tests import builders

pytestmark = pytest.mark.django_db


def test_words_and_word_pairs_are_indexed():
    rendering = builders.rendering("We’re losing")

    index_renderings([rendering.pk])

    assert set(Term.objects.values_list("term", flat=True)) == {"were", "losing", "were losing"}


def test_only_the_segment_is_indexed():
    rendering = builders.rendering(
        "We are losing. He is an idiot.", segment_start=0, segment_end=14
    )

    index_renderings([rendering.pk])

    assert Wording.objects.get().folded == "we are losing"


def test_indexing_again_leaves_no_old_terms():
    rendering = builders.rendering("We are losing")
    index_renderings([rendering.pk])
    rendering.passage.exact = "He left"
    rendering.passage.save()

    index_renderings([rendering.pk])

    assert set(Term.objects.values_list("term", flat=True)) == {"he", "left", "he left"}


def test_indexing_nothing_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert index_renderings([]) == 0


@pytest.mark.parametrize("rows", [1, 30])
def test_a_batch_costs_the_same_however_large(django_assert_num_queries, rows):
    utterance = builders.utterance()
    for _ in range(rows):
        builders.rendering(of=utterance)
    ids = list(Rendering.objects.values_list("pk", flat=True))

    with django_assert_num_queries(6):  # savepoint, rows, old terms, wordings, terms, savepoint
        assert index_renderings(ids) == rows
