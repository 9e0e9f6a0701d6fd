"""The find page: words in, chains out; nothing that is typed breaks it or is lost."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from provenance.domain.vocabulary import Status
from provenance.services import summaries
from tests import builders
from tests.markup import Markup

pytestmark = pytest.mark.usefixtures("short_words_answer")

FIND = reverse("find")
NOW = datetime(2026, 5, 1, tzinfo=UTC)
WORDS = "We are losing now"
LONG = "многа букв " * 2_000


def box(response):
    return Markup(response.text).text_of("textarea")


def count_queries(ask):
    with CaptureQueriesContext(connection) as queries:
        response = ask()
    assert response.status_code == 200
    return len(queries)


def quotes_on(page):
    return [
        element.attributes["href"]
        for element in page.elements
        if element.tag == "a" and "blockquote" in element.within
    ]


def known_quotes(number):
    for _ in range(number):
        outlet = builders.document(publisher=builders.source())
        builders.wording(document=outlet)
        builders.attribution(outlet, builders.document(), inference="So it seems.")
    call_command("reindex", verbosity=0)
    summaries.refresh_stale()


# The cast


def test_a_stranger_is_sent_to_log_in(stranger, db):
    response = stranger.get(FIND, {"q": WORDS})

    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))


@pytest.mark.parametrize("role", ["reader", "curator", "administrator"])
def test_whoever_has_logged_in_finds_a_quote(losing, role, request):
    response = request.getfixturevalue(role).get(FIND, {"q": WORDS})

    assert "One quote has these words" in response.text
    assert "/quotes/losing-now/?from=losing-in-the-page" in response.text


def test_a_reader_does_not_find_what_is_not_published(reader, unpublished):
    builders.wording(document=unpublished)

    assert "No known quote" in reader.get(FIND, {"q": WORDS}).text


def test_a_curator_finds_what_is_not_published(curator, unpublished):
    builders.wording(document=unpublished)

    assert "One quote has these words" in curator.get(FIND, {"q": WORDS}).text


# None, one, several


def test_the_page_opens_with_an_empty_box_and_no_complaint(reader):
    response = reader.get(FIND)

    assert box(response) == ""
    assert "no words" not in response.text


def test_two_quotes_with_the_same_words_stand_apart(reader):
    known_quotes(2)

    response = reader.get(FIND, {"q": builders.LOSING})

    assert "2 quotes have these words" in response.text


def test_what_is_near_is_offered_where_nothing_answers(reader):
    builders.wording("We are losing now, and nobody tells us why.")

    response = reader.get(FIND, {"q": "nobody tells us when"})

    assert "Close, not the same: 1 quote" in response.text
    assert "No known quote has these words" not in response.text


def test_what_is_near_nothing_says_so(reader, losing):
    response = reader.get(FIND, {"q": "Completely unrelated gardening advice"})

    assert "Nothing here is near them either" in response.text


def test_ten_are_shown_and_a_link_leads_to_the_rest(reader):
    known_quotes(13)

    first = Markup(reader.get(FIND, {"q": builders.LOSING}).text)
    (onward,) = first.all("a", **{"class": "next"})
    second = Markup(reader.get(onward.attributes["href"]).text)

    assert len(quotes_on(first)) == 10
    assert len(quotes_on(second)) == 3
    assert not set(quotes_on(first)) & set(quotes_on(second))
    assert not second.all("a", **{"class": "next"})


@pytest.mark.parametrize(("shown", "links"), [(2, 1), (3, 0), (4, 0)])
def test_no_link_leads_to_an_empty_page(reader, monkeypatch, shown, links):
    monkeypatch.setattr("provenance.views.find.SHOWN", shown)
    known_quotes(3)

    page = Markup(reader.get(FIND, {"q": builders.LOSING}).text)

    assert len(page.all("a", **{"class": "next"})) == links


def test_the_address_of_an_article_finds_its_quotes(reader):
    outlet = builders.document(address="https://paper.example/losing")
    builders.wording(document=outlet)

    response = reader.get(FIND, {"q": "https://paper.example/losing#top"})

    assert "One quote stands at this address" in response.text


def test_an_address_where_no_quote_is_marked_leads_to_its_document(reader):
    outlet = builders.document("A plain report", address="https://paper.example/plain")

    response = reader.get(FIND, {"q": "https://paper.example/plain/"})

    assert "no quote in it is marked" in response.text
    assert outlet.get_absolute_url() in response.text


@pytest.mark.parametrize("drafting", [True, False])
def test_an_unknown_address_is_said_kindly_and_can_be_asked_for(reader, unpublished, drafting):
    address = "https://paper.example/unknown"
    builders.Document.objects.update(address=address if drafting else "")

    response = reader.get(FIND, {"q": address})

    assert "No document here has this address" in response.text
    assert unpublished.title not in response.text
    assert Markup(response.text).all("input", type="hidden", name="address", value=address)


def test_what_nobody_knows_can_be_asked_of_the_curators(reader, losing):
    page = Markup(reader.get(FIND, {"q": "gardening", "at": "https://paper.example/"}).text)

    assert page.all("form", action=reverse("requests"), method="post")
    assert page.all("input", type="hidden", name="words", value="gardening")
    assert page.all("input", name="address", value="https://paper.example/")


def test_a_draft_says_that_it_is_one(curator):
    builders.wording(document=builders.document(status=Status.DRAFT))

    assert "draft" in Markup(curator.get(FIND, {"q": WORDS}).text).text_of("span")


def test_a_result_shows_its_chain_as_a_strip_with_a_line_on_the_check(reader, losing):
    summaries.refresh_stale()

    page = Markup(reader.get(FIND, {"q": WORDS}).text)

    text = " ".join(page.text.split())
    assert "(according to another document) The Daily Paper" in text
    assert "Nobody has looked yet for a check in: the article headed" in text
    assert page.all("span", **{"class": "shape speaker"})


def test_a_quote_that_is_still_to_be_summarised_names_its_outlet(reader):
    builders.wording(document=builders.document("A plain report"), speaker_as_named="a soldier")

    page = Markup(reader.get(FIND, {"q": WORDS}).text)

    assert "A plain report”, giving it to “a soldier”" in " ".join(page.text.split())
    assert not page.all("p", **{"class": "strip"})


def test_the_words_that_differ_are_marked_where_a_quote_is_only_near(reader):
    builders.wording("We are losing now, and nobody tells us why.")

    page = Markup(reader.get(FIND, {"q": "nobody tells us the hour"}).text)

    marked = [text for text, element in page.texts if element.tag == "mark"]
    assert marked == ["the hour", "We are losing now, and"]


def test_quotes_found_by_their_speaker_say_so(reader):
    builders.wording(speaker_as_named="a soldier named Iskander")

    page = Markup(reader.get(FIND, {"q": "Iskander"}).text)

    assert "1 quote by this name" in page.text
    assert "Nothing here is near them" not in page.text
    assert not page.all("mark")


def test_a_quote_found_by_a_printed_name_says_the_name_and_who_prints_it(reader):
    quote = builders.quote(claimed_speaker=builders.protected_source("Aleksandr Ivanov"))
    builders.wording(of=quote, speaker_as_named="a soldier")
    paper = builders.document(publisher=builders.source("The Gazette"))
    builders.wording(of=quote, document=paper, speaker_as_named="Iskander")

    page = Markup(reader.get(FIND, {"q": "iskander"}).text)

    assert "named “Iskander” in The Gazette" in page.text


def test_a_quote_found_by_a_name_of_the_register_alone_says_so(reader):
    speaker = builders.source("Aleksandr Koval")
    builders.wording(of=builders.quote(claimed_speaker=speaker), speaker_as_named="a clerk")

    page = Markup(reader.get(FIND, {"q": "Koval"}).text)

    assert "found by the speaker’s name" in page.text


def test_quotes_by_a_name_stand_before_those_only_near_the_words(reader):
    service = builders.source("The Harbour Service of Northland")
    builders.wording("The harbour service closed the northern piers of Northland for good.")
    builders.wording("Nobody leaves.", of=builders.quote(slug="by-it", claimed_speaker=service))
    call_command("reindex", verbosity=0)
    summaries.refresh_stale()

    page = Markup(reader.get(FIND, {"q": "Harbour Service of Northland"}).text)

    assert quotes_on(page)[0].startswith("/quotes/by-it/")
    assert "Quotes by this name or near these words: 2" in page.text


def test_a_source_stands_above_quotes_that_only_mention_it(reader):
    ruler = builders.source("Viktor Orlin")
    builders.wording("Long live all.", of=builders.quote(claimed_speaker=ruler))
    builders.wording("Orlin is a fool.")
    call_command("reindex", verbosity=0)
    summaries.refresh_stale()

    text = reader.get(FIND, {"q": "Orlin"}).text

    assert text.index("Goes by these words") < text.index("Orlin is a fool")


def test_where_a_word_was_put_in_the_quote_has_no_word_there(reader):
    builders.wording("Yes, we have significant losses of troops and it is a huge tragedy for us.")

    typed = "Yes, we have no significant losses of troops and it is a huge tragedy for us."
    text = Markup(reader.get(FIND, {"q": typed}).text).text

    assert "yours: no · this quote: no word there" in " ".join(text.split())


def test_a_source_that_goes_by_the_words_stands_above_the_quotes(reader):
    herald = builders.source("The Herald", slug="herald")
    builders.wording(document=builders.document("Plain", publisher=herald, language="en"))
    summaries.refresh_stale()

    page = Markup(reader.get(FIND, {"q": "Herald"}).text)

    assert page.all("a", href="/sources/herald/")
    assert page.all("a", href=f"{FIND}?outlet=herald")
    assert "what goes by them stands above" in page.text


def test_what_goes_by_the_words_stands_below_quotes_that_hold_them(reader, losing):
    builders.document(title="Losing now, says soldier")

    text = reader.get(FIND, {"q": "We are losing now"}).text

    assert 0 < text.index('<ol class="results"') < text.index("Goes by these words")


def test_no_names_are_looked_for_where_an_address_or_a_long_quote_is_typed(reader, losing):
    builders.document("https paper example", address="https://paper.example/x")

    for typed in ("https://paper.example/", f"{builders.LOSING} We are losing now and nobody"):
        assert "Goes by these words" not in reader.get(FIND, {"q": typed}).text


# Before anything is asked


def retold(number, *, outlets):
    quote = builders.quote()
    for _ in range(outlets):
        paper = builders.document(publisher=builders.source(f"Paper {number}"))
        builders.wording(f"We are losing, he said {number}.", of=quote, document=paper)
    summaries.refresh_stale()
    return quote


def test_the_first_screen_offers_examples_and_shows_one_chain_and_no_facets(reader, losing):
    summaries.refresh_stale()

    page = Markup(reader.get(FIND).text)

    assert page.all("a", href=f"{FIND}?q=We+are+losing+now")
    assert page.all("section", **{"class": "worked"})
    assert not page.all("details", **{"class": "narrow"})


def test_the_first_screen_names_the_quotes_that_most_outlets_word(reader):
    retold(1, outlets=1)
    retold(2, outlets=3)

    text = " ".join(Markup(reader.get(FIND).text).text.split())

    assert "Most retold “We are losing, he said 2.” 3 outlets · Paper 2 Recently corrected" in text


def test_the_first_screen_says_that_nothing_is_retold_or_corrected(reader, losing):
    summaries.refresh_stale()

    text = reader.get(FIND).text

    assert "No quote is worded by two outlets yet" in text
    assert "Nothing has been corrected so far" in text


def test_the_first_screen_names_what_was_put_right(reader, losing):
    summaries.refresh_stale()
    step = builders.Attribution.objects.get(slug="page-report")
    decided = {"state": "upheld", "outcome": "One agency.", "decided_by": "C", "decided_at": NOW}
    builders.dispute(step, quote=losing, **decided)
    page = builders.Document.objects.get(slug="the-page")
    builders.correction(page, statement="The headline.", dated="2022-11-14")

    text = " ".join(Markup(reader.get(FIND).text).text.split())

    assert (
        "One agency. 1 May 2026 · ‘We’re Losing’ The headline. 14 November 2022 · ‘We’re Losing’"
        in text
    )


@pytest.mark.parametrize("quotes", [1, 30])
def test_the_first_screen_costs_the_same_however_many_quotes(reader, quotes):
    known_quotes(quotes)

    # Session and user; the newest in two, the most retold, what is shown of both, their strips;
    # what was upheld, what was corrected; the last event, and what is on file as of it, which the
    # first visit after a write counts and stores.
    reader.get(FIND)
    assert count_queries(lambda: reader.get(FIND)) == 11


# One address, two shapes


def test_htmx_gets_only_the_results(reader, losing, part):
    response = part(reader, f"{FIND}?q=losing", "results")

    assert response.text.lstrip().startswith('<section id="results"')
    assert "<html" not in response.text


@pytest.mark.parametrize("target", ["results", "other"])
def test_every_answer_says_what_it_varies_by(reader, part, target):
    response = part(reader, FIND, target)

    assert {"HX-Request", "HX-Target"} <= set(response.headers["Vary"].split(", "))


@pytest.mark.parametrize("target", ["base.html", "q", "results ", "Results"])
def test_an_unknown_target_gets_the_whole_page(reader, part, target):
    assert "<html" in part(reader, FIND, target).text


def test_a_history_restore_gets_the_whole_page(reader):
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}

    assert "<html" in reader.get(FIND, {"q": WORDS}, headers=headers).text


def test_an_address_typed_by_hand_gives_the_whole_page_with_its_words(reader, losing):
    response = reader.get(FIND, {"q": WORDS})

    assert "<html" in response.text
    assert box(response) == WORDS


def test_words_typed_under_htmx_become_the_address_without_filling_the_history(reader, part):
    response = part(reader, FIND, "results", {"q": "“a & b” 100%"})

    pushed = urlsplit(response.headers["HX-Replace-Url"])
    assert (pushed.path, parse_qs(pushed.query)) == (FIND, {"q": ["“a & b” 100%"]})


def test_a_box_emptied_under_htmx_becomes_the_first_page(reader, part):
    assert part(reader, FIND, "results", {"q": " "}).headers["HX-Replace-Url"] == FIND


def test_only_a_part_tells_the_live_region_that_is_already_there(reader, part, losing):
    whole, swapped = reader.get(FIND, {"q": WORDS}), part(reader, f"{FIND}?q=losing", "results")

    assert Markup(whole.text).all("p", id="found") == Markup(whole.text).all("p", role="status")[:1]
    assert "hx-swap-oob" not in whole.text
    assert '<p id="found" hx-swap-oob="innerHTML">One quote has these words</p>' in swapped.text


def test_a_form_without_htmx_is_sent_on_to_an_address_that_can_be_shared(reader):
    response = reader.post(FIND, {"q": "a & b", "finding": "hanging"})

    assert (response.status_code, response.url) == (302, f"{FIND}?q=a+%26+b&finding=hanging")


# Whatever is typed


@pytest.mark.parametrize("given", ["", "   ", "\n\t", "“…”", "!?", "—", "\u200b\u202e"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_box_without_words_is_told_so(reader, given, method):
    response = getattr(reader, method)(FIND, {"q": given}, follow=True)

    assert response.status_code == 200
    assert "There are no words in the box" in response.text


def test_what_was_typed_without_words_stays_in_the_box(reader):
    assert box(reader.get(FIND, {"q": "“…”"})) == "“…”"


def test_an_empty_box_sent_under_htmx_is_told_so(reader, part):
    assert "There are no words" in part(reader, FIND, "results", {"q": ""}).text


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_pasted_article_stays_in_the_box_with_a_sentence(reader, method):
    response = getattr(reader, method)(FIND, {"q": LONG})

    assert response.status_code == 200
    assert f"That is {len(LONG.strip())} characters" in response.text
    assert box(response) == LONG.strip()
    assert Markup(response.text).all("input", type="hidden", name="text", value=LONG.strip())


def test_an_article_pasted_under_htmx_pushes_no_address(reader, part):
    response = part(reader, FIND, "results", {"q": LONG})

    assert "Nothing was cut" in response.text
    assert "HX-Replace-Url" not in response.headers


@pytest.mark.parametrize(("length", "refused"), [(1_000, False), (1_001, True)])
def test_a_quote_may_have_a_thousand_characters(reader, length, refused):
    response = reader.get(FIND, {"q": "x" * length})

    assert ("Nothing was cut" in response.text) is refused


@pytest.mark.parametrize(
    "query", ["q=a%00b", "q=%ED%A0%80", "q=%FF%FE", "q=%2525252525", "q=%", "%00=1", "q[]=1", "q"]
)
def test_no_query_breaks_the_page(reader, query):
    assert reader.get(f"{FIND}?{query}").status_code == 200


@pytest.mark.parametrize("given", ["a\x00b", b"q=\xed\xa0\x80", b"q=%ED%A0%80", b"q=%00", b"%00=1"])
def test_no_form_breaks_the_page(reader, given):
    form = "application/x-www-form-urlencoded"
    raw = isinstance(given, bytes)
    response = reader.post(FIND, given, form) if raw else reader.post(FIND, {"q": given})

    assert response.status_code == 302


def test_a_form_that_htmx_sends_with_unstorable_text_is_answered(reader, part, losing):
    assert "One quote" in part(reader, FIND, "results", {"q": "losing\x00 now"}).text


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(reader, method):
    assert getattr(reader, method)(FIND).status_code == 405


# What it costs


@pytest.mark.parametrize("role", ["reader", "curator"])
@pytest.mark.parametrize("quotes", [1, 30])
def test_a_search_costs_the_same_however_many_answer(role, quotes, request):
    client = request.getfixturevalue(role)
    known_quotes(quotes)

    # Session and user; the votes, the wordings, those not indexed and what
    # is shown of them; their strips; what they are narrowed by in two, the names in one; sources
    # and documents that go by these words.
    assert count_queries(lambda: client.get(FIND, {"q": "We are losing now"})) == 12


def test_only_published_outlets_are_counted_as_found(reader, losing):
    draft = builders.document(status=Status.DRAFT)
    builders.wording("We are losing now", of=losing, document=draft)

    response = reader.get(FIND, {"q": WORDS})

    assert draft.title not in response.text
