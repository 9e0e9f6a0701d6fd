"""A backup and its way back: every row of every table, whole or not at all."""

from __future__ import annotations

import datetime
import gzip
import os
from decimal import Decimal

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models, transaction

from provenance.models import Source
from provenance.services import history_unlock
from provenance.services.backup import container, restoring, snapshot, tables, writing
from provenance.services.backup.container import BackupRefused
from tests import builders
from tests.access.addresses import build_world

pytestmark = pytest.mark.django_db

PASSPHRASE = "four words nobody guesses"


@pytest.fixture(autouse=True)
def kept_apart(settings, tmp_path, monkeypatch):
    """Copies for a moment go to the test's own folder; a passphrase is tried quickly."""
    settings.VAR_DIR = tmp_path / "var"
    monkeypatch.setattr(container, "WORK", 2**4)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "backup"


def all_rows():
    """Every row of every table that is copied, as lines."""
    return {
        table.name: [table.line(row) for row in snapshot.stored_rows(table)]
        for table in tables.copied_tables()
    }


def empty():
    """What ``migrate`` leaves: nothing but what is made by it."""
    with history_unlock.unlocked(), connection.cursor() as cursor:
        cursor.execute(
            "PRAGMA defer_foreign_keys = ON"
            if connection.vendor == "sqlite"
            else "SET CONSTRAINTS ALL DEFERRED"
        )
        for table in tables.copied_tables():
            if table.name not in tables.MADE_BY_MIGRATE:
                cursor.execute(f"DELETE FROM {connection.ops.quote_name(table.name)}")


def packed(lines):
    return gzip.compress(b"".join(lines), mtime=0)


def unpacked(path):
    return gzip.decompress(path.read_bytes()).splitlines(keepends=True)


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_what_comes_back_is_every_row_as_it_was(path, groups, passphrase):
    build_world()
    before = all_rows()
    count = writing.write_backup(path, passphrase=passphrase)
    empty()

    restored = restoring.restore_backup(path, passphrase=passphrase)

    assert restored == count == sum(map(len, before.values()))
    assert all_rows() == before
    assert sum(1 for rows in before.values() if rows) > 30


def test_a_backup_of_what_was_restored_is_the_same_file(path, tmp_path, groups):
    builders.wording()
    writing.write_backup(path)
    empty()
    restoring.restore_backup(path)

    writing.write_backup(tmp_path / "again")

    assert unpacked(tmp_path / "again")[1:] == unpacked(path)[1:]


def test_every_table_of_the_site_is_copied_but_the_sessions():
    names = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}

    assert names - {table.name for table in tables.copied_tables()} == {"django_session"}


def test_the_number_of_a_deleted_row_is_not_given_again(path):
    builders.source()
    last = builders.source()
    number = last.pk
    last.delete()
    writing.write_backup(path)
    empty()
    restoring.restore_backup(path)

    assert builders.source().pk > number


def test_permissions_and_kinds_are_those_of_the_backup(path):
    before = [set(Permission.objects.values_list()), set(ContentType.objects.values_list())]
    writing.write_backup(path)
    Permission.objects.all().delete()
    restoring.restore_backup(path)

    assert [set(Permission.objects.values_list()), set(ContentType.objects.values_list())] == before


# What is refused


def test_a_database_that_holds_anything_is_refused(path):
    builders.source()
    writing.write_backup(path)

    with pytest.raises(BackupRefused, match="is not empty: provenance_source holds rows"):
        restoring.restore_backup(path)


def test_a_file_that_exists_is_not_written_over(path):
    path.write_text("Something else")

    with pytest.raises(BackupRefused, match="exists already"):
        writing.write_backup(path)

    assert path.read_text() == "Something else"


NO_BACKUP = "This file is no backup of Provenance."
DAMAGED = "This backup is damaged or not whole, so nothing was restored. Take another copy of it."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", NO_BACKUP),
        (b"PK\x03\x04 something else", NO_BACKUP),
        (packed([b"[1, 2]\n"]), NO_BACKUP),
        (packed([b'{"kind": "another"}\n']), NO_BACKUP),
        (
            packed([b'{"kind": "Provenance backup", "format": 2}\n']),
            "This backup was written by a newer version. Install that first.",
        ),
        (packed([b"\xff\n"]), DAMAGED),
        (packed([b""]), DAMAGED),
        (packed([b'{"kind": "Provenance backup", "format": 1}\n']), DAMAGED),
    ],
)
def test_another_file_is_refused_with_a_sentence(path, data, sentence):
    path.write_bytes(data)

    with pytest.raises(BackupRefused) as refusal:
        restoring.check_backup(path)

    assert str(refusal.value) == sentence


