"""What no words state: a step, a gap or a date that is concluded, with its reason."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Status
from provenance.models import Attribution, DocumentDate
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(db):
    text = "A month on, the war goes badly, the paper reports."
    return builders.document(text=text, slug="the-article", status=Status.DRAFT)


def opened(client, kind):
    return client.get(reverse("desk-review", args=["the-article"], query={"do": kind, "words": ""}))


def sent(client, kind, **fields):
    return client.post(
        reverse("desk-review-enter", args=["the-article", kind]), fields, follow=True
    )


@pytest.mark.parametrize("kind", ["attribution", "gap", "date"])
def test_a_form_opens_without_words(curator, article, kind):
    assert 'name="place"' in opened(curator, kind).text


@pytest.mark.parametrize("kind", ["quote", "statement", "hedge"])
def test_what_needs_words_says_so(curator, article, kind):
    assert 'name="place"' not in opened(curator, kind).text


def test_a_date_that_is_worked_out_is_recorded_with_its_reason(curator, article):
    sent(curator, "date", layer="published", edtf="2022-03~", date_reason="A month after it began.")

    date = DocumentDate.objects.get()
    assert (date.passage, date.reason) == (None, "A month after it began.")


def test_a_step_that_is_concluded_is_an_inference_of_who_entered_it(curator, article):
    beyond = builders.named_document("The agency's report")

    sent(
        curator,
        "attribution",
        leads_to="document",
        upstream=beyond.slug,
        inference="The same words.",
    )

    attribution = Attribution.objects.get()
    assert (attribution.passage, attribution.inference, attribution.inferred_by) == (
        None,
        "The same words.",
        "curator",
    )
