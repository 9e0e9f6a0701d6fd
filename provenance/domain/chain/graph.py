"""A chain as nodes and edges to be drawn: what stands in each box, and what leads where."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from textwrap import wrap

from provenance.domain.chain.findings.path import earliest
from provenance.domain.chain.layout import Row, layout
from provenance.domain.chain.naming import more_outlets_phrase, outlet_name
from provenance.domain.chain.records import DateRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.row_plans import FIRMNESS, RowKind
from provenance.domain.chain.steps import End, Step
from provenance.domain.language.dates import date_in_words
from provenance.domain.messages import gettext as _
from provenance.domain.vocabulary import DocumentKind, GapKind

WIDTH, HEIGHT, LINE = 184.0, 64.0, 18.0
"""Of a box of three lines, and a hole of two; each further one makes it higher."""
LINE_LENGTH = 24
"""Characters that fit across a box in any script the fonts have."""
LINES_AT_MOST, LAST_LINES = 8, 3
"""Lines of a name, a title or a date; of what is longer the middle is left out, and its end stays."""
HOLE_WIDTH, HOLE_HEIGHT = 170.0, 48.0
HOLE_LINE_LENGTH = 22
MOST_OUTLETS = 6
"""Outlets with the same upstream that are drawn one by one; the rest share a box."""


@dataclass(frozen=True, slots=True)
class Node:
    """A box to be: its words, where it links to, and the day it stands at on the axis."""

    id: str
    kind: str
    lines: tuple[str, ...]
    link: str
    title: str
    day: str = ""
    words: str = ""
    name_lines: int = 1

    @property
    def size(self) -> tuple[float, float]:
        lines = len(self.lines)
        if self.kind not in ("document", "here"):
            return (HOLE_WIDTH, HOLE_HEIGHT + LINE * max(0, lines - 2))
        return (WIDTH, HEIGHT + LINE * max(0, lines - 3))


@dataclass(frozen=True, slots=True)
class Edge:
    """A step between two nodes, from the upstream to the taker."""

    upper: str
    lower: str
    layer: str
    broken: bool


def graph(report: ChainReport) -> tuple[list[Node], list[Edge]]:
    """Rows as nodes, steps as edges; several tellings of one step are one edge, the firmest.

    A circle has no node: the arrows that make it show it.
    """
    documents = report.records.documents
    nodes: list[Node] = []
    edges: dict[tuple[str, str], Edge] = {}
    for step in sorted(report.chain.steps, key=_firmness):
        attribution = step.attribution
        if attribution.upstream is not None:
            upper, lower = (
                f"document-{documents[d].slug}" for d in (attribution.upstream, attribution.taker)
            )
            edges.setdefault((upper, lower), Edge(upper, lower, step.layer, bool(attribution.gap)))
    rows = layout(report).rows
    ends = {row.anchor for row in rows if row.kind in (RowKind.SPEAKER, RowKind.GAP)}
    for row in rows:
        if row.kind == RowKind.DOCUMENT:
            nodes.append(_document_node(report, row))
        elif row.end is not None and row.anchor in ends:
            nodes.append(_end_node(report, row, row.end))
        for link in row.links:
            if link.upper in ends:
                layer = link.steps[0].layer.value if link.steps else "none"
                edges[link.upper, row.anchor] = Edge(link.upper, row.anchor, layer, False)
    return nodes, list(edges.values())


def _firmness(step: Step) -> int:
    return FIRMNESS.index(step.layer)


def _document_node(report: ChainReport, row: Row) -> Node:
    date = earliest(row.document)
    words = date_in_words(date.edtf) if date else ""
    names = _names(report, row)
    return Node(
        id=row.anchor,
        kind="here" if row.here else "document",
        lines=tuple(
            line
            for name in (*names, words or _("date not stated"))
            for line in _wrapped(name, LINE_LENGTH)
        ),
        link=row.document.slug,
        title=" · ".join(names),
        day=_place_in_time(date) if date else "",
        words=words,
        name_lines=len(_wrapped(names[0], LINE_LENGTH)),
    )


def _place_in_time(date: DateRecord) -> str:
    """What the axis is sorted by: the middle of the days that the date can mean, then its value."""
    first, last = date.bounds.earliest, date.bounds.latest
    middle = first + (last - first) / 2 if first and last else first
    return f"{middle} {date.edtf}"


def _end_node(report: ChainReport, row: Row, end: End) -> Node:
    if row.kind == RowKind.GAP:
        label = GapKind(end.gap).label
        return Node(row.anchor, "gap", _wrapped(label, HOLE_LINE_LENGTH), "", label)
    speaker = report.records.quotes[end.quote].speaker
    source = report.records.sources.get(speaker) if speaker is not None else None
    name = source.name if source else _("nobody named")
    lines = (_("claimed speaker"), *_wrapped(name, HOLE_LINE_LENGTH))
    return Node(row.anchor, "speaker", lines, "", name)


def _names(report: ChainReport, row: Row) -> tuple[str, ...]:
    """Who publishes it and what it is; without a publisher, what it is alone."""
    document = row.document
    name = document.title or document.described_as or DocumentKind(document.kind).label
    if document.publisher is None:
        return (name,)
    return outlet_name(report.records, document.id), name


def _wrapped(text: str, width: int) -> tuple[str, ...]:
    """Lines of words; a middle that is left out is marked, since the end may carry the meaning."""
    lines = wrap(text, width) or [""]
    if len(lines) <= LINES_AT_MOST:
        return tuple(lines)
    return (*lines[: LINES_AT_MOST - LAST_LINES - 1], "[…]", *lines[-LAST_LINES:])


def gathered(nodes: list[Node], edges: list[Edge]) -> tuple[list[Node], list[Edge]]:
    """Many outlets that take from the same documents share a box that counts them."""
    takers = {edge.upper for edge in edges}
    groups: dict[frozenset[str], list[Node]] = defaultdict(list)
    for node in nodes:
        if node.kind == "document" and node.id not in takers:
            groups[frozenset(e.upper for e in edges if e.lower == node.id)].append(node)
    replaced_by: dict[str, str] = {}
    added = []
    for number, group in enumerate(groups.values()):
        rest = group[MOST_OUTLETS:]
        if rest:
            label = more_outlets_phrase(len(rest))
            added.append(Node(f"more-{number}", "document", (label,), "", label))
            replaced_by |= {node.id: f"more-{number}" for node in rest}
    remaining = [node for node in nodes if node.id not in replaced_by] + added
    joined = {(e.upper, replaced_by.get(e.lower, e.lower)): e for e in edges}
    return remaining, [replace(edge, lower=lower) for (_, lower), edge in joined.items()]
