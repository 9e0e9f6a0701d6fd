"""A strip in words: names of places, what was done on the lines, and a line on the check."""

from __future__ import annotations

import pytest

from provenance.domain.chain.strip import ChainStrip, StripCheck, StripNode
from provenance.presenters.strips import shown_strip

PAGE = StripNode("document", "The Herald", kind="article", here=True)
PAPER = StripNode("document", "The Paper", kind="report", layer="seen")


def shown(*nodes, check=None, **fields):
    return shown_strip(ChainStrip((*nodes, PAGE), check or StripCheck("none-stated"), **fields))


def name(node):
    return shown(node).nodes[0].name


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (StripNode("speaker", "a soldier"), "a soldier"),
        (StripNode("speaker", "he", as_named=True), "“he”"),
        (StripNode("speaker"), "a speaker who is not named"),
        (StripNode("gap", "source-unnamed"), "source not named"),
        (StripNode("circle", "The Paper", kind="report"), "back to The Paper"),
        (StripNode("document", "", kind="recording", described_as="the calls"), "the calls"),
        (StripNode("document", "A Service", kind="released-audio"), "released audio, A Service"),
        (StripNode("document", "", kind="article"), "the article"),
        (StripNode("document", "", kind="article", title="War"), "the article headed “War”"),
    ],
)
def test_a_place_is_named_in_few_words(node, expected):
    assert name(node) == expected


def test_a_long_title_is_cut():
    assert len(name(StripNode("document", "", kind="article", title="war " * 50))) < 100


@pytest.mark.parametrize(
    ("node", "verb"),
    [
        (StripNode("speaker", layer="told"), "speaks in"),
        (StripNode("gap", "link-dead", layer="seen"), ""),
        (
            StripNode("document", "A", kind="report", layer="told", acts=("obtained",)),
            "obtained by",
        ),
        (StripNode("document", "A", kind="report", layer="seen"), "credited by"),
        (StripNode("document", "A", kind="report", layer="inferred"), ""),
    ],
)
def test_a_line_says_what_was_done(node, verb):
    assert shown(node).nodes[1].verb == verb


def test_a_line_says_how_we_know():
    line = shown(PAPER).nodes[1]

    assert (line.layer, line.line) == ("seen", "in its own words")
    assert shown(PAPER).nodes[0].line == ""


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (StripCheck("none-stated"), "No check is stated in: The Herald"),
        (StripCheck("not-examined"), "Nobody has looked yet for a check in: The Herald"),
        (StripCheck("own", "A"), "Check: by A, in its own words"),
        (
            StripCheck("relayed", "", ("a", "b")),
            "Check: by someone not named, as others retell it: a, b",
        ),
        (StripCheck("disclaimed", "A"), "Check: A says that it could not check"),
    ],
)
def test_one_line_says_how_the_check_stands(check, expected):
    assert shown(check=check).check == expected


def test_branches_that_are_not_drawn_are_counted():
    strip = shown(hanging=1, others=2)

    assert strip.hanging == "+ 1 branch whose source is not stated"
    assert strip.others == "+ 2 branches not drawn"
    assert (shown().hanging, shown().others) == ("", "")


def test_hedges_stand_in_marks():
    assert shown(hedges=("said to", "purported")).hedges == "“said to”, “purported”"
