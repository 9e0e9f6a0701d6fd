"""The CSV format: one table with a row for each wording, step, end, statement, finding and notice.

A table is flat and a chain is a graph, so the first column of each row says what it is, and a step
names its two documents. Columns that do not apply are empty. The number of notices of a chain is
also given in its first row, in ``notices``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.naming import acts_phrase, document_name
from provenance.domain.chain.notices import CorrectionNotice, notice_head, notices_on
from provenance.domain.chain.records import (
    AttributionRecord,
    Records,
    StatementRecord,
    WordingRecord,
)
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.step_facts import STEP_FIELDS, step_facts
from provenance.domain.chain.steps import End, Step
from provenance.domain.language.dates import date_in_words
from provenance.domain.vocabulary import GapKind, StatementKind
from provenance.exports.context import ExportContext
from provenance.exports.csv_rows import write_csv
from provenance.exports.fingerprint import chain_version

COLUMNS = (
    *("row", "quote", "chain_version", "permalink", "accessed", "id", "document", "dates"),
    *("words", "as_named", "leads_to", "layer", "stated_in", "stating_words", "done", "note"),
    "notices",
    *(each.field.key for each in STEP_FIELDS),
)


def render(reports: Sequence[ChainReport], context: ExportContext) -> bytes:
    return write_csv([COLUMNS, *(_cells(row) for t in reports for row in _chain(t, context))])


def render_document(document_report: DocumentReport, context: ExportContext) -> bytes:
    """Return rows for the document's passages and steps, then for the chain of each quote."""
    rows = [_cells(row) for row in _document(document_report, context)]
    chain_rows = [_cells(row) for t in document_report.chains for row in _chain(t, context)]
    return write_csv([COLUMNS, *rows, *chain_rows])


def _cells(row: dict[str, str]) -> list[str]:
    return [row.get(column, "") for column in COLUMNS]


def _chain(report: ChainReport, context: ExportContext) -> Iterator[dict[str, str]]:
    records = report.records
    common = {
        "quote": records.quotes[records.quote].slug,
        "chain_version": chain_version(report),
        "permalink": context.chain_url(report),
        "accessed": context.accessed.isoformat(),
    }
    sentences = {"words": report.sentences.chain, "note": report.sentences.stop}
    notices = str(len(report.notices))
    rows = [{"row": "chain", "id": report.wording.slug, "notices": notices, **sentences}]
    rows += [_notice(records, notice) for notice in report.notices]
    rows += [_wording(records, row) for row in records.quote_wordings()]
    rows += [
        _attribution(records, step.attribution, step.quote)
        | {"id": step.id, "leads_to": _target(report, step)}
        for step in report.chain.steps
    ]
    rows += [_end(records, end) for end in report.chain.ends]
    rows += [_statement(records, row) for row in report.statements]
    rows += [
        {"row": "finding", "id": finding.code.value, "words": finding.sentence}
        for finding in report.findings
    ]
    for row in rows:
        yield row | common


def _document(document_report: DocumentReport, context: ExportContext) -> Iterator[dict[str, str]]:
    records = document_report.records
    common = {
        "document": document_name(records, document_report.document),
        "permalink": context.document_url(records, document_report.document),
        "accessed": context.accessed.isoformat(),
    }
    for passage in document_report.passages:
        place = f"{passage.start}–{passage.end}" if passage.start is not None else ""
        at = {"id": passage.key, "words": passage.exact, "note": f"{passage.zone} {place}".strip()}
        yield {"row": "passage", **at, **common}
    for notice in notices_on(records, document_report.document):
        yield _notice(records, notice) | common
    for attribution in document_report.attributions:
        yield _attribution(records, attribution) | common
    for row in document_report.statements:
        yield _statement(records, row) | {"permalink": common["permalink"]}


def _notice(records: Records, notice: CorrectionNotice) -> dict[str, str]:
    passage = records.passages.get(notice.passage) if notice.passage is not None else None
    return {
        "row": "notice",
        "id": notice.attribution,
        "document": document_name(records, notice.document),
        "dates": date_in_words(notice.dated) if notice.dated else "",
        "words": notice.statement,
        "stated_in": document_name(records, passage.document) if passage else "",
        "stating_words": passage.exact if passage else "",
        "done": notice.kind.label,
        "note": notice_head(records, notice),
    }


def _wording(records: Records, row: WordingRecord) -> dict[str, str]:
    return {
        "row": "wording",
        "id": row.slug,
        "document": document_name(records, row.document),
        "dates": _dates(records, row.document),
        "words": row.words,
        "as_named": row.speaker_as_named,
        "note": f"{row.form} {row.language}".strip(),
    }


def _attribution(
    records: Records, attribution: AttributionRecord, quote: int | None = None
) -> dict[str, str]:
    passage = records.passages.get(attribution.passage) if attribution.passage is not None else None
    return {
        "row": "attribution",
        "id": attribution.slug,
        "document": document_name(records, attribution.taker),
        "dates": _dates(records, attribution.taker),
        "leads_to": _leads_to(records, attribution),
        "layer": attribution.layer.value,
        "stated_in": document_name(records, passage.document) if passage else "",
        "stating_words": passage.exact if passage else "",
        "done": acts_phrase(records, attribution.acts),
        "note": f"{attribution.inference} ({attribution.inferred_by})"
        if attribution.inference
        else attribution.meaning,
        **{fact.key: fact.value for fact in step_facts(records, attribution, quote)},
    }


def _leads_to(records: Records, attribution: AttributionRecord) -> str:
    gap = f"gap: {GapKind(attribution.gap).label}" if attribution.gap else ""
    if attribution.upstream is None:
        return "the claimed speaker" if attribution.speaks else gap
    beyond = document_name(records, attribution.upstream)
    return f"{gap}; then {beyond}" if gap else beyond


def _target(report: ChainReport, step: Step) -> str:
    """Return where a walked step leads; a quote within another leads to the outer speaker."""
    target = _leads_to(report.records, step.attribution)
    inside = step.attribution.speaks and step.quote != report.records.quote
    return f"{target} of the words around it" if inside else target


def _end(records: Records, end: End) -> dict[str, str]:
    gap = GapKind(end.gap).label if end.gap else ""
    return {
        "row": "end",
        "id": end.step,
        "document": document_name(records, end.document),
        "dates": _dates(records, end.document),
        "leads_to": end.kind.value,
        "note": gap,
    }


def _statement(records: Records, row: StatementRecord) -> dict[str, str]:
    about = document_name(records, row.of_document) if row.of_document is not None else ""
    doer = records.sources.get(row.doer) if row.doer is not None else None
    standing = "in its own words" if records.is_own(row) else "relayed"
    return {
        "row": "statement",
        "id": row.slug,
        "document": document_name(records, row.document),
        "words": records.passages[row.passage].exact,
        "as_named": row.doer_as_named or (doer.name if doer else ""),
        "leads_to": about,
        "layer": standing,
        "done": StatementKind(row.kind).label,
        "note": "; ".join([row.how_put, *row.methods, *row.objects]),
    }


def _dates(records: Records, document: int) -> str:
    row = records.documents[document]
    return "; ".join(f"{date.layer} {date_in_words(date.edtf)}" for date in row.dates if date.edtf)
