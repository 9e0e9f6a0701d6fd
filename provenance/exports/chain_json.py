"""The whole chain as plain values: the shape that terminal, pages, exports and API share."""

from __future__ import annotations

from typing import Any

from provenance.domain.chain.findings import Finding
from provenance.domain.chain.naming import document_name
from provenance.domain.chain.notices import Notice, notice_line
from provenance.domain.chain.records import (
    ActRecord,
    DateRecord,
    DocumentRecord,
    Records,
    StatementRecord,
    TranslationRecord,
    WordingRecord,
)
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import End, Step
from provenance.domain.chain.verification_badges import badge_of
from provenance.domain.language.dates import date_in_words
from provenance.domain.vocabulary import (
    ActKind,
    GapKind,
    StatementKind,
    StatementObject,
)

Json = dict[str, Any]


def chain_json(report: ChainReport) -> Json:
    """One chain: quote, steps, ends, findings and sentences; ids are slugs and passage keys."""
    records, chain = report.records, report.chain
    return {
        "answer": "one",
        "perspective": chain.perspective.value,
        "quote": _quote(report),
        "documents": [_on_chain(report, document) for document in chain.documents],
        "steps": [_step(report, step) for step in chain.steps],
        "ends": [_end(records, end) for end in chain.ends],
        "statements": [statement_json(records, row) for row in report.statements],
        "findings": [_finding(records, finding) for finding in report.findings],
        "notices": [notice_json(records, notice) for notice in report.notices],
        "sentences": {
            "chain": report.sentences.chain,
            "stop": report.sentences.stop,
            "short": report.sentences.short,
            "long": report.sentences.long,
        },
    }


def _quote(report: ChainReport) -> Json:
    wording = _wording(report.records, report.wording)
    return {**quote_json(report.records), "wording": wording}


def quote_json(records: Records) -> Json:
    """The quote itself with every wording of it."""
    row = records.quotes[records.quote]
    return {
        "id": row.slug,
        "kind": row.kind,
        "claimed_speaker": _source(records, row.speaker),
        "addressee": _source(records, row.addressee),
        "occasion": row.occasion,
        "said_when": row.said_when,
        "said_where": row.said_where,
        "original_words": row.original_words or None,
        "wordings": [_wording(records, wording) for wording in records.quote_wordings()],
    }


def _on_chain(report: ChainReport, document: int) -> Json:
    """A document of the chain: what it is, its dates, and what is known of its verifying."""
    records = report.records
    row = records.documents[document]
    return {
        **(document_json(records, document) or {}),
        "language": row.language or None,
        "dates": dates_json(records, document),
        "examined": {"on": row.examined, "by": row.examined_by} if row.examined else None,
        "verification": badge_of(records, report.chain, document).badge.value,
        "copy_of": document_json(records, row.copy_of),
        "copy_reason": row.copy_reason,
        **version_json(row),
    }


def version_json(row: DocumentRecord) -> Json:
    """The version of a document's record that a second curator read, and since when it differs."""
    return {"record_version": row.version or None, "changed_since": row.changed or None}


def notice_json(records: Records, notice: Notice) -> Json:
    """A correction, retraction or withdrawal; with a step, of what is not shown beyond it."""
    return {
        "kind": notice.kind.value,
        "label": notice.kind.label,
        "document": document_json(records, notice.document),
        "attribution": notice.attribution or None,
        "statement": notice.statement,
        "address": notice.address or None,
        "dated": notice.dated or None,
        "passage": passage_json(records, notice.passage),
        "sentence": notice_line(records, notice),
    }


def _wording(records: Records, row: WordingRecord) -> Json:
    outer = records.wordings.get(row.within) if row.within is not None else None
    return {
        "id": row.slug,
        "words": row.words,
        "document": document_json(records, row.document),
        "form": row.form,
        "language": row.language,
        "speaker_as_named": row.speaker_as_named,
        "addressee_as_named": row.addressee_as_named,
        "place_as_stated": row.place_as_stated,
        "time_as_stated": row.time_as_stated,
        "within": outer.slug if outer else None,
        "same_because": row.same_because,
        "translations": [_translation(records, step) for step in row.translations],
        "passage": passage_json(records, row.passage),
    }


def _translation(records: Records, row: TranslationRecord) -> Json:
    return {
        "from": row.from_language or None,
        "into": row.into_language or None,
        "translator": _source(records, row.translator),
        "passage": passage_json(records, row.passage),
        "reason": row.reason,
    }


