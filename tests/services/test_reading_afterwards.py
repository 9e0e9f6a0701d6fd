"""Reading afterwards what another curator did at once."""

from __future__ import annotations

import pytest

from provenance.domain.curation_vocabulary import ActAtOnce
from provenance.models import LaterReading, Source
from provenance.services import evidence, later_readings, reading_afterwards
from provenance.services.history import Change
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def reading():
    return LaterReading.objects.create(
        kind=ActAtOnce.REMOVAL, document=builders.document(), done_by="anna", why="By order."
    )


def test_who_did_it_cannot_say_that_it_was_read(reading):
    with pytest.raises(reading_afterwards.NotTheReader):
        reading_afterwards.confirm(reading, change=Change("anna", "page", "I have read it."))

    assert LaterReading.objects.open().count() == 1


def test_it_is_named_as_what_is_still_to_be_read(reading):
    assert str(reading) == f"{reading.get_kind_display()}, to be read afterwards"


def shown_otherwise(source, who="anna", **fields):
    for name, value in fields.items():
        setattr(source, name, value)
    evidence.save(source, change=Change(who, "page", f"{who} says so."))


def open_readings():
    rows = LaterReading.objects.open().order_by("pk")
    return [(row.source, row.done_by, row.why) for row in rows]


ROLE = {"protection": "role", "display_form": "a cook", "protection_reason": "At risk."}


def test_a_person_who_is_shown_otherwise_is_to_be_read_and_the_last_time_counts():
    cook = builders.source("Ivan Orlov", kind="person")
    shown_otherwise(cook, **ROLE)
    shown_otherwise(cook, "boris", display_form="a man from the kitchen")

    assert open_readings() == [(cook, "boris", "boris says so.")]


def test_what_is_done_after_it_was_read_is_to_be_read_anew():
    cook = builders.source("Ivan Orlov", kind="person")
    shown_otherwise(cook, **ROLE)
    reading_afterwards.confirm(
        LaterReading.objects.get(), change=Change("clara", "page", "I have read it.")
    )

    shown_otherwise(cook, display_form="a man from the kitchen")

    assert LaterReading.objects.count() == 2
    assert open_readings() == [(cook, "anna", "anna says so.")]


def test_another_person_is_read_by_themselves():
    cooks = [builders.source(f"Ivan Orlov {n}", kind="person") for n in range(2)]
    for cook in cooks:
        shown_otherwise(cook, **ROLE)

    assert [source for source, _, _ in open_readings()] == cooks


@pytest.mark.parametrize("fields", [{"name": "Ivan A. Orlov"}, {"kind": "unnamed"}])
def test_a_change_that_shows_nobody_otherwise_is_read_by_nobody(fields):
    cook = builders.source("Ivan Orlov", kind="person", **ROLE)

    shown_otherwise(cook, **fields)

    assert open_readings() == []


def test_who_is_new_or_gone_is_read_by_nobody():
    cook = Source(slug="cook", name="Ivan Orlov", kind="person", **ROLE)
    shown_otherwise(cook)
    evidence.delete(cook, change=Change("anna", "page", "Twice."))

    assert open_readings() == []


@pytest.mark.parametrize(("protection", "is_told"), [("first-name", True), ("none", False)])
def test_whoever_cites_them_is_told_of_a_protection_and_not_of_its_end(
    protection, is_told, monkeypatch
):
    told = []
    monkeypatch.setattr(later_readings.citations, "tell_protected", told.append)
    cook = builders.source("Ivan Orlov", kind="person", **ROLE)
    is_open = protection == "none"

    shown_otherwise(cook, protection=protection, display_form="" if is_open else "Ivan")

    assert told == ([cook] if is_told else [])
