"""The lines of a queue: what waits, since when, who has it, and where to deal with it.

A line is read as one JSON object of columns and not as records with joins, so that the first lines
of all queues, with their counts, come from one union; otherwise the curators' first page would cost
four queries per queue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import IntegerField, Model, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, JSONObject
from django.utils.dateparse import parse_datetime
from django.utils.functional import Promise

from provenance.domain.language.text import beginning
from provenance.models import Claim, Event
from provenance.models.events import NameOrHandle
from provenance.models.row_count import RowCount
from provenance.queries.duplicates import DuplicatePair
from provenance.queries.queues.hands import OwnerFilter, in_hand
from provenance.queries.queues.waiting import Columns

LONGEST_LINE = 160

type Row = Mapping[str, Any]
"""The columns of a waiting record, by name."""


@dataclass(frozen=True, slots=True)
class LineText:
    """The text and link of a line; ``quotes`` are those whose chains help in deciding."""

    title: str
    detail: str
    href: str
    quotes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A line as shown; ``owner`` has claimed the record, ``by`` caused it to wait.

    ``since`` and ``by`` come from the record, or else from the event that added it. With
    ``put_off_why`` the owner has put the record off.
    """

    pk: int
    title: str
    detail: str
    href: str
    since: datetime | None = None
    by: str = ""
    owner: str = ""
    put_off_why: str = ""
    quotes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue of records, oldest first, with the columns and the text function of its lines."""

    key: str
    title: Promise
    about: Promise
    waiting: Callable[[], QuerySet[Any]]
    columns: Columns
    describe: Callable[[Row], LineText]
    claimable: bool = True

    @property
    def is_searchable(self) -> bool:
        """Whether its lines are named by a document."""
        return isinstance(self.columns.get("title"), str)

    def rows(
        self, words: str = "", hand: OwnerFilter = OwnerFilter.ANY, who: str = ""
    ) -> QuerySet[Any, Row]:
        """Return the lines of the waiting records that ``hand`` selects, as rows of columns.

        With ``words``, only those whose document has them in its title, description or slug.
        """
        waiting = self.in_hand(hand, who=who)
        if words and self.is_searchable:
            path = str(self.columns["title"]).removesuffix("title")
            waiting = waiting.filter(_named(path, words))
        return waiting.values_list(_line_object(waiting.model, self.columns), flat=True)

    def in_hand(self, hand: OwnerFilter, *, who: str = "") -> QuerySet[Any]:
        """Return the waiting records that ``hand`` selects; all, where they cannot be claimed."""
        waiting = self.waiting()
        return in_hand(waiting, hand, who=who) if self.claimable else waiting

    def lines(self, rows: Iterable[Row]) -> list[QueueLine]:
        """Return these rows as lines."""
        return [self.line(row) for row in rows]

    def line(self, row: Row) -> QueueLine:
        """Return one row as a line."""
        text = self.describe(row)
        return QueueLine(
            row["pk"],
            shortened(text.title),
            shortened(text.detail),
            text.href,
            _moment(row.get("since") or row["added_at"]),
            row.get("by") or NameOrHandle().from_db_value(row["added_by"], None, None) or "",
            row["owner"] or "" if self.claimable else "",
            row["put_off_why"] or "",
            text.quotes,
        )


@dataclass(frozen=True, slots=True)
class DuplicateQueue:
    """A queue of possible duplicates; pairs cannot be claimed."""

    key: str
    title: Promise
    about: Promise
    pairs: Callable[[], list[DuplicatePair]]
    describe: Callable[[DuplicatePair], LineText]
    claimable: bool = False
    is_searchable: bool = False

    def rows(
        self, _words: str = "", _hand: OwnerFilter = OwnerFilter.ANY, _who: str = ""
    ) -> list[DuplicatePair]:
        """Return all pairs; they have neither one document nor an owner to filter by."""
        return self.pairs()

    def lines(self, rows: Iterable[DuplicatePair]) -> list[QueueLine]:
        """Return these pairs as lines."""
        texts = [self.describe(pair) for pair in rows]
        return [
            QueueLine(
                0, shortened(text.title), shortened(text.detail), text.href, quotes=text.quotes
            )
            for text in texts
        ]


@dataclass(frozen=True, slots=True)
class QueueSummary:
    """A queue with its number of records, the number of one's own, and the oldest line."""

    queue: Queue | DuplicateQueue
    count: int
    oldest: QueueLine | None
    mine: int = 0


