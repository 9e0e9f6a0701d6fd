"""The schema.org format: a quote as a Quotation, without a rating.

Where our data and the vocabulary do not fit:

- There is no ClaimReview and no rating: the product says what is stated, never whether it is true.
- ``creator`` would state as a fact who said the words, so it is left out; ``spokenByCharacter`` has
  the speaker as the outlet names them, including a hedge.
- ``isBasedOn`` cannot express that a step is told or inferred, or that there is a gap: inferred
  steps are left out, and ``abstract`` says where the chain stops.
- ``correction`` belongs to a work: a correction of a document is given there, as a
  CorrectionComment; a withdrawal beyond a step is given at the document that takes its words
  through that step. There is no term for a retraction, so the comment says it.
- The context is included in the file, so that nobody has to fetch it from an address.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from provenance.domain.chain.findings.path import earliest
from provenance.domain.chain.naming import document_name
from provenance.domain.chain.notices import notice_line
from provenance.domain.chain.records import Records, SourceRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.vocabulary import DocumentKind, Layer, SourceKind
from provenance.exports.citation import citation
from provenance.exports.context import ExportContext
from provenance.exports.copy_text import copy_citation

CONTEXT = {"@vocab": "https://schema.org/"}
WORKS = {
    DocumentKind.ARTICLE: "NewsArticle",
    DocumentKind.WIRE: "NewsArticle",
    DocumentKind.REPORT: "NewsArticle",
    DocumentKind.RELEASED_AUDIO: "AudioObject",
    DocumentKind.RECORDING: "AudioObject",
    DocumentKind.RELEASED_VIDEO: "VideoObject",
    DocumentKind.ADDRESS: "VideoObject",
    DocumentKind.POST: "SocialMediaPosting",
}
PERSONS = frozenset({SourceKind.PERSON, SourceKind.UNNAMED})
_DAY = re.compile(r"\d{4}(-\d{2}){0,2}")

Json = dict[str, Any]


def render(reports: Sequence[ChainReport], context: ExportContext) -> str:
    """Return each quote, and each document of its chain once."""
    nodes: dict[str, Json] = {}
    for report in reports:
        node = _quotation(report, context)
        nodes[node["@id"]] = node
        for document in report.chain.documents:
            address = context.document_url(report.records, document)
            upstream = _upstreams(report, document, context)
            node = nodes.setdefault(address, _work(report.records, document, context))
            corrections = _corrections(report, document)
            if corrections:
                node["correction"] = corrections
            if upstream:
                based = {row["@id"]: row for row in [*node.get("isBasedOn", []), *upstream]}
                node["isBasedOn"] = [based[name] for name in sorted(based)]
    whole = {"@context": CONTEXT, "@graph": [nodes[name] for name in sorted(nodes)]}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _quotation(report: ChainReport, context: ExportContext) -> Json:
    records, row = report.records, report.wording
    source = citation(report, context)
    node: Json = {
        "@id": source.address,
        "@type": "Quotation",
        "text": row.words,
        "url": source.address,
        "version": source.version,
        "abstract": f"{report.sentences.chain} {report.sentences.stop}",
        "citation": copy_citation(source).plain,
        "isPartOf": {"@id": context.document_url(records, row.document)},
    }
    if row.language:
        node["inLanguage"] = row.language
    if row.speaker_as_named:
        speaker = records.sources.get(records.quotes[row.quote].speaker or 0)
        kind = _kind(speaker) if speaker else "Person"
        node["spokenByCharacter"] = {"@type": kind, "name": row.speaker_as_named}
    upstream = _upstreams(report, row.document, context)
    if upstream:
        node["isBasedOn"] = upstream
    return node


def _upstreams(report: ChainReport, document: int, context: ExportContext) -> list[Json]:
    """Return the documents from which this document states, or is told, to take its words."""
    upstreams = {
        context.document_url(report.records, step.attribution.upstream)
        for step in report.chain.steps
        if step.attribution.taker == document
        and step.attribution.upstream is not None
        and step.layer != Layer.INFERRED
    }
    return [{"@id": address} for address in sorted(upstreams)]


def _corrections(report: ChainReport, document: int) -> list[Json]:
    return [
        {
            "@type": "CorrectionComment",
            "text": notice_line(report.records, notice),
            **({"datePublished": notice.dated} if _DAY.fullmatch(notice.dated) else {}),
        }
        for notice in report.notices
        if notice.document == document
    ]


def _work(records: Records, document: int, context: ExportContext) -> Json:
    row = records.documents[document]
    node: Json = {
        "@id": context.document_url(records, document),
        "@type": WORKS.get(DocumentKind(row.kind), "CreativeWork"),
        "name": document_name(records, document),
    }
    if row.language:
        node["inLanguage"] = row.language
    publisher = records.sources.get(row.publisher) if row.publisher is not None else None
    if publisher is not None:
        address = context.source_url(publisher.slug)
        node["publisher"] = {"@type": _kind(publisher), "@id": address, "name": publisher.name}
    dated = earliest(row)
    if dated is not None and dated.passage is not None and _DAY.fullmatch(dated.edtf):
        layer = "dateCreated" if dated.layer == "made" else "datePublished"
        node[layer] = dated.edtf
    return node


def _kind(source: SourceRecord) -> str:
    return "Person" if source.kind in PERSONS else "Organization"
