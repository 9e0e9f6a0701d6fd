"""The chain told whole: which statement stands at which step, and what a document states of a check."""

from __future__ import annotations

from provenance.domain.chain.verification_badges import Badge, document_badge
from tests.domain import rows

ONE, PAPER, CALLS = 1, 2, 3


def handled(*more):
    """The slugs of the statements at each step of an outlet, a paper and its recordings."""
    known = [
        rows.wording(ONE, id=901),
        rows.attribution(ONE, PAPER),
        rows.attribution(PAPER, CALLS),
    ]
    told = rows.report(known, *more)
    return [[s.slug for s in told.statements_of(step)] for step in told.chain.steps]


def test_what_is_said_of_an_upstream_stands_at_the_step_into_it():
    assert handled(rows.statement(ONE, slug="s", of_document=CALLS)) == [[], ["s"]]


def test_what_is_said_of_the_outlet_itself_stands_at_its_own_step():
    assert handled(rows.statement(ONE, slug="s")) == [["s"], []]


def test_what_is_said_of_a_wording_stands_at_the_step_of_its_document():
    assert handled(rows.statement(ONE, slug="s", of_wording=901)) == [["s"], []]


def test_what_another_document_says_is_not_told_as_this_outlet_tells_it():
    assert handled(rows.statement(9, slug="s", of_document=CALLS)) == [[], []]


def test_no_lag_is_told_where_a_date_is_not_known():
    told = rows.report(
        rows.document(PAPER, dates=[]), rows.wording(ONE), rows.attribution(ONE, PAPER)
    )

    assert told.lag_of(told.chain.steps[0]) is None


def test_a_document_not_held_shows_what_others_relay_of_its_publisher():
    paper = rows.document(PAPER, publisher=9, held=False)
    relayed = rows.statement(ONE, doer=9, of_document=CALLS)
    told = rows.report(paper, rows.wording(ONE), rows.attribution(ONE, PAPER), rows.attribution(PAPER, CALLS, told_by=ONE), relayed)  # fmt: skip

    assert document_badge(told.records, told.chain, PAPER).badge == Badge.RELAYED


def test_a_statement_in_a_repost_does_not_make_the_original_known_at_first_hand():
    copy = [rows.document(ONE, copy_of=PAPER), rows.document(PAPER, publisher=9, held=False)]
    told = rows.report(copy, rows.wording(ONE), rows.attribution(ONE, PAPER), rows.statement(ONE, doer=9))  # fmt: skip

    rated = document_badge(told.records, told.chain, PAPER)
    assert rated.badge == Badge.RELAYED
    assert rated.words == "its check is retold by the article headed “Document 1”"


def test_whoever_retells_a_check_is_named_beside_a_repost_of_it():
    copy = [rows.document(ONE, copy_of=PAPER), rows.document(PAPER, publisher=9, held=False)]
    other = [rows.document(7, publisher=8), rows.source(8, "The Agency"), rows.wording(7)]
    steps = [rows.attribution(ONE, PAPER), rows.attribution(7, PAPER)]
    checks = [rows.statement(ONE, doer=9), rows.statement(7, doer=9, of_document=PAPER)]
    told = rows.report(copy, other, rows.wording(ONE), steps, checks, everyone=True)

    assert document_badge(told.records, told.chain, PAPER).words == (
        "its check is retold by the article headed “Document 1” and The Agency"
    )


def test_the_outlet_is_told_of_a_teller_who_is_not_shown():
    known = rows.records(rows.wording(ONE), rows.attribution(ONE, PAPER, told_by=8))
    del known.documents[8]

    assert "as a document not shown reports, the outlet has the words from" in (
        rows.report(known, everyone=True).sentences.chain
    )


def test_a_check_of_anothers_is_told_with_the_name_of_who_made_it():
    told = rows.report(rows.source(9, "The Daily"), rows.wording(ONE), rows.statement(ONE, doer=9))

    assert document_badge(told.records, told.chain, ONE).words == "retells a check by The Daily"


def test_a_check_by_nobody_named_is_told_as_anothers():
    told = rows.report(rows.wording(ONE), rows.statement(ONE))

    assert document_badge(told.records, told.chain, ONE).words == "retells another’s check"


def test_a_document_that_states_no_check_says_so_in_words():
    told = rows.report(rows.document(ONE, examined="2026-05-01"), rows.wording(ONE))

    assert document_badge(told.records, told.chain, ONE).words == "states no check"


def test_an_outlet_that_could_not_check_says_so_beside_the_check_that_it_retells():
    retold = rows.statement(ONE, doer_as_named="The Daily")
    told = rows.report(rows.wording(ONE), retold, rows.statement(ONE, how_put="disclaimed"))

    rated = document_badge(told.records, told.chain, ONE)
    assert rated.badge == Badge.RELAYED
    assert rated.words == "retells a check by “The Daily”, and says that no check was possible"


def test_an_outlet_that_only_could_not_check_says_that_once():
    told = rows.report(rows.wording(ONE), rows.statement(ONE, how_put="disclaimed"))

    assert document_badge(told.records, told.chain, ONE).words == "says it could not check"


def test_a_part_that_a_checker_could_not_check_does_not_undo_the_check():
    told = rows.report(
        rows.document(ONE, publisher=9),
        rows.wording(ONE),
        rows.statement(ONE, doer=9),
        rows.statement(ONE, doer=9, how_put="disclaimed"),
    )

    assert document_badge(told.records, told.chain, ONE).words == "checked it itself"


def test_that_somebody_else_could_not_check_is_not_said_of_the_outlet():
    retold = rows.statement(ONE, doer_as_named="The Daily")
    other = rows.statement(ONE, doer_as_named="The Post", how_put="disclaimed")
    told = rows.report(rows.wording(ONE), retold, other)

    assert "no check was possible" not in document_badge(told.records, told.chain, ONE).words
