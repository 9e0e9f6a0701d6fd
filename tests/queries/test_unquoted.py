"""Known quotes in a longer text without marks, and many spans at once."""

from __future__ import annotations

import pytest

from provenance.domain.matching.judgement import MatchKind
from provenance.domain.vocabulary import Status
from provenance.queries.find_in_text import find_within
from provenance.queries.search import AnswerKind, find_many
from provenance.services.search_index import index_wordings
from tests import builders
from tests.yardstick import at_most_yardsticks

pytestmark = pytest.mark.django_db

MILL = "They burnt the old mill near the river and shot the miller's dog."
BREAD = "There was no bread for nine days, so we ate the seed barley."
TEXT = (
    "It rained all week. The soldier told his sister that they burnt the old mill near the river "
    "and shot the miller's dog, and then he slept. Later he added: for nine days there was no "
    "bread, so we ate the barley seed. Nobody answered."
)


def known(words, *, indexed=True, **fields):
    wording = builders.wording(words, **fields)
    if indexed:
        index_wordings([wording.pk])
    return wording


@pytest.mark.parametrize("indexed", [True, False])
def test_quotes_without_marks_are_found_where_they_stand(indexed):
    mill, bread = known(MILL, indexed=indexed), known(BREAD, indexed=indexed)

    first, second = find_within(TEXT)

    assert TEXT[first.start : first.end] == MILL[0].lower() + MILL[1:-1]
    assert [one.match.row.number for one in (first, second)] == [mill.pk, bread.pk]
    assert "no bread, so we ate the barley seed" in TEXT[second.start : second.end]


@pytest.mark.parametrize("denial", ["It is not true that", "Nobody says that", "He denied that"])
def test_a_quote_that_the_text_denies_is_altered(denial):
    known(MILL)
    text = f"It rained. {denial} {MILL[0].lower() + MILL[1:]} He slept."

    (match,) = find_within(text)

    assert match.match.judgement.kind == MatchKind.ALTERED
    assert text[match.start : match.end].endswith("miller's dog")
    assert text[: match.start] in ("It rained. It is ", "It rained. ", "It rained. He ")


def test_a_longer_quote_spelt_otherwise_goes_before_a_shorter_one_within_it():
    known(MILL)
    longer = known(f"It is [really] bad luck that {MILL[0].lower()}{MILL[1:-1]} and left.")
    text = f"It is bad luck that {MILL[0].lower()}{MILL[1:-1]} and left."

    assert [one.match.row.number for one in find_within(text)] == [longer.pk]


def test_nothing_is_found_in_other_words():
    known(MILL)

    assert find_within("The council met on Monday and spoke of the budget for new roads.") == []
    assert find_within("") == []


def test_half_of_the_words_beside_another_figure_is_nothing_known():
    known("The old mill near the river had 20 stones and brown dogs")

    text = "The old mill near a very wide river that 90 men crossed with their dogs."
    assert find_within(text) == []


def test_a_few_small_words_of_a_quote_are_no_cut_of_it():
    known("More than half of his regiment is gone")

    assert find_within("A rector said that more than half of his lecturers had left.") == []


def test_a_draft_is_found_by_curators_alone():
    known(MILL, document=builders.document(status=Status.DRAFT))

    assert find_within(TEXT) == []
    assert len(find_within(TEXT, drafts=True)) == 1


@pytest.mark.parametrize("times", [1, 40])
def test_a_longer_text_costs_no_more_queries(django_assert_num_queries, times):
    known(MILL)
    with django_assert_num_queries(3):
        find_within(TEXT * times)


def test_a_very_long_text_is_read_in_seconds():
    known(MILL)
    text = "Nobody saw the river rise that night. " * 5_000 + TEXT

    with at_most_yardsticks(130):
        assert len(find_within(text)) == 1


def test_many_spans_are_answered_together(django_assert_num_queries):
    mill = known(MILL)
    spans = [MILL, "Nobody ever said these particular words", BREAD] * 10

    with django_assert_num_queries(4):
        answers = find_many(spans)

    assert [answer.kind for answer in answers[:2]] == [AnswerKind.ONE, AnswerKind.NONE]
    assert answers[0].hits[0].wording == mill
