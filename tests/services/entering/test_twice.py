"""A form sent twice records nothing twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

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


MINUTE = datetime(2022, 9, 29, 12, 30, tzinfo=UTC)
OTHERWISE = [
    (enter_statement, {"kind": "editing"}),
    (enter_date, {"layer": "made"}),
    (enter_date, {"edtf": "2022-09-30"}),
    (enter_date, {"place": (49, 70)}),
    (enter_date, {"minute": MINUTE, "precision": "minute"}),
    (enter_attribution, {"gap": "link-dead"}),
    (enter_attribution, {"gap": "", "speaks": True}),
    (enter_attribution, {"new_occasion": "on the tape"}),
    (enter_quote, {"segment": (0, 6)}),
]


@pytest.mark.parametrize(("enter", "fields"), OTHERWISE)
def test_what_says_one_thing_otherwise_is_recorded_besides(article, enter, fields):
    first = enter(article, ENTRIES[enter], change=CHANGE)

    second = enter(article, replace(ENTRIES[enter], **fields), change=CHANGE)

    assert set(type(first).objects.all()) == {first, second}


def test_parts_that_begin_alike_are_two_quotes(article):
    for segment in ((0, 6), (0, 13)):
        enter_quote(article, QuoteEntry(place=(1, 19), segment=segment), change=CHANGE)

    assert article.passages.get().wordings.count() == 2


def test_dates_are_counted_within_their_layer(article):
    layers = ["published", "made", "published"]
    dates = [
        enter_date(
            article, DateEntry(edtf=f"2022-09-{20 + n}", place=(38, 47), layer=layer), change=CHANGE
        )
        for n, layer in enumerate(layers)
    ]

    assert [date.position for date in dates] == [1, 1, 2]
