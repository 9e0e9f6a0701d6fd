"""Numbers in a wording: their value, unit, category and how nearly."""

from __future__ import annotations

import pytest

from provenance.domain.language.figures import find_figures


def read(text):
    return [(f.value, f.unit, f.nearly, f.category) for f in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit", "nearly", "category"),
    [
        ("about four hundred left", 400, "", "about", "left"),
        ("20,600 personnel have been lost", 20_600, "", "", "lost"),
        ("20 600 dead", 20_600, "", "", "dead"),
        ("as much as 70% of their personnel", 70, "%", "up to", ""),
        ("70 per cent are dead", 70, "%", "", "dead"),
        ("more than half of his regiment is gone", 0.5, "share", "more than", "lost"),
        ("a third of his regiment was killed", 1 / 3, "share", "", "dead"),
        ("a third of the soldiers had lost their lives", 1 / 3, "share", "", "dead"),
        ("about a third remain", 1 / 3, "share", "about", "left"),
        ("two thirds of us", 2 / 3, "share", "", ""),
        ("two-thirds of us", 2 / 3, "share", "", ""),
        ("one third of us", 1 / 3, "share", "", ""),
        ("as high as 40 thousand", 40_000, "", "up to", ""),
        ("1.5 million", 1_500_000, "", "", ""),
        ("four hundred and twelve thousand", 412_000, "", "", ""),
        ("a few thousand of us", 1_000, "", "a few", ""),
        ("killed at least 38", 38, "", "at least", "dead"),
        ("ninety-one men", 91, "", "", ""),
        ("one was killed", 1, "", "", "dead"),
    ],
)
def test_a_figure_is_read_whole(text, value, unit, nearly, category):
    assert read(text) == [(pytest.approx(value), unit, nearly, category)]


@pytest.mark.parametrize(
    "text",
    [
        "in 2022",
        "the 331st Airborne Regiment, 2nd Battalion",
        "for the third time",
        "one of the Russian soldiers",
        "No one needed it",
        "on Feb. 24",
        "since 24 February",
        "from March 25",
        "a T-72 and Yug-95",
        "nobody",
        "",
    ],
)
def test_years_days_ordinals_and_pronouns_are_no_figures(text):
    assert find_figures(text) == ()


def test_a_figure_is_written_with_its_approximator():
    long = "We are almost gone. There were many of us. [Now], there are about four hundred left"

    assert [f.written for f in find_figures(long)] == ["about four hundred"]


def test_each_figure_takes_what_is_said_of_it():
    told = read("1,351 men were killed, while another 3,285 were wounded")

    assert [(value, category) for value, _, _, category in told] == [
        (1351, "dead"),
        (3285, "wounded"),
    ]
