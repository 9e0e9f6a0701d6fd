"""Sealed particulars: encrypted, bound to their source, opened with a recorded reason."""

from __future__ import annotations

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.core.management.base import CommandError

from provenance.models import Event, Particulars
from provenance.services import history, sealing
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db

MARKER = "Marker Markerenko, of Markerivka"
OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture(autouse=True)
def keys(settings):
    settings.PARTICULARS_KEY = [OLD]


@pytest.fixture
def person():
    made = builders.protected_source()
    sealing.seal(made, MARKER, change=CHANGE)
    return made


def test_what_is_sealed_can_be_opened(person):
    assert sealing.open_particulars(person, change=CHANGE) == MARKER


def test_what_is_stored_holds_nothing_of_it(person):
    assert b"Marker" not in bytes(Particulars.objects.get().sealed)
    assert str(Particulars.objects.get()) == "sealed particulars"


def test_each_act_is_recorded_with_its_reason_and_without_the_words(person):
    sealing.open_particulars(person, change=CHANGE)
    sealing.seal(person, "Others", change=CHANGE)
    sealing.delete_particulars(person, change=CHANGE)

    events = Event.objects.order_by("pk")
    assert [event.what for event in events] == ["added", "opened", "changed", "deleted"]
    assert {(event.who, event.why, event.record_id) for event in events} == {
        ("a curator", "A reason.", person.pk)
    }
    none, sealed = {"particulars": "none"}, {"particulars": "sealed"}
    assert [(event.before, event.after) for event in events] == [
        (none, sealed),
        (sealed, sealed),
        (sealed, sealed),
        (sealed, none),
    ]
    assert "Marker" not in str(list(events.values()))
    assert not Particulars.objects.exists()


def test_only_a_protected_source_has_any():
    with pytest.raises(sealing.ParticularsRefused, match="Only a protected source"):
        sealing.seal(builders.source(), MARKER, change=CHANGE)


def test_nothing_cannot_be_sealed():
    with pytest.raises(sealing.ParticularsRefused, match="nothing to seal"):
        sealing.seal(builders.protected_source(), " \n", change=CHANGE)


def test_what_is_not_there_cannot_be_opened():
    with pytest.raises(sealing.ParticularsRefused, match="Nothing is sealed"):
        sealing.open_particulars(builders.protected_source(), change=CHANGE)


def test_without_a_key_nothing_is_kept(settings):
    settings.PARTICULARS_KEY = []

    with pytest.raises(sealing.ParticularsRefused, match="has no PARTICULARS_KEY"):
        sealing.seal(builders.protected_source(), MARKER, change=CHANGE)

    assert not Particulars.objects.exists()


def test_a_wrong_key_is_told_and_nothing_counts_as_opened(person, settings):
    settings.PARTICULARS_KEY = [NEW]

    with pytest.raises(sealing.ParticularsRefused, match="None of this installation’s keys"):
        sealing.open_particulars(person, change=CHANGE)

    assert not Event.objects.filter(what="opened").exists()


def test_rows_swapped_in_the_database_are_not_opened(person):
    other = builders.protected_source("Another")
    Particulars.objects.update(source=other)

    with pytest.raises(sealing.ParticularsRefused, match="belongs to another source"):
        sealing.open_particulars(other, change=CHANGE)


def test_a_renamed_source_keeps_what_is_sealed(person):
    type(person).objects.update(slug="renamed")

    assert sealing.open_particulars(person, change=CHANGE) == MARKER


def test_resealing_makes_the_old_key_needless(person, settings, capsys):
    settings.PARTICULARS_KEY = [NEW, OLD]

    call_command("reseal")

    settings.PARTICULARS_KEY = [NEW]
    assert sealing.open_particulars(person, change=CHANGE) == MARKER
    assert "first key: 1." in capsys.readouterr().out
    assert Event.objects.filter(door="command", record_id=person.pk).count() == 1


def test_resealing_names_what_no_key_opens(person, settings):
    settings.PARTICULARS_KEY = [NEW]

    with pytest.raises(CommandError, match=person.slug):
        call_command("reseal")


def test_resealing_without_a_key_needs_none_where_nothing_is_sealed_with_it(settings, capsys):
    settings.PARTICULARS_KEY = []

    call_command("reseal")

    assert "first key: 0." in capsys.readouterr().out


def test_resealing_without_a_key_says_so(person, settings):
    settings.PARTICULARS_KEY = []

    with pytest.raises(CommandError, match="PARTICULARS_KEY"):
        call_command("reseal")


def test_a_copy_of_the_evidence_leaves_them_out(person, capsys):
    call_command("dumpdata", "provenance")

    assert "provenance.source" in (copy := capsys.readouterr().out)
    assert "provenance.particulars" not in copy


@pytest.fixture
def locks(monkeypatch):
    """The records that were held, in order."""
    held = []
    monkeypatch.setattr(history, "lock", held.append)
    return held


def test_a_source_is_held_while_it_is_sealed_opened_and_deleted(person, locks):
    sealing.seal(person, "Others", change=CHANGE)
    sealing.open_particulars(person, change=CHANGE)
    sealing.delete_particulars(person, change=CHANGE)

    assert locks == [person] * 3
