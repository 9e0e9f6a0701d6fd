"""Everything a trace needs, in three statements whatever its depth and width.

One recursive statement collects ids only; one union reads the rows that belong to them, another one
the passages and sources named in those rows. Compared with models and prefetch it was measured to
be 10 to 30 times as fast, with a constant number of queries.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from django.db import connection

from provenance.domain.chain.records import CandidateRecord, Records
from provenance.domain.vocabulary import Status
from provenance.queries.assemble import Rows, assemble, names_in
from provenance.queries.branches import LISTS, Branches, compiled, run
from provenance.queries.last_read import LastReadMemory
from provenance.queries.row_overlay import (
    documents_in,
    only_on_passages,
    reachable_documents,
    rows_of_documents,
    with_last_read,
    with_last_read_names,
)
from provenance.queries.rows import rows_around, rows_referred_to, stated_in

SLUGS = {"sqlite": "SELECT value FROM json_each(%s)", "postgresql": "SELECT unnest(%s::text[])"}
# CROSS JOIN makes SQLite read the few changed documents first, not all published ones.
WALK = """
WITH RECURSIVE
  mine(id) AS (
    SELECT id FROM provenance_quote WHERE slug IN ({slugs})
  ),
  line(wording_id, quote_id) AS (
    SELECT r.id, r.quote_id FROM provenance_wording r JOIN mine ON mine.id = r.quote_id
    UNION
    SELECT o.id, o.quote_id
    FROM line
    JOIN provenance_wording i ON i.id = line.wording_id
    JOIN provenance_wording o ON o.id = i.within_id
  ),
  spoken(quote_id) AS (
    SELECT DISTINCT quote_id FROM line
  ),
  walked(document_id) AS (
    SELECT d.id
    FROM line
    JOIN provenance_wording r ON r.id = line.wording_id
    JOIN provenance_passage p ON p.id = r.passage_id
    JOIN provenance_document d ON d.id = p.document_id
    WHERE d.status = %s OR %s = 1
    UNION
    SELECT d.id FROM provenance_document d WHERE d.id IN ({seeds}) AND d.status = %s
    UNION
    SELECT d.id
    FROM walked
    JOIN provenance_attribution a ON a.taker_id = walked.document_id
    JOIN provenance_document d ON d.id = a.upstream_id
    WHERE (d.status = %s OR %s = 1)
      AND (
        EXISTS (
          SELECT 1 FROM provenance_attribution_quotes l
          JOIN spoken ON spoken.quote_id = l.quote_id
          WHERE l.attribution_id = a.id
        )
        OR EXISTS (
          SELECT 1 FROM provenance_attribution_occasions s
          JOIN provenance_wording w ON w.occasion_id = s.occasion_id
          JOIN spoken ON spoken.quote_id = w.quote_id
          WHERE s.attribution_id = a.id
        )
        OR NOT EXISTS (
          SELECT 1 FROM provenance_attribution_quotes l WHERE l.attribution_id = a.id
        ) AND NOT EXISTS (
          SELECT 1 FROM provenance_attribution_occasions s WHERE s.attribution_id = a.id
        )
      )
  )
