"""A chain: what is reachable upward from a wording, as steps and ends, and its main path."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from heapq import heapify, heappop, heappush

from provenance.domain.chain.records import AttributionRecord, WordingRecord
from provenance.domain.vocabulary import Layer


class Perspective(StrEnum):
    """Whose telling is walked."""

    OUTLET = "outlet"
    EVERYONE = "everyone"


class EndKind(StrEnum):
    """How a path ends."""

    ORIGIN = "origin"
    GAP = "gap"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class State:
    """A place on the walk: a document, and whose words are followed there.

    ``following`` are the quotes told within one another, the outermost speaker's first;
    ``inner`` says that an outer speaker has been reached here and only steps of the quote told
    inside are followed on.
    """

    document: int
    following: tuple[int, ...]
    inner: bool = False

    @property
    def quote(self) -> int:
        return self.following[0]


@dataclass(frozen=True, slots=True)
class Step:
    """One step as walked. ``depth`` is 1 for steps of the outlet and grows towards the origin."""

    id: str
    attribution: AttributionRecord
    state: State
    onward: State | None
    depth: int
    closes_circle: bool = False

    @property
    def quote(self) -> int:
        return self.state.quote

    @property
    def layer(self) -> Layer:
        return self.attribution.layer


@dataclass(frozen=True, slots=True)
class End:
    """Where a path ends.

    ``counted`` is true for an origin reached through steps that are all seen or told;
    ``step`` is the step that leads here, empty where a document has no applicable step at all.
    """

    kind: EndKind
    document: int
    quote: int
    step: str
    gap: str = ""
    holders: tuple[int, ...] = ()
    counted: bool = False


@dataclass(frozen=True)
class Chain:
    """Everything reachable upward from ``starts``, in order from the outlet to the origin.

    ``entries`` are the same places as the walk began there; ``entry`` is the wording's own.
    """

    wording: WordingRecord | None
    perspective: Perspective
    entries: tuple[State, ...]
    entry: State | None
    steps: tuple[Step, ...]
    ends: tuple[End, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The documents in which the walk begins."""
        return tuple(dict.fromkeys(state.document for state in self.entries))

    @cached_property
    def documents(self) -> tuple[int, ...]:
        """Every document on the chain, nearest to the outlet first."""
        ordered = list(self.starts)
        for step in self.steps:
            ordered.append(step.attribution.taker)
            if step.attribution.upstream is not None:
                ordered.append(step.attribution.upstream)
        return tuple(dict.fromkeys(ordered))

    @property
    def origins(self) -> tuple[End, ...]:
        return tuple(end for end in self.ends if end.kind == EndKind.ORIGIN)

    @property
    def gaps(self) -> tuple[End, ...]:
        return tuple(end for end in self.ends if end.kind == EndKind.GAP)

    @cached_property
    def stated_steps(self) -> frozenset[str]:
        """Steps to which words lead: on some way from the outlet, none of them is inferred."""
        onward: dict[tuple[int, tuple[int, ...]], list[Step]] = defaultdict(list)
        for step in self.steps:
            if step.layer != Layer.INFERRED:
                onward[_place(step.state)].append(step)
        work, stated = [_place(state) for state in self.entries], set()
        while work:
            for step in onward.pop(work.pop(), ()):
                stated.add(step.id)
                if step.onward is not None:
                    work.append(_place(step.onward))
        return frozenset(stated)

    @cached_property
    def main_path(self) -> tuple[Step, ...]:
        """One path from the outlet to the best end: counted origins first, gaps before circles.

        Of several paths the firmest is taken, then the shortest.
        """
        return tuple(_best_path(self))


def _best_path(chain: Chain) -> list[Step]:
    rank = {EndKind.ORIGIN: 0, EndKind.GAP: 1, EndKind.CIRCLE: 2}
    for end in sorted(chain.ends, key=lambda end: (rank[end.kind], not end.counted)):
        path = _path_to(chain, end)
        if path:
            return path
    return []


def _path_to(chain: Chain, end: End) -> list[Step]:
    """The steps from where the walk began to the end, nearest the outlet first."""
    entries = {_place(state) for state in ([chain.entry] if chain.entry else chain.entries)}
    into: dict[tuple[int, tuple[int, ...]], list[Step]] = defaultdict(list)
    for step in chain.steps:
        if step.onward is not None and not step.closes_circle:
            into[_place(step.onward)].append(step)
    hanging = [s for place in into if place[0] == end.document for s in into[place]]
    last = [s for s in chain.steps if s.id == end.step] if end.step else hanging
    work = [(_weight([step]), [step]) for step in last]
    heapify(work)
    visited: set[str] = set()
    while work:
        _, path = heappop(work)
        if _place(path[0].state) in entries:
            return path
        if path[0].id not in visited:
            visited.add(path[0].id)
            for before in into[_place(path[0].state)]:
                heappush(work, (_weight([before, *path]), [before, *path]))
    return []


def _place(state: State) -> tuple[int, tuple[int, ...]]:
    return state.document, state.following


def _weight(path: list[Step]) -> tuple[int, int, int, list[tuple[int, str]]]:
    """Inferred steps weigh most, then told ones, then length; the ids settle what is left."""
    layers = [step.layer for step in path]
    ids = [(step.attribution.id, step.id) for step in path]
    return layers.count(Layer.INFERRED), layers.count(Layer.TOLD), len(path), ids
