"""A chain as a ladder: which rungs there are, and in what order."""

from __future__ import annotations

from provenance.domain.chain.ladder import highest, ladder, statements_by_step
from tests.domain.rows import attribution, document, report, source, statement, wording

RELEASED = (source(7), document(2, publisher=7))
"""Document 2 with a publisher, so that a speaker in it is an origin."""


def rungs(*rows, **options):
    return ladder(report(*rows, **options))


def standing(*rows, **options):
    return [(rung.kind.value, rung.document.id, rung.level) for rung in rungs(*rows, **options)]


def test_the_origin_is_on_top_and_the_outlet_below():
    assert standing(*RELEASED, wording(1), attribution(1, 2), attribution(2, speaks=True)) == [
        ("speaker", 2, 2),
        ("document", 2, 1),
        ("document", 1, 0),
    ]


def test_a_gap_is_a_rung():
    assert standing(wording(1), attribution(1)) == [("gap", 1, 1), ("document", 1, 0)]


def test_an_outlet_without_a_step_stands_below_a_gap():
    assert standing(wording(1)) == [("gap", 1, 1), ("document", 1, 0)]


def test_a_circle_is_a_rung_above_the_document_that_closes_it():
    told = standing(wording(1), attribution(1, 2), attribution(2, 1))

    assert [kind for kind, _, _ in told] == ["document", "circle", "document"]


def test_a_document_reached_two_ways_stands_above_the_longer():
    told = standing(
        wording(1),
        attribution(1, 2),
        attribution(1, 3),
        attribution(2, 3),
        attribution(3, speaks=True),
    )

    assert ("document", 3, 2) in told


def test_only_the_outlet_is_where_you_are():
    assert [rung.document.id for rung in rungs(wording(1), attribution(1, 2)) if rung.here] == [1]


def test_a_document_carries_the_steps_that_lead_up_from_it():
    (below,) = [
        r for r in rungs(wording(1), attribution(1, 2), attribution(2), attribution(1, 3)) if r.here
    ]

    assert {step.attribution.upstream for step in below.attributions} == {2, 3}


def test_tellers_of_one_end_share_its_rung():
    tellers = (attribution(2, speaks=True), attribution(2, speaks=True, told_by=1, slug="told"))

    told = rungs(*RELEASED, wording(1), attribution(1, 2), *tellers)

    (speaker,) = [rung for rung in told if rung.kind == "speaker"]

    assert len(speaker.attributions) == 2


def test_no_two_rungs_have_one_anchor():
    rows = (
        wording(1),
        attribution(1, 2),
        attribution(1, 3),
        attribution(2),
        attribution(3),
        attribution(3, gap="link-dead"),
    )

    anchors = [rung.anchor for rung in rungs(*rows)]

    assert len(anchors) == len(set(anchors))


def test_one_can_step_up_as_often_as_there_are_levels():
    assert highest(rungs(wording(1), attribution(1, 2), attribution(2, speaks=True))) == 2


def test_there_is_nothing_to_step_up_to_without_rungs():
    assert highest(()) == 0


def test_a_gap_of_the_whole_document_that_the_quote_passes_by_stands_beside_its_rung():
    stripped = attribution(1, gap="byline-stripped")

    *_, here = rungs(*RELEASED, wording(1), attribution(1, 2, quotes={1}), stripped)

    assert [aside.gap for aside in here.asides] == ["byline-stripped"]


def test_a_gap_that_the_quote_runs_into_stands_beside_nothing():
    *_, here = rungs(wording(1), attribution(1, gap="byline-stripped"))

    assert here.asides == ()


def test_a_statement_stands_at_the_first_step_it_belongs_to():
    said = statement(1, of_document=2)
    told = report(wording(1), attribution(1, 2), attribution(1, 2, slug="again"), said)

    here = next(rung for rung in ladder(told) if rung.here)

    assert [len(statements) for _, statements in statements_by_step(told, here)] == [1, 0]
