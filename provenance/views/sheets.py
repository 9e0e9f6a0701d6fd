"""The print sheet as a page: of one chain, of several, or of each quote that a document words."""

from __future__ import annotations

from collections.abc import Sequence

from django.template.loader import render_to_string

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.naming import document_name
from provenance.domain.chain.report import ChainReport
from provenance.exports.edition import ExportEdition
from provenance.exports.sheet import LINES, sheet


def render(reports: Sequence[ChainReport], edition: ExportEdition, *, lines: float = LINES) -> str:
    """A page for each chain."""
    sheets = [sheet(report, edition, lines=lines) for report in reports]
    return render_to_string("exports/sheet.html", {"sheets": sheets, "none_of": ""})


def render_document(
    document_report: DocumentReport, edition: ExportEdition, *, lines: float = LINES
) -> str:
    """A page for each quote that the document words; where it words none, a sentence."""
    sheets = [sheet(report, edition, lines=lines) for report in document_report.chains]
    name = document_name(document_report.records, document_report.document)
    context = {"sheets": sheets, "none_of": "" if sheets else name}
    return render_to_string("exports/sheet.html", context)
