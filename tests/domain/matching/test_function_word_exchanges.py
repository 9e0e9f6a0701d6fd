"""Pronouns, modal verbs and conjunctions in each other's place, and reported speech."""

from __future__ import annotations

import pytest

from provenance.domain.language.text import folded
from provenance.domain.matching.alteration import find_brief_exchanges, find_exchanges
from provenance.domain.matching.judgement import Judgement, MatchKind, exact_all


def pairs(one, other):
    return [(exchange.one, exchange.other) for exchange in find_exchanges(one, other)]


def test_another_pronoun_is_an_exchange_and_shown():
    known = "We were given an order to hold the bridge"

    assert pairs(known.replace("We", "You"), known) == [("You", "We")]


@pytest.mark.parametrize(
    "report",
    [
        "He said they were running out of fuel near the bridge",
        "They are running out of fuel near the bridge, he said",
    ],
)
def test_reported_speech_shifts_the_person(report):
    known = "We are running out of fuel near the bridge"

    assert pairs(report, known) == pairs(known, report) == []


def test_a_report_in_the_first_person_is_no_shift():
    known = "They are running out of fuel near the bridge"

    assert pairs("I said we are running out of fuel near the bridge", known) == [
        ("I said we", "They")
    ]


def test_both_may_report_and_then_the_person_counts():
    known = "He said that they were running out of fuel"

    assert pairs(known.replace("they", "we"), known) == [("we", "they")]


def test_another_modal_verb_in_a_report_is_still_an_exchange():
    assert pairs(
        "He said they must fire on anyone near the fence", "We may fire on anyone near the fence"
    )


def test_a_long_stretch_put_otherwise_is_no_exchange_of_its_pronouns():
    one = "The mill by the bend of the river was where we all of us had been so that of the harbour"
    other = "The mill by the bend of the river was as he is of the harbour"

    assert pairs(one, other) == []


def test_of_a_few_words_only_those_of_another_sense_are_exchanged():
    assert find_brief_exchanges("We are cold now", "We are losing now") == ()
    assert find_brief_exchanges("We are winning the old war", "We are losing the old war") == ()
    assert len(find_brief_exchanges("He is guilty", "He is innocent")) == 1


def test_a_few_words_that_are_altered_are_told_without_weighing_likeness():
    known = ["We are losing now", "We are cold now", "The mill is shut"]
    judgements = exact_all("We’re winning now", known, list(map(folded, known)))

    assert [one.kind for one in judgements] == [
        *(MatchKind.ALTERED, MatchKind.DIFFERENT, MatchKind.DIFFERENT)
    ]
    assert exact_all("…", known, known) == [Judgement(MatchKind.DIFFERENT, 0.0)] * 3