def summaries(queues: Sequence[Queue | DuplicateQueue], *, who: str) -> list[QueueSummary]:
    """Return each queue's counts and oldest line; one query for all queues of records."""
    first_rows = _first_rows([queue for queue in queues if isinstance(queue, Queue)], who)
    queue_summaries = []
    for queue in queues:
        if isinstance(queue, DuplicateQueue):
            pairs = queue.rows()
            lines = queue.lines(pairs[:1])
            summary = QueueSummary(queue, len(pairs), lines[0] if lines else None)
        elif row := first_rows.get(queue.key):
            summary = QueueSummary(queue, row["count"], queue.line(row), row["mine"])
        else:
            summary = QueueSummary(queue, 0, None)
        queue_summaries.append(summary)
    return queue_summaries


def shortened(text: str) -> str:
    """Return the text in one line, cut to ``LONGEST_LINE``."""
    joined = " ".join(text.split())
    return beginning(joined, LONGEST_LINE)


def _first_rows(queues: Sequence[Queue], who: str) -> dict[str, Row]:
    """Return the first row of each queue with its counts; empty queues have no entry."""
    first, *others = [_first_row(queue, who) for queue in queues]
    union = first.union(*others, all=True).order_by()
    return {row["queue"]: row for (row,) in union}


def _first_row(queue: Queue, who: str) -> QuerySet[Any, Any]:
    waiting = queue.in_hand(OwnerFilter.ANY)
    # SQLite allows no ORDER BY or LIMIT inside a union, but does inside a subquery.
    oldest = Subquery(waiting.values("pk")[:1])
    mine = queue.in_hand(OwnerFilter.MINE, who=who).order_by().values("pk")
    columns = {
        **queue.columns,
        # PostgreSQL binds on the server and needs the type of a bare value.
        "queue": Cast(Value(queue.key), TextField()),
        "count": RowCount(waiting.order_by().values("pk")),
        "mine": RowCount(mine) if queue.claimable else Cast(Value(0), IntegerField()),
    }
    row = _line_object(waiting.model, columns)
    return waiting.order_by().filter(pk=oldest).values_list(row)


def _named(path: str, words: str) -> Q:
    """Return a filter for usual letter cases, since SQLite folds only ASCII letters."""
    condition = Q()
    for text in {words, words.lower(), words.upper(), words.capitalize()}:
        for column in ("title", "described_as", "slug"):
            condition |= Q(**{f"{path}{column}__icontains": text})
    return condition


def _line_object(model: type[Model], columns: Columns) -> JSONObject:
    """Return a line's columns with its owner, and when and by whom the record was added."""
    of_record = {"record_type": model._meta.model_name, "record_id": OuterRef("pk")}
    added = Event.objects.filter(what="added", **of_record).order_by("at", "pk")
    claims = Claim.objects.filter(**of_record)
    return JSONObject(
        **columns,
        pk="pk",
        owner=Subquery(claims.values("owner")[:1]),
        put_off_why=Subquery(claims.values("put_off_why")[:1]),
        added_at=Subquery(added.values("at")[:1]),
        # This column is added by the manager and unknown to the mypy plugin.
        added_by=Subquery(added.values("who")[:1]),  # type: ignore[misc]
    )


def _moment(text: str | None) -> datetime | None:
    """Parse a time from JSON: PostgreSQL writes its offset, SQLite stores UTC without one."""
    moment = parse_datetime(text) if text else None
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=UTC)
