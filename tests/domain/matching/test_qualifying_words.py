"""“Hardly”, “perhaps”, “might” and “if”, which hold a statement back, and currencies beside each other."""

from __future__ import annotations

import pytest

from provenance.domain.matching.alteration import find_exchanges
from provenance.domain.matching.judgement import MatchKind, judge
from provenance.domain.matching.written_currencies import exchanged_currencies


def pairs(one, other):
    return [(exchange.one, exchange.other) for exchange in find_exchanges(one, other)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("We will leave Ulm", "We will leave Ulm if the well runs dry", [("", "if")]),
        ("the mill will stay", "If it rains, the mill will stay", [("", "If")]),
        ("the bees will stay", "If it rains. Then the bees will stay", []),
        ("the old bees will stay", "the old bees will stay even if it rains", []),
        ("We will leave the mill", "We will leave the mill. If it rains we row", []),
    ],
)
def test_a_condition_that_is_left_out_changes_what_is_said(one, other, expected):
    assert pairs(one, other) == expected
    assert pairs(other, one) == [(second, first) for first, second in expected]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the barn was saved from the flood", "perhaps the barn was saved from the flood"),
        ("the barn was saved from the flood", "the barn was nearly saved from the flood"),
        ("La sidra llegará al puerto", "La sidra podría llegar al puerto"),
        ("La sidra ha llegado al puerto", "La sidra habría llegado al puerto"),
        ("Le cidre a quitté le port", "Le cidre aurait quitté le port"),
    ],
)
def test_what_only_one_side_says_outright_is_altered(one, other):
    assert judge(one, other).kind == MatchKind.ALTERED
    assert judge(other, one).kind == MatchKind.ALTERED


def test_much_that_is_left_out_holds_nothing_back():
    known = "The barn is old. It was almost green once, they say. It was saved from the flood"

    assert pairs("The barn is old … It was saved from the flood", known) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("£5 and €6", "£5 and $6", [("€", "$")]),
        ("£5 each", "5 euros each", [("£", "euros")]),
        ("£5 each", "5 pounds each", []),
        ("5 pounds each", "£5 each", []),
        ("£5 each", "5 each", []),
        ("5 pounds each", "5 euros each", []),
    ],
)
def test_a_sign_of_another_currency_is_an_exchange(one, other, expected):
    assert exchanged_currencies(one, other) == expected


def test_wordings_that_differ_in_a_sign_alone_are_altered():
    judgement = judge("It cost £5 million", "It cost €5 million")

    assert (judgement.kind, pairs("The wool cost £5 today", "The wool cost €5 today")) == (
        MatchKind.ALTERED,
        [("£", "€")],
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Only the miners got boots for the winter", "The miners got boots for the winter", "Only"),
        ("Just the miners got boots for the winter", "The miners got boots for the winter", ""),
        (
            "The miners refused to close the shaft",
            "The miners closed the shaft",
            "refused to close",
        ),
        ("The miners would close the shaft", "The miners hoped to close the shaft", ""),
    ],
)
def test_what_is_said_of_nothing_else_or_was_not_done_is_told_from_what_was(one, other, expected):
    assert [exchange[0] for exchange in pairs(one, other)] == ([expected] if expected else [])
