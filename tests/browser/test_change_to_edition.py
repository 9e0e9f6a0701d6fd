"""From a change of a published record to the edition that readers get, in the browsers of three people."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from provenance.models import Document
from provenance.services import accounts, publishing
from tests import builders
from tests.browser.scripting import SCRIPTING
from tests.services.test_moves import ANNA, BORIS, again, draft

pytestmark = pytest.mark.django_db(transaction=True)
WAS, IS = "Losing now, says a soldier", "“Losing now”, a soldier says"


@pytest.fixture
def report():
    """A published report of one quote, which a reader watches."""
    accounts.set_up_groups()
    document = draft(slug="report", title=WAS, language="en")
    named = builders.named_document("The recording", slug="recording", status="published")
    wording = builders.wording(document=document, slug="losing", of=builders.quote(slug="losing"))
    builders.attribution(document, named, slug="from-recording")
    builders.statement("the paper checked it", document=document, slug="checked")
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)
    client = Client()
    client.force_login(builders.user("rita"))
    client.post(reverse("watch", args=["losing"]), {"from": wording.slug})
    return again(document)


@pytest.fixture(params=SCRIPTING)
def sit_down(request, live_server, open_page, report):
    """Opens a browser for somebody; its function ``go`` opens an address of the site."""

    def sit_down(name, *groups):
        known = User.objects.filter(username=name).first()
        client = Client()
        client.force_login(known or builders.user(name, *groups, is_staff=bool(groups)))
        page = open_page(java_script_enabled=request.param)
        value = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": value, "url": live_server.url}])
        page.go = lambda address: page.goto(live_server.url + address)
        return page

    return sit_down


def mend_on_the_pages(page):
    """The title, a step and a statement."""
    page.go("/desk/documents/report/facts/")
    page.get_by_label("Title", exact=True).fill(IS)
    page.get_by_role("button", name="Keep it").click()
    open_record(page, "the newspaper reported")
    page.get_by_text("Where the words do not say it outright").click()
    page.get_by_label("Why these words mean it").fill("There is one newspaper.")
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_text("Recorded.").first).to_be_visible()
    open_record(page, "the paper checked it")
    page.get_by_label("How it is put").select_option(label="hedged")
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_text("Recorded.").first).to_be_visible()


def open_record(page, words):
    page.go("/desk/documents/report/")
    page.get_by_role("region", name="Recorded").get_by_role("link", name=words).click()
    page.get_by_role("link", name="Mend it").click()


def mend_in_admin(page):
    page.go(
        reverse("admin:provenance_document_change", args=[Document.objects.get(slug="report").pk])
    )
    page.locator("[name=title]").fill(IS)
    page.locator("[name=why]").fill("The page says so.")
    page.locator("[name=_save]").click()


@pytest.mark.parametrize(
    "mend", [mend_on_the_pages, pytest.param(mend_in_admin, marks=pytest.mark.full)]
)
def test_a_change_goes_out_once_a_second_reader_has_read_it(sit_down, mend):
    cora, dora, rita = (
        sit_down("cora", "curator"),
        sit_down("dora", "curator"),
        sit_down("rita"),
    )
    mend(cora)

    rita.go("/documents/report/")
    expect(rita.get_by_role("heading", name=WAS)).to_be_visible()
    expect(rita.get_by_text("Until a second person has read the change")).to_be_visible()

    cora.go("/desk/documents/report/moves/")
    cora.get_by_label("Send the changes to a second reader: why").fill("The headline was mended.")
    cora.get_by_role("button", name="Send the changes to a second reader").click()

    dora.go("/desk/")
    dora.get_by_role("link", name=IS).first.click()
    expect(dora.locator("del", has_text=WAS)).to_be_visible()
    dora.get_by_label("Agree to the changes: why").fill("Read beside the page.")
    if dora.get_by_label("I have read the warnings below").count():
        dora.get_by_label("I have read the warnings below").check()
    dora.get_by_role("button", name="Agree to the changes").click()

    rita.go("/inbox/")
    rita.locator("main").get_by_role("link", name=re.compile("losing now", re.I)).first.click()
    rita.get_by_role("link", name="Edition 2 of this record").click()
    expect(rita.get_by_text("Nothing of it has changed since.")).to_be_visible()
    rita.get_by_role("link", name="Edition 1", exact=True).click()
    expect(rita.locator("del", has_text=WAS)).to_be_visible()
    expect(rita.locator("ins", has_text=IS).first).to_be_visible()
