"""Findings on who stands behind the words: each where it fires, and where it must not."""

from __future__ import annotations

import pytest

from provenance.domain.chain.witnesses import independence_of
from tests.domain import rows

ONE, TWO, PAPER, CALLS = 1, 2, 3, 4
SERVICE, STATE, AGENCIES, GOVERNMENT = 11, 12, 13, 14
PEOPLE = [
    rows.source(STATE, "Ukraine", interests=(rows.interest(since="2022-02-24", until="2025-01-01"),)),
    rows.source(SERVICE, "the Security Service", part_of=STATE),
    rows.source(AGENCIES, "law enforcement agencies", part_of=STATE),
    rows.source(GOVERNMENT, "the government", part_of=STATE),
]  # fmt: skip


def caught(*acts, told_by=ONE, **fields):
    return rows.attribution(CALLS, speaks=True, told_by=told_by, acts=acts, **fields)


def by(agent, kind="intercepted"):
    return rows.act(kind, agent)


def two_outlets(*more):
    """Two outlets, each from the paper, which has recordings."""
    return [
        PEOPLE,
        rows.wording(ONE),
        rows.wording(TWO),
        rows.attribution(ONE, PAPER),
        rows.attribution(TWO, PAPER),
        rows.attribution(PAPER, CALLS, told_by=ONE),
        *more,
    ]


def test_same_witness_fires_on_a_copy():
    told = [rows.document(ONE, copy_of=PAPER), rows.wording(ONE), rows.attribution(ONE, PAPER)]

    assert rows.found("same_witness", told)


def test_same_witness_is_silent_on_a_retelling():
    assert not rows.found("same_witness", two_outlets())


def test_same_witness_is_silent_where_the_original_is_not_shown():
    assert not rows.found("same_witness", rows.document(ONE, copy_of=99), rows.wording(ONE))


def test_common_link_fires_where_two_outlets_share_one_origin():
    (finding,) = rows.found("common_link", two_outlets(caught(by(SERVICE))))

    assert finding.sentence.startswith("2 outlets, 1 origin: the origin they share is")


def test_common_link_counts_what_is_unknown_apart():
    alone = [rows.wording(5), rows.attribution(5, gap="source-unnamed")]

    (finding,) = rows.found("common_link", two_outlets(caught(by(SERVICE)), alone))
    assert finding.sentence.startswith("3 outlets, 1 origin, 1 unknown: 2 outlets go back to ")
    assert finding.sentence.endswith(", 1 to no stated origin.")


def test_common_link_fires_for_a_repost_whose_original_comes_from_there():
    repost = [
        rows.document(5, copy_of=PAPER),
        rows.wording(5),
        rows.attribution(5, PAPER, inference="The same text."),
    ]
    told = two_outlets(caught(by(SERVICE)), repost)

    (finding,) = rows.found("common_link", told, everyone=True)
    assert finding.sentence.startswith("3 outlets, 1 origin: the origin they share is")
    assert dict(independence_of(rows.report(told).view).links)[CALLS] == 3


def test_common_link_is_silent_where_only_one_outlet_reaches_the_origin():
    told = [rows.wording(ONE), rows.wording(TWO), rows.attribution(ONE, CALLS), caught(by(SERVICE))]

    assert not rows.found("common_link", PEOPLE, told)


def test_common_link_is_silent_where_the_second_way_is_only_inferred():
    guess = rows.attribution(TWO, CALLS, inference="The same words.")
    told = [rows.wording(ONE), rows.wording(TWO), rows.attribution(ONE, CALLS), guess, caught(by(SERVICE))]  # fmt: skip

    assert not rows.found("common_link", PEOPLE, told)


def test_common_link_is_silent_on_two_articles_of_one_publisher():
    same = [rows.document(ONE, publisher=21), rows.document(TWO, publisher=21)]

    assert not rows.found("common_link", two_outlets(caught(by(SERVICE)), same))


def test_common_link_is_silent_where_the_origins_are_two():
    other = [
        rows.attribution(TWO, 6),
        rows.attribution(6, speaks=True, told_by=TWO, acts=(by(STATE),)),
    ]

    assert not rows.found("common_link", two_outlets(caught(by(SERVICE)), other))


def test_interested_origin_fires_on_a_party_and_its_parts():
    (finding,) = rows.found("interested_origin", two_outlets(caught(by(SERVICE))))

    assert finding.sentence == "Ukraine, by way of the Security Service, is a party to the war."


def test_interested_origin_fires_once_for_a_party_and_its_part():
    both = caught(by(STATE), by(SERVICE, "released"))

    (finding,) = rows.found("interested_origin", two_outlets(both))
    assert finding.sentence == "Ukraine, by way of the Security Service, is a party to the war."


def test_interested_origin_fires_on_a_speaker_who_is_a_party():
    speaker = rows.quote(1, speaker=STATE)

    assert rows.found("interested_origin", two_outlets(speaker, caught(rows.act("issued", 21))))


@pytest.mark.parametrize("day", ["2022-02-23", "2025-01-02"])
def test_interested_origin_is_silent_before_and_after_the_stake(day):
    told = two_outlets(rows.document(CALLS, dates=[day]), caught(by(SERVICE)))

    assert not rows.found("interested_origin", told)


@pytest.mark.parametrize("day", ["2022-02-24", "2025-01-01"])
def test_interested_origin_fires_on_the_first_and_last_day_of_the_stake(day):
    told = two_outlets(rows.document(CALLS, dates=[day]), caught(by(SERVICE)))

    assert rows.found("interested_origin", told)


