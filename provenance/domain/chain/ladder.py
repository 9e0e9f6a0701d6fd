"""A chain as a ladder: one rung a document or end, the claimed origin on top, the outlet below."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.chain.records import AttributionRecord, DocumentRecord, StatementRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import End, EndKind, Step
from provenance.domain.chain.verification_badges import Rated, badge_of


class RungKind(StrEnum):
    """What stands on a rung."""

    SPEAKER = "speaker"
    GAP = "gap"
    CIRCLE = "circle"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Rung:
    """A document with the steps that lead up from it, or an end above one.

    ``level`` is 0 for the outlet and grows upward; ``anchor`` is unique on the page. ``asides``
    are gaps stated of the whole document that this quote's own steps pass by.
    """

    anchor: str
    kind: RungKind
    level: int
    document: DocumentRecord
    end: End | None = None
    attributions: tuple[Step, ...] = ()
    rated: Rated | None = None
    here: bool = False
    asides: tuple[AttributionRecord, ...] = ()


def ladder(report: ChainReport) -> tuple[Rung, ...]:
    """The rungs from the top down."""
    levels = _levels(report)
    ends: dict[int, list[End]] = defaultdict(list)
    for end in report.chain.ends:
        ends[end.document].append(end)
    rungs: list[Rung] = []
    for document in sorted(levels, key=lambda d: (-levels[d], d)):
        rungs += _end_rungs(report, ends[document], levels[document])
        rungs.append(_document_rung(report, document, levels[document]))
    return tuple(rungs)


def statements_by_step(report: ChainReport, rung: Rung) -> list[tuple[Step, list[StatementRecord]]]:
    """The steps up from a rung, each statement at the first step it belongs to."""
    statement_ids: set[str] = set()
    attributions = []
    for step in rung.attributions:
        statements = [s for s in report.statements_of(step) if s.slug not in statement_ids]
        statement_ids |= {s.slug for s in statements}
        attributions.append((step, statements))
    return attributions


def highest(rungs: tuple[Rung, ...]) -> int:
    """The level of the topmost rung: how many times one can step up."""
    return max((rung.level for rung in rungs), default=0)


def _levels(report: ChainReport) -> dict[int, int]:
    """How many steps a document stands above the outlet, the longest way."""
    levels = dict.fromkeys(report.chain.documents, 0)
    for step in report.chain.steps:
        taker, upstream = step.attribution.taker, step.attribution.upstream
        levels[taker] = max(levels[taker], step.depth - 1)
        if upstream is not None and not step.closes_circle:
            levels[upstream] = max(levels[upstream], step.depth)
    return levels


def _end_rungs(report: ChainReport, ends: list[End], level: int) -> list[Rung]:
    """One rung for each way the chain ends here: tellers of the same end share it."""
    rungs: dict[tuple[EndKind, str, int], Rung] = {}
    for end in ends:
        document = report.records.documents[end.document]
        kind = {
            EndKind.ORIGIN: RungKind.SPEAKER,
            EndKind.GAP: RungKind.GAP,
            EndKind.CIRCLE: RungKind.CIRCLE,
        }[end.kind]
        anchor = f"{kind}-{document.slug}-{end.gap or 'end'}-{end.quote}"
        attributions = tuple(step for step in report.chain.steps if step.id == end.step)
        key = (end.kind, end.gap, end.quote)
        if key in rungs:
            attributions = (*rungs[key].attributions, *attributions)
        rungs[key] = Rung(anchor, kind, level + 1, document, end, attributions)
    return list(rungs.values())


def _document_rung(report: ChainReport, document: int, level: int) -> Rung:
    row = report.records.documents[document]
    return Rung(
        anchor=f"document-{row.slug}",
        kind=RungKind.DOCUMENT,
        level=level,
        document=row,
        attributions=tuple(s for s in report.chain.steps if s.attribution.taker == document),
        rated=badge_of(report.records, report.chain, document),
        here=document == report.wording.document,
        asides=tuple(
            attribution
            for attribution in report.records.attributions.values()
            if attribution.taker == document == attribution.told_by
            and attribution.gap
            and not attribution.quotes
            and attribution.id not in {s.attribution.id for s in report.chain.steps}
        ),
    )
