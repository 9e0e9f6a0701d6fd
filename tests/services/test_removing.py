"""Removing one quote at once, where the document or what readers are told does not have it."""

from __future__ import annotations

import pytest

from provenance.domain.vocabulary import NoticeKind
from provenance.models import (
    Edition,
    LaterReading,
    Notice,
    PublishedEvidence,
    Quote,
    Review,
    Wording,
)
from provenance.services import accept_proposal, evidence, publishing, removing
from tests import builders
from tests.services.changes import CHANGE
from tests.services.test_moves import ANNA, BORIS, again, draft

pytestmark = pytest.mark.django_db


def worded(document, slug):
    passage = builders.passage(f"The words of {slug}.", document)
    return builders.wording(passage=passage, of=builders.quote(slug=slug), slug=f"page-{slug}")


def test_a_quote_of_a_draft_is_removed_though_nothing_went_out():
    wording = worded(draft(slug="page"), "first")

    removing.remove_at_once(wording, change=CHANGE)

    assert not Wording.objects.filter(slug="page-first").exists()
    assert not PublishedEvidence.objects.exists()


def test_what_readers_are_told_stays_where_it_never_had_the_quote():
    document = draft(slug="page")
    worded(document, "first")
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)
    told, edition = PublishedEvidence.objects.get(), Edition.objects.get()
    added = worded(again(document), "later")

    removing.remove_at_once(added, change=CHANGE)

    assert PublishedEvidence.objects.get().evidence == told.evidence
    assert Edition.objects.get().removals == edition.removals == []


def test_an_edition_differs_no_more_by_what_was_removed_from_it_at_once():
    document = draft(slug="page")
    first, _second = worded(document, "first"), worded(document, "second")
    publishing.submit(document, change=ANNA)
    publishing.publish(again(document), change=BORIS, acknowledged=True)

    removing.remove_at_once(first, change=CHANGE)

    assert Review.objects.get().changed_at is None


def test_an_edition_still_differs_by_whatever_else_was_changed():
    document = draft(slug="page")
    first, second = worded(document, "first"), worded(document, "second")
    publishing.submit(document, change=ANNA)
    publishing.publish(again(document), change=BORIS, acknowledged=True)
    accept_proposal.remove(second, change=ANNA)

    removing.remove_at_once(first, change=CHANGE)

    assert Review.objects.get().changed_at is not None


# A quote that was removed here already, which readers see until a second curator has read that


@pytest.fixture
def removed():
    """A published document of which one quote was removed here, and that was not read yet."""
    document = draft(slug="page")
    worded(document, "first"), worded(document, "second")
    publishing.submit(document, change=ANNA)
    publishing.publish(again(document), change=BORIS, acknowledged=True)
    accept_proposal.remove(Wording.objects.get(slug="page-first"), change=ANNA)
    return again(document)


def test_a_quote_that_was_removed_here_already_can_still_be_removed_at_once(removed, reader):
    assert removing.remove_still_shown(removed, "page-first", change=CHANGE)

    assert reader.get("/quotes/first/").status_code == 410
    assert "The words of first" not in reader.get(removed.get_absolute_url()).text
    edition = reader.get(Edition.objects.get().get_absolute_url()).text
    assert "The words of first" not in edition
    assert CHANGE.why in edition
    assert reader.get("/quotes/second/").status_code == 200
    assert LaterReading.objects.get().why == CHANGE.why
    assert not Quote.objects.filter(slug="first").exists()


def test_nothing_awaits_a_reader_when_nothing_else_was_changed(removed):
    removing.remove_still_shown(removed, "page-first", change=CHANGE)

    assert not PublishedEvidence.objects.awaiting_reader().exists()


def test_whatever_else_was_changed_waits_on(removed):
    wording = Wording.objects.get(slug="page-second")
    wording.speaker_as_named = "a cook"
    evidence.save(wording, change=ANNA)

    removing.remove_still_shown(removed, "page-first", change=CHANGE)

    assert PublishedEvidence.objects.awaiting_reader().exists()