def _step(report: ChainReport, step: Step) -> Json:
    records, attribution = report.records, step.attribution
    passages = [attribution.passage, *(act.passage for act in attribution.acts)]
    return {
        "id": step.id,
        "depth": step.depth,
        "taker": document_json(records, attribution.taker),
        "leads_to": _leads_to(records, step),
        "told_by": document_json(records, attribution.told_by),
        "layer": step.layer.value,
        "acts": [_act(records, act) for act in attribution.acts],
        "dates": {
            "taker": dates_json(records, attribution.taker),
            "upstream": dates_json(records, attribution.upstream),
        },
        "lag_days": report.lag_of(step),
        "passages": [
            passage_json(records, passage)
            for passage in dict.fromkeys(passages)
            if passage in records.passages
        ],
        "meaning": attribution.meaning,
        "identity_reason": attribution.identity_reason,
        "inference": {"reason": attribution.inference, "by": attribution.inferred_by}
        if attribution.inference
        else None,
        "statements": [statement_json(records, s) for s in report.statements_of(step)],
        "quote": records.quotes[step.quote].slug,
        "closes_circle": step.closes_circle,
        "candidates": [
            {"filling": c.filling, "grounds": c.grounds, "state": c.state, "by": c.proposed_by}
            for c in records.candidates
            if c.attribution == attribution.id
        ],
    }


def _leads_to(records: Records, step: Step) -> Json:
    attribution = step.attribution
    if attribution.speaks:
        speaker = records.quotes[step.quote].speaker
        return {"kind": "speaker", "speaker": _source(records, speaker)}
    gap = (
        {"gap": attribution.gap, "label": GapKind(attribution.gap).label} if attribution.gap else {}
    )
    if attribution.upstream is None:
        return {"kind": "gap", **gap}
    return {"kind": "document", "document": document_json(records, attribution.upstream), **gap}


def _act(records: Records, act: ActRecord) -> Json:
    return {
        "kind": act.kind,
        "label": ActKind(act.kind).label,
        "agent": _source(records, act.agent),
        "agent_as_named": act.agent_as_named or None,
        "passage": passage_json(records, act.passage),
    }


def dates_json(records: Records, document: int | None) -> list[Json]:
    """The dates of a document, each stated or worked out."""
    row = records.documents.get(document) if document is not None else None
    return [_date(records, date) for date in row.dates] if row else []


def _date(records: Records, date: DateRecord) -> Json:
    return {
        "layer": date.layer,
        "edtf": date.edtf or None,
        "words": date_in_words(date.edtf),
        "stated": date.passage is not None,
        "passage": passage_json(records, date.passage),
        "reason": date.reason,
    }


def statement_json(records: Records, row: StatementRecord) -> Json:
    """A statement, verbatim, with its computed own or relayed."""
    duration = {
        "number": row.duration_number,
        "unit": row.duration_unit,
        "hedge": row.duration_hedge,
    }
    return {
        "id": row.slug,
        "kind": row.kind,
        "label": StatementKind(row.kind).label,
        "how_put": row.how_put,
        "own": records.is_own(row),
        "by": _source(records, row.doer),
        "by_as_named": row.doer_as_named or None,
        "document": document_json(records, row.document),
        "of": document_json(records, row.of_document),
        "methods": list(row.methods),
        "objects": [{"id": name, "label": StatementObject(name).label} for name in row.objects],
        "duration": duration if row.duration_number else None,
        "passage": passage_json(records, row.passage),
    }


def _end(records: Records, end: End) -> Json:
    return {
        "kind": end.kind.value,
        "document": document_json(records, end.document),
        "step": end.step or None,
        "gap": {"kind": end.gap, "label": GapKind(end.gap).label} if end.gap else None,
        "holders": [_source(records, holder) for holder in end.holders],
        "speaker": _source(records, records.quotes[end.quote].speaker),
        "quote": records.quotes[end.quote].slug,
        "counted": end.counted,
    }


def _finding(records: Records, finding: Finding) -> Json:
    return {
        "code": finding.code.value,
        "label": finding.code.label,
        "sentence": finding.sentence,
        "passages": [passage_json(records, passage) for passage in finding.passages],
    }


def document_json(records: Records, document: int | None) -> Json | None:
    """A document by its slug and the name that a sentence gives it; None where it is not shown."""
    row = records.documents.get(document) if document is not None else None
    if row is None:
        return None
    return {
        "id": row.slug,
        "name": document_name(records, row.id),
        "kind": row.kind,
        "publisher": _source(records, row.publisher),
        "held": row.held,
    }


def _source(records: Records, source: int | None) -> Json | None:
    row = records.sources.get(source) if source is not None else None
    return {"id": row.slug, "name": row.name, "protected": row.protected} if row else None


def passage_json(records: Records, passage: int | None) -> Json | None:
    """A passage as Web Annotation selects it: exact words, context, and offsets if known."""
    row = records.passages.get(passage) if passage is not None else None
    if row is None:
        return None
    home = records.documents.get(row.document)
    return {
        "document": home.slug if home else None,
        "key": row.key,
        "exact": row.exact,
        "prefix": row.prefix,
        "suffix": row.suffix,
        "start": row.start,
        "end": row.end,
        "zone": row.zone,
    }
