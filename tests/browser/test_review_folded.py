"""Distressing words of a text in a real browser: neither walked through nor said until they are opened."""

from __future__ import annotations

from django.test import Client
from playwright.sync_api import expect

from provenance.domain.vocabulary import Status
from provenance.services import accounts
from tests import builders

TEXT = "He spoke.\nThey were shot.\nIt rained."
WORDS = "They were shot."


def test_the_keys_pass_over_a_folded_paragraph_until_it_is_opened(
    transactional_db, live_server, open_page
):
    article = builders.document(text=TEXT, status=Status.DRAFT, language="en", slug="the-article")
    passage = builders.passage(WORDS, article, start=TEXT.index(WORDS))
    builders.wording(WORDS, passage=passage, distressing=True)
    accounts.set_up_groups()
    client = Client()
    client.force_login(builders.user("cora", "curator", is_staff=True))
    value = client.cookies["sessionid"].value
    page = open_page()
    page.context.add_cookies([{"name": "sessionid", "value": value, "url": live_server.url}])
    page.goto(f"{live_server.url}/desk/documents/the-article/")
    by_keyboard = page.get_by_role("button", name="Select by keyboard")
    said = page.locator("#said")

    by_keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    expect(said).to_have_text("Selected: It")

    page.locator("#words summary").click()
    page.locator("#words").focus()
    page.keyboard.press("ArrowUp")
    expect(said).to_have_text("Selected: They")
