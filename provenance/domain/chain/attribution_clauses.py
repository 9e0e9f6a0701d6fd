"""The clauses of attribution lines, each with a verb and built from recorded fields only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from provenance.domain.chain.findings.finding import View
from provenance.domain.chain.findings.path import gap_sentence
from provenance.domain.chain.findings.reading import hedged
from provenance.domain.chain.naming import (
    act_name,
    body_name,
    document_name,
    join_with_and,
    name_beside_speaker,
    outlet_name,
    quoted,
)
from provenance.domain.chain.records import ActRecord, Records, WordingRecord
from provenance.domain.chain.speaker_phrases import RECORDS_OF_SPEECH, speaker_phrase
from provenance.domain.chain.steps import EndKind, Step
from provenance.domain.language.quote_marks import without_final_stop
from provenance.domain.language.text import folded
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, say
from provenance.domain.vocabulary import (
    CUSTODY_ACTS,
    TAKERS_ACTS,
    ActKind,
    Form,
    GapKind,
    Layer,
)

_REPORTED_FORMS = frozenset({Form.INDIRECT, Form.MIXED})
_ACT_ORDER = list(ActKind)
_RELEASE_ACTS = CUSTODY_ACTS | {ActKind.HAD_ACCESS, ActKind.BROUGHT_TO_LIGHT}
"""Acts by which the words got out; these are sorted in the order of the kinds."""

_ATTRIBUTION_MESSAGES = {
    (False, False): gettext_noop("%(outlet)s attributes %(words)s to %(speaker)s"),
    (False, True): gettext_noop("%(outlet)s attributes %(words)s to %(speaker)s, in %(document)s"),
    (True, False): gettext_noop(
        "%(outlet)s, hedging with %(hedges)s, attributes %(words)s to %(speaker)s"
    ),
    (True, True): gettext_noop(
        "%(outlet)s, hedging with %(hedges)s, attributes %(words)s to %(speaker)s, in %(document)s"
    ),
}
"""By whether the outlet hedges in words that the line has nowhere else, and names a document."""

_INFERRED_ACT_MESSAGES = (
    gettext_noop("by our inference, the material was %(acts)s"),
    gettext_noop("by our inference, the figure was %(acts)s"),
)
_REPORTED_ACT_MESSAGES = (
    gettext_noop("as %(teller)s reports, the material was %(acts)s"),
    gettext_noop("as %(teller)s reports, the figure was %(acts)s"),
)
_HEDGED_ACT_MESSAGES = (
    gettext_noop("%(teller)s says, hedging with %(hedge)s, that the material was %(acts)s"),
    gettext_noop("%(teller)s says, hedging with %(hedge)s, that the figure was %(acts)s"),
)
"""By whether the act is an estimate: then it is said of a figure, otherwise of the material."""


def starting_wording(view: View) -> WordingRecord:
    """Return the wording from which the chain starts; as everyone tells it, the first wording."""
    return view.chain.wording or view.records.quote_wordings()[0]


def attributed_words(view: View, *, with_quotation: bool) -> str:
    """Return the words as the outlet gives them: as a quotation, or in its own words."""
    wording = starting_wording(view)
    own = wording.form in _REPORTED_FORMS
    if not with_quotation:
        return _("what it puts in its own words") if own else _("the words")
    message = _("what it puts as %(quotation)s") if own else _("the words %(quotation)s")
    return say(message, quotation=quoted(without_final_stop(wording.words), wording.language))


def attribution_clause(view: View, *, with_quotation: bool) -> str:
    """Return who attributes the words to whom, and in which document they are said to be spoken."""
    records, wording = view.records, starting_wording(view)
    path = view.chain.main_path
    speaker = speaker_phrase(records, wording)
    for step in reversed(path[:-1]):
        if step.attribution.speaks:
            outer = _outer_speaker(view, step)
            outer = _("somebody else who is not named") if outer == speaker else outer
            speaker = say(_("%(speaker)s, by the word of %(outer)s"), speaker=speaker, outer=outer)
    top = _top_document(path)
    # The line names a document only where words state that the speaker speaks in it, or where it is
    # a record of speech.
    names_it = bool(
        top not in (None, wording.document)
        and all(step.layer != Layer.INFERRED for step in path)
        and (path[-1].attribution.speaks or records.documents[top or 0].kind in RECORDS_OF_SPEECH)
    )
    hedges = _hedges_besides(view, wording.document)
    return say(
        _(_ATTRIBUTION_MESSAGES[bool(hedges), names_it]),
        hedges=hedges,
        outlet=outlet_name(records, wording.document),
        words=attributed_words(view, with_quotation=with_quotation),
        speaker=speaker,
        document=name_beside_speaker(records, wording.quote, top) if top is not None else "",
    )


def _top_document(path: Sequence[Step]) -> int | None:
    """Return the document in which the speaker speaks, or above which nothing is stated."""
    if not path:
        return None
    last = path[-1].attribution
    return last.taker if last.upstream is None else last.upstream


def _outer_speaker(view: View, step: Step) -> str:
    """Return the speaker of the outer wording, at this step, that contains the outlet's wording."""
    at: WordingRecord | None = starting_wording(view)
    passed: set[int] = set()
    while at is not None and at.id not in passed:
        if at.quote == step.quote:
            return speaker_phrase(view.records, at)
        passed.add(at.id)
        at = view.records.wordings.get(at.within) if at.within is not None else None
    return _("somebody who is not named")


