"""Protected people: one form of a name on every page and in every drawing, for everybody."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from provenance.models import Document, Quote, Source
from tests import builders

REGISTER_NAME, ALIAS = "Aleksandr Ivanov", "Sasha Ivanovich"


@pytest.fixture
def told(db):
    """A protected speaker who is also spoken to, publishes, acts and verifies; its pages."""
    person = builders.protected_source(REGISTER_NAME, slug="a-soldier", display_form="a soldier")
    builders.source_name(person, name=ALIAS)
    builders.interest(person)
    channel = builders.document("A channel", publisher=person, slug="a-channel")
    outlet = builders.document("An article", slug="an-article")
    quote = builders.quote(claimed_speaker=person, addressee=person, slug="spoken")
    builders.wording(of=quote, document=outlet, speaker_as_named="one of the soldiers")
    builders.act(builders.attribution(outlet, channel), agent=person)
    builders.attribution(channel, speaks=True)
    builders.statement(document=channel, doer=person)
    return [
        reverse("quote", args=["spoken"]),
        reverse("quote", args=["spoken"], query={"as": "everyone"}),
        reverse("quote-drawing", args=["spoken"]),
        reverse("document", args=["a-channel"]),
        reverse("document", args=["an-article"]),
        reverse("source", args=["a-soldier"]),
        reverse("find", query={"q": builders.LOSING}),
    ]


@pytest.mark.parametrize("role", ["reader", "curator", "administrator"])
def test_neither_the_name_in_the_register_nor_an_alias_is_on_any_page(told, role, request):
    client = request.getfixturevalue(role)
    for address in told:
        text = client.get(address).text
        assert "Ivanov" not in text, address
        assert "Sasha" not in text, address


def test_the_one_form_is_shown(told, reader):
    for address in told[:4] + told[5:6]:
        assert "a soldier" in reader.get(address).text, address


@pytest.mark.parametrize("name", [REGISTER_NAME, ALIAS, "Ivanov"])
def test_a_quote_is_not_found_by_a_name_that_is_not_shown(told, reader, name):
    response = reader.get(reverse("find"), {"q": name})

    assert "No known quote" in response.text
    assert "/quotes/spoken/" not in response.text


@pytest.mark.slow
def test_no_page_of_the_shipped_fixtures_gives_a_name_of_the_register(demo, reader, request):
    names = Source.objects.protected().values_list("name", flat=True)
    given = re.compile("|".join(re.escape(name) for name in names))
    rows = [row for model in (Quote, Document, Source) for row in model.objects.all()]
    # Without ``--full`` every fourth; the names are looked for in all records of the API as well.
    pages = [row.get_absolute_url() for row in rows[:: 1 if request.config.option.full else 4]]
    shown = {page: given.findall(reader.get(page).text) for page in pages}

    assert len(rows) > 200
    assert {page: found for page, found in shown.items() if found} == {}


@pytest.mark.slow
def test_every_quote_of_the_shipped_fixtures_is_drawn(demo, reader):
    slugs = Quote.objects.values_list("slug", flat=True)
    answers = [reader.get(reverse("quote-drawing", args=[slug])) for slug in slugs]

    assert {answer.status_code for answer in answers} == {200}
