"""JSON: chains whole, each with its version and permalink; a document with its passages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from provenance.domain.dossier import Dossier
from provenance.domain.naming import acts_phrase, document_name
from provenance.domain.notices import notices_on
from provenance.domain.records import AttributionRow, Records
from provenance.domain.telling import Telling
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
from provenance.exports.version import chain_version

Json = dict[str, Any]


def of(tellings: Sequence[Telling], edition: Edition) -> str:
    return _written({"chains": _chains(tellings, edition)}, edition)


def of_document(dossier: Dossier, edition: Edition) -> str:
    """The document's own record, then the chain of each quote that it words."""
    told = document_record(dossier, edition)
    return _written({"document": told, "chains": _chains(dossier.tellings, edition)}, edition)


def document_record(dossier: Dossier, edition: Edition) -> Json:
    """The document itself: its dates, hops, statements and passages."""
    records, row = dossier.records, dossier.row
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
        "hops": [_hop(records, hop) for hop in dossier.hops],
        "statements": [statement_json(records, found) for found in dossier.statements],
        "passages": [passage_json(records, passage.id) for passage in dossier.passages],
    }


def _chains(tellings: Sequence[Telling], edition: Edition) -> list[Json]:
    return [
        {
            **chain_json(telling),
            "version": chain_version(telling),
            "permalink": edition.chain(telling),
        }
        for telling in tellings
    ]


def _hop(records: Records, hop: AttributionRow) -> Json:
    return {
        "id": hop.slug,
        "leads_to": document_name(records, hop.upstream) if hop.upstream is not None else None,
        "upstream": document_json(records, hop.upstream),
        "speaks": hop.speaks,
        "gap": hop.gap or None,
        "layer": hop.layer.value,
        "told_by": document_json(records, hop.told_by),
        "acts": acts_phrase(records, hop.acts),
        "passage": passage_json(records, hop.passage),
        "inference": {"reason": hop.inference, "by": hop.inferred_by} if hop.inference else None,
    }


def _written(value: Json, edition: Edition) -> str:
    whole = {**value, "accessed": edition.accessed.isoformat()}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
