"""What is lacking in one document: only its own faults, errors first, in as many queries for any."""

from __future__ import annotations

import pytest

from provenance.domain.chain.consistency import Severity
from provenance.models import DocumentDate
from provenance.queries.checks.of_document import OF_DOCUMENT, RULES, DocumentFault, faults_of
from tests import builders

pytestmark = pytest.mark.django_db


def codes(document):
    return [lack.code for lack in faults_of(document)]


def test_a_fault_names_the_record_and_the_words_on_which_it_stands():
    statement = builders.statement("We checked them.", document=builders.document())

    (lack,) = [
        one for one in faults_of(statement.passage.document) if one.code == "verifier-not-stated"
    ]

    assert (lack.table, lack.record, lack.words) == (
        "statement",
        statement.pk,
        "We checked them.",
    )


def test_the_faults_of_another_document_are_not_told():
    builders.statement(document=builders.document())

    assert "verifier-not-stated" not in codes(builders.document())


def test_errors_come_first():
    document = builders.document(text="Other words.")
    builders.passage("We are losing", document, start=0)

    found = faults_of(document)

    assert found[0].severity == Severity.ERROR
    assert [one.severity for one in found] == sorted(
        (one.severity for one in found), key=list(Severity).index
    )


def test_a_date_whose_bounds_do_not_follow_is_told_with_its_words():
    document = builders.document()
    words = builders.passage("29 September", document)
    stated, worked_out = (
        builders.document_date(document, passage=words),
        builders.document_date(document, position=2),
    )
    DocumentDate.objects.update(earliest="2020-01-01")

    wrong = [one for one in faults_of(document) if one.code == "wrong-date"]

    assert [(one.record, one.words) for one in wrong] == [
        (stated.pk, "29 September"),
        (worked_out.pk, ""),
    ]


def test_a_wrong_date_is_told_whole():
    document = builders.document()
    words = builders.passage("29 September", document)
    date = builders.document_date(document, "2022-09-29", passage=words)
    DocumentDate.objects.update(earliest="2020-01-01")

    assert [one for one in faults_of(document) if one.code == "wrong-date"] == [
        DocumentFault(
            severity=Severity.ERROR,
            code="wrong-date",
            table="documentdate",
            record=date.pk,
            words="29 September",
            sentence="Its bounds do not follow from “2022-09-29”; save it again, and they are worked "
            "out anew.",
            distressing=False,
        )
    ]


def test_a_fault_of_a_rule_is_told_whole():
    statement = builders.statement("We checked them.", document=builders.document())
    (rule,) = [rule for rule in RULES if rule.code == "verifier-not-stated"]

    assert [one for one in faults_of(statement.passage.document) if one.code == rule.code] == [
        DocumentFault(
            severity=rule.severity,
            code="verifier-not-stated",
            table="statement",
            record=statement.pk,
            words="We checked them.",
            sentence=rule.sentence,
            distressing=False,
        )
    ]


@pytest.mark.parametrize(("start", "distressing"), [(12, True), (13, False)])
def test_a_fault_on_words_that_reach_into_distressing_ones_says_so(start, distressing):
    text = "We are losing them all."
    document = builders.document(text=text)
    builders.wording(
        passage=builders.passage(text[:13], document, start=0, end=13), distressing=True
    )
    words = builders.passage(text[start:], document, start=start, end=len(text))
    builders.statement(passage=words)
    builders.document_date(document, passage=words)
    DocumentDate.objects.update(earliest="2020-01-01")

    codes = ("verifier-not-stated", "wrong-date")
    lacks = [one for one in faults_of(document) if one.code in codes and one.words == words.exact]

    assert {one.code: one.distressing for one in lacks} == dict.fromkeys(codes, distressing)


def test_a_quote_without_wording_is_nobodys():
    builders.quote()

    assert "never-rendered" not in codes(builders.document())


def test_every_table_that_a_rule_asks_has_its_way_to_the_document():
    asked = {rule.rows().model for rule in RULES if rule.rows is not None}

    assert asked <= OF_DOCUMENT.keys()


@pytest.mark.parametrize("number", [1, 30])
def test_it_costs_the_same_for_any_number_of_records(django_assert_num_queries, number):
    document = builders.document()
    for _ in range(number):
        builders.statement(document=document)
        builders.document_date(document, position=number + _)
    faults_of(document)

    with django_assert_num_queries(len(OF_DOCUMENT) + 1):
        faults_of(document)
