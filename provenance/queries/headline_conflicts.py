"""Documents whose headline states as fact what the body hedges."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from provenance.domain.chain.findings.finding import Finding, View, usual_group
from provenance.domain.chain.findings.reading import (
    DISPLAY_ZONES,
    HeadlineConflict,
    headline_conflicts_in,
)
from provenance.domain.chain.records import Records
from provenance.domain.chain.walk import trace, trace_everyone
from provenance.domain.vocabulary import FindingCode
from provenance.models import Document
from provenance.queries.chains import records_of_many

MOST_QUOTES = 24
"""Maximum number of quotes against which a document's headline is compared."""


def headline_conflict_of(document: Document, *, drafts: bool = False) -> Finding | None:
    """Return the finding for all quotes of this document together, or None; four queries."""
    passages = document.passages.filter(wordings__isnull=False).order_by("wordings__quote")
    slugs = passages.values_list("wordings__quote__slug", flat=True).distinct()
    read = records_of_many(list(slugs[:MOST_QUOTES]), drafts=drafts)
    conflicts = [one for records in read for one in _conflicts(records, document.pk)]
    if not conflicts:
        return None
    whole = reduce(HeadlineConflict.joined, conflicts)
    code = FindingCode.HEADLINE_CONFLICT
    return Finding(code, whole.sentence, whole.passages, usual_group(code))


def _conflicts(records: Records, document: int) -> Iterable[HeadlineConflict]:
    if not any(
        p.document == document and p.zone in DISPLAY_ZONES for p in records.passages.values()
    ):
        return ()
    here = next(row for row in records.quote_wordings() if row.document == document)
    return headline_conflicts_in(View(records, trace(records, here), trace_everyone(records, here)))
