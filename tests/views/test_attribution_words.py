"""What is said of a step: how we know of it, and where it leads."""

from __future__ import annotations

from provenance.presenters.ladder import layer_words, verb_and_target

from tests.domain import rows

PAGE, REPORT = 1, 2


def step(**fields):
    told = rows.report(rows.wording(PAGE), rows.attribution(PAGE, **fields))
    return told.records, told.chain.steps[0]


def test_an_inferred_step_says_by_whom():
    records, attribution = step(upstream=REPORT, inference="The same words.")

    assert layer_words(records, attribution).startswith("inferred by ")


def test_a_step_into_a_gap_leads_to_it():
    records, attribution = step(gap="link-dead", told_by=PAGE)

    assert verb_and_target(records, attribution) == ("leads to", "a gap: link dead")


def test_a_step_over_missing_steps_says_so():
    records, attribution = step(upstream=REPORT, gap="unknown-steps", told_by=PAGE)

    assert verb_and_target(records, attribution)[0] == "takes from, after missing steps,"
