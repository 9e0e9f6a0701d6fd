"""The ladder as plain values for its template: everything said before the template starts."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from provenance.domain.chain.counting import days_apart, lasting
from provenance.domain.chain.findings.wording import named_in
from provenance.domain.chain.ladder import Rung, RungKind, statements_by_step
from provenance.domain.chain.naming import acts_phrase, document_name, heading, outlet_name, quoted
from provenance.domain.chain.passage_context import PassageStanding, setting
from provenance.domain.chain.records import (
    ActRecord,
    AttributionRecord,
    DateRecord,
    Records,
    StatementRecord,
)
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.step_facts import StepFact, step_facts
from provenance.domain.chain.steps import Step
from provenance.domain.language.dates import date_in_words
from provenance.domain.messages import gettext as _
from provenance.domain.messages import items, say
from provenance.domain.vocabulary import (
    CandidateState,
    DateLayer,
    DocumentKind,
    GapKind,
    HowPut,
    StatementKind,
    StatementObject,
    Zone,
)
from provenance.presenters.step_words import layer_words, target, verb


@dataclass(frozen=True, slots=True)
class Words:
    """A passage as shown: in its paragraph, in its stored context, or not found in the text."""

    before: str
    exact: str
    after: str
    standing: str
    outlet: str
    address: str
    zone: str
    language: str


@dataclass(frozen=True, slots=True)
class ShownStatement:
    """A statement, verbatim, and what is computed of it."""

    label: str
    badge: str
    standing: str
    by: str
    methods: str
    objects: str
    duration: str
    words: Words


@dataclass(frozen=True, slots=True)
class ShownAct:
    """What was done at a step, as words other than the step's own state it."""

    done: str
    words: Words


@dataclass(frozen=True, slots=True)
class ShownAttribution:
    """One step up from a rung, with the words that state it."""

    id: str
    verb: str
    target: str
    anchor: str
    layer: str
    layer_label: str
    layer_words: str
    done: str
    acts: tuple[ShownAct, ...]
    words: Words | None
    inference: str
    reasons: tuple[str, ...]
    lag: str
    facts: tuple[StepFact, ...]
    statements: tuple[ShownStatement, ...]
    candidates: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ShownRung:
    """A rung with everything on it."""

    anchor: str
    kind: str
    level: int
    title: str
    outlet: str
    address: str
    what: str
    dates: tuple[tuple[str, str], ...]
    held: bool
    here: bool
    badge: str
    badge_words: str
    as_named: str
    note: str
    asides: tuple[str, ...]
    notices: tuple[tuple[str, str], ...]
    attributions: tuple[ShownAttribution, ...]


def shown(report: ChainReport, rungs: tuple[Rung, ...]) -> list[ShownRung]:
    """The rungs from the top down."""
    return [_rung(report, rung) for rung in rungs]


def words_of(records: Records, passage: int | None) -> Words | None:
    """A passage as a page shows it; None where there is none to show."""
    row = records.passages.get(passage) if passage is not None else None
    if row is None:
        return None
    home = records.documents.get(row.document)
    placed = setting(row, attached=home is not None and home.has_text)
    return Words(
        before=placed.before,
        exact=placed.exact,
        after=placed.after,
        standing=placed.standing.value if placed.standing != PassageStanding.CONTEXT else "",
        outlet=outlet_name(records, row.document),
        address=f"{reverse('document', args=[home.slug])}#{row.key}" if home else "",
        zone=Zone(row.zone).label,
        language=home.language if home else "",
    )


def _rung(report: ChainReport, rung: Rung) -> ShownRung:
    records, row = report.records, rung.document
    is_document = rung.kind == RungKind.DOCUMENT
    rated = rung.rated
    return ShownRung(
        anchor=rung.anchor,
        kind=str(rung.kind),
        level=rung.level,
        title=_title(report, rung),
        outlet=outlet_name(records, row.id),
        address=reverse("document", args=[row.slug]) if is_document else "",
        what=DocumentKind(row.kind).label if is_document else "",
        dates=tuple(_date(date) for date in row.dates if date.edtf) if is_document else (),
        held=row.held,
        here=rung.here,
        badge=rated.badge.value if rated else "",
        badge_words=rated.words if rated else "",
        as_named=_as_named(report, rung),
        note=_note(report, rung),
        asides=tuple(GapKind(aside.gap).label for aside in rung.asides),
        notices=_notices(report, row.id) if is_document else (),
        attributions=_attributions(report, rung) if is_document else (),
    )


