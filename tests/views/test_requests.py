"""Asking the curators to trace a quote, and reading what they answer."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import RequestState, Status
from provenance.models import Document, TraceAsker, TraceRequest
from provenance.services import requests as services
from tests import builders
from tests.markup import Markup
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db

REQUESTS = reverse("requests")
WORDS = "We lose everything"


@pytest.fixture
def asked(reader):
    return builders.trace_request(WORDS, reader.user)


def test_a_request_is_asked_and_shown(reader):
    data = {"words": WORDS, "address": "https://paper.example/a", "note": "Seen today."}

    answer = reader.post(REQUESTS, data, follow=True)

    assert TraceRequest.objects.get().words == WORDS
    assert all(text in answer.text for text in (*data.values(), "in the curators’ queue"))


def test_the_same_words_lead_to_the_same_request(reader, colleague):
    first = reader.post(REQUESTS, {"words": WORDS, "note": "My own."})

    second = colleague.post(REQUESTS, {"words": f"“{WORDS.upper()}”"})

    assert first.url == second.url
    assert "My own." not in colleague.get(second.url).text
    assert TraceAsker.objects.count() == 2


def test_an_address_is_read_by_who_gave_it_and_by_curators(reader, colleague, curator):
    mine = {"words": WORDS, "address": "https://paper.example/mine"}
    page = reader.post(REQUESTS, mine).url
    colleague.post(REQUESTS, {"words": WORDS, "address": "https://paper.example/theirs"})

    shown = {client.user.username: client.get(page).text for client in (reader, colleague, curator)}

    assert {who: "example/mine" in text for who, text in shown.items()} == {
        "journalist": True,
        "colleague": False,
        "curator": True,
    }
    assert "example/theirs" in shown["colleague"]
    assert "example/theirs" in shown["curator"]


def test_an_article_asked_for_by_its_address_is_listed_under_ones_own(reader, colleague):
    reader.post(REQUESTS, {"words": "", "address": "https://paper.example/a?mail=ada"})
    reader.post(REQUESTS, {"words": "", "address": "https://paper.example/b/"})
    colleague.post(REQUESTS, {"words": "", "address": "https://paper.example/b#seen"})

    assert "https://paper.example/b/" in reader.get(REQUESTS).text
    assert "https://paper.example/b#seen" in colleague.get(REQUESTS).text
    assert "https://paper.example/b/" not in colleague.get(REQUESTS).text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"words": "“…”"}, "Give the words of the quote"),
        ({"words": "x" * 1_001}, "at most 1000"),
        ({"words": "Call +7 912 345 67 89"}, "telephone number"),
        ({"words": WORDS, "address": "javascript:alert(1)"}, "begins with https"),
        ({"words": WORDS, "note": "x" * 10_001}, "at most 10000"),
    ],
)
def test_what_cannot_be_asked_stays_typed(reader, data, sentence):
    answer = reader.post(REQUESTS, data)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert data["words"] in Markup(answer.text).text_of("textarea")
    assert not TraceRequest.objects.exists()


def test_the_page_to_ask_with_takes_words_from_the_address(reader, asked):
    answer = reader.get(REQUESTS, {"words": "Other words"})

    assert "Other words" in Markup(answer.text).text_of("textarea")
    assert WORDS in answer.text


@pytest.mark.parametrize(
    ("role", "status"), [("stranger", 302), ("colleague", 404), ("reader", 200), ("curator", 200)]
)
def test_a_request_is_read_by_who_asked_and_by_curators(asked, role, status, request):
    client = request.getfixturevalue(role)

    assert client.get(asked.get_absolute_url()).status_code == status


def test_who_looks_at_it_is_told_without_a_name(reader, asked):
    services.take(asked, change=CHANGE)

    answer = reader.get(asked.get_absolute_url())

    assert "A curator is looking at it." in answer.text
    assert CHANGE.who not in answer.text


def test_an_answer_leads_to_the_quote(reader, asked, losing):
    services.answer(asked, state=RequestState.ANSWERED, quote=losing, change=CHANGE)

    answer = reader.get(asked.get_absolute_url())

    assert CHANGE.why in answer.text
    assert losing.get_absolute_url() in answer.text


def test_an_answer_leads_to_no_quote_that_may_not_be_seen(reader, curator, asked, losing):
    services.answer(asked, state=RequestState.ANSWERED, quote=losing, change=CHANGE)
    Document.objects.update(status=Status.DRAFT)

    address = losing.get_absolute_url()
    assert address not in reader.get(asked.get_absolute_url()).text
    assert address in curator.get(asked.get_absolute_url()).text


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_costs_the_same_however_long(reader, rows, count_queries):
    for _ in range(rows):
        builders.trace_request(by=reader.user)

    assert count_queries(lambda: reader.get(REQUESTS)) == 4


def test_the_list_goes_on_by_key(reader):
    for _ in range(31):
        builders.trace_request(by=reader.user)

    first = reader.get(REQUESTS)
    second = reader.get(REQUESTS, {"before": first.context["before"]})

    assert len(second.context["requests"]) == 1


def test_what_the_form_let_pass_and_the_record_does_not_is_told(reader, monkeypatch):
    monkeypatch.setattr("provenance.forms.find_particular", lambda text: None)

    answer = reader.post(REQUESTS, {"words": "Call +7 912 345 67 89"})

    assert answer.status_code == 422
    assert "telephone number" in answer.text
