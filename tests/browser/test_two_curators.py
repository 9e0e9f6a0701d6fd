"""Two curators at one record at once, each in a browser of their own."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from provenance.models import Document, Passage
from provenance.services import accounts
from tests import builders

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def sit_down(live_server, open_page, transactional_db):
    """Opens a document's form for a curator of this name, in a browser of their own."""
    accounts.set_up_groups()

    def sit_down(name, document):
        client = Client()
        client.force_login(builders.user(name, "curator", is_staff=True))
        page = open_page()
        value = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": value, "url": live_server.url}])
        address = reverse("admin:provenance_document_change", args=[document.pk])
        page.goto(live_server.url + address)
        return page

    return sit_down


def save(page, why):
    page.fill("[name=why]", why)
    page.click("[name=_continue]")
    page.wait_for_load_state()


def unfold(page, field):
    """Opens what is folded around a field, from the outside."""
    folded = page.locator(f"details:not([open]):has({field}) > summary")
    while folded.count():
        folded.first.click()


def test_the_second_curator_is_told_and_keeps_every_word_typed(sit_down):
    words = builders.passage("The words as they first stood.", builders.document("Old title"))
    ann, bea = sit_down("ann", words.document), sit_down("bea", words.document)
    ann.fill("[name=title]", "The title as Ann has it")
    bea.fill("[name=title]", "The title as Bea has it")
    unfold(bea, "[name=passages-0-exact]")
    bea.fill("[name=passages-0-exact]", "The words as Bea has them.")

    save(ann, "The page was retitled.")
    save(bea, "Read again.")

    box = bea.locator("#overtaken")
    assert "The page was retitled." in box.inner_text()
    assert "The title as Ann has it" in box.inner_text()
    assert bea.input_value("[name=title]") == "The title as Bea has it"
    assert bea.input_value("[name=passages-0-exact]") == "The words as Bea has them."
    assert Document.objects.get().title == "The title as Ann has it"

    bea.fill("[name=title]", "The title as Ann has it")
    bea.click("[name=_continue]")
    bea.wait_for_load_state()

    assert bea.locator("#overtaken").count() == 0
    assert Document.objects.get().title == "The title as Ann has it"
    assert Passage.objects.get().exact == "The words as Bea has them."
