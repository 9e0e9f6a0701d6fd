"""What is folded away in the forms of the review page, and what must not be."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Status
from provenance.services.search_index import index_wordings
from tests import builders

pytestmark = pytest.mark.django_db
TEXT = "“They have left us here without water and nobody gives us any orders,” he said."
WORDS = TEXT[1:70]


@pytest.fixture
def article(db):
    return builders.document(text=TEXT, slug="the-article", status=Status.DRAFT)


def offering(client):
    query = {"do": "quote", "start": 1, "end": 1 + len(WORDS)}
    page = client.get(reverse("desk-review", args=["the-article"], query=query))
    panel = page.context["panel"].form_panel
    assert panel.offers
    (fieldset,) = [one for one in panel.fieldsets if one.has_quote]
    return fieldset


def known(words):
    wording = builders.wording(words)
    index_wordings([wording.pk])
    return wording


def test_a_name_that_nobody_goes_by_opens_what_a_new_source_needs(curator, article):
    address = reverse("desk-review-enter", args=["the-article", "quote"])
    place = f"[1-{1 + len(WORDS)}] {WORDS}"

    page = curator.post(address, {"place": place, "form": "direct", "speaker": "A soldier"})

    sets = page.context["panel"].form_panel.fieldsets
    (new,) = [one for one in sets if "speaker_kind" in [field.name for field in one.fields]]
    assert page.status_code == 422
    assert new.is_open


def test_a_known_quote_in_the_same_words_is_shown_at_once(curator, article):
    known(WORDS)

    assert offering(curator).is_open


def test_quotes_that_are_only_similar_are_folded_away_and_told_beside(curator, article):
    similar = known("Without water nobody can hold out here")

    fieldset = offering(curator)
    assert not fieldset.is_open
    assert fieldset.summary == similar.words
