"""Long imports in steps: each step is one transaction, none runs twice.

A step is requested by the page that waits for it, by a worker of Django's tasks where the site has
one, or by ``work_jobs``. Whoever works on a job updates its heartbeat; a job whose heartbeat has
stopped is resumed by the next worker. Readers see no records of an unfinished import.
"""

from __future__ import annotations

import hashlib
import time
from functools import partial

from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.db.models import Q
from django.tasks import task
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import JobState
from provenance.models import Job
from provenance.models.cases import new_public_id
from provenance.models.intake import HEARTBEAT
from provenance.queries import outages
from provenance.services.history import Change
from provenance.services.quote_sheets import write_rows
from provenance.services.sheet_planning import NotNow, fault_values
from provenance.services.sheet_removal import publish_written, remove_written
from provenance.services.sheet_rows import SheetRow
from provenance.services.table_statistics import refresh_statistics

STEP_SECONDS = 0.7
"""Number of seconds after which a step starts no further chunk."""
GAP = 0.05
"""Number of seconds between two chunks, on a database with a single writer."""


def unfinished_of(data: bytes, *, who: str, publish: bool) -> Job | None:
    """Return the unfinished job of the same sheet by this user or command; None for none."""
    jobs = Job.objects.filter(
        who=who,
        sha256=hashlib.sha256(data).hexdigest(),
        state__in=[JobState.RUNNING, JobState.FAILED],
        options__publish=publish,
    )
    return jobs.order_by("-pk").first()


def begin(job: Job, *, leaving_out: bool = False) -> None:
    """Start the import, or resume it after a stop. Rows with errors must be excluded explicitly.

    Raises ``NotNow``, with a sentence, where the job is not in a state to start.
    """
    if job.state not in (JobState.WAITING, JobState.FAILED, JobState.CANCELLED):
        raise NotNow(_("This import is under way or done already."))
    if job.options.get("questions"):
        raise NotNow(_("Say first what the columns of this sheet are."))
    if job.faults and not leaving_out:
        raise NotNow(
            _("Some rows cannot be taken. Mend them in the sheet, or say that they are left out.")
        )
    if not job.total:
        raise NotNow(_("No row of this sheet can be taken, so there is nothing to import."))
    job.state, job.fault, job.cancel_requested = JobState.RUNNING, "", False
    job.heartbeat, job.worker, job.finished_at = None, "", None
    job.save()


def cancel(job: Job) -> None:
    """Request that an import is undone: its records are deleted step by step."""
    if job.state == JobState.DONE:
        raise NotNow(_("This import is done; its quotes are drafts like any others."))
    if job.state == JobState.WAITING:
        job.state, job.finished_at = JobState.CANCELLED, timezone.now()
    elif job.state != JobState.CANCELLED:
        job.state, job.cancel_requested, job.fault = JobState.RUNNING, True, ""
    job.save()


def run_step(job: Job, *, seconds: float = STEP_SECONDS) -> bool:
    """Process the next chunks, for about ``seconds``; return whether anything was done.

    Does nothing while another worker has the job. A chunk and the progress are written in one
    transaction, so that a killed worker loses only its current chunk.
    """
    worker = new_public_id()
    if not _take(job, worker):
        job.refresh_from_db()
        return False
    started = time.monotonic()
    try:
        job.refresh_from_db()
        while _chunk(job, worker) and time.monotonic() - started < seconds:
            _let_others_write()
    except (ValidationError, DatabaseError) as error:
        if outages.is_outage(error):
            # The sheet is not at fault. The next worker continues a minute later.
            raise
        sentence = " ".join(getattr(error, "messages", [str(error)]))
        Job.objects.filter(pk=job.pk, worker=worker).update(state=JobState.FAILED, fault=sentence)
    Job.objects.filter(pk=job.pk, worker=worker).update(heartbeat=None, worker="")
    job.refresh_from_db()
    return True


def _let_others_write() -> None:
    """Pause on SQLite, where waiting writers retry only ten times a second."""
    if connection.vendor == "sqlite":
        time.sleep(GAP)


def _take(job: Job, worker: str) -> bool:
    now = timezone.now()
    free = Q(heartbeat=None) | Q(heartbeat__lt=now - HEARTBEAT)
    mine = Job.objects.filter(free, pk=job.pk, state=JobState.RUNNING)
    return bool(mine.update(worker=worker, heartbeat=now))


def _chunk(job: Job, worker: str) -> bool:
    """Write or undo one chunk in a transaction; return whether there are more."""
    with transaction.atomic():
        locked_job = Job.objects.select_for_update().get(pk=job.pk)
        if locked_job.worker != worker or locked_job.state != JobState.RUNNING:
            return False
        job.cancel_requested, job.finished_rows = (
            locked_job.cancel_requested,
            locked_job.finished_rows,
        )
        more = _undo(job) if locked_job.cancel_requested else _write(job)
        job.heartbeat = timezone.now()
        job.save(
            update_fields=[
                "finished_rows",
                "outcome",
                "faults",
                "state",
                "heartbeat",
                "finished_at",
            ]
        )
    return more


def _write(job: Job) -> bool:
    rows = [
        SheetRow(**values)
        for values in job.chunks.get(number=job.finished_rows // job.options["chunk"]).rows
    ]
    sheet_plan = write_rows(rows, change=change_of(job), job=job)
    job.outcome["added"] += len(sheet_plan.new)
    # The same id may have been imported by another job since the sheet was checked.
    by_line = {row.line: row.values for row in rows}
    job.faults += [fault_values(fault, by_line) for fault in sheet_plan.faults]
    job.finished_rows += len(rows)
    if job.finished_rows < job.total:
        return True
    if job.options["publish"]:
        publish_written(job, change=change_of(job))
    refresh_statistics()
    job.chunks.all().delete()
    job.state, job.finished_at = JobState.DONE, timezone.now()
    return False


def _undo(job: Job) -> bool:
    remaining = remove_written(job, most=job.options["chunk"], change=change_of(job, undoing=True))
    job.outcome["added"] = remaining
    job.finished_rows = min(job.finished_rows, remaining)
    if remaining:
        return True
    job.finished_rows = 0
    job.state, job.finished_at = JobState.CANCELLED, timezone.now()
    return False


def change_of(job: Job, *, undoing: bool = False) -> Change:
    """Return the author and reason of a job's writes."""
    why = _("Import taken back: %s") % job.why if undoing else job.why
    return Change(who=job.who, door=job.options["door"], why=why)


@task
def work_import(number: int) -> None:
    """Run the import with this primary key, if it is still running."""
    for job in Job.objects.filter(pk=number):
        work(job)


def leave_to_worker(job: Job) -> None:
    """Enqueue the import as a Django task, so that it continues when its page is closed."""
    transaction.on_commit(partial(work_import.enqueue, job.pk))


def work(job: Job) -> None:
    """Run a job to its end, or until another worker has it."""
    while job.state == JobState.RUNNING and run_step(job, seconds=5):
        pass


def run_abandoned_jobs() -> int:
    """Run every job without an active worker; return their number."""
    free = Q(heartbeat=None) | Q(heartbeat__lt=timezone.now() - HEARTBEAT)
    waiting = list(Job.objects.filter(free, state=JobState.RUNNING).order_by("pk"))
    for job in waiting:
        work(job)
    return len(waiting)