def test_a_file_that_is_not_there_is_refused_with_a_sentence(path):
    with pytest.raises(BackupRefused, match="cannot be read: No such file"):
        restoring.check_backup(path)


def test_a_backup_that_breaks_off_anywhere_is_refused(path):
    builders.wording()
    writing.write_backup(path)
    lines = unpacked(path)
    whole = path.read_bytes()
    for data in (
        *(packed(lines[:number]) for number in range(1, len(lines), 9)),
        *(whole[:size] for size in range(len(whole) // 7, len(whole), len(whole) // 7)),
    ):
        path.write_bytes(data)
        with pytest.raises(BackupRefused) as refusal:
            restoring.check_backup(path)
        assert str(refusal.value) == (
            "This backup is damaged or not whole, so nothing was restored. Take another copy of it."
        )


def test_a_row_that_is_changed_left_out_or_added_is_noticed(path):
    builders.source(name="The Paper")
    writing.write_backup(path)
    lines = unpacked(path)
    at = next(number for number, line in enumerate(lines) if b"The Paper" in line)
    changed = lines[at].replace(b"The Paper", b"The Other")
    for fresh in (
        [*lines[:at], changed, *lines[at + 1 :]],
        [*lines[:at], *lines[at + 1 :]],
        [*lines[:at], lines[at], lines[at], *lines[at + 1 :]],
        [*lines, b"{}\n"],
        [*lines[:-1], b'{"tables": 1, "rows": 1}\n'],
    ):
        path.write_bytes(packed(fresh))
        with pytest.raises(BackupRefused, match="damaged"):
            restoring.restore_backup(path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"0001_initial"', b'"0002_other"'),
        (b'"table": "provenance_source"', b'"table": "provenance_past"'),
        (b'"columns": ["id", ', b'"columns": ["no", '),
    ],
)
def test_a_backup_of_other_tables_is_refused_whole(path, old, new):
    builders.source()
    writing.write_backup(path)
    path.write_bytes(packed(line.replace(old, new) for line in unpacked(path)))
    empty()

    with pytest.raises(BackupRefused) as refusal, transaction.atomic():
        restoring.restore_backup(path)
    assert str(refusal.value) == (
        "This backup was made by a version with other tables. Install that version, run its migrate, "
        "restore there, and upgrade then."
    )

    assert not Source.objects.exists()
    assert Permission.objects.exists()


def test_what_a_database_keeps_otherwise_is_not_restored(path, monkeypatch):
    builders.source(name="a name of its own")
    writing.write_backup(path)
    empty()
    otherwise = {"a name of its own": "another name"}
    monkeypatch.setattr(
        tables.CopiedTable,
        "row",
        lambda _table, values: [otherwise.get(value, value) for value in values],
    )

    with pytest.raises(BackupRefused, match="is not what the backup holds"):
        restoring.restore_backup(path)


# The sealed file


def test_a_sealed_backup_holds_nothing_in_the_clear(path):
    builders.source(name="The Paper")
    writing.write_backup(path, passphrase=PASSPHRASE)

    data = path.read_bytes()

    assert data.startswith(container.SEALED)
    assert b"\x1f\x8b\x08" not in data[: len(container.SEALED) + 32]
    assert b"Provenance backup" not in data[len(container.SEALED) :]


@pytest.mark.parametrize(
    ("passphrase", "sentence"),
    [
        ("", "This backup is sealed. Name its passphrase with --passphrase-file."),
        ("another", "This passphrase does not open the backup, or the file is damaged."),
    ],
)
def test_a_sealed_backup_opens_to_its_passphrase_only(path, passphrase, sentence):
    writing.write_backup(path, passphrase=PASSPHRASE)

    with pytest.raises(BackupRefused) as refusal:
        restoring.check_backup(path, passphrase=passphrase)

    assert str(refusal.value) == sentence


def sealed_with(path, data):
    with container.new_file(path, passphrase=PASSPHRASE) as lines:
        for start in range(0, len(data), 50_000):
            lines.write(data[start : start + 50_000])


def test_a_sealed_file_of_several_pieces_comes_back(path):
    data = os.urandom(150_000).hex().encode() + b"\n"
    sealed_with(path, data)

    with container.lines_of(path, passphrase=PASSPHRASE) as lines:
        assert b"".join(lines) == data


@pytest.mark.parametrize("how", ["cut", "swapped", "changed"])
def test_a_sealed_file_that_was_touched_is_damaged(path, how):
    sealed_with(path, os.urandom(150_000).hex().encode() + b"\n")
    start = len(container.SEALED) + container.SALT_BYTES
    data, size = path.read_bytes(), container.PIECE + container.TAG_BYTES
    pieces = [data[at : at + size] for at in range(start, len(data), size)]
    touched = {
        "cut": pieces[:-1],
        "swapped": [pieces[0], pieces[2], pieces[1], *pieces[3:]],
        "changed": [*pieces[:-1], bytes([pieces[-1][0] ^ 1]) + pieces[-1][1:]],
    }
    path.write_bytes(data[:start] + b"".join(touched[how]))

    with (
        pytest.raises(BackupRefused, match="damaged"),
        container.lines_of(path, passphrase=PASSPHRASE) as lines,
    ):
        list(lines)


def test_a_backup_is_read_by_its_owner_only_and_none_is_left_half_written(path, monkeypatch):
    writing.write_backup(path)
    assert path.stat().st_mode & 0o777 == 0o600

    monkeypatch.setattr(writing, "copied_tables", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        writing.write_backup(path.with_name("second"))

    assert [file.name for file in path.parent.iterdir() if file.is_file()] == ["backup"]


# Values


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (models.BooleanField(), 1, True),
        (models.BooleanField(), True, True),
        (models.DateTimeField(), "2026-05-01 12:00:00.5", "2026-05-01 12:00:00.500000"),
        (
            models.DateTimeField(),
            datetime.datetime(
                2026, 5, 1, 15, tzinfo=datetime.timezone(datetime.timedelta(hours=3))
            ),
            "2026-05-01 12:00:00",
        ),
        (models.DateField(), datetime.date(2026, 5, 1), "2026-05-01"),
        (models.DateField(), "2026-05-01", "2026-05-01"),
        (models.DecimalField(decimal_places=2), 0.5, "0.50"),
        (models.DecimalField(decimal_places=2), Decimal("0.5"), "0.50"),
        (models.JSONField(), '{"b": 1, "a": "ї"}', '{"a": "ї", "b": 1}'),
        (models.BinaryField(), memoryview(b"\x00\xff"), "AP8="),
        (models.TextField(), "ї", "ї"),
        (models.TextField(), None, None),
    ],
)
def test_a_value_is_written_alike_from_either_database(field, value, expected):
    assert tables.plain(field, value) == expected


