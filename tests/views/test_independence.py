"""The independence page: outlets as they count, copies struck out, what they go back to."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.views import independence
from tests import builders, stories
from tests.markup import Markup

PAGE = "/quotes/losing-now/independence/"


def text_of(response):
    return " ".join(Markup(response.text).text.split())


@pytest.fixture
def carried(losing):
    """Three outlets and a copy: two of one report, one of nobody."""
    stories.carried_abroad(losing)
    page = builders.Document.objects.get(slug="the-page")
    copy = builders.document(
        "A copy", slug="a-copy", syndicated_copy_of=page, copy_reason="The same words."
    )
    builders.wording(of=losing, document=copy)
    builders.attribution(copy, page)
    return losing


def outlets_in(response):
    return [t for t, e in Markup(response.text).texts if "b" in e.within and e.tag == "a"]


def test_a_stranger_is_sent_to_log_in(stranger, losing):
    response = stranger.get(PAGE)

    assert (response.status_code, response.url) == (302, f"{reverse('account_login')}?next={PAGE}")


def test_it_opens_with_what_there_is(reader, carried):
    assert "3 outlets, 1 origin, 1 unknown" in text_of(reader.get(PAGE))


def test_a_copy_is_struck_out_under_what_it_copies_with_the_word(reader, carried):
    markup = Markup(reader.get(PAGE).text)

    struck = [text for text, e in markup.texts if "s" in e.within]
    assert struck == ["the article headed “A copy”"]
    assert "copy the article headed “A copy” counts with the article headed" in " ".join(
        markup.text.split()
    )


def test_a_second_document_of_the_same_publisher_is_struck_out(reader, losing):
    paper = builders.source("One Paper")
    for title in ("First", "Second"):
        builders.wording(of=losing, document=builders.document(title, publisher=paper))

    assert "same outlet the article headed “Second” published by One Paper counts once" in text_of(
        reader.get(PAGE)
    )


def test_what_several_go_back_to_leads_to_those_outlets(reader, carried):
    response = reader.get(f"{PAGE}?through=the-report")

    assert len(outlets_in(response)) == 2
    assert "Outlets by way of the article headed “Report”" in text_of(response)


@pytest.mark.parametrize(
    ("only", "number"), [("", 3), ("alone", 0), ("shared", 2), ("copies", 1), ("unknown", 1)]
)
def test_the_outlets_can_be_chosen_by_what_is_independent(reader, carried, only, number):
    response = reader.get(f"{PAGE}?only={only}")

    assert len(outlets_in(response)) == number
    assert Markup(response.text).all("a", **{"aria-current": "true"})


def test_a_choice_that_is_none_and_a_document_that_is_none_show_all(reader, carried):
    assert len(outlets_in(reader.get(f"{PAGE}?only=best&through=nowhere"))) == 3


def test_an_outlet_that_shares_nothing_stands_on_its_own(reader, losing):
    assert "stands on its own" in text_of(reader.get(PAGE))


def test_an_origin_behind_an_inference_is_told_apart(reader, losing):
    outlet = builders.document("Guessing")
    builders.wording(of=losing, document=outlet)
    report = builders.Document.objects.get(slug="the-report")
    builders.attribution(outlet, report, inference="So it seems.")

    text = text_of(reader.get(PAGE))

    assert "no origin is reached by stated steps · by inference only:" in text


def test_the_interest_of_an_origin_is_told_with_its_reason(reader, losing):
    text = text_of(reader.get(PAGE))

    assert "The Service: a party to the war" in text
    assert "It fights in it." in text


def test_the_interest_at_an_origin_that_is_only_inferred_is_told_as_on_the_quotes_page(reader, db):
    fighter = builders.source("The Fighter")
    builders.interest(fighter, interest="a party to the war")
    quote = builders.quote()
    page = builders.wording(of=quote).passage.document
    tape = builders.document(publisher=fighter)
    builders.attribution(page, tape, inference="So it seems.")
    builders.attribution(tape, speaks=True, inference="So it seems.")

    told = [
        text_of(reader.get(f"{quote.get_absolute_url()}{page}")) for page in ("", "independence/")
    ]

    assert "The Fighter is a party to the war." in told[0]
    assert "The Fighter: a party to the war" in told[1]


def test_an_interest_of_what_the_origin_is_part_of_is_told_with_its_words(reader, losing):
    service = builders.Source.objects.get(slug="the-service")
    service.interests.all().delete()
    state = builders.source("The State", kind="office")
    builders.interest(state, interest="at war", passage=builders.passage("The State is at war"))
    type(service).objects.filter(pk=service.pk).update(part_of=state)

    text = text_of(reader.get(PAGE))

    assert "The Service (part of The State): at war" in text
    assert "The State is at war" in text


def test_an_interest_of_several_is_told_once_with_all_of_them(reader, losing):
    service = builders.Source.objects.get(slug="the-service")
    service.interests.all().delete()
    state = builders.source("The State", kind="office")
    builders.interest(state, interest="at war", passage=None, reason="It fights.")
    police = builders.source("The Police", part_of=state)
    type(service).objects.filter(pk=service.pk).update(part_of=state)
    builders.act(builders.Attribution.objects.get(slug="report-audio"), agent=police, position=9)

    text = text_of(reader.get(PAGE))

    assert text.count("It fights.") == 1
    assert "The Service (part of The State); The Police (part of The State): at war" in text


def test_a_quote_without_an_origin_has_no_interest_to_tell(reader, db):
    quote = builders.wording().quote

    text = text_of(reader.get(f"{quote.get_absolute_url()}independence/"))

    assert "No interest of an origin is recorded." in text


def test_very_many_outlets_come_a_page_at_a_time_and_keep_the_choice(reader, carried, monkeypatch):
    monkeypatch.setattr(independence, "A_PAGE", 1)

    first, last = (reader.get(f"{PAGE}?only=shared&page={page}") for page in (1, 2))

    assert len(outlets_in(first)) == len(outlets_in(last)) == 1
    (following,) = Markup(first.text).all("a", rel="next")
    assert following.attributes["href"].endswith("only=shared&page=2")
    assert Markup(last.text).all("a", rel="prev")


def test_shared_documents_beyond_the_first_are_counted(reader, carried, monkeypatch):
    monkeypatch.setattr(independence, "MOST_LINKS", 1)

    assert "1 more document is shared." in text_of(reader.get(PAGE))


def test_a_gap_beyond_what_is_not_shown_names_no_document(reader, losing, unpublished):
    outlet = builders.document()
    builders.wording(of=losing, document=outlet)
    builders.attribution(outlet, unpublished)

    assert "Unpublished title" not in reader.get(PAGE).text


def test_the_original_of_a_copy_that_is_not_shown_has_no_link(reader, unpublished):
    copy = builders.document(syndicated_copy_of=unpublished, copy_reason="The same words.")
    quote = builders.wording(document=copy).quote

    text = text_of(reader.get(f"{quote.get_absolute_url()}independence/"))

    assert "Unpublished title" not in text
    assert "a document not shown" in text
