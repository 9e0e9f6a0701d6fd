"""Findings on checks, as a reader meets them: the whole sentence, what shows it, and its group."""

from __future__ import annotations

import pytest

from tests.domain import rows
from tests.domain.scenes import (
    LOOKED,
    ONE,
    PAPER,
    TIMES,
    TWO,
    A,
    B,
    P,
    capital,
    checked,
    says,
    step,
    told,
    two_outlets,
)

CHANGES, WEAKENS, ELSEWHERE = "changes", "weakens", "elsewhere"
READ = [rows.document(number, **LOOKED) for number in (ONE, TWO)]


def test_none_stated_fires_with_the_documents_and_the_days():
    later = rows.document(TWO, examined="2026-05-02", examined_by="a curator")

    sentence = (
        f"No check of these words is stated in {A} and {B} (looked through on 1 May 2026 and 2 May "
        "2026)."
    )
    words = ["words in 1", "words in 2"]
    assert told("none_stated", two_outlets(READ[0], later), everyone=True) == [
        (sentence, words, WEAKENS)
    ]


def test_not_examined_fires_with_the_documents():
    sentence = f"Nobody has looked yet whether a check of these words is stated in {A} or {B}."

    assert told("not_examined", two_outlets(), everyone=True) == [
        (sentence, ["words in 1", "words in 2"], WEAKENS)
    ]


@pytest.mark.parametrize(
    ("document", "kind", "words", "fires"),
    [
        (ONE, "verifying", "we checked: words in 1", False),
        (ONE, "translating", "we checked: words in 1", True),
        (PAPER, "verifying", "we checked: words in 1", True),
        (ONE, "verifying", "we checked the calls", True),
    ],
    ids=["its own words", "no check", "another's words", "other words"],
)
def test_not_examined_is_silent_where_the_words_themselves_are_a_check(
    document, kind, words, fires
):
    # Said of something else, so that it counts by its words alone.
    elsewhere = rows.statement(document, words=words, kind=kind, of_document=99)

    assert bool(told("not_examined", two_outlets(elsewhere))) == fires


def test_relayed_only_fires_with_everybody_who_retells_it():
    chain = two_outlets(checked(ONE), checked(PAPER))

    sentence = (
        f"A check by The Times is known only as retold by {A} and {P}; the checker's own words are "
        "not on file."
    )
    words = ["checked, says 1", "checked, says 3"]
    assert told("relayed_only", chain) == [(sentence, words, WEAKENS)]


@pytest.mark.parametrize(
    "fields", [{"doer": None, "doer_as_named": "experts"}, {"how_put": "hedged"}]
)
def test_relayed_only_fires_on_one_who_is_only_named_and_on_a_hedge(fields):
    assert told("relayed_only", two_outlets(checked(ONE, **fields)))


def test_relayed_only_fires_where_the_checkers_own_words_are_of_another_thing():
    own = [rows.document(PAPER, publisher=TIMES), checked(PAPER, of_document=ONE)]

    assert told("relayed_only", two_outlets(checked(ONE), own))


def test_relayed_only_is_silent_on_what_only_a_document_off_the_chain_tells():
    assert not told("relayed_only", two_outlets(checked(TWO)))


def inflated(*more):
    return [one[0] for one in told("inflation", two_outlets(*more))]


HEDGED = f"{capital(A)} tells of a check that {P} puts with a hedge or could not make."
NOT_STATED = f"{capital(A)} tells of a check that {P} does not state."
RETOLD = f"{capital(A)} tells as its own a check that {P} only retells of another."


@pytest.mark.parametrize("how", ["hedged", "disclaimed"])
def test_inflation_fires_on_a_hedge_and_on_a_disclaimer_above(how):
    assert inflated(checked(ONE, doer=None), checked(PAPER, how_put=how)) == [HEDGED]


def test_inflation_fires_where_the_same_checker_could_not():
    assert inflated(checked(ONE), checked(PAPER, how_put="disclaimed")) == [HEDGED]


def test_inflation_fires_where_nothing_is_stated_above():
    looked = rows.document(PAPER, **LOOKED)

    assert inflated(looked, checked(ONE, doer=None)) == [NOT_STATED]


