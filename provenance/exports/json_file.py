"""JSON: chains whole, each with its version and permalink; a document with its passages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.naming import acts_phrase, document_name
from provenance.domain.chain.notices import notices_on
from provenance.domain.chain.records import AttributionRecord, Records
from provenance.domain.chain.report import ChainReport
from provenance.exports.chain_json import (
    chain_json,
    dates_json,
    document_json,
    notice_json,
    passage_json,
    statement_json,
    version_json,
)
from provenance.exports.edition import Edition
from provenance.exports.fingerprint import chain_version

Json = dict[str, Any]


def render(reports: Sequence[ChainReport], edition: Edition) -> str:
    return _written({"chains": _chains(reports, edition)}, edition)


def render_document(document_report: DocumentReport, edition: Edition) -> str:
    """The document's own record, then the chain of each quote that it words."""
    told = document_record(document_report, edition)
    return _written({"document": told, "chains": _chains(document_report.chains, edition)}, edition)


def document_record(document_report: DocumentReport, edition: Edition) -> Json:
    """The document itself: its dates, steps, statements and passages."""
    records, row = document_report.records, document_report.row
    return {
        **(document_json(records, row.id) or {}),
        "address": edition.document(records, row.id),
        "title": row.title,
        "language": row.language or None,
        "dates": dates_json(records, row.id),
        "examined": {"on": row.examined, "by": row.examined_by} if row.examined else None,
        "copy_of": document_json(records, row.copy_of),
        "copy_reason": row.copy_reason,
        "notices": [notice_json(records, n) for n in notices_on(records, row.id)],
        **version_json(row),
        "attributions": [
            _attribution(records, attribution) for attribution in document_report.attributions
        ],
        "statements": [statement_json(records, found) for found in document_report.statements],
        "passages": [passage_json(records, passage.id) for passage in document_report.passages],
    }


def _chains(reports: Sequence[ChainReport], edition: Edition) -> list[Json]:
    return [
        {
            **chain_json(report),
            "version": chain_version(report),
            "permalink": edition.chain(report),
        }
        for report in reports
    ]


def _attribution(records: Records, attribution: AttributionRecord) -> Json:
    return {
        "id": attribution.slug,
        "leads_to": document_name(records, attribution.upstream)
        if attribution.upstream is not None
        else None,
        "upstream": document_json(records, attribution.upstream),
        "speaks": attribution.speaks,
        "gap": attribution.gap or None,
        "layer": attribution.layer.value,
        "told_by": document_json(records, attribution.told_by),
        "acts": acts_phrase(records, attribution.acts),
        "passage": passage_json(records, attribution.passage),
        "inference": {"reason": attribution.inference, "by": attribution.inferred_by}
        if attribution.inference
        else None,
    }


def _written(value: Json, edition: Edition) -> str:
    whole = {**value, "accessed": edition.accessed.isoformat()}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
