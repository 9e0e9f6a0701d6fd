"""Sealing the history: events are linked into a hash chain in the order of their keys.

Writers do not wait for their place in the chain: ``work_jobs`` seals what was written since its
last run, so that an event is sealed about a minute after it was written.
"""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from provenance.domain.history_chain import Head, head_of_line
from provenance.models import Event, EventSeal
from provenance.queries.history_check import LATE, START, entries_of

BATCH = 1000
LINE = 1000
"""Number of bytes at the end of the file of heads that contain its last line."""


class HeadNotWritten(OSError):
    """The file of heads cannot be written; the message says why."""


def seal() -> int:
    """Seal the unsealed events and write the head of the chain; return their number.

    Each batch is a transaction of its own, so that writers wait only briefly. Does nothing where
    another process seals at the same time.
    """
    count, waiting = 0, _waiting()
    try:
        while number := _seal_next(waiting):
            count += number
    except IntegrityError:
        # Another process has sealed these events meanwhile and carries on.
        pass
    write_head()
    return count


@transaction.atomic
def _seal_next(waiting: QuerySet[Event]) -> int:
    """Seal a batch of these events; return their number."""
    last = EventSeal.objects.order_by("-number").first()
    number, digest = (last.number, last.digest) if last else (0, START)
    seals = []
    for entry in entries_of(waiting.order_by("pk")[:BATCH]):
        number += 1
        digest = entry.digest(digest, number)
        seals.append(EventSeal(number, entry.id, digest))
    EventSeal.objects.bulk_create(seals)
    return len(seals)


def _waiting() -> QuerySet[Event]:
    """Return the unsealed events, except any dated long before the last sealed one.

    Such an event was not written by a service; it stays unsealed, for ``verify_history`` to report.
    """
    last = EventSeal.objects.order_by("-number").first()
    waiting = Event.objects.filter(~Exists(EventSeal.objects.filter(event_id=OuterRef("pk"))))
    newest = Event.objects.filter(pk=last.event_id).first() if last else None
    return waiting.filter(at__gte=newest.at - timedelta(seconds=LATE)) if newest else waiting


def write_head() -> Head | None:
    """Append the head of the chain to the file of heads, signed if there is a key.

    Returns None, without writing, where the file has it already or is not configured.
    """
    last = EventSeal.objects.order_by("-number").first()
    if not settings.HISTORY_HEAD_FILE or last is None:
        return None
    path = Path(settings.HISTORY_HEAD_FILE)
    try:
        if _last_number(path) >= last.number:
            return None
        head = Head(last.number, last.digest, timezone.now().isoformat(timespec="seconds"))
        if settings.HISTORY_KEY:
            head = head.signed(settings.HISTORY_KEY[0])
        append_line(path, head.as_line())
    except OSError as error:
        raise HeadNotWritten(f"The head of the history could not be written: {error}") from error
    return head


def _last_number(path: Path) -> int:
    if not path.exists():
        return 0
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - LINE))
        lines = file.read().decode(errors="replace").splitlines()
    return head_of_line(lines[-1]).number if lines else 0


def append_line(path: Path, line: str) -> None:
    """Append a line and flush it to disk before returning."""
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with open(descriptor, "a", encoding="utf-8") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())
