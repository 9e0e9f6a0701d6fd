"""The schema of a document's own record: its dates, steps, statements and passages."""

from __future__ import annotations

from dataclasses import replace

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.naming import acts_phrase, document_name
from provenance.domain.chain.notices import notices_on
from provenance.domain.chain.records import AttributionRecord, DocumentRecord, Records
from provenance.domain.vocabulary import GapKind, Layer
from provenance.exports.context import ExportContext
from provenance.exports.schemas.chain import DOCUMENT_PROPERTIES
from provenance.exports.schemas.parts import (
    DOCUMENT_REF,
    NOTICE,
    PASSAGE,
    STATEMENT,
    document_json,
    passage_json,
)
from provenance.exports.schemas.schema import (
    Json,
    ListOf,
    Nullable,
    Property,
    Schema,
    record_properties,
)
from provenance.exports.schemas.steps import INFERENCE_OR_NULL


def _name_of_upstream(records: Records, row: AttributionRecord) -> str | None:
    return None if row.upstream is None else document_name(records, row.upstream)


ATTRIBUTION = Schema(
    "AttributionSchema",
    "One step that leads up from the document.",
    (
        Property("id", str, "The step's name.", lambda _, row: row.slug),
        Property(
            "leads_to",
            Nullable(str),
            "What a sentence calls the document it leads to; null: it leads to none.",
            _name_of_upstream,
        ),
        Property(
            "upstream",
            Nullable(DOCUMENT_REF),
            "The document it leads to; null: it leads to the speaker or into a gap.",
            lambda records, row: document_json(records, row.upstream),
        ),
        Property(
            "speaks",
            bool,
            "Whether the claimed speaker speaks in the document itself.",
            lambda _, row: row.speaks,
        ),
        Property(
            "gap",
            Nullable(GapKind),
            "The gap it leads into or across; null: there is none.",
            lambda _, row: row.gap or None,
        ),
        Property("layer", Layer, "Seen, told or inferred.", lambda _, row: row.layer.value),
        *record_properties(AttributionRecord, "told_by"),
        Property(
            "acts",
            str,
            "What was done there, in a phrase; empty: nothing is stated.",
            lambda records, row: acts_phrase(records, row.acts),
        ),
        Property(
            "passage",
            Nullable(PASSAGE),
            "The words that state it; null: it is inferred.",
            lambda records, row: passage_json(records, row.passage),
        ),
        INFERENCE_OR_NULL,
    ),
)


def _on_document(each: Property) -> Property:
    """Return a property of a document's record adapted to the report on the document."""
    value = each.value
    return replace(each, value=lambda _, report: value(report.records, report.row), attribute="")


DOCUMENT = Schema(
    "DocumentSchema",
    "A document's own record.",
    (
        *map(_on_document, (*DOCUMENT_PROPERTIES, *record_properties(DocumentRecord, "title"))),
        Property(
            "address",
            str,
            "Its page.",
            lambda context, report: context.document_url(report.records, report.document),
        ),
        Property(
            "notices",
            ListOf(NOTICE),
            "Corrections and retractions of it, and of what it copies; empty: none is recorded.",
            lambda _, report: NOTICE.list(
                report.records, notices_on(report.records, report.document)
            ),
        ),
        Property(
            "attributions",
            ListOf(ATTRIBUTION),
            "What it takes its words from; empty: no upstream is stated.",
            lambda _, report: ATTRIBUTION.list(report.records, report.attributions),
        ),
        Property(
            "statements",
            ListOf(STATEMENT),
            "Statements that stand in it or speak of it; empty: none is recorded.",
            lambda _, report: STATEMENT.list(report.records, report.statements),
        ),
        Property(
            "passages",
            ListOf(PASSAGE),
            "Its passages in reading order; empty: none is recorded.",
            lambda _, report: PASSAGE.list(report.records, report.passages),
        ),
    ),
)


def document_record_json(document_report: DocumentReport, context: ExportContext) -> Json:
    """Return the document's record as JSON, without the chains of its quotes."""
    return DOCUMENT.json(context, document_report)