def test_interested_origin_fires_where_no_day_is_known():
    assert rows.found(
        "interested_origin", two_outlets(rows.document(CALLS, dates=[]), caught(by(SERVICE)))
    )


def test_interested_origin_tells_the_nearest_stake_of_those_that_hold_that_day():
    own = (rows.interest("at war before", until="2021-12-31"), rows.interest("its employer"))
    service = rows.source(SERVICE, "the Security Service", part_of=STATE, interests=own)

    (finding,) = rows.found("interested_origin", two_outlets(caught(by(SERVICE)), service))
    assert finding.sentence == "The Security Service is its employer."


def test_interested_origin_is_silent_on_one_without_a_stake():
    assert not rows.found("interested_origin", two_outlets(caught(by(21)), rows.source(21)))


def test_interested_origin_is_silent_on_a_chain_that_hangs():
    assert not rows.found(
        "interested_origin", two_outlets(rows.attribution(CALLS, gap="source-unnamed"))
    )


def test_custodian_drift_fires_where_outlets_credit_different_agents():
    told = two_outlets(caught(by(AGENCIES)), caught(by(SERVICE), told_by=TWO))

    (finding,) = rows.found("custodian_drift", told)
    assert (
        "law enforcement agencies in the article headed “Document 1” and the Security Service in the "
        "article headed “Document 2”."
    ) in finding.sentence


def test_custodian_drift_fires_between_one_on_record_and_one_who_is_only_named():
    named = rows.act("intercepted", named="a neighbour")
    told = two_outlets(caught(by(SERVICE)), caught(named, told_by=TWO))

    (finding,) = rows.found("custodian_drift", told)
    assert finding.sentence.endswith(
        "the Security Service in the article headed “Document 1” and “a neighbour” in the article "
        "headed “Document 2”."
    )


def test_custodian_drift_is_silent_where_one_is_part_of_the_other():
    told = two_outlets(caught(by(STATE)), caught(by(SERVICE), told_by=TWO))

    assert not rows.found("custodian_drift", told)


def test_custodian_drift_is_silent_on_a_joint_credit():
    both = caught(by(GOVERNMENT), by(SERVICE, "recorded"))
    told = two_outlets(both, caught(by(SERVICE), told_by=TWO))

    assert not rows.found("custodian_drift", told)


def test_custodian_drift_is_silent_where_nobody_is_named():
    told = two_outlets(caught(rows.act("intercepted")), caught(by(SERVICE), told_by=TWO))

    assert not rows.found("custodian_drift", told)


def test_custodian_drift_is_silent_where_another_released_what_one_caught():
    told = two_outlets(caught(by(AGENCIES)), caught(by(SERVICE, "released"), told_by=TWO))

    assert not rows.found("custodian_drift", told)


def test_custodian_drift_is_silent_where_the_same_name_is_only_written_otherwise():
    one, other = rows.act("intercepted", named="the SBU"), rows.act("intercepted", named="The SBU,")

    assert not rows.found("custodian_drift", two_outlets(caught(one), caught(other, told_by=TWO)))


def test_custodian_drift_is_silent_on_what_a_curator_only_infers():
    guess = {"inference": "A note says so.", "inferred_for": TWO, "slug": "guess"}
    told = two_outlets(
        caught(by(AGENCIES)), rows.attribution(CALLS, speaks=True, acts=(by(SERVICE),), **guess)
    )

    assert not rows.found("custodian_drift", told)


def test_acquisition_conflict_fires_on_released_and_exclusively_obtained():
    obtained = rows.attribution(
        PAPER, CALLS, told_by=TWO, acts=(rows.act("obtained-exclusively", 21),)
    )

    assert rows.found("acquisition_conflict", two_outlets(obtained, caught(by(STATE, "released"))))


def test_acquisition_conflict_is_silent_where_the_material_is_not_the_same():
    obtained = rows.attribution(
        PAPER, CALLS, told_by=TWO, acts=(rows.act("obtained-exclusively", 21),)
    )
    other = rows.attribution(PAPER, 7, told_by=TWO, acts=(by(STATE, "released"),))

    assert not rows.found("acquisition_conflict", two_outlets(obtained, other))


def test_acquisition_conflict_fires_where_two_outlets_tell_it_each_their_way():
    released = caught(by(SERVICE, "released"), told_by=ONE)
    obtained = caught(by(AGENCIES, "obtained-exclusively"), told_by=TWO, slug="obtained")

    (conflict,) = rows.found("acquisition_conflict", two_outlets(released, obtained), everyone=True)
    assert conflict.sentence.endswith(
        "is told both ways: released, in the article headed “Document 1”; exclusively obtained, in "
        "the article headed “Document 2”."
    )


def test_acquisition_conflict_of_other_outlets_stands_elsewhere():
    released = caught(by(SERVICE, "released"), told_by=ONE)
    obtained = caught(by(AGENCIES, "obtained-exclusively"), told_by=TWO, slug="obtained")

    (conflict,) = rows.found("acquisition_conflict", two_outlets(released, obtained))
    assert (conflict.group, conflict.group.label) == ("elsewhere", "Elsewhere")


def test_custodian_drift_tells_an_inference_beside_what_is_stated():
    ours = caught(by(AGENCIES), told_by=ONE)
    theirs = caught(by(SERVICE), told_by=TWO, slug="theirs")
    guess = caught(by(GOVERNMENT), inference="So it seems.", inferred_for=TWO, slug="guess")

    (drift,) = rows.found("custodian_drift", two_outlets(ours, theirs, guess), everyone=True)
    assert "the government in the article headed “Document 2”, by our inference" in drift.sentence
    assert drift.group == "weakens"
