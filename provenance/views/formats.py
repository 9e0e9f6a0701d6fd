"""The formats a chain or a document leaves in: name, kind of file, and what writes it.

One register for the pages, for cases and for whatever packs several files: a format's ``of``
takes any number of chains.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import Step
from provenance.exports import (
    csl_json,
    csv_table,
    json_file,
    prov_json,
    prov_n,
    ris,
    schema_org,
    web_annotation,
)
from provenance.exports.edition import Edition
from provenance.views import pdf, sheets

type Written = str | bytes


@dataclass(frozen=True, slots=True)
class Format:
    """One format; ``of_attribution`` where a single step can be cited, ``attached`` where it is a file.

    What is ``for_people`` speaks the language of who asks; what programs read is in English.
    """

    name: str
    label: Promise
    media_type: str
    of: Callable[[Sequence[ChainReport], Edition], Written]
    of_document: Callable[[DocumentReport, Edition], Written] | None = None
    of_attribution: Callable[[Sequence[ChainReport], Edition, Step], Written] | None = None
    attached: bool = True
    for_people: bool = False


PDF = "sheet.pdf"
_EVERY = (
    Format(
        "sheet",
        _("Sheet of one page to print and sign"),
        "text/html",
        sheets.of,
        sheets.of_document,
        attached=False,
        for_people=True,
    ),
    Format(
        PDF,
        _("The same sheet as PDF"),
        "application/pdf",
        pdf.of,
        pdf.of_document,
        for_people=True,
    ),
    Format("csv", _("Table (CSV)"), "text/csv", csv_table.of, csv_table.of_document),
    Format("json", _("JSON"), "application/json", json_file.of, json_file.of_document),
    Format("prov.json", _("PROV-JSON"), "application/json", prov_json.of, prov_json.of_document),
    Format("provn", _("PROV-N"), "text/provenance-notation", prov_n.of, prov_n.of_document),
    Format(
        "annotations.jsonld",
        _("Web Annotations (JSON-LD)"),
        "application/ld+json",
        web_annotation.of,
        web_annotation.of_document,
    ),
    Format(
        "quotation.jsonld",
        _("schema.org Quotation (JSON-LD)"),
        "application/ld+json",
        schema_org.of,
    ),
    Format(
        "ris",
        _("Citation (RIS)"),
        "application/x-research-info-systems",
        ris.of,
        of_attribution=ris.of,
        for_people=True,
    ),
    Format(
        "csl.json",
        _("Citation (CSL-JSON)"),
        "application/vnd.citationstyles.csl+json",
        csl_json.of,
        of_attribution=csl_json.of,
        for_people=True,
    ),
)
FORMATS = {format.name: format for format in _EVERY}


def offered(*, document: bool = False) -> list[Format]:
    """The formats that can be had here: PDF only where its library is installed."""
    return [
        format
        for format in _EVERY
        if (format.of_document is not None or not document)
        and (format.name != PDF or pdf.installed())
    ]
