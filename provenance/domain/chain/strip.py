"""A chain in one line: claimed speaker, material, outlets, the check, and what is not drawn.

A strip holds names and stored words only, so that it can be kept with a quote's summary and be
read in any language later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from provenance.domain.chain.findings import View
from provenance.domain.chain.findings.reading import hedged
from provenance.domain.chain.naming import publishes_itself
from provenance.domain.chain.records import Records, WordingRecord
from provenance.domain.chain.steps import Chain, End, EndKind, State, Step
from provenance.domain.chain.verification_badges import Badge, Rated, badge_of
from provenance.domain.vocabulary import TAKERS_ACTS, GapKind

HEDGES = 2
"""Hedges that a line has room for."""
CHECKED = frozenset({Badge.OWN, Badge.RELAYED, Badge.HEDGED, Badge.DISCLAIMED})
UNCHECKED = frozenset({Badge.IN_WORDS, Badge.NONE_STATED, Badge.NOT_EXAMINED})


class StripShape(StrEnum):
    """What is drawn at a place of the strip, in the shapes of the quote page."""

    SPEAKER = "speaker"
    DOCUMENT = "document"
    GAP = "gap"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class StripNode:
    """A place of the strip; ``layer`` is that of the step from it down to the next.

    ``name`` is a speaker's or a publisher's name, or the kind of a gap; where a document has no
    publisher, or its speaker is its publisher, ``kind``, ``described_as`` and ``title`` name it.
    ``badge`` is the check that is shown here, ``unable`` that it could not check itself beside that;
    ``acts`` are what the next place itself did to take it; ``steps_missing`` says that unknown steps
    lie between this place and the next.
    """

    shape: str
    name: str = ""
    as_named: bool = False
    kind: str = ""
    described_as: str = ""
    title: str = ""
    badge: str = ""
    unable: bool = False
    here: bool = False
    layer: str = ""
    acts: tuple[str, ...] = ()
    steps_missing: bool = False


@dataclass(frozen=True, slots=True)
class StripCheck:
    """The check of a strip: how it stands, whose it is, by which methods."""

    badge: str
    verifier: str = ""
    methods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChainStrip:
    """The main line of a chain, the claimed origin first, and how many branches are not drawn.

    ``check`` is the one nearest the origin, ``more_checks`` those that say something else of it.
    ``hanging`` of the branches not drawn end where no source is stated; ``others`` lead on.
    """

    nodes: tuple[StripNode, ...]
    check: StripCheck
    more_checks: tuple[StripCheck, ...] = ()
    hedges: tuple[str, ...] = ()
    hanging: int = 0
    others: int = 0

    def as_json(self) -> dict[str, Any]:
        """The strip as plain values, to be stored; empty ones are left out."""
        return {
            "nodes": [_filled(node) for node in self.nodes],
            "check": _filled(self.check),
            "more_checks": [_filled(check) for check in self.more_checks],
            **_filled(self, "hedges", "hanging", "others"),
        }


def read_strip(values: Mapping[str, Any]) -> ChainStrip:
    """The strip that ``as_json`` wrote."""
    nodes = [StripNode(**{**row, "acts": tuple(row.get("acts", ()))}) for row in values["nodes"]]
    return ChainStrip(
        nodes=tuple(nodes),
        check=_read_check(values["check"]),
        more_checks=tuple(_read_check(check) for check in values.get("more_checks", ())),
        hedges=tuple(values.get("hedges", ())),
        hanging=values.get("hanging", 0),
        others=values.get("others", 0),
    )


def _read_check(values: Mapping[str, Any]) -> StripCheck:
    return StripCheck(**{**values, "methods": tuple(values.get("methods", ()))})


def chain_strip(view: View, wording: WordingRecord) -> ChainStrip:
    """The strip of the chain that was walked from this wording."""
    chain, path = view.chain, view.chain.main_path
    end = _end_of(chain, path, wording)
    top_down = _line(view, wording, path, end)
    rated = _ratings(view, top_down)
    checks = _checks(view.records, top_down, rated)
    hanging, others = _not_drawn(chain, end)
    outlet = rated[-1]
    assert outlet is not None
    stances = [check for check in checks if check is not None]
    first, *more = stances or [StripCheck(outlet.badge.value)]
    return ChainStrip(
        nodes=tuple(
            _rated(node, one, check)
            for (node, _), one, check in zip(top_down, rated, checks, strict=True)
        ),
        check=first,
        more_checks=tuple(more),
        hedges=tuple(dict.fromkeys(h for h, _ in hedged(view, wording.document)))[:HEDGES],
        hanging=hanging,
        others=others,
    )


type _Place = tuple[StripNode, int | None]
"""A node and the document it stands for, if it stands for one."""


def _line(
    view: View, wording: WordingRecord, path: Sequence[Step], end: End | None
) -> list[_Place]:
    """The places from the top down."""
    records = view.records
    upward: list[_Place] = [(_document(records, wording.document, here=True), wording.document)]
    for step in path:
        upstream = step.attribution.upstream
        if step.closes_circle and upstream is not None:
            upward.append(
                (_carried(records, _document(records, upstream, circle=True), step), None)
            )
        elif upstream is not None:
            upward.append((_carried(records, _document(records, upstream), step), upstream))
        elif step.attribution.speaks:
            if publishes_itself(records, step.quote, step.attribution.taker):
                document, key = upward[-1]
                upward[-1] = (replace(document, name=""), key)
            upward.append((_carried(records, _speaker(records, wording, step), step), None))
        else:
            gap = StripNode(StripShape.GAP, step.attribution.gap)
            upward.append((_carried(records, gap, step), None))
    if end is not None and end.kind == EndKind.GAP and upward[-1][0].shape == StripShape.DOCUMENT:
        upward.append((StripNode(StripShape.GAP, end.gap), None))
    return upward[::-1]


def _carried(records: Records, node: StripNode, step: Step) -> StripNode:
    attribution = step.attribution
    return replace(
        node,
        layer=step.layer.value,
        acts=_own_acts(records, step),
        steps_missing=bool(attribution.gap and attribution.upstream is not None),
    )


def _own_acts(records: Records, step: Step) -> tuple[str, ...]:
    """What the taker itself did: acts without an agent that is only its own, or by its publisher."""
    publisher = records.documents[step.attribution.taker].publisher
    acts = [
        act.kind
        for act in step.attribution.acts
        if (act.kind in TAKERS_ACTS and act.agent is None)
        or (act.agent is not None and act.agent == publisher)
    ]
    return tuple(dict.fromkeys(map(str, acts)))


def _speaker(records: Records, wording: WordingRecord, step: Step) -> StripNode:
    """Who speaks: as the register may show them, else in the outlet's words."""
    speaker = records.quotes[step.quote].speaker
    source = records.sources.get(speaker) if speaker is not None else None
    if source is not None:
        return StripNode(StripShape.SPEAKER, source.name)
    own = wording.speaker_as_named if step.quote == wording.quote else ""
    return StripNode(StripShape.SPEAKER, own, as_named=bool(own))


