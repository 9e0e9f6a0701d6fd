"""An article, and its first quote with speaker, step and check, entered wholly in the admin."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from provenance.models import Attribution, Document, Quote, Statement
from provenance.services import accounts
from tests import builders
from tests.browser.scripting import SCRIPTING

pytestmark = pytest.mark.django_db(transaction=True)

MOST_LOADS = 4
TEXT = (
    "Sluice keeper speaks\n\nThe sluice keeper, Ola Berg, said in a call that The Fjord Gazette first "
    "published: “Nobody told us about the water.” The Fjord Gazette had the recording checked by two "
    "sound engineers."
)
QUOTE = {
    "place": "Nobody told us about the water.",
    "speaker_as_named": "The sluice keeper, Ola Berg",
    "speaker": "Ola Berg",
    "speaker_kind": "person",
}
STEP = {
    "place": "The Fjord Gazette first published",
    "upstream": "the Gazette’s report of the call",
    "upstream_kind": "report",
    "upstream_publisher": "The Fjord Gazette",
    "upstream_publisher_kind": "outlet",
    "act1_kind": "quoted",
}
CHECK = {
    "place": "The Fjord Gazette had the recording checked by two sound engineers.",
    "kind": "verifying",
    "doer_as_named": "two sound engineers",
    "new_method": "sound engineers",
}


@pytest.fixture
def admin_page(live_server, open_page, transactional_db):
    """Opens the admin's index for a curator; the second value is the pages loaded so far."""

    def admin_page(**options):
        accounts.set_up_groups()
        client = Client()
        client.force_login(builders.user("ann", "curator", is_staff=True))
        page, loads = open_page(**options), []
        value = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": value, "url": live_server.url}])
        page.on("domcontentloaded", lambda _: loads.append(page.url))
        page.goto(live_server.url + reverse("admin:index"))
        return page, loads

    return admin_page


def fill(page, kind, values):
    """Fill in the first new row of a kind, opening what is folded as a person would."""
    for name, value in values.items():
        field = page.locator(f"[name={kind}s-0-{name}]")
        folded = page.locator(f"details:not([open]):has([name={kind}s-0-{name}]) > summary")
        while not field.is_visible():
            folded.first.click()
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


@pytest.mark.parametrize("scripting", SCRIPTING)
def test_a_first_quote_takes_four_pages(admin_page, scripting):
    page, loads = admin_page(java_script_enabled=scripting)
    page.locator(".model-document").get_by_role("link", name="Add").click()
    page.fill("[name=title]", "Sluice keeper speaks")
    page.fill("[name=slug]", "sluice-keeper")
    page.select_option("[name=kind]", "article")
    page.fill("[name=language]", "en")
    page.select_option("[name=holding]", "held")
    page.locator("details:has([name=text]) > summary").click()
    page.fill("[name=text]", TEXT)
    page.get_by_role("button", name="Save and continue editing").click()
    page.wait_for_url("**/change/")
    fill(page, "quote", QUOTE)
    fill(page, "attribution", STEP)
    fill(page, "statement", CHECK)
    page.fill("[name=why]", "Entered from the article.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/document/")

    document = Document.objects.get(title="Sluice keeper speaks")
    assert Quote.objects.get().claimed_speaker.name == "Ola Berg"
    assert document.attributions.get().upstream.publisher.name == "The Fjord Gazette"
    assert Attribution.objects.get().acts.get().kind == "quoted"
    assert Statement.objects.get().methods.get().name == "sound engineers"
    assert len(loads) <= MOST_LOADS, loads
