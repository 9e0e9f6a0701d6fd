"""Names of protected sources: sealed while they are protected, found by their digest alone."""

from __future__ import annotations

import json
from unittest.mock import MagicMock, call

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from provenance.models import Rearrangement, SetAside, Source, SourceName
from provenance.models.sealed import NOT_OPENED
from provenance.models.sealed_names import MARK
from provenance.services import evidence, history_unlock
from provenance.services.merging.merge import merge
from provenance.services.merging.undo import undo_obstacles
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db

NAME, OTHER = "Олександр О'Маркер", "مارکر"
OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture(autouse=True)
def keys(settings):
    settings.PARTICULARS_KEY = [OLD]


@pytest.fixture
def person():
    made = builders.protected_source(NAME, slug="him", display_form="a soldier")
    builders.source_name(made, name=OTHER, language="ar")
    return made


def stored(model):
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT name, name_digest FROM "{model._meta.db_table}" ORDER BY id')
        return cursor.fetchall()


def is_sealed(model):
    return [name.startswith(MARK) and len(digest) == 64 for name, digest in stored(model)]


def test_a_protected_sources_names_are_read_in_clear_and_stored_sealed(person):
    assert (Source.objects.get().name, SourceName.objects.get().name) == (NAME, OTHER)
    assert is_sealed(Source) == is_sealed(SourceName) == [True]
    assert not any(letter.isalnum() for name, _ in stored(Source) for letter in name)


def test_the_names_of_others_stay_in_clear():
    builders.source_name(builders.source("The Paper"), name="Paper")

    assert stored(Source) + stored(SourceName) == [("The Paper", ""), ("Paper", "")]


def test_whoever_becomes_protected_is_sealed_at_once_and_opened_when_it_ends():
    person = builders.source(NAME, kind="person", display_form="a soldier", protection_reason="So.")
    builders.source_name(person, name=OTHER)

    for protection, sealed in (("role", True), ("none", False)):
        person.protection = protection
        person.save(update_fields=["protection"])
        assert is_sealed(Source) == is_sealed(SourceName) == [sealed]
        assert (Source.objects.get().name, SourceName.objects.get().name) == (NAME, OTHER)


def test_a_name_that_goes_to_a_protected_source_is_sealed(person):
    row = builders.source_name(builders.source(), name="Aleks")

    row.source = person
    row.save(update_fields=["source"])

    assert is_sealed(SourceName) == [True, True]


def test_an_edit_that_changes_no_name_leaves_the_seal_as_it_was(person):
    before = stored(Source)

    person.display_form = "a man"
    person.save(update_fields=["display_form"])

    assert stored(Source) == before


@pytest.mark.parametrize("name", [NAME, NAME.upper(), f" {NAME} ", OTHER])
def test_a_sealed_name_is_looked_up_by_its_digest(person, name):
    builders.protected_source("Another")

    assert list(Source.objects.with_protected_name(name)) == [person]


@pytest.mark.parametrize("name", ["Олександр", "О'Маркер", "a soldier", ""])
def test_a_part_of_a_sealed_name_finds_nobody(person, name):
    assert not Source.objects.with_protected_name(name).exists()


def test_a_name_sealed_before_the_key_changed_is_looked_up_still(person, settings):
    settings.PARTICULARS_KEY = [NEW, OLD]

    assert Source.objects.with_protected_name(NAME).exists()


def test_a_protected_source_has_a_name_once_however_it_is_spelt(person):
    again = SourceName(source=person, name=f"{OTHER} ", language="ar")

    with pytest.raises(ValidationError, match="has this name already"):
        again.full_clean()
    person.names.get().full_clean()
    again.language = "fa"
    again.full_clean()


def test_a_name_without_its_source_says_what_is_missing():
    with pytest.raises(ValidationError, match="source"):
        SourceName(name=OTHER).full_clean()


def test_a_name_that_no_key_opens_stays_as_it_was(person, settings):
    before = stored(Source) + stored(SourceName)
    settings.PARTICULARS_KEY = [NEW]

    source, other = Source.objects.get(), SourceName.objects.get()
    assert source.name == other.name == NOT_OPENED
    assert str(source) == "a soldier"
    source.full_clean()
    source.save()
    other.save()

    assert stored(Source) + stored(SourceName) == before


@pytest.mark.parametrize("name", [str(NOT_OPENED), f"{MARK}⢁"])
def test_what_stands_for_a_sealed_name_is_no_name(person, name):
    person.name = name

    with pytest.raises(ValidationError, match="No key of this installation opens this name"):
        person.full_clean()


