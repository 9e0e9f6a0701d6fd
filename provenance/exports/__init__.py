"""The registry of export formats: each format is a module of this package and a ``Format`` here.

Each module defines ``render(reports, context)``, which takes any number of chains. A format with
``documents`` also defines ``render_document(document_report, context)``, and the ``render`` of a
format with ``steps`` takes a ``step`` to cite. Modules are imported on first use, since the
libraries behind some of them take longer to import than most commands take to run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from provenance.domain.messages import gettext_noop as _

if TYPE_CHECKING:
    from provenance.domain.chain.document_report import DocumentReport
    from provenance.domain.chain.report import ChainReport
    from provenance.domain.chain.steps import Step
    from provenance.exports.context import ExportContext

type Content = str | bytes


@dataclass(frozen=True, slots=True)
class Format:
    """An export format, under the name with which its URLs and files end.

    ``documents`` is true where it can export a whole document, ``steps`` where it can cite a single
    step, and ``attached`` where it is a file to save. A format with ``for_people`` is in the
    language of the request; the others, read by programs, are in English.
    """

    name: str
    label: str
    media_type: str
    module: str
    documents: bool = False
    steps: bool = False
    attached: bool = True
    for_people: bool = False

    def render(
        self, reports: Sequence[ChainReport], context: ExportContext, step: Step | None = None
    ) -> Content:
        """Render the chains in this format; cite ``step``, if given and the format can."""
        options = {"step": step} if step is not None and self.steps else {}
        content: Content = self._writer().render(reports, context, **options)
        return content

    def render_document(self, document_report: DocumentReport, context: ExportContext) -> Content:
        """Render the document and its chains; only for a format with ``documents``."""
        content: Content = self._writer().render_document(document_report, context)
        return content

    def _writer(self) -> Any:
        return import_module(self.module, package=__name__)


LD_JSON, CSL = "application/ld+json", "application/vnd.citationstyles.csl+json"
RIS = "application/x-research-info-systems"
FORMATS = (
    Format("csv", _("Table (CSV)"), "text/csv", ".csv_table", documents=True),
    Format("json", _("JSON"), "application/json", ".json_file", documents=True),
    Format("prov.json", _("PROV-JSON"), "application/json", ".prov_json", documents=True),
    Format("provn", _("PROV-N"), "text/provenance-notation", ".prov_n", documents=True),
    Format(
        "annotations.jsonld",
        _("Web Annotations (JSON-LD)"),
        LD_JSON,
        ".web_annotation",
        documents=True,
    ),
    Format("quotation.jsonld", _("schema.org Quotation (JSON-LD)"), LD_JSON, ".schema_org"),
    Format("ris", _("Citation (RIS)"), RIS, ".ris", steps=True, for_people=True),
    Format("csl.json", _("Citation (CSL-JSON)"), CSL, ".csl_json", steps=True, for_people=True),
)
