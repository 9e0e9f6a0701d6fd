"""Findings on verification: each where it fires, and where it must not."""

from __future__ import annotations

import pytest

from tests.domain import rows

ONE, TWO, PAPER, CALLS = 1, 2, 3, 4
TIMES, DAILY = 11, 12
LOOKED = {"examined": "2026-05-01", "examined_by": "a curator"}


def outlets(*more):
    """Two outlets and the paper they take from, which has recordings."""
    return [
        rows.source(TIMES, "The Times"),
        rows.source(DAILY, "The Daily"),
        rows.wording(ONE),
        rows.wording(TWO),
        rows.attribution(ONE, PAPER),
        rows.attribution(TWO, PAPER),
        rows.attribution(PAPER, CALLS, told_by=ONE),
        *more,
    ]


def times_checked(document, *methods, **fields):
    """The document tells that The Times verified the calls."""
    fields = {"doer": TIMES, "of_document": CALLS} | fields
    return rows.statement(document, methods=methods, **fields)


def its_own(document):
    return rows.document(document, publisher=TIMES, **LOOKED)


def test_none_stated_fires_where_a_curator_looked_and_found_none():
    (finding,) = rows.found("none_stated", outlets(rows.document(ONE, **LOOKED)))

    assert "looked through on 1 May 2026" in finding.sentence


def test_none_stated_is_silent_where_nobody_looked():
    assert not rows.found("none_stated", outlets())


@pytest.mark.parametrize("how", ["asserted", "hedged", "disclaimed"])
def test_none_stated_is_silent_where_verification_is_spoken_of(how):
    told = outlets(rows.document(ONE, **LOOKED), times_checked(ONE, how_put=how))

    assert not rows.found("none_stated", told)


def test_none_stated_fires_where_only_translating_is_stated():
    told = outlets(rows.document(ONE, **LOOKED), times_checked(ONE, kind="translating"))

    assert rows.found("none_stated", told)


def test_not_examined_fires_where_nobody_looked():
    assert rows.found("not_examined", outlets())


def test_not_examined_is_silent_where_somebody_looked():
    assert not rows.found("not_examined", outlets(rows.document(ONE, **LOOKED)))


def test_not_examined_is_silent_where_a_statement_was_found():
    assert not rows.found("not_examined", outlets(times_checked(ONE)))


def test_relayed_only_fires_where_the_verifiers_words_are_not_held():
    (finding,) = rows.found("relayed_only", outlets(times_checked(ONE)))

    assert "A check by The Times is known only as retold by the article headed" in finding.sentence


def test_relayed_only_is_silent_where_the_verifiers_words_are_held():
    told = outlets(its_own(PAPER), times_checked(ONE), times_checked(PAPER))

    assert not rows.found("relayed_only", told)


def test_relayed_only_is_silent_where_the_outlet_tells_its_own_verifying():
    assert not rows.found("relayed_only", outlets(its_own(ONE), times_checked(ONE)))


def test_relayed_only_is_silent_in_a_copy_of_the_verifiers_words_on_file():
    copy = [rows.document(ONE, copy_of=PAPER), rows.document(PAPER, publisher=TIMES)]

    assert not rows.found("relayed_only", outlets(copy, times_checked(ONE)))


def test_relayed_only_fires_in_a_repost_of_words_that_nobody_has_on_file():
    copy = [rows.document(ONE, copy_of=PAPER), rows.document(PAPER, publisher=TIMES, held=False)]

    assert rows.found("relayed_only", outlets(copy, times_checked(ONE)))


def test_relayed_only_is_silent_where_nobody_is_named_as_verifying():
    assert not rows.found("relayed_only", outlets(times_checked(ONE, doer=None)))


def test_relayed_only_is_silent_on_a_disclaimer():
    assert not rows.found("relayed_only", outlets(times_checked(ONE, how_put="disclaimed")))


def test_inflation_fires_where_the_upstream_disclaims():
    told = outlets(times_checked(ONE, doer=None), times_checked(PAPER, how_put="disclaimed"))

    (finding,) = rows.found("inflation", told)
    assert finding.sentence.endswith("puts with a hedge or could not make.")


def test_inflation_fires_where_the_upstream_was_examined_and_states_none():
    told = outlets(rows.document(PAPER, **LOOKED), times_checked(ONE, doer=None))

    (finding,) = rows.found("inflation", told)
    assert finding.sentence.endswith("does not state.")


def test_inflation_fires_where_what_is_relayed_upstream_is_told_as_ones_own():
    told = outlets(
        times_checked(PAPER, "phone numbers"), times_checked(ONE, "phone numbers", doer=None)
    )

    (finding,) = rows.found("inflation", told)
    assert finding.sentence.endswith("only retells of another.")


