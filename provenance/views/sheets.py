"""The printed sheet as a page: of one chain, of several, or of each quote in a document."""

from __future__ import annotations

from collections.abc import Sequence

from django.template.loader import render_to_string

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.naming import document_name
from provenance.domain.chain.report import ChainReport
from provenance.exports.context import ExportContext
from provenance.exports.sheet import Sheet, sheet
from provenance.views.pages import with_languages


def render(reports: Sequence[ChainReport], context: ExportContext) -> str:
    """Render a sheet for each chain."""
    return as_page([sheet(report, context) for report in reports])


def render_document(document_report: DocumentReport, context: ExportContext) -> str:
    """Render a sheet for each quote of the document, or a sentence that it has none."""
    chains = document_report.chains
    return as_page([sheet(chain, context) for chain in chains], name_without(document_report))


def as_page(sheets: Sequence[Sheet], none_of: str = "") -> str:
    """Render sheets, each on a new page; ``none_of`` names a document without any."""
    context = {"sheets": sheets, "none_of": none_of}
    return with_languages(render_to_string("exports/sheet.html", context))


def name_without(document_report: DocumentReport) -> str:
    """Return the name of a document without quotes, or "" for any other."""
    if document_report.chains:
        return ""
    return document_name(document_report.records, document_report.document)
