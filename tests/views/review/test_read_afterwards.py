"""What one curator does at once: it holds in every edition, whoever pinned it is told, and it is read."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from provenance.domain.chain.records import WordingRecord
from provenance.models import (
    Edition,
    Event,
    LaterReading,
    Notice,
    PublishedEvidence,
    Quote,
    Wording,
)
from provenance.queries.chains import records_of_many
from provenance.services import evidence, protecting, publishing, removing
from tests import builders
from tests.services.changes import CHANGE
from tests.services.test_moves import ANNA, BORIS, again, draft

pytestmark = pytest.mark.django_db

WORDS, OTHER_WORDS = "Our names must not stand here.", "So it goes."
WHY = "By order of a court."


@pytest.fixture
def published():
    """A document that is out, with two quotes."""
    document = draft(slug="page")
    for words, slug in ((WORDS, "first"), (OTHER_WORDS, "second")):
        passage = builders.passage(words, document)
        builders.wording(passage=passage, of=builders.quote(slug=slug), slug=f"page-{slug}")
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)
    return again(document)


def remove(client, document, *, why=WHY, slug="page-first", **data):
    wording = Wording.objects.get(slug=slug)
    address = reverse("desk-review-remove", args=[document.slug, "quote", wording.pk])
    return client.post(address, {"why": why, "at_once": "on"} | data)


def edition(client):
    return client.get(reverse("edition", args=["page", 1]))


def test_a_quote_removed_at_once_is_gone_from_older_editions_which_say_when_and_why(
    reader, published
):
    digest = Edition.objects.get().digest

    removing.remove_at_once(Wording.objects.get(slug="page-first"), change=CHANGE)

    (event,) = Event.objects.filter(record_type="wording", what="deleted")
    assert event.why == CHANGE.why
    page = edition(reader)
    assert page.status_code == 200
    assert WORDS not in page.text
    assert OTHER_WORDS in page.text
    assert CHANGE.why in page.text
    assert digest in page.text
    assert Edition.objects.get().digest == digest


def test_a_record_of_which_nothing_is_shown_has_no_line(reader, published):
    rows = edition(reader).context["rows"]
    assert [row.kind for row in rows] == ["document", "wording", "wording"]


def test_curators_still_see_in_the_edition_what_was_removed(curator, published):
    remove(curator, published)

    page = edition(curator).text
    assert WORDS in page
    assert WHY in page


def test_a_quote_removed_without_that_stays_until_a_second_curator_has_read_it(
    reader, curator, published
):
    wording = Wording.objects.get(slug="page-second")
    builders.wording(
        passage=builders.passage("So it goes on.", builders.document(slug="other")),
        of=wording.quote,
    )
    address = reverse("desk-review-remove", args=["page", "quote", wording.pk])

    curator.post(address, {"why": "By mistake."})

    assert OTHER_WORDS in edition(reader).text
    assert not LaterReading.objects.exists()


def test_readers_are_told_it_no_longer_whatever_else_waits_in_the_document(
    reader, curator, published
):
    other = builders.wording(
        passage=builders.passage("Told by another.", builders.document(slug="other")),
        of=Quote.objects.get(slug="first"),
    )
    published.title = "Another title"
    evidence.save(published, change=CHANGE)

    remove(curator, published)

    records = records_of_many(["first"], drafts=False)[0]
    assert [row.slug for row in records.quote_wordings()] == [other.slug]
    assert WORDS not in reader.get(reverse("document", args=["page"])).text
    row = PublishedEvidence.objects.get(document=published)
    assert row.changed_at is not None
    assert len(row.rows[WordingRecord.__name__]) == 1


def test_what_was_removed_at_once_awaits_no_second_reader_as_a_change(curator, published):
    remove(curator, published)

    assert PublishedEvidence.objects.get(document=published).changed_at is None


def test_without_a_reason_nothing_is_removed(curator, published):
    answer = remove(curator, published, why=" ")

    assert answer.status_code == 422
    assert Wording.objects.filter(slug="page-first").exists()
    assert Edition.objects.get().removals == []


def test_a_document_without_editions_does_not_ask_for_it(curator):
    document = draft(slug="page")
    wording = builders.wording(document=document)

    page = curator.get(reverse("desk-review-remove", args=["page", "quote", wording.pk]))

    assert "every edition" not in page.text


def pinned(user, wording):
    case = builders.case(user)
    builders.pin(case, wording)
    return case


def test_whoever_pinned_a_removed_quote_is_told_in_the_inbox_without_its_words(
    reader, curator, published
):
    case = pinned(reader.user, Wording.objects.get(slug="page-first"))

    remove(curator, published)

    page = reader.get(reverse("inbox")).text
    assert "1 quote that is pinned in a case was withdrawn or removed" in page
    assert WHY in page
    assert WORDS not in page
    assert case.get_absolute_url() in page


def test_whoever_pinned_quotes_of_a_withdrawn_document_is_told_once_for_each_case(
    reader, published
):
    case = builders.case(reader.user)
    for wording in Wording.objects.all():
        builders.pin(case, wording)

    publishing.withdraw(published, change=ANNA)

    notice = Notice.objects.get(user=reader.user)
    assert (notice.kind, notice.values["number"]) == ("pinned", 2)
    assert "2 quotes that are pinned" in reader.get(reverse("inbox")).text


def test_whoever_left_the_case_is_not_told_but_its_owner_is(reader, published):
    wording, other = Wording.objects.get(slug="page-first"), builders.user("left")
    pin = builders.pin(builders.case(reader.user), wording)
    pin.pinned_by = other
    pin.save()

    publishing.withdraw(published, change=ANNA)

    assert [row.user for row in Notice.objects.all()] == [reader.user]


def test_a_colleague_in_the_case_who_pinned_it_is_told_too(reader, published):
    colleague = builders.user("colleague")
    pin = builders.pin(builders.case(reader.user), Wording.objects.get(slug="page-first"))
    pin.case.members.create(user=colleague)
    pin.pinned_by = colleague
    pin.save()

    publishing.withdraw(published, change=ANNA)

    assert {row.user for row in Notice.objects.all()} == {reader.user, colleague}


# Read afterwards


def source(**fields):
    return builders.source("Ivan Petrov", slug="ivan", kind="person", **fields)


def protect(one, change=ANNA, form="a soldier"):
    return protecting.protect(one, display_form=form, reason="A leaked call.", change=change)


def test_a_protection_waits_for_a_second_curator_and_acts_at_once(curator):
    protect(source())

    page = curator.get(reverse("desk-queue", args=["at-once"])).text
    assert "a soldier" in page
    assert "Petrov" not in page
    assert ANNA.who in page


def test_a_second_curator_says_that_they_have_read_it(curator):
    protect(source())
    reading = LaterReading.objects.get()
    address = reverse("desk-at-once", args=[reading.pk])
    assert "a soldier" in curator.get(address).text

    curator.post(address, {"why": "Rightly so."})

    reading.refresh_from_db()
    assert reading.read_by == "curator"
    assert not LaterReading.objects.open().exists()
    history = curator.get(reverse("desk-history", args=["source", "a-soldier"])).text
    assert "Rightly so." in history


def test_who_did_it_cannot_also_read_it(curator, published):
    remove(curator, published)
    reading = LaterReading.objects.get()
    address = reverse("desk-at-once", args=[reading.pk])

    assert "You did it; a second curator reads why." in curator.get(address).text
    assert curator.post(address).status_code == 422
    assert LaterReading.objects.open().exists()


@pytest.mark.parametrize(("hours", "may"), [(23, False), (25, True)])
def test_a_newsrooms_only_curator_reads_it_anew_a_day_later(
    curator, published, settings, hours, may
):
    settings.ONE_CURATOR = True
    remove(curator, published)
    LaterReading.objects.update(done_at=timezone.now() - timedelta(hours=hours))
    address = reverse("desk-at-once", args=[LaterReading.objects.get().pk])

    if not may:
        assert "a day after you did so" in curator.get(address).text
    curator.post(address)

    assert LaterReading.objects.open().exists() is not may


def test_lifting_a_protection_is_read_as_well_and_what_was_done_last_counts(curator):
    one = protect(source())
    one.protection, one.display_form = "none", ""

    evidence.save(one, change=BORIS)

    assert LaterReading.objects.get().done_by == BORIS.who


def test_another_change_of_a_source_and_a_new_one_are_not_asked_about():
    one = source(protection="role", display_form="a soldier", protection_reason="A call.")
    one.country = "NL"

    evidence.save(one, change=ANNA)

    assert not LaterReading.objects.exists()


def test_a_reading_of_a_source_that_is_gone_waits_no_more(curator):
    one = protect(source())

    evidence.delete(one, change=ANNA)

    assert not LaterReading.objects.open().exists()
