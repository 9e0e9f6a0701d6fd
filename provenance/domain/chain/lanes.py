"""The lanes in which the branches of a chain run side by side, and the lines in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from provenance.domain.chain.branching import BranchPlan, ChainPlan, positions
from provenance.domain.chain.row_plans import FIRMNESS, LinkPlan

MOST_LANES = 6
"""Branches side by side; those for which no lane is left are folded away."""
UNSTATED, BROKEN = "none", "broken"
"""How lines are drawn where no step leads into a gap, and where unknown steps lie between."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line from a lane at the upper edge of a zone to a lane at its lower edge."""

    start: int
    stop: int
    layer: str


@dataclass(frozen=True, slots=True)
class RowLines:
    """The lines beside a row: ``above`` it, past it, ``into`` its mark and ``out`` of it."""

    above: tuple[Line, ...] = ()
    past: tuple[Line, ...] = ()
    into: tuple[Line, ...] = ()
    out: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class _Edge:
    """What is drawn from an upper to a lower row, in a lane of its own or of one of them."""

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
    """Give each branch its lane; how many there are, and the lines beside each row."""
    return _Lanes(plan).assign()


class _Lanes:
    """Fills lanes from the first on; a lane is free above and below what stands in it."""

    def __init__(self, plan: ChainPlan) -> None:
        self.plan = plan
        self.place = positions(plan)
        self.anchors = list(self.place)
        self.taken: list[list[tuple[int, int]]] = [[] for _ in range(MOST_LANES)]
        self.lane_of: dict[str, int] = {}

    def assign(self) -> tuple[int, dict[str, RowLines]]:
        drawn_branches = list(self._branches())
        edges = [edge for branch in drawn_branches for edge in self._edges(branch)]
        used = sum(1 for spans in self.taken if spans)
        return used, self._lines(edges)

    def _branches(self) -> Iterator[BranchPlan]:
        """The branches that have a lane, outer ones before those within them."""
        work = list(reversed(self.plan.branches))
        while work:
            branch = work.pop()
            branch.lane = self._free(self._span(branch))
            if branch.lane is None:
                continue
            for name in [branch.anchor] if branch.takers else branch.rows:
                self.lane_of[name] = branch.lane
            yield branch
            joining, leaving = self.plan.joining, self.plan.leaving
            work += reversed([b for name in branch.rows for b in (*joining[name], *leaving[name])])

    def _span(self, branch: BranchPlan) -> tuple[int, int]:
        """From where a branch leaves another, or begins, to where it joins one, or ends."""
        rows = [branch.anchor] if branch.takers else branch.rows
        start, stop = 2 * self.place[rows[0]], 2 * self.place[rows[-1]] + 1
        if branch.leaves in self.lane_of:
            start = min(start, 2 * self.place[branch.leaves] + 1)
        if branch.joins in self.lane_of:
            stop = 2 * self.place[branch.joins]
        return start, stop

    def _free(self, span: tuple[int, int]) -> int | None:
        """The first lane with nothing in this stretch, which is then taken."""
        start, stop = span
        for lane, spans in enumerate(self.taken):
            if all(stop < other[0] or other[1] < start for other in spans):
                spans.append(span)
                return lane
        return None

    def _edges(self, branch: BranchPlan) -> Iterator[_Edge]:
        """The lines that lead into the rows of a branch, and on from where a circle closes."""
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
                    lane = self._aside(link.upper, name) if lane is None else lane
                if lane is not None:
                    yield _Edge(link.upper, name, lane, _layer(link))
            yield from self._back(name)

    def _back(self, name: str) -> Iterator[_Edge]:
        """From the row that closes a circle, down to the document it comes back to."""
        node = self.plan.nodes[name]
        target = f"document-{node.document.slug}"
        if node.kind == "circle" and target in self.lane_of:
            lane = self._aside(name, target)
            if lane is not None:
                yield _Edge(name, target, lane, "back")

    def _aside(self, upper: str, lower: str) -> int | None:
        """A lane between two rows of other branches, if one is free."""
        start, stop = 2 * self.place[upper] + 1, 2 * self.place[lower]
        return self._free((start, stop)) if start < stop else None

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
    """How the line of a link is drawn: as its firmest step is known."""
    if not link.steps:
        return UNSTATED
    is_broken = all(step.attribution.gap and step.attribution.upstream for step in link.steps)
    return BROKEN if is_broken else link.steps[0].layer.value


def _weakest(links: list[LinkPlan]) -> str:
    """How the line of several takers is drawn: as the least firm of them."""
    return max((_layer(link) for link in links), key=_rank)


def _rank(layer: str) -> int:
    return FIRMNESS.index(layer) if layer in FIRMNESS else len(FIRMNESS)
