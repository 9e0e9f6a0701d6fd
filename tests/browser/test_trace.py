"""Tracing a quote in a real browser: steps, perspectives, passages, the drawing, on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests import builders, stories

QUOTE = "/quotes/losing-now/"


def test_a_step_opens_in_place_to_its_passage_in_its_paragraph(visit):
    page = visit(QUOTE)
    attribution = page.locator("#step-page-report")

    attribution.locator("summary").click()

    passage = attribution.locator(".passage").first
    expect(passage).to_be_visible()
    expect(passage).to_contain_text("is said to capture a call. Read more at The Daily Paper.")
    expect(passage.locator("mark")).to_have_text("Read more at The Daily Paper.")


def test_a_chain_is_walked_one_step_at_a_time_up_to_the_origin(visit):
    page = visit(QUOTE)
    addresses = []

    page.get_by_role("link", name="Walk it one step at a time").click()
    for step in range(4):
        expect(page.locator(".steps [role=status]")).to_have_text(f"step {step} of 3")
        addresses.append(page.url)
        if step < 3:
            page.get_by_role("link", name="Step up").click()

    expect(page.get_by_role("link", name="Step up")).to_have_count(0)
    expect(page.locator(".chain-row.speaker")).to_be_visible()
    assert len(set(addresses)) == 4


def test_back_leads_one_step_down_again(visit):
    page = visit(f"{QUOTE}?step=0")
    page.get_by_role("link", name="Step up").click()
    expect(page.locator(".steps [role=status]")).to_have_text("step 1 of 3")

    page.go_back()

    expect(page.locator(".steps [role=status]")).to_have_text("step 0 of 3")
    expect(page.get_by_role("navigation", name="Site")).to_be_visible()


def test_a_step_leads_down_again(visit):
    page = visit(f"{QUOTE}?step=2")

    page.get_by_role("link", name="Step down").click()

    expect(page.locator(".steps [role=status]")).to_have_text("step 1 of 3")


def test_the_perspective_is_switched(visit):
    page = visit(QUOTE)

    page.get_by_role("link", name="As everyone tells it").click()

    expect(page.locator("#document-arabic")).to_be_visible()
    assert "as=everyone" in page.url


@pytest.mark.parametrize("link", ["As everyone tells it", "Walk it one step at a time"])
def test_nothing_on_the_way_loads_the_page_anew(quick, link):
    page = quick(QUOTE)

    page.get_by_role("link", name=link).click()

    expect(page).not_to_have_url(QUOTE)
    page.wait_for_url("**?from=**")
    assert page.evaluate("window.stayed === true")


def test_a_finding_opens_to_its_passages(visit):
    page = visit(f"{QUOTE}?as=everyone")
    finding = page.locator(".finding").first

    finding.locator("summary").click()

    expect(finding.locator(".passage").first).to_be_visible()


def test_a_box_of_the_drawing_leads_to_its_document(visit, live_server):
    page = visit(f"{QUOTE}drawing/")

    page.locator(".chain-drawing a[href='/documents/the-report/']").click()

    expect(page).to_have_url(f"{live_server.url}/documents/the-report/")


def test_a_passage_leads_to_its_place_in_the_document(visit):
    page = visit(QUOTE)
    attribution = page.locator("#step-page-report")
    attribution.locator("summary").click()

    attribution.locator(".cite a").first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("‘We’re Losing’")
    assert page.url.partition("#")[2]


def test_words_run_in_the_direction_of_their_script(quick):
    page = quick(f"{QUOTE}?from=losing-in-the-page")

    for words, language, direction in (
        (stories.ARABIC, "ar", "rtl"),
        (stories.CYRILLIC, "uk", "ltr"),
        (builders.LOSING, "en", "ltr"),
    ):
        wording = page.locator(".wordings blockquote").filter(has_text=words)
        expect(wording).to_have_attribute("lang", language)
        assert wording.evaluate("words => getComputedStyle(words).direction") == direction


def test_the_heading_runs_in_the_direction_of_its_script(quick):
    for slug, direction in (("losing-in-arabic", "rtl"), ("losing-in-cyrillic", "ltr")):
        heading = quick(f"{QUOTE}?from={slug}").locator("h1 q")
        assert heading.evaluate("words => getComputedStyle(words).direction") == direction


# On paper


@pytest.fixture
def printed(quick):
    page = quick(f"{QUOTE}?as=everyone")
    page.emulate_media(media="print")
    return page


def test_what_is_for_clicking_is_not_printed(printed):
    for part in (".masthead nav", ".views", ".steps", ".skip"):
        expect(printed.locator(part)).to_be_hidden()


def test_what_a_click_on_a_step_would_open_is_printed(printed):
    for passage in printed.locator(".attribution .passage").all():
        expect(passage).to_be_visible()
        assert passage.bounding_box()["height"] > 10


def test_findings_are_printed_as_sentences(printed):
    expect(printed.locator(".finding summary").first).to_be_visible()
    expect(printed.locator(".finding .passage").first).to_be_hidden()


def test_the_drawing_fits_the_paper(printed):
    printed.goto(printed.url.partition("?")[0] + "drawing/")
    printed.set_viewport_size({"width": 700, "height": 1000})

    assert printed.locator(".chain-drawing").bounding_box()["width"] <= 700
