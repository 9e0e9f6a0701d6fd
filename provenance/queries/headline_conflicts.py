"""A document's headline against its body: where it tells flatly what the body hedges."""

from __future__ import annotations

from provenance.domain.chain.findings.finding import Finding, View
from provenance.domain.chain.findings.reading import headline_conflict
from provenance.domain.chain.records import Records
from provenance.domain.chain.walk import trace, trace_everyone
from provenance.models import Document
from provenance.queries.chains import records_of_many

MOST_QUOTES = 24
"""Quotes of a document whose headline is read against them."""


def headline_conflicts(document: Document, *, drafts: bool = False) -> list[Finding]:
    """What the rule finds for the quotes of this document, each sentence once; four queries."""
    passages = document.passages.filter(wordings__isnull=False).order_by("wordings__quote")
    slugs = passages.values_list("wordings__quote__slug", flat=True).distinct()
    findings_by_sentence: dict[str, Finding] = {}
    for records in records_of_many(list(slugs[:MOST_QUOTES]), drafts=drafts):
        for finding in _conflicts(records, document.pk):
            findings_by_sentence.setdefault(finding.sentence, finding)
    return list(findings_by_sentence.values())


def _conflicts(records: Records, document: int) -> list[Finding]:
    here = next(row for row in records.quote_wordings() if row.document == document)
    view = View(records, trace(records, here), trace_everyone(records, here))
    return list(headline_conflict(view))
