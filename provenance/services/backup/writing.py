"""Writing a backup: each table as lines, with its number of rows and their checksum."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import IO, Any

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from provenance.services.backup.container import new_file
from provenance.services.backup.snapshot import Rows, last_number, snapshot
from provenance.services.backup.tables import CopiedTable, copied_tables

KIND, FORMAT = "Provenance backup", 1


def write_backup(path: Path, *, passphrase: str = "") -> int:
    """Copy all data into ``path``; return the number of rows."""
    with new_file(path, passphrase=passphrase) as lines, snapshot() as rows:
        _put(
            lines,
            kind=KIND,
            format=FORMAT,
            made=f"{timezone.now():%Y-%m-%d %H:%M}",
            migrations=migrations(),
        )
        tables = copied_tables()
        count = sum(_write_table(lines, table, rows) for table in tables)
        _put(lines, tables=len(tables), rows=count)
    return count


def migrations() -> list[list[str]]:
    """Return the migrations applied to this database."""
    return sorted([app, name] for app, name in MigrationRecorder(connection).applied_migrations())


def _write_table(lines: IO[bytes], table: CopiedTable, rows: Rows) -> int:
    _put(lines, table=table.name, columns=table.columns, last=last_number(table))
    count, checksum = 0, hashlib.sha256()
    for row in rows(table):
        line = table.line(row)
        lines.write(line)
        checksum.update(line)
        count += 1
    _put(lines, rows=count, sha256=checksum.hexdigest())
    return count


def _put(lines: IO[bytes], **values: Any) -> None:
    lines.write(json.dumps(values).encode() + b"\n")
