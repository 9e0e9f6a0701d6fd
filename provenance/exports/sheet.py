"""A sheet of one page that an editor can sign: what of a chain stands on it, and what does not fit.

The sheet holds as many lines as a page of A4; rows and findings that would run over are counted
instead, and stand on the quote's page. Words that somebody stated are given whole or their cut
is marked; nothing is told in other words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from provenance.domain.chain.custody import ActTelling
from provenance.domain.chain.findings import FindingGroup
from provenance.domain.chain.layout import Branch, Layout, Link, Row, layout
from provenance.domain.chain.naming import acts_phrase, document_name, either, outlet_name
from provenance.domain.chain.notices import notice_line
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.row_plans import RowKind
from provenance.domain.chain.row_words import (
    acts_of_others,
    branch_title,
    date_phrase,
    how_known,
    row_title,
    step_phrase,
    who_tells,
)
from provenance.domain.chain.steps import Step
from provenance.domain.chain.verification_badges import Badge
from provenance.domain.language.quote_marks import with_quote_marks
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, say
from provenance.domain.vocabulary import HowPut, StatementKind
from provenance.exports import sheet_words
from provenance.exports.edition import ExportEdition
from provenance.exports.fingerprint import chain_version
from provenance.exports.page_fit import PageFit, in_two_columns, lines_of, shortened

LINES = 53.5
"""Lines of text on a page of A4, beside its headings, its foot and the page to sign."""
COLUMN = 56
"""Letters in a line of one of two columns."""
HEADLINE, LEAD = (62, 1.8), (104, 1.15)
"""Letters in a line of the quote and of the sentence, and how many lines of text each is high."""
LONGEST_SENTENCE = 900
TOO_LONG = gettext_noop(
    "The line is too long for this sheet; copy it from the quote’s page, whole."
)
"""An attribution is never cut: what stands at its end, the origin's stake, must not be lost."""
GRAVE = frozenset({FindingGroup.CHANGES, FindingGroup.WEAKENS})
"""The findings that nobody may sign without."""
MOST_WAYS = 2
"""Steps told on one row; the rest are counted."""
LONGEST, LONGEST_WAY = 320, 240
"""Letters of a passage on the sheet; what is longer is cut at a word, and the cut is marked."""


@dataclass(frozen=True, slots=True)
class SheetStep:
    """One step: where it leads, by whose word, and the words that state it."""

    leads: str
    layer: str
    words: str


@dataclass(frozen=True, slots=True)
class SheetChainRow:
    """One row of the chain on the sheet, in the branch of this number."""

    branch: int
    kind: str
    title: str
    dates: str
    verification: str
    ways: tuple[SheetStep, ...]
    more_ways: int


@dataclass(frozen=True, slots=True)
class SheetBranch:
    """Rows of which each takes from the one above it; the first branch needs no title."""

    title: str
    rows: tuple[SheetChainRow, ...]


