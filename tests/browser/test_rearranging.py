"""A curator merges two quotes in a real browser, sees the old address lead on, and undoes it."""

from __future__ import annotations

import pytest
from django.test import Client
from playwright.sync_api import expect

from provenance.models import Quote
from provenance.services import accounts
from tests import builders, stories
from tests.browser.scripting import SCRIPTING
from tests.browser.test_accessibility import faults, overflow
from tests.services.rearranging.evidence import differing, evidence_rows


@pytest.fixture
def quotes(transactional_db):
    """The worked example's quote, and the same words of another outlet under a quote of its own."""
    kept = stories.worked_example()
    other = builders.quote(slug="losing-elsewhere", note="From the radio.")
    elsewhere = builders.document("Radio", slug="radio")
    builders.wording("We are losing.", of=other, document=elsewhere, slug="losing-on-the-radio")
    builders.attribution(elsewhere, gap="source-unnamed", quotes=[other], slug="radio-gap")
    return kept, other


@pytest.fixture(params=SCRIPTING)
def curating(request, quotes, live_server, open_page):
    """Opens an address as a curator: once with JavaScript and once without."""
    accounts.set_up_groups()
    client = Client()
    client.force_login(builders.user("curator", "curator", is_staff=True))
    page = open_page(java_script_enabled=request.param, viewport={"width": 360, "height": 740})
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])

    def curating(address):
        page.goto(live_server.url + address)
        return page

    return curating


def test_a_merge_is_done_and_undone_and_nothing_is_left_of_it(curating, quotes, live_server):
    before = evidence_rows()
    page = curating("/quotes/losing-elsewhere/")
    page.get_by_role("link", name="Merge…").click()
    page.get_by_label("The record that stays").fill(builders.LOSING)
    page.get_by_role("button", name="Look for it").click()
    page.locator(".choose-record a").first.click()
    expect(page.locator(".moves")).to_contain_text("Its wordings")
    page.get_by_label("Why do the wordings that come over").fill("Both are of one call.")
    page.get_by_label("Why are they one?").fill("One call, two outlets.")
    page.get_by_role("button", name="Merge them").click()
    expect(page.locator("h1")).to_have_text("A merge")
    done = page.url
    assert not Quote.objects.filter(slug="losing-elsewhere").exists()

    curating("/quotes/losing-elsewhere/?from=losing-on-the-radio")
    assert page.url == f"{live_server.url}/quotes/losing-now/?from=losing-on-the-radio"

    page.goto(done)
    page.get_by_label("Why is it undone?").fill("The radio told of another call.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("h1")).to_contain_text("(undone)")
    assert differing(before, evidence_rows()) == {}


@pytest.mark.parametrize("curating", [True], indirect=True)
def test_its_pages_are_read_by_everybody_and_fit_a_telephone(curating, looks):
    for address in (
        "/desk/merge/quote/losing-elsewhere/?q=losing",
        "/desk/merge/quote/losing-elsewhere/?into=losing-now",
        "/desk/split/quote/losing-elsewhere/",
        "/desk/split/document/the-page/",
        "/desk/rearrangements/",
    ):
        page = curating(address)
        assert overflow(page) <= 0, address
        assert faults(page, page.url, looks) == [], address
