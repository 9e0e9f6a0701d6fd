"""A chain as a graph to draw: nodes with their lines of text, and edges between them."""

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
"""Size of a document node of three lines, and the height that each further line adds."""
LINE_LENGTH = 24
"""Characters that fit on a line of a node, in any script of the fonts."""
LINES_AT_MOST, LAST_LINES = 8, 3
"""Most lines of a name, title or date, and how many of its last lines remain when it is cut."""
HOLE_WIDTH, HOLE_HEIGHT = 170.0, 48.0
GAP_LINE_LENGTH = 22
MOST_OUTLETS = 6
"""Most outlets with the same upstreams that are drawn separately; the others share one node."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node to draw: its lines, the document it links to, and its day on the time axis."""

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
    """Return the nodes and edges of a chain; several steps between two documents are one edge.

    That edge has the layer of the firmest step. A circle has no node, since the edges show it.
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
        day=_axis_sort_key(date) if date else "",
        words=words,
        name_lines=len(_wrapped(names[0], LINE_LENGTH)),
    )


def _axis_sort_key(date: DateRecord) -> str:
    """Return the sort key on the axis: the middle of the days a date can mean, then its EDTF."""
    first, last = date.bounds.earliest, date.bounds.latest
    middle = first + (last - first) / 2 if first and last else first
    return f"{middle} {date.edtf}"


def _end_node(report: ChainReport, row: Row, end: End) -> Node:
    if row.kind == RowKind.GAP:
        label = GapKind(end.gap).label
        return Node(row.anchor, "gap", _wrapped(label, GAP_LINE_LENGTH), "", label)
    speaker = report.records.quotes[end.quote].speaker
    source = report.records.sources.get(speaker) if speaker is not None else None
    name = source.name if source else _("nobody named")
    lines = (_("claimed speaker"), *_wrapped(name, GAP_LINE_LENGTH))
    return Node(row.anchor, "speaker", lines, "", name)


def _names(report: ChainReport, row: Row) -> tuple[str, ...]:
    """Return the publisher and the document's name, or the name alone without a publisher."""
    document = row.document
    name = document.title or document.described_as or DocumentKind(document.kind).label
    if document.publisher is None:
        return (name,)
    return outlet_name(report.records, document.id), name


def _wrapped(text: str, width: int) -> tuple[str, ...]:
    """Wrap text into lines; of too many, the middle is cut, since the end may carry meaning."""
    lines = wrap(text, width) or [""]
    if len(lines) <= LINES_AT_MOST:
        return tuple(lines)
    return (*lines[: LINES_AT_MOST - LAST_LINES - 1], "[…]", *lines[-LAST_LINES:])


def group_outlets(nodes: list[Node], edges: list[Edge]) -> tuple[list[Node], list[Edge]]:
    """Replace many outlets that take from the same documents by one node that counts them."""
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
