"""Imports a sheet of quotes, so that their wordings can be found."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from provenance.domain.curation_vocabulary import JobState
from provenance.models import Job
from provenance.services import jobs, sheet_planning
from provenance.services.history import Change
from provenance.services.sheet_files import SheetRefused
from provenance.services.sheet_rows import refusal


class Command(BaseCommand):
    help = (
        "Import quotes from a .csv, .xlsx or .jsonl sheet: text; also id, outlet, date, speaker, "
        "language, address. A run that is stopped goes on when it is started again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("sheet", type=Path)
        parser.add_argument("--drafts", action="store_true", help="for curators' eyes only")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done")
        parser.add_argument(
            "--leave-out-faults", action="store_true", help="import the rows that can be taken"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        sheet: Path = options["sheet"]
        try:
            job = self._job(sheet, publish=not options["drafts"])
        except (SheetRefused, sheet_planning.NotNow) as refused:
            raise CommandError(str(refused)) from refused
        if job.faults and not options["leave_out_faults"]:
            sentence = refusal(f"Line {fault['line']}: {fault['why']}." for fault in job.faults)
            job.delete()
            raise CommandError(sentence)
        if job.options.get("unread"):
            self.stderr.write(f"Sheets not read: {', '.join(job.options['unread'])}.")
        for part, which in job.options.get("hidden", {}).items():
            self.stderr.write(f"Hidden {part}, not read: {which}.")
        if options["dry_run"]:
            job.delete()
            self.stdout.write(_summary_line("would be imported", job.outcome["new"], job))
            return
        self._work(job)
        self.stdout.write(_summary_line("imported", job.outcome["added"], job))

    def _job(self, sheet: Path, *, publish: bool) -> Job:
        """Return the unfinished job of this sheet, or a new one."""
        try:
            data = sheet.read_bytes()
        except OSError as error:
            raise SheetRefused(f"{sheet.name} cannot be read: {error.strerror}.") from error
        change = Change(
            who="import_quotes", door="import", why=f"The sheet of quotes {sheet.name}."
        )
        unfinished = jobs.unfinished_of(data, who=change.who, publish=publish)
        return unfinished or sheet_planning.open_job(
            data, name=sheet.name, change=change, publish=publish
        )

    def _work(self, job: Job) -> None:
        if job.total and job.state != JobState.RUNNING:
            jobs.begin(job, leaving_out=True)
        while job.state == JobState.RUNNING:
            if not jobs.run_step(job, seconds=5):
                raise CommandError("Another worker has this sheet in hand; try again in a minute.")
            if job.total > sheet_planning.CHUNK:
                self.stderr.write(f"{job.finished_rows} of {job.total} rows")
        if job.state == JobState.FAILED:
            raise CommandError(f"{job.fault} What was written stays unseen; start again to go on.")


def _summary_line(verb: str, added: int, job: Job) -> str:
    changed, there = job.outcome["changed"], job.outcome["there"]
    mended = f", {changed} changed" if changed else ""
    faults = f", {len(job.faults)} left out" if job.faults else ""
    return f"{added} quotes {verb}, {there} there already{mended}{faults}."
