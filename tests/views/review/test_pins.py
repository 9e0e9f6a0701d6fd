"""Links from what is recorded to the words in the text: each leads to one place, or is not there."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests import builders
from tests.markup import Markup

pytestmark = pytest.mark.django_db
TEXT = "“We are losing now,” the soldier told the paper in May.\n"


def page(curator, document):
    return Markup(curator.get(reverse("desk-review", args=[document.slug])).text)


def ids(markup):
    return [one.attributes["id"] for one in markup.elements if one.attributes.get("id")]


def links(markup):
    return {
        one.attributes["href"]
        for one in markup.elements
        if one.attributes.get("href", "").startswith("#passage-")
    }


@pytest.fixture
def quoted():
    """A function: a document in which one passage words a quote and states a step."""

    def make(text):
        document = builders.document(text=text)
        passage = builders.passage("We are losing now,", of=document, start=1)
        builders.wording(passage=passage)
        builders.attribution(document, passage=passage, speaks=True)
        return document, passage

    return make


def test_a_passage_with_two_pins_has_one_id(curator, quoted):
    document, passage = quoted(TEXT)

    markup = page(curator, document)

    assert ids(markup).count(f"passage-{passage.pk}") == 1
    assert len(ids(markup)) == len(set(ids(markup)))
    assert links(markup) == {f"#passage-{passage.pk}"}


def test_without_the_text_nothing_leads_to_a_place_in_it(curator, quoted):
    document, _passage = quoted("")

    assert links(page(curator, document)) == set()
