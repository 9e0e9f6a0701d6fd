"""From a changed record down to the quotes that may tell otherwise."""

from __future__ import annotations

import pytest

from provenance.queries.affected_quotes import quotes_below, quotes_below_stored
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote():
    return builders.quote()


@pytest.fixture
def calls():
    return builders.named_document("Calls")


@pytest.fixture
def page(quote, calls):
    """A page that words the quote and takes it from the calls."""
    page = builders.document("A page")
    builders.wording(of=quote, document=page)
    builders.attribution(page, calls)
    return page


def test_a_document_reaches_the_wordings_downstream_of_it(quote, page, calls):
    assert quotes_below([calls]) == {quote.pk}


def test_a_document_nobody_takes_from_reaches_nothing(page):
    assert quotes_below([builders.document()]) == set()


def test_a_circle_ends(quote, page, calls):
    builders.attribution(calls, page)

    assert quotes_below([page]) == {quote.pk}


def test_a_record_never_stored_reaches_nothing():
    assert quotes_below([builders.Document()]) == set()


def test_what_speaks_of_no_document_reaches_nothing(page):
    assert quotes_below([builders.source_name()]) == set()


def test_a_telling_within_another_is_reached_through_the_outer(quote, page):
    outer = quote.wordings.get()
    inner = builders.wording(passage=outer.passage, within=outer)

    assert quotes_below([quote]) == {quote.pk, inner.quote_id}


def occasion_of(page):
    """One whose words stand in another document since; only the wording leads back."""
    occasion = builders.occasion()
    page.passages.first().wordings.update(occasion=occasion)
    return occasion


KINDS = {
    "its date": lambda page, calls: builders.document_date(calls),
    "a passage": lambda page, calls: builders.passage(of=calls),
    "the words": lambda page, calls: page.passages.first(),
    "the step": lambda page, calls: page.attributions.get(),
    "the speaking": lambda page, calls: builders.attribution(calls, speaks=True),
    "an act": lambda page, calls: builders.act(builders.attribution(calls)),
    "a candidate": lambda page, calls: builders.candidate(builders.attribution(calls)),
    "a statement of it": lambda page, calls: builders.statement(of_document=calls),
    "a statement of the words": lambda page, calls: builders.statement(
        of_wording=page.passages.first().wordings.get()
    ),
    "an object": lambda page, calls: builders.stated_object(builders.statement(of_document=calls)),
    "an overruling": lambda page, calls: builders.overruling(builders.passage(of=calls)),
    "the wording": lambda page, calls: page.passages.first().wordings.get(),
    "its occasion": lambda page, calls: builders.occasion(of=calls),
    "the occasion of the words": lambda page, calls: occasion_of(page),
    "a translation": lambda page, calls: builders.translation(page.passages.first().wordings.get()),
}


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_each_kind_of_record_reaches_the_quote(quote, page, calls, make):
    assert quote.pk in quotes_below([make(page, calls)])


def test_a_document_reaches_the_gap_that_it_may_fill(quote, page):
    filling = builders.named_document()
    builders.candidate(builders.attribution(page), document=filling)

    assert quotes_below([filling]) == {quote.pk}


def publisher(page, calls):
    calls.publisher = builders.source()
    calls.save()
    return calls.publisher


def actor(page, calls):
    return builders.act(builders.attribution(calls), agent=builders.source()).agent


def doer(page, calls):
    return builders.statement(of_document=calls, doer=builders.source()).doer


def speaker(page, calls):
    quote = page.passages.first().wordings.get().quote
    quote.claimed_speaker = builders.source()
    quote.save()
    return quote.claimed_speaker


def owner_of_publisher(page, calls):
    owner = builders.source()
    calls.publisher = builders.source(part_of=owner)
    calls.save()
    return owner


def stake(page, calls):
    return builders.interest(publisher(page, calls))


def method(page, calls):
    return builders.statement(of_document=calls, methods=[builders.method()]).methods.get()


@pytest.mark.parametrize(
    "make", [publisher, actor, doer, speaker, owner_of_publisher, stake, method]
)
def test_a_source_or_a_method_reaches_what_it_had_a_part_in(quote, page, calls, make):
    assert quotes_below([make(page, calls)]) == {quote.pk}


def test_a_record_reaches_from_where_it_is_stored_not_from_where_it_is_about_to_be(page, quote):
    wording = quote.wordings.get()
    wording.quote = builders.quote()

    assert quote.pk in quotes_below_stored(wording)


def test_a_new_record_is_stored_nowhere(page):
    assert quotes_below_stored(builders.Document()) == set()
