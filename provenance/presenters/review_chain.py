"""The chain of one quote, beside the text of the document with its wording."""

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
    """Return the chain of the requested or else the first quote, and the quotes to choose from.

    Drafts are included: curators look at their own unpublished records.
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
    """Return address, words and outlet of each passage that shows a finding."""
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
    """Return the address of a passage: its pin in this text, or its document's page."""
    if row.document == document.pk and stands_in(document, row.start, row.exact):
        return f"#passage-{row.id}"
    slug = report.records.documents[row.document].slug
    return f"{reverse('document', args=[slug])}#{row.key}"
