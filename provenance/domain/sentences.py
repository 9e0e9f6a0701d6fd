"""The chain in one sentence, where it stops, and the safe attribution line."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.badges import Badge, badge_of
from provenance.domain.chain import Chain, End, EndKind, Step
from provenance.domain.findings.finding import View
from provenance.domain.findings.independence import independent_origins, interested_origin, outlets
from provenance.domain.findings.reading import hedged
from provenance.domain.naming import (
    agent_name,
    counted,
    document_name,
    listed,
    outlet_name,
    quoted,
)
from provenance.domain.records import Records, RenderingRow
from provenance.domain.vocabulary import ActKind, GapKind, Layer

LAYER_WORDS = {
    Layer.SEEN: "",
    Layer.TOLD: "as told by {teller}",
    Layer.INFERRED: "as inferred by {curator}, not stated",
}


@dataclass(frozen=True, slots=True)
class Sentences:
    """A chain put into words, from recorded fields only."""

    chain: str
    stop: str
    short: str
    long: str


def sentences(view: View) -> Sentences:
    """Every sentence a page, an export or a terminal shows of a chain."""
    return Sentences(
        chain=chain_sentence(view),
        stop=where_it_stops(view),
        short=short_line(view),
        long=long_line(view),
    )


def main_path(chain: Chain) -> list[Step]:
    """One path from the outlet to the best end: firm origins first, then the longest."""
    best: list[Step] = []
    start = chain.rendering.document if chain.rendering else None
    for end in sorted(chain.ends, key=_preference):
        path = _path_to(chain, end, start)
        if path or end.step == "":
            best = path
            break
    return best


def _preference(end: End) -> tuple[int, int]:
    rank = {EndKind.ORIGIN: 0, EndKind.GAP: 1, EndKind.CIRCLE: 2}[end.kind]
    return (rank, 0 if end.counted else 1)


def _path_to(chain: Chain, end: End, start: int | None) -> list[Step]:
    """The hops from a start to the end, nearest the outlet first; seen and told ones preferred."""
    order = {Layer.SEEN: 0, Layer.TOLD: 1, Layer.INFERRED: 2}
    into: dict[object, list[Step]] = {}
    last: list[Step] = []
    for step in sorted(chain.steps, key=lambda step: (order[step.layer], step.attribution.id)):
        if step.id == end.step or (not end.step and step.attribution.upstream == end.document):
            last.append(step)
        if step.onward is not None and not step.closes_circle:
            into.setdefault(step.onward, []).append(step)
    for step in last:
        path, seen = [step], {step.state}
        while path[0].state in into:
            before = next((s for s in into[path[0].state] if s.state not in seen), None)
            if before is None:
                break
            seen.add(before.state)
            path.insert(0, before)
        if start is None or path[0].attribution.taker == start:
            return path
    return []


def speaker_phrase(rendering: RenderingRow | None) -> str:
    """The speaker as the outlet names them, hedge and all; or that nobody is named."""
    if rendering is None or not rendering.speaker_as_named:
        return "a speaker who is not named"
    return quoted(rendering.speaker_as_named)


def chain_sentence(view: View) -> str:
    """The main path in one sentence, claimed speaker first, the outlet last."""
    records, chain = view.records, view.chain
    rendering = chain.rendering or records.wordings()[0]
    parts = [f"{_upper(speaker_phrase(rendering))}, as claimed"]
    for step in reversed(main_path(chain)):
        parts.append(_hop_phrase(records, step))
    parts.append(f"as worded by {outlet_name(records, rendering.document)}")
    return ", ".join(parts) + "."


def _hop_phrase(records: Records, step: Step) -> str:
    hop = step.attribution
    acts = _acts_phrase(records, step)
    if hop.speaks:
        told = f"in {document_name(records, hop.taker)}{acts}"
    elif hop.upstream is None:
        told = f"beyond {document_name(records, hop.taker)} nothing: {GapKind(hop.gap).label}"
    elif hop.gap:
        told = f"as {outlet_name(records, hop.taker)} has it after steps that are missing{acts}"
    else:
        told = f"as {outlet_name(records, hop.taker)} has it{acts}"
    return f"{told}{_caveat(records, step)}"


def _caveat(records: Records, step: Step) -> str:
    """What must be said of a hop that the taker's own words do not state."""
    hop = step.attribution
    teller = outlet_name(records, hop.told_by) if hop.told_by is not None else ""
    words = LAYER_WORDS[step.layer].format(teller=teller, curator=hop.inferred_by or "a curator")
    return f" ({words})" if words else ""


