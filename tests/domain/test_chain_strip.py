"""A chain in one line: its places, its check, its hedges, and the branches that are not drawn."""

from __future__ import annotations

import json

import pytest

from provenance.domain.chain.strip import chain_strip, read_strip
from provenance.domain.vocabulary import ActKind
from tests.domain import rows

EXAMINED = "2026-05-01"


def strip(*given, wording=None, **options):
    report = rows.report(wording or rows.wording(1), *given, **options)
    return chain_strip(report.view, report.wording)


def shapes(*given, **options):
    return [node.shape for node in strip(*given, **options).nodes]


def told_chain():
    """A page that credits a paper, whose report names recordings in which a soldier speaks."""
    return [
        rows.source(7, "The Daily Paper"),
        rows.source(8, "a soldier"),
        rows.quote(1, speaker=8),
        rows.document(2, publisher=7, held=False),
        rows.document(3, kind="recording", described_as="recordings", held=False),
        rows.attribution(1, 2),
        rows.attribution(2, 3, told_by=1, acts=(rows.act(ActKind.OBTAINED, 7),)),
        rows.attribution(3, speaks=True, told_by=1),
    ]


def test_the_claimed_speaker_comes_first_and_the_outlet_last():
    drawn = strip(*told_chain())

    assert [node.name for node in drawn.nodes] == ["a soldier", "", "The Daily Paper", ""]
    assert [node.here for node in drawn.nodes] == [False, False, False, True]


def test_who_speaks_in_what_they_published_is_named_once():
    drawn = strip(
        rows.source(7, "The Daily Paper"),
        rows.quote(1, speaker=7),
        rows.document(2, publisher=7, described_as="report on the calls", held=False),
        rows.attribution(1, 2),
        rows.attribution(2, speaks=True, told_by=1),
    )

    assert [node.name for node in drawn.nodes] == ["The Daily Paper", "", ""]
    assert drawn.nodes[1].described_as == "report on the calls"


def test_each_place_says_how_we_know_of_the_step_below_it():
    assert [node.layer for node in strip(*told_chain()).nodes] == ["told", "told", "seen", ""]


def test_only_what_the_taker_itself_did_is_said_of_its_step():
    others = rows.act(ActKind.INTERCEPTED, None, "a service")
    chain = [*told_chain()[:-2], rows.attribution(2, 3, told_by=1, acts=(others,))]

    assert strip(*told_chain()).nodes[1].acts == ("obtained",)
    assert strip(*chain, rows.attribution(3, speaks=True)).nodes[1].acts == ()


def test_a_speaker_nobody_registered_goes_by_the_outlets_words():
    wording = rows.wording(1, speaker_as_named="one of the soldiers")

    (top, _page) = strip(
        rows.attribution(1, speaks=True),
        rows.document(1, publisher=7),
        rows.source(7),
        wording=wording,
    ).nodes

    assert (top.name, top.as_named) == ("one of the soldiers", True)


def test_a_document_that_names_no_source_hangs():
    (hole, page) = strip(rows.read(1)).nodes

    assert (hole.shape, hole.name, page.here) == ("gap", "no-upstream", True)


def test_a_chain_hangs_beyond_a_document_that_nobody_follows_further():
    (hole, *_others) = strip(rows.read(1, 2), rows.attribution(1, 2)).nodes

    assert (hole.shape, hole.name) == ("gap", "no-upstream")


def test_a_gap_that_is_stated_is_drawn_at_its_step():
    (hole, _page) = strip(rows.attribution(1, gap="link-dead")).nodes

    assert (hole.name, hole.layer) == ("link-dead", "seen")


def test_a_circle_is_drawn_as_one():
    assert shapes(rows.attribution(1, 2), rows.attribution(2, 1)) == [
        "circle",
        "document",
        "document",
    ]


def test_steps_that_are_missing_are_said():
    drawn = strip(rows.attribution(1, 2, gap="unknown-steps"))

    assert [node.steps_missing for node in drawn.nodes] == [False, True, False]


def test_hedges_stay():
    wording = rows.wording(1, speaker_as_named="a purported soldier")

    assert strip(*told_chain(), wording=wording).hedges == ("purported",)


# The check


