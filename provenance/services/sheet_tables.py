"""Storing the original cells of a sheet with its job until the import starts."""

from __future__ import annotations

from itertools import batched
from typing import Any

from provenance.domain.reading.tables import CellMark, SheetTable, Tables
from provenance.models import Job, JobChunk

FIRST = 1_000_000
"""Number of the first chunk of cells; lower numbers are chunks of rows ready to be written."""
LINES = 2000


def store_tables(job: Job, tables: Tables) -> None:
    """Store the cells of every sheet with the job."""
    lines = (
        [number, line, list(cells)]
        for number, sheet in enumerate(tables.sheets)
        for line, cells in sheet.lines
    )
    JobChunk.objects.bulk_create(
        JobChunk(job=job, number=FIRST + number, rows=list(some))
        for number, some in enumerate(batched(lines, LINES))
    )


def tables_of(job: Job) -> Tables | None:
    """Return the cells stored by ``store_tables``; None for JSON Lines, which have none."""
    chunks = job.chunks.filter(number__gte=FIRST).order_by("number")
    lines: dict[int, list[tuple[int, tuple[str, ...]]]] = {}
    for chunk in chunks:
        for number, line, cells in chunk.rows:
            lines.setdefault(number, []).append((line, tuple(cells)))
    if not lines:
        return None
    facts = job.options["sheets"]
    sheets = tuple(
        SheetTable(
            facts[number]["name"],
            tuple(some),
            tuple(CellMark(*mark) for mark in facts[number]["marks"]),
            facts[number]["hidden_rows"],
            facts[number]["hidden_columns"],
        )
        for number, some in lines.items()
    )
    options = job.options
    guesses, hidden = tuple(options["guesses"]), tuple(options["hidden_sheets"])
    return Tables(sheets, options["encoding"], guesses, hidden)


def sheet_facts(sheet: SheetTable) -> dict[str, Any]:
    """Return what the options of a job store of a sheet besides its lines."""
    return {
        "name": sheet.name,
        "marks": sheet.marks,
        "hidden_rows": sheet.hidden_rows,
        "hidden_columns": sheet.hidden_columns,
    }


def forget_rows(job: Job) -> None:
    """Delete the rows ready to be written; the cells stay."""
    job.chunks.filter(number__lt=FIRST).delete()
