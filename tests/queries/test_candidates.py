"""Of many wordings that share words, those that share most are looked at, of equals the first."""

from __future__ import annotations

import pytest

from provenance.queries import search_index
from provenance.queries.search_index import candidate_ids, gathered_ids
from provenance.services.search_index import index_wordings
from tests import builders

pytestmark = pytest.mark.django_db


def test_as_many_as_are_wanted_come_and_of_equals_those_recorded_first():
    far, near, equal, later = (
        builders.wording(words).pk
        for words in ("old lamps", "old lanterns here", "old lanterns now", "old lanterns then")
    )
    index_wordings([far, near, equal, later])

    answers = [candidate_ids(["old lanterns"], most) for most in (2, 3, 9)]

    assert answers == [[[near, equal]], [[near, equal, later]], [[near, equal, later, far]]]


def test_common_words_do_not_vote_beyond_as_many_votes_as_are_counted(monkeypatch):
    """The rare word decides, and what shares only common ones with it is not looked at."""
    monkeypatch.setattr(search_index, "MOST_VOTES", 4)
    monkeypatch.setattr(search_index, "RAREST_ANYWAY", 1)
    rare = builders.wording("zephyr of the north").pk
    others = [builders.wording(f"the north {number}").pk for number in range(4)]
    index_wordings([rare, *others])

    assert candidate_ids(["zephyr the north"]) == [[rare]]


def test_words_that_many_hold_are_read_once_more_where_no_rarer_one_is_known(monkeypatch):
    monkeypatch.setattr(search_index, "LEAST_CAP", 1)
    numbers = [builders.wording("old lanterns").pk for _ in range(3)]
    index_wordings(numbers)

    assert candidate_ids(["old lanterns"]) == [numbers]


def test_in_a_long_text_common_words_bring_no_wording(monkeypatch):
    monkeypatch.setattr(search_index, "LEAST_CAP", 1)
    rare = builders.wording("zephyr of old lanterns").pk
    index_wordings([rare, *(builders.wording("old lanterns").pk for _ in range(3))])

    assert gathered_ids(["zephyr and old lanterns", "new lanterns"], 9) == [[rare], []]


def test_where_many_wordings_are_voted_for_those_that_share_one_term_are_left_out(monkeypatch):
    monkeypatch.setattr(search_index, "FEW_VOTED", 1)
    near, far, whole = (
        builders.wording(words).pk for words in ("old tin lanterns", "the lanterns", "kettles")
    )
    index_wordings([near, far, whole])

    assert gathered_ids(["old lanterns", "kettles"], 9) == [[near], [whole]]


def test_where_all_words_of_a_text_are_common_the_rarest_two_terms_vote(monkeypatch):
    monkeypatch.setattr(search_index, "LEAST_CAP", 1)
    monkeypatch.setattr(search_index, "MOST_ANYWAY", 1)
    numbers = [builders.wording("old lanterns").pk for _ in range(3)]
    index_wordings(numbers)

    assert candidate_ids(["old lanterns"]) == [numbers]

    monkeypatch.setattr(search_index, "MOST_DECIDING", 2)
    assert candidate_ids(["old lanterns"]) == [[]]


def test_common_words_decide_between_wordings_that_share_equally_much(monkeypatch):
    monkeypatch.setattr(search_index, "LEAST_CAP", 2)
    monkeypatch.setattr(search_index, "RAREST_ANYWAY", 1)
    far = builders.wording("zephyr kettles").pk
    near = builders.wording("zephyr lanterns").pk
    common = [builders.wording(f"lanterns {number}").pk for number in range(4)]
    index_wordings([far, near, *common])

    assert candidate_ids(["lanterns zephyr"], 1) == [[near]]
    assert candidate_ids(["lanterns zephyr"], 2) == [[far, near]]

    monkeypatch.setattr(search_index, "MOST_DECIDING", 4)
    assert candidate_ids(["lanterns zephyr"], 1) == [[far]]
