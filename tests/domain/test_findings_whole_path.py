"""Findings on the path and on who stands behind it, as a reader meets them: the whole sentence."""

from __future__ import annotations

import pytest

from tests.domain import rows
from tests.domain.scenes import (
    AGENCIES,
    CALLS,
    ONE,
    PAPER,
    PEOPLE,
    SERVICE,
    TIMES,
    TWO,
    A,
    B,
    C,
    P,
    caught,
    says,
    step,
    told,
    two_outlets,
)

WEAKENS, GOOD, ELSEWHERE = "weakens", "good-to-know", "elsewhere"


@pytest.mark.parametrize(
    ("gap", "sentence"),
    [
        ("source-unnamed", f"Whom or what {A} took the words from is not named."),
        ("occasion-not-stated", f"On what occasion the words were said is not stated in {A}."),
        ("link-dead", f"The link by which {A} gives its source is dead."),
        ("byline-stripped", f"The byline of {A} is missing, so that its source is not stated."),
        ("unknown-steps", f"How many steps lie above {A} is not known."),
        ("no-upstream", f"Where {A} took the words from is not stated."),
        ("not-shown", f"What {A} took the words from is not published here."),
    ],
)
def test_hanging_fires_with_what_is_not_known(gap, sentence):
    assert told("hanging", says(ONE), step(ONE, gap=gap)) == [(sentence, ["1 took it"], WEAKENS)]


def test_hanging_fires_where_a_document_has_no_step_and_shows_the_step_into_it():
    sentence = f"Where {B} took the words from is not stated."

    assert told("hanging", rows.read(ONE, TWO), says(ONE), step(ONE, TWO)) == [
        (sentence, ["1 took it"], WEAKENS)
    ]


def test_hanging_fires_where_nothing_is_stated_and_shows_the_words():
    sentence = f"Where {A} took the words from is not stated."

    assert told("hanging", rows.read(ONE), says(ONE)) == [(sentence, ["words in 1"], WEAKENS)]


def test_hanging_is_silent_where_nobody_has_looked():
    assert told("hanging", says(ONE)) == []


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("recording", "recording"),
        ("released-audio", "released audio"),
        ("released-video", "released video"),
    ],
)
def test_hanging_fires_where_nobody_is_named_as_having_made_a_recording(kind, name):
    chain = [says(ONE), step(ONE, TWO), rows.document(TWO, kind=kind), step(TWO)]

    sentence = f"Who recorded or released the {name} headed “Document 2” is not named."
    assert told("hanging", chain) == [(sentence, ["2 took it"], WEAKENS)]


def test_hanging_fires_where_nobody_published_what_somebody_said():
    chain = [says(ONE), step(ONE, TWO), step(TWO, speaks=True)]

    sentence = f"Who published {B} is not named."
    assert told("hanging", chain) == [(sentence, ["2 took it"], WEAKENS)]


def test_hanging_fires_where_nobody_says_whose_words_are_passed_on():
    outer = says(ONE, "they say", of=2, id=901)
    chain = [outer, says(ONE, "all is well", id=902, within=901), step(ONE, speaks=True)]

    sentence = f"Whose words are passed on there is not stated in {A}."
    inner = step(ONE, quotes={1}, slug="inner", words="nobody is named")
    assert told("hanging", chain, inner) == [(sentence, ["nobody is named"], WEAKENS)]


def test_hanging_fires_on_a_side_branch_as_good_to_know():
    main = [step(ONE, TWO), step(TWO, speaks=True, acts=(rows.act("released", TIMES),))]

    sentence = f"The link by which {A} gives its source is dead."
    assert told("hanging", PEOPLE, says(ONE), main, step(ONE, gap="link-dead")) == [
        (sentence, ["1 took it"], GOOD)
    ]


def test_broken_fires_with_both_documents():
    sentence = f"Between {A} and {B} steps are missing; how many is not stated."

    assert told("broken", says(ONE), step(ONE, TWO, gap="unknown-steps")) == [
        (sentence, ["1 took it"], WEAKENS)
    ]


