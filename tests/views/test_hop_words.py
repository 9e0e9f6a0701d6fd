"""What is said of a hop: how we know of it, and where it leads."""

from __future__ import annotations

from provenance.views.hop_words import layer_words, target, verb
from tests.domain import rows

PAGE, REPORT = 1, 2


def step(**fields):
    told = rows.telling(rows.rendering(PAGE), rows.hop(PAGE, **fields))
    return told.records, told.chain.steps[0]


def test_an_inferred_hop_says_by_whom():
    records, hop = step(upstream=REPORT, inference="The same words.")

    assert layer_words(records, hop).startswith("inferred by ")


def test_a_hop_into_a_gap_leads_to_it():
    records, hop = step(gap="link-dead", told_by=PAGE)

    assert (verb(hop), target(records, hop)) == ("leads to", "a gap: link dead")


def test_a_hop_over_missing_steps_says_so():
    _records, hop = step(upstream=REPORT, gap="unknown-steps", told_by=PAGE)

    assert verb(hop) == "takes from, after missing steps,"
