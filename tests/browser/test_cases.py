"""A journalist at work in a real browser: pin, note, label, share, reply, dispute, watch."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import expect

from provenance.domain.vocabulary import DisputeState, NoticeKind
from provenance.models import Case, Dispute, Pin
from provenance.services import requests, watches
from provenance.services.history import Change
from tests import builders
from tests.browser.test_accessibility import faults, overflow

QUOTE = "/quotes/losing-now/"
CHANGE = Change(who="a curator", door="admin", why="The recording is dated that day.")


def test_a_quote_is_pinned_noted_labelled_and_watched(visit):
    page = visit(QUOTE)
    page.get_by_role("link", name="Pin to a case, or watch").click()
    page.get_by_label("Name of the new case").fill("Calls home")
    page.get_by_role("button", name="Pin the quote").click()
    page.get_by_role("link", name="Calls home").or_(
        page.locator("h1", has_text="Calls home")
    ).wait_for()
    watched = visit(f"{QUOTE}keep/")
    watched.get_by_role("button", name="Watch the quote").click()
    expect(watched.get_by_role("button", name="Stop watching")).to_be_visible()

    page = visit(Case.objects.get().get_absolute_url())
    pin = page.locator(".pin")
    pin.locator("summary", has_text="Note").click()
    pin.get_by_label("A note on this quote").fill("Ask the desk in Kyiv.")
    pin.get_by_role("button", name="Keep the note").click()
    expect(page.locator(".pin .note-text")).to_have_text("Ask the desk in Kyiv.")
    pin.locator("summary", has_text="Labels").click()
    pin.get_by_label("Label", exact=True).fill("later")
    pin.get_by_role("button", name="Add the label").click()
    expect(page.get_by_role("navigation", name="Labels")).to_contain_text("later")


def test_a_case_is_shared_and_a_colleague_replies(visit, live_server, open_page):
    ada, ben = User.objects.get(username="ada"), builders.user("ben")
    case = builders.case(ada)
    builders.note(case, "Ask the desk in Kyiv.", shared=True)
    page = visit(case.get_absolute_url())
    page.get_by_label("Share with a colleague").fill("ben")
    page.get_by_role("button", name="Share the case").click()
    expect(page.locator("#people")).to_contain_text("ben")

    client = Client()
    client.force_login(ben)
    other = open_page()
    session = client.cookies["sessionid"].value
    other.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    other.goto(f"{live_server.url}/inbox/")
    other.get_by_role("link", name="The calls home").click()
    other.locator("summary", has_text="Reply").click()
    other.get_by_label("Your reply").fill("I asked them.")
    other.get_by_role("button", name="Send the reply").click()

    page.reload()
    expect(page.locator(".reply .note-text")).to_have_text("I asked them.")


def test_a_step_is_disputed_and_its_outcome_comes_to_the_inbox(visit):
    page = visit(QUOTE)
    attribution = page.locator("#step-report-audio")
    attribution.locator("summary").click()
    attribution.get_by_role("link", name="Dispute this step").click()
    page.get_by_label("Why is it disputed?").fill("It is of another day.")
    page.get_by_role("button", name="Put it to the curators").click()
    expect(attribution.locator("summary .tag")).to_have_text("disputed")

    requests.decide(Dispute.objects.get(), state=DisputeState.REFUSED, change=CHANGE)
    page = visit("/inbox/")
    expect(page.locator(".notices")).to_contain_text("The recording is dated that day.")
    page.get_by_role("button", name="Mark as read").click()

    expect(page.locator(".notices .unread")).to_have_count(0)


def test_pinning_in_place_loads_no_page_anew(quick):
    page = quick(QUOTE)

    page.get_by_role("link", name="Pin to a case, or watch").click()
    page.get_by_role("button", name="Pin the quote").click()
    expect(page.get_by_role("alert")).to_contain_text("Give the case a name")
    page.get_by_label("Name of the new case").fill("Calls home")
    page.get_by_role("button", name="Pin the quote").click()

    expect(page.get_by_role("status").first).to_contain_text("Pinned.")
    assert page.evaluate("window.stayed === true")
    assert Pin.objects.exists()


@pytest.fixture
def full(told, log_in):
    """A case, an inbox and a request with something of every kind."""
    ada = User.objects.get(username="ada")
    case = builders.shared_case(ada, builders.user("ben"))
    pin = builders.pin(case, told.wordings.first())
    pin.labels.create(name="later")
    note = builders.note(case, "Ask in Kyiv", pin=pin, shared=True)
    builders.note(case, "I asked", shared=True, reply_to=note, pin=pin)
    builders.note(case, "Mine alone")
    builders.notice(ada, link=QUOTE)
    builders.notice(ada, kind=NoticeKind.INVITED, values={"title": "Calls", "who": "ben"})
    builders.dispute(builders.Attribution.objects.get(slug="report-audio"), quote_slug="losing-now")
    watches.keep_views(ada, enabled=True)
    watches.record_view(ada, wording=pin.wording_id)
    asked = builders.trace_request("We lose everything", ada)
    return {
        "cases": "/cases/?q=kyiv",
        "new": "/cases/new/",
        "case": case.get_absolute_url(),
        "delete": f"{case.get_absolute_url()}delete/",
        "keep": f"{QUOTE}keep/",
        "dispute": f"{QUOTE}dispute/?attribution=report-audio",
        "quote": QUOTE,
        "inbox": "/inbox/",
        "recent": "/recent/",
        "requests": "/requests/",
        "request": asked.get_absolute_url(),
    }


def test_axe_finds_nothing_and_no_page_is_wider_than_a_phone(
    full, live_server, page, log_in, looks
):
    log_in(page)

    found = {}
    for name, address in full.items():
        found[name] = (faults(page, live_server.url + address, looks), max(overflow(page), 0))

    assert {name: faulty for name, faulty in found.items() if faulty != ([], 0)} == {}