SELECT 'documents', document_id FROM walked
UNION ALL
SELECT 'quotes', id FROM mine
UNION ALL
SELECT 'line', quote_id FROM spoken
UNION ALL
SELECT 'changed', e.document_id
FROM provenance_publishedevidence e CROSS JOIN provenance_document d
WHERE d.id = e.document_id AND e.changed_at IS NOT NULL AND d.status = %s AND %s = 0
"""


def records_of(slug: str, *, drafts: bool = False) -> Records | None:
    """Return all records around the quote with this slug, or None if there is none.

    Readers get published documents and what they state, each as last read; ``drafts`` is for
    curators. Three queries, or one where the quote is unknown; a few more for readers where a
    document awaits its second reader.
    """
    return next(iter(records_of_many([slug], drafts=drafts)), None)


def records_of_many(slugs: Sequence[str], *, drafts: bool = False) -> list[Records]:
    """Return the records of each of these quotes that exists, in as many queries altogether."""
    walked = _walk(slugs, drafts=drafts)
    if not walked["quotes"]:
        return []
    if not walked["changed"]:
        return assemble(walked["quotes"], _rows_around(walked, drafts=drafts))
    return assemble(walked["quotes"], _rows_as_read(walked, slugs))


def records_around(document: int, quotes: Sequence[int], *, drafts: bool = False) -> Records:
    """Return all records of one document and of the quotes it words; two queries."""
    lists = {"documents": [document], "quotes": list(quotes), "line": list(quotes)}
    return assemble([0], _rows_around(lists, drafts=drafts))[0]


def records_around_as_read(document: int, quotes: Sequence[int]) -> Records:
    """Return ``records_around`` as last read, for a document changed since; some ten queries."""
    lists = {"documents": [document], "quotes": list(quotes), "line": list(quotes)}
    memory = LastReadMemory.of_all()
    memory.load([document])
    rows = with_last_read(_read(rows_around, lists, drafts=False), memory.last_reads, lists)
    return assemble([0], _with_names_as_read(rows, memory))[0]


def _rows_around(lists: Mapping[str, list[int]], *, drafts: bool) -> Rows:
    """Return the rows that belong to these documents and quotes, and those they refer to."""
    rows = _read(rows_around, lists, drafts=drafts)
    for kind, more in _read(rows_referred_to, names_in(rows), drafts=drafts).items():
        rows.setdefault(kind, []).extend(more)
    return rows


def _rows_as_read(walked: dict[str, list[int]], slugs: Sequence[str]) -> Rows:
    """Return the rows for readers, with changed documents as they were last read.

    A change may have removed a step, so the walk is repeated from the documents to which the steps
    as last read lead, until no new ones are found.
    """
    memory = LastReadMemory.of(walked["changed"])
    while memory.load_related(walked["documents"], walked["line"]):
        beyond = memory.further_documents(walked["documents"], walked["line"])
        if beyond:
            walked = _walk(slugs, drafts=False, seeds=[*walked["documents"], *beyond])
    rows = with_last_read(_read(rows_around, walked, drafts=False), memory.last_reads, walked)
    rows = rows_of_documents(rows, reachable_documents(rows, walked["line"]), walked["line"])
    return _with_names_as_read(rows, memory)


def _with_names_as_read(rows: Rows, memory: LastReadMemory) -> Rows:
    """Add the rows that these refer to; drop rows on passages that are not shown."""
    names = names_in(rows)
    more = _read(rows_referred_to, names, drafts=False)
    memory.load(documents_in(more) | set(names["further"]))
    for kind, some in with_last_read_names(more, memory.last_reads, names).items():
        rows.setdefault(kind, []).extend(some)
    return only_on_passages(rows)


def _walk(slugs: Sequence[str], *, drafts: bool, seeds: Sequence[int] = ()) -> dict[str, list[int]]:
    """Return ids of the quotes, the documents they lead to, and the changed ones among these.

    ``seeds`` are further documents from which to walk upstream.
    """
    every = int(drafts)
    lists: dict[str, list[int]] = {"documents": [], "quotes": [], "line": [], "changed": []}
    if slugs:
        vendor = connection.vendor
        statement = WALK.format(slugs=SLUGS[vendor], seeds=LISTS[vendor])
        status = Status.PUBLISHED.value
        values = [list(slugs), status, every, list(seeds), status, status, every, status, every]
        for kind, number in run(statement, values):
            lists[kind].append(number)
        # A quote without wordings now may still have some in the evidence as last read.
        lists["line"] = list(dict.fromkeys([*lists["line"], *lists["quotes"]]))
    return lists


def stored_rows(document: int) -> Rows:
    """Return the present rows of a document and of everything its words state.

    Candidates are left out, since they are always shown as they are now.
    """
    rows = _read(stated_in, {"documents": [document]}, drafts=True)
    rows.pop(CandidateRecord.__name__, None)
    return rows


def _read(branches: Branches, lists: Mapping[str, list[int]], *, drafts: bool) -> Rows:
    statement, parameters = compiled(branches, drafts, connection.vendor)
    rows: Rows = {}
    for (row,) in run(statement, parameters, lists):
        value = json.loads(row)
        rows.setdefault(value[0], []).append(value)
    return rows
