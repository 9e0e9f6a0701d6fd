"""The commands backup and restore: what they say and refuse."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from provenance.models import Source
from provenance.services.backup import container
from tests import builders
from tests.services.test_backup import empty

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kept_apart(settings, tmp_path, monkeypatch):
    settings.VAR_DIR = tmp_path / "var"
    monkeypatch.setattr(container, "WORK", 2**4)


def said(capsys):
    return capsys.readouterr().out.strip()


def test_a_backup_and_its_return_say_how_many_rows(tmp_path, capsys):
    builders.source()
    path, words = tmp_path / "backup", tmp_path / "passphrase"
    words.write_text("four words nobody guesses\n")
    options = {"passphrase_file": words}

    call_command("backup", path, **options)
    rows = said(capsys).split()[1]
    call_command("restore", path, check=True, **options)
    assert said(capsys) == f"{path} is whole: {rows} rows."
    empty()
    call_command("restore", path, **options)

    assert said(capsys).splitlines() == [
        f"Restored {rows} rows from {path}.",
        "No file of erasures: what was erased since the backup is back.",
    ]
    assert Source.objects.count() == 1


def test_a_backup_that_cannot_be_written_says_so(tmp_path):
    with pytest.raises(CommandError, match="cannot be written: No such file or directory"):
        call_command("backup", tmp_path / "nowhere" / "backup")


def test_a_backup_over_another_is_refused(tmp_path):
    (tmp_path / "backup").touch()

    with pytest.raises(CommandError, match="exists already"):
        call_command("backup", tmp_path / "backup")


def test_a_file_that_is_no_backup_is_refused(tmp_path):
    (tmp_path / "photo").write_bytes(b"\xff\xd8")

    with pytest.raises(CommandError, match="no backup"):
        call_command("restore", tmp_path / "photo")


@pytest.mark.parametrize(
    ("content", "sentence"), [(None, "cannot be read"), (" \n", "no passphrase")]
)
def test_a_passphrase_that_is_none_is_refused(tmp_path, content, sentence):
    words = tmp_path / "passphrase"
    if content:
        words.write_text(content)

    with pytest.raises(CommandError, match=sentence):
        call_command("backup", tmp_path / "backup", passphrase_file=words)
