"""A chain in a terminal: one compared whole, and the lines that chains of other shapes have."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.exports.terminal import chain_text, choices_text
from tests.domain import rows
from tests.exports import example

STORED = Path(__file__).parent / "chain.txt"


def test_a_known_chain_reads_as_it_is_stored():
    assert chain_text(example.told()) == STORED.read_text("utf-8").rstrip("\n")


def test_a_gap_is_drawn_as_a_hole():
    told = rows.report(rows.wording(1), rows.attribution(1, gap="link-dead"))

    assert (
        " ◌  The link by which the article headed “Document 1” gives its source is dead"
        in chain_text(told)
    )


def test_a_circle_is_drawn_as_one():
    told = rows.report(rows.wording(1), rows.attribution(1, 2), rows.attribution(2, 1, told_by=1))

    assert " ↻  Back to the article headed “Document 1”" in chain_text(told)


def test_missing_steps_stand_between():
    told = rows.report(rows.wording(1), rows.attribution(1, 2, gap="unknown-steps"))

    assert (
        "takes from the article headed “Document 2”, after unknown number of missing steps"
        in chain_text(told)
    )


def test_a_teller_that_is_not_shown_is_said_not_to_be_shown():
    known = rows.records(rows.wording(1), rows.attribution(1, 2, told_by=8))
    del known.documents[8]

    assert "[according to a document not shown]" in chain_text(rows.report(known, everyone=True))


def test_an_unnamed_speaker_is_said_to_be_unnamed():
    told = rows.report(
        rows.document(1, publisher=9), rows.wording(1), rows.attribution(1, speaks=True)
    )

    assert "A speaker who is not named, in the article headed “Document 1”" in chain_text(told)


def test_as_everyone_tells_it_is_said():
    assert "as everyone tells it" in chain_text(rows.report(rows.wording(1), everyone=True))


def test_a_chain_without_findings_says_so():
    quiet = rows.document(1, examined="2026-05-01", publisher=9)
    checked = rows.statement(1, doer=9)
    told = rows.report(quiet, checked, rows.wording(1), rows.attribution(1, speaks=True))

    assert "\nNo findings\n" in chain_text(told)


@pytest.mark.parametrize(
    ("upstream", "words"),
    [
        ("2022-09-28", "1 day later"),
        ("2022-09-27", "2 days later"),
        ("2022-09-29", "the same day"),
        ("2022-09-30", "1 day earlier than its upstream"),
    ],
)
def test_the_lag_is_said_in_words(upstream, words):
    dated = [rows.document(1, dates=["2022-09-29"]), rows.document(2, dates=[upstream])]

    assert f" │      {words}\n" in chain_text(
        rows.report(dated, rows.wording(1), rows.attribution(1, 2))
    )


@pytest.mark.parametrize(
    ("answer", "lines", "opening"),
    [
        ("several", ["“We lose”"], "Several quotes have these words. Trace one by its name"),
        (
            "none",
            ["“We lose”"],
            "Close, not the same: no known quote has these very words, and these are nearest:",
        ),
        ("none", [], "No known quote has these words, and none is near them."),
    ],
)
def test_where_there_is_no_one_chain_it_says_what_there_is(answer, lines, opening):
    text = choices_text(answer, lines)

    assert text.startswith(opening)
    assert text.count("  – “We lose”") == len(lines)


def test_each_branch_is_a_list_under_where_it_joins():
    credits = [rows.attribution(1, 2), rows.attribution(1, 3), rows.attribution(3, gap="link-dead")]
    text = chain_text(rows.report(rows.wording(1), credits))

    assert "\n\n ── Second branch, joins at the article headed “Document 1”\n" in text


def test_an_act_that_another_step_tells_of_says_who_tells_it():
    acts = (rows.act("intercepted", named="the police"),)
    told = [rows.attribution(1, 2, acts=acts), rows.attribution(2, gap="source-unnamed")]

    text = chain_text(rows.report(rows.wording(1), told))

    assert "intercepted by “the police” [according to the article headed “Document 1”]" in text


def test_a_gap_of_the_whole_document_is_told_beside_it():
    stripped = rows.attribution(1, gap="byline-stripped")
    told = rows.report(rows.wording(1), rows.attribution(1, 2, quotes={1}), stripped)

    assert "also of this document: byline stripped" in chain_text(told)


@pytest.mark.parametrize(
    ("speaker", "said"),
    [(7, "the mother speaks in it"), (None, "a speaker who is not named speaks in it")],
)
def test_words_told_within_others_name_the_outer_speaker(speaker, said):
    outer = rows.wording(1, id=50, of=2)
    told = rows.report(
        rows.source(7, "the mother"),
        rows.quote(2, speaker=speaker),
        outer,
        rows.wording(1, within=50),
        rows.attribution(1, speaks=True, quotes={2}),
    )

    assert said in chain_text(told)
