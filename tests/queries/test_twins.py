"""What may be one is offered, what a person found to be two is not, and nobody protected ever."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from provenance.queries import duplicates
from provenance.services.merging.distinct import mark_distinct
from provenance.services.search_index import rebuild
from tests import builders

pytestmark = pytest.mark.django_db
LONG = "The commander ordered soldiers across frozen rivers yesterday."


def pairs(found):
    return [(row.one.slug, row.other.slug, row.why) for row in found]


def test_names_alike_in_two_scripts_are_offered():
    builders.source("Олександр Іваненко", slug="one", kind="person")
    builders.source("Oleksandr Ivanenko", slug="other", kind="person")
    builders.source("Oleksandr Ivanenko", slug="outlet", kind="outlet")

    assert pairs(duplicates.duplicate_sources(9)) == [("one", "other", "alike in name")]


def test_other_names_count_too():
    builders.source_name(builders.source("Ukrinform", slug="one"), name="The Agency")
    builders.source("Agency", slug="other")

    assert len(duplicates.duplicate_sources(9)) == 1


def test_a_part_that_bears_the_name_of_the_whole_is_not_offered():
    whole = builders.source("The Times")
    builders.source("Times", part_of=whole)

    assert duplicates.duplicate_sources(9) == []


def test_protected_sources_are_never_offered():
    for _number in range(2):
        builders.protected_source("Aleksandr Ivanov")
    builders.source("Aleksandr Ivanov", kind="person")

    assert duplicates.duplicate_sources(9) == []


def test_what_was_found_to_be_two_is_not_offered_again():
    one, other = builders.source("The Times"), builders.source("Times")

    mark_distinct(other, one, by="a curator")
    mark_distinct(one, other, by="another curator")

    assert duplicates.duplicate_sources(9) == []


def test_no_more_are_offered_than_asked_for():
    for _number in range(4):
        builders.source("The Times")

    assert len(duplicates.duplicate_sources(2)) == 2


def test_documents_at_one_address_are_offered():
    builders.document(slug="one", address="http://example.org/a/")
    builders.named_document(slug="other", address="https://example.org/a")

    assert pairs(duplicates.duplicate_documents(9)) == [("one", "other", "at one address")]


def test_documents_of_one_publisher_title_and_day_are_offered():
    paper = builders.source()
    for slug in ("one", "other"):
        builders.document_date(builders.document("A title", slug=slug, publisher=paper))
    builders.document_date(builders.document("A title", slug="elsewhere"))
    builders.document_date(builders.document("A title", publisher=paper), "2022-10-01")

    assert pairs(duplicates.duplicate_documents(9)) == [
        ("one", "other", "of one publisher, title and day")
    ]


def test_two_held_texts_and_a_copy_are_not_offered():
    held = [builders.document(text=text, address="https://a.example/") for text in ("A", "B")]
    builders.document(
        address="https://a.example/", syndicated_copy_of=held[0], copy_reason="The same words."
    )

    assert duplicates.duplicate_documents(9) == []


def test_quotes_in_the_same_words_are_offered():
    for slug in ("one", "other"):
        builders.wording(LONG, of=builders.quote(slug=slug))
        builders.wording("He said no.", of=builders.quote())
    rebuild()

    assert pairs(duplicates.duplicate_quotes(9)) == [("one", "other", "in the same words")]


def test_words_given_to_two_people_of_whom_one_is_protected_are_not_offered():
    for speaker in (builders.protected_source(), None):
        builders.wording(LONG, of=builders.quote(claimed_speaker=speaker))
    rebuild()

    assert duplicates.duplicate_quotes(9) == []


def test_records_alike_are_looked_for_once_a_minute():
    for number in range(2):
        builders.document(address="https://example.org/a", slug=f"page-{number}")
    offered = pairs(duplicates.duplicate_documents(9))
    builders.document(address="https://example.org/a", slug="page-2")

    assert pairs(duplicates.duplicate_documents(9)) == offered
    cache.clear()
    assert len(duplicates.duplicate_documents(9)) == 2


def test_a_record_that_is_gone_is_not_offered_from_memory():
    documents = [builders.document(address="https://example.org/a") for _ in range(2)]
    assert len(duplicates.duplicate_documents(9)) == 1

    documents[0].delete()

    assert duplicates.duplicate_documents(9) == []
