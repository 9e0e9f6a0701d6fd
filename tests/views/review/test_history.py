"""A record's history as curators read it, with that of the records that stand on it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.models import Event
from provenance.services import evidence, sealing
from provenance.services.history import Change
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db

ANN = Change(who="ann", door="import", why="As the sheet has it.")


def changed(record, **values):
    for name, value in values.items():
        setattr(record, name, value)
    evidence.save(record, change=ANN)


def page(kind, slug):
    return reverse("desk-history", args=[kind, slug])


def test_who_changed_what_when_through_which_door_and_why(curator):
    paper = builders.source("Old name", slug="paper")
    changed(paper, name="New name")

    text = curator.get(page("source", "paper")).text

    for words in ("ann", "changed", "import", "As the sheet has it.", "Old name", "New name"):
        assert words in text


def test_a_document_tells_of_all_that_stands_in_it_in_one_order_of_time(curator):
    words = builders.passage(of=builders.document(slug="page"))
    quote, attribution = builders.wording(passage=words), builders.attribution(taker=words.document)
    for record in (words, quote, attribution, builders.statement(passage=words)):
        Event.objects.bulk_create(
            [_event(record._meta.model_name, record.pk, f"key-of-{record._meta.model_name}")]
        )

    entries = curator.get(page("document", "page")).context["entries"]

    assert [entry.event.record_type for entry in entries] == [
        *("statement", "attribution", "wording", "passage")
    ]


def _event(kind, number, key):
    at = "2026-05-01T12:00:00Z"
    return Event(
        at=at,
        account="ann",
        door="page",
        what="changed",
        record_type=kind,
        record_id=number,
        record_key=key,
        why="So it is.",
    )


def test_what_was_deleted_from_a_document_is_still_told(curator):
    words = builders.passage("Gone words", builders.document(slug="page"))
    evidence.delete(words, change=ANN)

    assert "Gone words" in curator.get(page("document", "page")).text


def test_a_record_that_is_gone_keeps_its_history(curator):
    paper = builders.source(slug="paper")
    evidence.delete(paper, change=ANN)

    text = curator.get(page("source", "paper")).text

    assert "There is no record paper any more" in text
    assert "As the sheet has it." in text


@pytest.mark.parametrize("address", [("source", "nobody"), ("account", "admin")])
def test_an_address_that_never_was_is_not_found(curator, address):
    assert curator.get(page(*address)).status_code == 404


def test_a_record_without_events_says_so(curator):
    builders.quote(slug="losing")

    assert "No event is recorded" in curator.get(page("quote", "losing")).text


def test_what_is_protected_stays_hidden(curator):
    person = builders.protected_source("Aleksandr Ivanov", slug="a-soldier")
    changed(person, name="Aleksei Petrov")
    sealing.seal(person, "Marker Markerenko", change=CHANGE)

    text = curator.get(page("source", "a-soldier")).text

    assert "What changed is protected" in text
    assert "sealed particulars of" in text
    assert not any(name in text for name in ("Ivanov", "Petrov", "Marker"))


def test_a_journalist_does_not_read_it(reader):
    builders.source(slug="paper")

    assert reader.get(page("source", "paper")).status_code == 403


@pytest.mark.parametrize("events", [1, 30])
def test_it_costs_the_same_for_any_number_of_events(curator, events, django_assert_max_num_queries):
    words = builders.passage(of=builders.document(slug="page"))
    Event.objects.bulk_create(_event("passage", words.pk, "key") for _ in range(events))

    with django_assert_max_num_queries(9):
        curator.get(page("document", "page"))


def test_long_histories_are_paged(curator):
    paper = builders.source(slug="paper")
    Event.objects.bulk_create(_event("source", paper.pk, "paper") for _ in range(51))

    assert "Older" in curator.get(page("source", "paper")).text
    assert "Newer" in curator.get(page("source", "paper"), {"page": 2}).text


@pytest.mark.parametrize("kind", ["source", "document", "quote"])
def test_curators_find_it_on_each_records_page(curator, reader, kind):
    quote = builders.wording(passage=builders.passage(of=builders.document(publisher=None)))
    records = {
        "source": builders.source(),
        "document": quote.passage.document,
        "quote": quote.quote,
    }
    record = records[kind]

    link = page(kind, record.slug)

    assert link in curator.get(record.get_absolute_url()).text
    assert link not in reader.get(record.get_absolute_url()).text


def test_sealed_particulars_are_reached_from_a_protected_sources_page_alone(curator):
    person, paper = builders.protected_source(slug="a-soldier"), builders.source(slug="paper")

    assert "particulars/" in curator.get(person.get_absolute_url()).text
    assert "particulars/" not in curator.get(paper.get_absolute_url()).text