def test_resealing_makes_the_old_key_needless(person, settings):
    settings.PARTICULARS_KEY = [NEW, OLD]
    builders.source("The Paper")

    call_command("reseal")

    settings.PARTICULARS_KEY = [NEW]
    assert Source.objects.get(slug="him").name == NAME
    assert list(Source.objects.with_protected_name(OTHER)) == [person]


def test_resealing_says_how_many_names_no_key_opens(person, settings):
    settings.PARTICULARS_KEY = [NEW]

    with pytest.raises(CommandError, match="2 names"):
        call_command("reseal")


@pytest.mark.parametrize("options", [{}, {"use_natural_primary_keys": True}])
def test_a_copy_leaves_protected_names_out_unless_asked(person, capsys, options):
    builders.source_name(builders.source("The Paper"), name="Paper")

    call_command("dumpdata", "provenance", **options)
    copy = json.loads(capsys.readouterr().out)
    names = [r["fields"].get("name") for r in copy if r["model"].startswith("provenance.source")]
    assert names == ["a soldier", "The Paper", "Paper"]

    call_command("dumpdata", "provenance", sealed=True, **options)
    copy = json.loads(capsys.readouterr().out)
    names = {r["fields"].get("name") for r in copy if r["model"].startswith("provenance.source")}
    assert names == {NAME, OTHER, "The Paper", "Paper"}


def test_a_copy_with_all_rows_tells_no_protected_name(person, capsys):
    call_command("dumpdata", "provenance", use_base_manager=True)

    assert "another name" in (copy := capsys.readouterr().out)
    assert json.dumps(OTHER)[1:-1] not in copy


def test_a_copy_with_its_names_comes_back_sealed(person, capsys, tmp_path):
    call_command("dumpdata", "provenance.source", "provenance.sourcename", sealed=True)
    rows = json.loads(capsys.readouterr().out)
    person.delete()
    path = tmp_path / "copy.json"
    # A name before its source, as a file may hold them.
    path.write_text(json.dumps(rows[::-1]), encoding="utf-8")

    call_command("loaddata", path)

    assert (Source.objects.get().name, SourceName.objects.get().name) == (NAME, OTHER)
    assert is_sealed(Source) == is_sealed(SourceName) == [True]


def test_names_that_were_loaded_before_an_unprotected_source_are_opened(capsys, tmp_path):
    builders.source_name(builders.source("The Paper"), name="Paper")
    call_command("dumpdata", "provenance.source", "provenance.sourcename")
    rows = json.loads(capsys.readouterr().out)
    Source.objects.all().delete()
    path = tmp_path / "copy.json"
    path.write_text(json.dumps(rows[::-1]), encoding="utf-8")

    call_command("loaddata", path)

    assert stored(SourceName) == [("Paper", "")]


def test_names_that_a_merge_put_aside_are_sealed(person, settings):
    other = builders.protected_source("Марк Маркер", display_form="a soldier")
    merge(person, other, change=CHANGE, across=True)

    with connection.cursor() as cursor:
        cursor.execute(f'SELECT names FROM "{SetAside._meta.db_table}"')
        assert "name" not in cursor.fetchone()[0]
    assert "Марк Маркер" in str(SetAside.objects.get().names)

    settings.PARTICULARS_KEY = [NEW]
    (obstacle,) = undo_obstacles(Rearrangement.objects.get())
    assert obstacle == "No key of this installation opens the names that were put aside."


def test_protecting_through_a_service_seals_and_erases_the_history():
    person = builders.source(NAME, kind="person")
    person.protection, person.display_form, person.protection_reason = "role", "a man", "So."

    event = evidence.save(person, change=CHANGE)

    assert is_sealed(Source) == [True]
    assert event.before["name"] == event.after["name"] == "(protected)"
    assert "name_digest" not in event.after


@pytest.mark.parametrize(("vendor", "count"), [("sqlite", 1), ("postgresql", 0)])
def test_what_was_erased_leaves_the_write_ahead_log_of_sqlite(vendor, count, monkeypatch):
    database = MagicMock(vendor=vendor)
    monkeypatch.setattr(history_unlock, "connection", database)

    history_unlock.empty_log()

    cursor = database.cursor.return_value.__enter__.return_value
    assert cursor.execute.mock_calls == [call("PRAGMA wal_checkpoint(TRUNCATE)")] * count


def test_whoever_becomes_protected_leaves_the_write_ahead_log(django_capture_on_commit_callbacks):
    person = Source(name=NAME, kind="person", slug="him")
    evidence.save(person, change=CHANGE)
    person.protection, person.display_form, person.protection_reason = "role", "a man", "So."

    with django_capture_on_commit_callbacks() as callbacks:
        evidence.save(person, change=CHANGE)

    assert history_unlock.empty_log in callbacks
