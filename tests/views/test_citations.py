"""Noting that one cites a quote, the list of what one cites, and what the inbox says became of it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provenance.models import CitedChain, Document, Edition
from provenance.services import evidence, publishing, removing
from tests import builders, stories
from tests.services.changes import CHANGE
from tests.services.test_citations import mend, out
from tests.services.test_moves import ANNA, again, draft

pytestmark = pytest.mark.django_db

QUOTE, LIST, INBOX = "/quotes/losing-now/", "/citations/", "/inbox/"
CITE, REMOVE = f"{QUOTE}cite/", f"{LIST}remove/"
BUTTON = "I cite this: tell me if it changes"


@pytest.fixture
def losing(db):
    quote = stories.worked_example()
    stories.come_in()
    return quote


def text_of(client, address):
    return " ".join(client.get(address).text.split())


def test_the_button_stands_beside_the_citation_and_opening_pages_stores_nothing(reader, losing):
    for address in (QUOTE, f"{QUOTE}wording/", LIST):
        page = reader.get(address)
        assert (BUTTON in page.text) == (address != LIST)

    assert reader.get(CITE).status_code == 405
    assert not CitedChain.objects.exists()


def test_it_is_noted_once_and_said_on_the_page_of_the_quote(reader, losing):
    said = reader.post(CITE, follow=True).text
    again_said = reader.post(CITE, follow=True).text

    assert "Noted: you cite this chain as it is told now." in said
    assert "You had noted already" in again_said
    assert CitedChain.objects.get().user == reader.user


def test_where_nothing_went_out_the_page_says_that_nothing_was_noted(curator, db):
    builders.wording(document=draft(), of=builders.quote(slug="losing-now"))

    assert "Nothing was noted" in curator.post(CITE, follow=True).text
    assert not CitedChain.objects.exists()


def test_the_list_names_words_day_and_editions_and_each_can_be_removed(reader, losing):
    reader.post(CITE)
    cited = CitedChain.objects.get()
    shown = text_of(reader, LIST)

    assert "We are losing now" in shown
    assert 'href="/documents/the-page/editions/1/"' in shown
    reader.post(REMOVE, {"cited": str(cited.pk)})
    assert not CitedChain.objects.exists()


def test_nobody_sees_or_removes_what_another_cites(reader, curator, losing):
    reader.post(CITE)
    cited = CitedChain.objects.get()

    assert "We are losing now" not in curator.get(LIST).text
    assert curator.post(REMOVE, {"cited": str(cited.pk)}).status_code == 404
    assert reader.post(REMOVE, {"cited": "none"}).status_code == 404
    assert CitedChain.objects.exists()


def test_of_a_quote_that_is_not_shown_any_more_the_list_has_no_words(reader, losing):
    reader.post(CITE)
    Document.objects.filter(slug="the-page").update(status="withdrawn")

    shown = text_of(reader, LIST)

    assert "A quote that is not shown any more" in shown
    assert "We are losing now" not in shown
    assert "‘We’re Losing’" not in shown


def test_the_list_comes_in_parts_and_costs_the_same_for_each(reader, losing):
    reader.post(CITE)
    wording = CitedChain.objects.get().wording
    reader.get(LIST)
    with CaptureQueriesContext(connection) as one:
        reader.get(LIST)
    for _ in range(31):
        builders.cited_chain(reader.user, wording).editions.set(Edition.objects.all())

    with CaptureQueriesContext(connection) as many:
        shown = reader.get(LIST).text

    assert len(many) == len(one)
    assert shown.count("We are losing now") == 30
    last = CitedChain.objects.order_by("-pk")[29].pk
    assert f'before={last}"' in shown
    assert reader.get(f"{LIST}?before={last}").text.count("We are losing now") == 2


def test_strangers_note_nothing(stranger, losing):
    assert stranger.post(CITE).status_code == 302
    assert stranger.get(LIST).status_code == 302
    assert not CitedChain.objects.exists()


def test_the_inbox_says_what_was_corrected_and_leads_to_the_edition_beside_the_present(
    reader, losing
):
    reader.post(CITE)
    wording = CitedChain.objects.get().wording
    mend(wording.slug, speaker_as_named="a cook")
    page = wording.passage.document
    out(again(page))

    shown = text_of(reader, INBOX)

    assert "What you cite has changed" in shown
    assert "You cite edition 1; edition 2 went out." in shown
    assert "What differs: wording, Speaker, as named here." in shown
    assert ANNA.why in shown
    assert 'href="/documents/the-page/editions/1/"' in shown
    assert "What differs now stands beside it." in text_of(
        reader, "/documents/the-page/editions/1/"
    )


def test_the_inbox_says_when_and_why_what_is_cited_was_withdrawn_and_names_no_document(
    reader, losing
):
    reader.post(CITE)
    page = CitedChain.objects.get().wording.passage.document

    publishing.withdraw(again(page), change=ANNA)

    shown = text_of(reader, INBOX)
    assert "Withdrawn: a document that is not shown. You cite edition 1 of it." in shown
    assert "When and why it was removed" in shown
    assert "We are losing now" not in shown
    assert "‘We’re Losing’" not in shown


def test_the_inbox_says_that_a_cited_quote_was_removed(reader, losing):
    reader.post(CITE)

    removing.remove_at_once(CitedChain.objects.get().wording, change=CHANGE)

    shown = text_of(reader, INBOX)
    assert "of which you cite edition 1. Cite it no more." in shown
    assert "We are losing now" not in shown


@pytest.mark.parametrize(
    ("news", "sentence"),
    [
        ({"what": "protected"}, "A person in this chain may be shown otherwise since."),
        (
            {"changes": [["statement", "new"], ["attribution", "gone"], ["passage", "exact"]]},
            "What differs: new: statement; no longer there: step; the words.",
        ),
        ({"changes": [["quote", "responds_to"]]}, "What differs: quote."),
    ],
)
def test_each_kind_of_news_is_a_sentence(reader, losing, news, sentence):
    corrected = {"what": "corrected", "edition": ["the-page", 1], "said": "", "now": 2}
    values = {"words": "", "what": [], "cited": [corrected | news]}
    builders.notice(reader.user, values=values, quote=losing)

    assert sentence in text_of(reader, INBOX).replace("&#x27;", "'")


def test_what_is_told_of_who_cites_costs_no_query_for_each(reader, losing):
    corrected = {"what": "withdrawn", "edition": ["the-page", 1], "said": ""}
    values = {"words": "", "what": [], "cited": [corrected]}
    counts = []
    for _ in range(2):
        builders.notice(reader.user, values=values, quote=builders.wording().quote)
        with CaptureQueriesContext(connection) as queries:
            reader.get(INBOX)
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_a_title_that_awaits_its_reader_is_not_told_to_readers(reader, losing):
    reader.post(CITE)
    page = CitedChain.objects.get().wording.passage.document
    page.title = "Not read yet"
    evidence.save(page, change=ANNA)

    assert "Not read yet" not in text_of(reader, LIST)


def test_the_newest_is_listed_first_and_the_end_has_no_further_part(reader, losing):
    reader.post(CITE)
    wording = CitedChain.objects.get().wording
    for _ in range(29):
        builders.cited_chain(reader.user, wording)
    numbers = [f'id="cited-{one.pk}"' for one in CitedChain.objects.order_by("-pk")]

    shown = reader.get(LIST).text

    places = [shown.index(one) for one in numbers]
    assert places == sorted(places)
    assert "Older ones" not in shown


@pytest.mark.parametrize(("role", "is_told"), [("curator", True), ("reader", False)])
def test_curators_alone_are_told_what_awaits_its_reader(request, role, is_told, losing):
    person = request.getfixturevalue(role)
    person.post(CITE)
    wording = CitedChain.objects.get().wording
    wording.language = "ru"
    evidence.save(wording, change=ANNA)

    assert ('<blockquote lang="ru"' in text_of(person, LIST)) is is_told