def test_broken_fires_with_what_is_missing_where_it_is_known():
    sentence = f"Between {A} and {B} steps are missing: link dead."

    assert told("broken", says(ONE), step(ONE, TWO, gap="link-dead")) == [
        (sentence, ["1 took it"], WEAKENS)
    ]


def test_broken_is_silent_where_a_step_leads_on():
    assert not told("broken", says(ONE), step(ONE, TWO))


def test_circular_fires_with_the_document_it_comes_back_to():
    circle = [says(ONE), step(ONE, TWO), step(TWO, ONE)]

    sentence = f"T{A[1:]} is in the end its own source."
    assert told("circular", circle) == [(sentence, ["2 took it"], WEAKENS)]


def test_undated_fires_with_every_document_that_bears_no_date():
    bare = [rows.document(TWO, dates=[""]), rows.document(PAPER, dates=[])]

    sentence = f"No date is stated or worked out for {B} and {P}."
    assert told("undated", says(ONE), step(ONE, TWO), step(TWO, PAPER), bare) == [
        (sentence, ["1 took it", "2 took it"], GOOD)
    ]


def dated(upper, lower):
    """An outlet that takes from another, with the dates of both."""
    return [
        says(ONE),
        step(ONE, TWO),
        rows.document(ONE, dates=[lower]),
        rows.document(TWO, dates=upper),
    ]


def test_out_of_order_fires_with_the_later_one_first():
    sentence = f"T{B[1:]} is dated after {A}, which takes from it."

    assert told("out_of_order", dated(["2022-09-29"], "2022-09-28")) == [
        (sentence, ["1 took it"], WEAKENS)
    ]


def test_out_of_order_fires_with_the_words_that_date_them():
    dating = [rows.passage(ONE, "Monday"), rows.passage(TWO, "Tuesday")]
    lower, upper = (
        rows.date(day, passage=row.id)
        for row, day in zip(dating, ("2022-09-28", "2022-09-29"), strict=True)
    )

    ((_, words, _),) = told("out_of_order", dated([upper], lower), dating)
    assert words == ["1 took it", "Tuesday", "Monday"]


@pytest.mark.parametrize("layer", ["retrieved", "republished"])
def test_out_of_order_is_silent_on_a_day_on_which_nothing_was_said(layer):
    assert not told("out_of_order", dated([rows.date("2022-09-29", layer)], "2022-09-28"))


@pytest.mark.parametrize("layer", ["made", "released", "published"])
def test_out_of_order_fires_on_a_day_on_which_it_first_stood_there(layer):
    assert told("out_of_order", dated([rows.date("2022-09-29", layer)], "2022-09-28"))


def test_out_of_order_is_silent_where_the_earliest_of_several_days_is_in_order():
    assert not told("out_of_order", dated(["2022-09-29", "2022-09-27"], "2022-09-28"))


@pytest.mark.parametrize(("upper", "fires"), [("27", False), ("28", False), ("29", True)])
def test_out_of_order_fires_from_the_day_after(upper, fires):
    assert bool(told("out_of_order", dated([f"2022-09-{upper}"], "2022-09-28"))) == fires


def test_translated_fires_with_each_leg_and_who_translated():
    path = (rows.translation(translator=TIMES), rows.translation("uk"))
    outlets = [says(ONE, translations=path), says(TWO, translations=path)]

    legs = (
        "from Russian into English, by The Times (inferred); then from Russian into Ukrainian, "
        "translator not named (inferred)"
    )
    assert told("translated", PEOPLE, outlets, everyone=True) == [
        (f"Translated, as given by {A} and {B}: {legs}.", ["words in 1", "words in 2"], GOOD)
    ]


def test_translated_fires_with_the_words_that_say_so():
    stated = rows.passage(ONE, "translated by us")
    chain = [stated, says(ONE, translations=(rows.translation(passage=stated.id),))]

    sentence = f"Translated, as given by {A}: from Russian into English, translator not named."
    assert told("translated", chain) == [(sentence, ["translated by us", "words in 1"], GOOD)]


# Who stands behind it


def did(kind, agent=None, named=""):
    return rows.act(kind, agent, named)


