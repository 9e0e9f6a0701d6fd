"""The walk where a document tells of several occasions: a step speaks for what it is said of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.domain import rows

OUTLET, PAPER, TAPE, NEWSROOM = 1, 2, 3, 4
ON_TAPE, TOLD_REPORTERS = 31, 32


def outlet(*occasions):
    """The outlet with these occasions; without any, with the two."""
    labels = {ON_TAPE: "on the tape", TOLD_REPORTERS: "told reporters"}
    chosen = occasions or (ON_TAPE, TOLD_REPORTERS)
    rows_of_it = tuple(rows.occasion(number, labels[number]) for number in chosen)
    return rows.document(OUTLET, occasions=rows_of_it, examined="2026-05-01")


def test_a_step_of_the_occasion_is_taken():
    walked = rows.chain(
        outlet(),
        rows.wording(OUTLET, occasion=ON_TAPE),
        rows.attribution(OUTLET, TAPE, occasions={ON_TAPE}),
    )

    assert rows.slugs(walked) == ["1-3"]


def test_a_step_of_another_occasion_is_not_taken():
    walked = rows.chain(
        outlet(),
        rows.wording(OUTLET, occasion=TOLD_REPORTERS),
        rows.attribution(OUTLET, TAPE, occasions={ON_TAPE}),
    )

    assert rows.ends(walked) == [("gap", "no-upstream")]


def test_a_step_that_lists_the_quote_goes_before_one_of_its_occasion():
    walked = rows.chain(
        outlet(),
        rows.wording(OUTLET, occasion=ON_TAPE),
        rows.attribution(OUTLET, TAPE, occasions={ON_TAPE}),
        rows.attribution(OUTLET, PAPER, quotes={1}),
    )

    assert rows.slugs(walked) == ["1-2"]


def test_a_step_of_the_occasion_goes_before_one_of_the_whole_document():
    walked = rows.chain(
        outlet(ON_TAPE),
        rows.wording(OUTLET, occasion=ON_TAPE),
        rows.attribution(OUTLET, TAPE, occasions={ON_TAPE}),
        rows.attribution(OUTLET, PAPER),
    )

    assert rows.slugs(walked) == ["1-3"]


def test_where_one_occasion_is_recorded_a_step_of_the_whole_document_counts():
    walked = rows.chain(
        outlet(ON_TAPE), rows.wording(OUTLET, occasion=ON_TAPE), rows.attribution(OUTLET, PAPER)
    )

    assert rows.slugs(walked) == ["1-2"]


def test_where_several_are_recorded_a_step_that_names_none_speaks_for_none():
    walked = rows.chain(
        outlet(), rows.wording(OUTLET, occasion=ON_TAPE), rows.attribution(OUTLET, PAPER)
    )

    assert rows.ends(walked) == [("gap", "occasion-not-stated")]


def test_a_quote_that_is_not_sorted_hangs_where_several_occasions_are_recorded():
    walked = rows.chain(
        outlet(), rows.wording(OUTLET), rows.attribution(OUTLET, TAPE, occasions={ON_TAPE})
    )

    assert rows.ends(walked) == [("gap", "occasion-not-stated")]


def test_a_step_further_up_may_speak_for_the_occasion_as_the_outlet_has_it():
    walked = rows.chain(
        outlet(),
        rows.wording(OUTLET, occasion=ON_TAPE),
        rows.attribution(OUTLET, PAPER, occasions={ON_TAPE, TOLD_REPORTERS}),
        rows.attribution(PAPER, TAPE, told_by=OUTLET, occasions={ON_TAPE}),
        rows.attribution(PAPER, NEWSROOM, told_by=OUTLET, occasions={TOLD_REPORTERS}),
    )

    assert rows.slugs(walked) == ["1-2", "2-3"]


def test_the_occasion_of_the_outer_words_is_none_of_the_words_told_in_them():
    outer = rows.wording(OUTLET, occasion=ON_TAPE)
    walked = rows.chain(
        outlet(ON_TAPE),
        outer,
        rows.wording(OUTLET, "They lie on television", of=2, within=outer[1].id, occasion=ON_TAPE),
        rows.attribution(OUTLET, speaks=True, occasions={ON_TAPE}),
        quote=2,
    )

    assert rows.ends(walked) == [("gap", "no-upstream")]


@given(
    st.sampled_from([None, ON_TAPE, TOLD_REPORTERS]),
    st.lists(st.sets(st.sampled_from([ON_TAPE, TOLD_REPORTERS])), max_size=4),
)
def test_no_quote_is_traced_by_a_step_of_another_occasion(occasion, limits):
    steps = [
        rows.attribution(OUTLET, 10 + number, occasions=limit)
        for number, limit in enumerate(limits)
    ]
    walked = rows.chain(outlet(), rows.wording(OUTLET, occasion=occasion), *steps)

    assert all(occasion in step.attribution.occasions for step in walked.steps)
    assert len(walked.steps) == sum(occasion in limit for limit in limits)