def test_inflation_is_silent_where_the_outlet_names_its_own_verifying():
    own = [rows.document(ONE, publisher=DAILY), times_checked(ONE, "a second translator", doer=DAILY)]  # fmt: skip

    assert not rows.found("inflation", outlets(rows.document(PAPER, **LOOKED), own))
    assert not rows.found("inflation", outlets(times_checked(PAPER, how_put="hedged"), own))
    assert not rows.found("inflation", outlets(times_checked(PAPER, "phone numbers"), own))


def test_inflation_is_silent_where_both_only_relay():
    told = outlets(times_checked(PAPER, "phone numbers"), times_checked(ONE, "phone numbers"))

    assert not rows.found("inflation", told)


def test_inflation_is_silent_where_another_verifier_is_named_than_the_one_who_could_not():
    could_not = times_checked(PAPER, doer=DAILY, how_put="disclaimed")

    assert not rows.found("inflation", outlets(could_not, times_checked(ONE)))


def test_inflation_is_silent_where_the_upstream_was_not_examined():
    assert not rows.found("inflation", outlets(times_checked(ONE, doer=None)))


def test_inflation_is_silent_where_neither_names_a_verifier():
    told = outlets(times_checked(PAPER, "calls", doer=None), times_checked(ONE, "calls", doer=None))

    assert not rows.found("inflation", told)


def test_attrition_fires_where_another_relay_tells_more_of_the_method():
    told = outlets(times_checked(ONE, "phone numbers"), times_checked(TWO, "phone numbers", "apps"))

    (finding,) = rows.found("attrition", told)
    assert finding.sentence.endswith("check by The Times: apps.")


def test_attrition_is_silent_where_only_one_relays():
    assert not rows.found("attrition", outlets(times_checked(ONE, "phone numbers")))


def test_attrition_is_silent_where_this_outlet_tells_most():
    told = outlets(times_checked(ONE, "phone numbers", "apps"), times_checked(TWO, "apps"))

    assert not rows.found("attrition", told)


@pytest.mark.parametrize(
    "other",
    [{"doer": DAILY}, {"of_document": PAPER}, {"doer": None}],
    ids=["another verifier", "of another thing", "nobody named"],
)
def test_attrition_is_silent_where_the_verification_is_another(other):
    told = outlets(times_checked(ONE, "phone numbers"), times_checked(TWO, "apps", **other))

    assert not rows.found("attrition", told)


def test_attrition_is_silent_where_two_outlets_verify_without_naming_anybody():
    told = outlets(times_checked(ONE, "a", doer=None), times_checked(TWO, "b", doer=None))

    assert not rows.found("attrition", told)


def two_months(document, kind="translating", hedge="", number="2"):
    return times_checked(
        document, kind=kind, duration_number=number, duration_unit="month", duration_hedge=hedge
    )


def test_duration_drift_fires_where_it_is_bound_to_another_activity():
    (finding,) = rows.found(
        "duration_drift", outlets(two_months(ONE), two_months(TWO, "verifying"))
    )

    assert finding.sentence.startswith("A time of 2 months is said of different things: ")


def test_duration_drift_fires_where_its_nearly_is_lost():
    (finding,) = rows.found("duration_drift", outlets(two_months(ONE, hedge="nearly"), two_months(TWO)))  # fmt: skip

    assert "translation (“nearly”) in" in finding.sentence


def test_duration_drift_tells_of_one_month_in_the_singular():
    one = [two_months(ONE, number="1"), two_months(TWO, "verifying", number="1")]

    (finding,) = rows.found("duration_drift", outlets(one))
    assert finding.sentence.startswith("A time of 1 month is")


def test_duration_drift_is_silent_on_the_same_activity():
    assert not rows.found("duration_drift", outlets(two_months(ONE), two_months(TWO)))


def test_duration_drift_is_silent_where_nearly_is_put_as_almost():
    told = outlets(two_months(ONE, hedge="nearly"), two_months(TWO, hedge="Almost"))

    assert not rows.found("duration_drift", told)


def test_duration_drift_is_silent_within_one_document():
    assert not rows.found("duration_drift", outlets(two_months(ONE), two_months(ONE, "verifying")))


def test_duration_drift_is_silent_where_two_bind_it_to_the_same_two_activities():
    both = [two_months(d, kind) for d in (ONE, TWO) for kind in ("translating", "verifying")]

    assert not rows.found("duration_drift", outlets(both))


def test_duration_drift_is_silent_on_different_durations():
    told = outlets(two_months(ONE), two_months(TWO, "verifying", number="3"))

    assert not rows.found("duration_drift", told)
