"""Side branches of a chain, and clauses that say what a gap leaves unstated.

A branch is a side branch where another branch from the same taker reaches an origin.
"""

from __future__ import annotations

from collections.abc import Collection

from provenance.domain.chain.records import Records
from provenance.domain.chain.steps import Chain, End, State, Step
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, say
from provenance.domain.vocabulary import DocumentKind, GapKind, Layer

_GAPS = {
    GapKind.SOURCE_UNNAMED: gettext_noop(
        "whom or what %(document)s took the words from is not named"
    ),
    GapKind.OCCASION_NOT_STATED: gettext_noop(
        "on what occasion the words were said is not stated in %(document)s"
    ),
    GapKind.LINK_DEAD: gettext_noop("the link by which %(document)s gives its source is dead"),
    GapKind.BYLINE_STRIPPED: gettext_noop(
        "the byline of %(document)s is missing, so that its source is not stated"
    ),
    GapKind.UNKNOWN_STEPS: gettext_noop("how many steps lie above %(document)s is not known"),
    GapKind.NO_UPSTREAM: gettext_noop("where %(document)s took the words from is not stated"),
    GapKind.NOT_SHOWN: gettext_noop("what %(document)s took the words from is not published here"),
    GapKind.NOT_READ: gettext_noop(
        "where %(document)s took the words from has not been looked for yet"
    ),
}
_RECORDINGS = frozenset(
    {DocumentKind.RECORDING, DocumentKind.RELEASED_AUDIO, DocumentKind.RELEASED_VIDEO}
)


def side_gaps(chain: Chain) -> frozenset[End]:
    """Return the gaps that can be reached through side branches only.

    A branch is a side branch only where another from the same taker, for the same quote, reaches an
    origin through seen or told steps.
    """
    reaching = _reaching(chain)
    main = [step for step in chain.steps if not _is_on_side_branch(chain, step, reaching)]
    states = _states(chain, main)
    steps = {step.id: step for step in main}
    return frozenset(end for end in chain.gaps if not _is_main(end, steps, states))


def _is_main(end: End, steps: dict[str, Step], states: Collection[State]) -> bool:
    """Return whether the main line leads to the end.

    It does so through the end's step, or, where that is empty, by reaching its document.
    """
    if end.step:
        step = steps.get(end.step)
        return step is not None and step.state in states
    return any(state.document == end.document and state.quote == end.quote for state in states)


def _leads(chain: Chain, step: Step, reaching: Collection[State]) -> bool:
    """Return whether a step is stated and leads to a counted origin."""
    if step.layer == Layer.INFERRED:
        return False
    at_origin = any(end.step == step.id and end.counted for end in chain.origins)
    return at_origin or (step.onward is not None and step.onward in reaching)


def _reaching(chain: Chain) -> set[State]:
    """Return the states from which stated steps lead to a counted origin."""
    reaching: set[State] = set()
    growing = True
    while growing:
        more = {step.state for step in chain.steps if _leads(chain, step, reaching)}
        growing = not more <= reaching
        reaching |= more
    return reaching


def _is_on_side_branch(chain: Chain, step: Step, reaching: Collection[State]) -> bool:
    return step.state in reaching and not _leads(chain, step, reaching)


def _states(chain: Chain, steps: Collection[Step]) -> set[State]:
    """Return the states reached through these steps from where the walk begins."""
    states: set[State] = set()
    work = list(chain.entries)
    while work:
        state = work.pop()
        if state not in states:
            states.add(state)
            work += [s.onward for s in steps if s.state == state and s.onward is not None]
    return states


def gap_clause(records: Records, chain: Chain, end: End, *, name: str) -> str:
    """Return a clause that says what is not stated beyond this end's document, called ``name``."""
    step = next((step for step in chain.steps if step.id == end.step), None)
    kind = records.documents[end.document].kind
    if step is not None and step.state.inner:
        message = _("whose words are passed on there is not stated in %(document)s")
    elif end.gap == GapKind.SOURCE_UNNAMED and kind in _RECORDINGS:
        message = _("who recorded or released %(document)s is not named")
    elif end.gap == GapKind.SOURCE_UNNAMED and step is not None and step.attribution.speaks:
        message = _("who published %(document)s is not named")
    else:
        message = _(_GAPS[GapKind(end.gap)])
    return say(message, document=name)
