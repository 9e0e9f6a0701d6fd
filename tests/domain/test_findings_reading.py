"""Findings on hedges: each where it fires, and where it must not."""

from __future__ import annotations

import pytest

from tests.domain import rows

OUTLET, PAPER = 1, 2
LOOKED = "2026-05-01"
READ = [rows.document(OUTLET, examined=LOOKED), rows.document(PAPER, examined=LOOKED)]


def worded(document, speaker="a soldier", **fields):
    return rows.wording(document, speaker_as_named=speaker, **fields)


def both(lower="a soldier", upper="a soldier", *more):
    return [worded(OUTLET, lower), worded(PAPER, upper), rows.attribution(OUTLET, PAPER), *more]


def headed(words, speaker="the purported soldier", zone="headline"):
    return [rows.passage(OUTLET, words, zone=zone), worded(OUTLET, speaker)]


def test_hedge_lost_fires_where_the_upstream_hedges():
    (finding,) = rows.found("hedge_lost", READ, both("a soldier", "a supposed soldier"))

    assert finding.sentence.endswith("“supposed”.")


def test_hedge_lost_fires_on_a_hedge_in_the_words_that_name_the_speaker():
    naming = rows.passage(PAPER, "a man understood to be a soldier")
    told = [worded(OUTLET), naming, worded(PAPER, naming_passage=naming.id), rows.attribution(OUTLET, PAPER)]  # fmt: skip

    assert rows.found("hedge_lost", READ, told)


def test_hedge_lost_is_silent_where_both_hedge():
    assert not rows.found("hedge_lost", READ, both("the alleged soldier", "a supposed soldier"))


def test_hedge_lost_is_silent_where_the_upstream_only_reports():
    assert not rows.found("hedge_lost", READ, both("a soldier", "a soldier who, he reported, fled"))


def test_hedge_lost_is_silent_in_words_quoted_directly():
    told = [
        worded(OUTLET),
        worded(PAPER, words="It was supposedly won"),
        rows.attribution(OUTLET, PAPER),
    ]

    assert not rows.found("hedge_lost", READ, told)


def test_hedge_lost_fires_in_words_put_indirectly():
    told = [worded(OUTLET), worded(PAPER, words="It was supposedly won", form="indirect"), rows.attribution(OUTLET, PAPER)]  # fmt: skip

    assert rows.found("hedge_lost", READ, told)


def test_hedge_lost_is_silent_where_a_curator_overrules_it():
    lower, upper = worded(OUTLET), worded(PAPER, "a supposed soldier")
    ruled = rows.overruling(upper[0].id, "hedge", "supposed")

    assert not rows.found("hedge_lost", READ, lower, upper, rows.attribution(OUTLET, PAPER), ruled)


def test_hedge_lost_fires_where_a_curator_adds_a_hedge_the_reader_missed():
    lower, upper = worded(OUTLET), worded(PAPER, "a soldier, it would seem")
    ruled = rows.overruling(upper[0].id, "hedge", "it would seem", stands=True)

    assert rows.found("hedge_lost", READ, lower, upper, rows.attribution(OUTLET, PAPER), ruled)


def test_hedge_lost_is_silent_where_nobody_looked_for_one():
    assert not rows.found("hedge_lost", both("a soldier", "a supposed soldier"))


def test_hedge_added_is_silent_where_nobody_looked_for_one_above():
    assert not rows.found("hedge_added", both("the purported soldier", "a soldier"))


def test_hedge_added_fires_where_only_the_taker_hedges():
    assert rows.found("hedge_added", READ, both("the purported soldier", "a soldier"))


def test_hedge_added_fires_on_the_words_that_tell_the_step():
    hedging = rows.attribution(OUTLET, PAPER, words="it reportedly wrote")

    assert rows.found("hedge_added", READ, worded(OUTLET), worded(PAPER), hedging)


def test_hedge_added_is_silent_where_both_are_flat():
    assert not rows.found("hedge_added", READ, both())


def test_hedge_added_is_silent_where_the_upstream_does_not_word_the_quote():
    assert not rows.found("hedge_added", READ, worded(OUTLET, "the purported soldier"), rows.attribution(OUTLET, PAPER))  # fmt: skip


def test_headline_conflict_fires_where_the_headline_names_the_speaker_flatly():
    assert rows.found("headline_conflict", headed("‘We’re Losing’, Russian Soldier Says"))


def test_headline_conflict_fires_where_key_points_word_the_quote_flatly():
    told = [worded(OUTLET, zone="key-points"), worded(OUTLET, "the purported soldier")]

    (finding,) = rows.found("headline_conflict", told)
    assert finding.sentence.startswith("The key points of")


@pytest.mark.parametrize(
    "headline",
    [
        "Bus Stop Hit in Kharkiv",
        "Russian Forces Leave the Town",
        "Purported Soldier Says ‘We Lose’",
    ],
)
def test_headline_conflict_is_silent_on_a_headline_about_something_else_or_hedged(headline):
    assert not rows.found("headline_conflict", headed(headline))


def test_headline_conflict_is_silent_where_the_body_is_flat():
    assert not rows.found("headline_conflict", headed("Soldier Says", "a soldier"))


def test_headline_conflict_is_silent_on_little_words_that_both_hold():
    speaker = "a man understood to be from the 331st with others"

    assert not rows.found("headline_conflict", headed("Retreat From Kyiv With Losses", speaker))


def test_headline_conflict_is_silent_on_key_points_about_the_speaker_in_general():
    assert not rows.found("headline_conflict", headed("A soldier spoke", zone="key-points"))


def test_attribution_lost_fires_where_one_zone_names_the_speaker_and_another_does_not():
    bare, credited = worded(OUTLET, "", zone="key-points"), worded(OUTLET, "the Service")

    (finding,) = rows.found("attribution_lost", READ, bare, credited)

    assert finding.sentence == (
        "The key points of the article headed “Document 1”: the words stand without “the Service”."
    )


def test_attribution_lost_is_silent_where_every_zone_names_the_speaker():
    both_zones = [worded(OUTLET, "the Service", zone="lead"), worded(OUTLET, "the Service")]

    assert not rows.found("attribution_lost", READ, both_zones)


def test_attribution_lost_is_silent_where_no_zone_names_the_speaker():
    assert not rows.found("attribution_lost", READ, worded(OUTLET, "", zone="lead"))


def test_attribution_lost_is_silent_within_one_zone():
    same_zone = [worded(OUTLET, ""), worded(OUTLET, "the Service")]

    assert not rows.found("attribution_lost", READ, same_zone)


@pytest.mark.parametrize("hidden", ["naming", "step"])
def test_a_passage_that_is_not_shown_holds_no_hedge(hidden):
    naming = rows.passage(PAPER, "a man understood to be a soldier")
    step = rows.attribution(PAPER, 3, words="as he allegedly said on a tape")
    known = rows.records(
        READ,
        worded(OUTLET),
        naming,
        worded(PAPER, naming_passage=naming.id),
        rows.attribution(OUTLET, PAPER),
        step,
    )
    del known.passages[{"naming": naming.id, "step": step[0].id}[hidden]]

    words = [finding.sentence for finding in rows.found("hedge_lost", known)]

    assert len(words) == 1
    assert ("allegedly" in words[0]) is (hidden == "naming")
    assert ("understood" in words[0]) is (hidden == "step")
