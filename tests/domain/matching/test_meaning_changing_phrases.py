"""Phrases that turn what is said, and words for one person or for several."""

from __future__ import annotations

import pytest

from provenance.domain.matching.alteration import find_exchanges


def pairs(one, other):
    return [(exchange.one, exchange.other) for exchange in find_exchanges(one, other)]


@pytest.mark.parametrize(
    ("one", "other", "exchanges"),
    [
        (
            "He was not a witness to the sale, he signed the papers.",
            "He was not only a witness to the sale, he signed the papers.",
            [("", "only")],
        ),
        (
            "The old shed may keep up to nine hundred tonnes of waste.",
            "The old shed may keep over nine hundred tonnes of waste.",
            [("up to", "over")],
        ),
        (
            "The officers on the bridge gave the order to open the gates.",
            "The officer on the bridge gave the order to open the gates.",
            [("officers", "officer")],
        ),
    ],
)
def test_a_phrase_that_turns_what_is_said_is_an_exchange(one, other, exchanges):
    assert pairs(one, other) == exchanges
    assert pairs(other, one) == [(second, first) for first, second in exchanges]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He was not merely a witness to the sale.", "He was not only a witness to the sale."),
        ("The shed may keep at most nine tonnes of waste.", "The shed may keep up to nine tonnes."),
        (
            "The officers on that bridge gave an order to open all gates at noon.",
            "The officer on the bridge ordered that gates be opened before noon.",
        ),
    ],
)
def test_phrases_of_one_sense_and_other_frames_are_none(one, other):
    assert pairs(one, other) == []
