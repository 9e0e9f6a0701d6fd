"""Logging in and out with a real browser, with and without JavaScript."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests import builders
from tests.browser.scripting import SCRIPTING

PASSWORD = "a long passphrase"


@pytest.fixture(params=SCRIPTING)
def entrance(request, told, live_server, open_page):
    """The login page, as a stranger is led there from the address of a quote."""
    builders.user("ada")
    page = open_page(java_script_enabled=request.param)
    page.goto(f"{live_server.url}/quotes/losing-now/")
    return page


def enter(page):
    page.get_by_label("User name or email address").fill("ada")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()


def test_whoever_logs_in_gets_the_page_asked_for(entrance, live_server):
    enter(entrance)

    expect(entrance).to_have_url(f"{live_server.url}/quotes/losing-now/")
    expect(entrance.get_by_role("heading", level=1)).to_contain_text(builders.LOSING)


def test_a_person_logs_out_under_the_policy(entrance, live_server):
    enter(entrance)

    entrance.get_by_role("banner").get_by_role("button", name="Log out").click()

    expect(entrance).to_have_url(live_server.url + reverse("account_login"))


def test_after_logging_out_back_shows_nothing_private(entrance):
    enter(entrance)
    entrance.get_by_role("banner").get_by_role("button", name="Log out").click()
    expect(entrance.get_by_role("button", name="Log in", exact=True)).to_be_visible()

    entrance.go_back()

    expect(entrance.get_by_label("User name or email address")).to_be_visible()
    expect(entrance.get_by_text(builders.LOSING)).to_have_count(0)


def test_after_logging_out_back_shows_nothing_of_what_htmx_brought(quick):
    page = quick("/quotes/losing-now/")
    page.get_by_role("link", name="As everyone tells it").click()
    page.wait_for_url("**as=everyone**")
    page.get_by_role("banner").get_by_role("button", name="Log out").click()
    expect(page.get_by_role("button", name="Log in", exact=True)).to_be_visible()

    page.go_back()
    page.go_back()

    expect(page.get_by_text(builders.LOSING)).to_have_count(0)


def test_a_session_that_ended_under_a_page_leads_to_the_login_page(quick):
    page = quick("/quotes/losing-now/")
    page.context.clear_cookies()

    page.get_by_role("link", name="As everyone tells it").click()

    expect(page.get_by_role("heading", name="Log in")).to_be_visible()
    expect(page.locator("#trace")).to_have_count(0)
