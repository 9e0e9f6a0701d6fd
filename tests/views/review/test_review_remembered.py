"""What the form of the next quote holds already: nothing that a curator has typed is typed twice."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Status
from tests import builders

pytestmark = pytest.mark.django_db
TEXT = "“We are losing,” a soldier said. “They are winning,” his mother said."


@pytest.fixture
def article(db):
    return builders.document(text=TEXT, slug="the-article", status=Status.DRAFT)


def form_at(client, words):
    start = TEXT.index(words)
    query = {"do": "quote", "start": start, "end": start + len(words)}
    page = client.get(reverse("desk-review", args=["the-article"], query=query))
    return page.context["panel"].form_panel.form


def recorded(article, **fields):
    passage = builders.passage("We are losing,", article, start=1)
    return builders.wording(passage=passage, **fields)


def test_the_first_quote_of_an_article_has_no_translation_filled_in(curator, article):
    assert form_at(curator, "They are winning,")["step1_reason"].value() is None


def test_the_next_quote_is_taken_to_be_translated_as_the_last_was(curator, article):
    builders.translation(
        recorded(article), into_language="en", reason="The call was not in English."
    )

    form = form_at(curator, "They are winning,")
    assert form["step1_into"].value() == "en"
    assert form["step1_reason"].value() == "The call was not in English."


def test_of_another_speaker_nothing_else_is_taken_over(curator, article):
    recorded(article, speaker_as_named="a soldier", place_as_stated="near the river")

    form = form_at(curator, "They are winning,")
    assert not form["place_as_stated"].value()
    assert not form["speaker"].value()


def test_of_the_same_speaker_the_place_and_time_as_stated_are(curator, article):
    speaker = builders.source("A soldier")
    told = builders.quote(claimed_speaker=speaker)
    recorded(article, of=told, speaker_as_named="a soldier", place_as_stated="the river")
    start = TEXT.index("a soldier")
    details = {"speaker": [start, start + len("a soldier")], "form": "direct"}
    proposal = builders.proposal(article, "They are winning,", details=details)

    address = reverse("desk-review", args=["the-article"], query={"proposal": proposal.pk})
    form = curator.get(address).context["panel"].form_panel.form
    assert form["place_as_stated"].value() == "the river"
    assert form["speaker"].value() == f"A soldier [{speaker.slug}]"
