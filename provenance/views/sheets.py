"""The print sheet as a page: of one chain, of several, or of each quote that a document words."""

from __future__ import annotations

from collections.abc import Sequence

from django.template.loader import render_to_string

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.naming import document_name
from provenance.domain.chain.report import ChainReport
from provenance.exports.edition import ExportEdition
from provenance.exports.sheet import Sheet, sheet


def render(reports: Sequence[ChainReport], edition: ExportEdition) -> str:
    """A sheet for each chain."""
    return as_page([sheet(report, edition) for report in reports])


def render_document(document_report: DocumentReport, edition: ExportEdition) -> str:
    """A sheet for each quote that the document words; where it words none, a sentence."""
    chains = document_report.chains
    return as_page([sheet(chain, edition) for chain in chains], name_without(document_report))


def as_page(sheets: Sequence[Sheet], none_of: str = "") -> str:
    """Sheets one after the other, each on a page of its own; with ``none_of``, that it has none."""
    return render_to_string("exports/sheet.html", {"sheets": sheets, "none_of": none_of})


def name_without(document_report: DocumentReport) -> str:
    """The name of a document that words no quote, else ""."""
    if document_report.chains:
        return ""
    return document_name(document_report.records, document_report.document)
