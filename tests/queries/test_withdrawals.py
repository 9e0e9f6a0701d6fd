"""What became of a quote or a document that readers see no more: the last withdrawal of those."""

from __future__ import annotations

import pytest

from provenance.domain.curation_vocabulary import CorrectionKind
from provenance.queries.addresses import what_became_of, withdrawal_of, withdrawal_of_document
from tests import builders

pytestmark = pytest.mark.django_db


def withdrawn(quote=None, *, dated="2026-05-01", status="withdrawn"):
    document = builders.document(status=status)
    if quote is not None:
        builders.wording(document=document, of=quote)
    kind = CorrectionKind.RECORD_WITHDRAWN
    return builders.correction(document, kind=kind, dated=dated, statement=f"On {dated}.")


@pytest.fixture
def quote():
    return builders.quote(slug="it")


def test_of_several_withdrawals_the_last_is_told(quote):
    last = withdrawn(quote, dated="2026-05-03")
    withdrawn(quote, dated="2026-05-02")

    assert withdrawal_of("it") == last
    assert what_became_of("it") == {"withdrawal": last}


def test_of_two_on_one_day_the_one_recorded_last_is_told(quote):
    withdrawn(quote)
    last = withdrawn(quote)

    assert withdrawal_of("it") == last


def test_the_withdrawal_of_a_document_without_the_quote_is_not_of_it(quote):
    withdrawn(builders.quote())

    assert withdrawal_of("it") is None


def test_a_quote_that_a_published_document_words_is_not_withdrawn(quote):
    withdrawn(quote)
    builders.wording(of=quote)

    assert withdrawal_of("it") is None


@pytest.mark.parametrize("status", ["draft", "in-review"])
def test_what_was_reopened_is_withdrawn_no_more(quote, status):
    notice = withdrawn(quote, status=status)

    assert withdrawal_of("it") is None
    assert withdrawal_of_document(notice.document.slug) is None


def test_a_correction_is_no_withdrawal(quote):
    document = builders.document(status="withdrawn")
    builders.wording(document=document, of=quote)
    builders.correction(document)

    assert withdrawal_of("it") is None
    assert withdrawal_of_document(document.slug) is None


def test_of_a_document_its_own_last_withdrawal_is_told():
    first = withdrawn(dated="2026-05-02")
    kind = CorrectionKind.RECORD_WITHDRAWN
    last = builders.correction(first.document, kind=kind, dated="2026-05-03")
    withdrawn(dated="2026-05-04")

    assert withdrawal_of_document(first.document.slug) == last


def test_nothing_became_of_what_was_never_there():
    assert what_became_of("it") is None
