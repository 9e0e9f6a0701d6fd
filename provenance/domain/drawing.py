"""A chain as boxes and arrows on a time axis: places and sizes only, in SVG user units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from textwrap import shorten, wrap
from threading import Lock
from typing import Any

from provenance.domain.chain import End, Step
from provenance.domain.dates import read
from provenance.domain.findings.path import earliest
from provenance.domain.ladder import Rung, RungKind, ladder
from provenance.domain.naming import counted, outlet_name
from provenance.domain.telling import Telling
from provenance.domain.vocabulary import DocumentKind, GapKind

WIDTH, HEIGHT = 190.0, 64.0
HOLE_WIDTH, HOLE_HEIGHT = 170.0, 48.0
MARGIN, AXIS, LINE = 14.0, 40.0, 18.0
LEGEND_WIDTH, LEGEND_HEIGHT = 420.0, 26.0
MOST_OUTLETS = 6
"""Outlets with the same upstream that are drawn one by one; the rest share a box."""
POINTS = 72.0
# Graphviz keeps its state in globals, and a server answers in several threads.
_GRAPHVIZ = Lock()


@dataclass(frozen=True, slots=True)
class Box:
    """A document, a speaker or a hole; ``x`` and ``y`` are its upper left corner.

    ``lines`` are its words, each with the height of its base line within the box.
    """

    id: str
    kind: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[str, float], ...]
    link: str
    title: str

    @property
    def half(self) -> float:
        return self.width / 2

    @property
    def middle(self) -> float:
        return self.x + self.half


@dataclass(frozen=True, slots=True)
class Arrow:
    """A hop, from the upstream to the taker, as an SVG path."""

    path: str
    layer: str
    title: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A date on the time axis; ``x`` and ``y`` are where its words are centred."""

    x: float
    y: float
    words: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything on the sheet; ``axis`` and ``legend`` are the heights at which those stand."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    ticks: tuple[Tick, ...]
    axis: float
    legend: float


@dataclass(frozen=True, slots=True)
class _Node:
    id: str
    kind: str
    lines: tuple[str, ...]
    link: str
    title: str
    day: str = ""
    words: str = ""

    @property
    def size(self) -> tuple[float, float]:
        return (WIDTH, HEIGHT) if self.kind in ("document", "here") else (HOLE_WIDTH, HOLE_HEIGHT)


@dataclass(frozen=True, slots=True)
class _Edge:
    upper: str
    lower: str
    layer: str
    broken: bool


def draw(telling: Telling) -> Drawing:
    """The chain, upstreams left of what takes from them, documents of one day in one column."""
    nodes, edges = _graph(telling)
    nodes, edges = _gathered(nodes, edges)
    places, size = _layout(nodes, edges)
    axis = round(size[1] + 2 * MARGIN, 1)
    boxes = tuple(_box(node, places[node.id]) for node in nodes)
    by_id = {box.id: box for box in boxes}
    return Drawing(
        width=round(max(size[0], LEGEND_WIDTH) + 2 * MARGIN, 1),
        height=axis + AXIS + LEGEND_HEIGHT,
        boxes=boxes,
        arrows=tuple(_arrow(by_id[e.upper], by_id[e.lower], e) for e in edges),
        ticks=_ticks(nodes, by_id, axis),
        axis=axis,
        legend=axis + AXIS + LEGEND_HEIGHT / 2,
    )


