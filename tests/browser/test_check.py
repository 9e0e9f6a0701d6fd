"""Checking an article in a real browser: marks, entries, asking, and a long check come back to."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests import builders

BOX = "The text of an article"
SAID = f"He says “{builders.LOSING}” and later: “The weather here is quite lovely.”"
LONG = "Nothing was said at all.\n" * 1_000 + SAID


def check(page, text):
    page.get_by_label(BOX).fill(text)
    page.get_by_role("button", name="Check", exact=True).click()


def test_a_pasted_text_shows_its_marks_and_counts(visit):
    page = visit("/check/")

    check(page, SAID)

    expect(page.locator("#checked [role=status]")).to_contain_text(
        "2 quotations found in this text: 1 for you to say"
    )
    expect(page.locator("a.quotation").first).to_contain_text(builders.LOSING)


def test_a_mark_leads_to_its_entry_by_key(visit):
    page = visit("/check/")
    check(page, SAID)

    page.locator("#mark-2").press("Enter")

    expect(page.locator("#entry-2")).to_be_in_viewport()


def test_only_what_is_not_known_can_be_shown(visit):
    page = visit("/check/")
    check(page, SAID)

    page.get_by_label("not known", exact=True).check()

    expect(page.locator("#entry-1")).to_be_hidden()
    expect(page.locator("#entry-2")).to_be_visible()


def test_curators_are_asked_for_what_is_not_known(visit):
    page = visit("/check/")
    check(page, SAID)

    page.get_by_role("button", name="Ask a curator to trace this").click()

    page.wait_for_url("**/requests/*/")
    expect(page.get_by_text("The weather here is quite lovely.").first).to_be_visible()


def test_a_text_that_is_too_long_stays_in_the_box(visit):
    page = visit("/check/")

    check(page, "word " * 45_000)

    expect(page.get_by_role("alert")).to_contain_text("at most 200000")
    assert len(page.get_by_label(BOX).input_value()) == 225_000


def stored(page):
    """Stores a long text to check it, leaves, and comes back."""
    check(page, LONG)
    page.get_by_role("button", name="Store it for 24 hours").click()
    page.wait_for_url("**/check/*/")
    address = page.url
    page.get_by_role("link", name="Glossary").click()
    page.wait_for_url("**/glossary/")
    page.goto(address)


def test_a_long_check_is_left_and_come_back_to(quick):
    page = quick("/check/")

    stored(page)

    expect(page.locator("#checked [role=status]")).to_contain_text(
        "1 for you to say", timeout=60_000
    )


def test_a_long_check_goes_on_by_a_button_without_a_script(told, live_server, open_page, log_in):
    page = log_in(open_page(java_script_enabled=False))
    page.goto(f"{live_server.url}/check/")

    stored(page)
    while page.get_by_role("button", name="Go on").count():
        page.get_by_role("button", name="Go on").click()

    expect(page.locator("#checked [role=status]")).to_contain_text("1 for you to say")


def test_axe_finds_nothing_on_a_checked_text(quick):
    page = quick("/check/")
    check(page, SAID)
    page.wait_for_selector(".entry")

    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = [v["id"] for v in Axe().run(page).response["violations"]]
        assert found == []
