"""The summary of a quote's chains: its facets and counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from provenance.domain.chain.findings import Finding, FindingGroup, View, findings
from provenance.domain.chain.findings.independence import independent_origins, outlets
from provenance.domain.chain.notices import notices_of
from provenance.domain.chain.records import Records
from provenance.domain.chain.report import ChainReport, report_from_view
from provenance.domain.chain.steps import Perspective
from provenance.domain.chain.strip import ChainStrip, chain_strip
from provenance.domain.chain.walk import trace, trace_everyone
from provenance.domain.vocabulary import (
    ActKind,
    DateLayer,
    FindingCode,
    StatementKind,
)

MOST_SEARCHED_WORDINGS = 50
"""Number of wordings whose own chains are searched for findings, besides the union of all."""

MANY_ORIGINS = 2
"""Number of independent origins from which on a facet counts them as one value."""

STANCE_FINDINGS = frozenset({FindingCode.NONE_STATED, FindingCode.NOT_EXAMINED})
"""Findings that are also stances: examined without a check stated, or not examined."""

Digest = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ChainSummary:
    """One quote as everyone tells it, in brief; ``facets`` are pairs of a name and a value.

    ``strips`` are the chains of its first wordings in one line each, by the wordings' slugs.
    """

    report: ChainReport
    facets: frozenset[tuple[str, str]]
    outlets: int
    origins: int
    reaches: bool
    earliest: date | None
    latest: date | None
    digest: Digest
    strips: Mapping[str, ChainStrip]


def summarise_chains(records: Records) -> ChainSummary | None:
    """Return the summary of the records' quote, or None where no document words it."""
    wordings = records.quote_wordings()
    if not wordings:
        return None
    everyone = trace_everyone(records, wordings[0])
    union = View(records, everyone, everyone)
    report = report_from_view(union, wordings[0])
    views = [
        View(records, trace(records, row), everyone) for row in wordings[:MOST_SEARCHED_WORDINGS]
    ]
    others = (view for view in views if not _equals_everyones_chain(view))
    all_findings = [*report.findings, *(finding for view in others for finding in findings(view))]
    origins = independent_origins(records, everyone)
    days = _publication_bounds(records)
    return ChainSummary(
        report=report,
        facets=frozenset(_facets(union, all_findings)),
        outlets=len(outlets(records, everyone)),
        origins=len(origins),
        reaches=bool(origins),
        earliest=min((day for day, _ in days), default=None),
        latest=max((day for _, day in days), default=None),
        digest=_digest(union, all_findings, len(origins)),
        strips={
            row.slug: chain_strip(view, row)
            for row, view in zip(wordings[:MOST_SEARCHED_WORDINGS], views, strict=True)
        },
    )


def _equals_everyones_chain(view: View) -> bool:
    """Return whether this outlet's chain equals everyone's, and so has no findings of its own."""
    return replace(view.chain, perspective=Perspective.EVERYONE) == view.everyone


def _facets(view: View, all_findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    records, chain = view.records, view.everyone
    yield from _sources("speaker", records, [records.quotes[records.quote].speaker])
    for end in independent_origins(records, chain):
        yield from _sources("origin", records, end.holders)
    for step in chain.steps:
        released = (a.agent for a in step.attribution.acts if a.kind == ActKind.RELEASED)
        yield from _sources("releaser", records, released)
    yield from _verifying(view)
    for finding in all_findings:
        if finding.code == FindingCode.HANGING and finding.group == FindingGroup.GOOD_TO_KNOW:
            continue  # A side branch that ends early does not make the chain hang.
        yield "finding", finding.code.value
        if finding.code in STANCE_FINDINGS:
            yield "stance", finding.code.value
    for row in records.quote_wordings():
        yield from _sources("outlet", records, [records.documents[row.document].publisher])
        if row.language:
            yield "language", row.language.split("-")[0].lower()
    origins = len(independent_origins(records, chain))
    yield "reaches", "yes" if origins else "no"
    yield "origins", str(origins) if origins < MANY_ORIGINS else f"{MANY_ORIGINS}+"


def _sources(name: str, records: Records, ids: Iterable[int | None]) -> Iterator[tuple[str, str]]:
    for source in ids:
        if source is not None and source in records.sources:
            yield name, records.sources[source].slug


def _verifying(view: View) -> Iterator[tuple[str, str]]:
    """Yield the facets on verification: who verified, how it is put, and by which method."""
    for statement in view.statements(StatementKind.VERIFYING):
        yield from _sources("verifier", view.records, [statement.doer])
        yield "stance", str(statement.how_put)
        for method in statement.methods:
            yield "method", method


def _publication_bounds(records: Records) -> list[tuple[date, date]]:
    """Return the bounds of the publication dates of the documents that word the quote."""
    documents = {row.document for row in records.quote_wordings()}
    return [
        (day.bounds.earliest, day.bounds.latest)
        for document in documents
        for day in records.documents[document].dates
        if day.layer in (DateLayer.PUBLISHED, DateLayer.REPUBLISHED)
        and day.bounds.earliest
        and day.bounds.latest
    ]


def _digest(view: View, all_findings: Iterable[Finding], origins: int) -> Digest:
    records, chain = view.records, view.everyone
    return {
        "steps": sorted({step.attribution.slug for step in chain.steps}),
        "wordings": sorted(row.slug for row in records.quote_wordings()),
        "statements": sorted(row.slug for row in view.every_statement),
        "findings": sorted({finding.code.value for finding in all_findings}),
        "origins": origins,
        "notices": sorted(
            f"{n.kind.value} {n.dated} {n.statement}" for n in notices_of(records, chain)
        ),
    }
