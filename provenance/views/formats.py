"""Every format that can be asked for: those of the exports, and the sheet that templates lay out."""

from __future__ import annotations

from provenance import exports
from provenance.domain.messages import gettext_noop as _
from provenance.exports import Format
from provenance.views import pdf

PDF = "sheet.pdf"
_SHEET = Format(
    "sheet",
    _("Sheet of one page to print and sign"),
    "text/html",
    "provenance.views.sheets",
    documents=True,
    attached=False,
    for_people=True,
)
_SHEET_AS_PDF = Format(
    PDF,
    _("The same sheet as PDF"),
    "application/pdf",
    "provenance.views.pdf",
    documents=True,
    for_people=True,
)
FORMATS = {format.name: format for format in (_SHEET, _SHEET_AS_PDF, *exports.FORMATS)}


def available_formats(*, document: bool = False) -> list[Format]:
    """The formats that can be had here: PDF only where its library is installed."""
    return [
        format
        for format in FORMATS.values()
        if (format.documents or not document) and (format.name != PDF or pdf.installed())
    ]
