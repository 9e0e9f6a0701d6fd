"""A form sent twice records nothing twice."""

from __future__ import annotations

import pytest

from provenance.models import Event
from provenance.services.entering import (
    AlreadyEntered,
    AttributionEntry,
    DateEntry,
    QuoteEntry,
    StatementEntry,
    change_attribution,
    change_quote,
    change_statement,
    enter_attribution,
    enter_date,
    enter_quote,
    enter_statement,
)
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db
TEXT = "“We are losing now,” the soldier said on Monday, and the paper checked."
ENTRIES = {
    enter_quote: QuoteEntry(place=(1, 19)),
    enter_attribution: AttributionEntry(gap="source-unnamed", place=(21, 37)),
    enter_statement: StatementEntry(place=(49, 70), kind="verifying"),
    enter_date: DateEntry(edtf="2022-09-29", place=(38, 47)),
}


@pytest.fixture
def article():
    return builders.document(text=TEXT)


@pytest.mark.parametrize("enter", ENTRIES)
def test_the_very_same_is_recorded_once(article, enter):
    enter(article, ENTRIES[enter], change=CHANGE)
    told = Event.objects.count()

    with pytest.raises(AlreadyEntered, match="recorded already"):
        enter(article, ENTRIES[enter], change=CHANGE)

    assert Event.objects.count() == told


def test_two_parts_of_a_passage_are_two_quotes(article):
    for segment in ((0, 13), (14, 18)):
        enter_quote(article, QuoteEntry(place=(1, 19), segment=segment), change=CHANGE)

    assert article.passages.get().wordings.count() == 2


def test_the_same_words_send_two_quotes_into_the_same_gap(article):
    for _ in range(2):
        entry = AttributionEntry(gap="link-dead", place=(21, 37), quotes=[builders.quote()])
        enter_attribution(article, entry, change=CHANGE)

    assert article.attributions.count() == 2


def test_one_sentence_states_a_thing_of_two_documents(article):
    for of in (None, builders.named_document()):
        entry = StatementEntry(place=(49, 70), kind="verifying", of=of)
        enter_statement(article, entry, change=CHANGE)

    assert article.passages.get().statements.count() == 2


def test_an_entry_is_mended_with_what_it_already_says(article):
    quote = enter_quote(article, ENTRIES[enter_quote], change=CHANGE)
    attribution = enter_attribution(article, ENTRIES[enter_attribution], change=CHANGE)
    told = enter_statement(article, ENTRIES[enter_statement], change=CHANGE)
    number = Event.objects.count()

    change_quote(quote, ENTRIES[enter_quote], change=CHANGE)
    change_attribution(attribution, ENTRIES[enter_attribution], document=article, change=CHANGE)
    change_statement(told, ENTRIES[enter_statement], change=CHANGE)

    assert Event.objects.count() == number
