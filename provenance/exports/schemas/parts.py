"""Schemas that chains and documents share: sources, documents, passages, dates, statements."""

from __future__ import annotations

from provenance.domain.chain.naming import document_name
from provenance.domain.chain.notices import notice_line
from provenance.domain.chain.records import (
    ActRecord,
    CorrectionRecord,
    DateRecord,
    DocumentRecord,
    OccasionRecord,
    PassageRecord,
    QuoteRecord,
    Records,
    SourceRecord,
    StatementRecord,
    TranslationRecord,
    WordingRecord,
)
from provenance.domain.language.dates import date_in_words
from provenance.domain.vocabulary import ActKind, StatementKind, StatementObject
from provenance.exports.schemas.schema import (
    REFERENCES,
    Json,
    ListOf,
    Nullable,
    Property,
    Schema,
    find_row,
    record_properties,
    record_schema,
)

SAME = "The same as a reader says it."

SOURCE_REF = record_schema("SourceRefSchema", SourceRecord)


def source_json(records: Records, source: int | None) -> Json | None:
    """Return a source as JSON, by the name that may be shown, or None."""
    row = find_row(records.sources, source)
    return SOURCE_REF.json(records, row) if row else None


REFERENCES["source"] = SOURCE_REF, source_json

DOCUMENT_REF = Schema(
    "DocumentRefSchema",
    "Anything that carries words.",
    (
        *record_properties(DocumentRecord, "slug", "kind", "publisher", "held"),
        Property(
            "name",
            str,
            "What a sentence calls it.",
            lambda records, row: document_name(records, row.id),
            ("a report by The Daily Paper",),
        ),
    ),
)


def document_json(records: Records, document: int | None) -> Json | None:
    """Return a document as JSON, with the name used in sentences, or None where it is not shown."""
    row = find_row(records.documents, document)
    return DOCUMENT_REF.json(records, row) if row else None


REFERENCES["document"] = DOCUMENT_REF, document_json


def _home(records: Records, row: PassageRecord) -> str | None:
    document = records.documents.get(row.document)
    return document.slug if document else None


PASSAGE = record_schema(
    "PassageSchema",
    PassageRecord,
    Property(
        "document",
        Nullable(str),
        "The document in which they stand; null: a document that is not shown to you.",
        _home,
        ("the-page",),
    ),
)


def passage_json(records: Records, passage: int | None) -> Json | None:
    """Return a passage as JSON, in the terms of Web Annotation, or None where it is not shown."""
    row = find_row(records.passages, passage)
    return PASSAGE.json(records, row) if row else None


def _wording_slug(records: Records, wording: int | None) -> str | None:
    row = find_row(records.wordings, wording)
    return row.slug if row else None


REFERENCES["passage"] = PASSAGE, passage_json
REFERENCES["wording"] = str, _wording_slug
REFERENCES["occasion"] = str, Records.occasion_label

OCCASION = record_schema("OccasionSchema", OccasionRecord)

DOCUMENT_DATE = record_schema(
    "DocumentDateSchema",
    DateRecord,
    Property(
        "words",
        str,
        "The date as a reader says it; “date not stated” where none is.",
        lambda _, row: date_in_words(row.edtf),
        ("29 September 2022",),
    ),
    Property(
        "stated",
        bool,
        "Whether a document states it; false: a curator worked it out, for the reason given.",
        lambda _, row: row.passage is not None,
    ),
)
TRANSLATION = record_schema("TranslationSchema", TranslationRecord)
WORDING = record_schema("WordingSchema", WordingRecord)
ACT = record_schema(
    "ActSchema",
    ActRecord,
    Property("label", str, SAME, lambda _, row: ActKind(row.kind).label, ("intercepted",)),
)
SETTING = record_schema("SettingSchema", QuoteRecord)

EXAMINED = Schema(
    "ExaminedSchema",
    "That somebody looked, so that “none stated” can be said of the document.",
    (
        Property("on", str, "The day, in ISO 8601.", lambda _, row: row.examined, ("2022-10-02",)),
        Property("by", str, "Who looked.", lambda _, row: row.examined_by, ("a curator",)),
    ),
)
EXAMINED_OR_NULL = Property(
    "examined",
    Nullable(EXAMINED),
    "Who looked for a verification statement, and when; null: not examined.",
    lambda records, row: EXAMINED.json(records, row) if row.examined else None,
)
INFERENCE = Schema(
    "InferenceSchema",
    "A conclusion that no passage states.",
    (
        Property("reason", str, "Why it was concluded.", lambda _, row: row.inference),
        Property("by", str, "Who concluded it.", lambda _, row: row.inferred_by),
    ),
)
VERIFIED_OBJECT = Schema(
    "VerifiedObjectSchema",
    "What a verification is said to have established.",
    (
        Property("id", StatementObject, "Its short name.", lambda _, name: name),
        Property(
            "label",
            str,
            SAME,
            lambda _, name: StatementObject(name).label,
            ("the recording is authentic",),
        ),
    ),
)
DURATION = Schema(
    "DurationSchema",
    "A stated duration; it belongs to the activity it is said of.",
    (
        Property(
            "number", str, "The number as stated.", lambda _, row: row.duration_number, ("two",)
        ),
        Property(
            "unit",
            str,
            "The unit as stated; empty: none is.",
            lambda _, row: row.duration_unit,
            ("months",),
        ),
        Property(
            "hedge",
            str,
            "The hedge that must stay with it; empty: none is stated.",
            lambda _, row: row.duration_hedge,
            ("nearly",),
        ),
    ),
)
STATEMENT = record_schema(
    "StatementSchema",
    StatementRecord,
    Property("label", str, SAME, lambda _, row: StatementKind(row.kind).label, ("verifying",)),
    Property(
        "own",
        bool,
        "Whether it stands in the doer's own document; false: relayed, or nobody is named.",
        lambda records, row: records.is_own(row),
    ),
    Property(
        "objects",
        ListOf(VERIFIED_OBJECT),
        "What it says is established; empty: it does not say.",
        lambda records, row: VERIFIED_OBJECT.list(records, row.objects),
    ),
    Property(
        "duration",
        Nullable(DURATION),
        "How long it is said to have taken; null: not stated.",
        lambda records, row: DURATION.json(records, row) if row.duration_number else None,
    ),
)


NOTICE = Schema(
    "NoticeSchema",
    "A correction, a retraction or a withdrawal of a document on the chain.",
    (
        *record_properties(CorrectionRecord),
        Property("label", str, "The kind in English.", lambda _, notice: notice.kind.label),
        Property(
            "document",
            Nullable(DOCUMENT_REF),
            "The document; with a step, the one that takes its words from what is no longer "
            "shown; null: it is not shown to you.",
            lambda records, notice: document_json(records, notice.document),
        ),
        Property(
            "attribution",
            Nullable(str),
            "The step beyond which a record was withdrawn here; null: the document is shown.",
            lambda _, notice: notice.attribution or None,
        ),
        Property("sentence", str, "The notice in one line.", notice_line),
    ),
)
