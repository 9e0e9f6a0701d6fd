"""The ladder of a quote's page: each rung and step with the words its template shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from provenance.domain.chain.findings.wording import named_in
from provenance.domain.chain.ladder import Rung, RungKind, statements_by_step
from provenance.domain.chain.naming import (
    acts_phrase,
    days_apart,
    document_name,
    heading,
    outlet_name,
    quoted,
    speaker_name,
)
from provenance.domain.chain.records import (
    ActRecord,
    AttributionRecord,
    DateRecord,
    Records,
    StatementRecord,
)
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.sentences import inferred_by
from provenance.domain.chain.step_facts import StepFact, step_facts
from provenance.domain.chain.steps import Step
from provenance.domain.language.dates import date_in_words
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say
from provenance.domain.vocabulary import (
    CandidateState,
    DateLayer,
    DocumentKind,
    GapKind,
    Layer,
)
from provenance.presenters.passages import (
    ShownPassage,
    StatementLine,
    shown_passage,
    statement_line,
)


@dataclass(frozen=True, slots=True)
class LadderStep:
    """A step with the words that are read beside its record.

    ``acts`` are phrases of what was done, each with a passage of its own; ``candidates`` are what
    would fill the gap, the grounds, and whether it is confirmed; ``anchor`` is where the upstream
    stands on the page.
    """

    step: Step
    verb: str
    target: str
    anchor: str
    layer_words: str
    acts_phrase: str
    acts: tuple[tuple[str, ShownPassage], ...]
    words: ShownPassage | None
    reasons: tuple[str, ...]
    lag: str
    facts: tuple[StepFact, ...]
    statements: tuple[StatementLine, ...]
    candidates: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class LadderRung:
    """A rung with the words that are read beside its record.

    ``dates`` are phrases, each with whether it is stated or inferred; ``notices`` are kinds of
    correction with their labels.
    """

    rung: Rung
    title: str
    outlet: str
    address: str = ""
    what: str = ""
    dates: tuple[tuple[str, str], ...] = ()
    as_named: str = ""
    note: str = ""
    asides: tuple[str, ...] = ()
    notices: tuple[tuple[str, str], ...] = ()
    steps: tuple[LadderStep, ...] = ()


def ladder_rungs(report: ChainReport, rungs: Iterable[Rung]) -> list[LadderRung]:
    """The rungs from the top down."""
    return [
        _document_rung(report, rung)
        if rung.kind == RungKind.DOCUMENT
        else LadderRung(
            rung=rung,
            title=_end_title(report, rung),
            outlet=outlet_name(report.records, rung.document.id),
            as_named=_speaker_forms(report, rung),
        )
        for rung in rungs
    ]


def _document_rung(report: ChainReport, rung: Rung) -> LadderRung:
    records, row = report.records, rung.document
    note = _("Taken to be a copy of %(document)s: %(reason)s")
    return LadderRung(
        rung=rung,
        title=heading(records, row.id),
        outlet=outlet_name(records, row.id),
        address=reverse("document", args=[row.slug]),
        what=DocumentKind(row.kind).label,
        dates=tuple(_date_phrase(date) for date in row.dates if date.edtf),
        note=""
        if row.copy_of is None
        else say(note, document=document_name(records, row.copy_of), reason=row.copy_reason),
        asides=tuple(GapKind(aside.gap).label for aside in rung.asides),
        notices=_notices(report, row.id),
        steps=tuple(
            _ladder_step(report, step, statements)
            for step, statements in statements_by_step(report, rung)
        ),
    )


def _end_title(report: ChainReport, rung: Rung) -> str:
    if rung.end is None or rung.kind == RungKind.CIRCLE:
        name = document_name(report.records, rung.document.id)
        return say(_("Back to %(document)s"), document=name)
    if rung.kind == RungKind.GAP:
        label = GapKind(rung.end.gap).label
        return f"{label[:1].upper()}{label[1:]}"
    speaker = report.records.quotes[rung.end.quote].speaker
    row = report.records.sources.get(speaker) if speaker is not None else None
    return row.name if row else _("Nobody is named")


def _speaker_forms(report: ChainReport, rung: Rung) -> str:
    """How the outlets name the claimed speaker, each form once."""
    if rung.kind != RungKind.SPEAKER or rung.end is None:
        return ""
    starts = report.chain.starts
    forms = [
        named_in(report.records, r) if len(starts) > 1 else quoted(r.speaker_as_named)
        for r in report.records.wordings.values()
        if r.quote == rung.end.quote and r.speaker_as_named and r.document in starts
    ]
    return " · ".join(dict.fromkeys(forms))


def _notices(report: ChainReport, document: int) -> tuple[tuple[str, str], ...]:
    """What became of the document on this rung, or of what it takes its words from."""
    beyond = _("beyond it: %(what)s")
    return tuple(
        (n.kind.value, say(beyond, what=n.kind.label) if n.attribution else n.kind.label)
        for n in report.notices
        if n.document == document
    )


def _date_phrase(date: DateRecord) -> tuple[str, str]:
    """How a date reads, and whether it is stated or worked out."""
    how = _("stated") if date.passage is not None else _("inferred")
    phrase = say(
        _("%(layer)s %(date)s"), layer=DateLayer(date.layer).label, date=date_in_words(date.edtf)
    )
    return phrase, how


def _ladder_step(report: ChainReport, step: Step, statements: list[StatementRecord]) -> LadderStep:
    records, attribution, lag = report.records, step.attribution, report.lag_of(step)
    verb, target = verb_and_target(records, step)
    upstream = records.documents.get(attribution.upstream or 0)
    return LadderStep(
        step=step,
        verb=verb,
        target=target,
        anchor=f"document-{upstream.slug}" if upstream else "",
        layer_words=layer_words(records, step),
        acts_phrase=acts_phrase(records, attribution.acts),
        acts=_acts_elsewhere(records, attribution),
        words=shown_passage(records, attribution.passage),
        reasons=tuple(filter(None, (attribution.meaning, attribution.identity_reason))),
        lag="" if lag is None else days_apart(lag),
        facts=tuple(step_facts(records, attribution, step.quote)),
        statements=tuple(statement_line(records, row) for row in statements),
        candidates=tuple(
            (c.filling, c.grounds, CandidateState(c.state).label)
            for c in records.candidates
            if c.attribution == attribution.id
        ),
    )


def verb_and_target(records: Records, step: Step) -> tuple[str, str]:
    """What the document does, and what the verb is said of."""
    attribution = step.attribution
    if attribution.speaks:
        return _("holds the words of"), speaker_name(records, step.quote)
    if attribution.upstream is None:
        gap = say(_("a gap: %(gap)s"), gap=GapKind(attribution.gap).label)
        return _("leads to"), gap
    verb = _("takes from, after missing steps,") if attribution.gap else _("takes from")
    return verb, document_name(records, attribution.upstream)


def layer_words(records: Records, step: Step) -> str:
    """How we know of the step, in a clause."""
    attribution = step.attribution
    if step.layer == Layer.SEEN:
        return _("seen in its own words")
    if step.layer == Layer.TOLD and attribution.told_by is not None:
        return say(_("told by %(outlet)s"), outlet=outlet_name(records, attribution.told_by))
    return inferred_by(attribution.inferred_by)


def layer_legend(rungs: Iterable[LadderRung]) -> list[tuple[Layer, str]]:
    """The layers that these rungs show, each with what it means."""
    meanings = {
        Layer.SEEN: _("its own words state the step"),
        Layer.TOLD: _("another document tells it"),
        Layer.INFERRED: _("a curator concludes it, without words"),
    }
    layers = {row.step.layer for rung in rungs for row in rung.steps}
    return [(layer, meaning) for layer, meaning in meanings.items() if layer in layers]


def _acts_elsewhere(
    records: Records, attribution: AttributionRecord
) -> tuple[tuple[str, ShownPassage], ...]:
    """The acts that have a passage of their own, together where one passage states several."""
    by_passage: dict[int, list[ActRecord]] = {}
    for act in attribution.acts:
        if act.passage is not None and act.passage != attribution.passage:
            by_passage.setdefault(act.passage, []).append(act)
    phrases = (
        (acts_phrase(records, acts), shown_passage(records, passage))
        for passage, acts in by_passage.items()
    )
    return tuple((phrase, words) for phrase, words in phrases if words is not None)
