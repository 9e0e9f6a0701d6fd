"""The keys of personal values in the history: one a source, sealed, and gone when it is protected."""

from __future__ import annotations

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.db import connection

from provenance.domain.personal_values import HIDDEN
from provenance.models import Event, Source, SubjectKey
from provenance.queries.history_check import check_history
from provenance.queries.personal_values import decrypted
from provenance.services import evidence, history_seals
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture(autouse=True)
def keys(settings):
    settings.PARTICULARS_KEY = [OLD]


def rename(source, *names):
    for name in names:
        source.name = name
        evidence.save(source, change=CHANGE)


def protect(source, kind="role"):
    source.protection, source.display_form, source.protection_reason = kind, "a man", "Asked."
    evidence.save(source, change=CHANGE)


def names():
    """The names that a curator reads in the history, oldest entry first."""
    return [event.after["name"] for event in decrypted(Event.objects.order_by("pk"))]


def test_all_names_of_a_source_are_under_one_key():
    paper = builders.source("The Paper")

    rename(paper, "The Daily Paper", "The New Paper")

    assert names() == ["The Daily Paper", "The New Paper"]
    assert list(SubjectKey.objects.values_list("record_type", "record_id")) == [
        ("source", paper.pk)
    ]


def test_each_source_has_a_key_of_its_own():
    for number in range(2):
        rename(builders.source(), f"Paper {number}")

    assert SubjectKey.objects.count() == len({row.key for row in SubjectKey.objects.all()}) == 2


def test_a_key_is_stored_sealed():
    rename(builders.source(), "The Paper")

    with connection.cursor() as cursor:
        cursor.execute(f'SELECT key FROM "{SubjectKey._meta.db_table}"')
        assert cursor.fetchone()[0] != SubjectKey.objects.get().key


def test_records_that_are_no_sources_need_no_key():
    page = builders.document()
    page.title = "Another title"
    evidence.save(page, change=CHANGE)

    assert not SubjectKey.objects.exists()
    assert decrypted(Event.objects.all())[0].after["title"] == "Another title"


def test_who_becomes_protected_loses_the_key_and_others_keep_theirs():
    person, paper = builders.source("A Person", kind="person"), builders.source("A Paper")
    rename(person, "Another Person")
    rename(paper, "Another Paper")

    protect(person)

    assert names() == [HIDDEN, "Another Paper", HIDDEN]
    assert [row.record_id for row in SubjectKey.objects.all()] == [paper.pk]


def test_names_from_before_stay_gone_when_the_protection_ends():
    person = builders.source("A Person", kind="person")
    rename(person, "Before")
    protect(person)
    protect(person, "none")

    rename(person, "After")

    assert names() == [HIDDEN, HIDDEN, HIDDEN, "After"]


def test_pages_ask_for_all_keys_at_once(django_assert_num_queries):
    for number in range(5):
        rename(builders.source(), f"Paper {number}")
    events = list(Event.objects.all())

    with django_assert_num_queries(1):
        decrypted(events)


def test_what_is_opened_is_a_copy():
    rename(builders.source(), "The Paper")
    event = Event.objects.get()

    (shown,) = decrypted([event])

    assert (shown.after["name"], event.after["name"].keys()) == ("The Paper", {"sealed"})


def test_a_record_of_another_kind_with_the_same_number_has_another_key():
    paper = builders.source()
    rename(paper, "The Paper")
    SubjectKey.objects.update(record_type="quote")

    assert names() == [HIDDEN]


def test_after_resealing_the_old_key_of_the_site_is_not_needed(settings):
    rename(builders.source(), "The Paper")
    settings.PARTICULARS_KEY = [NEW, OLD]

    call_command("reseal")

    settings.PARTICULARS_KEY = [NEW]
    assert names() == ["The Paper"]


@pytest.fixture
def with_a_key_that_is_lost(settings):
    """A source that was named under the old key of the site, and then under a new one alone."""
    paper = builders.source()
    rename(paper, "Before")
    settings.PARTICULARS_KEY = [NEW]
    rename(Source.objects.get(), "After")
    return paper


def test_with_a_key_of_the_site_that_is_lost_names_are_hidden(with_a_key_that_is_lost):
    assert names() == [HIDDEN, "After"]


def test_it_opens_them_again_when_it_is_given_later(with_a_key_that_is_lost, settings):
    settings.PARTICULARS_KEY = [NEW, OLD]

    assert names() == ["Before", "After"]


def test_it_is_no_fault_of_the_history(with_a_key_that_is_lost):
    history_seals.seal()

    assert check_history().fault == ""


def test_that_a_key_was_destroyed_without_protection_is_named():
    rename(builders.source(slug="the-paper"), "The Paper")
    history_seals.seal()

    SubjectKey.objects.all().delete()

    fault = check_history().fault
    assert fault.startswith("Entry 1 (event ")
    assert fault.endswith("was erased, but its source was never protected.")
    assert "source the-paper" in fault
