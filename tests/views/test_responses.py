"""Answers and denials: a quote of its own beside the quote, with its own chain."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provenance.queries import responses
from provenance.queries.responses import exchange_of
from tests import builders
from tests.markup import Markup

PAGE = "/quotes/losing-now/"


def text_of(response):
    return " ".join(Markup(response.text).text.split())


@pytest.fixture
def denied(losing):
    """A ministry denies it in a document of its own, and in the page that words the quote."""
    ministry = builders.source("The Ministry", kind="office")
    denial = builders.quote(slug="denial", responds_to=losing, claimed_speaker=ministry)
    issued = builders.document("Statement", publisher=ministry, kind="statement")
    builders.wording("This is untrue.", of=denial, document=issued, slug="in-the-statement")
    builders.attribution(issued, speaks=True)
    page = builders.Document.objects.get(slug="the-page")
    builders.wording(
        "It is untrue, says the ministry", of=denial, document=page, slug="in-the-page"
    )
    return denial


def test_what_was_said_back_stands_beside_the_quote(reader, denied):
    text = text_of(reader.get(PAGE))

    assert "What was said back “It is untrue, says the ministry” The Ministry," in text


def test_the_answer_is_given_as_the_document_words_it_that_words_the_quote(reader, denied):
    links = [e.attributes["href"] for e in Markup(reader.get(PAGE).text).all("a")]

    assert "/quotes/denial/?from=in-the-page" in links


def test_an_answer_that_only_others_word_is_given_as_the_first_words_it(reader, denied, losing):
    builders.wording("We lose.", of=losing, document=builders.document(), slug="elsewhere")

    text = text_of(reader.get(f"{PAGE}?from=elsewhere"))

    assert "“This is untrue.” The Ministry, as worded by The Ministry" in text
    assert "Traced as far as " in text


def test_an_answer_leads_back_to_what_it_answers(reader, denied):
    text = text_of(reader.get("/quotes/denial/"))

    assert f"In answer to “{builders.LOSING}”" in text
    assert "What was said back" not in text


def test_an_answer_by_nobody_who_is_named_says_so(reader, losing):
    builders.wording("No.", of=builders.quote(responds_to=losing))

    assert "“No.” someone not named," in text_of(reader.get(PAGE))


def test_an_answer_whose_speaker_only_the_document_names_is_given_as_named(reader, losing):
    answer = builders.quote(responds_to=losing)
    builders.wording("No.", of=answer, speaker_as_named="a spokesman")

    assert "“No.” a spokesman," in text_of(reader.get(PAGE))


def test_an_answer_in_an_unpublished_document_is_told_to_curators_alone(
    reader, curator, losing, unpublished
):
    answer = builders.quote(responds_to=losing)
    builders.wording("A draft denies it.", of=answer, document=unpublished)

    assert "A draft denies it." not in reader.get(PAGE).text
    assert "A draft denies it." in curator.get(PAGE).text


def test_an_answer_that_no_document_words_is_not_told(reader, losing):
    builders.quote(responds_to=losing)

    assert "What was said back" not in reader.get(PAGE).text


def test_very_many_answers_are_cut_and_said_to_be(reader, losing, monkeypatch):
    monkeypatch.setattr(responses, "MOST_ANSWERS", 2)
    for number in range(3):
        builders.wording(f"No {number}.", of=builders.quote(responds_to=losing))

    text = text_of(reader.get(PAGE))

    assert ("No 1." in text, "No 2." in text) == (True, False)
    assert "There are more answers than are shown here." in text


def test_an_unknown_quote_has_no_exchange(db):
    assert exchange_of("no-such-quote").records is None


@pytest.mark.parametrize("answers", [1, 10])
def test_an_exchange_costs_four_queries_however_many_answer(losing, answers):
    for _ in range(answers):
        builders.wording(of=builders.quote(responds_to=losing))

    with CaptureQueriesContext(connection) as queries:
        told = exchange_of("losing-now")

    assert (len(queries), len(told.answers)) == (4, answers)
