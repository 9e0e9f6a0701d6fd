"""The chain in one sentence, where it stops, and the safe attribution line."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from provenance.domain.badges import Badge, badge_of
from provenance.domain.chain import Chain, End, EndKind, State, Step
from provenance.domain.findings.finding import View
from provenance.domain.findings.independence import independent_origins, interested_origin, outlets
from provenance.domain.findings.reading import hedged
from provenance.domain.naming import (
    acts_phrase,
    counted,
    document_name,
    listed,
    outlet_name,
    quoted,
)
from provenance.domain.records import Records, RenderingRow
from provenance.domain.vocabulary import GapKind, Layer


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
    """One path from the outlet to the best end: counted origins first, gaps before circles.

    Of several paths the firmest is taken, then the shortest.
    """
    for end in sorted(chain.ends, key=_preference):
        path = _path_to(chain, end)
        if path:
            return path
    return []


def _preference(end: End) -> tuple[int, int]:
    rank = {EndKind.ORIGIN: 0, EndKind.GAP: 1, EndKind.CIRCLE: 2}[end.kind]
    return (rank, 0 if end.counted else 1)


def _path_to(chain: Chain, end: End) -> list[Step]:
    """The hops from where the walk began to the end, nearest the outlet first."""
    entries = {_place(state) for state in ([chain.entry] if chain.entry else chain.entries)}
    into: dict[tuple[int, tuple[int, ...]], list[Step]] = defaultdict(list)
    for step in chain.steps:
        if step.onward is not None and not step.closes_circle:
            into[_place(step.onward)].append(step)
    hanging = [s for place in into if place[0] == end.document for s in into[place]]
    last = [s for s in chain.steps if s.id == end.step] if end.step else hanging
    work = [(_weight([step]), [step]) for step in last]
    heapify(work)
    seen: set[str] = set()
    while work:
        _, path = heappop(work)
        if _place(path[0].state) in entries:
            return path
        if path[0].id not in seen:
            seen.add(path[0].id)
            for before in into[_place(path[0].state)]:
                heappush(work, (_weight([before, *path]), [before, *path]))
    return []


def _place(state: State) -> tuple[int, tuple[int, ...]]:
    return state.document, state.following


def _weight(path: list[Step]) -> tuple[int, int, int, list[tuple[int, str]]]:
    """Inferred hops weigh most, then told ones, then length; the ids settle what is left."""
    layers = [step.layer for step in path]
    ids = [(step.attribution.id, step.id) for step in path]
    return layers.count(Layer.INFERRED), layers.count(Layer.TOLD), len(path), ids


def speaker_phrase(rendering: RenderingRow) -> str:
    """The speaker as the outlet names them, hedge and all; or that nobody is named."""
    if not rendering.speaker_as_named:
        return "a speaker who is not named"
    return quoted(rendering.speaker_as_named)


def chain_sentence(view: View) -> str:
    """The main path in one sentence, claimed speaker first, the outlet last."""
    return f"{_core(view, acts=True)}."


def _core(view: View, *, acts: bool) -> str:
    """Speaker, material, each that passed it on, and the outlet by whose word all this stands."""
    rendering = told_rendering(view)
    path = main_path(view.chain)
    parts = [f"{_upper(speaker_phrase(rendering))}, as claimed"]
    if path:
        parts.append(_top(view, path, acts=acts))
    for below, step in zip(reversed(path[:-2]), reversed(path[1:-1]), strict=True):
        if not below.attribution.speaks:
            parts.append(_passed_on(view, below, step, acts=acts))
    parts.append(f"as told by {outlet_name(view.records, rendering.document)}")
    return ", ".join(parts)


def _passed_on(view: View, below: Step, step: Step, *, acts: bool) -> str:
    """Who passed the words on at this step: a document, or a speaker in whose words they stand."""
    taker = step.attribution.taker
    if step.attribution.speaks:
        outer = _upper(_outer_speaker(view, step))
        around = _around(view, [below, step], acts=acts)
        return _noted(f"as told by {outer} in {document_name(view.records, taker)}", around)
    around = _around(view, [below], acts=acts)
    return f"as {outlet_name(view.records, taker)} has it{around}"


def _outer_speaker(view: View, step: Step) -> str:
    """The one in whose words the outlet's wording lies, as the outlet names them."""
    at: RenderingRow | None = told_rendering(view)
    passed: set[int] = set()
    while at is not None and at.id not in passed:
        if at.utterance == step.utterance:
            return speaker_phrase(at)
        passed.add(at.id)
        at = view.records.renderings.get(at.within) if at.within is not None else None
    return "a speaker who is not named"


