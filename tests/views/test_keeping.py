"""Pinning a quote to a case and watching it, from the quote's own page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from provenance.domain.vocabulary import Status
from provenance.models import Case, Document, Pin, Viewed, Watch
from provenance.services import cases as services
from tests import builders
from tests.markup import Markup

pytestmark = pytest.mark.django_db

QUOTE = "/quotes/losing-now/"
KEEP, WATCH = f"{QUOTE}keep/", f"{QUOTE}watch/"


def test_the_quote_page_leads_to_pinning(reader, losing):
    (link,) = (e for e in Markup(reader.get(QUOTE).text).all("a") if "keep" in e.attributes["href"])

    assert reader.get(link.attributes["href"]).status_code == 200


def test_a_quote_is_pinned_to_a_case_with_what_it_says_now(reader, losing):
    case = builders.case(reader.user)
    builders.summary(losing, "12345678")

    answer = reader.post(KEEP, {"case": case.public_id})

    pin = Pin.objects.get()
    assert answer.url == f"{case.get_absolute_url()}#pin-{pin.pk}"
    assert (pin.case, pin.pinned_by, pin.words) == (case, reader.user, builders.LOSING)
    assert pin.chain_version == "12345678"
    assert pin.publisher == pin.wording.passage.document.publisher
    assert pin.address == losing.wordings.get().get_absolute_url()


def test_pinning_and_watching_lead_back_to_the_telling_that_was_open(reader, losing):
    page = Markup(reader.get(f"{KEEP}?as=everyone").text)

    forms = {e.attributes["action"] for e in page.all("form") if QUOTE in e.attributes["action"]}
    assert len(forms) == 2
    assert all(action.endswith("&as=everyone") for action in forms)
    assert reader.post(f"{WATCH}?as=everyone").url.endswith("&as=everyone")


def test_a_quote_is_pinned_to_a_new_case(reader, losing):
    reader.post(KEEP, {"case": "new", "title": "Calls home"})

    assert Pin.objects.get().case.title == "Calls home"


def test_a_pin_knows_its_outlet_as_a_source(reader):
    paper = builders.document(publisher=builders.source("The Herald"))
    quote = builders.wording(document=paper)

    reader.post(f"{quote.quote.get_absolute_url()}keep/", {"title": "Calls home"})

    assert Pin.objects.get().publisher == paper.publisher


def test_pins_stand_one_after_the_other(reader, losing):
    case = builders.case(reader.user)
    builders.pin(case, position=7)

    reader.post(KEEP, {"case": case.public_id})

    assert Pin.objects.get(quote=losing).position == 8


def test_htmx_gets_only_the_part_it_will_replace(reader, losing, part):
    case = builders.case(reader.user, title="Calls home")

    asked = part(reader, KEEP, "keep")
    pinned = part(reader, KEEP, "keep", {"case": case.public_id})

    assert asked.text.lstrip().startswith('<section id="keep"')
    assert "<html" not in pinned.text
    assert "Pinned." in pinned.text
    assert "Calls home" in pinned.text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"case": "new", "title": ""}, "Give the case a name"),
        ({"case": "no-such-case"}, "That case is not there any more"),
        ({"case": "new", "title": "x" * 201}, "Nothing was cut"),
    ],
)
def test_what_cannot_be_pinned_to_is_told_and_stays_typed(reader, losing, part, data, sentence):
    answer = part(reader, KEEP, "keep", data)

    (box,) = Markup(answer.text).all("input", name="title")
    assert answer.status_code == 422
    assert sentence in answer.text
    assert box.attributes["value"] == data.get("title", "")
    assert not Case.objects.exists()


def test_a_case_holds_a_quote_once(reader, losing):
    case = builders.case(reader.user)
    reader.post(KEEP, {"case": case.public_id})

    answer = reader.post(KEEP, {"case": case.public_id})

    assert answer.status_code == 422
    assert "in that case already" in answer.text
    assert Pin.objects.count() == 1


def test_a_case_of_a_stranger_is_not_pinned_to(reader, colleague, losing):
    case = builders.case(colleague.user)

    answer = reader.post(KEEP, {"case": case.public_id})

    assert answer.status_code == 422
    assert not Pin.objects.exists()


def test_a_closed_case_is_not_offered_and_not_pinned_to(reader, losing):
    case = builders.case(reader.user, title="Old work")
    services.close(case)

    assert "Old work" not in reader.get(KEEP).text
    assert "closed" in reader.post(KEEP, {"case": case.public_id}).text


@pytest.mark.parametrize("page", [KEEP, WATCH])
def test_a_quote_that_is_not_published_is_kept_by_no_reader(reader, losing, page):
    Document.objects.update(status=Status.WITHDRAWN)

    assert reader.post(page, {"title": "Mine"}).status_code == 404


@pytest.mark.parametrize("page", [KEEP, WATCH])
def test_strangers_keep_nothing(stranger, losing, page):
    assert stranger.post(page).status_code == 302
    assert not Watch.objects.exists()


def test_a_quote_is_watched_once_and_no_more(reader, losing, part):
    reader.post(WATCH)
    again = part(reader, WATCH, "keep", {})

    assert Watch.objects.get().quote == losing
    assert "You watch this quote" in again.text

    reader.post(WATCH, {"off": "1"})
    assert not Watch.objects.exists()


@pytest.mark.parametrize("rows", [1, 30])
def test_choosing_a_case_costs_the_same_however_many(reader, losing, rows, count_queries):
    for _ in range(rows):
        builders.pin(builders.case(reader.user))

    # Session, user, the chain's three, the cases, the watch.
    assert count_queries(lambda: reader.get(KEEP)) == 7


# What was looked at


@pytest.fixture
def remembered(reader):
    """The reader, who asked that what they look at be remembered."""
    reader.post(reverse("recent-kept"), {"keep": "on"})
    return reader


def test_nothing_is_listed_until_it_is_asked_for(reader, losing):
    reader.get(QUOTE)

    answer = reader.get(reverse("recent"))

    assert builders.LOSING not in answer.text
    assert "No list is kept" in answer.text
    assert not Viewed.objects.exists()


def test_a_quote_that_was_opened_is_listed(remembered, losing):
    remembered.get(QUOTE)

    assert builders.LOSING in remembered.get(reverse("recent")).text


def test_a_quote_opened_longer_ago_than_thirty_days_is_not_listed(remembered, losing):
    long_ago = (timezone.now() - timedelta(days=30)).isoformat(timespec="minutes")
    Viewed.objects.update(quotes=[[losing.wordings.get().pk, long_ago]])

    assert builders.LOSING not in remembered.get(reverse("recent")).text


def test_a_quote_opened_again_costs_no_write(remembered, losing, count_queries):
    first = count_queries(lambda: remembered.get(QUOTE))

    assert count_queries(lambda: remembered.get(f"{QUOTE}?step=0")) == first - 1


def test_a_quote_that_may_not_be_seen_any_more_is_not_listed(remembered, curator, losing):
    reader = remembered
    curator.post(reverse("recent-kept"), {"keep": "on"})
    reader.get(QUOTE)
    curator.get(QUOTE)
    Document.objects.update(status=Status.WITHDRAWN)

    assert builders.LOSING not in reader.get(reverse("recent")).text
    assert builders.LOSING in curator.get(reverse("recent")).text


def test_nothing_opened_says_so(remembered):
    assert "opened no quote yet" in remembered.get(reverse("recent")).text


@pytest.mark.parametrize(("choice", "kept"), [("clear", True), ("off", False), ("on", True)])
def test_the_list_is_cleared_or_switched(remembered, losing, choice, kept):
    remembered.get(QUOTE)

    answer = remembered.post(reverse("recent-kept"), {"keep": choice}, follow=True)

    assert (Viewed.objects.get().enabled, Viewed.objects.get().quotes) == (kept, [])
    assert ("No list is kept" in answer.text) == (not kept)


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_costs_the_same_however_long(remembered, rows, count_queries):
    for _ in range(rows):
        remembered.get(builders.wording().get_absolute_url())

    assert count_queries(lambda: remembered.get(reverse("recent"))) == 5
