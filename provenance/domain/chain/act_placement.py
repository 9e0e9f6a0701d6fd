"""Acts on the material, placed between the rows they belong to, whichever step states them.

One article states the interception of the calls at a newspaper's step, another at the recording's
own. Interception is shown above the recording, passing it on below it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from provenance.domain.chain.branching import ChainPlan
from provenance.domain.chain.records import ActRecord
from provenance.domain.chain.row_plans import LinkPlan, RowKind, RowPlan
from provenance.domain.chain.steps import Step
from provenance.domain.vocabulary import INTERCEPTION_ACTS, ActKind

PASSING_ACTS = frozenset(
    {
        ActKind.LEAKED,
        ActKind.RELEASED,
        ActKind.OBTAINED,
        ActKind.OBTAINED_EXCLUSIVELY,
        ActKind.HAD_ACCESS,
        ActKind.BROUGHT_TO_LIGHT,
    }
)
"""Acts by which a recording reached whoever takes from it."""


@dataclass(frozen=True, slots=True)
class StatedActs:
    """Acts that one step states."""

    acts: tuple[ActRecord, ...]
    step: Step


def acts_by_link(plan: ChainPlan) -> dict[tuple[str, str], list[StatedActs]]:
    """Return the acts between two rows, by the anchors of the lower and the upper row."""
    tellings: dict[tuple[str, str], dict[tuple[object, ...], StatedActs]] = defaultdict(dict)
    takers = _takers(plan)
    for node in plan.nodes.values():
        for link in node.links:
            for step in link.steps:
                for upper, lower, acts in _split_acts(plan, takers, node, link, step):
                    key = (step.attribution.told_by, *acts)
                    tellings[lower, upper].setdefault(key, StatedActs(acts, step))
    return {place: list(rows.values()) for place, rows in tellings.items()}


def _takers(plan: ChainPlan) -> dict[str, list[RowPlan]]:
    takers: dict[str, list[RowPlan]] = defaultdict(list)
    for node in plan.nodes.values():
        for link in sorted(node.links, key=lambda link: not link.is_main):
            takers[link.upper].append(node)
    return takers


def _split_acts(
    plan: ChainPlan, takers: dict[str, list[RowPlan]], node: RowPlan, link: LinkPlan, step: Step
) -> list[tuple[str, str, tuple[ActRecord, ...]]]:
    """Split the acts of a step by their place: the upper row, the lower row and the acts."""
    acts = step.attribution.acts
    upper = plan.nodes.get(link.upper)
    here: tuple[ActRecord, ...] = acts
    places = []
    if upper is not None and upper.is_document:
        end = next((k.upper for k in upper.links if _is_end(plan, k.upper)), "")
        moved = _interception_acts(acts) if end else ()
        places.append((end, upper.anchor, moved))
        here = tuple(act for act in acts if act not in moved)
    elif upper is not None and takers[node.anchor]:
        moved = tuple(act for act in acts if act.kind in PASSING_ACTS)
        places.append((node.anchor, takers[node.anchor][0].anchor, moved))
        here = tuple(act for act in acts if act not in moved)
    places.append((link.upper, node.anchor, here))
    return [place for place in places if place[2]]


def _is_end(plan: ChainPlan, anchor: str) -> bool:
    return bool(anchor) and plan.nodes[anchor].kind in (RowKind.SPEAKER, RowKind.GAP)


def _interception_acts(acts: tuple[ActRecord, ...]) -> tuple[ActRecord, ...]:
    """Return the acts of interception, with any analysis stated along with them."""
    if not any(act.kind in INTERCEPTION_ACTS for act in acts):
        return ()
    return tuple(act for act in acts if act.kind in {*INTERCEPTION_ACTS, ActKind.ANALYSED})
