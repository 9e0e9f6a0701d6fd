"""The layout of a chain: rows from the claimed origin down to the outlet, in branches and lanes.

A row is a document or an end. Two rows follow one another in a branch only where recorded steps
connect them. A branch is placed before the row it joins, or after the row it leaves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.chain.act_placement import StatedActs, acts_by_link
from provenance.domain.chain.branching import BranchPlan, ChainPlan, plan_branches
from provenance.domain.chain.lanes import RowLines, assign_lanes
from provenance.domain.chain.records import AttributionRecord, DocumentRecord, StatementRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.row_plans import RowKind, RowPlan
from provenance.domain.chain.steps import End, Step
from provenance.domain.chain.verification_badges import DocumentBadge, document_badge


@dataclass(frozen=True, slots=True)
class Link:
    """The steps from a row up to another, the firmest first.

    ``upper`` is the anchor of the row above, or "" where that row is not drawn. ``acts`` are the
    acts on the material between the two, whichever document states them.
    """

    upper: str
    steps: tuple[Step, ...]
    acts: tuple[StatedActs, ...] = ()
    in_list: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A document or an end, with the links that lead up from it.

    ``level`` is 0 for the outlet and grows upward; ``anchor`` is unique on the page. ``asides`` are
    gaps stated for the whole document that are not on this quote's own chain. Branches in
    ``joining`` are placed before the row, those in ``leaving`` after it.
    """

    anchor: str
    kind: RowKind
    level: int
    document: DocumentRecord
    end: End | None
    links: tuple[Link, ...]
    document_badge: DocumentBadge | None
    here: bool
    asides: tuple[AttributionRecord, ...]
    joining: tuple[Branch, ...]
    leaving: tuple[Branch, ...]
    lane: int
    lines: RowLines


@dataclass(frozen=True, slots=True)
class Branch:
    """A sequence of rows in which each takes from the one above it.

    ``lane`` is None where the branch is folded away. ``joins`` is the anchor of the row of another
    branch that takes from its last row, and ``leaves`` that of the row its first row takes from.
    With ``takers``, the rows are outlets that each take from the row ``leaves``, and share a lane.
    """

    number: int
    rows: tuple[Row, ...]
    lane: int | None
    joins: str
    leaves: str
    takers: bool
    lines: RowLines


@dataclass(frozen=True, slots=True)
class Layout:
    """The top-level branches, that of the outlet first, and the number of lanes they need."""

    branches: tuple[Branch, ...]
    lanes: int

    @property
    def every_branch(self) -> tuple[Branch, ...]:
        """All branches, nested ones included, in the order in which a page shows them."""
        return tuple(sorted(_every_branch(self.branches), key=lambda branch: branch.number))

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, from the top of the page down."""
        return tuple(_every_row(self.branches))


def layout(report: ChainReport, top: int | None = None) -> Layout:
    """Lay out a chain; with ``top``, only its rows up to that level."""
    plan = plan_branches(report, top)
    lanes, lines = assign_lanes(plan)
    return _LayoutBuilder(report, plan, lines).layout(lanes)


def highest(plan: Layout) -> int:
    """Return the level of the topmost row: how many times a reader can step up."""
    return max((row.level for row in plan.rows), default=0)


def statements_by_step(report: ChainReport, row: Row) -> list[tuple[Step, list[StatementRecord]]]:
    """Return the steps up from a row, each statement listed at the first step it belongs to."""
    statement_ids: set[str] = set()
    attributions = []
    for link in row.links:
        for step in link.steps:
            statements = [s for s in report.statements_of(step) if s.slug not in statement_ids]
            statement_ids |= {s.slug for s in statements}
            attributions.append((step, statements))
    return attributions


def _every_branch(branches: tuple[Branch, ...]) -> Iterator[Branch]:
    for branch in branches:
        yield branch
        for row in branch.rows:
            yield from _every_branch((*row.joining, *row.leaving))


def _every_row(branches: tuple[Branch, ...]) -> Iterator[Row]:
    for branch in branches:
        for row in branch.rows:
            yield from _every_row(row.joining)
            yield row
            yield from _every_row(row.leaving)


class _LayoutBuilder:
    """Builds the rows and branches of a plan whose lanes are assigned."""

    def __init__(self, report: ChainReport, plan: ChainPlan, lines: dict[str, RowLines]) -> None:
        self.report = report
        self.plan = plan
        self.lines = lines
        self.acts = acts_by_link(plan)
        self.steps = {step.attribution.id for step in report.chain.steps}

    def layout(self, lanes: int) -> Layout:
        return Layout(tuple(self._branches(self.plan.branches)), lanes)

    def _branches(self, plans: list[BranchPlan]) -> Iterator[Branch]:
        for branch in plans:
            if branch.lane is None:
                yield from self._flattened(branch)
            else:
                yield self._branch(branch)

    def _flattened(self, plan: BranchPlan) -> Iterator[Branch]:
        """Yield a folded branch and the branches within it, one after another."""
        for name in plan.rows:
            for within in self.plan.joining[name]:
                yield from self._flattened(within)
        yield self._branch(plan)
        for name in plan.rows:
            for within in self.plan.leaving[name]:
                yield from self._flattened(within)

    def _branch(self, plan: BranchPlan) -> Branch:
        return Branch(
            number=plan.number,
            rows=tuple(self._row(self.plan.nodes[name], plan) for name in plan.rows),
            lane=plan.lane,
            joins=plan.joins,
            leaves=plan.leaves,
            takers=plan.takers,
            lines=self.lines.get(plan.anchor, RowLines()),
        )

    def _row(self, node: RowPlan, branch: BranchPlan) -> Row:
        is_drawn = branch.lane is not None
        above = branch.rows[branch.rows.index(node.anchor) - 1] if not branch.takers else ""
        at_top = branch.takers or branch.rows[0] == node.anchor
        badge = document_badge(self.report.records, self.report.chain, node.document.id)
        return Row(
            anchor=node.anchor,
            kind=node.kind,
            level=node.level,
            document=node.document,
            end=node.end,
            links=tuple(
                Link(
                    upper=link.upper,
                    steps=tuple(link.steps),
                    acts=tuple(self.acts.get((node.anchor, link.upper), ())),
                    in_list=not at_top and link.upper == above,
                )
                for link in node.links
            ),
            document_badge=badge if node.is_document else None,
            here=node.is_document and node.document.id == self.report.wording.document,
            asides=tuple(self._asides(node)),
            joining=tuple(self._branches(self.plan.joining[node.anchor])) if is_drawn else (),
            leaving=tuple(self._branches(self.plan.leaving[node.anchor])) if is_drawn else (),
            lane=branch.lane or 0,
            lines=self.lines.get(node.anchor, RowLines()),
        )

    def _asides(self, node: RowPlan) -> Iterator[AttributionRecord]:
        document = node.document.id
        for attribution in self.report.records.attributions.values():
            if (
                node.is_document
                and attribution.taker == document == attribution.told_by
                and attribution.gap
                and not (attribution.quotes or attribution.occasions)
                and attribution.id not in self.steps
            ):
                yield attribution
