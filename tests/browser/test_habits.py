"""Keys, copying, the bookmarklet, and the reader's own clock: extras that a script adds."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from provenance.models import Notice
from tests import builders

QUOTE = "/quotes/losing-now/"


@pytest.fixture
def desk(quick):
    """The quote's page, with leave to write to the clipboard."""
    page = quick(QUOTE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def focused_row(page):
    return page.evaluate(
        "[...document.querySelectorAll('[data-row]')].indexOf(document.activeElement)"
    )


def clipboard(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_a_slash_goes_to_the_box_of_words(desk):
    desk.keyboard.press("/")

    expect(desk.locator("#q")).to_be_focused()


def test_j_and_k_walk_along_the_rows_and_stop_at_the_ends(desk):
    walked = []
    for key in ("j", "j", "k", "k"):
        desk.keyboard.press(key)
        walked.append(focused_row(desk))

    assert walked == [0, 1, 0, 0]


def test_c_copies_the_attribution_line(desk):
    desk.keyboard.press("c")
    desk.locator("#said", has_text="Copied").wait_for(state="attached")

    line, source = (desk.locator(f"#line-{name}").inner_text() for name in ("short", "source"))
    assert clipboard(desk) == f"{line} {source}"


def test_a_button_copies_the_form_beside_it(desk):
    desk.goto(desk.url.replace(QUOTE, f"{QUOTE}wording/"))
    box = desk.locator(".copybox").nth(1)

    box.get_by_role("button").click()
    desk.locator("#said", has_text="Copied").wait_for(state="attached")

    assert clipboard(desk) == box.locator("textarea").input_value()


def test_without_a_script_no_button_promises_what_it_cannot_do(
    open_page, log_in, live_server, told
):
    page = log_in(open_page(java_script_enabled=False))

    page.goto(live_server.url + QUOTE)

    assert not page.locator("[data-copy]").first.is_visible()


def test_a_question_mark_shows_the_keys_and_escape_hides_them(desk):
    desk.keyboard.press("?")
    shown = desk.locator("#keys").is_visible()
    desk.keyboard.press("Escape")

    assert shown
    assert not desk.locator("#keys").is_visible()


def test_no_key_does_anything_while_one_writes(quick):
    page = quick("/")
    page.locator("#q").fill("")

    page.locator("#q").press_sequentially("?/jkc")

    assert page.locator("#q").input_value() == "?/jkc"
    assert not page.locator("#keys").is_visible()


def test_keys_that_are_switched_off_do_nothing(desk):
    desk.goto(desk.url.replace(QUOTE, reverse("shortcuts")))
    desk.get_by_role("button", name="Switch them off").click()

    desk.keyboard.press("?")

    assert not desk.locator("#keys").is_visible()


def test_the_bookmarklet_brings_words_and_address_to_the_find_page(desk, live_server):
    desk.goto(live_server.url + reverse("shortcuts"))
    script = desk.locator(".bookmarklet").get_attribute("href").removeprefix("javascript:")
    desk.goto(live_server.url + "/documents/the-page/")
    desk.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")

    with desk.expect_popup() as opened:
        desk.evaluate(script)
    brought = opened.value
    brought.wait_for_load_state()

    assert "Losing" in brought.locator("#q").input_value()
    assert "at=" in brought.url


def test_a_long_selection_comes_to_the_check_without_being_sent(quick):
    page = quick("/check/#words=We%20are%20losing%20now")

    assert page.locator("textarea[data-brought]").input_value() == "We are losing now"
    assert "#" not in page.url


def open_inbox(page, live_server):
    Notice.objects.create(
        user=builders.User.objects.get(username="ada"),
        kind="chain",
        values={"words": "We are losing", "what": []},
        created_at="2026-11-21T23:05:00Z",
    )
    page.goto(live_server.url + reverse("inbox"))


def test_a_moment_is_told_once_where_the_readers_clock_goes_by_utc(
    open_page, log_in, live_server, told
):
    page = log_in(open_page(timezone_id="UTC", locale="en-GB"))

    open_inbox(page, live_server)

    time = page.locator("main time").first
    assert time.get_attribute("data-shown") == ""
    assert "where you are" not in time.inner_text()


def test_a_moment_is_told_in_utc_and_by_the_readers_clock(open_page, log_in, live_server, told):
    page = log_in(open_page(timezone_id="Europe/Kyiv", locale="en-GB"))

    open_inbox(page, live_server)

    assert "21 November 2026, 23:05 UTC" in page.locator("main time").first.inner_text()
    assert (
        "(22 November 2026 at 01:05 where you are)" in page.locator("main time").first.inner_text()
    )
