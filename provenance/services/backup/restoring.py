"""Restoring a backup into an empty database, in one transaction."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from itertools import batched
from pathlib import Path
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction

from provenance.services.backup.container import BackupRefused, damaged, lines_of
from provenance.services.backup.snapshot import AT_ONCE, stored_rows
from provenance.services.backup.tables import MADE_BY_MIGRATE, CopiedTable, copied_tables
from provenance.services.backup.writing import FORMAT, KIND, migrations

SET_LAST_NUMBER = {
    "sqlite": [
        "DELETE FROM sqlite_sequence WHERE name = %(table)s",
        "INSERT INTO sqlite_sequence (name, seq) VALUES (%(table)s, %(last)s)",
    ],
    "postgresql": ["SELECT setval(pg_get_serial_sequence(%(table)s, %(key)s), %(last)s)"],
}


def check_backup(path: Path, *, passphrase: str = "") -> int:
    """Read a backup to its end and return its number of rows.

    Raises ``BackupRefused`` with a sentence.
    """
    with lines_of(path, passphrase=passphrase) as lines:
        header = _control(next(lines, b""))
        if header.get("kind") != KIND:
            raise BackupRefused("This file is no backup of Provenance.")
        if header.get("format") != FORMAT:
            raise BackupRefused("This backup was written by a newer version. Install that first.")
        counts: list[int] = []
        for line in lines:
            start = _control(line)
            if "table" not in start:
                whole = start == {"tables": len(counts), "rows": sum(counts)}
                if not whole or next(lines, None) is not None:
                    raise damaged()
                return sum(counts)
            counts.append(sum(1 for _ in _rows(lines)))
    raise damaged()


def restore_backup(path: Path, *, passphrase: str = "") -> int:
    """Fill this empty database from a backup; return the number of rows.

    The whole file is checked before the first row is written, and each table is read back from the
    database and compared before the transaction is committed. Raises ``BackupRefused``.
    """
    count = check_backup(path, passphrase=passphrase)
    tables = {table.name: table for table in copied_tables()}
    with lines_of(path, passphrase=passphrase) as lines, transaction.atomic():
        _refuse_other_tables(_control(next(lines))["migrations"])
        _refuse_filled(tables)
        with connection.cursor() as cursor:
            for name in MADE_BY_MIGRATE:
                cursor.execute(f"DELETE FROM {connection.ops.quote_name(name)}")  # noqa: S608 (names alone)
        while name := str((start := _control(next(lines))).get("table", "")):
            if name not in tables or list(tables[name].columns) != start["columns"]:
                raise _other_version()
            _fill(tables[name], lines, last=start["last"])
    ContentType.objects.clear_cache()
    return count


def _other_version() -> BackupRefused:
    return BackupRefused(
        "This backup was made by a version with other tables. Install that version, run its "
        "migrate, restore there, and upgrade then."
    )


def _refuse_other_tables(made_by: list[list[str]]) -> None:
    if made_by != migrations():
        raise _other_version()


def _refuse_filled(tables: dict[str, CopiedTable]) -> None:
    for table in tables.values():
        if table.name not in MADE_BY_MIGRATE and next(stored_rows(table), None) is not None:
            raise BackupRefused(
                f"This database is not empty: {table.name} holds rows. Restore into a new one, "
                "in which nothing was done but migrate."
            )


def _fill(table: CopiedTable, lines: Iterator[bytes], *, last: int) -> None:
    expected = hashlib.sha256()
    insert, key = table.insert(), table.columns.index(table.key)
    with connection.cursor() as cursor:
        for some in batched(_rows(lines), AT_ONCE):
            values = [json.loads(line) for line in some]
            cursor.executemany(insert, [table.row(row) for row in values])
            expected.update(b"".join(some))
            last = max(last, *(row[key] for row in values))
        if table.numbered and last:
            for statement in SET_LAST_NUMBER[connection.vendor]:
                arguments: dict[str, str | int] = {
                    "table": table.name,
                    "key": table.key,
                    "last": last,
                }
                cursor.execute(statement, arguments)
    _compare(table, expected.hexdigest())


def _compare(table: CopiedTable, expected: str) -> None:
    checksum = hashlib.sha256()
    for row in stored_rows(table):
        checksum.update(table.line(row))
    if checksum.hexdigest() != expected:
        raise BackupRefused(
            f"What the database holds of {table.name} is not what the backup holds. Nothing was "
            "restored."
        )


def _rows(lines: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the lines of a table's rows, up to the control line, and compare count and checksum."""
    checksum = hashlib.sha256()
    for count, line in enumerate(lines):
        if line.startswith(b"{"):
            if _control(line) != {"rows": count, "sha256": checksum.hexdigest()}:
                raise damaged()
            return
        yield line
        checksum.update(line)
    raise damaged()


def _control(line: bytes) -> dict[str, Any]:
    try:
        values = json.loads(line)
    except ValueError as error:
        raise damaged() from error
    return values if isinstance(values, dict) else {}