def test_inflation_fires_with_the_words_of_both():
    chain = two_outlets(checked(ONE, "apps", doer=None), checked(PAPER, "apps"))

    words = ["checked, says 1", "checked, says 3"]
    assert told("inflation", chain) == [(RETOLD, words, CHANGES)]


LOOKED_THROUGH = rows.document(PAPER, **LOOKED)
OF_THEIR_OWN = rows.document(PAPER, publisher=TIMES)


@pytest.mark.parametrize(
    "given",
    [
        [checked(ONE), LOOKED_THROUGH],
        [checked(ONE, doer=None, doer_as_named="experts"), LOOKED_THROUGH],
        [checked(ONE, how_put="hedged", doer=None), LOOKED_THROUGH],
        [checked(ONE, doer=None), checked(PAPER), checked(PAPER, how_put="hedged")],
        [checked(ONE, doer=None), checked(PAPER, "apps")],
        [checked(ONE, "apps", "calls", doer=None), checked(PAPER, "apps")],
        [checked(ONE, "apps", doer=None), checked(PAPER, "apps"), OF_THEIR_OWN],
        [checked(ONE, "apps", doer=None), checked(PAPER, "apps"), checked(PAPER, doer=None)],
        [checked(ONE, "apps"), checked(PAPER, "apps")],
    ],
    ids=[
        "another's check",
        "another who is only named",
        "itself hedged",
        "asserted above as well",
        "no method taken over",
        "a method of its own",
        "the checker's own words above",
        "above not all of another",
        "both credit the checker",
    ],
)
def test_inflation_is_silent_where_nothing_is_put_more_firmly(given):
    assert inflated(*given) == []


def test_attrition_fires_with_what_is_left_out():
    fuller = checked(TWO, "phone numbers", "apps", objects=("recording",))
    chain = two_outlets(checked(ONE, "phone numbers"), fuller, checked(PAPER, "phone numbers"))

    sentence = (
        f"{capital(A)} leaves out what others state of the check by The Times: apps and that the "
        "recording is genuine."
    )
    # The third tells no more than this one, so its words show nothing.
    words = ["checked, says 1", "checked, says 2"]
    assert told("attrition", chain) == [(sentence, words, WEAKENS)]


def test_attrition_is_silent_where_this_outlet_tells_nothing_of_the_check():
    assert not told("attrition", two_outlets(checked(TWO, "apps"), checked(PAPER, "calls")))


def months(document, kind, hedge=""):
    fields = {"duration_number": "2", "duration_unit": "month", "duration_hedge": hedge}
    return checked(document, kind=kind, **fields)


def test_duration_drift_fires_with_what_each_says_of_it():
    chain = two_outlets(months(ONE, "translating"), months(TWO, "verifying", "nearly"))

    sentence = (
        f"A time of 2 months is said of different things: check (“nearly”) in {B} and translation "
        f"in {A}."
    )
    words = ["checked, says 2", "checked, says 1"]
    assert told("duration_drift", chain) == [(sentence, words, WEAKENS)]


def test_duration_drift_of_others_alone_fires_elsewhere():
    third = [says(5), step(5, PAPER), months(5, "translating")]
    chain = two_outlets(months(ONE, "translating"), months(TWO, "verifying"), third)

    ((_, _, group),) = told("duration_drift", chain)
    assert group == ELSEWHERE
    ((_, _, group),) = told("duration_drift", chain, everyone=True)
    assert group == WEAKENS


def test_inflation_tells_of_the_documents_above_by_their_numbers():
    # A set of these two gives the higher one first.
    above = [rows.document(number, **LOOKED) for number in (3, 16)]
    steps = [step(ONE, 16, slug="one"), step(ONE, 3, slug="other")]
    stated = rows.statement(ONE, words="it was checked", of_document=3)

    sentences = [said for said, _, _ in told("inflation", says(ONE), above, steps, stated)]
    assert sentences == [
        f"{capital(A)} tells of a check that the article headed “Document {number}” does not state."
        for number in (3, 16)
    ]
