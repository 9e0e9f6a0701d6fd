"""A chain as plain text for a terminal, the claimed origin on top."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from provenance.domain.chain.layout import (
    Branch,
    Layout,
    Link,
    Row,
    layout,
    statements_by_step,
)
from provenance.domain.chain.naming import acts_phrase, days_apart, document_name, join_with_or
from provenance.domain.chain.notices import notice_line
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.row_plans import RowKind
from provenance.domain.chain.row_words import (
    acts_of_others,
    attestation_phrase,
    branch_title,
    how_dated,
    row_description,
    row_title,
    step_phrase,
    teller_phrase,
)
from provenance.domain.chain.step_facts import step_facts
from provenance.domain.chain.steps import Perspective, Step
from provenance.domain.chain.verification_badges import Badge
from provenance.domain.language.dates import date_in_words
from provenance.domain.vocabulary import CandidateState, GapKind, StatementKind

WIDTH = 96
MARKS = {RowKind.SPEAKER: "◉", RowKind.GAP: "◌", RowKind.CIRCLE: "↻", RowKind.DOCUMENT: "●"}


def chain_text(report: ChainReport) -> str:
    """Return the words, the sentences, the branches with their words, and the findings."""
    outlet = document_name(report.records, report.wording.document)
    whose = "everyone" if report.chain.perspective == Perspective.EVERYONE else "this outlet"
    lines = [
        f"“{report.wording.words}”",
        f"as worded by {outlet}; the chain as {whose} tells it",
        "",
        fill(report.sentences.chain, WIDTH),
        fill(report.sentences.stop, WIDTH),
        "",
    ]
    for notice in report.notices:
        text = notice_line(report.records, notice)
        lines.append(fill(text, WIDTH, initial_indent=" ⚠  ", subsequent_indent="    "))
    lines += [""] if report.notices else []
    plan = layout(report)
    for branch in plan.every_branch:
        lines += _branch(report, plan, branch)
    lines += ["", "Findings" if report.findings else "No findings"]
    for finding in report.findings:
        words = f"{finding.code.label}: {finding.sentence}"
        lines.append(fill(words, WIDTH, initial_indent="  ", subsequent_indent="    "))
    lines += ["", "To attribute it", fill(report.sentences.short, WIDTH, initial_indent="  ")]
    return "\n".join(lines)


def choices_text(answer: str, lines: list[str]) -> str:
    """Return the text for other answers than one chain: quotes to choose from, or the nearest."""
    if answer == "several":
        opening = "Several quotes have these words. Trace one by its name in brackets:"
    elif answer == "one":
        opening = "One quote has these words. Trace it by its name in brackets:"
    elif answer == "question":
        opening = (
            "These words also stand in known quotes. They are few or common, or given to somebody "
            "else here. If it is one of these, trace it by its name in brackets:"
        )
    elif lines:
        opening = "Close, not the same: no known quote has these very words, and these are nearest:"
    else:
        opening = "No known quote has these words, and none is near them."
    return "\n".join([opening, *(f"  – {line}" for line in lines)])


def _branch(report: ChainReport, plan: Layout, branch: Branch) -> Iterator[str]:
    """Yield the lines of a branch, under a title that says where it joins the others."""
    if branch.number > 1:
        yield ""
        title = branch_title(report, plan, branch)
        yield fill(title, WIDTH, initial_indent=" ── ", subsequent_indent="    ")
    for row in branch.rows:
        for link in row.links:
            for step in link.steps:
                yield from _step(report, row, link, step)
            for telling in acts_of_others(link):
                acts = acts_phrase(report.records, telling.acts)
                yield _below(f"{acts} [{teller_phrase(report.records, telling.step)}]")
        yield from _row(report, row)


def _row(report: ChainReport, row: Row) -> Iterator[str]:
    here = "  ← the wording you opened" if row.here else ""
    yield f" {MARKS[row.kind]}  {row_title(report, row)}{here}"
    if row.kind != RowKind.DOCUMENT:
        return
    stated = [
        f"{date_in_words(d.edtf)} ({how_dated(report.records, d, row.document.id)})"
        for d in row.document.dates
        if d.edtf
    ]
    holding = "on file" if row.document.held else "not on file"
    badge = (
        f" · {row.document_badge.words}"
        if row.document_badge and row.document_badge.badge != Badge.NOT_HELD
        else ""
    )
    about = row_description(report.records, row)
    yield _below(f"{about} · {join_with_or(stated) or 'date not stated'} · {holding}{badge}")
    for notice in report.notices:
        if notice.document == row.document.id and not notice.attribution:
            yield f" │    ⚠ {notice.kind.label}"
    for aside in row.asides:
        yield f" │    also of this document: {GapKind(aside.gap).label}"


def _step(report: ChainReport, row: Row, link: Link, step: Step) -> Iterator[str]:
    records, attribution = report.records, step.attribution
    phrase = step_phrase(records, row, link, step)
    yield _below(f"{phrase} [{attestation_phrase(records, step)}]", sign="↓")
    passage = records.passages.get(attribution.passage) if attribution.passage is not None else None
    if passage is not None:
        yield _below(f"“{passage.exact}”")
    lag = report.lag_of(step)
    if lag is not None:
        yield _below(_later(lag))
    for fact in step_facts(records, attribution, step.quote):
        yield _below(f"{fact.label}: {fact.value}")
    for s in dict(statements_by_step(report, row))[step]:
        own = "own words" if records.is_own(s) else "retold"
        text = f"{StatementKind(s.kind).label} ({own}): “{records.passages[s.passage].exact}”"
        yield _below(text, sign="▣")
    for candidate in records.candidates:
        if candidate.attribution == attribution.id:
            text = f"possible source, {CandidateState(candidate.state).label}, counts nowhere: "
            yield _below(text + candidate.filling, sign="?")


def _below(text: str, *, sign: str = "") -> str:
    """Return a line between two rows, indented and wrapped."""
    first = f" │    {sign} " if sign else " │      "
    return fill(text, WIDTH, initial_indent=first, subsequent_indent=" │      ")


def _later(days: int) -> str:
    return days_apart(days) if days >= 0 else f"{days_apart(days)} than its upstream"
