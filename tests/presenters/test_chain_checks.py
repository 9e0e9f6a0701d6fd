"""What stands beside a document of a chain: its stance, statements, and who retells its check."""

from __future__ import annotations

import pytest

from provenance.domain.chain.layout import layout
from provenance.presenters.chain_checks import check_phrase, row_check
from provenance.presenters.chain_rows import _row_facts
from provenance.presenters.passages import _relay_phrase
from tests.domain import rows

PAGE, REPORT = 1, 2
PAPER = [rows.source(9, "The Paper"), rows.document(REPORT, publisher=9, held=False)]


def check(report, document):
    plan = layout(report)
    row = next(r for r in plan.rows if r.kind == "document" and r.document.id == document)
    return row_check(report, plan, row)


def chain(*more, **options):
    return rows.report(rows.wording(PAGE), rows.attribution(PAGE, REPORT), *more, **options)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"examined": "2026-05-01"}, "states no check"),
        ({}, "not looked at yet"),
        ({"held": False}, "not on file"),
    ],
)
def test_a_document_without_a_statement_says_its_stance(fields, words):
    assert check(chain(rows.document(PAGE, **fields)), PAGE).words == words


def test_a_copy_says_of_what_and_why():
    told = chain(rows.document(REPORT, copy_of=7, copy_reason="Same words."), rows.document(7))
    notes = {row.document.id: _row_facts(told, row).note for row in layout(told).rows[1:]}

    assert notes[REPORT] == ("Taken to be a copy of the article headed “Document 7”: Same words.")
    assert notes[PAGE] == ""


def test_an_end_has_no_check():
    told = chain()

    assert row_check(told, layout(told), layout(told).rows[0]) is None


def test_a_check_of_a_document_not_on_file_says_who_retells_it_and_by_what_methods():
    said = rows.statement(PAGE, doer=9, of_document=REPORT, methods=("phone numbers",))
    column = check(chain(PAPER, said), REPORT)

    assert column.retold_at == (("document-document-1", "the article headed “Document 1”"),)
    assert (column.methods, column.statements) == ("phone numbers", ())


def test_whose_check_it_is_and_who_tells_of_it_is_said():
    told = chain(PAPER, rows.statement(PAGE, doer=9, of_document=REPORT))
    (row,) = told.records.statements

    assert _relay_phrase(told.records, row) == (
        "by The Paper, as the article headed “Document 1” tells it"
    )


def test_checks_stand_before_what_else_was_done():
    edited = rows.statement(PAGE, kind="editing")
    column = check(chain(edited, rows.statement(PAGE, doer=9), PAPER), PAGE)

    assert [said.is_check for said in column.statements] == [True, False]
    assert column.words == ""


def test_what_a_document_beside_the_chain_states_stands_at_what_it_speaks_of():
    beside = rows.statement(8, doer=9, of_document=REPORT)
    told = chain(PAPER, beside, everyone=True)

    assert [said.phrase for said in check(told, REPORT).statements] == [
        "retells a check by The Paper"
    ]


def test_what_it_states_of_a_wording_stands_at_the_document_of_the_wording():
    told = rows.report(rows.wording(PAGE, id=50), rows.statement(8, of_wording=50), everyone=True)

    assert len(check(told, PAGE).statements) == 1


@pytest.mark.parametrize(
    ("fields", "phrase"),
    [
        ({"doer": 9}, "retells a check by The Paper"),
        ({"doer_as_named": "reporters"}, "retells a check by “reporters”"),
        ({}, "retells a check, by whom is not stated"),
        ({"how_put": "hedged"}, "says it may have been checked"),
        ({"how_put": "disclaimed"}, "says it could not check"),
        ({"kind": "translating", "doer": 9}, "translation, by The Paper"),
        ({"kind": "translating"}, "translation"),
    ],
)
def test_a_statement_in_a_few_words(fields, phrase):
    told = chain(PAPER, rows.statement(PAGE, **fields))

    assert check_phrase(told.records, told.statements[0]) == phrase


def test_a_check_of_ones_own():
    told = chain(rows.source(9), rows.document(PAGE, publisher=9), rows.statement(PAGE, doer=9))

    assert check_phrase(told.records, told.statements[0]) == "checked it itself"
