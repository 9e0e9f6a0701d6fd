"""The rows of a chain on a sheet, each with its steps and the words that state them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from provenance.domain.chain.act_placement import StatedActs
from provenance.domain.chain.layout import Branch, Layout, Link, Row
from provenance.domain.chain.naming import acts_phrase, join_with_or
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.row_plans import RowKind
from provenance.domain.chain.row_words import (
    acts_of_others,
    attestation_phrase,
    branch_title,
    date_phrase,
    row_description,
    row_title,
    step_phrase,
    teller_phrase,
)
from provenance.domain.chain.steps import Step
from provenance.domain.chain.verification_badges import Badge
from provenance.domain.messages import gettext as _
from provenance.domain.messages import isolate_direction
from provenance.exports.page_fit import lines_of, shortened

LONGEST, LONGEST_WAY = 320, 240
"""Most characters of a passage, and of a step's texts; longer ones are cut after a word."""


@dataclass(frozen=True, slots=True)
class SheetStep:
    """A step: where it leads, how we know of it, and the words that state it, if there is room."""

    leads: str
    layer: str
    words: str
    language: str = ""

    @property
    def word_lines(self) -> float:
        """The number of lines that its words add."""
        return self.lines - replace(self, words="").lines

    @property
    def lines(self) -> float:
        return lines_of(f"{self.leads} {self.words}   {self.layer}")


@dataclass(frozen=True, slots=True)
class SheetChainRow:
    """A row of the chain on the sheet, in the branch with this number."""

    branch: int
    kind: str
    title: str
    about: str
    verification: str
    ways: tuple[SheetStep, ...]

    @property
    def lines(self) -> float:
        title = lines_of(f"{self.title} {self.about} {self.verification}")
        return title + sum(way.lines for way in self.ways) + 0.3


@dataclass(frozen=True, slots=True)
class SheetBranch:
    """The rows of a branch; the first branch needs no title."""

    title: str
    rows: tuple[SheetChainRow, ...]


def rows_of(report: ChainReport, plan: Layout) -> list[SheetChainRow]:
    """Return every row of the layout, from the top down."""
    return [_row(report, branch, row) for branch in plan.every_branch for row in branch.rows]


def without_words(row: SheetChainRow) -> SheetChainRow:
    """Return the essential part of a row: its title and its steps, without their words."""
    return replace(row, ways=tuple(replace(way, words="") for way in row.ways))


def steps_in_words(rows: list[SheetChainRow]) -> list[SheetStep]:
    """Return the steps stated in words, in the order in which their words are to be printed.

    In the first branch, those at the outlet and at the top come first, then inwards; then those of
    the other branches.
    """
    first = [row for row in rows if row.branch == 1]
    others = [row for row in rows if row.branch != 1]
    ordered = [*_ends_first(first[::-1]), *_ends_first(others)]
    return [way for row in ordered for way in row.ways if way.words]


def branches_of(
    report: ChainReport, plan: Layout, rows: list[SheetChainRow], steps: list[SheetStep]
) -> Iterator[SheetBranch]:
    """Yield each branch with its rows; only these steps keep their words."""
    ids = {id(way) for way in steps}
    for branch in plan.every_branch:
        whole = (
            replace(row, ways=tuple(_with_room(row.ways, ids)))
            for row in rows
            if row.branch == branch.number
        )
        title = branch_title(report, plan, branch) if branch.number > 1 else ""
        yield SheetBranch(title, tuple(whole))


def _with_room(ways: Iterable[SheetStep], ids: set[int]) -> Iterator[SheetStep]:
    for way in ways:
        yield way if id(way) in ids else replace(way, words="")


def _ends_first[T](rows: list[T]) -> list[T]:
    """Return the rows from both ends inwards, so that those left out are in the middle."""
    places = sorted(range(len(rows)), key=lambda place: min(place, len(rows) - 1 - place))
    return [rows[place] for place in places]


def _row(report: ChainReport, branch: Branch, row: Row) -> SheetChainRow:
    is_document = row.kind == RowKind.DOCUMENT
    ways = [_way(report, row, link, step) for link in row.links for step in link.steps]
    ways += [_act(report, telling) for link in row.links for telling in acts_of_others(link)]
    return SheetChainRow(
        branch=branch.number,
        kind=row.kind.value,
        title=shortened(row_title(report, row), LONGEST),
        about=_about(report, row) if is_document else "",
        verification=row.document_badge.words
        if row.document_badge and row.document_badge.badge != Badge.NOT_HELD
        else "",
        ways=tuple(ways),
    )


def _about(report: ChainReport, row: Row) -> str:
    """Return what a document is, its dates, and whether it is on file."""
    dates = [date_phrase(date) for date in row.document.dates if date.edtf]
    what = shortened(row_description(report.records, row), LONGEST_WAY)
    holding = "" if row.document.held else _("not on file")
    parts = filter(None, [what, join_with_or(dates) or _("date not stated"), holding])
    return " · ".join(map(isolate_direction, parts))


def _way(report: ChainReport, row: Row, link: Link, step: Step) -> SheetStep:
    records, attribution = report.records, step.attribution
    passage = records.passages.get(attribution.passage) if attribution.passage is not None else None
    return SheetStep(
        leads=shortened(step_phrase(records, row, link, step), LONGEST_WAY),
        layer=shortened(attestation_phrase(records, step), LONGEST_WAY),
        words=shortened(passage.exact, LONGEST_WAY) if passage else "",
        language=records.language_of(passage.document) if passage else "",
    )


def _act(report: ChainReport, telling: StatedActs) -> SheetStep:
    acts, how = (
        acts_phrase(report.records, telling.acts),
        teller_phrase(report.records, telling.step),
    )
    return SheetStep(shortened(acts, LONGEST_WAY), shortened(how, LONGEST_WAY), "")
