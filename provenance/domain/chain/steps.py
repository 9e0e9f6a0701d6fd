"""The steps and ends of a chain, as reached upward from a wording, and the chain's main path."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from heapq import heapify, heappop, heappush

from provenance.domain.chain.records import AttributionRecord, WordingRecord
from provenance.domain.vocabulary import Layer


class Perspective(StrEnum):
    """Whose account the walk follows: that of one outlet, or that of all."""

    OUTLET = "outlet"
    EVERYONE = "everyone"


class EndKind(StrEnum):
    """The ways in which a path ends."""

    ORIGIN = "origin"
    GAP = "gap"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class State:
    """A position on the walk: a document, and the quotes followed from there.

    ``following`` holds the ids of the quotes nested in one another, the outermost speaker's first.
    ``inner`` is true where an outer speaker has been reached in this document, so that only steps
    which list the inner quote are followed further.
    """

    document: int
    following: tuple[int, ...]
    inner: bool = False

    @property
    def quote(self) -> int:
        return self.following[0]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the walk. ``depth`` is 1 for the outlet's steps and grows towards the origin."""

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
    """The end of a path.

    ``counted`` is true for an origin reached through steps whose layers are all seen or told.
    ``step`` is the id of the step that leads here; it is empty where a document has no applicable
    step at all.
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

    ``entries`` are the states in which the walk began; ``entry`` is the state of ``wording``.
    """

    wording: WordingRecord | None
    perspective: Perspective
    entries: tuple[State, ...]
    entry: State | None
    steps: tuple[Step, ...]
    ends: tuple[End, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The ids of the documents in which the walk begins."""
        return tuple(dict.fromkeys(state.document for state in self.entries))

    @cached_property
    def documents(self) -> tuple[int, ...]:
        """The ids of all documents of the chain, nearest to the outlet first."""
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
        """The ids of the steps that some path from the outlet reaches through stated steps only.

        The step itself is stated too: none on the path has the layer inferred.
        """
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
        """The path from the outlet to the best end: counted origins first, gaps before circles.

        Of several such paths, the one with the fewest inferred and then the fewest told steps is
        taken, then the shortest.
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
    """Return the steps from the start of the walk to the end, nearest to the outlet first."""
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
    """Return a sort key: inferred steps, told steps, length, and the ids to break ties."""
    layers = [step.layer for step in path]
    ids = [(step.attribution.id, step.id) for step in path]
    return layers.count(Layer.INFERRED), layers.count(Layer.TOLD), len(path), ids