def teller_name(view: View, document: int | None) -> str:
    """Return “the outlet” for the wording's own document, else the name of its outlet."""
    if document == starting_wording(view).document:
        return _("the outlet")
    return outlet_name(view.records, document or 0)


def step_clauses(view: View, most: int | None = None) -> Iterator[str]:
    """Yield clauses on who has the words from whom, the outlet first, grouped by who states it."""
    ways = islice(_step_clauses_by_teller(view), most)
    for (layer, teller), steps in groupby(ways, key=lambda row: row[0]):
        yield _with_teller(view, layer, teller, join_with_and([way for _key, way in steps]))


def _step_clauses_by_teller(view: View) -> Iterator[tuple[tuple[Layer, int | None], str]]:
    """Yield each step of the main path as a clause, with its layer and who states it."""
    for step in view.chain.main_path:
        attribution = step.attribution
        key = (step.layer, attribution.told_by)
        if attribution.upstream is not None:
            taker = teller_name(view, attribution.taker)
            upstream = outlet_name(view.records, attribution.upstream)
            if taker == upstream:
                taker = document_name(view.records, attribution.taker)
                upstream = document_name(view.records, attribution.upstream)
            way = say(_taker_message(attribution.acts), taker=taker, upstream=upstream)
            if attribution.gap:
                gap = GapKind(attribution.gap).label
                way = say(_missing_steps_message(attribution.gap), way=way, gap=gap)
            yield key, way
        elif attribution.speaks and attribution.told_by != starting_wording(view).document:
            # No document states an inferred step.
            document = document_name(view.records, attribution.taker)
            yield key, say(_("the words were spoken in %(document)s"), document=document)


def _missing_steps_message(gap: str) -> str:
    if gap == GapKind.UNKNOWN_STEPS:
        return _("%(way)s, with an unknown number of steps missing")
    return _("%(way)s, with steps missing: %(gap)s")


def _taker_message(acts: Sequence[ActRecord]) -> str:
    """Return the message on whether a taker has words from its upstream or takes it over whole."""
    whole = any(act.kind == ActKind.REPUBLISHED and act.agent is None for act in acts)
    if whole:
        return _("%(taker)s takes the words over from %(upstream)s")
    return _("%(taker)s has the words from %(upstream)s")


def _with_teller(view: View, layer: Layer, told_by: int | None, clause: str) -> str:
    """Return the clause on steps, with who states them unless that is the taker itself."""
    if layer == Layer.INFERRED:
        return say(_("by our inference, which no words state, %(clause)s"), clause=clause)
    if layer == Layer.SEEN:
        return clause
    teller = teller_name(view, told_by)
    return say(_("as %(teller)s reports, %(clause)s"), teller=teller, clause=clause)


def act_clauses(view: View, *, every: bool) -> Iterator[str]:
    """Yield a clause for each teller on what was done to the material, and by whom."""
    accounts: dict[tuple[int | None, bool, str], dict[str, list[ActRecord]]]
    accounts = defaultdict(lambda: defaultdict(list))
    for step in view.chain.main_path:
        for act in step.attribution.acts:
            kind = ActKind(act.kind)
            if kind in (_RELEASE_ACTS if not every else frozenset(ActKind) - TAKERS_ACTS):
                teller = step.attribution.told_by
                key = teller, kind == ActKind.ESTIMATED, act.hedge if teller is not None else ""
                accounts[key][_agent(view.records, act)].append(act)
    for (teller, is_estimate, hedge), acts_by_agent in accounts.items():
        acts = _acts(view.records, acts_by_agent, is_hedged=bool(hedge))
        if teller is None:
            yield say(_(_INFERRED_ACT_MESSAGES[is_estimate]), acts=acts)
        else:
            name, language = teller_name(view, teller), view.records.language_of(teller)
            message = (_HEDGED_ACT_MESSAGES if hedge else _REPORTED_ACT_MESSAGES)[is_estimate]
            yield say(_(message), teller=name, acts=acts, hedge=quoted(hedge, language))


