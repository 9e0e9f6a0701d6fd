"""The answer on how the words got out: who intercepted, leaked, released or obtained them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.chain.answers.answer import Answer, AnswerLine, Question, line
from provenance.domain.chain.naming import (
    act_name,
    agent_name,
    designation,
    document_name,
    join_with_and,
    outlet_name,
)
from provenance.domain.chain.records import ActRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.messages import clauses, gettext_noop, say
from provenance.domain.messages import gettext as _
from provenance.domain.vocabulary import TAKERS_ACTS, ActKind, DocumentKind, FindingCode, Layer

_ACT_ORDER = {kind: place for place, kind in enumerate(ActKind)}
_PUBLIC_SPEECH_KINDS = frozenset(
    {DocumentKind.ADDRESS, DocumentKind.INTERVIEW, DocumentKind.BROADCAST}
)
_PUBLISHED_KINDS = frozenset(
    {
        *(DocumentKind.STATEMENT, DocumentKind.TALLY, DocumentKind.POST, DocumentKind.REPORT),
        *(DocumentKind.RELEASED_AUDIO, DocumentKind.RELEASED_VIDEO),
    }
)
_PUBLIC_SPEECH_MESSAGES = {
    True: gettext_noop("Said in public: %(document)s."),
    False: gettext_noop("By our inference, stated nowhere: said in public, in %(document)s."),
}
_PUBLICATION_MESSAGES = {
    True: gettext_noop("Published by %(publisher)s: %(document)s."),
    False: gettext_noop(
        "By our inference, stated nowhere: published by %(publisher)s, in %(document)s."
    ),
}
"""By whether words state that the speaker speaks in the document."""
_NOTED_FINDING_CODES = frozenset(
    {FindingCode.CUSTODIAN_DRIFT, FindingCode.ACQUISITION_CONFLICT, FindingCode.INTERESTED_ORIGIN}
)
_ACTS_MESSAGES = {
    True: gettext_noop("%(acts)s by %(agents)s"),
    False: gettext_noop("%(acts)s, by whom is not stated"),
}


@dataclass(frozen=True, slots=True)
class _StatedAct:
    """An act, the document that states it (None for an inference), and the passage."""

    act: ActRecord
    teller: int | None
    passage: int | None


def route_answer(report: ChainReport) -> Answer:
    """Return an account for each document that states how the words got out or were issued.

    Differing accounts and interests are added as notes, in the words of the findings.
    """
    by_teller: dict[int | None, list[_StatedAct]] = defaultdict(list)
    for row in _acts(report):
        by_teller[row.teller].append(row)
    accounts = [_account(report, teller, acts) for teller, acts in by_teller.items()]
    notes = tuple(
        line(finding.sentence, *finding.passages)
        for finding in report.findings
        if finding.code in _NOTED_FINDING_CODES
    )
    return Answer(Question.ROUTE, tuple(accounts) or _without_acts(report), notes)


def _acts(report: ChainReport) -> Iterator[_StatedAct]:
    """Yield the acts of the chain, without those by which a document merely passes words on."""
    passed: set[tuple[ActRecord, int | None]] = set()
    for step in report.chain.steps:
        attribution = step.attribution
        for act in attribution.acts:
            if act.kind not in TAKERS_ACTS and (act, attribution.told_by) not in passed:
                passed.add((act, attribution.told_by))
                yield _StatedAct(act, attribution.told_by, act.passage or attribution.passage)


def _account(report: ChainReport, teller: int | None, acts: list[_StatedAct]) -> AnswerLine:
    """Return one document's account, with its acts in the order in which they happen."""
    agents_by_act: dict[str, list[str]] = defaultdict(list)
    for row in sorted(acts, key=lambda row: _ACT_ORDER[ActKind(row.act.kind)]):
        has_agent = row.act.agent is not None or bool(row.act.agent_as_named)
        agents = agents_by_act[act_name(report.records, row.act)]
        agents += [agent_name(report.records, row.act)] if has_agent else []
    acts_by_agents: dict[str, list[str]] = defaultdict(list)
    for name, agents in agents_by_act.items():
        acts_by_agents[join_with_and(agents)].append(name)
    told_acts = clauses(
        say(_(_ACTS_MESSAGES[bool(names)]), acts=join_with_and(acts_by_name), agents=names)
        for names, acts_by_name in acts_by_agents.items()
    )
    passages = [row.passage for row in acts]
    if teller is None:
        return line(say(_("By our inference, stated nowhere: %(acts)s."), acts=told_acts))
    if teller == report.wording.document:
        return line(say(_("%(acts)s."), acts=told_acts), *passages)
    by = say(
        _("According to %(outlet)s: %(acts)s."),
        outlet=outlet_name(report.records, teller),
        acts=told_acts,
    )
    return line(by, *passages)


def _without_acts(report: ChainReport) -> tuple[AnswerLine, ...]:
    """Return whether the words were said in public or issued, or that the way is unknown."""
    accounts = []
    for step in report.chain.steps:
        if step.attribution.speaks:
            phrase = _issued(report, step.attribution.taker, stated=step.layer != Layer.INFERRED)
            if phrase:
                accounts.append(line(phrase, step.attribution.passage))
    if accounts:
        return tuple(dict.fromkeys(accounts))
    document = report.wording.document
    row = report.records.documents[document]
    message = _("How the words came to %(outlet)s is not stated.")
    if row.held and not row.examined:
        message = _("Nobody has looked yet how the words came to %(outlet)s.")
    return (line(say(message, outlet=outlet_name(report.records, document))),)


def _issued(report: ChainReport, document: int, *, stated: bool) -> str:
    row = report.records.documents[document]
    name = document_name(report.records, document)
    if row.kind in _PUBLIC_SPEECH_KINDS:
        return say(_(_PUBLIC_SPEECH_MESSAGES[stated]), document=name)
    publisher = report.records.sources.get(row.publisher or 0)
    if row.kind in _PUBLISHED_KINDS and publisher is not None:
        return say(
            _(_PUBLICATION_MESSAGES[stated]), publisher=publisher.name, document=designation(row)
        )
    return ""
