"""Lines that cite one step of a chain, to be copied: what is stated of it, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from provenance.domain.chain.attribution_clauses import starting_wording
from provenance.domain.chain.findings.interests import interest_clauses
from provenance.domain.chain.findings.reading import hedged
from provenance.domain.chain.naming import (
    acts_phrase,
    checker_name,
    document_name,
    join_with_and,
    outlet_name,
    quoted,
    speaker_name,
)
from provenance.domain.chain.records import PassageRecord, Records
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.speaker_phrases import speaker_phrase
from provenance.domain.chain.steps import Step
from provenance.domain.chain.verification_badges import document_badge
from provenance.domain.messages import clauses, gettext_noop, items, say
from provenance.domain.messages import gettext as _
from provenance.domain.vocabulary import GapKind, Layer, StatementKind

_OWN_CHECK_MESSAGE = gettext_noop("A check in its own words, in %(document)s: %(words)s")
_RELAYED_CHECK_MESSAGE = gettext_noop("A check by %(checker)s, retold in %(document)s: %(words)s")


def short_attribution_line(report: ChainReport, step: Step) -> str:
    """Return where the step leads and who states it, with its acts, hedges and stakes."""
    acts = acts_phrase(report.records, step.attribution.acts)
    way = _step_clause(report, step)
    way = say(_("%(way)s: %(acts)s"), way=way, acts=acts) if acts else way
    line = _with_teller(report, step, way)
    hedges = join_with_and(list(_hedges(report, step)))
    if hedges:
        line = say(_("%(sentence)s, hedged with %(hedges)s"), sentence=line, hedges=hedges)
    line = say(_("%(sentence)s."), sentence=clauses([line, join_with_and(_stakes(report, step))]))
    return line[:1].upper() + line[1:]


def long_attribution_line(report: ChainReport, step: Step) -> str:
    """Return the short line, the words that state the step, and what is stated of verification."""
    return " ".join([short_attribution_line(report, step), *_stated_clause(report, step)])


def _step_clause(report: ChainReport, step: Step) -> str:
    """Return a clause on where the step leads."""
    records, attribution = report.records, step.attribution
    taker = document_name(records, attribution.taker)
    if attribution.speaks:
        own = step.quote == records.quote
        speaker = speaker_phrase(records, starting_wording(report.view))
        who = speaker if own else speaker_name(records, step.quote)
        return say(
            _("%(speaker)s, as claimed, speaks in %(document)s"), speaker=who, document=taker
        )
    if attribution.upstream is None:
        message = _("the chain stops at %(document)s: %(gap)s")
        return say(message, document=taker, gap=GapKind(attribution.gap).label)
    upstream = document_name(records, attribution.upstream)
    way = say(
        _("%(document)s takes its words from %(upstream)s"), document=taker, upstream=upstream
    )
    if not attribution.gap:
        return way
    return say(_("%(way)s, after %(gap)s"), way=way, gap=GapKind(attribution.gap).label)


def _with_teller(report: ChainReport, step: Step, way: str) -> str:
    """Return the clause on where the step leads, with who states it."""
    attribution = step.attribution
    if step.layer == Layer.SEEN:
        return say(_("%(attribution)s, by its own words"), attribution=way)
    if step.layer == Layer.TOLD and attribution.told_by is not None:
        outlet = outlet_name(report.records, attribution.told_by)
        return say(_("%(attribution)s, as told by %(outlet)s"), attribution=way, outlet=outlet)
    return items([way, _("by our inference, which no words state")])


def _hedges(report: ChainReport, step: Step) -> Iterator[str]:
    """Yield the hedges in the words stating the step; for the speaker's step, the outlet's too."""
    view, attribution = report.view, step.attribution
    if attribution.told_by is not None:
        language = report.records.language_of(attribution.told_by)
        yield from (
            quoted(hedge, language)
            for hedge, at in hedged(view, attribution.told_by)
            if at == attribution.passage
        )
    if attribution.speaks and step.quote == report.records.quote:
        outlet = starting_wording(view).document
        language = report.records.language_of(outlet)
        yield from (quoted(hedge, language) for hedge, _ in hedged(view, outlet))


def _stakes(report: ChainReport, step: Step) -> list[str]:
    """Return the stakes of the origins at this step or right above it."""
    attribution = step.attribution
    here = {attribution.taker} if attribution.speaks else {attribution.upstream}
    chain = report.chain
    near = replace(
        chain, steps=(step,), ends=tuple(end for end in chain.ends if end.document in here)
    )
    stakes = interest_clauses(replace(report.view, chain=near))
    return [clause for clause, _passages in stakes]


def _stated_clause(report: ChainReport, step: Step) -> Iterator[str]:
    records, attribution = report.records, step.attribution
    passage = records.passages.get(attribution.passage) if attribution.passage is not None else None
    if passage is not None:
        home = document_name(records, passage.document)
        if passage.page is not None:
            home = items([home, say(_("page %(number)d"), number=passage.page)])
        message = _("Stated in these words, in %(document)s: %(words)s")
        yield say(message, document=home, words=_whole(records, passage))
    if attribution.inference:
        yield say(_("The reason given: %(reason)s"), reason=attribution.inference)
    upstream = (
        records.documents.get(attribution.upstream) if attribution.upstream is not None else None
    )
    if upstream is not None and not upstream.held:
        unheld = document_name(records, upstream.id)
        yield say(_("The words of %(document)s itself are not on file."), document=unheld)
    verified = False
    for row in report.statements_of(step):
        if row.kind == StatementKind.VERIFYING:
            verified = True
            yield say(
                _(_OWN_CHECK_MESSAGE if records.is_own(row) else _RELAYED_CHECK_MESSAGE),
                document=document_name(records, row.document),
                checker=checker_name(records, row),
                words=_whole(records, records.passages[row.passage]),
            )
    if not verified:
        about = attribution.taker if upstream is None else upstream.id
        rated = document_badge(records, report.chain, about)
        message = _("On a check, %(document)s: %(stated)s.")
        yield say(message, document=document_name(records, about), stated=rated.words)


def _whole(records: Records, passage: PassageRecord) -> str:
    """Return words in quotation marks at the end of a sentence, with a single full stop."""
    quotation = quoted(passage.exact, records.language_of(passage.document))
    last = passage.exact.strip(" ,")[-1:]
    return (
        quotation if last in {".", "!", "?", "…"} else say(_("%(sentence)s."), sentence=quotation)
    )
