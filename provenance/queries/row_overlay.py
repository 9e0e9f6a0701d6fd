"""Replacing unread records by those last read, in the rows of a trace, without a database.

A row is a JSON array as written by ``queries.branches``: the name of its record, its keys, its
fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from provenance.domain.chain.records import (
    ActRecord,
    AttributionRecord,
    CorrectionRecord,
    DateRecord,
    DocumentRecord,
    OccasionRecord,
    OverrulingRecord,
    PassageRecord,
    QuoteRecord,
    StatementRecord,
    TranslationRecord,
    WordingRecord,
)
from provenance.domain.chain.records.fields import record_fields
from provenance.domain.vocabulary import Zone
from provenance.queries.assemble import KEYS, Row, Rows, reader
from provenance.queries.branches import list_kind

MODELS: dict[type, str] = {
    DocumentRecord: "document",
    PassageRecord: "passage",
    QuoteRecord: "quote",
    WordingRecord: "wording",
    AttributionRecord: "attribution",
    StatementRecord: "statement",
}
"""The records with a history of their own, and the names of their models."""

DEPENDENTS: dict[type, tuple[str, ...]] = {
    DocumentRecord: (DateRecord.__name__, OccasionRecord.__name__),
    PassageRecord: (OverrulingRecord.__name__,),
    WordingRecord: (TranslationRecord.__name__,),
    AttributionRecord: (
        ActRecord.__name__,
        list_kind(AttributionRecord, "quotes"),
        list_kind(AttributionRecord, "occasions"),
    ),
    StatementRecord: (
        list_kind(StatementRecord, "methods"),
        list_kind(StatementRecord, "objects"),
    ),
}
"""The kinds of rows that belong to each of these records and have its key in their first column.

