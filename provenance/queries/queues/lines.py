"""One line of a queue: what waits, since when, with whom, and where it is dealt with.

A line is read as one JSON object of columns and not as records with their joins, so that the
first lines of every queue, with their counts, come from one union: the curators' first page would
cost four queries a queue otherwise.
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
from provenance.queries.queues.hands import Hand, in_hand
from provenance.queries.queues.waiting import Columns

LONGEST_LINE = 160

type Row = Mapping[str, Any]
"""The columns of one record that waits, by name."""


@dataclass(frozen=True, slots=True)
class LineText:
    """What a queue says of one record, and where it is dealt with; ``quotes`` whose chains help."""

    title: str
    detail: str
    href: str
    quotes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One line as it is shown; ``owner`` has taken it in hand, ``by`` brought it about.

    ``since`` and ``by`` are those of the record, or else of the event that added it. With
    ``put_off_why`` the owner has put it off.
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
    """Records that wait for curators, oldest first, with the columns of a line and its text."""

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

    def rows(self, words: str = "", hand: Hand = Hand.ANY, who: str = "") -> QuerySet[Any, Row]:
        """The lines of all that waits in this hand, each as a row of its columns.

        With ``words`` only those whose document has them in its title, description or address.
        """
        waiting = self.in_hand(hand, who=who)
        if words and self.is_searchable:
            path = str(self.columns["title"]).removesuffix("title")
            waiting = waiting.filter(_named(path, words))
        return waiting.values_list(_line_object(waiting.model, self.columns), flat=True)

    def in_hand(self, hand: Hand, *, who: str = "") -> QuerySet[Any]:
        """What waits in this hand; where nothing is taken in hand, all that waits."""
        waiting = self.waiting()
        return in_hand(waiting, hand, who=who) if self.claimable else waiting

    def lines(self, rows: Iterable[Row]) -> list[QueueLine]:
        """These rows as lines."""
        return [self.line(row) for row in rows]

    def line(self, row: Row) -> QueueLine:
        """One row as a line."""
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
    """Pairs of records that may be one; nobody takes a pair in hand."""

    key: str
    title: Promise
    about: Promise
    pairs: Callable[[], list[DuplicatePair]]
    describe: Callable[[DuplicatePair], LineText]
    claimable: bool = False
    is_searchable: bool = False

    def rows(self, _words: str = "", _hand: Hand = Hand.ANY, _who: str = "") -> list[DuplicatePair]:
        """All pairs: none is named by one document, or in a hand."""
        return self.pairs()

    def lines(self, rows: Iterable[DuplicatePair]) -> list[QueueLine]:
        """These pairs as lines."""
        texts = [self.describe(pair) for pair in rows]
        return [
            QueueLine(
                0, shortened(text.title), shortened(text.detail), text.href, quotes=text.quotes
            )
            for text in texts
        ]


@dataclass(frozen=True, slots=True)
class QueueSummary:
    """A queue with how many wait in it, how many of them in one's own hand, and the oldest."""

    queue: Queue | DuplicateQueue
    count: int
    oldest: QueueLine | None
    mine: int = 0


def summaries(queues: Sequence[Queue | DuplicateQueue], *, who: str) -> list[QueueSummary]:
    """Each queue's count and oldest line; one query for all queues of records."""
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
    """A text that fits a line."""
    joined = " ".join(text.split())
    return beginning(joined, LONGEST_LINE)


def _first_rows(queues: Sequence[Queue], who: str) -> dict[str, Row]:
    """The first row of each queue, with counts; a queue in which nothing waits has no entry."""
    first, *others = [_first_row(queue, who) for queue in queues]
    union = first.union(*others, all=True).order_by()
    return {row["queue"]: row for (row,) in union}


def _first_row(queue: Queue, who: str) -> QuerySet[Any, Any]:
    waiting = queue.in_hand(Hand.ANY)
    # SQLite takes no ORDER BY or LIMIT inside a union, but does inside a subquery.
    oldest = Subquery(waiting.values("pk")[:1])
    mine = queue.in_hand(Hand.MINE, who=who).order_by().values("pk")
    columns = {
        **queue.columns,
        # PostgreSQL binds on the server and has to be given the type of a bare value.
        "queue": Cast(Value(queue.key), TextField()),
        "count": RowCount(waiting.order_by().values("pk")),
        "mine": RowCount(mine) if queue.claimable else Cast(Value(0), IntegerField()),
    }
    row = _line_object(waiting.model, columns)
    return waiting.order_by().filter(pk=oldest).values_list(row)


def _named(path: str, words: str) -> Q:
    """SQLite knows upper and lower case of English letters alone, so the usual ways are tried."""
    condition = Q()
    for text in {words, words.lower(), words.upper(), words.capitalize()}:
        for column in ("title", "described_as", "slug"):
            condition |= Q(**{f"{path}{column}__icontains": text})
    return condition


def _line_object(model: type[Model], columns: Columns) -> JSONObject:
    """The columns of a line with who has it in hand, and when and by whom it was added."""
    of_record = {"record_type": model._meta.model_name, "record_id": OuterRef("pk")}
    added = Event.objects.filter(what="added", **of_record).order_by("at", "pk")
    claims = Claim.objects.filter(**of_record)
    return JSONObject(
        **columns,
        pk="pk",
        owner=Subquery(claims.values("owner")[:1]),
        put_off_why=Subquery(claims.values("put_off_why")[:1]),
        added_at=Subquery(added.values("at")[:1]),
        # The manager adds this column, which the plugin for types does not know.
        added_by=Subquery(added.values("who")[:1]),  # type: ignore[misc]
    )


def _moment(text: str | None) -> datetime | None:
    """A time as JSON has it: PostgreSQL writes its offset, SQLite stores UTC without one."""
    moment = parse_datetime(text) if text else None
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=UTC)
