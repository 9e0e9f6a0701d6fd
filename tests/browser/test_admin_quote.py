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


def visible(page, field):
    """The field, once what is folded around it has been opened as a person would."""
    folded = page.locator(f"details:not([open]):has({field}) > summary")
    while not page.locator(field).is_visible():
        folded.first.click()
    return page.locator(field)


def fill(page, kind, values, number=0):
    """Fill in a new row of a kind."""
    for name, value in values.items():
        field = visible(page, f"[name={kind}s-{number}-{name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def add_document(page):
    """Add the article from the index, and stay on its page."""
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


@pytest.mark.parametrize("scripting", SCRIPTING)
def test_a_first_quote_with_its_own_step_and_check_takes_four_pages(admin_page, scripting):
    page, loads = admin_page(java_script_enabled=scripting)
    add_document(page)
    fill(page, "quote", QUOTE)
    fill(page, "attribution", STEP)
    visible(page, "[name=attributions-0-quotes][value='new:0']").check()
    fill(page, "statement", {**CHECK, "of": "new:0"})
    page.fill("[name=why]", "Entered from the article.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/document/")

    document, quote = Document.objects.get(title="Sluice keeper speaks"), Quote.objects.get()
    step = document.attributions.get()
    assert quote.claimed_speaker.name == "Ola Berg"
    assert step.upstream.publisher.name == "The Fjord Gazette"
    assert (step.acts.get().kind, step.quotes.get()) == ("quoted", quote)
    check = Statement.objects.get()
    assert (check.methods.get().name, check.of_wording.quote) == ("sound engineers", quote)
    assert len(loads) <= MOST_LOADS, loads


def test_a_step_is_offered_the_new_quotes_by_their_words_as_they_are_typed(admin_page):
    page, _ = admin_page()
    add_document(page)
    fill(page, "quote", {"place": "Nobody told us"})
    add = page.locator("#quotes-group").get_by_role("button", name="Add another Quote")
    add.click()
    fill(page, "quote", {**QUOTE, "form": "direct"}, number=1)
    fill(page, "attribution", STEP)
    visible(page, "[name=attributions-0-quotes][value='new:1']")
    page.get_by_label(f"new quote 2, entered above: “{QUOTE['place']}”").first.check()
    fill(page, "statement", {**CHECK, "of": "new:1"})
    page.locator("#quotes-0 .inline-deletelink").click()

    chosen = page.locator("[name=attributions-0-quotes]:checked")
    assert chosen.get_attribute("value") == "new:0"
    assert page.locator("[name=statements-0-of]").input_value() == "new:0"
    assert page.locator("[name=attributions-0-quotes]").count() == 1
    page.fill("[name=why]", "Entered from the article.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/document/")
    quote = Quote.objects.get()
    assert quote.wordings.get().words == QUOTE["place"]
    assert Attribution.objects.get().quotes.get() == quote
    assert Statement.objects.get().of_wording.quote == quote


# Neither of the screen nor, which would cut it off, of its own line in a form.
OVERHANG = """() => [...document.querySelectorAll("#content-main *")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > 1 + Math.min(
    innerWidth, (one.closest(".form-row") || document.body).getBoundingClientRect().right))
  .map((one) => `${one.tagName} ${one.id} ${one.className}`)"""


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_on_a_documents_page_runs_off_the_screen(admin_page, width):
    page, _ = admin_page(viewport={"width": width, "height": 900})
    add_document(page)
    article = Document.objects.get()
    passage = builders.passage("Nobody told us about the water", article)
    wording = builders.wording(passage=passage, speaker_as_named="The sluice keeper, Ola Berg")
    step = builders.attribution(article, passage=passage, gap="source-unnamed")
    step.quotes.add(wording.quote)
    builders.statement(passage=passage, of_document=article)
    page.reload()
    for kind in ("dates", "corrections", "occasions", "passages"):
        page.locator(f"#{kind}-group summary").first.click()
        page.locator(f"#{kind}-group .add-row a").click()
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")

    assert page.evaluate(OVERHANG) == []