Corrections and upheld objections, which are dated notes, and candidates, which have a second
curator of their own, are not included: they are always shown in their present state.
"""

ON_PASSAGES = (WordingRecord, AttributionRecord, StatementRecord)


@dataclass(frozen=True, slots=True)
class LastRead:
    """A published document's rows as last read, and the records that differ from them.

    ``unread`` has pairs of a model's name and a record's primary key.
    """

    document: int
    rows: Rows
    unread: frozenset[tuple[str, int]]


def column_at(record: type, name: str) -> int:
    """Return the position of a field in the rows of a record."""
    keys = 1 + KEYS.get(record, 0)
    columns = [field.name for field in record_fields(record) if not field.is_list]
    return keys + columns.index(name)


QUOTE, SHARED_PASSAGE, WORDED_IN = (
    column_at(WordingRecord, name) for name in ("quote", "passage", "document")
)
TAKER, UPSTREAM = (column_at(AttributionRecord, name) for name in ("taker", "upstream"))
OF_DOCUMENT, OF_WORDING = (
    column_at(StatementRecord, name) for name in ("of_document", "of_wording")
)
STANDS_IN, ZONE = column_at(PassageRecord, "document"), column_at(PassageRecord, "zone")
AROUND, AROUND_FROM = (column_at(PassageRecord, name) for name in ("around", "around_from"))
ACT_PASSAGE = column_at(ActRecord, "passage")
CORRECTED = column_at(CorrectionRecord, "document")


def with_last_read(
    rows: Rows, last_reads: Sequence[LastRead], lists: Mapping[str, Sequence[int]]
) -> Rows:
    """Return the rows around the ``documents`` and quotes in ``lists``, as last read."""
    documents, line = set(lists["documents"]), set(lists["line"])
    rows = without_unread(rows, last_reads)
    _add(
        rows,
        last_reads,
        WordingRecord,
        _is_traced_wording(rows, last_reads, set(lists["quotes"]), line),
    )
    wordings = {row[1] for row in rows.get(WordingRecord.__name__, ()) if row[QUOTE] in line}
    quotes = {row[QUOTE] for row in rows.get(WordingRecord.__name__, ())}
    _add(rows, last_reads, QuoteRecord, lambda row: row[1] in quotes)
    _add(rows, last_reads, DocumentRecord, lambda row: row[1] in documents)
    _add(rows, last_reads, AttributionRecord, lambda row: row[TAKER] in documents)
    _add(
        rows,
        last_reads,
        StatementRecord,
        lambda row: row[OF_DOCUMENT] in documents or row[OF_WORDING] in wordings,
    )
    return rows


def with_last_read_names(
    rows: Rows, last_reads: Sequence[LastRead], names: Mapping[str, Sequence[int]]
) -> Rows:
    """Return the passages and further documents that other rows refer to, as last read."""
    around = {
        row[1]: (row[AROUND], row[AROUND_FROM]) for row in rows.get(PassageRecord.__name__, ())
    }
    rows = without_unread(rows, last_reads)
    passages = set(names["passages"])
    documents, further = set(names["known"]), set(names["further"])
    _add(
        rows,
        last_reads,
        PassageRecord,
        lambda row: (
            row[1] in passages or (row[STANDS_IN] in documents and row[ZONE] == Zone.HEADLINE)
        ),
    )
    _add(rows, last_reads, DocumentRecord, lambda row: row[1] in further)
    for row in rows.get(PassageRecord.__name__, ()):
        if not row[AROUND] and row[1] in around:
            row[AROUND], row[AROUND_FROM] = around[row[1]]
    return rows


def without_unread(rows: Rows, last_reads: Iterable[LastRead]) -> Rows:
    """Return the rows without those of unread records and the rows that belong to these."""
    unread: set[tuple[str, int]] = set().union(*(one.unread for one in last_reads))
    result = {kind: list(some) for kind, some in rows.items()}
    for record, model in MODELS.items():
        numbers = {number for name, number in unread if name == model}
        if record is QuoteRecord:
            # A quote that was merged meanwhile was not read under its present key.
            numbers &= {row[1] for one in last_reads for row in one.rows.get("QuoteRecord", ())}
        remaining_rows = [row for row in result.get(record.__name__, ()) if row[1] not in numbers]
        result[record.__name__] = remaining_rows
        for kind in DEPENDENTS.get(record, ()):
            result[kind] = [row for row in result.get(kind, ()) if row[1] not in numbers]
    return result


def reachable_documents(rows: Rows, line: Iterable[int]) -> set[int]:
    """Return the documents that steps reach from those that word these quotes."""
    quotes = set(line)
    upstreams: dict[int, set[int]] = {}
    for row in rows.get(AttributionRecord.__name__, ()):
        if row[UPSTREAM] is not None:
            upstreams.setdefault(row[TAKER], set()).add(row[UPSTREAM])
    fresh = {row[WORDED_IN] for row in rows.get(WordingRecord.__name__, ()) if row[QUOTE] in quotes}
    documents: set[int] = set()
    while fresh:
        documents |= fresh
        fresh = {one for taker in fresh for one in upstreams.get(taker, ())} - documents
    return documents


def documents_in(rows: Rows) -> set[int]:
    """Return the documents that contain the passages among these rows."""
    return {row[STANDS_IN] for row in rows.get(PassageRecord.__name__, ())}


def rows_of_documents(rows: Rows, documents: Set[int], line: Iterable[int]) -> Rows:
    """Return the rows that belong to these documents and quotes, without other documents' rows."""
    quotes = set(line)
    wordings = {row[1] for row in rows.get(WordingRecord.__name__, ()) if row[QUOTE] in quotes}
    keep: dict[type, Callable[[Row], bool]] = {
        DocumentRecord: lambda row: row[1] in documents,
        AttributionRecord: lambda row: row[TAKER] in documents,
        StatementRecord: lambda row: row[OF_DOCUMENT] in documents or row[OF_WORDING] in wordings,
    }
    elsewhere = {row[1] for row in rows.get(DocumentRecord.__name__, ())} - documents
    notes = rows.get(CorrectionRecord.__name__, ())
    # A correction may concern a withdrawn document, of which there is no other row.
    notes = [row for row in notes if row[CORRECTED] not in elsewhere]
    return {**_only(rows, keep), CorrectionRecord.__name__: notes}


