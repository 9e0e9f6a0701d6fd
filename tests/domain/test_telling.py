"""The chain told whole: which statement stands at which hop, and the rungs of the ladder."""

from __future__ import annotations

from provenance.domain.badges import Badge, badge_of
from provenance.domain.ladder import RungKind, ladder
from tests.domain import rows

ONE, PAPER, CALLS = 1, 2, 3


def handled(*more):
    """The slugs of the statements at each hop of an outlet, a paper and its recordings."""
    known = [rows.rendering(ONE, id=901), rows.hop(ONE, PAPER), rows.hop(PAPER, CALLS)]
    told = rows.telling(known, *more)
    return [[s.slug for s in told.handling_of(step)] for step in told.chain.steps]


def test_what_is_said_of_an_upstream_stands_at_the_hop_into_it():
    assert handled(rows.statement(ONE, slug="s", of_document=CALLS)) == [[], ["s"]]


def test_what_is_said_of_the_outlet_itself_stands_at_its_own_hop():
    assert handled(rows.statement(ONE, slug="s")) == [["s"], []]


def test_what_is_said_of_a_wording_stands_at_the_hop_of_its_document():
    assert handled(rows.statement(ONE, slug="s", of_rendering=901)) == [["s"], []]


def test_what_another_document_says_is_not_told_as_this_outlet_tells_it():
    assert handled(rows.statement(9, slug="s", of_document=CALLS)) == [[], []]


def test_no_lag_is_told_where_a_date_is_not_known():
    told = rows.telling(rows.document(PAPER, dates=[]), rows.rendering(ONE), rows.hop(ONE, PAPER))

    assert told.lag_of(told.chain.steps[0]) is None


def test_two_hops_to_the_same_end_share_its_rung():
    gone = [rows.hop(ONE, gap="link-dead"), rows.hop(ONE, gap="link-dead", slug="again")]

    (hole, page) = ladder(rows.telling(rows.rendering(ONE), gone))
    assert (hole.kind, len(hole.hops)) == (RungKind.GAP, 2)
    assert page.here


def test_the_claimed_origin_stands_on_top_and_the_outlet_below():
    held = rows.document(CALLS, publisher=9)
    told = rows.telling(held, rows.rendering(ONE), rows.hop(ONE, CALLS), rows.hop(CALLS, speaks=True, told_by=ONE))  # fmt: skip

    assert [(r.kind.value, r.level) for r in ladder(told)] == [("speaker", 2), ("document", 1), ("document", 0)]  # fmt: skip


def test_a_document_not_held_shows_what_others_relay_of_its_publisher():
    paper = rows.document(PAPER, publisher=9, held=False)
    relayed = rows.statement(ONE, doer=9, of_document=CALLS)
    told = rows.telling(paper, rows.rendering(ONE), rows.hop(ONE, PAPER), rows.hop(PAPER, CALLS, told_by=ONE), relayed)  # fmt: skip

    assert badge_of(told.records, told.chain, PAPER).badge == Badge.RELAYED


def test_a_statement_in_a_copy_stands_for_what_it_copies():
    copy = [rows.document(ONE, copy_of=PAPER), rows.document(PAPER, publisher=9, held=False)]
    told = rows.telling(copy, rows.rendering(ONE), rows.hop(ONE, PAPER), rows.statement(ONE, doer=9))  # fmt: skip

    assert badge_of(told.records, told.chain, PAPER).badge == Badge.OWN


def test_the_outlet_is_told_of_a_teller_who_is_not_shown():
    known = rows.records(rows.rendering(ONE), rows.hop(ONE, PAPER, told_by=8))
    del known.documents[8]

    assert "as told by a document not shown" in rows.telling(known, everyone=True).sentences.chain
