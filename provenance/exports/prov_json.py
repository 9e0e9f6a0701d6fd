"""The PROV-JSON format, serialised by the ``prov`` library."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.report import ChainReport
from provenance.exports import prov_bundles
from provenance.exports.context import ExportContext

if TYPE_CHECKING:
    from prov.model import ProvDocument


def render(reports: Sequence[ChainReport], context: ExportContext) -> str:
    return _written(prov_bundles.build_bundles(reports, context))


def render_document(document_report: DocumentReport, context: ExportContext) -> str:
    return _written(prov_bundles.build_document_bundles(document_report, context))


def _written(document: ProvDocument) -> str:
    """Return sorted JSON, so that the same chain gives the same file."""
    content = json.loads(document.serialize(format="json") or "")
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
