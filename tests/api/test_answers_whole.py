"""What the API answers, whole: every refusal, every row of a list, and each limit from both sides."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.test import Client

from provenance.api import keys
from provenance.models import Document, Source, Summary
from provenance.services import summaries
from tests import builders

pytestmark = pytest.mark.usefixtures("short_words_answer")

API = "/api/v1"
FIND, QUOTES, DOCUMENTS, SOURCES = (
    f"{API}/{name}" for name in ("find", "quotes", "documents", "sources")
)
SITE = "http://testserver"
WINDOW = 1_900_000_200
"""A moment at which five minutes begin in which wrong tokens are counted."""
CHECK_REQUEST = "GET /api/v1/openapi.json says what may be asked."
NO_TOKEN = {
    "error": "This needs a personal token that is in force, or a session.",
    "hint": "Make a token on the page /tokens/ and send it as “Authorization: Bearer prov_…”.",
}


def not_there(what, hint):
    return {"error": f"There is no {what} of this name that you may see.", "hint": hint}


FIND_QUOTES = "GET /api/v1/find?q=… finds quotes by their words, and /api/v1/quotes lists them."
NOT_THERE = {
    f"{QUOTES}/nobody": not_there("quote", FIND_QUOTES),
    f"{QUOTES}/nobody/chain": not_there("quote", FIND_QUOTES),
    f"{QUOTES}/losing-now/chain?from=x": not_there(
        "wording", "GET /api/v1/quotes/losing-now lists the wordings of this quote."
    ),
    f"{DOCUMENTS}/nobody": not_there(
        "document", "GET /api/v1/documents lists those that there are."
    ),
    f"{SOURCES}/nobody": not_there("source", "GET /api/v1/sources lists those that there are."),
    f"{API}/nothing": {
        "error": "There is nothing at this address.",
        "hint": "The page /api/v1/docs lists all there is.",
    },
}


def test_what_is_not_there_is_said_whole(reader, losing):
    answers = {address: reader.get(address) for address in NOT_THERE}

    assert {address: answer.json() for address, answer in answers.items()} == NOT_THERE
    assert {answer.status_code for answer in answers.values()} == {404}


def test_who_is_not_let_in_is_told_whole(stranger, db, monkeypatch):
    monkeypatch.setattr(keys, "WRONG_TOKENS", 1)
    wrong = Client(headers={"Authorization": "Bearer prov_wrong"})
    with time_machine.travel(WINDOW + 100, tick=False):
        first, second, third = stranger.get(DOCUMENTS), wrong.get(DOCUMENTS), wrong.get(DOCUMENTS)

    assert (
        (first.status_code, first.json())
        == (second.status_code, second.json())
        == (
            401,
            NO_TOKEN,
        )
    )
    assert first["WWW-Authenticate"] == second["WWW-Authenticate"] == 'Bearer realm="Provenance"'
    assert (third.status_code, third["Retry-After"]) == (429, "200")
    assert third.json() == {
        "error": "Too many wrong tokens have come from your address.",
        "hint": "Wait 200 seconds, and check the token on the page /tokens/.",
    }


def test_wrong_tokens_are_counted_anew_in_the_next_five_minutes(db, monkeypatch):
    monkeypatch.setattr(keys, "WRONG_TOKENS", 0)
    wrong = Client(headers={"Authorization": "Bearer prov_wrong"})

    waits = []
    for seconds in (0, 1, 299, 300):
        with time_machine.travel(WINDOW + seconds, tick=False):
            waits.append(wrong.get(DOCUMENTS)["Retry-After"])

    assert waits == ["300", "299", "1", "300"]


def test_twenty_wrong_tokens_in_one_window_are_told_that_they_are_wrong(db):
    wrong = Client(headers={"Authorization": "Bearer prov_wrong"})

    statuses = [wrong.get(DOCUMENTS).status_code for _ in range(21)]

    assert statuses == [401] * 20 + [429]


def test_what_comes_over_http_is_refused_whole(reader, settings):
    settings.SECURE_SSL_REDIRECT = True

    answer = reader.get(DOCUMENTS)

    assert (answer.status_code, answer.json()) == (
        403,
        {
            "error": "The API answers over https only.",
            "hint": "Ask the same at https, and revoke a token that was sent over http on the page "
            "/tokens/.",
        },
    )


def test_what_can_only_be_read_and_what_cannot_be_stored_are_told_whole(reader):
    post, broken = reader.post(DOCUMENTS), reader.get(f"{QUOTES}/%00")

    assert post.json() == {"error": "This can only be read.", "hint": "Send a GET request."}
    assert (broken.status_code, broken.json()) == (
        400,
        {
            "error": "The address or a cookie holds a character that cannot be stored.",
            "hint": "Leave it out.",
        },
    )


def test_a_failure_of_ours_is_told_whole(reader, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("provenance.api.documents.document_rows", fail)
    reader.raise_request_exception = False

    answer = reader.get(DOCUMENTS)

    assert (answer.status_code, answer.json()) == (
        500,
        {
            "error": "Something went wrong here; nothing was changed.",
            "hint": "Try again in a while.",
        },
    )


UNKNOWN = "{}: Value error, there is no such parameter; there are: {}"
UNREADABLE = [
    (f"{QUOTES}?after=x", "after: this key was not given by a page in this order."),
    (
        f"{FIND}?q=a&limt=5",
        f"This cannot be read: {UNKNOWN.format('parameters', 'limit, q')}.",
    ),
    (
        f"{FIND}?q=a&limit=0",
        "This cannot be read: limit: Input should be greater than or equal to 1.",
    ),
    (
        f"{FIND}?limit=0",
        "This cannot be read: q: Field required; "
        "limit: Input should be greater than or equal to 1.",
    ),
]


@pytest.mark.parametrize(("address", "error"), UNREADABLE, ids=["key", "name", "one", "two"])
def test_what_cannot_be_read_is_told_whole(reader, db, address, error):
    answer = reader.get(address)

    assert (answer.status_code, answer.json()) == (422, {"error": error, "hint": CHECK_REQUEST})


def names(number):
    return "&".join(f"outlet=o{place}" for place in range(number))


LIMITS = {
    f"{FIND}?q={'x' * 1000}": 200,
    f"{FIND}?q={'x' * 1001}": 422,
    f"{FIND}?q=x&limit=1": 200,
    f"{FIND}?q=x&limit=100": 200,
    f"{FIND}?q=x&limit=101": 422,
    f"{QUOTES}?limit=0": 422,
    f"{QUOTES}?limit=100": 200,
    f"{QUOTES}?limit=101": 422,
    f"{QUOTES}?{names(20)}": 200,
    f"{QUOTES}?{names(21)}": 422,
    f"{QUOTES}?outlet={'o' * 120}": 200,
    f"{QUOTES}?outlet={'o' * 121}": 422,
    f"{QUOTES}?after={'o' * 121}": 422,
    f"{QUOTES}/losing-now/chain?from={'o' * 120}": 404,
    f"{QUOTES}/losing-now/chain?from={'o' * 121}": 422,
    f"{DOCUMENTS}?after={'o' * 120}": 200,
    f"{DOCUMENTS}?after={'o' * 121}": 422,
    f"{SOURCES}?limit=100": 200,
    f"{SOURCES}?limit=101": 422,
}


def test_each_limit_is_kept_to_from_both_sides(reader, losing):
    assert {address: reader.get(address).status_code for address in LIMITS} == LIMITS


@pytest.mark.parametrize(("limit", "goes_on"), [(1, True), (2, True), (3, False), (4, False)])
def test_a_list_goes_on_only_where_there_is_more(reader, db, limit, goes_on):
    paper = builders.source("The Daily", slug="daily")
    for name in "abc":
        builders.document(slug=name, publisher=paper)
        builders.wording(
            of=builders.quote(slug=name, claimed_speaker=builders.source(slug=f"speaker-{name}")),
            document=Document.objects.get(slug=name),
        )
    builders.Document.objects.filter(slug="c").update(publisher=None)
    summaries.refresh_stale()

    for address, last in ((DOCUMENTS, "c"), (f"{QUOTES}?sort=newest&language=en", None)):
        sign = "&" if "?" in address else "?"
        answer = reader.get(f"{address}{sign}limit={limit}").json()
        assert bool(answer["next"]) == goes_on
        assert last is None or goes_on or answer["documents"][-1]["id"] == last
    assert reader.get(f"{DOCUMENTS}?limit=2&after=a").json()["next"] is None
    assert reader.get(f"{DOCUMENTS}?limit=1&after=a").json()["next"] == (
        f"{DOCUMENTS}?limit=1&after=b"
    )


SERVICE = {"id": "the-service", "name": "The Service", "protected": False}
AUDIO = {
    "id": "the-audio",
    "kind": "released-audio",
    "publisher": SERVICE,
    "held": False,
    "language": "",
    "status": "published",
    "page": f"{SITE}/documents/the-audio/",
}


def test_a_row_of_each_list_is_told_whole(reader, losing):
    unit = builders.protected_source("Ivan Petrov", display_form="a captain", slug="unit")
    unit.part_of = Source.objects.get(slug="the-service")
    unit.save()
    losing.claimed_speaker = unit
    losing.save()
    summaries.rewrite_summaries([losing.pk])
    rows = {row["id"]: row for row in reader.get(f"{SOURCES}?limit=100").json()["sources"]}
    documents = {row["id"]: row for row in reader.get(f"{DOCUMENTS}?limit=100").json()["documents"]}
    (quote,) = reader.get(QUOTES).json()["quotes"]

    captain = {"id": "unit", "name": "a captain", "protected": True}
    assert rows["unit"] == {
        **captain,
        "kind": "person",
        "part_of": SERVICE,
        "page": f"{SITE}/sources/unit/",
    }
    assert documents["the-audio"] == {
        **AUDIO,
        "title": Document.objects.get(slug="the-audio").name_for_readers,
    }
    assert (documents["the-page"]["publisher"], documents["the-page"]["held"]) == (None, True)
    assert quote == {
        "id": "losing-now",
        "kind": "words",
        "claimed_speaker": captain,
        "words": builders.LOSING,
        "language": "en",
        "document": "the-page",
        "outlets": 3,
        "origins": 1,
        "reaches": True,
        "earliest": "2022-09-29",
        "latest": "2022-09-29",
        "version": Summary.objects.get().version,
        "waiting": False,
        "page": f"{SITE}/quotes/losing-now/",
    }


def test_the_record_of_a_source_is_told_whole(reader, losing):
    service = Source.objects.get(slug="the-service")
    day = builders.passage("since 2014", Document.objects.get(slug="the-page"))
    builders.interest(
        service,
        interest="a ministry",
        position=2,
        since=date(2014, 4, 1),
        until=date(2022, 2, 24),
        passage=day,
    )

    answer = reader.get(f"{SOURCES}/the-service").json()

    assert answer["interests"] == [
        {
            "interest": "a ministry",
            "since": "2014-04-01",
            "until": "2022-02-24",
            "exact": "since 2014",
            "reason": "",
        },
        {
            "interest": "a party to the war",
            "since": None,
            "until": None,
            "exact": None,
            "reason": "It fights in it.",
        },
    ]
    (released,) = answer["released"]
    assert (released["kind"], released["agent_as_named"]) == ("released", "the Service")
    assert (released["hedge"], released["attribution"]) == ("", "report-audio")
    assert (answer["protection"], answer["protection_reason"]) == ("none", "")
    assert (answer["parts"], answer["names"], answer["cut"]) == ([], [], [])
    assert answer["page"] == f"{SITE}/sources/the-service/"


def test_a_hit_is_told_whole(reader, losing):
    answer = reader.get(FIND, {"q": f" {builders.LOSING} "}).json()

    (hit,) = answer.pop("hits")
    assert answer == {
        "answer": "one",
        "words": builders.LOSING,
        "choices": [],
        "reason": "",
        "nearest": [],
        "more": 0,
    }
    sentences = reader.get(f"{QUOTES}/losing-now/chain").json()["sentences"]
    page = hit.pop("page")
    assert page.startswith(f"{SITE}/quotes/losing-now/?from=losing-in-the-page")
    assert hit == {
        "match": "same",
        "score": 1.0,
        "quote": "losing-now",
        "wording": "losing-in-the-page",
        "words": builders.LOSING,
        "language": "en",
        "outlet": "the article headed “‘We’re Losing’”",
        "speaker_as_named": "",
        "chain": sentences["chain"],
        "stop": sentences["stop"],
        "verification": "not-examined",
        "outlets": 3,
        "origins": 1,
        "findings": hit["findings"],
        "exchanges": [],
    }
    assert len(set(hit["findings"])) == len(hit["findings"]) > 0


def test_altered_words_lend_no_chain(reader, losing):
    answer = reader.get(FIND, {"q": builders.LOSING.replace("losing", "winning")}).json()

    (hit,) = [*answer["hits"], *answer["nearest"]]
    assert hit["match"] == "altered"
    assert (hit["chain"], hit["stop"], hit["verification"], hit["findings"]) == ("", "", None, [])
    assert hit["exchanges"] == [{"one": "winning", "other": "losing"}]


@pytest.mark.parametrize(("limit", "more"), [(1, 1), (2, 0), (3, 0)])
def test_how_many_more_are_found_than_are_given_is_said(reader, losing, limit, more):
    builders.wording(builders.LOSING, document=builders.document())

    answer = reader.get(FIND, {"q": builders.LOSING, "limit": limit}).json()

    assert (len(answer["hits"]), answer["more"]) == (min(limit, 2), more)