def test_same_witness_fires_with_the_copy_first():
    copy = [rows.document(ONE, copy_of=PAPER), says(ONE), step(ONE, PAPER)]

    sentence = f"T{A[1:]} is taken to be a copy of {P}; the two count once."
    assert told("same_witness", copy) == [(sentence, ["1 took it"], GOOD)]


def test_same_witness_fires_with_the_words_where_no_step_leads_to_the_original():
    copy = [rows.document(ONE, copy_of=PAPER), rows.document(PAPER), says(ONE)]

    ((_, words, _),) = told("same_witness", copy)
    assert words == ["words in 1"]


def test_common_link_fires_with_what_they_share():
    chain = two_outlets(caught(did("intercepted", SERVICE)))

    sentence = f"2 outlets, 1 origin: the origin they share is {C}."
    assert told("common_link", chain) == [(sentence, ["words in 1", "words in 2"], GOOD)]


def test_common_link_fires_with_the_outlets_that_go_elsewhere_counted():
    alone = [says(5), step(5), says(6), step(6, gap="link-dead")]
    chain = two_outlets(caught(did("intercepted", SERVICE)), alone)

    sentence = f"4 outlets, 1 origin, 2 unknown: 2 outlets go back to {C}, 2 to no stated origin."
    assert told("common_link", chain) == [(sentence, ["words in 1", "words in 2"], GOOD)]


def test_interested_origin_fires_with_whose_interest_it_is():
    chain = two_outlets(caught(did("intercepted", SERVICE)))

    sentence = "Ukraine, by way of the Security Service, is a party to the war."
    assert told("interested_origin", chain) == [(sentence, ["1 tells of the calls"], WEAKENS)]


def test_custodian_drift_fires_with_each_teller():
    one, other = did("intercepted", AGENCIES), did("intercepted", SERVICE)
    chain = two_outlets(caught(one), caught(other, told_by=TWO, slug="other"))

    sentence = (
        f"Who intercepted or recorded {C} is told differently: law enforcement agencies in {A} and "
        f"the Security Service in {B}."
    )
    words = ["1 tells of the calls", "2 tells of the calls"]
    assert told("custodian_drift", chain, everyone=True) == [(sentence, words, WEAKENS)]
    assert told("custodian_drift", chain) == [(sentence, words, ELSEWHERE)]


def test_acquisition_conflict_fires_with_who_tells_which():
    released, obtained = did("released", SERVICE), did("obtained-exclusively", AGENCIES)
    chain = two_outlets(caught(released), caught(obtained, told_by=TWO, slug="other"))

    sentence = (
        f"How {C} came out is told both ways: released, in {A}; exclusively obtained, in {B}."
    )
    words = ["1 tells of the calls", "2 tells of the calls"]
    assert told("acquisition_conflict", chain, everyone=True) == [(sentence, words, WEAKENS)]


def test_acquisition_conflict_fires_where_one_outlet_tells_both():
    chain = two_outlets(caught(did("released", SERVICE), did("obtained-exclusively", AGENCIES)))

    sentence = f"How {C} came out is told both ways in {A}: released, and exclusively obtained."
    assert told("acquisition_conflict", chain) == [(sentence, ["1 tells of the calls"], WEAKENS)]


@pytest.mark.parametrize("kind", ["released", "obtained-exclusively"])
def test_acquisition_conflict_is_silent_where_it_is_told_one_way(kind):
    one, other = caught(did(kind, SERVICE)), caught(did(kind, AGENCIES), told_by=TWO, slug="other")

    assert not told("acquisition_conflict", two_outlets(one, other), everyone=True)


def test_acquisition_conflict_is_silent_on_what_a_curator_only_infers():
    guess = {"inference": "So it seems.", "inferred_for": TWO, "slug": "guess"}
    inferred = rows.attribution(
        CALLS, speaks=True, acts=(did("obtained-exclusively", AGENCIES),), **guess
    )

    chain = two_outlets(caught(did("released", SERVICE)), inferred)
    assert not told("acquisition_conflict", chain, everyone=True)
