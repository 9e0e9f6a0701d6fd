"""A quote in brief: its facets and counts, and what a watcher is told of a change."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from provenance.domain.chain import summary as summary_module
from provenance.domain.chain.records import Records
from provenance.domain.chain.summary import summarise_chains
from provenance.domain.chain.summary_changes import GONE, changes, describe_change
from tests.domain import rows
from tests.domain.graphs import FEWER, graphs

PAGE, PAPER, CALLS = 1, 2, 3
TIMES, SERVICE, SOLDIER = 11, 12, 13


def brief(*more, page=None):
    return summarise_chains(
        rows.records(
            rows.source(TIMES, "The Times", slug="the-times"),
            rows.source(SERVICE, "The Service", slug="the-service"),
            rows.source(SOLDIER, "Soldier", slug="soldier"),
            rows.quote(1, speaker=SOLDIER),
            page or rows.document(PAGE, publisher=TIMES, dates=["2022-09-29"]),
            rows.document(CALLS, publisher=SERVICE, held=False),
            rows.wording(PAGE, language="en-GB"),
            rows.attribution(
                PAGE,
                CALLS,
                acts=(rows.act("released", SERVICE), rows.act("released", None, "somebody")),
            ),
            rows.attribution(CALLS, speaks=True, told_by=PAGE),
            *more,
        )
    )


def values(found, name):
    return {value for facet, value in found.facets if facet == name}


def test_a_quote_that_no_document_words_has_no_summary():
    assert summarise_chains(Records(1, quotes={1: rows.quote(1)})) is None


def test_a_facet_names_each_part_on_the_chain():
    found = brief()

    assert values(found, "speaker") == {"soldier"}
    assert values(found, "origin") == {"the-service"}
    assert values(found, "releaser") == {"the-service"}
    assert values(found, "outlet") == {"the-times"}
    assert values(found, "language") == {"en"}
    assert values(found, "reaches") == {"yes"}


def test_independent_origins_are_counted_as_none_one_or_many():
    hanging = summarise_chains(rows.records(rows.document(PAGE), rows.wording(PAGE)))

    assert values(brief(), "origins") == {"1"}
    assert values(hanging, "origins") == {"0"}


def test_a_verification_gives_its_verifier_its_method_and_how_it_is_put():
    found = brief(rows.statement(PAGE, doer=TIMES, of_document=CALLS, methods=("phone numbers",)))

    assert values(found, "verifier") == {"the-times"}
    assert values(found, "method") == {"phone numbers"}
    assert values(found, "stance") == {"asserted"}


def test_an_examined_document_without_verification_is_a_stance_of_its_own():
    page = rows.document(PAGE, examined="2026-05-01")

    assert "none_stated" in values(brief(page=page), "stance")


def test_a_document_nobody_examined_is_another():
    assert "not_examined" in values(brief(), "stance")


def test_a_chain_that_hangs_does_not_reach():
    found = summarise_chains(
        rows.records(rows.quote(1), rows.document(PAGE), rows.wording(PAGE), rows.attribution(PAGE))
    )

    assert not found.reaches
    assert values(found, "reaches") == {"no"}
    assert "hanging" in values(found, "finding")


def test_the_days_are_bounds_over_the_published_dates():
    page = rows.document(PAGE, dates=["2022-09-29", rows.date("2020", layer="made")])

    found = brief(page=page)

    assert (found.earliest, found.latest) == (date(2022, 9, 29), date(2022, 9, 29))


def test_without_a_date_there_are_no_days():
    found = brief(page=rows.document(PAGE, dates=[]))

    assert (found.earliest, found.latest) == (None, None)


def test_a_watcher_hears_of_what_was_added_and_removed():
    before = {"steps": ["a"], "wordings": ["x", "y"], "findings": ["hanging"], "origins": 0}
    after = {"steps": ["a", "b"], "wordings": [], "findings": ["spliced"], "origins": 1}

    assert tuple(map(describe_change, changes(before, after))) == (
        "1 step added.",
        "2 wordings removed.",
        "New finding: several speakers made one.",
        "No longer found: source not given.",
        "Independent origins: 0, now 1.",
    )


@pytest.mark.parametrize("name", ["steps", "wordings", "statements"])
@pytest.mark.parametrize("how", ["added", "removed"])
def test_what_is_counted_is_said_of_one_and_of_several(name, how):
    one, several = describe_change(f"{name} {how} 1"), describe_change(f"{name} {how} 2")

    assert (one[:2], several[:2]) == ("1 ", "2 ")
    assert {one.split()[-1], several.split()[-1]} == {f"{how}."}


def test_a_quote_that_nobody_words_any_more_is_said_to_be_so():
    assert describe_change(GONE) == "No published document words it any more."


def test_a_digest_that_holds_something_else_counts_as_holding_nothing():
    assert changes({"steps": "a"}, {}) == ()


@FEWER
@given(graphs())
def test_any_graph_has_a_summary_that_does_not_differ_from_itself(records):
    found = summarise_chains(records)

    assert found is None or changes(found.digest, found.digest) == ()


@FEWER
@given(graphs())
def test_an_outlet_that_tells_what_all_tell_need_not_be_read_again(records):
    once = summarise_chains(records)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(summary_module, "_equals_everyones_chain", lambda view: False)
        assert summarise_chains(records) == once


def test_the_digest_holds_all_that_a_watcher_is_told_of():
    before, after = brief(), brief(rows.statement(PAGE, slug="checked"))

    (wording,) = after.digest.pop("wordings")
    assert wording.startswith("wording-")
    assert after.digest == {
        "steps": ["1-3", "3-speaker"],
        "statements": ["checked"],
        "findings": [],
        "origins": 1,
        "notices": [],
    }
    assert before.digest["findings"] == ["not_examined"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("steps added 1", "1 step added."),
        ("steps added 2", "2 steps added."),
        ("steps removed 1", "1 step removed."),
        ("steps removed 2", "2 steps removed."),
        ("wordings added 1", "1 wording added."),
        ("wordings added 2", "2 wordings added."),
        ("wordings removed 1", "1 wording removed."),
        ("wordings removed 2", "2 wordings removed."),
        ("statements added 1", "1 statement of handling added."),
        ("statements added 2", "2 statements of handling added."),
        ("statements removed 1", "1 statement of handling removed."),
        ("statements removed 2", "2 statements of handling removed."),
        ("notices added 1", "1 correction or withdrawal told above it."),
        ("notices added 2", "2 corrections or withdrawals told above it."),
        ("notices removed 1", "1 correction or withdrawal no longer told."),
        ("notices removed 2", "2 corrections or withdrawals no longer told."),
        ("origins 1 2", "Independent origins: 1, now 2."),
        ("finding new spliced", "New finding: several speakers made one."),
        ("finding gone spliced", "No longer found: several speakers made one."),
        (GONE, "No published document words it any more."),
    ],
)
def test_a_watcher_is_told_of_each_change_in_these_words(code, sentence):
    assert describe_change(code) == sentence
