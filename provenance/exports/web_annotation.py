"""The Web Annotation format: passages as exact words at a place, with what is recorded of them.

Where our data and the standard do not fit:

- The model refers to its context by address. Nothing here fetches it, and no reader needs to: the
  address is the name of a fixed vocabulary.
- An annotation has one creator; who marked a passage belongs to the desk's history, not to the
  chain, so none is given.
- The positions count code points of the document's text, which is not published here. So the
  quotation is always given, and the position only where it is known.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.naming import acts_phrase, document_name, outlet_name
from provenance.domain.chain.notices import CorrectionNotice, notice_line, notices_on
from provenance.domain.chain.records import AttributionRecord, PassageRecord, Records, WordingRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.vocabulary import GapKind, StatementKind
from provenance.exports.context import ExportContext

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/"
PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"
_TIME = re.compile(r"\d+(:[0-5]\d){0,2}(\.\d+)?")

Json = dict[str, Any]
Roles = dict[int, dict[str, str]]
"""For each passage id, its roles with their descriptions."""


def render(reports: Sequence[ChainReport], context: ExportContext) -> str:
    """Return the passages on which these chains are based."""
    items: dict[str, Json] = {}
    for report in reports:
        items |= _annotations(report.records, _roles(report), context)
    label = "; ".join(report.sentences.chain for report in reports)
    name = " ".join(context.chain_url(report) for report in reports)
    if len(reports) != 1:
        name = f"{context.site}/annotations-{hashlib.sha256(name.encode()).hexdigest()[:12]}"
    return _written([items[place] for place in sorted(items)], label, name)


def render_document(document_report: DocumentReport, context: ExportContext) -> str:
    """Return the passages of one document."""
    records = document_report.records
    roles: Roles = defaultdict(dict)
    here = [r for r in records.wordings.values() if r.document == document_report.document]
    _quotes(roles, records, here)
    _attributions(roles, records, records.attributions.values())
    _statements(roles, records, (s.id for s in records.statements))
    _dates(roles, records, [document_report.document])
    _notices(roles, records, notices_on(records, document_report.document))
    mine = {row.id: roles.get(row.id, {"passage": ""}) for row in document_report.passages}
    items = _annotations(records, mine, context)
    label = f"Passages of {document_name(records, document_report.document)}"
    annotations = [items[context.passage_url(records, row.id)] for row in document_report.passages]
    return _written(annotations, label, context.document_url(records, document_report.document))


def _written(items: list[Json], label: str, name: str) -> str:
    """Return a collection with its only page, under a name derived from its content."""
    whole: Json = {
        "@context": CONTEXT,
        "id": f"{name}#annotations",
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
    }
    if items:
        page = {"id": f"{name}#annotations-page", "type": "AnnotationPage", "startIndex": 0}
        whole["first"] = {**page, "items": items}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _annotations(records: Records, roles: Roles, context: ExportContext) -> dict[str, Json]:
    """Return an annotation for each passage that is shown, by its address."""
    return {
        context.passage_url(records, passage): _annotation(records, passage, texts, context)
        for passage, texts in roles.items()
        if passage in records.passages and records.passages[passage].document in records.documents
    }


def _annotation(
    records: Records, passage: int, texts: dict[str, str], context: ExportContext
) -> Json:
    row = records.passages[passage]
    address = context.passage_url(records, passage)
    return {
        "id": f"{address}-annotation",
        "type": "Annotation",
        "motivation": "classifying",
        "body": [body for role, words in texts.items() for body in _bodies(role, words)],
        "target": {
            "type": "SpecificResource",
            "source": context.document_url(records, row.document),
            "selector": _selectors(row),
        },
    }


def _bodies(role: str, words: str) -> list[Json]:
    tag = {"type": "TextualBody", "value": role, "purpose": "classifying", "format": "text/plain"}
    if not words:
        return [tag]
    body = {"type": "TextualBody", "value": words, "purpose": "describing", "format": "text/plain"}
    return [tag, body]


def _selectors(row: PassageRecord) -> list[Json]:
    quote = {"type": "TextQuoteSelector", "exact": row.exact}
    context = {"prefix": row.prefix, "suffix": row.suffix}
    selectors: list[Json] = [quote | {name: words for name, words in context.items() if words}]
    if row.start is not None and row.end is not None:
        selectors.append({"type": "TextPositionSelector", "start": row.start, "end": row.end})
    if _TIME.fullmatch(row.time_code):
        fragment = {"type": "FragmentSelector", "conformsTo": MEDIA_FRAGMENTS}
        selectors.append(fragment | {"value": f"t={row.time_code}"})
    if row.page is not None:
        page = {
            "type": "FragmentSelector",
            "conformsTo": PDF_FRAGMENTS,
            "value": f"page={row.page}",
        }
        selectors.append(page)
    return selectors


# The roles of passages.


def _roles(report: ChainReport) -> Roles:
    roles: Roles = defaultdict(dict)
    records = report.records
    _quotes(roles, records, [report.wording, *records.quote_wordings()])
    _attributions(roles, records, (step.attribution for step in report.chain.steps))
    _statements(roles, records, (statement.id for statement in report.statements))
    _dates(roles, records, report.chain.documents)
    for finding in report.findings:
        for passage in finding.passages:
            roles[passage].setdefault(f"finding: {finding.code.value}", finding.sentence)
    _notices(roles, records, report.notices, report.wording.passage)
    return roles


def _notices(
    roles: Roles,
    records: Records,
    notices: Iterable[CorrectionNotice],
    carried_to: int | None = None,
) -> None:
    """Add each notice to the publisher's words, if any, and to the wording it is carried to."""
    for notice in notices:
        role, text = f"notice: {notice.kind.value}", notice_line(records, notice)
        for passage in filter(None, {notice.passage, carried_to}):
            text_before = roles[passage].get(role, "")
            if text not in text_before:
                roles[passage][role] = f"{text_before} {text}".strip()


