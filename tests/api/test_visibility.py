"""A program sees what its person sees on the pages, and not a word more."""

from __future__ import annotations

import pytest
from django.test import Client

from provenance.models import Document
from tests import builders

CURATORS = ["curator", "administrator"]
WORDS = "Words that nobody published yet"
REGISTER_NAME, ALIAS = "Aleksandr Ivanov", "Sasha Ivanovich"

PAIRS = [
    ("/documents/hidden/", "/api/v1/documents/hidden"),
    ("/quotes/hidden-quote/", "/api/v1/quotes/hidden-quote"),
    ("/quotes/hidden-quote/", "/api/v1/quotes/hidden-quote/chain"),
    ("/documents/the-page/", "/api/v1/documents/the-page"),
    ("/quotes/losing-now/", "/api/v1/quotes/losing-now"),
    ("/quotes/losing-now/", "/api/v1/quotes/losing-now/chain"),
    ("/sources/the-service/", "/api/v1/sources/the-service"),
    ("/sources/nobody/", "/api/v1/sources/nobody"),
]


@pytest.mark.parametrize("role", ["reader", *CURATORS])
@pytest.mark.parametrize(("page", "address"), PAIRS)
def test_an_address_answers_exactly_where_its_page_does(unpublished, role, page, address, request):
    client = request.getfixturevalue(role)

    assert client.get(address).status_code == client.get(page).status_code


@pytest.mark.parametrize("role", ["reader", *CURATORS])
def test_a_token_sees_what_a_session_sees(unpublished, program, role, request):
    client = request.getfixturevalue(role)
    asking = program(client.user)

    for _, address in PAIRS:
        assert asking.get(address).json() == client.get(address).json()


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/documents",
        "/api/v1/quotes/losing-now",
        "/api/v1/quotes/losing-now/chain?as=everyone",
        "/api/v1/find?q=We are losing, says a draft",
        f"/api/v1/find?q={WORDS}",
    ],
)
def test_unpublished_words_are_for_curators_only(unpublished, reader, curator, address):
    given = [client.get(address).text for client in (reader, curator)]

    assert [("hidden" in text or "draft" in text.split('"hits"')[-1]) for text in given] == [
        False,
        True,
    ]


@pytest.mark.parametrize("role", ["reader", *CURATORS])
def test_the_list_of_quotes_is_of_what_is_published(unpublished, role, request):
    rows = request.getfixturevalue(role).get("/api/v1/quotes").json()["quotes"]

    assert [row["id"] for row in rows] == ["losing-now"]


def test_a_source_known_only_from_drafts_is_for_curators_only(unpublished, reader, curator):
    person = builders.source("Known from a draft", slug="known-from-a-draft")
    builders.document(publisher=person, status="draft")
    addresses = ["/api/v1/sources?limit=100", f"/api/v1/sources/{person.slug}"]

    told = [person.name in client.get(a).text for client in (reader, curator) for a in addresses]

    assert told == [False, False, True, True]


def test_the_wordings_are_those_that_the_page_shows(unpublished, reader, curator):
    for client in (reader, curator):
        shown = client.get("/quotes/losing-now/").context["wordings"]
        given = client.get("/api/v1/quotes/losing-now").json()["wordings"]
        assert len(given) == len(shown)


def test_an_unpublished_upstream_is_not_named_to_readers(losing, reader, curator):
    Document.objects.filter(slug="the-report").update(status="draft")

    addresses = ("/api/v1/documents/the-page", "/api/v1/quotes/losing-now/chain")
    assert not ["the-report" for a in addresses if '"the-report"' in reader.get(a).text]
    assert '"the-report"' in curator.get(addresses[0]).text


@pytest.fixture
def protected(db):
    """A protected speaker who is also spoken to, publishes, acts and verifies."""
    person = builders.protected_source(REGISTER_NAME, slug="a-soldier", display_form="a soldier")
    builders.source_name(person, name=ALIAS)
    builders.interest(person)
    channel = builders.document("A channel", publisher=person, slug="a-channel")
    outlet = builders.document("An article", slug="an-article")
    quote = builders.quote(claimed_speaker=person, addressee=person, slug="spoken")
    builders.wording(of=quote, document=outlet, speaker_as_named="one of the soldiers")
    builders.act(builders.attribution(outlet, channel), agent=person)
    builders.attribution(channel, speaks=True)
    builders.statement(document=channel, doer=person)
    return person


@pytest.mark.parametrize("role", ["reader", *CURATORS])
def test_a_protected_name_is_in_no_answer(protected, role, request):
    client = request.getfixturevalue(role)
    lists = ["find?q=We are losing now, and nobody tells us why.", "quotes", "documents", "sources"]
    ones = ["quotes/spoken", "quotes/spoken/chain", "documents/a-channel", "documents/an-article"]

    texts = [client.get(f"/api/v1/{a}").text for a in (*lists, *ones, "sources/a-soldier")]

    assert not [text for text in texts if "Ivanov" in text or "Sasha" in text]
    assert len([text for text in texts if "a soldier" in text]) >= 6


@pytest.mark.parametrize("name", [REGISTER_NAME, ALIAS])
def test_a_quote_is_not_found_by_a_protected_name(protected, reader, name):
    answer = reader.get("/api/v1/find", {"q": name}).json()

    assert (answer["answer"], answer["nearest"]) == ("none", [])


def test_no_answer_is_for_strangers(losing):
    stranger = Client()

    for _, address in PAIRS:
        assert stranger.get(address).status_code == 401
