"""The health of the site: its database, search index, job runner and history."""

from __future__ import annotations

from datetime import timedelta

from django.db import DatabaseError, connections
from django.db.models import Q
from django.utils import timezone

from provenance.domain.curation_vocabulary import JobState
from provenance.models import Event, EventSeal, IndexMark, Job, Letter, Wording

LATE = timedelta(minutes=10)
"""How long after it was due a waiting job or email shows that the job runner is not running."""


def health() -> dict[str, str]:
    """Return what is wrong with each part, without any name or number; "" where nothing is.

    Four queries, five with a replica; only one where the database does not answer.
    """
    try:
        complete_to = IndexMark.objects.values_list("complete_to", flat=True).first() or 0
    except DatabaseError:
        return {"database": "it does not answer"}
    return {
        "database": "",
        "index": _of_index(complete_to),
        "jobs": _of_jobs(),
        "history": _of_history(),
        **({"replica": _of_replica()} if "replica" in connections else {}),
    }


def _of_index(complete_to: int) -> str:
    later = Wording.objects.filter(pk__gt=complete_to, index_entry__isnull=True)
    return "some wordings are not in it; run manage.py reindex" if later.exists() else ""


def _of_jobs() -> str:
    before = timezone.now() - LATE
    jobs = Job.objects.filter(
        Q(heartbeat__lt=before) | Q(heartbeat=None, made_at__lt=before), state=JobState.RUNNING
    )
    letters = Letter.objects.filter(due_at__lt=before)
    is_late = jobs.values("pk").union(letters.values("pk")).exists()
    return (
        "some waited for ten minutes; is manage.py work_jobs run every minute?" if is_late else ""
    )


def _of_history() -> str:
    """Check the newest event that is due: events are sealed in order, so it stands for all."""
    due = Event.objects.filter(at__lt=timezone.now() - LATE).order_by("-at", "-pk")
    newest = due.values_list("pk", flat=True).first()
    if newest is None or EventSeal.objects.filter(event_id=newest).exists():
        return ""
    return "entries of ten minutes ago are not sealed; is manage.py work_jobs run every minute?"


def _of_replica() -> str:
    with connections["replica"].cursor() as cursor:
        cursor.execute("SELECT pg_is_in_recovery()")
        (is_replica,) = cursor.fetchone()
    return "" if is_replica else "it does not answer; the primary is read in its place"
