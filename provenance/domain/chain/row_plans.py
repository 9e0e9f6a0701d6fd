"""The rows of a chain and the links between them, before they are laid out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum

from provenance.domain.chain.records import DocumentRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import End, EndKind, Step

FIRMNESS = ("seen", "told", "inferred")


class RowKind(StrEnum):
    """The kinds of rows."""

    SPEAKER = "speaker"
    GAP = "gap"
    CIRCLE = "circle"
    DOCUMENT = "document"


@dataclass(slots=True)
class LinkPlan:
    """The steps to one upper row; ``upper`` is "" where that row is not drawn."""

    upper: str
    steps: list[Step] = field(default_factory=list)
    is_main: bool = False


@dataclass(slots=True)
class RowPlan:
    """A document or an end, before it is laid out."""

    anchor: str
    kind: RowKind
    level: int
    document: DocumentRecord
    end: End | None = None
    links: list[LinkPlan] = field(default_factory=list)

    @property
    def is_document(self) -> bool:
        return self.kind == RowKind.DOCUMENT


def document_anchor(row: DocumentRecord) -> str:
    return f"document-{row.slug}"


def _levels(report: ChainReport) -> dict[int, int]:
    """Return how many steps each document is above the outlet, along the longest path."""
    levels = dict.fromkeys(report.chain.documents, 0)
    for step in report.chain.steps:
        taker, upstream = step.attribution.taker, step.attribution.upstream
        levels[taker] = max(levels[taker], step.depth - 1)
        if upstream is not None and not step.closes_circle:
            levels[upstream] = max(levels[upstream], step.depth)
    return levels


def plan_rows(report: ChainReport) -> dict[str, RowPlan]:
    """Return a row by its anchor for each document and end, its links in order of preference."""
    documents = report.records.documents
    nodes = {}
    for number, level in _levels(report).items():
        row = documents[number]
        anchor = document_anchor(row)
        nodes[anchor] = RowPlan(anchor, RowKind.DOCUMENT, level, row)
    main = {step.id for step in report.chain.main_path}
    ends: dict[str, list[End]] = defaultdict(list)
    for end in report.chain.ends:
        ends[end.step].append(end)
    links: dict[tuple[str, str], LinkPlan] = {}
    for step in report.chain.steps:
        taker = nodes[document_anchor(documents[step.attribution.taker])]
        for upper in _uppers(report, nodes, step, ends[step.id], taker):
            link = links.setdefault((taker.anchor, upper), LinkPlan(upper))
            link.steps.append(step)
            link.is_main |= step.id in main
    for end in ends[""]:
        taker = nodes[document_anchor(documents[end.document])]
        upper = _end_node(nodes, end, taker, documents[end.document])
        links.setdefault((taker.anchor, upper), LinkPlan(upper))
    for (name, _), link in links.items():
        link.steps.sort(key=_firmness)
        nodes[name].links.append(link)
    for node in nodes.values():
        node.links.sort(key=lambda link: _preference(nodes, link))
    return nodes


def _uppers(
    report: ChainReport, nodes: dict[str, RowPlan], step: Step, ends: list[End], taker: RowPlan
) -> list[str]:
    """Return the anchors of the rows a step leads to; [""] where it stays in the same document."""
    documents = report.records.documents
    uppers = [_end_node(nodes, end, taker, documents[end.document]) for end in ends]
    upstream = step.attribution.upstream
    if upstream is not None and not step.closes_circle:
        uppers.append(document_anchor(documents[upstream]))
    return uppers or [""]


def _end_node(nodes: dict[str, RowPlan], end: End, taker: RowPlan, document: DocumentRecord) -> str:
    """Return the anchor of an end's row, adding it if needed; steps with the same end share it."""
    if end.kind == EndKind.CIRCLE:
        return circle_row(nodes, taker, document, end)
    kind = RowKind.SPEAKER if end.kind == EndKind.ORIGIN else RowKind.GAP
    anchor = f"{kind}-{document.slug}-{end.gap or 'end'}-{end.quote}"
    nodes.setdefault(anchor, RowPlan(anchor, kind, taker.level + 1, document, end))
    return anchor


def circle_row(
    nodes: dict[str, RowPlan], taker: RowPlan, document: DocumentRecord, end: End | None = None
) -> str:
    anchor = f"circle-{taker.document.slug}-{document.slug}"
    nodes.setdefault(anchor, RowPlan(anchor, RowKind.CIRCLE, taker.level + 1, document, end))
    return anchor


def _firmness(step: Step) -> int:
    return FIRMNESS.index(step.layer)


def _preference(nodes: dict[str, RowPlan], link: LinkPlan) -> tuple[bool, bool, bool, int]:
    """Return a sort key: main path first, then drawn rows, documents and speakers, firm steps."""
    kind = nodes[link.upper].kind if link.upper else RowKind.GAP
    firmest = _firmness(link.steps[0]) if link.steps else len(FIRMNESS)
    return (not link.is_main, not link.upper, kind in (RowKind.GAP, RowKind.CIRCLE), firmest)
