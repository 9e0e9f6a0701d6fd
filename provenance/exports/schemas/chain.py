"""The schema of a whole chain, as exported and as answered by the API."""

from __future__ import annotations

from typing import Literal

from provenance.domain.chain.findings.finding import FindingGroup
from provenance.domain.chain.records import DocumentRecord, QuoteRecord, Records
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import EndKind, Perspective
from provenance.domain.chain.verification_badges import Badge, document_badge
from provenance.domain.vocabulary import FindingCode, GapKind
from provenance.exports.schemas.parts import (
    DOCUMENT_REF,
    EXAMINED_OR_NULL,
    NOTICE,
    PASSAGE,
    SAME,
    SETTING,
    SOURCE_REF,
    STATEMENT,
    WORDING,
    document_json,
    passage_json,
    source_json,
)
from provenance.exports.schemas.schema import (
    RECORDS,
    Json,
    ListOf,
    Nullable,
    Property,
    Schema,
    adapted,
    record_properties,
    same,
)
from provenance.exports.schemas.steps import STEP, gap_label

WORDINGS = Property(
    "wordings",
    ListOf(WORDING),
    "Every wording that is shown to you, in the order in which they were recorded.",
    lambda records, row: WORDING.list(records, records.quote_wordings()),
)
QUOTE = Schema("SettingSchema", SETTING.doc, (*SETTING.properties, WORDINGS))
CHAIN_QUOTE = Schema(
    "ChainQuoteSchema",
    "The quote, and the wording from which its chain is walked.",
    (
        *adapted(QUOTE.properties, RECORDS, same),
        Property(
            "wording",
            WORDING,
            "The wording from which the chain is walked.",
            lambda report, row: WORDING.json(report.records, report.wording),
        ),
    ),
)
DOCUMENT_PROPERTIES = (
    *DOCUMENT_REF.properties,
    *record_properties(
        DocumentRecord,
        *("language", "dates", "occasions", "copy_of", "copy_reason", "edition"),
        *("came_in", "changed"),
    ),
    EXAMINED_OR_NULL,
)
CHAIN_DOCUMENT = Schema(
    "ChainDocumentSchema",
    "A document of the chain.",
    (
        *adapted(DOCUMENT_PROPERTIES, RECORDS, same),
        Property(
            "verification",
            Badge,
            "What it states of verification. “none-stated”: somebody looked and found none; "
            "“not-examined”: nobody has looked; “not-held”: its own words were not seen.",
            lambda report, row: document_badge(report.records, report.chain, row.id).badge.value,
        ),
    ),
)
END_GAP = Schema(
    "EndGapSchema",
    "The gap in which a path ends.",
    (
        Property("kind", GapKind, "What kind of gap.", lambda _, end: end.gap),
        Property("label", str, SAME, lambda _, end: gap_label(end.gap)),
    ),
)
END = Schema(
    "EndSchema",
    "Where a path ends.",
    (
        Property("kind", EndKind, "An origin, a gap or a circle.", lambda _, end: end.kind.value),
        Property(
            "document",
            Nullable(DOCUMENT_REF),
            "The last document of the path; null: not shown to you.",
            lambda records, end: document_json(records, end.document),
        ),
        Property(
            "step",
            Nullable(str),
            "The step that leads here; null: the document has no step that applies.",
            lambda _, end: end.step or None,
        ),
        Property(
            "gap",
            Nullable(END_GAP),
            "The gap; null: the path ends at an origin or in a circle.",
            lambda records, end: END_GAP.json(records, end) if end.gap else None,
        ),
        Property(
            "holders",
            ListOf(Nullable(SOURCE_REF)),
            "Who is named as releasing, holding or publishing; empty: nobody is.",
            lambda records, end: [source_json(records, holder) for holder in end.holders],
        ),
        Property(
            "speaker",
            Nullable(SOURCE_REF),
            "The claimed speaker; null: nobody is named.",
            lambda records, end: source_json(records, records.quotes[end.quote].speaker),
        ),
        Property(
            "quote",
            str,
            "The quote whose path ends here.",
            lambda records, end: records.quotes[end.quote].slug,
        ),
        Property(
            "counted",
            bool,
            "Whether it is an origin reached through steps that are all seen or told.",
            lambda _, end: end.counted,
        ),
    ),
)
FINDING = Schema(
    "FindingSchema",
    "A fault or a feature of the chain, computed by a named rule.",
    (
        Property("code", FindingCode, "The rule.", lambda _, finding: finding.code.value),
        Property("label", str, SAME, lambda _, finding: finding.code.label, ("source not given",)),
        Property(
            "group",
            FindingGroup,
            "How grave it is: it changes what was said, weakens the chain, is a fault of another "
            "outlet, or is good to know.",
            lambda _, finding: finding.group.value,
        ),
        Property(
            "sentence", str, "What it found, in a sentence.", lambda _, finding: finding.sentence
        ),
        Property(
            "passages",
            ListOf(Nullable(PASSAGE)),
            "The words that show it; null among them: words that are not shown to you.",
            lambda records, finding: [passage_json(records, n) for n in finding.passages],
        ),
    ),
)
SENTENCES = Schema(
    "SentencesSchema",
    "The chain in sentences written from recorded fields only, in English.",
    (
        Property("chain", str, "The chain in one sentence.", lambda _, text: text.chain),
        Property("stop", str, "Where it stops.", lambda _, text: text.stop),
        Property("short", str, "A safe attribution line to copy.", lambda _, text: text.short),
        Property("long", str, "The same at length.", lambda _, text: text.long),
        Property(
            "legal",
            str,
            "The same with what nobody here has on file, and what the line does not say.",
            lambda _, text: text.legal,
        ),
    ),
)
CHAIN = Schema(
    "ChainSchema",
    "Everything reachable upward from one wording of a quote: steps, ends and findings.",
    (
        Property("answer", Literal["one"], "This is one chain.", lambda *_: "one"),
        Property(
            "perspective",
            Perspective,
            "Whose account it is: that of the outlet that words it, or everyone's.",
            lambda report, chain: chain.perspective.value,
        ),
        Property(
            "quote",
            CHAIN_QUOTE,
            "The quote.",
            lambda report, _: CHAIN_QUOTE.json(report, _quote_row(report.records)),
        ),
        Property(
            "documents",
            ListOf(CHAIN_DOCUMENT),
            "Every document on the chain, nearest to the outlet first.",
            lambda report, chain: CHAIN_DOCUMENT.list(
                report, (report.records.documents[number] for number in chain.documents)
            ),
        ),
        Property(
            "steps",
            ListOf(STEP),
            "The steps, from the outlet to the origin.",
            lambda report, chain: STEP.list(report, chain.steps),
        ),
        Property(
            "ends",
            ListOf(END),
            "Where the paths end.",
            lambda report, chain: END.list(report.records, chain.ends),
        ),
        Property(
            "statements",
            ListOf(STATEMENT),
            "The statements on the chain; empty: none is recorded.",
            lambda report, _: STATEMENT.list(report.records, report.statements),
        ),
        Property(
            "findings",
            ListOf(FINDING),
            "What the rules found; empty: nothing.",
            lambda report, _: FINDING.list(report.records, report.findings),
        ),
        Property(
            "notices",
            ListOf(NOTICE),
            "Corrections, retractions and withdrawals on the chain, carried down to this "
            "wording; empty: none is recorded.",
            lambda report, _: NOTICE.list(report.records, report.notices),
        ),
        Property(
            "sentences",
            SENTENCES,
            "The chain in sentences.",
            lambda report, _: SENTENCES.json(report, report.sentences),
        ),
    ),
)


def _quote_row(records: Records) -> QuoteRecord:
    return records.quotes[records.quote]


def chain_json(report: ChainReport) -> Json:
    """Return a chain as JSON: quote, steps, ends, findings and sentences, by slugs and keys."""
    return CHAIN.json(report, report.chain)


def quote_json(records: Records) -> Json:
    """Return the quote as JSON, with all its wordings."""
    return QUOTE.json(records, _quote_row(records))
