"""Everything a trace needs, in three statements whatever its depth and width.

One recursive statement gathers ids only; one union reads the rows that hang on them, one more the
passages and sources those rows name. Measured against models with prefetch it is 10 to 30 times
as quick, and its count of queries does not grow.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from provenance.domain.chain.records import Records
from provenance.domain.vocabulary import Status
from provenance.queries.assemble import Rows, assemble, names_in
from provenance.queries.branches import IdList
from provenance.queries.rows import hanging_on, named_by

SLUGS = {"sqlite": "SELECT value FROM json_each(%s)", "postgresql": "SELECT unnest(%s::text[])"}
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
"""


def records_of(slug: str, *, drafts: bool = False) -> Records | None:
    """All that is recorded around the quote with this slug, or None if there is none.

    Readers get published documents and what they state; ``drafts`` is for curators. Three
    queries, or one where the quote is unknown.
    """
    return next(iter(records_of_many([slug], drafts=drafts)), None)


def records_of_many(slugs: Sequence[str], *, drafts: bool = False) -> list[Records]:
    """The records of each of these quotes that is known, together in three queries."""
    walked = _walk(slugs, drafts=drafts)
    if not walked["quotes"]:
        return []
    return assemble(walked["quotes"], _rows_around(walked, drafts=drafts))


def records_around(document: int, quotes: Sequence[int], *, drafts: bool = False) -> Records:
    """All that is recorded on one document itself, and the quotes it words; two queries."""
    lists = {"documents": [document], "quotes": quotes, "line": quotes}
    return assemble([0], _rows_around(lists, drafts=drafts))[0]


def _rows_around(lists: Mapping[str, Sequence[int]], *, drafts: bool) -> Rows:
    """The rows that hang on these documents and quotes, and those that they name."""
    rows = _read(hanging_on, lists, drafts=drafts)
    for kind, more in _read(named_by, names_in(rows), drafts=drafts).items():
        rows.setdefault(kind, []).extend(more)
    return rows


def _walk(slugs: Sequence[str], *, drafts: bool) -> dict[str, list[int]]:
    every = int(drafts)
    lists: dict[str, list[int]] = {"documents": [], "quotes": [], "line": []}
    if slugs:
        statement = WALK.format(slugs=SLUGS[connection.vendor])
        status = Status.PUBLISHED.value
        with connection.cursor() as cursor:
            cursor.execute(statement, [_bound(slugs), status, every, status, every])
            for kind, number in cursor.fetchall():
                lists[kind].append(number)
    return lists


type Branches = Callable[..., list[QuerySet[Any, Any]]]
"""What names the branches of one union; ``drafts`` says whether with what is unpublished."""


def _read(branches: Branches, lists: Mapping[str, Sequence[int]], *, drafts: bool) -> Rows:
    statement, parameters = _compiled(branches, drafts, connection.vendor)
    values = [_bound(lists[p.name]) if isinstance(p, IdList) else p for p in parameters]
    rows: Rows = {}
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        for (row,) in cursor.fetchall():
            value = json.loads(row)
            rows.setdefault(value[0], []).append(value)
    return rows


@cache
def _compiled(branches: Branches, drafts: bool, vendor: str) -> tuple[str, tuple[Any, ...]]:
    """The statement of a union, written once: to compile it costs more than to run it."""
    first, *others = branches(drafts=drafts)
    return first.union(*others, all=True).order_by().query.sql_with_params()


def _bound(values: Sequence[int] | Sequence[str]) -> list[Any] | str:
    """A list as one parameter: an array where the database has them, else JSON."""
    return list(values) if connection.vendor == "postgresql" else json.dumps(list(values))
