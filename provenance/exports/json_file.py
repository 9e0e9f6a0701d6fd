"""The JSON format: whole chains with version and permalink, and documents with passages."""

from __future__ import annotations

import json
from collections.abc import Sequence

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.report import ChainReport
from provenance.exports.context import ExportContext
from provenance.exports.fingerprint import chain_version
from provenance.exports.schemas.chain import CHAIN, chain_json
from provenance.exports.schemas.document import document_record_json
from provenance.exports.schemas.schema import Json, Property, Schema

IN_EDITION = (
    Property(
        "version",
        str,
        "A fingerprint of everything the chain says: it changes when anything of it does.",
        lambda report, _: chain_version(report),
        ("9f2c01ab",),
    ),
    Property(
        "permalink",
        str,
        "The page that shows this chain.",
        lambda report, context: context.chain_url(report),
    ),
)
"""Properties that a chain has only in an export: its version, and its address."""

WHOLE_CHAIN = Schema(CHAIN.name, CHAIN.doc, (*CHAIN.properties, *IN_EDITION))


def render(reports: Sequence[ChainReport], context: ExportContext) -> str:
    return _file({"chains": _chains(reports, context)}, context)


def render_document(document_report: DocumentReport, context: ExportContext) -> str:
    """Return the document's own record, then the chain of each quote that it words."""
    record = document_record_json(document_report, context)
    return _file({"document": record, "chains": _chains(document_report.chains, context)}, context)


def whole_chain_json(report: ChainReport, context: ExportContext) -> Json:
    """Return the chain with its version and permalink."""
    return chain_json(report) | {each.key: each.value(report, context) for each in IN_EDITION}


def _chains(reports: Sequence[ChainReport], context: ExportContext) -> list[Json]:
    return [whole_chain_json(report, context) for report in reports]


def _file(value: Json, context: ExportContext) -> str:
    whole = {**value, "accessed": context.accessed.isoformat()}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
