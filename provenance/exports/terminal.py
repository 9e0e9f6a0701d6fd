"""A chain as a person reads it in a terminal, the claimed origin on top."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from provenance.domain.chain.ladder import Rung, RungKind, ladder, statements_by_step
from provenance.domain.chain.naming import (
    acts_phrase,
    days_apart,
    document_name,
    either,
    heading,
    speaker_name,
)
from provenance.domain.chain.notices import notice_line
from provenance.domain.chain.records import Records, StatementRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.step_facts import step_facts
from provenance.domain.chain.steps import Perspective, Step
from provenance.domain.language.dates import date_in_words
from provenance.domain.vocabulary import CandidateState, GapKind, Layer, StatementKind

WIDTH = 96
SHAPES = {Layer.SEEN: "seen", Layer.TOLD: "told by {teller}", Layer.INFERRED: "inferred"}


def chain_text(report: ChainReport) -> str:
    """The sentence, where it stops, the ladder with its words, and the findings."""
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
    for rung in ladder(report):
        lines += _rung(report, rung)
    lines += ["", "Findings" if report.findings else "No findings"]
    for finding in report.findings:
        words = f"{finding.code.label}: {finding.sentence}"
        lines.append(fill(words, WIDTH, initial_indent="  ", subsequent_indent="    "))
    lines += ["", "To attribute it", fill(report.sentences.short, WIDTH, initial_indent="  ")]
    return "\n".join(lines)


def choices_text(answer: str, lines: list[str]) -> str:
    """What to say where there is no one chain: the quotes to choose from, or the nearest."""
    if answer == "several":
        opening = "Several quotes have these words. Trace one by its name in brackets:"
    elif lines:
        opening = "No known quote has these words. The nearest:"
    else:
        opening = "No known quote has these words, and none is near them."
    return "\n".join([opening, *(f"  – {line}" for line in lines)])


def _rung(report: ChainReport, rung: Rung) -> Iterator[str]:
    records = report.records
    if rung.kind == RungKind.SPEAKER and rung.end is not None:
        speaker = records.quotes[rung.end.quote].speaker
        row = records.sources.get(speaker) if speaker is not None else None
        yield f" ◉  the claimed speaker: {row.name if row else 'nobody is named'}"
        return
    if rung.kind == RungKind.GAP and rung.end is not None:
        yield f" ◌  gap: {GapKind(rung.end.gap).label}"
        return
    if rung.kind == RungKind.CIRCLE:
        yield f" ↻  back to {document_name(records, rung.document.id)}: a circle"
        return
    here = "  ← you are here" if rung.here else ""
    holding = "" if rung.document.held else " · named, not on file"
    stated = [
        f"{date_in_words(d.edtf)}{'' if d.passage else ' (inferred)'}"
        for d in rung.document.dates
        if d.edtf
    ]
    dates = either(stated) or "date not stated"
    badge = rung.rated.words if rung.rated else ""
    yield f" ●  {heading(records, rung.document.id)}{here}"
    yield f" │    {dates}{holding} · {badge}"
    for notice in report.notices:
        if notice.document == rung.document.id and not notice.attribution:
            yield f" │    ⚠ {notice.kind.label}"
    for aside in rung.asides:
        yield f" │    also of this document: {GapKind(aside.gap).label}"
    for step, statements in statements_by_step(report, rung):
        yield from _attribution(report, step, statements)


def _attribution(
    report: ChainReport, step: Step, statements: list[StatementRecord]
) -> Iterator[str]:
    records, attribution = report.records, step.attribution
    teller = document_name(records, attribution.told_by) if attribution.told_by is not None else ""
    layer = SHAPES[step.layer].format(teller=teller)
    acts = acts_phrase(records, attribution.acts)
    way = f"{_target(records, step)} [{layer}]{': ' + acts if acts else ''}"
    yield fill(way, WIDTH, initial_indent=" │    ↑ ", subsequent_indent=" │      ")
    passage = records.passages.get(attribution.passage) if attribution.passage is not None else None
    words = (
        f"“{passage.exact}”" if passage else f"{attribution.inference} ({attribution.inferred_by})"
    )
    yield fill(words, WIDTH, initial_indent=" │      ", subsequent_indent=" │      ")
    lag = report.lag_of(step)
    if lag is not None:
        yield f" │      {_later(lag)}"
    for fact in step_facts(records, attribution, step.quote):
        yield f" │      {fact.label}: {fact.value}"
    for s in statements:
        own = "own words" if records.is_own(s) else "relayed"
        text = f"{StatementKind(s.kind).label} ({own}): “{records.passages[s.passage].exact}”"
        yield fill(text, WIDTH, initial_indent=" │      ▣ ", subsequent_indent=" │        ")
    for candidate in records.candidates:
        if candidate.attribution == attribution.id:
            text = f"candidate, {CandidateState(candidate.state).label}, counts nowhere: "
            text += candidate.filling
            yield fill(text, WIDTH, initial_indent=" │      ? ", subsequent_indent=" │        ")


def _later(days: int) -> str:
    return days_apart(days) if days >= 0 else f"{days_apart(days)} than its upstream"


def _target(records: Records, step: Step) -> str:
    attribution = step.attribution
    if attribution.speaks:
        return f"{speaker_name(records, step.quote)} speaks in it"
    if attribution.upstream is None:
        return GapKind(attribution.gap).label
    between = f", after {GapKind(attribution.gap).label}" if attribution.gap else ""
    return f"from {document_name(records, attribution.upstream)}{between}"