def only_on_passages(rows: Rows) -> Rows:
    """Return the rows whose passages are present; a missing passage removes what it states."""
    passages = {row[1] for row in rows.get(PassageRecord.__name__, ())} | {None}
    keep: dict[type, Callable[[Row], bool]] = {
        record: _has_passage(passages, column_at(record, "passage")) for record in ON_PASSAGES
    }
    rows = _only(rows, keep)
    acts = rows.get(ActRecord.__name__, ())
    return {**rows, ActRecord.__name__: [row for row in acts if row[ACT_PASSAGE] in passages]}


def references_in(rows: Rows) -> dict[str, set[int]]:
    """Return the ids of the sources, quotes and documents that these rows refer to."""
    quotes = {row[2] for row in rows.get(list_kind(AttributionRecord, "quotes"), ())}
    numbers: dict[str, set[Any]] = {"source": set(), "quote": quotes, "document": set()}
    for record, keys in KEYS.items():
        for kind, places in reader(record, keys).references.items():
            if kind in numbers:
                some = rows.get(record.__name__, ())
                numbers[kind].update(row[place] for row in some for place in places)
    return {kind: some - {None} for kind, some in numbers.items()}


def renumbered(rows: Rows, numbers: Mapping[str, Mapping[int, int | None]]) -> Rows:
    """Return the rows with new ids for sources, quotes and documents merged since."""
    quotes = numbers.get("quote", {})
    kind_of_quotes = list_kind(AttributionRecord, "quotes")
    result = {}
    for kind, some in rows.items():
        result[kind] = [list(row) for row in some]
        for row in result[kind] if kind == kind_of_quotes else ():
            row[2] = quotes.get(row[2], row[2])
    for record, keys in KEYS.items():
        for kind, places in reader(record, keys).references.items():
            changed = numbers.get(kind, {})
            for row in result.get(record.__name__, ()) if changed else ():
                for place in places:
                    row[place] = changed.get(row[place], row[place])
    return result


def _only(rows: Rows, keep: Mapping[type, Callable[[Row], bool]]) -> Rows:
    result = dict(rows)
    for record, is_asked_for in keep.items():
        own = [row for row in result.get(record.__name__, ()) if is_asked_for(row)]
        numbers = {row[1] for row in own}
        result[record.__name__] = own
        for kind in DEPENDENTS.get(record, ()):
            some = result.get(kind, ())
            result[kind] = [row for row in some if row[1] in numbers]
    return result


def _has_passage(passages: Set[Any], at: int) -> Callable[[Row], bool]:
    return lambda row: row[at] in passages


def _is_traced_wording(
    rows: Rows, last_reads: Sequence[LastRead], quotes: set[int], line: set[int]
) -> Callable[[Row], bool]:
    """Return a filter for wordings of the line and those that share a passage with the quotes."""
    every = [*rows.get(WordingRecord.__name__, ())]
    for one in last_reads:
        every += one.rows.get(WordingRecord.__name__, ())
    shared = {row[SHARED_PASSAGE] for row in every if row[QUOTE] in quotes}
    return lambda row: row[QUOTE] in line or row[SHARED_PASSAGE] in shared


def _add(
    rows: Rows, last_reads: Sequence[LastRead], record: type, is_asked_for: Callable[[Row], bool]
) -> None:
    """Add missing rows as last read; of several with the same key, the last one."""
    present = {row[1] for row in rows.get(record.__name__, ())}
    rows_to_add: dict[int, tuple[Row, LastRead]] = {
        row[1]: (row, one)
        for one in last_reads
        for row in one.rows.get(record.__name__, ())
        if row[1] not in present and is_asked_for(row)
    }
    for number, (row, one) in rows_to_add.items():
        rows.setdefault(record.__name__, []).append(list(row))
        for kind in DEPENDENTS.get(record, ()):
            some = one.rows.get(kind, ())
            rows.setdefault(kind, []).extend(list(each) for each in some if each[1] == number)
    if rows_to_add:
        # Sorted like rows from the database, so that the order of names and words stays the same.
        rows[record.__name__].sort(key=itemgetter(1))
