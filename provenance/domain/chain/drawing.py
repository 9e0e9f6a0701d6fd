"""A chain as boxes and arrows on a time axis: positions and sizes only, in SVG user units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock
from typing import Any

from provenance.domain.chain.graph import HEIGHT, LINE, WIDTH, Edge, Node, graph, group_outlets
from provenance.domain.chain.report import ChainReport

MARGIN, AXIS = 14.0, 40.0
LEGEND_WIDTH, LEGEND_HEIGHT = 640.0, 26.0
POINTS = 72.0
WIDEST_TO_FIT = 1400.0
"""Greatest width of a drawing that is shrunk to the page; a wider one scrolls, to stay legible."""
# Graphviz keeps its state in globals, and a server runs several threads.
_GRAPHVIZ = Lock()


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """The box of a document, speaker or gap; ``x`` and ``y`` are its upper left corner.

    ``lines`` holds each line with the height of its baseline within the box; the first
    ``name_lines`` of them are the name.
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
    name_lines: int = 1

    @property
    def half(self) -> float:
        return self.width / 2

    @property
    def middle(self) -> float:
        return self.x + self.half


@dataclass(frozen=True, slots=True)
class Arrow:
    """The arrow of a step, from the upstream to the taker, as an SVG path."""

    path: str
    layer: str
    title: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A date on the time axis; its text is centred at ``x`` and ``y``."""

    x: float
    y: float
    words: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that is drawn; ``axis`` and ``legend`` are the heights of those two."""

    width: float
    height: float
    boxes: tuple[DrawnBox, ...]
    arrows: tuple[Arrow, ...]
    ticks: tuple[Tick, ...]
    axis: float
    legend: float

    @property
    def fits(self) -> bool:
        """Whether the text stays legible when the drawing is shrunk to the width of a page."""
        return self.width <= WIDEST_TO_FIT


def draw(report: ChainReport) -> Drawing:
    """Draw a chain with upstreams left of their takers and documents of one day in one column."""
    nodes, edges = graph(report)
    nodes, edges = group_outlets(nodes, edges)
    places, size, routes = _layout(nodes, edges)
    axis = round(size[1] + 2 * MARGIN, 1)
    boxes = tuple(_box(node, places[node.id]) for node in nodes)
    by_id = {box.id: box for box in boxes}
    return Drawing(
        width=round(max(size[0], LEGEND_WIDTH) + 2 * MARGIN, 1),
        height=axis + AXIS + LEGEND_HEIGHT,
        boxes=boxes,
        arrows=tuple(
            _arrow(by_id[e.upper], by_id[e.lower], e, routes.get((e.upper, e.lower), ""))
            for e in edges
        ),
        ticks=_ticks(nodes, by_id, axis),
        axis=axis,
        legend=axis + AXIS + LEGEND_HEIGHT / 2,
    )


type Place = tuple[float, float]
type Routes = dict[tuple[str, str], str]
"""The SVG path of each edge, by its upper and its lower node."""


def _layout(nodes: list[Node], edges: list[Edge]) -> tuple[dict[str, Place], Place, Routes]:
    """Return the centre of each node from the upper left, the total size, and each edge's SVG path.

    Graphviz computes them. Without it, the nodes are placed in one column and there are no paths.
    """
    try:
        import pygraphviz
    except ImportError:  # There is no wheel for some systems.
        return _one_column(nodes)
    with _GRAPHVIZ:
        graph = pygraphviz.AGraph(directed=True, rankdir="LR", nodesep="0.35", ranksep="0.45")
        _fill(graph, nodes, edges)
        graph.layout(prog="dot")
        right, top = (float(n) for n in graph.graph_attr["bb"].split(",")[2:])
        places = {}
        for node in nodes:
            x, y = (float(n) for n in graph.get_node(node.id).attr["pos"].split(","))
            places[node.id] = (x, top - y)
        routes = {
            (e.upper, e.lower): _route(graph.get_edge(e.upper, e.lower).attr["pos"], top)
            for e in edges
        }
    return places, (right, top), routes


def _route(spline: str, top: float) -> str:
    """Convert Graphviz' spline, its tip “e,x,y” and then Bézier points, into an SVG path."""
    tip, *points = (part.removeprefix("e,") for part in spline.split())
    start, *curve, end = (_point(part, top) for part in (*points, tip))
    return f"M{start} C{' '.join(curve)} L{end}"


def _point(part: str, top: float) -> str:
    x, y = map(float, part.split(","))
    return f"{x + MARGIN:.1f} {top - y + MARGIN:.1f}"


def _fill(graph: Any, nodes: list[Node], edges: list[Edge]) -> None:
    """Add nodes of a fixed size, edges, and an invisible axis on which each day is a rank."""
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


def _one_column(nodes: list[Node]) -> tuple[dict[str, Place], Place, Routes]:
    gap = max((node.size[1] for node in nodes), default=HEIGHT) + 36
    places = {n.id: (WIDTH / 2, gap / 2 + place * gap) for place, n in enumerate(nodes)}
    return places, (WIDTH, max(len(nodes), 1) * gap), {}


def _box(node: Node, place: Place) -> DrawnBox:
    width, height = node.size
    return DrawnBox(
        id=node.id,
        kind=node.kind,
        x=round(place[0] - width / 2 + MARGIN, 1),
        y=round(place[1] - height / 2 + MARGIN, 1),
        width=width,
        height=height,
        lines=tuple(_text_lines(node.lines, height)),
        link=node.link,
        title=node.title,
        name_lines=node.name_lines,
    )


def _text_lines(lines: tuple[str, ...], height: float) -> Iterator[tuple[str, float]]:
    first = (height - LINE * len(lines)) / 2 + LINE * 0.75
    for place, line in enumerate(lines):
        yield line, round(first + place * LINE, 1)


def _arrow(upper: DrawnBox, lower: DrawnBox, edge: Edge, route: str = "") -> Arrow:
    """Return an arrow along the edge's route, or else on a curve from the upstream to the taker."""
    path = route or _curve(upper, lower)
    return Arrow(path, "broken" if edge.broken else edge.layer, f"{upper.title} → {lower.title}")


def _curve(upper: DrawnBox, lower: DrawnBox) -> str:
    start = (upper.x + upper.width, upper.y + upper.height / 2)
    stop = (lower.x, lower.y + lower.height / 2)
    if stop[0] < start[0]:
        start, stop = _edge_to_edge(upper, lower)
    bend = max((stop[0] - start[0]) / 2, 18)
    return (
        f"M{start[0]:.1f} {start[1]:.1f} C{start[0] + bend:.1f} {start[1]:.1f} "
        f"{stop[0] - bend:.1f} {stop[1]:.1f} {stop[0]:.1f} {stop[1]:.1f}"
    )


def _edge_to_edge(upper: DrawnBox, lower: DrawnBox) -> tuple[Place, Place]:
    """Return where an arrow starts and ends in a column of boxes, or where it runs against time."""
    if upper.y < lower.y:
        return (upper.middle, upper.y + upper.height), (lower.middle, lower.y)
    if upper.y > lower.y:
        return (upper.middle, upper.y), (lower.middle, lower.y + lower.height)
    return (upper.middle, upper.y), (lower.middle, lower.y)


def _ticks(nodes: list[Node], boxes: dict[str, DrawnBox], axis: float) -> tuple[Tick, ...]:
    """Return one tick for each day on the axis, in order."""
    dated = {
        node.day: Tick(boxes[node.id].middle, axis + 24, node.words) for node in nodes if node.day
    }
    return tuple(tick for _, tick in sorted(dated.items()))
