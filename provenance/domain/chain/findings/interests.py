"""Findings on interests: who has a stake in what the words are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from provenance.domain.chain.findings.finding import Finding, View
from provenance.domain.chain.findings.path import earliest
from provenance.domain.chain.naming import body_name, join_with_and
from provenance.domain.chain.records import InterestRecord, Records
from provenance.domain.chain.steps import End
from provenance.domain.language.dates import Bounds
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say
from provenance.domain.vocabulary import CUSTODY_ACTS, FindingCode


def interested_origin(view: View) -> Iterator[Finding]:
    """Find speakers, interceptors, releasers and holders with a stake in the matter.

    This includes chains that end in a gap: a party's spokesman has a stake wherever he spoke.
    """
    for clause, passages in interest_clauses(view):
        sentence = say(_("%(sentence)s."), sentence=clause)
        yield view.finding(FindingCode.INTERESTED_ORIGIN, sentence, passages)


def interest_clauses(view: View) -> Iterator[tuple[str, list[int | None]]]:
    """Yield each stake as a clause, with the passages that show it."""
    sources_by_stake: dict[tuple[int, str], list[int]] = defaultdict(list)
    passages_by_stake: dict[tuple[int, str], list[int | None]] = defaultdict(list)
    for agent, when, passages in _speakers_and_holders(view):
        holder, interest = _nearest_interest(view.records, agent, when)
        if interest is not None:
            sources_by_stake[holder, interest.interest].append(agent)
            passages_by_stake[holder, interest.interest] += [interest.passage, *passages]
    for (holder, stake), agents in sources_by_stake.items():
        name = _with_parts(view.records, holder, agents)
        clause = say(_("%(holder)s is %(stake)s"), holder=name, stake=stake)
        yield clause, passages_by_stake[holder, stake]


def _speakers_and_holders(view: View) -> Iterator[tuple[int, Bounds, list[int | None]]]:
    """Yield holders of origins, speakers, and those who intercepted or released the material.

    Each is yielded as the source's id, the date as bounds, and the passages.
    """
    records = view.records
    for end in view.chain.origins:
        for agent in end.holders:
            yield agent, _document_bounds(records, end.document), _passages_leading_to(view, end)
    for end in view.chain.ends:
        speaker = records.quotes[end.quote].speaker
        if speaker is not None:
            yield speaker, _document_bounds(records, end.document), _passages_leading_to(view, end)
    for step in view.chain.steps:
        attribution = step.attribution
        material = attribution.taker if attribution.upstream is None else attribution.upstream
        for act in attribution.acts:
            if act.kind in CUSTODY_ACTS and act.agent is not None and material in records.documents:
                passage = act.passage or attribution.passage
                yield act.agent, _document_bounds(records, material), [passage]


def stakes(view: View) -> Iterator[tuple[int, int, InterestRecord]]:
    """Yield the stake of everyone who had the words on this chain or on everyone's.

    Each is yielded as the agent, the source whose stake it is, and the interest. As in the finding,
    origins reached through inferred steps are included.
    """
    for chain in (view.everyone, view.chain):
        for agent, when, _passages in _speakers_and_holders(replace(view, chain=chain)):
            holder, interest = _nearest_interest(view.records, agent, when)
            if interest is not None:
                yield agent, holder, interest


def _with_parts(records: Records, holder: int, agents: list[int]) -> str:
    """Return the name of the stake's owner, with the agents that are part of it."""
    owner = records.sources[holder].name
    parts = join_with_and([body_name(records.sources[one].name) for one in agents if one != holder])
    if not parts:
        return owner
    return say(_("%(holder)s, by way of %(parts)s,"), holder=owner, parts=parts)


def _passages_leading_to(view: View, end: End) -> list[int | None]:
    return [step.attribution.passage for step in view.chain.steps if step.id == end.step]


def _document_bounds(records: Records, document: int) -> Bounds:
    date = earliest(records.documents[document])
    return date.bounds if date else Bounds(None, None)


def _nearest_interest(
    records: Records, source: int, when: Bounds
) -> tuple[int, InterestRecord | None]:
    """Return the source and interest nearest to a source among its ancestors, at that date.

    The interest is None where neither the source nor anything it is part of has one.
    """
    for member in records.ancestry(source):
        row = records.sources.get(member)
        for interest in row.interests if row else ():
            if _may_apply(interest, when):
                return member, interest
    return source, None


def _may_apply(interest: InterestRecord, when: Bounds) -> bool:
    """Return whether the interest may apply at that date; an unknown date excludes nothing."""
    ended = when.earliest and interest.until and interest.until < when.earliest
    not_begun = when.latest and interest.since and interest.since > when.latest
    return not ended and not not_begun
