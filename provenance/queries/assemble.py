"""Building the domain's records from the rows of a trace, by the records' own fields."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass, replace
from operator import itemgetter
from typing import Any, cast, get_args, get_origin

from provenance.domain.chain.records import (
    ActRecord,
    AttributionRecord,
    CandidateRecord,
    CorrectionRecord,
    DateRecord,
    DocumentRecord,
    OccasionRecord,
    OverrulingRecord,
    PassageRecord,
    QuoteRecord,
    Records,
    SourceRecord,
    StatementRecord,
    TranslationRecord,
    WordingRecord,
)
from provenance.domain.chain.records.fields import record_fields
from provenance.queries.branches import list_kind

Row = list[Any]
Rows = dict[str, list[Row]]
PARENT_KEYS = 2
"""Number of columns before the fields of a child record: its parent's id and its position."""


class RecordReader[T]:
    """Builds records of one class from rows of its name, ``keys`` further values and its fields."""

    def __init__(self, record: type[T], keys: int = 0) -> None:
        self.record = record
        self.start = 1 + keys
        columns = [field for field in record_fields(cast("type", record)) if not field.is_list]
        places = list(enumerate(columns, self.start))
        self.conversions = [(place, field.convert) for place, field in places if field.convert]
        # NULL means the default, where that is text or a number.
        self.defaults = [(p, field.default) for p, field in places if field.default is not None]
        self.references: dict[str, list[int]] = defaultdict(list)
        for place, field in places:
            if field.reference is not None:
                self.references[field.reference.kind].append(place)

    def read(self, row: Row, lists: Iterable[Any] = ()) -> T:
        """Return the record of a row, with its lists in the order of their definition."""
        for place, convert in self.conversions:
            row[place] = convert(row[place])
        if None in row:
            for place, default in self.defaults:
                if row[place] is None:
                    row[place] = default
        return self.record(*row[self.start :], *lists)


_READERS: dict[tuple[type, int], RecordReader[Any]] = {}


def reader[T](record: type[T], keys: int = 0) -> RecordReader[T]:
    """Return the reader of a record class, cached for the process."""
    if (record, keys) not in _READERS:
        _READERS[record, keys] = RecordReader(record, keys)
    return _READERS[record, keys]


def assemble(quotes: list[int], rows: Rows) -> list[Records]:
    """Build the records of each quote from the rows, with lists attached to their records.

    The returned ``Records`` share their contents and differ in their ``quote``.
    """
    statements = {row.id: row for row in _records(StatementRecord, rows)}
    whole = Records(
        quote=0,
        sources={row.id: row for row in _records(SourceRecord, rows)},
        documents={row.id: row for row in _records(DocumentRecord, rows)},
        passages={row.id: row for row in _records(PassageRecord, rows)},
        quotes={row.id: row for row in _records(QuoteRecord, rows)},
        wordings={row.id: row for row in _records(WordingRecord, rows)},
        attributions={row.id: row for row in _records(AttributionRecord, rows)},
        statements=tuple(statements[number] for number in sorted(statements)),
        candidates=tuple(_records(CandidateRecord, rows)),
        overrulings=tuple(_records(OverrulingRecord, rows)),
        corrections=_corrections(rows),
    )
    return [replace(whole, quote=quote) for quote in quotes]


def _records[T](record: type[T], rows: Rows) -> list[T]:
    read = reader(record).read
    lists = _lists(record, rows)
    if not lists:
        return [read(row) for row in rows.get(record.__name__, ())]
    return [
        read(row, [kind(by_parent.get(row[1], ())) for kind, by_parent in lists])
        for row in rows.get(record.__name__, ())
    ]


def _lists(record: type, rows: Rows) -> list[tuple[type, Mapping[int, list[Any]]]]:
    """Return the type and the values by parent id of each list field of a record."""
    lists = []
    for field in record_fields(record):
        if field.is_list:
            item = get_args(field.type)[0]
            by_parent: Mapping[int, list[Any]]
            if is_dataclass(item):
                by_parent = _hanging(item, rows)
            else:
                by_parent = _values(rows.get(list_kind(record, field.name), []))
            lists.append((get_origin(field.type), by_parent))
    return lists


def _hanging(record: Any, rows: Rows) -> Mapping[int, list[Any]]:
    """Return child records by parent id, in the order of their positions."""
    read = reader(record, PARENT_KEYS).read
    by_parent = defaultdict(list)
    for row in sorted(rows.get(record.__name__, ()), key=itemgetter(2)):
        by_parent[row[1]].append(read(row))
    return by_parent


def _values(rows: list[Row]) -> Mapping[int, list[Any]]:
    """Return plain values by parent id, sorted in Python, since databases sort differently."""
    by_parent = defaultdict(list)
    for _, parent, value in sorted(rows, key=itemgetter(2)):
        by_parent[parent].append(value)
    return by_parent


def _corrections(rows: Rows) -> tuple[CorrectionRecord, ...]:
    """Return corrections by document and position, without the duplicates of the two unions."""
    read = reader(CorrectionRecord, PARENT_KEYS).read
    by_id = {row[1]: row for row in rows.get(CorrectionRecord.__name__, ())}
    ordered = sorted(by_id.values(), key=lambda row: (row[3], row[2]))
    return tuple(read(row) for row in ordered)


KEYS = {
    **dict.fromkeys(
        (ActRecord, DateRecord, OccasionRecord, TranslationRecord, CorrectionRecord), PARENT_KEYS
    ),
    **dict.fromkeys(
        (AttributionRecord, CandidateRecord, DocumentRecord, QuoteRecord, StatementRecord), 0
    ),
    WordingRecord: 0,
}
"""The records read with a chain's documents, and how many keys precede their fields."""


def names_in(rows: Rows) -> dict[str, list[int]]:
    """Return the ids of documents, passages and sources that the rows refer to.

    ``known`` documents have rows of their own, ``further`` ones are only referred to.
    """
    ids: dict[str, set[int]] = {"document": set(), "passage": set(), "source": set()}
    for record, keys in KEYS.items():
        group = rows.get(record.__name__, ())
        for kind, places in reader(record, keys).references.items():
            if kind in ids:
                ids[kind].update(row[place] for row in group for place in places)
    documents = {row[1] for row in rows.get(DocumentRecord.__name__, ())}
    return {
        "known": sorted(documents),
        "further": sorted(ids["document"] - documents - {None}),
        "passages": sorted(ids["passage"] - {None}),
        "sources": sorted(ids["source"] - {None}),
    }
