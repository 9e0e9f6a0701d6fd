"""Sealing the history: entries are chained by digest afterwards, in the order of their numbers.

Writers do not wait for each other's place in the chain: ``work_jobs`` seals what was written since
it last ran, so an entry is sealed about a minute after it was written.
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
"""Bytes from the end of the file of heads in which its last line stands."""


class HeadNotWritten(OSError):
    """The file of heads cannot be written; the sentence says why."""


def seal() -> int:
    """Chain what is not chained yet, and write the head; how many entries there were.

    A batch is a transaction of its own, so that writers wait for none but a short one. Who comes
    while another is at it does nothing.
    """
    count, waiting = 0, _waiting()
    try:
        while number := _seal_next(waiting):
            count += number
    except IntegrityError:
        # Another has sealed these entries meanwhile, and goes on.
        pass
    write_head()
    return count


@transaction.atomic
def _seal_next(waiting: QuerySet[Event]) -> int:
    """Chain a batch of these events to what is chained; how many there were."""
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
    """Events that are not sealed; but never one from long before those that are.

    Such a one was not written by a service, and stays outside for ``verify_history`` to name.
    """
    last = EventSeal.objects.order_by("-number").first()
    waiting = Event.objects.filter(~Exists(EventSeal.objects.filter(event_id=OuterRef("pk"))))
    newest = Event.objects.filter(pk=last.event_id).first() if last else None
    return waiting.filter(at__gte=newest.at - timedelta(seconds=LATE)) if newest else waiting


def write_head() -> Head | None:
    """Add the head of the chain to the file of heads, signed; None where it stands there already."""
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
    """Written to the disk before it counts as written."""
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with open(descriptor, "a", encoding="utf-8") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())
