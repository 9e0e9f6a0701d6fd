"""Which branches of a chain are side branches: another from the same taker reaches an origin."""

from __future__ import annotations

from collections.abc import Collection

from provenance.domain.chain.steps import Chain, End, State, Step
from provenance.domain.vocabulary import Layer


def side_gaps(chain: Chain) -> frozenset[End]:
    """The gaps that can be reached by side branches alone.

    A branch is one only where another from the same taker, for the same quote, reaches an origin
    by seen or told steps.
    """
    reaching = _reaching(chain)
    main = [step for step in chain.steps if not _is_side(chain, step, reaching)]
    states = _states(chain, main)
    steps = {step.id: step for step in main}
    return frozenset(end for end in chain.gaps if not _is_main(end, steps, states))


def _is_main(end: End, steps: dict[str, Step], states: Collection[State]) -> bool:
    """Whether a main line leads to the end: by its step, or to the document that has none."""
    if end.step:
        step = steps.get(end.step)
        return step is not None and step.state in states
    return any(state.document == end.document and state.quote == end.quote for state in states)


def _leads(chain: Chain, step: Step, reaching: Collection[State]) -> bool:
    """Whether a stated step leads to an origin that counts."""
    if step.layer == Layer.INFERRED:
        return False
    at_origin = any(end.step == step.id and end.counted for end in chain.origins)
    return at_origin or (step.onward is not None and step.onward in reaching)


def _reaching(chain: Chain) -> set[State]:
    """The places from which stated steps lead to an origin."""
    reaching: set[State] = set()
    growing = True
    while growing:
        more = {step.state for step in chain.steps if _leads(chain, step, reaching)}
        growing = not more <= reaching
        reaching |= more
    return reaching


def _is_side(chain: Chain, step: Step, reaching: Collection[State]) -> bool:
    return step.state in reaching and not _leads(chain, step, reaching)


def _states(chain: Chain, steps: Collection[Step]) -> set[State]:
    """The places that these steps lead through from where the walk begins."""
    states: set[State] = set()
    work = list(chain.entries)
    while work:
        state = work.pop()
        if state not in states:
            states.add(state)
            work += [s.onward for s in steps if s.state == state and s.onward is not None]
    return states
