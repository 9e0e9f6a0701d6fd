"""The chain of one quote, beside the text of the document that words it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.chain.findings import Finding
from provenance.domain.chain.layout import layout
from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.records import PassageRecord
from provenance.domain.chain.report import ChainReport, build_report
from provenance.models import Document, Wording
from provenance.presenters.chain_rows import chain_lists
from provenance.presenters.marked_text import ReviewAddress, stands_in
from provenance.presenters.passages import is_distressing, title_of
from provenance.queries.chains import records_of


def review_chain(
    document: Document, quotes: Sequence[Wording], address: ReviewAddress
) -> dict[str, Any]:
    """The chain of the quote asked for, else of the first, and the quotes to choose from.

    Drafts count: whoever enters them looks on.
    """
    wording = next((row for row in quotes if row.slug == address.quote), None) or next(
        iter(quotes), None
    )
    choices = [(address.url(quote=row.slug), title_of(row), row == wording) for row in quotes]
    if wording is None:
        return {"chain": None, "choices": choices}
    records = records_of(wording.quote.slug, drafts=True)
    assert records is not None, "the quote of a wording is there"
    report = build_report(records, records.wordings[wording.pk])
    chain = {
        "wording": wording,
        "words": title_of(wording),
        "sentences": report.sentences,
        "branches": chain_lists(report, layout(report)),
        "findings": [(row, _passages(report, row, document)) for row in report.findings],
    }
    return {"chain": chain, "choices": choices}


def _passages(
    report: ChainReport, finding: Finding, document: Document
) -> list[tuple[str, str, str]]:
    """The passages that show a finding: address, words and outlet of each."""
    records = report.records
    rows = (records.passages.get(number) for number in finding.passages)
    return [
        (
            _passage_url(report, row, document),
            _("distressing words") if is_distressing(records, row) else row.exact,
            outlet_name(records, row.document),
        )
        for row in rows
        if row is not None and row.document in records.documents
    ]


def _passage_url(report: ChainReport, row: PassageRecord, document: Document) -> str:
    """Where a passage stands: at its pin in this text, else on the page of its document."""
    if row.document == document.pk and stands_in(document, row.start, row.exact):
        return f"#passage-{row.id}"
    slug = report.records.documents[row.document].slug
    return f"{reverse('document', args=[slug])}#{row.key}"
