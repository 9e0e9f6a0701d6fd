"""A sheet for an editor to sign: what is known of a quote, and how its words came here.

The four answers, every row of the chain with its steps, and the findings that weaken the chain or
change what was said are never left out; a long chain takes another page. The words that state
steps, statements and other findings are printed where there is room, and otherwise counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from math import ceil

from provenance.domain.chain.answers import Answer, answer_card
from provenance.domain.chain.findings import FindingGroup
from provenance.domain.chain.layout import Layout, layout
from provenance.domain.chain.naming import document_name, outlet_name
from provenance.domain.chain.notices import notice_line
from provenance.domain.chain.report import ChainReport
from provenance.domain.language.quote_marks import with_quote_marks
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say
from provenance.domain.vocabulary import HowPut, StatementKind
from provenance.exports import sheet_words
from provenance.exports.context import ExportContext
from provenance.exports.fingerprint import chain_version
from provenance.exports.page_fit import PageFit, in_two_columns, lines_of, shortened
from provenance.exports.sheet_rows import (
    LONGEST,
    SheetBranch,
    SheetChainRow,
    SheetStep,
    branches_of,
    rows_of,
    steps_in_words,
    without_words,
)

LINES = 53.5
"""Lines of text on a page of A4, not counting headings, the foot and the part to sign."""
COLUMN = 56
"""Characters in a line of one of two columns."""
ANSWER, SMALL = 92, 108
"""Characters in a line beside the heading of an answer, in normal and in small print."""
HEADLINE = (62, 1.8)
"""Characters in a line of the quote, and its height in lines of text."""
ALWAYS_PRINTED_GROUPS = frozenset({FindingGroup.CHANGES, FindingGroup.WEAKENS})
"""The groups of findings that are always printed, since an editor must know them to sign."""


@dataclass(frozen=True, slots=True)
class SheetStatement:
    """A verification statement, verbatim, and where it is made."""

    standing: str
    words: str
    language: str
    where: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the sheet, findings in columns; ``more_…`` count what did not fit."""

    words: str
    in_marks: str
    language: str
    document_language: str
    distressing: bool
    as_named: str
    outlet: str
    answers: tuple[Answer, ...]
    notices: tuple[str, ...]
    branches: tuple[SheetBranch, ...]
    more_words: int
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
    pages: int


@dataclass(frozen=True, slots=True)
class _Essentials:
    """The parts that are never left out, and their height in lines."""

    words: str
    answers: tuple[Answer, ...]
    notices: tuple[str, ...]
    grave: list[tuple[str, str]]
    rows: list[SheetChainRow]
    unchecked: tuple[str, ...]
    lines: float


@dataclass(frozen=True, slots=True)
class _OptionalParts:
    """The parts that fill the rest of the last page, and counts of those that did not fit."""

    pages: int
    steps: list[SheetStep]
    more_words: int
    verification: list[SheetStatement]
    more_verification: int
    findings: list[tuple[str, str]]
    more_findings: int


def sheet(report: ChainReport, context: ExportContext, *, lines: float = LINES) -> Sheet:
    """Return the sheet of one chain, on as few pages as the essential parts need.

    ``lines`` is how many lines of the last page may be filled.
    """
    plan = layout(report)
    whole = _essentials(report, context, plan)
    rest = _optional_parts(report, whole, lines)
    return Sheet(
        words=whole.words,
        in_marks=with_quote_marks(whole.words),
        language=report.wording.language,
        document_language=report.records.language_of(report.wording.document),
        distressing=report.wording.distressing,
        as_named=report.wording.speaker_as_named,
        outlet=outlet_name(report.records, report.wording.document),
        answers=whole.answers,
        notices=whole.notices,
        branches=tuple(branches_of(report, plan, whole.rows, rest.steps)),
        more_words=rest.more_words,
        verification=tuple(rest.verification),
        more_verification=rest.more_verification,
        none_stated="" if any(_verification(report)) else sheet_words.none_stated(report),
        findings=in_two_columns([*whole.grave, *rest.findings], _finding_lines),
        more_findings=rest.more_findings,
        unchecked=whole.unchecked,
        attribution=report.sentences.short,
        address=context.chain_url(report),
        accessed=context.accessed_phrase,
        version=chain_version(report),
        pages=rest.pages,
    )


