"""A sheet's cells as they came, kept beside its import until that begins, to be mapped again."""

from __future__ import annotations

from itertools import batched
from typing import Any

from provenance.domain.reading.tables import CellMark, SheetTable, Tables
from provenance.models import Job, JobChunk

FIRST = 1_000_000
"""The number of the first chunk of cells; smaller numbers are of rows that are ready to write."""
LINES = 2000


def keep_tables(job: Job, tables: Tables) -> None:
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
    """The cells that ``keep_tables`` stored; None where the sheet names its values itself."""
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
    """What a job keeps of a sheet beside its lines, in its options."""
    return {
        "name": sheet.name,
        "marks": sheet.marks,
        "hidden_rows": sheet.hidden_rows,
        "hidden_columns": sheet.hidden_columns,
    }


def forget_rows(job: Job) -> None:
    """Take away the rows that were ready to write; the cells stay."""
    job.chunks.filter(number__lt=FIRST).delete()
