"""What the address of a removed quote says, and that readers are told a quote until they are not."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from provenance.models import Edition, Event, PublishedEvidence, Quote, RemovedQuote, Wording
from provenance.queries.checks.quotes import RULES
from provenance.services import accept_proposal, publishing, removing
from provenance.services.evidence_digests import digest_of_evidence
from provenance.services.history import Change
from tests import builders, stories
from tests.services.changes import CHANGE
from tests.services.test_moves import ANNA, BORIS, again, draft

pytestmark = pytest.mark.django_db

WORDS = "Our names must not stand here."
WHY = "By order of a court."
AT_ONCE = Change("clara", "page", WHY)
ADDRESS = "/quotes/first/"


@pytest.fixture
def loaded():
    """A document that came in published, which nobody here has read, with one quote."""
    document = draft(slug="page", status="published")
    passage = builders.passage(WORDS, document)
    builders.wording(passage=passage, of=builders.quote(slug="first"), slug="page-first")
    stories.come_in()
    return again(document)


@pytest.fixture
def published(loaded):
    """The same, read here."""
    publishing.submit(loaded, change=ANNA)
    publishing.correct(loaded, change=BORIS, acknowledged=True)
    return again(loaded)


def remove_page(document):
    wording = Wording.objects.get(slug="page-first")
    return reverse("desk-review-remove", args=[document.slug, "quote", wording.pk])


def test_a_quote_of_a_document_that_nobody_here_read_is_removed_at_once(curator, reader, loaded):
    page = remove_page(loaded)
    assert 'name="at_once"' in curator.get(page).text

    curator.post(page, {"why": WHY, "at_once": "on"})

    assert WORDS not in reader.get(loaded.get_absolute_url()).text
    assert reader.get(ADDRESS).status_code == 410


def test_what_readers_see_without_record_of_it_is_noted_before_a_removal(reader, loaded):
    PublishedEvidence.objects.all().delete()

    removing.remove_at_once(Wording.objects.get(), change=AT_ONCE)

    assert WHY in reader.get(ADDRESS).text


def test_a_draft_offers_no_removal_at_once(curator):
    document = draft(slug="page")
    builders.wording(document=document, of=builders.quote(slug="first"), slug="page-first")

    assert 'name="at_once"' not in curator.get(remove_page(document)).text


def test_the_address_says_when_and_why_and_keeps_the_fingerprint_without_the_words(
    reader, published
):
    removing.remove_at_once(Wording.objects.get(), change=AT_ONCE)

    answer = reader.get(ADDRESS)

    assert answer.status_code == 410
    assert "This quote was removed" in answer.text
    assert WHY in answer.text
    assert Edition.objects.first().digest in answer.text
    assert WORDS not in answer.text


def test_a_removed_quote_is_called_by_its_day_alone():
    removed = RemovedQuote(slug="first", removed_on=date(2026, 5, 4), why=WHY)

    assert str(removed) == "a quote removed on 2026-05-04"


def test_strangers_are_not_told_of_a_removal(stranger, published):
    removing.remove_at_once(Wording.objects.get(), change=AT_ONCE)

    assert stranger.get(ADDRESS).status_code == 302


def test_a_reason_that_holds_the_words_is_refused(curator, published):
    why = "They say “our names must not stand here”"

    answer = curator.post(remove_page(published), {"why": why, "at_once": "on"})

    assert answer.status_code == 422
    assert "without its words" in answer.text
    assert Wording.objects.exists()


def test_readers_see_a_quote_until_a_second_curator_has_read_that_it_was_removed(reader, published):
    accept_proposal.remove(Wording.objects.get(), change=CHANGE)

    assert WORDS.rstrip(".") in reader.get(ADDRESS).text
    assert not RemovedQuote.objects.exists()


def test_a_quote_that_readers_still_see_lacks_no_wording(published):
    accept_proposal.remove(Wording.objects.get(), change=CHANGE)

    (rule,) = (one for one in RULES if one.code == "never-rendered")
    assert not list(rule.faults())


def test_once_that_was_read_its_address_says_so_in_the_words_of_the_correction(reader, published):
    digest = digest_of_evidence(PublishedEvidence.objects.get().evidence)
    accept_proposal.remove(Wording.objects.get(), change=CHANGE)
    publishing.submit(published, change=Change("anna", "page", "It was nobody's quote."))
    publishing.correct(published, change=BORIS, acknowledged=True)

    answer = reader.get(ADDRESS)

    assert answer.status_code == 410
    assert "It was nobody&#x27;s quote." in answer.text
    assert digest in answer.text
    assert not Quote.objects.filter(slug="first").exists()
    assert Event.objects.filter(record_type="quote", what="deleted").count() == 1


def test_a_quote_that_was_never_out_is_told_of_by_no_address(reader, loaded):
    passage = builders.passage("Never out.", loaded)
    added = builders.wording(passage=passage, of=builders.quote(slug="second"))

    removing.remove_at_once(added, change=AT_ONCE)

    assert reader.get("/quotes/second/").status_code == 404
