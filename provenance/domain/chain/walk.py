"""The walk from a wording upward through its steps to origins, gaps and circles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from provenance.domain.chain.records import ActRecord, AttributionRecord, Records, WordingRecord
from provenance.domain.chain.steps import Chain, End, EndKind, Perspective, State, Step
from provenance.domain.vocabulary import CUSTODY_ACTS, GapKind, Layer


def trace(records: Records, wording: WordingRecord) -> Chain:
    """Return the chain as this outlet tells it.

    Only these steps count: those stated in the outlet's document or in a document above it on the
    path, and those inferred from reading one of these documents.
    """
    return _Walk(records, Perspective.OUTLET, wording).run([wording])


def trace_everyone(records: Records, wording: WordingRecord | None = None) -> Chain:
    """Return the chain as everyone tells it: the union over all wordings of the quote."""
    return _Walk(records, Perspective.EVERYONE, wording).run(records.quote_wordings())


class _Walk:
    """One walk: it visits each state, then arranges the steps and ends in order."""

    def __init__(
        self, records: Records, perspective: Perspective, wording: WordingRecord | None
    ) -> None:
        self.records = records
        self.perspective = perspective
        self.wording = wording
        self.attributions: dict[State, list[AttributionRecord]] = {}
        self.without_occasion: set[State] = set()
        self.occasions_by_quote: dict[int, set[int]] = defaultdict(set)
        for entry in records.wordings.values():
            if entry.occasion is not None:
                self.occasions_by_quote[entry.quote].add(entry.occasion)

    def run(self, wordings: Iterable[WordingRecord]) -> Chain:
        entries = tuple(dict.fromkeys(self._entry(r) for r in wordings))
        self._explore(entries)
        steps, ends = self._lay_out(entries)
        steps.sort(key=lambda step: (step.depth, step.attribution.id))
        unique: dict[str, Step] = {}
        for step in steps:
            unique.setdefault(step.id, step)
        return Chain(
            wording=self.wording,
            perspective=self.perspective,
            entries=entries,
            entry=self._entry(self.wording) if self.wording else None,
            steps=tuple(unique.values()),
            ends=tuple(dict.fromkeys(ends)),
        )

    def _entry(self, wording: WordingRecord) -> State:
        """Return the state in which a wording's walk begins, its outermost quote first."""
        line = [wording.quote]
        visited = {wording.quote}
        at = wording
        while at.within is not None:
            outer = self.records.wordings.get(at.within)
            if outer is None or outer.quote in visited:
                break
            visited.add(outer.quote)
            line.append(outer.quote)
            at = outer
        return State(wording.document, tuple(reversed(line)))

    def _explore(self, entries: tuple[State, ...]) -> None:
        """Find the steps that apply in each state reached from ``entries``.

        As one outlet tells it, a state is visited again until the set of documents whose words
        count there no longer grows.
        """
        tellers: dict[State, frozenset[int]] = {}
        work = [(entry, frozenset({entry.document})) for entry in reversed(entries)]
        while work:
            state, teller = work.pop()
            earlier = tellers.get(state)
            teller = (
                teller | {state.document} if self.perspective == Perspective.OUTLET else frozenset()
            )
            if earlier is not None and teller <= earlier:
                continue
            tellers[state] = teller | (earlier or frozenset())
            self.attributions[state] = self._applicable(state, tellers[state])
            for attribution in self.attributions[state]:
                onward = _onward(state, attribution)
                if onward is not None:
                    work.append((onward, tellers[state]))

    def _applicable(self, state: State, tellers: frozenset[int]) -> list[AttributionRecord]:
        """Return the steps listing the quote, else those of its occasion, else those of neither.

        In a document with several occasions, steps limited to neither apply to none of its quotes,
        since the occasion they are about is not stated. A quote told within another is followed
        through the steps of the outer quote until the outer speaker is reached; from there, only
        steps that list the inner quote apply.
        """
        attributions = [
            h
            for h in self.records.shown_steps.get(state.document, ())
            if self._counts_as_told(h, tellers)
        ]
        listed = [h for h in attributions if state.quote in h.quotes]
        if listed or state.inner:
            return listed
        spoken_on = self.occasions_by_quote[state.quote]
        of_occasion = [h for h in attributions if h.occasions & spoken_on]
        if of_occasion:
            return of_occasion
        of_all = [h for h in attributions if not h.quotes and not h.occasions]
        occasions = {row.id for row in self.records.documents[state.document].occasions}
        if len(occasions) > 1:
            if of_all or not occasions & spoken_on:
                self.without_occasion.add(state)
            return []
        return of_all

    def _counts_as_told(self, attribution: AttributionRecord, tellers: frozenset[int]) -> bool:
        if self.perspective == Perspective.EVERYONE:
            return True
        if attribution.told_by is None:
            return (attribution.inferred_for or attribution.taker) in tellers
        return attribution.told_by in tellers

    def _lay_out(self, entries: tuple[State, ...]) -> tuple[list[Step], list[End]]:
        """Return the steps with their depth and with circles marked, and the ends."""
        back, order = self._circles(entries)
        depths = self._depths(order, back)
        firm = self._states_by_stated_steps(entries)
        steps: list[Step] = []
        ends: list[End] = []
        for state in order:
            for attribution in self.attributions[state]:
                circle = (state, attribution.id) in back
                name = self._step_id(attribution, state.following)
                step = Step(
                    name, attribution, state, _onward(state, attribution), depths[state] + 1, circle
                )
                steps.append(step)
                ends += self._ends_of(step, firm)
            if not self.attributions[state]:
                ends.append(End(EndKind.GAP, state.document, state.quote, "", self._missing(state)))
        return steps, ends

    def _missing(self, state: State) -> GapKind:
        """Return the kind of gap of a state without steps; an unread document is ``NOT_READ``."""
        if state in self.without_occasion:
            return GapKind.OCCASION_NOT_STATED
        return GapKind.NOT_READ if state in self.unread else GapKind.NO_UPSTREAM

    @cached_property
    def unread(self) -> set[State]:
        """The states of unexamined documents on file, and every state reached from one of them."""
        unread = set()
        work = [state for state in self.attributions if self._is_unread(state.document)]
        while work:
            state = work.pop()
            if state not in unread:
                unread.add(state)
                onward = (_onward(state, row) for row in self.attributions[state])
                work += [place for place in onward if place is not None]
        return unread

    def _is_unread(self, number: int) -> bool:
        document = self.records.documents[number]
        return document.held and not document.examined

    def _step_id(self, attribution: AttributionRecord, following: tuple[int, ...]) -> str:
        """Return the step's slug, followed by the slugs of the outer quotes if there are any."""
        outer = (self.records.quotes[quote].slug for quote in following[:-1])
        return "~".join([attribution.slug, *outer])

    def _ends_of(self, step: Step, firm: set[State]) -> list[End]:
        attribution = step.attribution
        if step.closes_circle and attribution.upstream is not None:
            return [End(EndKind.CIRCLE, attribution.upstream, step.quote, step.id)]
        if step.onward is not None:
            return []
        if not attribution.speaks:
            return [End(EndKind.GAP, attribution.taker, step.quote, step.id, attribution.gap)]
        holders, is_held, stated = self._holders(attribution.taker)
        if not is_held:
            unnamed = GapKind.SOURCE_UNNAMED
            return [End(EndKind.GAP, attribution.taker, step.quote, step.id, unnamed)]
        counts = stated and step.state in firm and step.layer != Layer.INFERRED
        return [
            End(EndKind.ORIGIN, attribution.taker, step.quote, step.id, "", holders, counts),
        ]

    def _holders(self, document: int) -> tuple[tuple[int, ...], bool, bool]:
        """Return a document's holders: the sources, whether any is named, whether words name one.

        Holders named by inferred steps only are returned where no words name one.
        """
        row = self.records.documents[document]
        acts = [
            act
            for attribution in self._attributions_of_material(document)
            for act in _custody(attribution)
        ]
        stated_acts = [act for act, inferred in acts if not inferred]
        publishers = [row.publisher] if row.publisher is not None else []
        if stated_acts or publishers:
            publishers += [act.agent for act in stated_acts if act.agent is not None]
            return tuple(dict.fromkeys(publishers)), True, True
        guessed = [act.agent for act, _ in acts if act.agent is not None]
        return tuple(dict.fromkeys(guessed)), bool(acts), False

    def _attributions_of_material(self, document: int) -> Iterator[AttributionRecord]:
        """Yield the steps that lead to a document, and those by which its speaker speaks in it."""
        for attributions in self.attributions.values():
            for attribution in attributions:
                if attribution.upstream == document or (
                    attribution.taker == document and attribution.speaks
                ):
                    yield attribution

    def _circles(self, entries: tuple[State, ...]) -> tuple[set[tuple[State, int]], list[State]]:
        """Return the steps that close circles, and all states, takers before their upstreams."""
        back: set[tuple[State, int]] = set()
        finished: list[State] = []
        open_, closed = set(), set()
        for entry in entries:
            if entry in closed:
                continue
            stack = [(entry, iter(self.attributions[entry]))]
            open_.add(entry)
            while stack:
                state, attributions = stack[-1]
                attribution = next(attributions, None)
                if attribution is None:
                    stack.pop()
                    open_.discard(state)
                    closed.add(state)
                    finished.append(state)
                    continue
                onward = _onward(state, attribution)
                if onward is None or onward in closed:
                    continue
                if onward in open_:
                    back.add((state, attribution.id))
                    continue
                open_.add(onward)
                stack.append((onward, iter(self.attributions[onward])))
        return back, finished[::-1]

    def _depths(self, order: list[State], back: set[tuple[State, int]]) -> dict[State, int]:
        """Return the depth of each state: the longest path from an outlet, without circles."""
        depths = dict.fromkeys(order, 0)
        for state in order:
            for attribution in self.attributions[state]:
                onward = _onward(state, attribution)
                if onward is not None and (state, attribution.id) not in back:
                    depths[onward] = max(depths[onward], depths[state] + 1)
        return depths

    def _states_by_stated_steps(self, entries: tuple[State, ...]) -> set[State]:
        """Return the states that can be reached through seen or told steps alone."""
        firm: set[State] = set()
        work = list(entries)
        while work:
            state = work.pop()
            if state in firm:
                continue
            firm.add(state)
            for attribution in self.attributions[state]:
                onward = _onward(state, attribution)
                if onward is not None and attribution.layer != Layer.INFERRED:
                    work.append(onward)
        return firm


def _onward(state: State, attribution: AttributionRecord) -> State | None:
    """Return the next state: the upstream document, the inner quote, or None at the path's end."""
    if attribution.upstream is not None:
        return State(attribution.upstream, state.following)
    if attribution.speaks and len(state.following) > 1:
        return State(state.document, state.following[1:], inner=True)
    return None


def _custody(attribution: AttributionRecord) -> Iterator[tuple[ActRecord, bool]]:
    """Yield the acts that say who holds the material, each with whether its step is inferred."""
    for act in attribution.acts:
        if act.kind in CUSTODY_ACTS and (act.agent is not None or act.agent_as_named):
            yield act, attribution.layer == Layer.INFERRED
