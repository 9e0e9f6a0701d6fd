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


def proposed_of_soldier(article, words):
    start = TEXT_OF_TWO.index("the soldier")
    details = {"speaker": [start, start + len("the soldier")], "form": "direct"}
    return builders.proposal(article, words, details=details)


TEXT_OF_TWO = (
    "“We are losing,” the soldier says. “It is a forgery,” he told reporters. “So is that.”"
)


@pytest.fixture
def two_occasions(db):
    """An article of two occasions, whose first quote is recorded with a step of its own."""
    article = builders.document(text=TEXT_OF_TWO, slug="the-article", status=Status.DRAFT)
    passage = builders.passage("We are losing,", article, start=1)
    soldier = builders.quote(claimed_speaker=builders.source("A soldier"))
    builders.wording(passage=passage, of=soldier, speaker_as_named="the soldier")
    builders.attribution(article, quotes=[soldier])
    return article


def test_words_of_another_occasion_are_not_confirmed_like_an_earlier_quote(curator, two_occasions):
    proposal = proposed_of_soldier(two_occasions, "It is a forgery,")
    address = reverse("desk-review-decide", args=["the-article", proposal.pk])

    answer = curator.post(address, {"decision": "confirm"})

    assert answer.status_code == 422
    assert "“told reporters” stand beside it and beside no earlier quote" in answer.text
    assert two_occasions.attributions.get().quotes.count() == 1


def test_nor_are_they_filled_in_like_it(curator, two_occasions):
    proposal = proposed_of_soldier(two_occasions, "It is a forgery,")

    address = reverse("desk-review", args=["the-article"], query={"proposal": proposal.pk})
    panel = curator.get(address).context["panel"].form_panel
    assert panel.earlier_words == ""
    assert panel.form["document_occasion"].value() == "told reporters"


def test_only_what_is_settled_is_offered_to_be_confirmed_together(curator, two_occasions):
    for words in ("It is a forgery,", "So is that."):
        proposed_of_soldier(two_occasions, words)

    page = curator.get(reverse("desk-review", args=["the-article"]))

    assert page.context["proposals"]["batches"] == []


def test_words_of_the_same_occasion_are_like_the_quote_beside_which_such_words_stand(
    curator, two_occasions
):
    soldier = builders.quote(claimed_speaker=builders.source("The same soldier"))
    passage = builders.passage(
        "It is a forgery,", two_occasions, start=TEXT_OF_TWO.index("It is a forgery,")
    )
    told = builders.wording(passage=passage, of=soldier, speaker_as_named="the soldier")
    builders.wording(
        "Unplaced.", document=two_occasions, speaker_as_named="the soldier", of=soldier
    )
    proposal = proposed_of_soldier(two_occasions, "It is a forgery")

    address = reverse("desk-review", args=["the-article"], query={"proposal": proposal.pk})
    assert curator.get(address).context["panel"].form_panel.earlier_words == told.words
