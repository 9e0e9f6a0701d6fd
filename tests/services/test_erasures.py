"""What was erased after a backup was made is erased again when the backup comes back."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command

from provenance.models import Particulars, Source
from provenance.services import erasures, evidence, sealing
from provenance.services.backup.writing import write_backup
from provenance.services.erasing_again import CHANGE, erase_again
from tests import builders
from tests.services.changes import CHANGE as CURATOR
from tests.services.test_backup import empty

pytestmark = pytest.mark.django_db

NAME = "Olena Markerivna"


@pytest.fixture(autouse=True)
def path(tmp_path, settings):
    settings.VAR_DIR = tmp_path / "var"
    settings.HISTORY_HEAD_FILE = str(tmp_path / "heads")
    return tmp_path / "heads.erasures"


@pytest.fixture
def backup(tmp_path):
    """A person who was not protected yet, one who was, and a backup of both."""
    builders.source(NAME, slug="her", kind="person")
    person = builders.protected_source(slug="him")
    sealing.seal(person, "He lives there.", change=CURATOR)
    write_backup(tmp_path / "backup")
    return tmp_path / "backup"


def protect(slug="her", protection="role"):
    person = Source.objects.get(slug=slug)
    person.protection, person.display_form, person.protection_reason = protection, "a woman", "So."
    evidence.save(person, change=CURATOR)


def restored(backup, **options):
    empty()
    call_command("restore", backup, **options)


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    """Lines are written at once, since no transaction of a test ends well."""
    monkeypatch.setattr(erasures.transaction, "on_commit", lambda write, robust=False: write())


def test_who_was_protected_since_is_protected_again(backup, capsys, path):
    protect()

    restored(backup)

    person = Source.objects.get(slug="her")
    assert (person.protection, person.display_form) == ("role", "a woman")
    assert person.protection_reason == "So."
    assert Source.objects.with_protected_name(NAME).get() == person
    assert f"Erased again, from {path}: 1." in capsys.readouterr().out


def test_who_is_protected_no_longer_stays_open(backup):
    protect()
    protect(protection="none")

    restored(backup)

    assert Source.objects.get(slug="her").protection == "none"


def test_particulars_that_were_deleted_are_deleted_again(backup):
    sealing.delete_particulars(Source.objects.get(slug="him"), change=CURATOR)

    restored(backup)

    assert not Particulars.objects.exists()


def test_particulars_that_were_sealed_later_stay(backup, path):
    sealing.delete_particulars(Source.objects.get(slug="him"), change=CURATOR)
    sealing.seal(Source.objects.get(slug="him"), "He moved.", change=CURATOR)

    assert erase_again(path).count == 0
    assert Particulars.objects.exists()


def test_a_protected_source_that_was_deleted_is_deleted_again(backup):
    evidence.delete(Source.objects.get(slug="him"), change=CURATOR)

    restored(backup)

    assert not Source.objects.filter(slug="him").exists()


def test_a_source_that_something_stands_on_again_is_named(backup, capsys):
    evidence.delete(Source.objects.get(slug="him"), change=CURATOR)
    protect()
    empty()
    call_command("restore", backup, erasures=_empty_file(backup))
    builders.quote(claimed_speaker=Source.objects.get(slug="him"))

    again = erase_again(erasures.file_of_erasures())

    assert (again.count, again.not_deleted) == (1, ("him",))


def _empty_file(backup):
    path = backup.with_name("none.erasures")
    path.touch()
    return path


def test_what_cannot_be_deleted_ends_the_restore_with_an_error(backup, monkeypatch):
    evidence.delete(Source.objects.get(slug="him"), change=CURATOR)

    def refuse(*_args, **_options):
        raise evidence.StillNeeded("Something stands on it.")

    monkeypatch.setattr(evidence, "delete", refuse)
    with pytest.raises(CommandError, match="delete them by hand: him"):
        restored(backup)


def test_who_was_never_protected_is_not_noted(path):
    person = Source(name=NAME, slug="her", kind="person")
    evidence.save(person, change=CURATOR)
    person.name = "Another"
    evidence.save(person, change=CURATOR)
    evidence.delete(person, change=CURATOR)

    assert not path.exists()


def test_no_name_stands_in_the_file(backup, path):
    protect()
    sealing.delete_particulars(Source.objects.get(slug="him"), change=CURATOR)
    evidence.delete(Source.objects.get(slug="her"), change=CURATOR)

    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [(line["slug"], line["what"]) for line in lines] == [
        *(("her", "protection"), ("him", "particulars deleted"), ("her", "deleted"))
    ]
    assert "Olena" not in path.read_text()
    assert path.stat().st_mode & 0o077 == 0


def test_without_a_file_of_heads_nothing_is_noted(backup, path, settings, capsys):
    settings.HISTORY_HEAD_FILE = ""
    protect()

    restored(backup)

    assert not path.exists()
    assert "No file of erasures" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"{}\n", "Line 1 of .* is no erasure"),
        (b"[]\n", "Line 1 of .* is no erasure"),
        (b"no\n", "Line 1 of .* is no erasure"),
        (b"\xff", "cannot be read as a file of erasures"),
        (None, "cannot be read as a file of erasures"),
    ],
)
def test_a_file_that_is_none_is_refused_with_a_sentence(backup, tmp_path, content, sentence):
    other = tmp_path / "other"
    if content is not None:
        other.write_bytes(content)

    with pytest.raises(CommandError, match=f"{sentence}.* Everything else was restored"):
        restored(backup, erasures=other)


def test_what_is_erased_again_says_why_in_the_history(backup):
    protect()

    restored(backup)

    events = [event for event in evidence.Event.objects.all() if event.who == "restore"]
    assert [event.why for event in events] == [CHANGE.why]
