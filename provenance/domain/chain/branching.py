"""The branches of a chain: which rows follow one another, and where branches join or leave."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.row_plans import (
    RowPlan,
    circle_row,
    document_anchor,
    plan_rows,
)

MOST_TAKERS = 3
"""Most outlets taking from one row alone that get rows of their own; more share one row."""


@dataclass(slots=True)
class BranchPlan:
    """The anchors of a branch's rows, from the top down, and of the rows it joins and leaves."""

    rows: list[str]
    joins: str = ""
    leaves: str = ""
    takers: bool = False
    number: int = 0
    lane: int | None = None

    @property
    def anchor(self) -> str:
        """The key for the lines of the branch where its rows share one row."""
        return f"takers-{self.leaves}"


@dataclass(slots=True)
class ChainPlan:
    """All rows by their anchors, and the branches that contain them."""

    nodes: dict[str, RowPlan]
    branches: list[BranchPlan] = field(default_factory=list)
    joining: dict[str, list[BranchPlan]] = field(default_factory=lambda: defaultdict(list))
    leaving: dict[str, list[BranchPlan]] = field(default_factory=lambda: defaultdict(list))


def plan_branches(report: ChainReport, top: int | None = None) -> ChainPlan:
    """Return the branches of a chain; with ``top``, only of its rows up to that level."""
    nodes = plan_rows(report)
    if top is not None:
        nodes = _lower_part(nodes, top)
    documents = report.records.documents
    starts = [report.wording.document, *report.chain.starts]
    roots = [document_anchor(documents[number]) for number in starts]
    # A document that others take from may itself be above ``top``.
    drawn_roots = [anchor for anchor in dict.fromkeys(roots) if anchor in nodes]
    return _Planning(nodes).plan([*drawn_roots, *nodes])


def row_positions(plan: ChainPlan) -> dict[str, int]:
    """Return the position of each row, or group of takers, from the top of the page down."""
    return {anchor: at for at, anchor in enumerate(_anchors(plan, plan.branches))}


def _anchors(plan: ChainPlan, branches: list[BranchPlan]) -> Iterator[str]:
    for branch in branches:
        if branch.takers:
            yield branch.anchor
            continue
        for name in branch.rows:
            yield from _anchors(plan, plan.joining[name])
            yield name
            yield from _anchors(plan, plan.leaving[name])


def _lower_part(nodes: dict[str, RowPlan], top: int) -> dict[str, RowPlan]:
    """Return the rows up to a level; steps that lead higher remain, without an upper row."""
    part = {anchor: node for anchor, node in nodes.items() if node.level <= top}
    for node in part.values():
        for link in node.links:
            link.upper = link.upper if link.upper in part else ""
        node.links = [link for link in node.links if link.upper or link.steps]
        node.links.sort(key=lambda link: not link.upper)
    return part


class _Planning:
    """Places every row once, below the rows it takes from."""

    def __init__(self, nodes: dict[str, RowPlan]) -> None:
        self.done = ChainPlan(nodes)
        self.nodes = nodes
        self.placed: set[str] = set()
        self.own: dict[str, list[str]] = {}
        self.uppers = {link.upper for node in nodes.values() for link in node.links}
        # Rows of other branches that the branch being placed takes from.
        self.passed: list[str] = []

    def plan(self, roots: list[str]) -> ChainPlan:
        for root in roots:
            if root not in self.placed:
                self._attach(self._tree(root))
        for name in list(self.done.leaving):
            self._gather(name)
        self._number()
        return self.done

    def _tree(self, root: str) -> BranchPlan:
        """Place a row and all rows above it that are not yet placed, depth first."""
        self.passed = []
        before = set(self.placed)
        self.own = defaultdict(list)
        open_ = {root}
        stack = [(root, iter(list(self.nodes[root].links)))]
        while stack:
            name, links = stack[-1]
            link = next(links, None)
            if link is None:
                stack.pop()
                open_.discard(name)
                self.placed.add(name)
            elif link.upper in open_:
                link.upper = self._circle(name, link.upper)
                self.own[name].append(link.upper)
            elif link.upper in before:
                self.passed.append(link.upper)
            elif link.upper and link.upper not in self.placed:
                self.own[name].append(link.upper)
                open_.add(link.upper)
                stack.append((link.upper, iter(list(self.nodes[link.upper].links))))
        return self._list(root)

    def _circle(self, name: str, upper: str) -> str:
        """Add a row that says that its taker returns to a document on its own path."""
        anchor = circle_row(self.nodes, self.nodes[name], self.nodes[upper].document)
        self.placed.add(anchor)
        return anchor

    def _list(self, root: str) -> BranchPlan:
        """Return the branch of rows that ends in this row, and record the branches that join it."""
        rows = [root]
        while True:
            name = rows[0]
            links = self.nodes[name].links
            first = links[0].upper if links else ""
            own = self.own[name]
            follows = first in own
            self.done.joining[name] = [
                self._joined(upper, name) for upper in own if not (follows and upper == first)
            ]
            if not follows:
                return BranchPlan(rows, leaves=first)
            rows.insert(0, first)

    def _joined(self, upper: str, lower: str) -> BranchPlan:
        branch = self._list(upper)
        branch.joins = lower
        return branch

    def _attach(self, branch: BranchPlan) -> None:
        """Attach a branch after the lowest row it takes from, or else to the top level."""
        passed = list(dict.fromkeys(self.passed))
        if not passed:
            self.done.branches.append(branch)
            return
        if len(passed) > 1:
            place = row_positions(self.done)
            passed.sort(key=lambda name: place[name])
        self.done.leaving[passed[-1]].append(branch)

    def _gather(self, name: str) -> None:
        """Merge into one row the outlets that take from this row alone, where they are many."""
        branches = self.done.leaving[name]
        simple = [branch for branch in branches if self._is_simple(branch, name)]
        if len(simple) > MOST_TAKERS:
            rows = [row for branch in simple for row in branch.rows]
            others = [branch for branch in branches if branch not in simple]
            self.done.leaving[name] = [BranchPlan(rows, leaves=name, takers=True), *others]

    def _is_simple(self, branch: BranchPlan, name: str) -> bool:
        row = branch.rows[0]
        has_branches = self.done.joining[row] or self.done.leaving[row]
        links = self.nodes[row].links
        is_leaf = len(branch.rows) == 1 and row not in self.uppers and not has_branches
        return is_leaf and [link.upper for link in links] == [name]

    def _number(self) -> None:
        """Number the branches in the order of the page, the first with 1."""
        work = list(reversed(self.done.branches))
        number = 0
        while work:
            branch = work.pop()
            number += 1
            branch.number = number
            within = [
                inner
                for name in branch.rows
                for inner in (*self.done.joining[name], *self.done.leaving[name])
            ]
            work += reversed(within)
