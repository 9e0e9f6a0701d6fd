"""Finding a quote in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from provenance.models import TraceRequest
from provenance.services import summaries
from tests import builders, stories

BOX = "Words of a quote, a name, a headline, an address, or a whole article"


@pytest.fixture
def told(told):
    """The same, with what it can be narrowed by."""
    builders.wording("We are winning", document=builders.document(), language="uk")
    summaries.refresh_stale()
    return told


def stayed(page):
    """Whether the window is still the one that was opened, with no page load since."""
    return page.evaluate("window.stayed === true")


def test_words_typed_show_results_without_a_page_load(quick):
    page = quick("/")

    page.get_by_label(BOX).press_sequentially("losing now", delay=5)

    expect(
        page.get_by_role("heading", name="These words also stand in one quote on file")
    ).to_be_visible()
    assert stayed(page)


def test_words_typed_become_the_address(quick, live_server):
    page = quick("/")

    page.get_by_label(BOX).fill("losing now")

    expect(page).to_have_url(f"{live_server.url}/?q=losing+now")
    expect(page.get_by_label(BOX)).to_be_focused()


def test_pasted_curly_marks_find_what_is_stored_straight(quick):
    page = quick("/")

    page.get_by_label(BOX).fill("“We are losing now…”")

    expect(
        page.get_by_role("heading", name="These words also stand in one quote on file")
    ).to_be_visible()
    expect(page.get_by_role("link", name=builders.LOSING)).to_be_visible()


@pytest.mark.parametrize(
    "words", [stories.ARABIC, pytest.param(stories.CYRILLIC, marks=pytest.mark.full)]
)
def test_words_in_another_script_find_their_quote(quick, words):
    page = quick("/")

    page.get_by_label(BOX).fill(words)

    expect(page.get_by_role("link", name=words)).to_be_visible()


def test_back_from_a_result_shows_the_words_and_the_results_again(quick):
    page = quick("/")
    page.get_by_label(BOX).fill("losing now")
    expect(
        page.get_by_role("heading", name="These words also stand in one quote on file")
    ).to_be_visible()
    page.get_by_role("link", name=builders.LOSING).click()
    page.wait_for_url("**/quotes/**")

    page.go_back()

    expect(page.get_by_label(BOX)).to_have_value("losing now")
    expect(page.get_by_role("link", name=builders.LOSING)).to_be_visible()


def test_too_long_a_text_stays_in_the_box_with_a_sentence(quick):
    page = quick("/")

    page.get_by_label(BOX).fill("long " * 4_000)

    expect(page.get_by_text("Nothing was cut")).to_be_visible()
    assert len(page.get_by_label(BOX).input_value()) == 20_000


def test_a_form_that_is_submitted_leads_to_an_address_that_can_be_shared(visit, live_server):
    page = visit("/")

    page.get_by_label(BOX).fill("losing now")
    page.get_by_role("button", name="Trace").click()

    expect(page).to_have_url(f"{live_server.url}/?q=losing+now")
    expect(page.get_by_role("link", name=builders.LOSING)).to_be_visible()


def test_a_result_leads_to_its_trace(visit):
    page = visit("/?q=losing")

    page.get_by_role("link", name=builders.LOSING).click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(builders.LOSING)


def test_the_box_has_the_focus_when_the_page_opens(quick):
    expect(quick("/").get_by_label(BOX)).to_be_focused()


def test_from_the_skip_link_the_box_is_one_key_away(quick):
    page = quick("/")
    page.get_by_role("link", name="Skip to the content").focus()

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.get_by_label(BOX)).to_be_focused()


def test_the_skip_link_is_the_first_that_a_key_reaches(quick):
    page = quick("/glossary/")

    page.keyboard.press("Tab")

    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()


def test_whatever_has_the_focus_shows_it(quick):
    page = quick("/quotes/losing-now/")
    outline = "getComputedStyle(document.activeElement).outline"

    for _ in range(12):
        page.keyboard.press("Tab")
        assert "solid 3px" in page.evaluate(outline)


def test_a_facet_narrows_and_its_address_shows_the_same_to_others(visit, open_page, log_in):
    page = visit("/?sort=newest")

    page.get_by_text("Outlet, language, speaker").click()
    page.get_by_role("link", name="Ukrainian 2").click()
    page.wait_for_url("**language=uk*")
    expect(page.get_by_role("heading", name="2 quotes")).to_be_visible()
    other = log_in(open_page())
    other.goto(page.url)

    assert page.url.endswith("/?language=uk&sort=newest")
    expect(other.get_by_role("heading", name="2 quotes")).to_be_visible()
    expect(other.get_by_role("link", name="Remove Language: Ukrainian")).to_be_visible()


def test_a_facet_keeps_the_focus_and_its_count_is_said_aloud(quick):
    page = quick("/?sort=newest")

    page.get_by_text("Outlet, language, speaker").click()
    page.get_by_role("link", name="Arabic 1").press("Enter")

    expect(page.locator("#found")).to_have_text("1 quote")
    expect(page.get_by_role("link", name="Arabic 1")).to_be_focused()
    assert stayed(page)


def test_words_typed_stay_within_what_was_chosen(quick, live_server):
    page = quick("/?language=ar")

    page.get_by_label(BOX).fill("we are losing")

    expect(page).to_have_url(f"{live_server.url}/?q=we+are+losing&language=ar")


def test_the_next_quotes_are_a_page_that_back_leaves(visit):
    for number in range(12):
        builders.wording(f"Quote number {number}", document=builders.document())
    summaries.refresh_stale()
    page = visit("/")

    page.get_by_role("link", name="Next quotes").click()
    expect(page.locator(".result")).to_have_count(4)
    page.go_back()

    expect(page.locator(".result")).to_have_count(10)


def test_what_nobody_knows_is_asked_of_a_curator(visit):
    page = visit("/?q=gardening")

    page.get_by_label("What you know of it").fill("Heard on the radio.")
    page.get_by_role("button", name="Ask a curator").click()

    expect(page.get_by_text("gardening").first).to_be_visible()
    assert TraceRequest.objects.get().words == "gardening"


def test_on_a_phone_the_facets_are_one_line_until_opened(quick):
    page = quick("/?sort=newest")
    page.set_viewport_size({"width": 360, "height": 740})

    expect(page.get_by_role("link", name="Arabic 1")).to_be_hidden()
    page.get_by_text("Narrow by provenance").click()
    page.get_by_text("Outlet, language, speaker").click()

    expect(page.get_by_role("link", name="Arabic 1")).to_be_visible()
