"""Findings on figures and editing: each where it fires, and where it must not."""

from __future__ import annotations

import pytest

from tests.domain import rows

ONE, TWO = 1, 2


def two(first, second):
    return [rows.wording(ONE, first), rows.wording(TWO, second)]


@pytest.mark.parametrize(
    ("first", "second", "change"),
    [
        ("about 400 left", "400 left", "“about 400” and “400”"),
        ("600 lost", "600 killed", "“600” (lost) and “600” (dead)"),
        ("600 gone", "400 gone", "“600” and “400”"),
        ("more than half is gone", "half our regiment is gone", "“more than half” and “half”"),
    ],
)
def test_figure_drift_fires_where_a_figure_changes(first, second, change):
    (finding,) = rows.found("figure_drift", two(first, second))

    assert finding.sentence.endswith(f"{change}.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("about 400 left of 600", "of 600"),
        ("400 left", "four hundred left"),
        ("nearly 400 left", "almost 400 left"),
        ("a third had lost their lives", "a third was killed"),
        ("20,600 personnel", "20 600 personnel"),
        ("40 thousand", "40,000"),
        ("No one told us in 2022", "Nobody told 2 of us"),
        ("We lose", "We lose 400"),
        ("2 thirds", "two-thirds of 10"),
    ],
)
def test_figure_drift_is_silent_where_a_figure_is_only_cut_or_written_otherwise(first, second):
    assert not rows.found("figure_drift", two(first, second))


def test_figure_drift_is_silent_where_two_cuts_keep_different_figures():
    whole = rows.wording(3, "We should have 90 tanks left, we have 14")

    assert not rows.found("figure_drift", two("We have 14", "We should have 90 tanks left"), whole)


def test_figure_drift_is_told_once_however_many_outlets_agree():
    many = [rows.wording(d, "400 left" if d % 2 else "about 400 left") for d in range(1, 9)]

    (finding,) = rows.found("figure_drift", many)
    assert len(finding.passages) == 8


def test_figure_drift_is_silent_where_a_curator_denies_the_figure():
    told = two("about 400 left", "400 left")
    ruled = rows.overruling(told[0][0].id, "figure", "400")

    assert not rows.found("figure_drift", told, ruled)


def headed(headline, quote):
    return [rows.wording(ONE, headline, zone="headline"), rows.wording(ONE, quote)]


def test_figure_drift_fires_where_the_headline_alone_has_the_figure():
    (finding,) = rows.found("figure_drift", headed("70% of us are dead", "we are almost gone"))

    assert finding.sentence.startswith("“70%” stands in the headline of")


def test_figure_drift_names_the_headline_as_the_place():
    (finding, *_) = rows.found("figure_drift", headed("70% dead", "as much as 70% dead"))

    assert "between the headline of the article headed “Document 1” and" in finding.sentence


def test_figure_drift_is_silent_where_headline_and_quote_agree():
    assert not rows.found("figure_drift", headed("400 left", "four hundred left"))


def test_figure_drift_is_silent_on_a_headline_that_nothing_below_quotes():
    assert not rows.found("figure_drift", rows.wording(ONE, "400 left", zone="headline"))


def edited(upper, lower, *more, form="direct"):
    """A quote above and the same below, which takes from it."""
    return [rows.wording(ONE, lower, form=form), rows.wording(TWO, upper), rows.attribution(ONE, TWO), *more]  # fmt: skip


DISCLOSED = rows.statement(TWO, kind="editing", words="edited for clarity and length")


def test_edit_disclosure_lost_fires_where_the_upstream_says_that_it_edited():
    told = edited("We lose.", "We lose.", DISCLOSED, rows.document(ONE, examined="2026-05-01"))

    (finding,) = rows.found("edit_disclosure_lost", told)

    assert "were edited" in finding.sentence


def test_edit_disclosure_lost_is_silent_where_nobody_looked_for_one():
    assert not rows.found("edit_disclosure_lost", edited("We lose.", "We lose.", DISCLOSED))


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("We lose … they win.", "We lose, they win."),
        ("they win everywhere [else]", "they win everywhere else"),
        ("We see a lot (of them) … they hide … they win.", "so they hide, they win."),
    ],
)
def test_edit_disclosure_lost_fires_where_a_mark_is_gone(upper, lower):
    (finding,) = rows.found("edit_disclosure_lost", edited(upper, lower))

    assert "cut or filled in" in finding.sentence


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("We lose … they win.", "We lose … they win."),
        ("We lose … they win.", "We lose."),
        ("We lose.", "We lose."),
        ("We lose--they win.", "We lose, they win."),
    ],
)
def test_edit_disclosure_is_silent_where_a_mark_is_kept_or_its_place_left_out(upper, lower):
    assert not rows.found("edit_disclosure_lost", edited(upper, lower))


def test_edit_disclosure_lost_is_silent_where_this_outlet_says_it_too():
    here = rows.statement(ONE, kind="editing", of_document=TWO)

    assert not rows.found("edit_disclosure_lost", edited("We lose.", "We lose.", DISCLOSED, here))


def test_edit_disclosure_lost_is_silent_on_words_put_indirectly():
    told = edited("We lose … they win.", "that they lose, they win", DISCLOSED, form="indirect")

    assert not rows.found("edit_disclosure_lost", told)


def test_edit_disclosure_lost_is_silent_where_a_curator_denies_the_mark():
    told = edited("We lose … they win.", "We lose, they win.")
    ruled = rows.overruling(told[1][0].id, "ellipsis", "…")

    assert not rows.found("edit_disclosure_lost", told, ruled)