def _title(report: ChainReport, rung: Rung) -> str:
    if rung.kind == RungKind.DOCUMENT:
        return heading(report.records, rung.document.id)
    if rung.end is None or rung.kind == RungKind.CIRCLE:
        name = document_name(report.records, rung.document.id)
        return say(_("Back to %(document)s"), document=name)
    if rung.kind == RungKind.GAP:
        label = GapKind(rung.end.gap).label
        return f"{label[:1].upper()}{label[1:]}"
    speaker = report.records.quotes[rung.end.quote].speaker
    row = report.records.sources.get(speaker) if speaker is not None else None
    return row.name if row else _("Nobody is named")


def _as_named(report: ChainReport, rung: Rung) -> str:
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


def _note(report: ChainReport, rung: Rung) -> str:
    records, row = report.records, rung.document
    if rung.kind != RungKind.DOCUMENT or row.copy_of is None:
        return ""
    return say(
        _("Taken to be a copy of %(document)s: %(reason)s"),
        document=document_name(records, row.copy_of),
        reason=row.copy_reason,
    )


def _notices(report: ChainReport, document: int) -> tuple[tuple[str, str], ...]:
    """What became of the document on this rung, or of what it takes its words from."""
    here = [notice for notice in report.notices if notice.document == document]
    beyond = _("beyond it: %(what)s")
    return tuple(
        (n.kind.value, say(beyond, what=n.kind.label) if n.attribution else n.kind.label)
        for n in here
    )


def _date(date: DateRecord) -> tuple[str, str]:
    """How a date reads, and whether it is stated or worked out."""
    how = _("stated") if date.passage is not None else _("inferred")
    told = say(
        _("%(layer)s %(date)s"), layer=DateLayer(date.layer).label, date=date_in_words(date.edtf)
    )
    return told, how


def _attributions(report: ChainReport, rung: Rung) -> tuple[ShownAttribution, ...]:
    return tuple(
        _attribution(report, step, said) for step, said in statements_by_step(report, rung)
    )


def _attribution(
    report: ChainReport, step: Step, statements: list[StatementRecord]
) -> ShownAttribution:
    records, attribution, lag = report.records, step.attribution, report.lag_of(step)
    return ShownAttribution(
        id=step.id,
        verb=verb(step),
        target=target(records, step),
        anchor=_anchor(records, step),
        layer=step.layer.value,
        layer_label=step.layer.label,
        layer_words=layer_words(records, step),
        done=acts_phrase(records, attribution.acts),
        acts=_acts_elsewhere(records, attribution),
        words=words_of(records, attribution.passage),
        inference=attribution.inference,
        reasons=tuple(filter(None, (attribution.meaning, attribution.identity_reason))),
        lag="" if lag is None else days_apart(lag),
        facts=tuple(step_facts(records, attribution, step.quote)),
        statements=tuple(statement(records, s) for s in statements),
        candidates=tuple(
            (c.filling, c.grounds, CandidateState(c.state).label)
            for c in records.candidates
            if c.attribution == attribution.id
        ),
    )


def _acts_elsewhere(records: Records, attribution: AttributionRecord) -> tuple[ShownAct, ...]:
    """The acts that have a passage of their own, together where one passage states several."""
    by_passage: dict[int, list[ActRecord]] = {}
    for act in attribution.acts:
        if act.passage is not None and act.passage != attribution.passage:
            by_passage.setdefault(act.passage, []).append(act)
    told = ((acts_phrase(records, acts), words_of(records, p)) for p, acts in by_passage.items())
    return tuple(ShownAct(done, words) for done, words in told if words is not None)


def _anchor(records: Records, step: Step) -> str:
    upstream = records.documents.get(step.attribution.upstream or 0)
    return f"document-{upstream.slug}" if upstream else ""


def statement(records: Records, row: StatementRecord) -> ShownStatement:
    """A statement as pages show it."""
    own = records.is_own(row)
    doer = records.sources.get(row.doer) if row.doer is not None else None
    named = quoted(row.doer_as_named) if row.doer_as_named else _("not stated")
    length = lasting(row.duration_number, row.duration_unit)
    found = words_of(records, row.passage)
    assert found is not None, "a statement always has its passage"
    how = HowPut(row.how_put)
    badge = how.value if how != HowPut.ASSERTED else "own" if own else "relayed"
    standing = _("in its own words") if own else _("relayed")
    return ShownStatement(
        label=StatementKind(row.kind).label,
        badge=badge,
        standing=standing if how == HowPut.ASSERTED else items([standing, how.label]),
        by=doer.name if doer else named,
        methods=" × ".join(row.methods),
        objects=items(StatementObject(name).label for name in row.objects),
        duration=f"{row.duration_hedge} {length}".strip() if row.duration_number else "",
        words=found,
    )
