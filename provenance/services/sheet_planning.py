"""Planning imports of sheets: read the file, map columns, check rows, and show the result."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from itertools import batched
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import JobState
from provenance.domain.language.text import cleaned
from provenance.domain.reading.tables import Tables
from provenance.models import Job, JobChunk
from provenance.services.history import Change
from provenance.services.quote_sheets import Plan, plan
from provenance.services.sheet_columns import (
    SheetMapping,
    as_plain,
    certain_content,
    guess_mapping,
    map_columns,
)
from provenance.services.sheet_files import SheetContent, read_sheet
from provenance.services.sheet_rows import RowFault, check_rows
from provenance.services.sheet_tables import forget_rows, sheet_facts, store_tables, tables_of

CHUNK = 200
"""Number of rows written in one transaction, together with the job's progress."""
SHOWN = 50


class NotNow(Exception):
    """The job's state does not allow this; the message can be shown to the user."""


def open_job(
    data: bytes,
    *,
    name: str,
    change: Change,
    owner: User | None = None,
    defaults: Mapping[str, str] | None = None,
    publish: bool = False,
    asks: bool = False,
) -> Job:
    """Read and check a sheet, and return a job with what importing it would do.

    No quote is written. Raises ``SheetRefused`` for an unreadable sheet, and where the meaning of a
    column is unclear; in that case, with ``asks``, it returns a job that waits for ``map_job``.
    ``publish`` shows the quotes to readers once all are imported; otherwise they stay drafts.
    """
    # Read outside the transaction, which would block other writers meanwhile.
    sheet = read_sheet(data, name=name)
    unread = _unread_sheets(sheet) if isinstance(sheet, Tables) else []
    hidden = _hidden_parts(sheet) if isinstance(sheet, Tables) else {}
    if isinstance(sheet, Tables) and not asks:
        sheet = certain_content(sheet, name)
    options = {"publish": publish, "door": change.door, "chunk": CHUNK, "unread": unread}
    options["hidden"] = hidden
    with transaction.atomic():
        job = Job.objects.create(
            owner=owner,
            who=change.who,
            file_name=name[:255],
            sha256=hashlib.sha256(data).hexdigest(),
            why=change.why,
            options={**options, "defaults": dict(defaults or {})},
            outcome=_foreseen(plan(())),
        )
        if isinstance(sheet, Tables):
            _wait_for_columns(job, sheet)
        else:
            _plan(job, sheet)
    return job


def _unread_sheets(tables: Tables, number: int | None = None) -> list[str]:
    """Return the names of the sheets of a workbook that are not read."""
    if number is None:
        number = guess_mapping(tables).mapping.sheet
    return [sheet.name for place, sheet in enumerate(tables.sheets) if place != number]


def _hidden_parts(tables: Tables, number: int | None = None) -> dict[str, str]:
    """Return what is hidden in the sheet and its workbook, and therefore left out."""
    if number is None:
        number = guess_mapping(tables).mapping.sheet
    sheet = tables.sheets[number]
    parts = {
        "rows": sheet.hidden_rows,
        "columns": sheet.hidden_columns,
        "sheets": ", ".join(tables.hidden_sheets),
    }
    return {name: which for name, which in parts.items() if which}


def _wait_for_columns(job: Job, tables: Tables) -> None:
    """Store the cells with the job; plan at once where the column names are certain."""
    store_tables(job, tables)
    guess = guess_mapping(tables)
    job.options |= {
        "sheets": [sheet_facts(sheet) for sheet in tables.sheets],
        "hidden_sheets": list(tables.hidden_sheets),
        "encoding": tables.encoding,
        "guesses": list(tables.guesses),
        "mapping": as_plain(guess.mapping),
        "questions": list(guess.questions),
    }
    if guess.questions:
        job.save()
    else:
        _plan(job, map_columns(tables, guess.mapping))


@transaction.atomic
def map_job(job: Job, mapping: SheetMapping) -> None:
    """Set the meaning of a sheet's columns and plan again; only before its import starts.

    Raises ``NotNow`` after that.
    """
    tables = tables_of(job)
    if job.state != JobState.WAITING or tables is None:
        raise NotNow(_("The columns can be changed only before the import begins."))
    parts = {
        "unread": _unread_sheets(tables, mapping.sheet),
        "hidden": _hidden_parts(tables, mapping.sheet),
    }
    job.options |= {"mapping": as_plain(mapping), "questions": [], **parts}
    forget_rows(job)
    _plan(job, map_columns(tables, mapping))


def _plan(job: Job, sheet: SheetContent) -> None:
    """Check the rows and store them, ready to be written."""
    checked = check_rows(sheet, job.options["defaults"])
    sheet_plan = plan(checked.rows)
    conflicting = {fault.line for fault in sheet_plan.faults}
    rows = [row for row in checked.rows if row.line not in conflicting]
    faults = sorted([*checked.faults, *sheet_plan.faults], key=lambda fault: fault.line)
    by_line = {row.line: row.values for row in checked.rows}
    job.faults = [fault_values(fault, by_line) for fault in faults]
    job.total = len(rows)
    job.outcome = {**_foreseen(sheet_plan), "unused": [cleaned(name) for name in sheet.unused]}
    job.save()
    JobChunk.objects.bulk_create(
        JobChunk(job=job, number=number, rows=[row.values for row in some])
        for number, some in enumerate(batched(rows, job.options["chunk"]))
    )


def _foreseen(sheet_plan: Plan) -> dict[str, Any]:
    """Return what writing the rows would do, for the page shown before the import."""
    return {
        "new": len(sheet_plan.new),
        "added": 0,
        "there": sheet_plan.same,
        "changed": len({one.row.line for one in sheet_plan.differences}),
        "examples": [row.values for row in sheet_plan.new[:SHOWN]],
        "differences": [
            {"line": one.row.line, "name": one.name, "before": one.before, "after": one.after}
            for one in sheet_plan.differences[:SHOWN]
        ],
    }


def fault_values(fault: RowFault, by_line: Mapping[int, Mapping[str, Any]]) -> dict[str, Any]:
    cells = dict(fault.cells) or dict(by_line.get(fault.line, {}))
    return {"line": fault.line, "why": fault.why, "given": cells}