def test_the_check_nearest_the_origin_is_shown_once():
    check = rows.statement(1, of_document=2, doer=7, methods=("phone numbers",))

    drawn = strip(*told_chain(), check)

    assert [node.badge for node in drawn.nodes] == ["", "", "relayed", ""]
    assert drawn.check.verifier == "The Daily Paper"
    assert drawn.check.methods == ("phone numbers",)


@pytest.mark.parametrize(("examined", "badge"), [(EXAMINED, "none-stated"), ("", "not-examined")])
def test_an_outlet_without_a_check_says_so(examined, badge):
    drawn = strip(*told_chain(), rows.document(1, examined=examined))

    assert (drawn.nodes[-1].badge, drawn.check.badge) == (badge, badge)


def accounts(*statements, **fields):
    """The badges and the checks of a chain, with what its places say of them."""
    page = rows.document(1, publisher=9, **fields)
    drawn = strip(*told_chain(), rows.source(9, "The Gazette"), page, *statements)
    checks = [(check.badge, check.verifier) for check in (drawn.check, *drawn.more_checks)]
    return [node.badge for node in drawn.nodes], checks


def test_an_outlet_that_says_something_else_of_a_check_is_shown_too():
    retold = rows.statement(1, of_document=2, doer=7)
    unable = rows.statement(1, how_put="disclaimed")

    drawn = strip(*told_chain(), retold, unable)

    assert [node.badge for node in drawn.nodes] == ["", "", "relayed", "relayed"]
    assert [node.unable for node in drawn.nodes] == [False, False, False, True]


def test_who_could_not_check_stands_beside_whose_check_is_told():
    own = rows.statement(2, doer=7)

    assert accounts(own, rows.statement(1, how_put="disclaimed")) == (
        ["", "", "own", "disclaimed"],
        [("own", "The Daily Paper"), ("disclaimed", "The Gazette")],
    )


def test_a_check_that_is_told_again_is_shown_once():
    own, retold = rows.statement(2, doer=7), rows.statement(1, of_document=2, doer=7)

    assert accounts(own, retold) == (["", "", "own", ""], [("own", "The Daily Paper")])


def test_two_who_checked_are_both_shown():
    own, other = rows.statement(2, doer=7), rows.statement(1, doer=9)

    assert accounts(own, other)[1] == [("own", "The Daily Paper"), ("own", "The Gazette")]


def test_words_that_tell_of_a_check_themselves_do_not_state_none():
    words = "we checked the calls"
    told = rows.statement(1, words=words, of_document=9)

    drawn = strip(
        *told_chain(), told, rows.document(1, examined=EXAMINED), wording=rows.wording(1, words)
    )

    assert (drawn.nodes[-1].badge, drawn.check.badge) == ("in-words", "in-words")


def test_a_verifier_that_is_only_named_goes_by_those_words():
    check = rows.statement(1, of_document=2, doer_as_named="three experts")

    assert strip(*told_chain(), check).check.verifier == "three experts"


# What is not drawn


def test_branches_that_hang_are_counted():
    drawn = strip(*told_chain(), rows.attribution(1, gap="source-unnamed"))

    assert (drawn.hanging, drawn.others) == (1, 0)


def test_branches_that_lead_on_are_counted_apart():
    drawn = strip(*told_chain(), rows.attribution(1, 4), rows.attribution(4, 3))

    assert (drawn.hanging, drawn.others) == (0, 1)


def test_one_step_that_is_seen_and_told_is_no_branch():
    drawn = strip(*told_chain(), rows.attribution(2, 3))

    assert (drawn.hanging, drawn.others) == (0, 0)


def test_words_within_anothers_that_lead_no_further_hide_no_branch():
    chain = [rows.quote(2), rows.wording(1, of=2, id=901), rows.attribution(1, speaks=True)]

    drawn = strip(*chain, wording=rows.wording(1, within=901))

    assert [node.shape for node in drawn.nodes] == ["speaker", "document"]
    assert (drawn.hanging, drawn.others) == (0, 0)


# Storing


@pytest.mark.parametrize(
    "given", [[], told_chain(), [rows.attribution(1, 2), rows.attribution(2, 1)]]
)
def test_a_strip_is_read_as_it_was_stored(given):
    wording = rows.wording(1, speaker_as_named="a purported soldier")
    check = rows.statement(1, doer_as_named="experts", methods=("phone numbers",))

    drawn = strip(*given, check, rows.attribution(1, gap="link-dead"), wording=wording)

    assert read_strip(json.loads(json.dumps(drawn.as_json()))) == drawn
