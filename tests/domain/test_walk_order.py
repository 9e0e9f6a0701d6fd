"""The walk: in what order its steps stand, each end once, and which origins count."""

from __future__ import annotations

import pytest

from tests.domain import rows

OUTLET, PAPER, CALLS, OTHER, WIRE = 1, 2, 3, 4, 5
SERVICE = 7


@pytest.mark.parametrize("ids", [(31, 32), (32, 31)])
def test_steps_of_one_depth_stand_in_the_order_of_their_numbers(ids):
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, PAPER, id=21),
        rows.attribution(OUTLET, CALLS, id=22),
        rows.attribution(PAPER, OTHER, id=ids[0]),
        rows.attribution(CALLS, WIRE, id=ids[1]),
    )

    assert [step.attribution.id for step in walked.steps] == [21, 22, 31, 32]


@pytest.mark.parametrize("ids", [(21, 22), (22, 21)])
def test_the_longest_way_sets_the_depth_whichever_is_walked_first(ids):
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, PAPER, id=ids[0]),
        rows.attribution(PAPER, OTHER),
        rows.attribution(OTHER, WIRE),
        rows.attribution(OUTLET, CALLS, id=ids[1]),
        rows.attribution(CALLS, WIRE),
        rows.attribution(WIRE, 6, id=60_000),
    )

    assert walked.steps[-1].depth == 4


def test_two_wordings_of_a_document_are_entered_once():
    walked = rows.chain(rows.wording(OUTLET), rows.wording(OUTLET), everyone=True)

    assert len(walked.entries) == 1
    assert rows.ends(walked) == [("gap", "not-read")]


def test_an_end_that_is_reached_for_two_wordings_is_one():
    walked = rows.chain(
        rows.wording(OUTLET, of=2, id=20),
        rows.wording(OUTLET, of=3, id=30, within=20),
        rows.wording(OUTLET, within=20),
        rows.wording(OUTLET, within=30),
        everyone=True,
    )

    assert len(walked.entries) == 2
    assert rows.ends(walked) == [("gap", "not-read")]


def test_ways_that_part_and_meet_many_times_are_walked_once():
    meetings = range(10, 10 + 3 * 30, 3)
    walked = rows.chain(
        rows.wording(10),
        [
            [
                rows.attribution(at, at + 1),
                rows.attribution(at, at + 2),
                rows.attribution(at + 1, at + 3),
                rows.attribution(at + 2, at + 3),
            ]
            for at in meetings
        ],
    )

    assert len(walked.steps) == 4 * len(meetings)
    assert walked.steps[-1].depth == 2 * len(meetings)


@pytest.mark.parametrize(
    ("known", "step", "spoken", "holders", "counts"),
    [
        # Who holds it is stated: by the step, by the document, or by both.
        ((), {"acts": (rows.act("released", SERVICE),)}, {}, (SERVICE,), True),
        ([rows.document(CALLS, publisher=SERVICE)], {}, {}, (SERVICE,), True),
        (
            [rows.document(CALLS, publisher=SERVICE)],
            {"acts": (rows.act("released", SERVICE), rows.act("leaked", 8))},
            {},
            (SERVICE, 8),
            True,
        ),
        # That the speaker speaks there is only inferred.
        (
            [rows.document(CALLS, publisher=SERVICE)],
            {},
            {"inference": "It must be.", "inferred_for": OUTLET},
            (SERVICE,),
            False,
        ),
    ],
)
def test_an_origin_counts_where_its_holder_and_its_speech_are_stated(
    known, step, spoken, holders, counts
):
    walked = rows.chain(
        known,
        rows.wording(OUTLET),
        rows.attribution(OUTLET, CALLS, **step),
        rows.attribution(CALLS, speaks=True, **spoken),
    )

    (origin,) = walked.origins
    assert (origin.holders, origin.counted) == (holders, counts)


def test_a_holder_whom_only_inferences_name_makes_no_counted_origin():
    guess = {
        "inference": "It must be.",
        "inferred_for": OUTLET,
        "acts": (rows.act("released", SERVICE),),
    }
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, CALLS),
        rows.attribution(OUTLET, CALLS, **guess),
        rows.attribution(OUTLET, CALLS, **guess),
        rows.attribution(CALLS, speaks=True),
    )

    (origin,) = walked.origins
    assert (origin.holders, origin.counted) == ((SERVICE,), False)
