"""The walk: from a rendering upward through hops to origins, gaps and circles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from provenance.domain.chain import Chain, End, EndKind, Perspective, State, Step
from provenance.domain.records import ActRow, AttributionRow, Records, RenderingRow
from provenance.domain.vocabulary import CUSTODY_ACTS, GapKind, Layer


def trace(records: Records, rendering: RenderingRow) -> Chain:
    """The chain as this outlet tells it.

    Only hops whose words stand in the outlet's document or in one above it on the path count,
    and the inferences drawn in reading it.
    """
    return _Walk(records, Perspective.OUTLET, rendering).run([rendering])


def trace_everyone(records: Records, rendering: RenderingRow | None = None) -> Chain:
    """The chain as everyone tells it: the union over all renderings of the utterance."""
    return _Walk(records, Perspective.EVERYONE, rendering).run(records.wordings())


class _Walk:
    """One walk: explores states once, then lays out steps and ends."""

    def __init__(
        self, records: Records, perspective: Perspective, rendering: RenderingRow | None
    ) -> None:
        self.records = records
        self.perspective = perspective
        self.rendering = rendering
        self.by_taker: dict[int, list[AttributionRow]] = defaultdict(list)
        for row in records.attributions.values():
            hidden = row.upstream is not None and row.upstream not in records.documents
            shown = replace(row, upstream=None, gap=GapKind.NOT_SHOWN) if hidden else row
            self.by_taker[row.taker].append(shown)
        for hops in self.by_taker.values():
            hops.sort(key=lambda row: row.id)
        self.hops: dict[State, list[AttributionRow]] = {}

    def run(self, renderings: Iterable[RenderingRow]) -> Chain:
        entries = tuple(dict.fromkeys(self._entry(r) for r in renderings))
        self._explore(entries)
        steps, ends = self._lay_out(entries)
        steps.sort(key=lambda step: (step.depth, step.attribution.id))
        unique: dict[str, Step] = {}
        for step in steps:
            unique.setdefault(step.id, step)
        return Chain(
            rendering=self.rendering,
            perspective=self.perspective,
            entries=entries,
            entry=self._entry(self.rendering) if self.rendering else None,
            steps=tuple(unique.values()),
            ends=tuple(dict.fromkeys(ends)),
        )

    def _entry(self, rendering: RenderingRow) -> State:
        """The document, and the utterances from the outermost speaker's to this one."""
        line = [rendering.utterance]
        seen = {rendering.utterance}
        at = rendering
        while at.within is not None:
            outer = self.records.renderings.get(at.within)
            if outer is None or outer.utterance in seen:
                break
            seen.add(outer.utterance)
            line.append(outer.utterance)
            at = outer
        return State(rendering.document, tuple(reversed(line)))

    def _explore(self, entries: tuple[State, ...]) -> None:
        """Find which hops apply at every state; with one outlet's eyes, until tellers settle."""
        tellers: dict[State, frozenset[int]] = {}
        work = [(entry, frozenset({entry.document})) for entry in reversed(entries)]
        while work:
            state, told = work.pop()
            known = tellers.get(state)
            told = (
                told | {state.document} if self.perspective == Perspective.OUTLET else frozenset()
            )
            if known is not None and told <= known:
                continue
            tellers[state] = told | (known or frozenset())
            self.hops[state] = self._applicable(state, tellers[state])
            for hop in self.hops[state]:
                onward = _onward(state, hop)
                if onward is not None:
                    work.append((onward, tellers[state]))

    def _applicable(self, state: State, tellers: frozenset[int]) -> list[AttributionRow]:
        """The document's hops that list the utterance; if none lists it, those that list none.

        What is told inside another's words came the way of the outer words, until the outer
        speaker is reached; from there only hops of the inner utterance lead on.
        """
        hops = [h for h in self.by_taker[state.document] if self._may_tell(h, tellers)]
        listed = [h for h in hops if state.utterance in h.utterances]
        if state.inner:
            return listed
        return listed or [h for h in hops if not h.utterances]

    def _may_tell(self, hop: AttributionRow, tellers: frozenset[int]) -> bool:
        if self.perspective == Perspective.EVERYONE:
            return True
        if hop.told_by is None:
            return (hop.inferred_for or hop.taker) in tellers
        return hop.told_by in tellers

    def _lay_out(self, entries: tuple[State, ...]) -> tuple[list[Step], list[End]]:
        """Steps with their depth, circles marked, and the ends."""
        back, order = self._circles(entries)
        depths = self._depths(order, back)
        firm = self._firm(entries)
        steps: list[Step] = []
        ends: list[End] = []
        for state in order:
            for hop in self.hops[state]:
                circle = (state, hop.id) in back
                name = self._step_id(hop, state.following)
                step = Step(name, hop, state, _onward(state, hop), depths[state] + 1, circle)
                steps.append(step)
                ends += self._ends_of(step, firm)
            if not self.hops[state]:
                gap = GapKind.NO_UPSTREAM
                ends.append(End(EndKind.GAP, state.document, state.utterance, "", gap))
        return steps, ends

    def _step_id(self, hop: AttributionRow, following: tuple[int, ...]) -> str:
        """The hop's slug; where it is walked for outer speakers' words, with theirs."""
        outer = (self.records.utterances[utterance].slug for utterance in following[:-1])
        return "~".join([hop.slug, *outer])

    def _ends_of(self, step: Step, firm: set[State]) -> list[End]:
        hop = step.attribution
        if step.closes_circle and hop.upstream is not None:
            return [End(EndKind.CIRCLE, hop.upstream, step.utterance, step.id)]
        if step.onward is not None:
            return []
        if not hop.speaks:
            return [End(EndKind.GAP, hop.taker, step.utterance, step.id, hop.gap)]
        holders, held, stated = self._holders(hop.taker)
        if not held:
            unnamed = GapKind.SOURCE_UNNAMED
            return [End(EndKind.GAP, hop.taker, step.utterance, step.id, unnamed)]
        counted = stated and step.state in firm and step.layer != Layer.INFERRED
        return [
            End(EndKind.ORIGIN, hop.taker, step.utterance, step.id, "", holders, counted),
        ]

    def _holders(self, document: int) -> tuple[tuple[int, ...], bool, bool]:
        """Who publishes, releases or holds it: sources, whether any is named, whether by words.

        Holders that only an inference names are given where no words name one.
        """
        row = self.records.documents[document]
        acts = [act for hop in self._hops_of_material(document) for act in _custody(hop)]
        told = [act for act, inferred in acts if not inferred]
        known = [row.publisher] if row.publisher is not None else []
        if told or known:
            known += [act.agent for act in told if act.agent is not None]
            return tuple(dict.fromkeys(known)), True, True
        guessed = [act.agent for act, _ in acts if act.agent is not None]
        return tuple(dict.fromkeys(guessed)), bool(acts), False

    def _hops_of_material(self, document: int) -> Iterator[AttributionRow]:
        """The hops into a document, and those by which its speaker speaks in it."""
        for hops in self.hops.values():
            for hop in hops:
                if hop.upstream == document or (hop.taker == document and hop.speaks):
                    yield hop

    def _circles(self, entries: tuple[State, ...]) -> tuple[set[tuple[State, int]], list[State]]:
        """The hops that lead back onto their own path, and the states, takers before upstreams."""
        back: set[tuple[State, int]] = set()
        finished: list[State] = []
        open_, done = set(), set()
        for entry in entries:
            if entry in done:
                continue
            stack = [(entry, iter(self.hops[entry]))]
            open_.add(entry)
            while stack:
                state, hops = stack[-1]
                hop = next(hops, None)
                if hop is None:
                    stack.pop()
                    open_.discard(state)
                    done.add(state)
                    finished.append(state)
                    continue
                onward = _onward(state, hop)
                if onward is None or onward in done:
                    continue
                if onward in open_:
                    back.add((state, hop.id))
                    continue
                open_.add(onward)
                stack.append((onward, iter(self.hops[onward])))
        return back, finished[::-1]

    def _depths(self, order: list[State], back: set[tuple[State, int]]) -> dict[State, int]:
        """The longest way down to an outlet, circles left out."""
        depths = dict.fromkeys(order, 0)
        for state in order:
            for hop in self.hops[state]:
                onward = _onward(state, hop)
                if onward is not None and (state, hop.id) not in back:
                    depths[onward] = max(depths[onward], depths[state] + 1)
        return depths

    def _firm(self, entries: tuple[State, ...]) -> set[State]:
        """The states reached through seen or told hops alone."""
        firm: set[State] = set()
        work = list(entries)
        while work:
            state = work.pop()
            if state in firm:
                continue
            firm.add(state)
            for hop in self.hops[state]:
                onward = _onward(state, hop)
                if onward is not None and hop.layer != Layer.INFERRED:
                    work.append(onward)
        return firm


def _onward(state: State, hop: AttributionRow) -> State | None:
    """Where the hop leads: to the upstream document, into the inner words, or nowhere further."""
    if hop.upstream is not None:
        return State(hop.upstream, state.following)
    if hop.speaks and len(state.following) > 1:
        return State(state.document, state.following[1:], inner=True)
    return None


def _custody(hop: AttributionRow) -> Iterator[tuple[ActRow, bool]]:
    """The acts of a hop that say who holds the material, and whether the hop is inferred."""
    for act in hop.acts:
        if act.kind in CUSTODY_ACTS and (act.agent is not None or act.agent_as_named):
            yield act, hop.layer == Layer.INFERRED
