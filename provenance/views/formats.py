"""The export formats, the printed sheet included, and links to them."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from provenance import exports
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import Step
from provenance.domain.messages import gettext_noop
from provenance.exports import Format
from provenance.views import pdf
from provenance.views.quote_context import address

PDF = "sheet.pdf"
_SHEET = Format(
    "sheet",
    gettext_noop("Sheet to print and sign"),
    "text/html",
    "provenance.views.sheets",
    documents=True,
    attached=False,
    for_people=True,
)
_SHEET_AS_PDF = Format(
    PDF,
    gettext_noop("The same sheet as PDF"),
    "application/pdf",
    "provenance.views.pdf",
    documents=True,
    for_people=True,
)
SHEETS = frozenset({_SHEET.name, PDF})
FORMATS = {format.name: format for format in (_SHEET, _SHEET_AS_PDF, *exports.FORMATS)}


def available_formats(*, document: bool = False) -> list[Format]:
    """Return the formats available here; PDF only if its library is installed."""
    return [
        format
        for format in FORMATS.values()
        if (format.documents or not document) and (format.name != PDF or pdf.installed())
    ]


@dataclass(frozen=True, slots=True)
class ExportLink:
    """A link to an export format."""

    label: str
    address: str


def chain_links(report: ChainReport) -> list[ExportLink]:
    """Return links to the exports of a quote's chain in the same telling, drawing included."""
    links = [
        ExportLink(_(each.label), chain_link(report, each.name, None))
        for each in available_formats()
    ]
    return [*links, ExportLink(_("Drawing (SVG)"), address(report, "quote-drawing"))]


def document_links(slug: str) -> list[ExportLink]:
    return [
        ExportLink(_(each.label), reverse("document-export", args=[slug, each.name]))
        for each in available_formats(document=True)
    ]


def chain_link(report: ChainReport, name: str, step: Step | None) -> str:
    """Return the address of an export in the same telling."""
    slug = report.records.quotes[report.records.quote].slug
    query = address(report, **{"attribution": step.id if step else None}).partition("?")[2]
    return f"{reverse('quote-export', args=[slug, name])}?{query}"
