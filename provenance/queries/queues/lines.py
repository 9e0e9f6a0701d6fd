"""One line of a queue: what waits, since when, with whom, and where it is dealt with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.utils.functional import Promise

from provenance.models import Claim, Event

SHOWN = 160


@dataclass(frozen=True, slots=True)
class Told:
    """What a queue says of one record; ``since`` and ``by`` are empty where the history knows."""

    title: str
    detail: str
    href: str
    since: datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is shown; ``owner`` has taken it in hand, ``by`` brought it about."""

    pk: int
    title: str
    detail: str
    href: str
    since: datetime | None
    by: str
    owner: str


@dataclass(frozen=True, slots=True)
class Queue:
    """Something that waits for curators: its records, oldest first, and how one is told."""

    key: str
    title: Promise
    about: Promise
    waiting: Callable[[], Any]
    tell: Callable[[Any], Told]
    claimable: bool = True

    def count(self) -> int:
        """How many wait."""
        waiting = self.waiting()
        return int(waiting.count()) if isinstance(waiting, models.QuerySet) else len(waiting)


def lines_of(queue: Queue, records: Sequence[Any]) -> list[Line]:
    """The lines of these records of a queue; at most two queries beside what telling needs."""
    told = [queue.tell(record) for record in records]
    claims = _claims(records) if queue.claimable else {}
    history = _added([r for r, t in zip(records, told, strict=True) if t.since is None])
    lines = []
    for record, one in zip(records, told, strict=True):
        number = getattr(record, "pk", 0)
        at, who = history.get(number, (None, ""))
        lines.append(
            Line(
                number,
                short(one.title),
                short(one.detail),
                one.href,
                one.since or at,
                one.by or who,
                claims.get(number, ""),
            )
        )
    return lines


def short(text: str) -> str:
    """A text that fits a line."""
    joined = " ".join(text.split())
    return joined if len(joined) <= SHOWN else f"{joined[: SHOWN - 1]}…"


def _claims(records: Sequence[models.Model]) -> dict[int, str]:
    if not records:
        return {}
    claims = Claim.objects.filter(
        record_type=records[0]._meta.model_name, record_id__in=[record.pk for record in records]
    )
    return {claim.record_id: claim.owner for claim in claims}


def _added(records: Sequence[Any]) -> dict[int, tuple[datetime, str]]:
    """When, and by whom, records first came in, as the history has it."""
    kept = [record for record in records if isinstance(record, models.Model)]
    if not kept:
        return {}
    events = Event.objects.filter(
        record_type=kept[0]._meta.model_name,
        record_id__in=[record.pk for record in kept],
        what="added",
    ).order_by("-at", "-pk")
    return {number: (at, who) for number, at, who in events.values_list("record_id", "at", "who")}
