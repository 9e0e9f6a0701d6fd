"""Merging, splitting and undoing on their pages; who may, and what stays hidden."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.models import NotTheSame, Quote, Rearrangement, Source
from provenance.services import accounts
from tests import builders

pytestmark = pytest.mark.django_db
CAST = [("stranger", 302), ("reader", 403), ("curator", 200), ("administrator", 200)]


@pytest.fixture
def papers():
    return builders.source("The Daily", slug="the-daily"), builders.source("Daily", slug="daily")


def page(name, *args, **query):
    return reverse(name, args=args, query=query)


def merged(client, kept, other, **data):
    model = other._meta.model_name
    data = {"into": kept.slug, "reason": "One and the same.", **data}
    return client.post(page("desk-merge", model, other.slug), data)


@pytest.mark.parametrize(("who", "status"), CAST)
@pytest.mark.parametrize(
    "address",
    [
        "/desk/merge/source/daily/",
        "/desk/merge/source/daily/?into=the-daily",
        "/desk/merge/source/daily/?q=daily",
        "/desk/split/source/daily/",
        "/desk/rearrangements/",
    ],
)
def test_only_curators_come_in(request, papers, who, status, address):
    assert request.getfixturevalue(who).get(address).status_code == status


@pytest.mark.parametrize("address", ["merge/source/daily/", "merge/source/daily/two/"])
def test_readers_change_nothing(reader, papers, address):
    answer = reader.post(f"/desk/{address}", {"into": "the-daily", "reason": "Mine."})

    assert answer.status_code == 403
    assert Source.objects.count() == 2
    assert not NotTheSame.objects.exists()


def test_who_may_not_change_sources_does_not_merge_them(groups, papers, client):
    accounts.set_up_groups()
    narrow = builders.user("narrow", is_staff=True)
    codes = ["change_document", "change_quote"]
    narrow.user_permissions.set(accounts.Permission.objects.filter(codename__in=codes))
    client.force_login(narrow)

    assert client.get("/desk/merge/source/daily/").status_code == 403


@pytest.mark.parametrize("address", ["merge/passage/x/", "merge/source/nobody/", "split/act/x/"])
def test_there_is_no_page_for_what_cannot_be_merged(curator, address):
    assert curator.get(f"/desk/{address}").status_code == 404


def test_the_other_one_is_found_by_its_words(curator, papers):
    builders.source_name(papers[0], name="Газета")
    quote = builders.wording().quote
    builders.document("The very report", slug="report", address="https://a.example/report")

    found = [
        curator.get(page("desk-merge", "source", "daily", q="газета")),
        curator.get(page("desk-merge", "source", "daily", q="The Dai")),
    ]
    other = builders.quote(slug="another")
    quotes = curator.get(page("desk-merge", "quote", other.slug, q=builders.LOSING))
    report = curator.get(page("desk-merge", "document", builders.document().slug, q="very report"))

    assert all("into=the-daily" in answer.text for answer in found)
    assert f"into={quote.slug}" in quotes.text
    assert "into=report" in report.text


def test_a_protected_source_is_not_found_by_its_name(curator, papers):
    builders.protected_source("Hidden", slug="soldier", display_form="a soldier")

    by_name = curator.get(page("desk-merge", "source", "daily", q="Hidden"))
    by_form = curator.get(page("desk-merge", "source", "daily", q="a soldier"))

    assert "into=soldier" not in by_name.text
    assert "into=soldier" in by_form.text


def test_the_preview_shows_what_moves_and_what_disagrees(curator, papers):
    builders.document("The report", publisher=papers[1])
    for _number in range(6):
        builders.act(agent=papers[1])

    answer = curator.get(page("desk-merge", "source", "daily", into="the-daily"))

    assert "Documents it published" in answer.text
    assert "The report" in answer.text
    assert "and 1 more" in answer.text
    assert 'name="decide-name" value="other"' in answer.text
    assert not Rearrangement.objects.exists()


def test_the_preview_of_documents_and_quotes_shows_their_facts(curator):
    paper = builders.source()
    docs = [builders.named_document(publisher=paper) for _number in range(2)]
    builders.document_date(docs[0])
    quotes = [builders.wording().quote for _number in range(2)]

    document = curator.get(page("desk-merge", "document", docs[0].slug, into=docs[1].slug))
    quote = curator.get(page("desk-merge", "quote", quotes[0].slug, into=quotes[1].slug))

    assert "published 29 September 2022" in document.text
    assert "word the same quote" in quote.text


def test_what_forbids_it_is_said_and_nothing_is_asked(curator, papers):
    builders.quote(claimed_speaker=papers[0], addressee=papers[1], slug="between")

    answer = curator.get(page("desk-merge", "source", "daily", into="the-daily"))

    assert "“between”" in answer.text
    assert "Merge them" not in answer.text


def test_a_curator_merges_and_sees_what_was_done(curator, papers):
    answer = merged(curator, *papers, **{"decide-name": "other"})

    done = Rearrangement.objects.get()
    assert answer.url == done.get_absolute_url()
    assert Source.objects.get().name == "Daily"
    shown = curator.get(answer.url).text
    assert "One and the same." in shown
    assert "by" in shown


def test_without_a_reason_nothing_is_merged_and_nothing_typed_is_lost(curator):
    quotes = [builders.wording().quote for _number in range(2)]

    answer = merged(curator, *quotes, reason=" ", same_because="One call.")

    assert answer.status_code == 422
    assert "One call." in answer.text
    assert Quote.objects.count() == 2


def test_a_refusal_says_why(curator):
    quotes = [builders.wording().quote for _number in range(2)]

    answer = merged(curator, *quotes)

    assert answer.status_code == 422
    assert "Say why the wordings" in answer.text


def test_only_an_administrator_joins_protected_people_across_chains(curator, administrator):
    soldiers = [builders.protected_source("Hidden", slug=slug) for slug in ("one", "other")]

    shown = curator.get(page("desk-merge", "source", "other", into="one"))
    refused = merged(curator, *soldiers, across="yes")
    unticked = merged(administrator, *soldiers)
    done = merged(administrator, *soldiers, across="yes")

    assert "Only an administrator" in shown.text
    assert (refused.status_code, unticked.status_code, done.status_code) == (422, 422, 302)
    assert "Hidden" not in shown.text + administrator.get(done.url).text
    assert "explicit act" in administrator.get(done.url).text


def test_a_merge_is_undone_with_a_reason(curator, papers):
    address = merged(curator, *papers).url

    assert curator.post(address, {"reason": ""}).status_code == 422
    assert curator.post(address, {"reason": "They were two."}).url == address

    assert Source.objects.count() == 2
    assert "They were two." in curator.get(address).text
    assert curator.post(address, {"reason": "Again."}).status_code == 422


def test_what_stands_in_the_way_of_undoing_is_said(curator, papers):
    report = builders.document("The report", publisher=papers[1])
    address = merged(curator, *papers).url
    type(report).objects.update(publisher=None)

    shown = curator.get(address).text

    assert "“The report” was changed since" in shown
    assert 'name="reason"' not in shown


def test_two_that_are_not_the_same_are_remembered(curator, papers):
    answer = curator.post(page("desk-merge-two", "source", "daily"), {"into": "the-daily"})

    assert answer.url == papers[1].get_absolute_url()
    assert NotTheSame.objects.get().by == "curator"


def test_a_split_is_looked_at_and_then_done(curator):
    quote = builders.quote(slug="quote")
    _first, second = (builders.wording(of=quote) for _number in range(2))
    attribution = builders.attribution(quotes=[quote])
    data = {
        "take": f"wording.quote-{second.pk}",
        "slug": "new",
        "reason": "Two calls.",
        f"limit-{attribution.pk}": "go",
    }

    looked = curator.post("/desk/split/quote/quote/", {**data, "step": "look"})
    assert "wordings: 1" in looked.text
    assert not Rearrangement.objects.exists()
    done = curator.post("/desk/split/quote/quote/", {**data, "step": "do"})

    assert "A split" in curator.get(done.url).text
    assert list(attribution.quotes.all()) == [Quote.objects.get(slug="new")]


def test_a_split_needs_its_reason_and_a_choice(curator):
    builders.wording(of=builders.quote(slug="quote"))

    unsaid = curator.post("/desk/split/quote/quote/", {"slug": "new"})
    unchosen = curator.post("/desk/split/quote/quote/", {"reason": "Two."})

    assert "Say why" in unsaid.text
    assert "leave some" in unchosen.text


@pytest.mark.parametrize("into", ["", "other", "nowhere"])
def test_a_document_is_split_into_another_or_a_new_one(curator, into):
    article, _other = builders.document(slug="article"), builders.document(slug="other")
    words = builders.passage(of=article)
    data = {"take": f"passage.document-{words.pk}", "slug": "new", "title": "New", "into": into}

    answer = curator.post("/desk/split/document/article/", {**data, "reason": "Two.", "step": "do"})

    words.refresh_from_db()
    went = {"": "new", "other": "other", "nowhere": "article"}[into]
    assert words.document.slug == went
    assert answer.status_code == (422 if into == "nowhere" else 302)


def test_a_source_is_split_by_what_it_did(curator):
    source = builders.protected_source(slug="soldier")
    act = builders.act(agent=source)
    data = {"take": f"act.agent-{act.pk}", "slug": "another", "name": "X", "display_form": "a man"}

    curator.post("/desk/split/source/soldier/", {**data, "reason": "Two.", "step": "do"})

    assert str(Source.objects.get(slug="another")) == "a man"
    assert "The one form in which it is shown" in curator.get("/desk/split/source/soldier/").text


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_costs_no_more_the_longer_it_is(
    curator, django_assert_max_num_queries, papers, rows
):
    for number in range(rows):
        Rearrangement.objects.create(
            kind="merge",
            record_type="source",
            kept_key="the-daily",
            other_key=f"old-{number}",
            by="a",
            reason="One.",
        )

    with django_assert_max_num_queries(9):
        answer = curator.get("/desk/rearrangements/")

    assert answer.text.count("A merge") == rows


@pytest.mark.parametrize("kind", ["source", "document", "quote"])
def test_curators_find_the_way_there_and_readers_do_not(curator, reader, kind):
    quote = builders.wording().quote
    record = {
        "source": quote.wordings.get().passage.document.publisher or builders.source(),
        "document": quote.wordings.get().passage.document,
        "quote": quote,
    }[kind]
    builders.document(publisher=record if kind == "source" else None)
    way = page("desk-merge", kind, record.slug)

    assert way in curator.get(record.get_absolute_url()).text
    assert way not in reader.get(record.get_absolute_url()).text


def test_the_admin_leads_there_too(administrator, papers):
    address = reverse("admin:provenance_source_change", args=[papers[0].pk])

    assert "/desk/split/source/the-daily/" in administrator.get(address).text
