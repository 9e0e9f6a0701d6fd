"""The register of export formats: a format is one module of this package and one line here.

A module has ``render(reports, edition)``, which takes any number of chains. Where the register
says so, it also has ``render_document(document_report, edition)``, and its ``render`` takes a
``step`` to cite. Modules are imported when they are first asked for: the libraries behind some
of them take longer to import than most commands run.
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
    from provenance.exports.edition import ExportEdition

type Content = str | bytes


@dataclass(frozen=True, slots=True)
class Format:
    """One format, by the name that its addresses and files end in.

    ``documents`` says that it can give a whole document, ``steps`` that a single step can be
    cited, ``attached`` that it is a file to save. What is ``for_people`` speaks the language of
    who asks; what programs read is in English.
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
        self, reports: Sequence[ChainReport], edition: ExportEdition, step: Step | None = None
    ) -> Content:
        """The chains in this format; with ``step``, that step cited where the format can."""
        options = {"step": step} if step is not None and self.steps else {}
        content: Content = self._writer().render(reports, edition, **options)
        return content

    def render_document(self, document_report: DocumentReport, edition: ExportEdition) -> Content:
        """The document and its chains; only for a format that says ``documents``."""
        content: Content = self._writer().render_document(document_report, edition)
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