def told_rendering(view: View) -> RenderingRow:
    """The wording the chain starts from; as everyone tells it, the first."""
    return view.chain.rendering or view.records.wordings()[0]


def _top(view: View, path: list[Step], *, acts: bool) -> str:
    """What is said to hold the words, or the document beyond which the chain stops."""
    top = path[-1]
    hop = top.attribution
    below = [step for step in path[-2:-1] if not step.attribution.speaks]
    around = _around(view, [top, *below], acts=acts)
    if hop.upstream is not None:
        return _noted(f"from {document_name(view.records, hop.upstream)}", around)
    name = document_name(view.records, hop.taker)
    if hop.speaks:
        return _noted(f"in {name}", around)
    inside = f" ({GapKind(hop.gap).label}{'; ' + around[2:-1] if around else ''})"
    if hop.taker == told_rendering(view).document:
        return f"beyond which nothing is stated{inside}"
    if len(path) > 1 and not below:
        return f"of whom the chain says nothing more{inside}"
    return f"from {name}, where the chain stops{inside}"


def _around(view: View, steps: list[Step], *, acts: bool) -> str:
    """In parentheses: what was done at these hops, and by whose word where not the outlet's."""
    said = [acts_phrase(view.records, step.attribution.acts) for step in steps if acts]
    said += [_caveat(view, step) for step in steps]
    said += ["with steps missing" for s in steps if s.attribution.gap and s.attribution.upstream]
    told = "; ".join(dict.fromkeys(filter(None, said)))
    return f" ({told})" if told else ""


def _noted(name: str, around: str) -> str:
    """A name with its notes; where the name itself ends in parentheses, in the same ones."""
    if around and name.endswith(")"):
        return f"{name[:-1]}; {around[2:]}"
    return f"{name}{around}"


def _caveat(view: View, step: Step) -> str:
    """By whose word a hop stands, where neither the taker nor the outlet says it."""
    hop = step.attribution
    if step.layer == Layer.INFERRED:
        return f"inferred by {hop.inferred_by or 'a curator'}, not stated"
    if step.layer == Layer.TOLD and hop.told_by != told_rendering(view).document:
        return f"as told by {outlet_name(view.records, hop.told_by or 0)}"
    return ""


def where_it_stops(view: View) -> str:
    """Where the chain stops, and how many outlets and origins it has."""
    records, chain = view.records, view.chain
    parts = []
    counted_ends = [end for end in chain.origins if end.counted]
    named = bool(told_rendering(view).speaker_as_named) or any(
        records.utterances[end.utterance].speaker is not None for end in counted_ends
    )
    if counted_ends and named:
        parts.append("Claimed origin reached")
    elif counted_ends:
        parts.append("Recording or statement reached, its speaker not named")
    elif chain.origins:
        parts.append("Claimed origin inferred, not stated")
    for document, gap in _holes(chain):
        parts.append(f"stops at {document_name(records, document)}: {GapKind(gap).label}")
    if any(end.kind == EndKind.CIRCLE for end in chain.ends):
        parts.append("runs in a circle")
    origins = len(independent_origins(records, view.everyone))
    carrying = len(outlets(records, view.everyone))
    parts.append(f"in all {counted(origins, 'origin')}, {counted(carrying, 'outlet')}")
    return " · ".join(_upper(part) for part in parts)


def _holes(chain: Chain) -> list[tuple[int, str]]:
    """Where the chain hangs and how, each once however many hops lead there."""
    return list(dict.fromkeys((end.document, end.gap) for end in chain.gaps))


def short_line(view: View) -> str:
    """The attribution a caption has room for: who, in what, by whose word, and the stake."""
    kept = listed([quoted(h) for h, _ in hedged(view, told_rendering(view).document)])
    hedge = f" (the outlet’s hedge: {kept})" if kept else ""
    stakes = [finding.sentence.rstrip(".") for finding in interested_origin(view)]
    stake = f"; {listed(stakes)}" if stakes else ""
    return f"{_core(view, acts=False)}{hedge}{stake}."


def long_line(view: View) -> str:
    """The attribution for a body text: the short line, then what is stated of verification."""
    records, rendering = view.records, told_rendering(view)
    said = [short_line(view)]
    told = [step for step in main_path(view.chain) if step.layer != Layer.SEEN]
    if told:
        links = listed([_link(records, step) for step in told])
        said.append(f"Not seen at first hand: {links}.")
    said += [
        f"The chain stops at {document_name(records, document)}: {GapKind(gap).label}."
        for document, gap in _holes(view.chain)
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


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
