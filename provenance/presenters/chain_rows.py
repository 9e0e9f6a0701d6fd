"""The chain of a quote's page: its branches and rows with the texts that the template shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from provenance.domain.chain.findings.speaker_names import named_in
from provenance.domain.chain.layout import Branch, Layout, Row
from provenance.domain.chain.naming import document_name, quoted
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.row_plans import RowKind
from provenance.domain.chain.row_words import (
    branch_title,
    date_phrase,
    how_dated,
    more_branches_phrase,
    row_description,
    row_title,
    speaks,
)
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say
from provenance.domain.vocabulary import GapKind, Layer
from provenance.presenters.chain_checks import RowCheck, row_check
from provenance.presenters.chain_steps import ChainAct, ChainStep, chain_acts, chain_steps
from provenance.presenters.lane_drawing import (
    NARROW_PAGE_LANES,
    LaneDrawing,
    folded_row_drawing,
    row_drawing,
    steps_drawing,
    straight_drawing,
)


@dataclass(frozen=True, slots=True)
class RowFacts:
    """The facts about a row below its title.

    ``dates`` are pairs of a phrase and how the date is known; ``notices`` are pairs of a kind of
    correction and its label.
    """

    address: str = ""
    what: str = ""
    dates: tuple[tuple[str, str], ...] = ()
    as_named: str = ""
    note: str = ""
    asides: tuple[str, ...] = ()
    notices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ChainRow:
    """A row of the chain with the texts beside its record.

    ``alone`` is the drawing used where the row is folded, everywhere or on a narrow page.
    """

    row: Row
    title: str
    facts: RowFacts
    check: RowCheck | None
    above: LaneDrawing
    beside: LaneDrawing
    alone: LaneDrawing | None
    steps: tuple[ChainStep, ...]
    acts: tuple[ChainAct, ...]
    joining: tuple[BranchGroup, ...]
    leaving: tuple[BranchGroup, ...]


@dataclass(frozen=True, slots=True)
class ChainBranch:
    """A branch with its heading; ``place`` is the anchor of the row that the heading names."""

    branch: Branch
    title: str
    place: str
    past: LaneDrawing
    mark: LaneDrawing | None
    rows: tuple[ChainRow, ...]


@dataclass(frozen=True, slots=True)
class BranchGroup:
    """Consecutive branches: open, folded on a narrow page, or folded everywhere.

    Branches folded on a narrow page are in ``groups``, some of which are folded everywhere.
    """

    fold: str
    title: str
    past: LaneDrawing
    branches: tuple[ChainBranch, ...]
    groups: tuple[BranchGroup, ...]


def chain_branches(report: ChainReport, plan: Layout) -> tuple[BranchGroup, ...]:
    """Return the branches that begin the page, each with the branches nested in it."""
    return _RowBuilder(report, plan).groups(plan.branches)


def chain_lists(report: ChainReport, plan: Layout) -> list[ChainBranch]:
    """Return every branch in a flat list."""
    rows = _RowBuilder(report, plan)
    return [rows.branch(branch) for branch in plan.every_branch]


class _RowBuilder:
    """A builder of the rows of one layout."""

    def __init__(self, report: ChainReport, plan: Layout) -> None:
        self.report = report
        self.plan = plan
        self.lanes = plan.lanes

    def groups(self, branches: Iterable[Branch]) -> tuple[BranchGroup, ...]:
        """Group consecutive branches that are folded alike; a narrow page folds more of them."""
        runs = (tuple(run) for _, run in groupby(branches, key=lambda b: _fold(b) != ""))
        return tuple(self._run(run) for run in runs)

    def _run(self, branches: tuple[Branch, ...]) -> BranchGroup:
        folds = [_fold(branch) for branch in branches]
        if "narrow" not in folds:
            return self._group(folds[0], branches)
        parts = (tuple(part) for _, part in groupby(branches, key=_fold))
        within = tuple(
            self._group("" if _fold(part[0]) == "narrow" else "folded", part) for part in parts
        )
        return self._group("narrow", branches, within)

    def _group(
        self, fold: str, branches: tuple[Branch, ...], within: tuple[BranchGroup, ...] = ()
    ) -> BranchGroup:
        first = branches[0]
        lines = first.lines if first.takers else first.rows[0].lines
        return BranchGroup(
            fold=fold,
            title=more_branches_phrase(len(branches)) if fold else "",
            past=straight_drawing(lines, self.lanes),
            branches=() if within else tuple(self.branch(branch) for branch in branches),
            groups=within,
        )

    def branch(self, branch: Branch) -> ChainBranch:
        lines = branch.lines if branch.takers else branch.rows[0].lines
        has_mark = branch.takers and branch.lane is not None
        return ChainBranch(
            branch=branch,
            title=branch_title(self.report, self.plan, branch),
            place=branch.joins or branch.leaves,
            past=straight_drawing(lines, self.lanes),
            mark=row_drawing(lines, branch.lane or 0, self.lanes) if has_mark else None,
            rows=tuple(self._row(branch, row) for row in branch.rows),
        )

    def _row(self, branch: Branch, row: Row) -> ChainRow:
        report = self.report
        is_folded = branch.takers or branch.lane is None
        is_far = not is_folded and row.lane >= NARROW_PAGE_LANES
        lines = branch.lines if branch.takers else row.lines
        return ChainRow(
            row=row,
            title=row_title(report, row),
            facts=_row_facts(report, row),
            check=row_check(report, self.plan, row),
            above=steps_drawing(lines, self.lanes),
            beside=row_drawing(lines, None if is_folded else row.lane, self.lanes),
            alone=_alone(branch, row) if is_folded or is_far else None,
            steps=tuple(chain_steps(report, row)),
            acts=tuple(chain_acts(report, row)),
            joining=self.groups(row.joining),
            leaving=self.groups(row.leaving),
        )


def _fold(branch: Branch) -> str:
    """Return where a branch is folded: "folded" everywhere, "narrow" on narrow pages, "" not."""
    if branch.lane is None:
        return "folded"
    return "narrow" if branch.lane >= NARROW_PAGE_LANES else ""


def _alone(branch: Branch, row: Row) -> LaneDrawing:
    layers = [step.layer.value for link in row.links for step in link.steps]
    is_first = branch.takers or row is branch.rows[0]
    return folded_row_drawing(
        layers, is_first=is_first, is_last=branch.takers or row is branch.rows[-1]
    )


def _row_facts(report: ChainReport, row: Row) -> RowFacts:
    records, document = report.records, row.document
    if row.kind != RowKind.DOCUMENT:
        return RowFacts(as_named=_speaker_forms(report, row))
    note = _("Taken to be a copy of %(document)s: %(reason)s")
    return RowFacts(
        address=reverse("document", args=[document.slug]),
        what=row_description(records, row),
        dates=tuple(
            (date_phrase(date), how_dated(records, date, document.id))
            for date in document.dates
            if date.edtf
        ),
        note=""
        if document.copy_of is None
        else say(
            note,
            document=document_name(records, document.copy_of),
            reason=document.copy_reason,
        ),
        asides=tuple(GapKind(aside.gap).label for aside in row.asides),
        notices=_notices(report, document.id),
    )


def _speaker_forms(report: ChainReport, row: Row) -> str:
    """Return the forms in which the outlets name the claimed speaker, each once."""
    if row.end is None or not speaks(report, row):
        return ""
    starts = report.chain.starts
    forms = [
        named_in(report.records, wording)
        if len(starts) > 1
        else quoted(wording.speaker_as_named, report.records.language_of(wording.document))
        for wording in report.records.wordings.values()
        if wording.quote == row.end.quote
        and wording.speaker_as_named
        and wording.document in starts
    ]
    return " · ".join(dict.fromkeys(forms))


def _notices(report: ChainReport, document: int) -> tuple[tuple[str, str], ...]:
    """Return notices about the document of this row, or about what it takes its words from."""
    beyond = _("beyond it: %(what)s")
    return tuple(
        (n.kind.value, say(beyond, what=n.kind.label) if n.attribution else n.kind.label)
        for n in report.notices
        if n.document == document
    )


def layer_legend(plan: Layout) -> list[tuple[str, str]]:
    """Return the layers that occur in these rows, each with its label."""
    layers = {step.layer for row in plan.rows for link in row.links for step in link.steps}
    return [(layer.value, layer.label) for layer in Layer if layer in layers]