def test_a_row_is_one_line_without_blanks_and_its_statements_name_each_column():
    fields = (models.BigAutoField(), models.TextField(), models.BooleanField())
    table = tables.CopiedTable("paper", ("id", "name", "open"), fields, "id", numbered=True)

    assert table.line([3, "ї, “a”", 0]) == '[3,"ї, “a”",false]\n'.encode()
    assert table.select() == 'SELECT "id", "name", "open" FROM "paper" ORDER BY "id"'
    assert table.insert() == 'INSERT INTO "paper" ("id", "name", "open") VALUES (%s, %s, %s)'


def test_bytes_come_back_as_bytes():
    assert tables.stored(models.BinaryField(), "AP8=") == b"\x00\xff"


# One moment


@pytest.mark.django_db(transaction=True)
def test_reading_in_one_transaction_gives_what_a_copied_file_gives():
    builders.wording()
    with snapshot.snapshot() as rows:
        copied = {
            table.name: list(map(table.line, rows(table))) for table in tables.copied_tables()
        }

    with snapshot.one_transaction() as rows:
        assert copied == {
            table.name: list(map(table.line, rows(table))) for table in tables.copied_tables()
        }


@pytest.mark.django_db(transaction=True)
def test_what_is_written_while_a_backup_is_read_is_not_in_it(path, monkeypatch):
    write_table = writing._write_table

    def write_between(lines, table, rows):
        # As another would, to whom this is no part of the backup's transaction.
        if connection.vendor == "sqlite":
            builders.source(name="Between two tables")
        return write_table(lines, table, rows)

    monkeypatch.setattr(writing, "_write_table", write_between)
    writing.write_backup(path)

    assert not [line for line in unpacked(path) if b"Between two tables" in line]
