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


@pytest.mark.parametrize(("length", "kept"), [(59, 59), (60, 60), (61, 59), (62, 59)])
def test_a_title_is_cut_to_sixty_letters(length, kept):
    node = StripNode("document", "", kind="article", title="w" * length)

    end = "" if kept == length else "…"
    assert name(node) == f"the article headed “{'w' * kept}{end}”"


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
        *(
            (StripNode("document", "A", kind="report", layer="told", acts=acts), said)
            for acts, said in {
                ("obtained-exclusively",): "obtained by",
                ("had-access",): "seen by",
                ("released",): "released by",
                ("republished",): "republished by",
                ("summarised",): "summarised by",
                ("quoted",): "quoted by",
                ("quoted", "released"): "released by",
                ("released", "obtained"): "obtained by",
                ("intercepted",): "",
            }.items()
        ),
        (
            StripNode("document", "A", kind="report", layer="seen", acts=("intercepted",)),
            "credited by",
        ),
    ],
)
def test_a_line_says_what_was_done(node, verb):
    assert shown(node).nodes[1].verb == verb


def test_a_line_says_how_we_know():
    line = shown(PAPER).nodes[1]

    assert (line.layer, line.line) == ("seen", "in its own words")
    assert shown(PAPER).nodes[0].line == ""


@pytest.mark.parametrize(
    ("layer", "words"),
    [
        ("seen", "in its own words"),
        ("told", "according to another document"),
        ("inferred", "our inference"),
    ],
)
def test_each_layer_has_its_words(layer, words):
    line = shown(StripNode("document", "A", kind="report", layer=layer, steps_missing=True)).nodes[
        1
    ]

    assert (line.layer, line.line, line.steps_missing) == (layer, words, True)


@pytest.mark.parametrize(
    ("badge", "words"),
    [
        ("own", "states its own check"),
        ("relayed", "check retold"),
        ("hedged", "check hedged"),
        ("disclaimed", "could not check"),
        ("none-stated", "states no check"),
        ("not-examined", "not looked at yet"),
        ("", ""),
    ],
)
def test_each_badge_has_its_words(badge, words):
    node = shown(StripNode("document", "A", kind="report", badge=badge)).nodes[0]

    assert (node.badge, node.badge_words, node.shape, node.here) == (
        badge,
        words,
        "document",
        False,
    )


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
        (StripCheck("hedged", "A", ("a",)), "Check: by A, put with a hedge: a"),
        (StripCheck("disclaimed", "A"), "Check: A says that it could not check"),
    ],
)
def test_one_line_says_how_the_check_stands(check, expected):
    assert shown(check=check).check == expected


def test_branches_that_are_not_drawn_are_counted():
    strip, other = shown(hanging=1, others=2), shown(hanging=2, others=1)

    assert strip.hanging == "+ 1 branch whose source is not stated"
    assert strip.others == "+ 2 branches not drawn"
    assert other.hanging == "+ 2 branches whose source is not stated"
    assert other.others == "+ 1 branch not drawn"
    assert (shown().hanging, shown().others) == ("", "")


def test_hedges_stand_in_marks():
    assert shown(hedges=("said to", "purported")).hedges == "“said to”, “purported”"


def test_accounts_of_the_check_that_differ_stand_in_one_line():
    check = StripCheck("own", "The Paper", ("phone numbers",))
    more = (StripCheck("disclaimed", "The Herald"),)

    told = shown(check=check, more_checks=more).check

    assert told == (
        "Check: by The Paper, in its own words: phone numbers; The Herald says that it could not check"
    )


def test_who_retells_a_check_and_could_not_check_itself_says_both():
    node = StripNode("document", "The Paper", kind="report", badge="relayed", unable=True)

    assert shown(node).nodes[0].badge_words == "check retold, could not check itself"


def test_words_that_tell_of_a_check_themselves_say_so():
    told = shown(check=StripCheck("in-words")).check

    assert told == "Check: the words themselves tell of one"