def _graph(telling: Telling) -> tuple[list[_Node], list[_Edge]]:
    """Rungs as nodes, hops as edges; several tellings of one hop are one edge, the firmest.

    A circle has no node: the arrows that make it show it.
    """
    documents = telling.records.documents
    nodes: list[_Node] = []
    edges: dict[tuple[str, str], _Edge] = {}
    for step in sorted(telling.chain.steps, key=_firmness):
        hop = step.attribution
        if hop.upstream is not None:
            upper, lower = (f"document-{documents[d].slug}" for d in (hop.upstream, hop.taker))
            edges.setdefault((upper, lower), _Edge(upper, lower, step.layer, bool(hop.gap)))
    for rung in ladder(telling):
        if rung.end is None:
            nodes.append(_document_node(telling, rung))
        elif rung.kind != RungKind.CIRCLE:
            nodes.append(_end_node(telling, rung, rung.end))
            lower = f"document-{rung.document.slug}"
            layer = min(rung.hops, key=_firmness).layer if rung.hops else "none"
            edges[rung.anchor, lower] = _Edge(rung.anchor, lower, layer, False)
    return nodes, list(edges.values())


def _firmness(step: Step) -> int:
    return ("seen", "told", "inferred").index(step.layer)


def _document_node(telling: Telling, rung: Rung) -> _Node:
    date = earliest(rung.document)
    words = read(date.edtf) if date else ""
    return _Node(
        id=rung.anchor,
        kind="here" if rung.here else "document",
        lines=(*_names(telling, rung), words or "date not stated"),
        link=rung.document.slug,
        title=outlet_name(telling.records, rung.document.id),
        day=str(date.bounds.earliest) if date else "",
        words=words,
    )


def _end_node(telling: Telling, rung: Rung, end: End) -> _Node:
    if rung.kind == RungKind.GAP:
        label = GapKind(end.gap).label
        return _Node(rung.anchor, "gap", _wrapped(label, 22, most=2), "", label)
    speaker = telling.records.utterances[end.utterance].speaker
    row = telling.records.sources.get(speaker) if speaker is not None else None
    name = row.name if row else "nobody named"
    lines = ("claimed speaker", *_wrapped(name, 24, most=1))
    return _Node(rung.anchor, "speaker", lines, "", name)


def _names(telling: Telling, rung: Rung) -> tuple[str, ...]:
    """Who publishes it and what it is; without a publisher, what it is alone."""
    row = rung.document
    name = row.title or row.described_as or DocumentKind(row.kind).label
    if row.publisher is None:
        return _wrapped(name, 26, most=2)
    outlet = outlet_name(telling.records, row.id)
    return (*_wrapped(outlet, 26, most=1), *_wrapped(name, 30, most=1))


def _wrapped(text: str, width: int, *, most: int) -> tuple[str, ...]:
    return tuple(shorten(line, width, placeholder="…") for line in _lines(text, width, most))


def _lines(text: str, width: int, most: int) -> list[str]:
    lines = wrap(text, width) or [""]
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1]} …"[:width]]


def _gathered(nodes: list[_Node], edges: list[_Edge]) -> tuple[list[_Node], list[_Edge]]:
    """Many outlets that take from the same documents share a box that counts them."""
    takers = {edge.upper for edge in edges}
    groups: dict[frozenset[str], list[_Node]] = defaultdict(list)
    for node in nodes:
        if node.kind == "document" and node.id not in takers:
            groups[frozenset(e.upper for e in edges if e.lower == node.id)].append(node)
    gone: dict[str, str] = {}
    added = []
    for number, group in enumerate(groups.values()):
        rest = group[MOST_OUTLETS:]
        if rest:
            label = f"and {counted(len(rest), 'more outlet')}"
            added.append(_Node(f"more-{number}", "document", (label,), "", label))
            gone |= {node.id: f"more-{number}" for node in rest}
    kept = [node for node in nodes if node.id not in gone] + added
    joined = {(e.upper, gone.get(e.lower, e.lower)): e for e in edges}
    return kept, [replace(edge, lower=lower) for (_, lower), edge in joined.items()]


Place = tuple[float, float]


