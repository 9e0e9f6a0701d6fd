"""Documents by method components: nothing that differs may look alike."""

from __future__ import annotations

import pytest

from provenance.domain.chain.verification_matrix import matrix
from tests.domain import rows

PAPER = rows.source(7, "The Paper")


def lines(*given, **options):
    told = rows.report(rows.wording(1), *given, **options)
    return {line.document.id: line for line in matrix(told).rows}


@pytest.mark.parametrize(
    ("fields", "whose", "words"),
    [
        ({"doer": 7}, "own", "own"),
        ({"doer": 8}, "relayed", "at second hand"),
        ({"doer_as_named": "they"}, "relayed", "at second hand"),
        ({}, "unnamed", "by whom not stated"),
    ],
)
def test_a_statement_says_whose_it_is(fields, whose, words):
    document = rows.document(1, publisher=7)

    line = lines(document, PAPER, rows.source(8), rows.statement(1, **fields))[1]

    assert [(one.whose.value, one.whose_words) for one in line.statements] == [(whose, words)]
    assert line.badge == ""


@pytest.mark.parametrize(
    ("how", "words"),
    [("asserted", "stated"), ("hedged", "hedged"), ("disclaimed", "disclaimed")],
)
def test_a_statement_says_how_it_is_put(how, words):
    line = lines(rows.statement(1, how_put=how))[1]

    assert [(one.how, one.how_words) for one in line.statements] == [(how, words)]


@pytest.mark.parametrize(
    ("fields", "badge"),
    [
        ({"examined": "2026-05-01"}, "none-stated"),
        ({}, "not-examined"),
        ({"held": False}, "not-held"),
    ],
)
def test_a_document_without_statements_says_why(fields, badge):
    assert lines(rows.document(1, **fields))[1].badge == badge


def test_what_others_tell_of_a_document_that_is_not_held_stands_beside_it():
    report = rows.document(2, held=False, publisher=7)
    told = rows.statement(1, doer=7, of_document=2)

    line = lines(PAPER, report, rows.attribution(1, 2), told)[2]

    assert line.badge == "not-held"
    assert [stated.whose.value for stated in line.statements_elsewhere] == ["relayed"]


def test_components_are_columns_and_each_names_its_statements():
    first = rows.statement(1, methods=("phone numbers", "maps"))
    told = rows.report(rows.wording(1), first)

    whole = matrix(told)

    assert whole.methods == ("maps", "phone numbers")
    assert len(whole.rows[0].naming("maps")) == 1
    assert whole.rows[0].naming("interview") == []


def test_a_document_beside_the_chain_that_states_something_has_a_line():
    told = rows.statement(9, of_document=1)

    assert 9 in lines(rows.document(9), told, everyone=True)


@pytest.mark.parametrize(
    ("number", "hedge", "length"),
    [("1", "", "1 month"), ("2", "nearly", "“nearly” 2 months")],
)
def test_a_duration_is_told_with_its_activity_and_object(number, hedge, length):
    said = rows.statement(
        1, kind="translating", duration_number=number, duration_unit="month", duration_hedge=hedge
    )

    (lasting,) = matrix(rows.report(rows.wording(1), said)).durations

    assert (lasting.length, lasting.activity) == (length, "translating")
    assert lasting.subject == "the article headed “Document 1”"


def test_a_duration_may_be_said_of_a_wording():
    stands, row = rows.wording(1)
    said = rows.statement(1, of_wording=row.id, duration_number="2", duration_unit="day")

    (lasting,) = matrix(rows.report(stands, row, said)).durations

    assert lasting.subject == "the words in the article headed “Document 1”"
