"""The interface in other languages, in a browser: direction, words of quotes, axe, width."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client

from provenance.services import accounts
from tests import builders

QUOTE = "/quotes/losing-now/"
PAGES = ["/", "/?q=losing", QUOTE, f"{QUOTE}wordings/", f"{QUOTE}verification/", "/glossary/"]
USUAL_PHONE = {"width": 390, "height": 844}
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


def choose(page, name):
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()


def words_of_the_quote(page):
    return page.locator("#trace h1 q").inner_text()


def test_the_reader_turns_the_page_round_and_stays_where_they_were(visit):
    page = visit(QUOTE)
    said = words_of_the_quote(page)

    choose(page, "العربية")

    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.url.endswith(QUOTE)
    assert words_of_the_quote(page) == said


def test_a_title_in_another_direction_begins_where_the_lines_of_the_page_begin(visit):
    page = visit("/documents/the-page/")

    choose(page, "العربية")

    title, right = page.locator("main h1").evaluate(
        """title => {
            const words = document.createRange();
            words.selectNodeContents(title);
            const right = box => Math.round(box.getBoundingClientRect().right);
            return [right(words), right(title)];
        }"""
    )
    assert title == right


@pytest.mark.parametrize(("group", "notices", "number"), [("curator", 0, 5), ("", 12, 4)])
def test_on_a_phone_the_links_of_the_head_stand_on_one_line(
    open_page, live_server, transactional_db, group, notices, number
):
    accounts.set_up_groups()
    user = builders.user("cem", *filter(None, [group]), is_staff=bool(group))
    for _ in range(notices):
        builders.notice(user)
    client = Client()
    client.force_login(user)
    page = open_page(viewport=USUAL_PHONE)
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    page.context.add_cookies([{**cookie, "url": live_server.url}])
    page.goto(live_server.url + "/cases/")

    for name in ("English", "Українська", "Español", "العربية"):
        choose(page, name)

        links = page.locator(".masthead nav a:visible")
        boxes = [link.bounding_box() for link in links.all()]
        assert len(boxes) == number, name
        assert len({(box["y"], box["height"]) for box in boxes}) == 1, name
        assert all(box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes), name
        assert page.locator("footer").locator("button.plain:visible").count() == 5, name


def test_after_a_step_the_language_changes_where_the_step_led(quick):
    page = quick(QUOTE)
    page.locator(".steps a").first.click()
    page.wait_for_url("**step=0**")

    choose(page, "Українська")

    assert "step=0" in page.url
    assert page.locator("html").get_attribute("lang") == "uk"


def test_the_drawing_runs_along_the_dates_in_every_language(visit):
    page = visit(f"{QUOTE}drawing/")
    at_home = page.locator("svg.chain-drawing").get_attribute("viewBox")

    choose(page, "العربية")

    drawing = page.locator("svg.chain-drawing")
    assert drawing.get_attribute("viewBox") == at_home
    assert drawing.evaluate("drawing => getComputedStyle(drawing).direction") == "ltr"


# The one that runs from right to left stands for the others.
@pytest.mark.parametrize(
    "name",
    [
        "العربية",
        *(pytest.param(name, marks=pytest.mark.full) for name in ("Українська", "Español")),
    ],
)
def test_axe_finds_nothing_and_nothing_runs_over_in_another_language(quick, name):
    page = quick("/")
    choose(page, name)

    for address in PAGES:
        page = quick(address)
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        for size in (DESK, PHONE):
            page.set_viewport_size(size)
            width = page.evaluate("document.documentElement.scrollWidth")
            found = [v["id"] for v in Axe().run(page).response["violations"]]
            assert (found, width <= size["width"]) == ([], True), (address, size)