def _agent(records: Records, act: ActRecord) -> str:
    """Return the agent's name in the register, else as named there, or "" for no agent.

    The register's name comes first, since a name such as “the newspaper” refers back.
    """
    source = records.sources.get(act.agent) if act.agent is not None else None
    if source is not None:
        return body_name(source.name)
    return quoted(act.agent_as_named, records.act_languages[act]) if act.agent_as_named else ""


def _acts(records: Records, acts_by_agent: dict[str, list[ActRecord]], *, is_hedged: bool) -> str:
    """Return what was done and by whom, in the order in which material gets out.

    The hedge of an act is kept, unless the whole clause is hedged. Each act is given once:
    “intercepted by A and B, released by B”.
    """
    agents_by_act: dict[tuple[int, str], list[str]] = defaultdict(list)
    for agent, acts in acts_by_agent.items():
        for act in acts:
            kind = ActKind(act.kind)
            name = kind.label if is_hedged else act_name(records, act)
            agents = agents_by_act[_ACT_ORDER.index(kind), name]
            agents += [] if agent in agents else [agent]
    acts_by_agents: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for (_place, name), agents in sorted(agents_by_act.items()):
        acts_by_agents[tuple(filter(None, agents))].append(name)
    phrases = []
    for agents_of_it, names in acts_by_agents.items():
        message = (
            _("%(acts)s by %(agent)s") if agents_of_it else _("%(acts)s by somebody not named")
        )
        phrases.append(say(message, acts=join_with_and(names), agent=join_with_and(agents_of_it)))
    return join_with_and(phrases)


def hedge_clauses(view: View) -> Iterator[str]:
    """Yield a clause for each document on the main path that hedges the words.

    The outlet's own hedges are left out, since they are given where it attributes the words.
    """
    documents: list[int] = []
    for step in view.chain.main_path:
        attribution = step.attribution
        documents += [attribution.taker, attribution.told_by or 0, attribution.upstream or 0]
    for document in dict.fromkeys(documents):
        hedges = _hedges_besides(view, document)
        if hedges and document != starting_wording(view).document:
            name = outlet_name(view.records, document)
            yield say(_("%(outlet)s hedges with %(hedges)s"), outlet=name, hedges=hedges)


def _hedges_besides(view: View, document: int) -> str:
    """Return the hedges of a document that no name of the speaker or act in the line contains."""
    wording = starting_wording(view)
    standing = [
        act.hedge
        for step in view.chain.main_path
        for act in step.attribution.acts
        if step.attribution.told_by == document and act.kind in _RELEASE_ACTS
    ]
    if document == wording.document:
        standing.append(speaker_phrase(view.records, wording))
    hedges = dict.fromkeys(hedge for hedge, _passage in hedged(view, document))
    # Compare whole words: “supposed” is not contained in “supposedly”.
    text = f" {folded(' · '.join(standing))} "
    language = view.records.language_of(document)
    further = [hedge for hedge in hedges if f" {folded(hedge)} " not in text]
    return join_with_and([quoted(hedge, language) for hedge in further])


def gap_clauses(view: View, *, main_only: bool) -> Iterator[str]:
    """Yield what is not stated at each gap, once; with ``main_only``, at the main path's end."""
    ends = view.chain.gaps
    if main_only:
        path = view.chain.main_path
        last, document = path[-1].id if path else "", starting_wording(view).document
        ends = tuple(e for e in ends if e.step == last and (last or e.document == document))
        if path and not ends and not any(e.step == last for e in view.chain.ends):
            top = _top_document(path)
            ends = tuple(end for end in view.chain.gaps if end.document == top)
    yield from dict.fromkeys(gap_sentence(view, end) for end in ends)
    for end in view.chain.ends:
        if end.kind == EndKind.CIRCLE:
            name = document_name(view.records, end.document)
            yield say(_("the way goes in a circle: %(document)s is its own source"), document=name)