def _quotes(roles: Roles, records: Records, rows: Iterable[WordingRecord]) -> None:
    for row in rows:
        name = f", given to “{row.speaker_as_named}”" if row.speaker_as_named else ""
        text = f"A wording of {records.quotes[row.quote].slug}{name}"
        roles[row.passage].setdefault("quote", text)
        if row.naming_passage is not None:
            roles[row.naming_passage].setdefault("naming", row.speaker_as_named)


def _attributions(
    roles: Roles, records: Records, attributions: Iterable[AttributionRecord]
) -> None:
    for attribution in attributions:
        if attribution.passage is not None:
            roles[attribution.passage].setdefault("attribution", _attribution(records, attribution))
        for act in attribution.acts:
            if act.passage is not None:
                roles[act.passage].setdefault("act", acts_phrase(records, [act]))


def _attribution(records: Records, attribution: AttributionRecord) -> str:
    taker = document_name(records, attribution.taker)
    if attribution.speaks:
        return f"The claimed speaker speaks in {taker}"
    if attribution.upstream is None:
        return f"The chain stops at {taker}: {GapKind(attribution.gap).label}"
    return f"{outlet_name(records, attribution.taker)} takes from {document_name(records, attribution.upstream)}"


def _statements(roles: Roles, records: Records, passages: Iterable[int]) -> None:
    ids = set(passages)
    for row in records.statements:
        if row.id in ids:
            standing = "in its own words" if records.is_own(row) else "relayed"
            text = f"{StatementKind(row.kind).label}, {row.how_put}, {standing}"
            roles[row.passage].setdefault("statements", text)


def _dates(roles: Roles, records: Records, documents: Iterable[int]) -> None:
    for document in documents:
        for date in records.documents[document].dates:
            if date.passage is not None:
                roles[date.passage].setdefault("date", f"{date.layer} {date.edtf}".strip())
