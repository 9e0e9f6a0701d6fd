"""The PROV-N format, PROV's notation for human readers, serialised by the ``prov`` library."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.report import ChainReport
from provenance.exports import prov_bundles
from provenance.exports.context import ExportContext


def render(reports: Sequence[ChainReport], context: ExportContext) -> str:
    return f"{prov_bundles.build_bundles(reports, context).get_provn()}\n"


def render_document(document_report: DocumentReport, context: ExportContext) -> str:
    return f"{prov_bundles.build_document_bundles(document_report, context).get_provn()}\n"