def _layout(nodes: list[_Node], edges: list[_Edge]) -> tuple[dict[str, Place], tuple[float, float]]:
    """The middle of each node, from the upper left; by Graphviz, else one below the other."""
    try:
        import pygraphviz
    except ImportError:  # the wheel is missing on some systems
        return _one_column(nodes)
    with _GRAPHVIZ:
        graph = pygraphviz.AGraph(directed=True, rankdir="LR", nodesep="0.35", ranksep="0.7")
        _fill(graph, nodes, edges)
        graph.layout(prog="dot")
        right, top = (float(n) for n in graph.graph_attr["bb"].split(",")[2:])
        places = {}
        for node in nodes:
            x, y = (float(n) for n in graph.get_node(node.id).attr["pos"].split(","))
            places[node.id] = (x, top - y)
    return places, (right, top)


def _fill(graph: Any, nodes: list[_Node], edges: list[_Edge]) -> None:
    """Nodes of a fixed size, edges, and an unseen axis on which each day is a rank."""
    graph.node_attr.update(shape="box", fixedsize="true", label="")
    for node in nodes:
        width, height = node.size
        graph.add_node(node.id, width=width / POINTS, height=height / POINTS)
    for edge in edges:
        graph.add_edge(edge.upper, edge.lower)
    days: dict[str, list[str]] = defaultdict(list)
    for node in nodes:
        if node.day:
            days[node.day].append(node.id)
    previous = ""
    for day in sorted(days):
        tick = f"day-{day}"
        graph.add_node(tick, width=0.01, height=0.01, style="invis")
        graph.add_subgraph([tick, *days[day]], rank="same")
        if previous:
            graph.add_edge(previous, tick, style="invis", weight=8)
        previous = tick


def _one_column(nodes: list[_Node]) -> tuple[dict[str, Place], tuple[float, float]]:
    gap = HEIGHT + 36
    places = {n.id: (WIDTH / 2, HEIGHT / 2 + place * gap) for place, n in enumerate(nodes)}
    return places, (WIDTH, max(len(nodes), 1) * gap)


def _box(node: _Node, place: Place) -> Box:
    width, height = node.size
    return Box(
        id=node.id,
        kind=node.kind,
        x=round(place[0] - width / 2 + MARGIN, 1),
        y=round(place[1] - height / 2 + MARGIN, 1),
        width=width,
        height=height,
        lines=tuple(_lined(node.lines, height)),
        link=node.link,
        title=node.title,
    )


def _lined(lines: tuple[str, ...], height: float) -> Iterator[tuple[str, float]]:
    first = (height - LINE * len(lines)) / 2 + LINE * 0.75
    for place, line in enumerate(lines):
        yield line, round(first + place * LINE, 1)


def _arrow(upper: Box, lower: Box, edge: _Edge) -> Arrow:
    """A gentle curve from the right of the upstream to the left of the taker."""
    start = (upper.x + upper.width, upper.y + upper.height / 2)
    stop = (lower.x, lower.y + lower.height / 2)
    if stop[0] < start[0]:
        start, stop = _aside(upper, lower)
    bend = max((stop[0] - start[0]) / 2, 18)
    path = (
        f"M{start[0]:.1f} {start[1]:.1f} C{start[0] + bend:.1f} {start[1]:.1f} "
        f"{stop[0] - bend:.1f} {stop[1]:.1f} {stop[0]:.1f} {stop[1]:.1f}"
    )
    return Arrow(path, "broken" if edge.broken else edge.layer, f"{upper.title} → {lower.title}")


def _aside(upper: Box, lower: Box) -> tuple[Place, Place]:
    """Where the boxes stand in one column, or the hop runs against time: edge to edge."""
    if upper.y < lower.y:
        return (upper.middle, upper.y + upper.height), (lower.middle, lower.y)
    if upper.y > lower.y:
        return (upper.middle, upper.y), (lower.middle, lower.y + lower.height)
    return (upper.middle, upper.y), (lower.middle, lower.y)


def _ticks(nodes: list[_Node], boxes: dict[str, Box], axis: float) -> tuple[Tick, ...]:
    """One tick a day that stands on the axis, in order."""
    dated = {
        node.day: Tick(boxes[node.id].middle, axis + 24, node.words) for node in nodes if node.day
    }
    return tuple(tick for _, tick in sorted(dated.items()))
