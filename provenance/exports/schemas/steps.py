"""The schema of a chain's steps: what takes from what, in whose words, and what is stated there."""

from __future__ import annotations

from operator import attrgetter
from typing import Literal

from provenance.domain.chain.records import AttributionRecord, CandidateRecord, Records
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.step_facts import STEP_FIELDS, StepField
from provenance.domain.chain.steps import Step
from provenance.domain.vocabulary import GapKind, Layer
from provenance.exports.schemas.parts import (
    DOCUMENT_DATE,
    DOCUMENT_REF,
    INFERENCE,
    PASSAGE,
    SAME,
    SOURCE_REF,
    STATEMENT,
    document_json,
    passage_json,
    source_json,
)
from provenance.exports.schemas.schema import (
    RECORDS,
    Json,
    ListOf,
    Nullable,
    OneOf,
    Property,
    Schema,
    adapted,
    record_properties,
    record_schema,
)


def dates_json(records: Records, document: int | None) -> list[Json]:
    """Return the dates of a document, each stated or inferred."""
    row = records.documents.get(document) if document is not None else None
    return DOCUMENT_DATE.list(records, row.dates) if row else []


TO_SPEAKER = Schema(
    "ToSpeakerSchema",
    "The claimed speaker speaks in the document.",
    (
        Property(
            "kind", Literal["speaker"], "The claimed speaker is reached.", lambda *_: "speaker"
        ),
        Property(
            "speaker",
            Nullable(SOURCE_REF),
            "The claimed speaker; null: nobody is named.",
            lambda records, step: source_json(records, records.quotes[step.quote].speaker),
        ),
    ),
)


def gap_label(gap: str) -> str | None:
    """Return the label of a gap, or None for no gap."""
    return GapKind(gap).label if gap else None


TO_GAP = Schema(
    "ToGapSchema",
    "A hole where an upstream should be.",
    (
        Property("kind", Literal["gap"], "A gap is reached.", lambda *_: "gap"),
        Property("gap", GapKind, "What kind of gap.", lambda _, step: step.attribution.gap),
        Property(
            "label",
            str,
            SAME,
            lambda _, step: gap_label(step.attribution.gap),
            ("source not named",),
        ),
    ),
)
TO_DOCUMENT = Schema(
    "ToDocumentSchema",
    "A document further up.",
    (
        Property("kind", Literal["document"], "A document is reached.", lambda *_: "document"),
        Property(
            "document",
            Nullable(DOCUMENT_REF),
            "The document; null: not shown to you.",
            lambda records, step: document_json(records, step.attribution.upstream),
        ),
        Property(
            "gap",
            Nullable(GapKind),
            "The gap that lies between; absent: none does.",
            lambda _, step: step.attribution.gap or None,
            optional=True,
        ),
        Property(
            "label",
            Nullable(str),
            "The same as a reader says it; absent: no gap lies between.",
            lambda _, step: gap_label(step.attribution.gap),
            optional=True,
        ),
    ),
)


def _leads_to(report: ChainReport, step: Step) -> Json:
    if step.attribution.speaks:
        return TO_SPEAKER.json(report.records, step)
    schema = TO_GAP if step.attribution.upstream is None else TO_DOCUMENT
    return schema.json(report.records, step)


def _passages(report: ChainReport, step: Step) -> list[Json | None]:
    """Return the passages of the step and of its acts, each once."""
    attribution, records = step.attribution, report.records
    numbers = [attribution.passage, *(act.passage for act in attribution.acts)]
    return [passage_json(records, n) for n in dict.fromkeys(numbers) if n in records.passages]


ATTRIBUTION = attrgetter("attribution")
CANDIDATE = record_schema("CandidateSchema", CandidateRecord)


def _candidates(report: ChainReport, step: Step) -> list[Json]:
    rows = (c for c in report.records.candidates if c.attribution == step.attribution.id)
    return CANDIDATE.list(report.records, rows)


INFERENCE_OR_NULL = Property(
    "inference",
    Nullable(INFERENCE),
    "Who concluded the step and why; null: words state it.",
    lambda records, row: INFERENCE.json(records, row) if row.inference else None,
)
ATTRIBUTION_DATES = Schema(
    "AttributionDatesSchema",
    "The dates on both sides of a step.",
    (
        Property(
            "taker",
            ListOf(DOCUMENT_DATE),
            "Those of the document that takes.",
            lambda records, row: dates_json(records, row.taker),
        ),
        Property(
            "upstream",
            ListOf(DOCUMENT_DATE),
            "Those of the document it takes from; empty: it has none, or the step leads to none.",
            lambda records, row: dates_json(records, row.upstream),
        ),
    ),
)


def _wording_fact(step_field: StepField) -> Property:
    """Return the property of a step for a field of the taker's wordings."""
    display = step_field.shown
    return Property(
        step_field.field.key,
        str,
        display.doc,
        lambda report, step: step_field.value(report.records, step.attribution, step.quote),
        display.examples,
    )


STEP = Schema(
    "StepSchema",
    "One step, as walked.",
    (
        Property(
            "id", str, "Its name within the chain.", lambda _, step: step.id, ("page-report",)
        ),
        Property(
            "depth",
            int,
            "1 for the steps of the outlet; it grows towards the origin.",
            lambda _, step: step.depth,
        ),
        Property(
            "leads_to",
            OneOf((TO_SPEAKER, TO_GAP, TO_DOCUMENT)),
            "What it takes from.",
            _leads_to,
        ),
        Property(
            "layer",
            Layer,
            "*Seen* in the taker's own words, *told* by another document, or *inferred* without "
            "words.",
            lambda _, step: step.layer.value,
        ),
        *adapted((*record_properties(AttributionRecord), INFERENCE_OR_NULL), RECORDS, ATTRIBUTION),
        *(_wording_fact(each) for each in STEP_FIELDS if each.record is not AttributionRecord),
        Property(
            "dates",
            ATTRIBUTION_DATES,
            "The dates on both sides.",
            lambda report, step: ATTRIBUTION_DATES.json(report.records, step.attribution),
        ),
        Property(
            "lag_days",
            Nullable(int),
            "Days from the upstream's date to the taker's; null: not both are known to the day.",
            lambda report, step: report.lag_of(step),
        ),
        Property(
            "passages",
            ListOf(PASSAGE),
            "The words that state the step and its acts; empty: it is inferred.",
            _passages,
        ),
        Property(
            "statements",
            ListOf(STATEMENT),
            "The statements that speak of where it leads; empty: none is recorded.",
            lambda report, step: STATEMENT.list(report.records, report.statements_of(step)),
        ),
        Property(
            "quote",
            str,
            "The quote that is followed here: another one, where the words are told within others.",
            lambda report, step: report.records.quotes[step.quote].slug,
        ),
        Property(
            "closes_circle",
            bool,
            "Whether it leads back to a document already walked.",
            lambda _, step: step.closes_circle,
        ),
        Property(
            "candidates",
            ListOf(CANDIDATE),
            "What may fill its gap; empty: nothing is proposed.",
            _candidates,
        ),
    ),
)
