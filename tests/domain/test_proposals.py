"""Proposals as rows: one a place, each as it comes back from JSON, with what was measured of it."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.domain.proposing.proposal_rows import (
    FIELD_OF_KIND,
    MEASURED_SPEAKERS,
    ProposalRow,
    rows_of,
    score_of,
    without_recorded,
)
from provenance.domain.proposing.propose import propose
from tests.domain.proposing import articles
from tests.domain.proposing.test_measured import SCORER, scorer

TRAIN = articles.SHARED / "corpora" / "polnear" / "train.jsonl"
MET_OFTEN = 30
AS_MEASURED = 0.02
"""How far a share may be from the one in the table before it has to be measured anew."""

PIECES = st.sampled_from(
    [
        "“We are losing,” Anna Bell said. ",
        "The calls were intercepted and released by the service. ",
        "Two editors verified and translated them. ",
        "About 50 men on March 5, the purported soldier said… ",
        "Bell said they lost. ",
        "\n\n",
    ]
)
TEXTS = st.lists(PIECES).map("".join) | st.text()


@given(TEXTS)
def test_every_row_cuts_words_out_of_the_text(text):
    assert all(0 <= row.start < row.end <= len(text) for row in rows_of(propose(text)))


@given(TEXTS)
def test_no_two_rows_have_one_place(text):
    rows = rows_of(propose(text))

    assert len({row.place for row in rows}) == len(rows)


@given(TEXTS)
def test_rows_are_what_json_gives_back(text):
    for row in rows_of(propose(text)):
        assert json.loads(json.dumps(row.details)) == row.details


@pytest.mark.parametrize(
    ("recorded", "stays"),
    [
        ({}, True),
        ({"quotation": [(0, 10)]}, True),
        ({"quotation": [(20, 30)]}, True),
        ({"quotation": [(0, 5), (19, 30)]}, False),
        ({"hedge": [(12, 14)]}, True),
    ],
)
def test_what_touches_a_recorded_place_of_its_kind_is_no_longer_proposed(recorded, stays):
    row = ProposalRow(ProposalKind.QUOTATION, "", 10, 20, {}, None)

    assert without_recorded([row], recorded) == [row] * stays


@given(TEXTS)
def test_nothing_that_is_proposed_is_left_out_but_second_readings_of_a_place(text):
    proposal = propose(text)
    kinds = Counter(row.kind for row in rows_of(proposal))

    for kind, part in FIELD_OF_KIND.items():
        proposed = getattr(proposal, part)
        assert bool(kinds[kind]) == bool(proposed)
        assert kinds[kind] <= len(proposed)


@pytest.mark.parametrize(
    ("kind", "how", "score"),
    [
        (ProposalKind.QUOTATION, "after", 0.972),
        (ProposalKind.QUOTATION, "none", None),
        (ProposalKind.INDIRECT, "after", None),
    ],
)
def test_only_what_was_measured_has_a_share(kind, how, score):
    assert score_of(kind, {"how": how}) == score


def found(row, score):
    """How each quotation that a person marked was given its speaker, and whether rightly."""
    text = row["text"]
    attributions = [
        {part: [tuple(span) for span in one[part]] for part in ("source", "cue", "content")}
        for one in row["attributions"]
    ]
    quotes = [(score.norm(text, one.start, one.end), one) for one in propose(text).quotes]
    for gold in score.gold_segments({"text": text, "attrs": attributions}):
        start, end = gold["span"]
        shared, at, one = max(
            ((min(b, end) - max(a, start), (a, b), one) for (a, b), one in quotes),
            key=lambda row: row[0],
            default=(0, (0, 0), None),
        )
        if gold["source"] and shared > 0 and shared >= 0.5 * min(end - start, at[1] - at[0]):
            speaker = one.speaker or one.likely
            marked = score.head_tokens(text, gold["source"])
            yield one.how, bool(speaker and marked & score.head_tokens(text, [speaker]))


@pytest.mark.skipif(
    not (TRAIN.exists() and SCORER.exists()), reason="the corpus PolNeAR is not here"
)
def test_the_shares_of_right_speakers_are_those_that_are_measured():
    score, all_of, right = scorer(), Counter(), Counter()
    for line in TRAIN.read_text(encoding="utf-8").splitlines():
        for how, is_right in found(json.loads(line), score):
            all_of[how] += 1
            right[how] += is_right

    # Where nobody is found there is no share.
    often = {how: number for how, number in all_of.items() if number >= MET_OFTEN and how != "none"}
    shares = {how: right[how] / number for how, number in often.items()}
    print({how: (all_of[how], right[how]) for how in shares})
    assert shares.keys() == MEASURED_SPEAKERS.keys()
    for how, (told, rightly) in MEASURED_SPEAKERS.items():
        assert shares[how] == pytest.approx(rightly / told, abs=AS_MEASURED)