def _document(
    records: Records, document: int, *, here: bool = False, circle: bool = False
) -> StripNode:
    shape = StripShape.CIRCLE if circle else StripShape.DOCUMENT
    row = records.documents[document]
    source = records.sources.get(row.publisher) if row.publisher is not None else None
    return StripNode(
        shape=shape,
        name=source.name if source else "",
        kind=str(row.kind),
        described_as=row.described_as,
        title=row.title,
        here=here,
    )


def _end_of(chain: Chain, path: Sequence[Step], wording: WordingRecord) -> End | None:
    """Where the main path ends."""
    if path:
        last = path[-1]
        by_step = [end for end in chain.ends if end.step == last.id]
        if by_step:
            return by_step[0]
        top = last.attribution.upstream
    else:
        top = wording.document
    return next((end for end in chain.ends if end.document == top and not end.step), None)


def _ratings(view: View, places: Sequence[_Place]) -> list[Rated | None]:
    return [
        None if document is None else badge_of(view.records, view.chain, document)
        for _, document in places
    ]


def _rated(node: StripNode, rated: Rated | None, check: StripCheck | None) -> StripNode:
    """A place with its check; the outlet also with that it states none or was not looked at."""
    if rated is None:
        return node
    if check is not None:
        return replace(node, badge=check.badge, unable=rated.was_unable)
    is_silent = node.here and rated.badge in UNCHECKED
    return replace(node, badge=rated.badge.value if is_silent else "")


def _checks(
    records: Records, places: Sequence[_Place], rated: Sequence[Rated | None]
) -> list[StripCheck | None]:
    """The check that is shown at each place: each once, nearest the origin.

    Whoever could not check, or tells of another's check, says something else than who tells of it
    nearer the origin.
    """
    checks: list[StripCheck | None] = []
    passed: set[tuple[bool, str, str]] = set()
    for (node, _document), one in zip(places, rated, strict=True):
        check = None
        if one is not None and one.badge in CHECKED:
            check = _check(records, node, one)
            is_check = one.badge in (Badge.OWN, Badge.RELAYED)
            key = (one.was_unable, "" if is_check else check.badge, check.verifier)
            check = None if key in passed else check
            passed |= {key, (False, *key[1:])}
        checks.append(check)
    return checks


def _check(records: Records, node: StripNode, rated: Rated) -> StripCheck:
    """How a check stands, whose it is, by which methods; an outlet that names nobody, its own."""
    doers = [records.sources.get(s.doer or 0) for s in rated.statements]
    names = [doer.name for doer in doers if doer is not None]
    as_named = [s.doer_as_named for s in rated.statements if s.doer_as_named]
    own = [node.name or node.described_as] if rated.badge == Badge.DISCLAIMED else []
    methods = dict.fromkeys(method for s in rated.statements for method in s.methods)
    verifier = next(iter([*names, *as_named, *own]), "")
    return StripCheck(rated.badge.value, verifier, tuple(methods))


def _not_drawn(chain: Chain, end: End | None) -> tuple[int, int]:
    """The branches beside the main line: those that hang, and the others."""
    ways: dict[State, set[tuple[int | None, bool, str]]] = defaultdict(set)
    for step in chain.steps:
        a = step.attribution
        ways[step.state].add((a.upstream, a.speaks, "" if a.upstream is not None else a.gap))
    branches = sum(len(targets) - 1 for targets in ways.values())
    gaps = {(one.document, one.gap) for one in chain.gaps if one.gap != GapKind.NOT_READ}
    if end is not None:
        gaps.discard((end.document, end.gap))
    hanging = min(branches, len(gaps))
    return hanging, branches - hanging


def _filled(row: StripNode | StripCheck | ChainStrip, *names: str) -> dict[str, Any]:
    """The fields that say something; all, or those of these names."""
    values = {name: getattr(row, name) for name in names or row.__slots__}
    return {name: value for name, value in values.items() if value}