def _essentials(report: ChainReport, context: ExportContext, plan: Layout) -> _Essentials:
    words = shortened(report.wording.words, 3 * LONGEST)
    notices, unchecked = _notices(report), tuple(sheet_words.unchecked(report))
    grave, rows = _findings(report, ALWAYS_PRINTED_GROUPS), rows_of(report, plan)
    answers = _answers(report, {sentence for _, sentence in grave})
    titles = 1.3 * (len(plan.every_branch) - 1)
    lines = [
        _head_lines(words, answers, notices),
        *map(_finding_lines, grave),
        *(without_words(row).lines for row in rows),
        _foot_lines(report, context, unchecked),
    ]
    return _Essentials(words, answers, notices, grave, rows, unchecked, titles + sum(lines))


def _optional_parts(report: ChainReport, whole: _Essentials, lines: float) -> _OptionalParts:
    pages = max(1, ceil(whole.lines / LINES))
    page = PageFit((pages - 1) * LINES + lines - whole.lines)
    notes = {note.text for answer in whole.answers for note in answer.notes}
    statements, steps = list(_verification(report)), steps_in_words(whole.rows)
    others = _findings(report, frozenset(FindingGroup) - ALWAYS_PRINTED_GROUPS, notes)
    verification = page.fill(statements, _statement_lines, keep=0.35)
    step_words = page.fill(steps, lambda step: step.word_lines, keep=0.9, skip=True)
    findings = page.fill(others, _finding_lines, keep=1)
    return _OptionalParts(
        pages=pages,
        steps=step_words,
        more_words=len(steps) - len(step_words),
        verification=verification,
        more_verification=len(statements) - len(verification),
        findings=findings,
        more_findings=len(others) - len(findings),
    )


def _head_lines(words: str, answers: tuple[Answer, ...], notices: tuple[str, ...]) -> float:
    """Return the height of the words, the notices and the four answers."""
    head = lines_of(words, *HEADLINE) + sum(lines_of(notice) + 0.2 for notice in notices)
    return head + sum(_answer_lines(answer) for answer in answers)


def _answer_lines(answer: Answer) -> float:
    """Return the height of an answer: a line for each account, notes run on in small print."""
    accounts = sum(lines_of(line.text, ANSWER) for line in answer.accounts)
    return accounts + lines_of(" ".join(line.text for line in answer.notes), SMALL, 0.86) + 0.3


def _foot_lines(report: ChainReport, context: ExportContext, unchecked: tuple[str, ...]) -> float:
    """Return the height of the foot and of the speaker as named."""
    beside = lines_of(report.sentences.short, COLUMN)
    foot = max(sum(lines_of(text, COLUMN) for text in unchecked), beside)
    return (
        foot + lines_of(report.wording.speaker_as_named) + lines_of(context.chain_url(report)) + 1
    )


def _answers(report: ChainReport, findings: Set[str]) -> tuple[Answer, ...]:
    """Return the four answers, without notes that repeat a grave finding word for word."""
    return tuple(
        replace(answer, notes=tuple(note for note in answer.notes if note.text not in findings))
        for answer in answer_card(report).answers
    )


def _findings(
    report: ChainReport, groups: Set[FindingGroup], besides: Set[str] = frozenset()
) -> list[tuple[str, str]]:
    """Return the findings of these groups, without sentences given already."""
    return [
        (finding.code.label, finding.sentence)
        for finding in report.findings
        if finding.group in groups and finding.sentence not in besides
    ]


def _notices(report: ChainReport) -> tuple[str, ...]:
    """Return the notices of the chain; they are never left out, however long it is."""
    return tuple(notice_line(report.records, notice) for notice in report.notices)


def _statement_lines(statement: SheetStatement) -> float:
    return lines_of(f"{statement.standing}   {statement.words} {statement.where}") + 0.2


def _finding_lines(finding: tuple[str, str]) -> float:
    """Return the height of a finding, halved because findings are printed in two columns."""
    return (lines_of(" ".join(finding), COLUMN) + 0.2) / 2


def _verification(report: ChainReport) -> Iterator[SheetStatement]:
    """Yield the verification statements, verbatim."""
    records = report.records
    for row in report.statements:
        if row.kind == StatementKind.VERIFYING:
            yield SheetStatement(
                standing=_("own words") if records.is_own(row) else _("at second hand"),
                words=shortened(records.passages[row.passage].exact, LONGEST),
                language=records.language_of(row.document),
                where=say(
                    _("%(document)s (%(how)s)"),
                    document=document_name(records, row.document),
                    how=HowPut(row.how_put).label,
                ),
            )
