"""A chain: what is reachable upward from a wording, as steps and ends."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
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

    @property
    def starts(self) -> tuple[int, ...]:
        """The documents in which the walk begins."""
        return tuple(dict.fromkeys(state.document for state in self.entries))

    @property
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
