"""Every page for everybody: axe finds nothing, light and dark, wide and narrow.

Each width has one colour scheme, and with ``--full`` both.
"""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from tests import seeds

QUOTE = "/quotes/losing-now/"
PAGES = {
    "find, nothing asked": "/",
    "find, an empty box": "/?q=",
    "find, one": "/?q=losing",
    "find, none": "/?q=gardening",
    "find, too long": f"/?q={'x' * 1_001}",
    "quote, an outlet": QUOTE,
    "quote, everyone": f"{QUOTE}?as=everyone",
    "quote, a step": f"{QUOTE}?step=1",
    "quote, wordings": f"{QUOTE}wordings/",
    "quote, two wordings": f"{QUOTE}wordings/?of=losing-in-the-page&of=losing-in-arabic",
    "quote, verification": f"{QUOTE}verification/?as=everyone",
    "quote, independence": f"{QUOTE}independence/",
    "quote, history": f"{QUOTE}history/",
    "quote, drawing": f"{QUOTE}drawing/",
    "quote, safe wording": f"{QUOTE}wording/",
    "quote, pin or watch": f"{QUOTE}keep/",
    "quote, sheet to sign": f"{QUOTE}export/sheet",
    "quote, in Arabic": f"{QUOTE}?from=losing-in-arabic",
    "document, its text": "/documents/the-page/",
    "document, named": "/documents/the-report/",
    "document, in Arabic": "/documents/arabic/",
    "source": "/sources/the-service/",
    "glossary": "/glossary/",
    "check, nothing pasted": "/check/",
    "check, kept ones": "/check/kept/",
    "cases": "/cases/",
    "a new case": "/cases/new/",
    "inbox": "/inbox/",
    "recently viewed": "/recent/",
    "requests": "/requests/",
    "keys": "/shortcuts/",
    "tokens": "/tokens/",
    "the API's reference": "/api/v1/docs",
    "nothing there": "/no-such-page/",
    "log out": reverse("account_logout"),
}
SHIPPED = {
    "find, several": "/?q=we+are+losing",
    "quote, shared": "/quotes/putin-fool/?as=everyone",
    "document, an article": "/documents/page-crediting-lebanon-debate/",
    "source, a newspaper": "/sources/the-new-york-times/",
}
PHONE = {"width": 360, "height": 740}


def faults(page, address, looks):
    """What axe finds with everything opened, in each of ``looks``."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    found = []
    for size, scheme in looks:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        for violation in Axe().run(page).response["violations"]:
            where = [node["html"][:200] for node in violation["nodes"]][:3]
            found.append((scheme, size["width"], violation["id"], where))
    return found


def overflow(page):
    """How far the page reaches beyond a phone's width, and what reaches there."""
    page.set_viewport_size(PHONE)
    return page.evaluate("document.documentElement.scrollWidth") - PHONE["width"]


# axe needs some 15 seconds for it, ten times as long as for another page.
LONG = "the API's reference"
GROUPS = 4
"""The pages are opened in so many browsers: a new one for each page takes longer than axe."""


@pytest.mark.parametrize("group", range(GROUPS))
def test_axe_finds_nothing_and_no_page_is_wider_than_a_phone(
    told, live_server, page, log_in, looks, group
):
    log_in(page)

    wrong = {}
    for name in list(PAGES)[group::GROUPS]:
        address = live_server.url + PAGES[name]
        wrong[name] = faults(page, address, [] if name == LONG else looks), max(overflow(page), 0)

    assert {name: found for name, found in wrong.items() if found != ([], 0)} == {}


@pytest.mark.full
def test_axe_finds_nothing_on_the_longest_page(live_server, page, log_in, looks):
    assert faults(log_in(page), live_server.url + PAGES[LONG], looks) == []


def test_axe_finds_nothing_on_the_login_page(live_server, page, looks):
    assert faults(page, live_server.url + reverse("account_login"), looks) == []
    assert overflow(page) <= 0


def test_axe_finds_nothing_on_the_pages_of_real_articles(live_server, page, log_in, looks):
    seeds.load()
    log_in(page)

    for name, address in SHIPPED.items():
        assert faults(page, live_server.url + address, looks) == [], name
        assert overflow(page) <= 0, name