@pytest.mark.parametrize("wording", ["page-second", "page-third"])
def test_a_quote_that_is_recorded_or_was_never_told_is_not_removed_so(removed, wording):
    assert not removing.remove_still_shown(removed, wording, change=CHANGE)
    assert not LaterReading.objects.exists()


def test_of_a_document_that_readers_are_told_nothing_of_nothing_is_removed_so():
    assert not removing.remove_still_shown(draft(slug="page"), "page-first", change=CHANGE)


def test_the_page_of_moves_leads_to_removing_it_at_once(removed, curator, reader):
    moves = f"/desk/documents/{removed.slug}/moves/"
    page = f"/desk/documents/{removed.slug}/still-shown/page-first/"
    assert page in curator.get(moves).text
    assert "The words of first" in curator.get(page).text
    assert "Say why" in curator.post(page, {"why": ""}).text
    refused = curator.post(page, {"why": "It says the words of first."})
    assert (refused.status_code, Wording.objects.count()) == (422, 1)
    assert reader.get("/quotes/first/").status_code == 200

    said = curator.post(page, {"why": "By order of a court."}, follow=True).text

    assert "Readers see it no longer." in said
    assert page not in said
    assert curator.get(page).status_code == 404
    assert reader.get("/quotes/first/").status_code == 410


def test_who_removes_a_quote_is_told_that_readers_see_it_still(curator, removed):
    wording = Wording.objects.get(slug="page-second")
    page = f"/desk/documents/{removed.slug}/remove/quote/{wording.pk}/"

    said = curator.post(page, {"why": "Twice."}, follow=True).text

    assert "Readers see it until a second curator has read that." in said


# Whoever pinned it is told when readers are shown it no longer


@pytest.fixture
def pinned():
    """A published document of which one quote is pinned in a case."""
    document = draft(slug="page")
    worded(document, "first"), worded(document, "second")
    publishing.submit(document, change=ANNA)
    publishing.publish(again(document), change=BORIS, acknowledged=True)
    builders.pin(quote=Wording.objects.get(slug="page-first"))
    accept_proposal.remove(Wording.objects.get(slug="page-first"), change=ANNA)
    return again(document)


def test_who_pinned_a_quote_is_told_of_its_removal_once_that_was_read(pinned):
    publishing.submit(pinned, change=ANNA)
    assert not Notice.objects.exists()

    publishing.correct(again(pinned), change=BORIS, acknowledged=True)

    notice = Notice.objects.get()
    assert (notice.kind, notice.values) == (NoticeKind.PINNED, {"number": 1, "said": ANNA.why})


def test_they_are_told_once_however_often_the_document_is_read_after(pinned):
    publishing.submit(pinned, change=ANNA)
    publishing.correct(again(pinned), change=BORIS, acknowledged=True)
    mended = Wording.objects.get(slug="page-second")
    mended.speaker_as_named = "a cook"
    evidence.save(mended, change=ANNA)

    publishing.submit(again(pinned), change=ANNA)
    publishing.correct(again(pinned), change=BORIS, acknowledged=True)

    assert Notice.objects.count() == 1


@pytest.mark.parametrize(
    "act",
    [
        lambda document: removing.remove_still_shown(document, "page-first", change=CHANGE),
        lambda document: publishing.withdraw(document, change=CHANGE),
    ],
    ids=["removed at once", "withdrawn"],
)
def test_they_are_told_where_what_is_removed_already_is_taken_from_readers_at_once(pinned, act):
    act(pinned)

    assert Notice.objects.get().values == {"number": 1, "said": CHANGE.why}


def test_who_pinned_another_quote_of_the_document_is_told_nothing(removed):
    builders.pin(quote=Wording.objects.get(slug="page-second"))

    publishing.submit(removed, change=ANNA)
    publishing.correct(again(removed), change=BORIS, acknowledged=True)

    assert not Notice.objects.exists()
