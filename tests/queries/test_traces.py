"""From words to chains: one answer, several choices, or the nearest."""

from __future__ import annotations

import pytest

from provenance.domain.chain.steps import Perspective
from provenance.domain.vocabulary import Status
from provenance.queries.search import AnswerKind, find
from provenance.queries.traces import answer_words, report_hits
from provenance.services.search_index import index_wordings
from tests import builders

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("short_words_answer")]


def known(words, **fields):
    wording = builders.wording(words, **fields)
    builders.attribution(wording.passage.document, speaks=True)
    index_wordings([wording.pk])
    return wording


def test_one_quote_is_told_from_the_wording_that_was_found():
    wording = known("We are losing this war")
    known("Our losses are grave, he wrote", of=wording.quote)

    traced = answer_words("Our losses are grave, he wrote")
    assert traced.report.wording.words == "Our losses are grave, he wrote"


def test_it_is_told_as_everyone_does_when_asked_to():
    known("We are losing this war")

    traced = answer_words("we are losing this war", Perspective.EVERYONE)
    assert traced.report.chain.perspective == Perspective.EVERYONE


def test_several_are_choices_and_none_is_told_as_the_answer():
    known("We are losing this war")
    known("We are losing now")

    traced = answer_words("we are losing")
    assert (traced.kind, traced.report, len(traced.choices)) == (AnswerKind.SEVERAL, None, 2)


def test_a_choice_reads_as_a_line():
    wording = known("We are losing this war", slug="losing-in-paper")

    (choice,) = answer_words("we are losing this war").choices
    assert choice.line.startswith("“We are losing this war” in the article headed “Title of")
    assert choice.line.endswith(f"[{wording.slug}]")


def test_the_nearest_are_choices_where_none_answers():
    known("Everything's sad.")

    traced = answer_words("Everything's bad, pop.")
    assert (traced.kind, traced.report, len(traced.choices)) == (AnswerKind.NONE, None, 1)


def test_nothing_known_gives_no_choices():
    traced = answer_words("We are losing this war")

    assert (traced.kind, traced.choices) == (AnswerKind.NONE, ())


def test_a_quote_withdrawn_after_it_was_found_is_not_told():
    wording = known("We are losing this war")
    hits = find("we are losing this war").hits
    type(wording.passage.document).objects.update(status=Status.WITHDRAWN)

    assert report_hits(hits) == []


def test_a_draft_is_traced_for_curators():
    known("We are losing this war", document=builders.document(status=Status.DRAFT))

    assert answer_words("we are losing this war", drafts=True).report is not None


@pytest.mark.parametrize("rows", [1, 30])
def test_finding_and_telling_costs_seven_queries(django_assert_num_queries, rows):
    for _ in range(rows):
        known("We are losing this war")

    with django_assert_num_queries(7):  # four to find, three to read
        for choice in answer_words("we are losing this war").choices:
            assert choice.line
