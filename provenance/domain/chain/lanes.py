"""The lanes in which the branches of a chain run side by side, and the lines in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from provenance.domain.chain.branching import BranchPlan, ChainPlan, row_positions
from provenance.domain.chain.row_plans import FIRMNESS, LinkPlan

MOST_LANES = 6
"""Greatest number of lanes; branches for which no lane is free are folded away."""
UNSTATED, BROKEN = "none", "broken"
"""Layers of lines without steps into a gap, and of lines across unknown steps."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line from a lane at the upper edge of a zone to a lane at its lower edge."""

    start: int
    stop: int
    layer: str


@dataclass(frozen=True, slots=True)
class RowLines:
    """The lines beside a row: ``above`` it, ``past`` it, ``into`` its mark and ``out`` of it."""

    above: tuple[Line, ...] = ()
    past: tuple[Line, ...] = ()
    into: tuple[Line, ...] = ()
    out: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line to draw from an upper to a lower row, in the given lane."""

    upper: str
    lower: str
    lane: int
    layer: str


@dataclass(slots=True)
class _Drafts:
    above: list[Line] = field(default_factory=list)
    past: list[Line] = field(default_factory=list)
    into: list[Line] = field(default_factory=list)
    out: list[Line] = field(default_factory=list)


def assign_lanes(plan: ChainPlan) -> tuple[int, dict[str, RowLines]]:
    """Assign a lane to each branch; return the number of lanes and the lines beside each row."""
    return _Lanes(plan).assign()


class _Lanes:
    """Assigns lanes from the first on; a lane can hold several branches that do not overlap."""

    def __init__(self, plan: ChainPlan) -> None:
        self.plan = plan
        self.place = row_positions(plan)
        self.anchors = list(self.place)
        self.taken: list[list[tuple[int, int]]] = [[] for _ in range(MOST_LANES)]
        self.lane_of: dict[str, int] = {}

    def assign(self) -> tuple[int, dict[str, RowLines]]:
        drawn_branches = list(self._branches())
        edges = [edge for branch in drawn_branches for edge in self._edges(branch)]
        used = sum(1 for spans in self.taken if spans)
        return used, self._lines(edges)

    def _branches(self) -> Iterator[BranchPlan]:
        """Yield the branches that get a lane, outer ones before those within them."""
        work = list(reversed(self.plan.branches))
        while work:
            branch = work.pop()
            branch.lane = self._reserve_lane(self._span(branch))
            if branch.lane is None:
                continue
            for name in [branch.anchor] if branch.takers else branch.rows:
                self.lane_of[name] = branch.lane
            yield branch
            joining, leaving = self.plan.joining, self.plan.leaving
            work += reversed([b for name in branch.rows for b in (*joining[name], *leaving[name])])

    def _span(self, branch: BranchPlan) -> tuple[int, int]:
        """Return a branch's span, with the gap to the row it leaves and to the row it joins."""
        rows = [branch.anchor] if branch.takers else branch.rows
        start, stop = 2 * self.place[rows[0]], 2 * self.place[rows[-1]] + 1
        if branch.leaves in self.lane_of:
            start = min(start, 2 * self.place[branch.leaves] + 1)
        if branch.joins in self.lane_of:
            stop = 2 * self.place[branch.joins]
        return start, stop

    def _reserve_lane(self, span: tuple[int, int]) -> int | None:
        """Reserve and return the first lane that is free in this span; None if none is."""
        start, stop = span
        for lane, spans in enumerate(self.taken):
            if all(stop < other[0] or other[1] < start for other in spans):
                spans.append(span)
                return lane
        return None

    def _edges(self, branch: BranchPlan) -> Iterator[_Edge]:
        """Yield the edges into the rows of a branch, and those that close a circle."""
        assert branch.lane is not None
        if branch.takers:
            links = [link for name in branch.rows for link in self.plan.nodes[name].links]
            yield _Edge(branch.leaves, branch.anchor, branch.lane, _weakest(links))
            return
        for at, name in enumerate(branch.rows):
            joined = {b.rows[-1]: b.lane for b in self.plan.joining[name] if not b.takers}
            for link in self.plan.nodes[name].links:
                if link.upper not in self.lane_of:
                    continue
                if (at and link.upper == branch.rows[at - 1]) or (
                    not at and link.upper == branch.leaves
                ):
                    lane: int | None = branch.lane
                else:
                    lane = joined.get(link.upper)
                    lane = self._reserve_lane_between(link.upper, name) if lane is None else lane
                if lane is not None:
                    yield _Edge(link.upper, name, lane, _layer(link))
            yield from self._back(name)

    def _back(self, name: str) -> Iterator[_Edge]:
        """Yield the edge from the row that closes a circle down to the document it returns to."""
        node = self.plan.nodes[name]
        target = f"document-{node.document.slug}"
        if node.kind == "circle" and target in self.lane_of:
            lane = self._reserve_lane_between(name, target)
            if lane is not None:
                yield _Edge(name, target, lane, "back")

    def _reserve_lane_between(self, upper: str, lower: str) -> int | None:
        """Reserve and return a lane between rows of other branches; None if none is free."""
        start, stop = 2 * self.place[upper] + 1, 2 * self.place[lower]
        return self._reserve_lane((start, stop)) if start < stop else None

    def _lines(self, edges: list[_Edge]) -> dict[str, RowLines]:
        drafts: dict[str, _Drafts] = defaultdict(_Drafts)
        for edge in edges:
            upper, lower = self.lane_of[edge.upper], self.lane_of[edge.lower]
            through = Line(edge.lane, edge.lane, edge.layer)
            for at in range(self.place[edge.upper] + 1, self.place[edge.lower]):
                drafts[self.anchors[at]].above.append(through)
                drafts[self.anchors[at]].past.append(through)
            drafts[edge.upper].out.append(Line(upper, edge.lane, edge.layer))
            drafts[edge.lower].above.append(Line(edge.lane, lower, edge.layer))
            drafts[edge.lower].into.append(Line(lower, lower, edge.layer))
        return {
            anchor: RowLines(*(tuple(dict.fromkeys(part)) for part in _parts(draft)))
            for anchor, draft in drafts.items()
        }


def _parts(draft: _Drafts) -> tuple[list[Line], ...]:
    return draft.above, draft.past, draft.into, draft.out


def _layer(link: LinkPlan) -> str:
    """Return the layer that a link is drawn with: that of its firmest step."""
    if not link.steps:
        return UNSTATED
    is_broken = all(step.attribution.gap and step.attribution.upstream for step in link.steps)
    return BROKEN if is_broken else link.steps[0].layer.value


def _weakest(links: list[LinkPlan]) -> str:
    """Return the layer that the line of several takers is drawn with: the least firm of theirs."""
    return max((_layer(link) for link in links), key=_rank)


def _rank(layer: str) -> int:
    return FIRMNESS.index(layer) if layer in FIRMNESS else len(FIRMNESS)