def _acts_phrase(records: Records, step: Step) -> str:
    told: dict[str, list[str]] = {}
    for act in step.attribution.acts:
        told.setdefault(agent_name(records, act), []).append(ActKind(act.kind).label)
    if not told:
        return ""
    return ", " + listed([f"{listed(kinds)} by {agent}" for agent, kinds in told.items()])


def where_it_stops(view: View) -> str:
    """Where the chain stops, and how many outlets and origins it has."""
    records, chain = view.records, view.chain
    parts = []
    if chain.origins:
        parts.append("Claimed origin reached")
    for gap in dict.fromkeys((end.document, end.gap) for end in chain.gaps):
        parts.append(f"stops at {document_name(records, gap[0])}: {GapKind(gap[1]).label}")
    if any(end.kind == EndKind.CIRCLE for end in chain.ends):
        parts.append("runs in a circle")
    origins = len(independent_origins(records, view.everyone))
    carrying = len(outlets(records, view.everyone))
    parts.append(f"{counted(origins, 'origin')}, {counted(carrying, 'outlet')}")
    return " · ".join(_upper(part) for part in parts)


def short_line(view: View) -> str:
    """The attribution a caption has room for: who, in what, by whose word, and the stake."""
    records = view.records
    rendering = view.chain.rendering or records.wordings()[0]
    path = main_path(view.chain)
    where = _material(records, path)
    line = f"{_upper(speaker_phrase(rendering))}{where}, according to {_tellers(view, path)}"
    return f"{line}{_hedge_note(view, rendering)}{_stake_note(view)}."


def long_line(view: View) -> str:
    """The attribution for a body text: the short line, then what is stated of verification."""
    records = view.records
    rendering = view.chain.rendering or records.wordings()[0]
    path = main_path(view.chain)
    said = [short_line(view)]
    firmness = [step for step in path if step.layer != Layer.SEEN]
    if firmness:
        links = listed([f"{_link(records, step)}{_caveat(records, step)}" for step in firmness])
        said.append(f"Not seen at first hand: {links}.")
    said += [
        f"The chain stops at {document_name(records, end.document)}: {GapKind(end.gap).label}."
        for end in dict.fromkeys(view.chain.gaps)
    ]
    rated = badge_of(records, view.chain, rendering.document)
    outlet = outlet_name(records, rendering.document)
    said.append(_upper(f"{_VERIFICATION[rated.badge].format(outlet=outlet)}."))
    return " ".join(said)


_VERIFICATION = {
    Badge.OWN: "{outlet} states a verification of its own",
    Badge.RELAYED: "{outlet} passes on a verification that is not its own",
    Badge.HEDGED: "{outlet} tells of verification with a hedge",
    Badge.DISCLAIMED: "{outlet} says that it could not verify",
    Badge.NONE_STATED: "{outlet} states no verification",
    Badge.NOT_EXAMINED: "whether {outlet} states a verification has not been examined",
    Badge.NOT_HELD: "the words of {outlet} itself are not held",
}


def _link(records: Records, step: Step) -> str:
    hop = step.attribution
    if hop.speaks:
        return f"that the speaker speaks in {document_name(records, hop.taker)}"
    if hop.upstream is None:
        return f"that nothing is known beyond {document_name(records, hop.taker)}"
    return (
        f"that {outlet_name(records, hop.taker)} took from {document_name(records, hop.upstream)}"
    )


def _material(records: Records, path: list[Step]) -> str:
    """In what the words are said to stand, and who is said to have caught or released it."""
    if not path or not path[-1].attribution.speaks:
        return ""
    top = path[-1]
    agents = [
        f"{ActKind(act.kind).label} by {agent_name(records, act)}"
        for step in (top, *path[-2:-1])
        for act in step.attribution.acts
        if act.agent is not None or act.agent_as_named
    ]
    by = f", {listed(agents)}" if agents else ""
    return f", in {document_name(records, top.attribution.taker)} said to hold these words{by}"


def _tellers(view: View, path: list[Step]) -> str:
    rendering = view.chain.rendering or view.records.wordings()[0]
    names = [outlet_name(view.records, rendering.document)]
    names += [
        outlet_name(view.records, step.attribution.upstream)
        for step in path[:-1]
        if step.attribution.upstream is not None
        and step.attribution.upstream != path[-1].attribution.taker
    ]
    return ", which takes it from ".join(dict.fromkeys(names))


def _hedge_note(view: View, rendering: RenderingRow) -> str:
    """The outlet's own hedges, which must stay."""
    kept = listed([quoted(h) for h, _ in hedged(view, rendering.document)])
    return f" (the outlet’s hedge: {kept})" if kept else ""


def _stake_note(view: View) -> str:
    told = [finding.sentence.rstrip(".") for finding in interested_origin(view)]
    return f"; {listed(told)}" if told else ""


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
