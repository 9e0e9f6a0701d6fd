"""Lines for one step: where it leads, by whose word, with its hedge and the origin's stake."""

from __future__ import annotations

import pytest
from hypothesis import given

from provenance.domain.chain.citation_lines import long_attribution_line, short_attribution_line
from provenance.domain.vocabulary import Layer
from tests.domain import rows
from tests.domain.graphs import FEWER, graphs
from tests.domain.scenes import A, B
from tests.domain.test_any_graph import both_ways


def line(*records, step=0, long=False):
    told = rows.report(*records)
    return (long_attribution_line if long else short_attribution_line)(told, told.chain.steps[step])


TAKES = f"T{A[1:]} takes its words from {B}"
INTERCEPTED = (rows.act("intercepted", named="the police"),)


@pytest.mark.parametrize(
    ("attribution", "said"),
    [
        (rows.attribution(1, 2), f"{TAKES}, by its own words."),
        (
            rows.attribution(1, gap="link-dead"),
            f"The chain stops at {A}: link dead, by its own words.",
        ),
        (
            rows.attribution(1, 2, gap="unknown-steps"),
            f"{TAKES}, after unknown number of missing steps, by its own words.",
        ),
        (
            rows.attribution(1, speaks=True),
            f"A speaker who is not named, as claimed, speaks in {A}, by its own words.",
        ),
        (
            rows.attribution(1, 2, inference="So."),
            f"{TAKES}, by our inference, which no words state.",
        ),
        (
            rows.attribution(1, 2, acts=INTERCEPTED),
            f"{TAKES}: intercepted by “the police”, by its own words.",
        ),
        (
            rows.attribution(1, 2, words="audio is said to capture a call"),
            f"{TAKES}, by its own words, hedged with “said to”.",
        ),
    ],
    ids=["upstream", "gap", "missing", "speaks", "inferred", "acts", "hedged"],
)
def test_it_says_where_the_step_leads_and_by_whose_word(attribution, said):
    assert line(rows.wording(1), attribution) == said


def test_a_told_step_says_who_tells_it():
    told = [rows.wording(1), rows.attribution(1, 2), rows.attribution(2, 3, told_by=1)]

    assert line(told, step=1) == (
        f"T{B[1:]} takes its words from the article headed “Document 3”, as told by {A}."
    )


def test_the_stake_of_the_origin_is_said_at_its_step():
    party = rows.source(9, "the Service", interests=(rows.interest(),))
    told = [party, rows.document(2, publisher=9), rows.wording(1), rows.attribution(1, 2)]

    assert "the Service is a party to the war" in line(
        told, rows.attribution(2, speaks=True, told_by=1)
    )


def test_an_outer_speaker_is_named():
    told = [
        rows.source(7, "the mother"),
        rows.quote(2, speaker=7),
        rows.wording(1, of=2, id=50),
    ]
    attribution = rows.attribution(1, speaks=True, quotes={2})

    assert line(told, rows.wording(1, within=50), attribution).startswith("The mother, as claimed")


def test_the_long_line_has_the_words_that_state_the_step():
    told = line(rows.wording(1), rows.attribution(1, 2, words="the paper reported."), long=True)

    assert (
        "Stated in these words, in the article headed “Document 1”: “the paper reported.”" in told
    )


def test_the_long_line_has_the_reason_of_an_inference():
    told = line(rows.wording(1), rows.attribution(1, 2, inference="The same words."), long=True)

    assert "The reason given: The same words." in told


def test_the_long_line_says_what_is_not_held():
    unheld = rows.document(2, held=False)

    assert "The words of the article headed “Document 2” itself are not on file." in line(
        unheld, rows.wording(1), rows.attribution(1, 2), long=True
    )


def test_the_long_line_has_the_verification_verbatim():
    own = [
        rows.source(9),
        rows.document(2, publisher=9),
        rows.statement(2, doer=9, words="we rang"),
    ]
    told = [own, rows.wording(1), rows.attribution(1, 2)]

    assert (
        "A check in its own words, in the article headed “Document 2” published by Source 9: “we rang”"
        in (line(told, long=True))
    )


def test_the_long_line_says_that_nobody_has_looked():
    told = line(rows.wording(1), rows.attribution(1, 2), long=True)

    assert told.endswith(f" On a check, {B}: not looked at yet.")


def test_the_long_line_has_what_another_retells_of_a_check():
    check = rows.statement(1, doer=9, of_document=2, words="the paper checked")
    told = line(
        rows.source(9, "The Paper"), rows.wording(1), rows.attribution(1, 2), check, long=True
    )

    assert told.endswith(f" A check by The Paper, retold in {A}: “the paper checked”.")


@FEWER
@given(graphs())
def test_no_line_of_a_step_claims_more_than_its_layer(records):
    for report in both_ways(records):
        for step in report.chain.steps:
            said = short_attribution_line(report, step)
            assert long_attribution_line(report, step).startswith(said)
            if step.layer == Layer.INFERRED:
                assert "by our inference" in said
            elif step.layer == Layer.TOLD:
                assert "as told by" in said