@dataclass(frozen=True, slots=True)
class SheetStatement:
    """A verification statement, verbatim, and where it stands."""

    standing: str
    words: str
    where: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the page, findings in columns; ``more_…`` count what did not fit."""

    words: str
    in_marks: str
    language: str
    distressing: bool
    as_named: str
    outlet: str
    sentence: str
    stop: str
    notices: tuple[str, ...]
    branches: tuple[SheetBranch, ...]
    more_rows: int
    verification: tuple[SheetStatement, ...]
    more_verification: int
    none_stated: str
    findings: tuple[Sequence[tuple[str, str]], ...]
    more_findings: int
    unchecked: tuple[str, ...]
    attribution: str
    address: str
    accessed: str
    version: str


def sheet(report: ChainReport, edition: ExportEdition, *, lines: float = LINES) -> Sheet:
    """The sheet of one chain, cut to this many lines."""
    sentences = report.sentences
    words = shortened(report.wording.words, 3 * LONGEST)
    sentence = shortened(sentences.chain, LONGEST_SENTENCE)
    attribution = sentences.short if len(sentences.short) <= LONGEST_SENTENCE else _(TOO_LONG)
    unchecked, notices = _unchecked(report), _notices(report)
    page = PageFit(lines - _fixed_lines(report, edition, unchecked, attribution))
    grave, others = _findings(report, GRAVE), _findings(report, frozenset(FindingGroup) - GRAVE)
    page.left -= _head_lines(words, sentence, notices) + sum(map(_finding_lines, grave))
    everything = list(_verification(report))
    verification = page.fill(everything, _statement_lines, keep=0.35)
    plan = layout(report)
    page.left -= 1.3 * (len(plan.every_branch) - 1)
    rows = _rows(report, plan)
    fitting = _in_order(rows, page.fill(_most_needed(rows), _row_lines, keep=0.9, skip=True))
    findings = [*grave, *page.fill(others, _finding_lines, keep=1)]
    return Sheet(
        words=words,
        in_marks=with_quote_marks(words),
        language=report.wording.language,
        distressing=report.wording.distressing,
        as_named=report.wording.speaker_as_named,
        outlet=outlet_name(report.records, report.wording.document),
        sentence=sentence,
        stop=shortened(sentences.stop, LONGEST),
        notices=notices,
        branches=tuple(_branches(report, plan, fitting)),
        more_rows=len(rows) - len(fitting),
        verification=tuple(verification),
        more_verification=len(everything) - len(verification),
        none_stated="" if everything else sheet_words.none_stated(report),
        findings=in_two_columns(findings, _finding_lines),
        more_findings=len(report.findings) - len(findings),
        unchecked=unchecked,
        attribution=attribution,
        address=edition.chain(report),
        accessed=edition.accessed_words,
        version=chain_version(report),
    )


def _head_lines(words: str, sentence: str, notices: tuple[str, ...]) -> float:
    """The lines of the words, of the chain in one sentence, and of what was corrected."""
    head = lines_of(words, *HEADLINE) + lines_of(sentence, *LEAD)
    return head + sum(lines_of(notice) + 0.2 for notice in notices)


def _fixed_lines(
    report: ChainReport, edition: ExportEdition, unchecked: tuple[str, ...], attribution: str
) -> float:
    """The lines of the foot, and of who is named and where the chain stops."""
    foot = max(sum(lines_of(text, COLUMN) for text in unchecked), lines_of(attribution, COLUMN))
    stop = shortened(report.sentences.stop, LONGEST)
    names = lines_of(f"{report.wording.speaker_as_named} {stop}")
    return foot + names + lines_of(edition.chain(report)) + 1


def _findings(report: ChainReport, groups: Set[FindingGroup]) -> list[tuple[str, str]]:
    """Those of some groups; the grave ones are never left out, however long the chain."""
    return [
        (finding.code.label, finding.sentence)
        for finding in report.findings
        if finding.group in groups
    ]


def _unchecked(report: ChainReport) -> tuple[str, ...]:
    first, *others = sheet_words.unchecked(report)
    return (first, *(shortened(text, LONGEST_WAY) for text in others))


def _notices(report: ChainReport) -> tuple[str, ...]:
    """What was corrected or taken back is never left out, however long the chain."""
    return tuple(notice_line(report.records, notice) for notice in report.notices)


def _most_needed(rows: list[SheetChainRow]) -> list[SheetChainRow]:
    """The outlet, the top of its branch, then inwards; after it the other branches likewise."""
    first = [row for row in rows if row.branch == 1]
    others = [row for row in rows if row.branch != 1]
    return [*_ends_first(first[::-1]), *_ends_first(others)]


def _ends_first[T](rows: list[T]) -> list[T]:
    """One end, the other, then inwards: what is left out stands in the middle."""
    places = sorted(range(len(rows)), key=lambda place: min(place, len(rows) - 1 - place))
    return [rows[place] for place in places]


def _in_order[T](rows: list[T], subset: list[T]) -> list[T]:
    ids = {id(row) for row in subset}
    return [row for row in rows if id(row) in ids]


def _statement_lines(statement: SheetStatement) -> float:
    return lines_of(f"{statement.standing}   {statement.words} {statement.where}") + 0.2


def _row_lines(row: SheetChainRow) -> float:
    ways = sum(lines_of(f"{way.leads} {way.words}   {way.layer}") for way in row.ways)
    return (
        lines_of(f"{row.title} {row.dates} {row.verification}") + ways + bool(row.more_ways) + 0.3
    )


def _finding_lines(finding: tuple[str, str]) -> float:
    """Findings stand in two columns."""
    return (lines_of(" ".join(finding), COLUMN) + 0.2) / 2


def _rows(report: ChainReport, plan: Layout) -> list[SheetChainRow]:
    return [_row(report, branch, row) for branch in plan.every_branch for row in branch.rows]


def _branches(report: ChainReport, plan: Layout, fitting: list[SheetChainRow]) -> list[SheetBranch]:
    """The rows that fit, each branch a list under where it joins the others."""
    branches = []
    for branch in plan.every_branch:
        rows = tuple(row for row in fitting if row.branch == branch.number)
        title = branch_title(report, plan, branch) if branch.number > 1 else ""
        if rows:
            branches.append(SheetBranch(title, rows))
    return branches


def _row(report: ChainReport, branch: Branch, row: Row) -> SheetChainRow:
    is_document = row.kind == RowKind.DOCUMENT
    ways = [_way(report, row, link, step) for link in row.links for step in link.steps]
    ways += [_act(report, telling) for link in row.links for telling in acts_of_others(link)]
    holding = "" if row.document.held else _("not on file")
    dates = [date_phrase(date) for date in row.document.dates if date.edtf]
    about = [either(dates) or _("date not stated"), holding]
    return SheetChainRow(
        branch=branch.number,
        kind=row.kind.value,
        title=shortened(row_title(report, row), LONGEST),
        dates=" · ".join(filter(None, about)) if is_document else "",
        verification=row.rated.words if row.rated and row.rated.badge != Badge.NOT_HELD else "",
        ways=tuple(ways[:MOST_WAYS]),
        more_ways=len(ways[MOST_WAYS:]),
    )


def _way(report: ChainReport, row: Row, link: Link, step: Step) -> SheetStep:
    records, attribution = report.records, step.attribution
    passage = records.passages.get(attribution.passage) if attribution.passage is not None else None
    return SheetStep(
        leads=shortened(step_phrase(records, row, link, step), LONGEST_WAY),
        layer=shortened(how_known(records, step), LONGEST_WAY),
        words=shortened(passage.exact, LONGEST_WAY) if passage else "",
    )


def _act(report: ChainReport, telling: ActTelling) -> SheetStep:
    acts, how = acts_phrase(report.records, telling.acts), who_tells(report.records, telling.step)
    return SheetStep(shortened(acts, LONGEST_WAY), shortened(how, LONGEST_WAY), "")


def _verification(report: ChainReport) -> Iterator[SheetStatement]:
    """The verification statements, verbatim."""
    records = report.records
    for row in report.statements:
        if row.kind == StatementKind.VERIFYING:
            yield SheetStatement(
                standing=_("own words") if records.is_own(row) else _("at second hand"),
                words=shortened(records.passages[row.passage].exact, LONGEST),
                where=say(
                    _("%(document)s (%(how)s)"),
                    document=document_name(records, row.document),
                    how=HowPut(row.how_put).label,
                ),
            )
