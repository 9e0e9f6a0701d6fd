"""A chain in one line: claimed speaker, material, outlets, check, and a count of what is left out.

A strip holds only names and stored words, so that it can be saved with a quote's summary and
rendered in any language later.
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
from provenance.domain.chain.verification_badges import Badge, DocumentBadge, document_badge
from provenance.domain.vocabulary import TAKERS_ACTS, GapKind

MOST_HEDGES = 2
"""Most hedges that fit in the line."""
CHECK_BADGES = frozenset({Badge.OWN, Badge.RELAYED, Badge.HEDGED, Badge.DISCLAIMED})
NO_CHECK_BADGES = frozenset({Badge.IN_WORDS, Badge.NONE_STATED, Badge.NOT_EXAMINED})


class StripShape(StrEnum):
    """The shapes of a strip, which are those of the quote page."""

    SPEAKER = "speaker"
    DOCUMENT = "document"
    GAP = "gap"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class StripNode:
    """A node of the strip; ``layer`` is that of the step from it down to the next node.

    ``name`` is the name of a speaker or publisher, or the kind of a gap. Where a document has no
    publisher, or its speaker is its publisher, ``kind``, ``described_as`` and ``title`` name it.
    ``badge`` is the check shown here; ``unable`` means that the document also says that it could
    not check. ``acts`` are what the next node itself did to take the words. ``steps_missing`` means
    that unknown steps lie between this node and the next.
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
    """A check shown in a strip: its badge, the verifier and the methods."""

    badge: str
    verifier: str = ""
    methods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChainStrip:
    """The main path of a chain, the claimed origin first, with counts of the branches not drawn.

    ``check`` is the one nearest the origin; ``more_checks`` further down differ from it. Of the
    branches not drawn, ``hanging`` end where no source is stated and ``others`` lead on.
    """

    nodes: tuple[StripNode, ...]
    check: StripCheck
    more_checks: tuple[StripCheck, ...] = ()
    hedges: tuple[str, ...] = ()
    hanging: int = 0
    others: int = 0
    language: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the strip as plain values for storage; empty values are left out."""
        return {
            "nodes": [_non_empty_fields(node) for node in self.nodes],
            "check": _non_empty_fields(self.check),
            "more_checks": [_non_empty_fields(check) for check in self.more_checks],
            **_non_empty_fields(self, "hedges", "hanging", "others", "language"),
        }


def read_strip(values: Mapping[str, Any]) -> ChainStrip:
    """Return the strip that ``as_json`` serialised."""
    nodes = [StripNode(**{**row, "acts": tuple(row.get("acts", ()))}) for row in values["nodes"]]
    return ChainStrip(
        nodes=tuple(nodes),
        check=_read_check(values["check"]),
        more_checks=tuple(_read_check(check) for check in values.get("more_checks", ())),
        hedges=tuple(values.get("hedges", ())),
        hanging=values.get("hanging", 0),
        others=values.get("others", 0),
        language=values.get("language", ""),
    )


def _read_check(values: Mapping[str, Any]) -> StripCheck:
    return StripCheck(**{**values, "methods": tuple(values.get("methods", ()))})


def chain_strip(view: View, wording: WordingRecord) -> ChainStrip:
    """Return the strip of the chain that was walked from this wording."""
    chain, path = view.chain, view.chain.main_path
    end = _end_of(chain, path, wording)
    top_down = _line(view, wording, path, end)
    rated = _document_badges(view, top_down)
    checks = _checks(view.records, top_down, rated)
    hanging, others = _count_other_branches(chain, end)
    outlet = rated[-1]
    assert outlet is not None
    stances = [check for check in checks if check is not None]
    first, *more = stances or [StripCheck(outlet.badge.value)]
    return ChainStrip(
        nodes=tuple(
            _with_badge(node, one, check)
            for (node, _), one, check in zip(top_down, rated, checks, strict=True)
        ),
        check=first,
        more_checks=tuple(more),
        hedges=tuple(dict.fromkeys(h for h, _ in hedged(view, wording.document)))[:MOST_HEDGES],
        hanging=hanging,
        others=others,
        language=view.records.language_of(wording.document),
    )


type _Place = tuple[StripNode, int | None]
"""A node with the id of the document it represents, if any."""


def _line(
    view: View, wording: WordingRecord, path: Sequence[Step], end: End | None
) -> list[_Place]:
    """Return the nodes from the top down."""
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
    """Return the taker's own acts: those of taking words without an agent, or by its publisher."""
    publisher = records.documents[step.attribution.taker].publisher
    acts = [
        act.kind
        for act in step.attribution.acts
        if (act.kind in TAKERS_ACTS and act.agent is None)
        or (act.agent is not None and act.agent == publisher)
    ]
    return tuple(dict.fromkeys(map(str, acts)))


def _speaker(records: Records, wording: WordingRecord, step: Step) -> StripNode:
    """Return the speaker's node, by the register's name or else in the outlet's words."""
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
    """Return the end of the main path."""
    if path:
        last = path[-1]
        by_step = [end for end in chain.ends if end.step == last.id]
        if by_step:
            return by_step[0]
        top = last.attribution.upstream
    else:
        top = wording.document
    return next((end for end in chain.ends if end.document == top and not end.step), None)


def _document_badges(view: View, places: Sequence[_Place]) -> list[DocumentBadge | None]:
    return [
        None if document is None else document_badge(view.records, view.chain, document)
        for _, document in places
    ]


def _with_badge(
    node: StripNode, rated: DocumentBadge | None, check: StripCheck | None
) -> StripNode:
    """Return a node with its check; the outlet's also shows that none is stated or looked for."""
    if rated is None:
        return node
    if check is not None:
        return replace(node, badge=check.badge, unable=rated.was_unable)
    is_silent = node.here and rated.badge in NO_CHECK_BADGES
    return replace(node, badge=rated.badge.value if is_silent else "")


def _checks(
    records: Records, places: Sequence[_Place], rated: Sequence[DocumentBadge | None]
) -> list[StripCheck | None]:
    """Return the check shown at each node, or None: each check once, nearest the origin.

    A document that could not check, or that reports another verifier's check, is shown as well.
    """
    checks, passed = list[StripCheck | None](), set[tuple[bool, str, str]]()
    for (node, _document), one in zip(places, rated, strict=True):
        check = None
        if one is not None and one.badge in CHECK_BADGES:
            check = _check(records, node, one)
            is_check = one.badge in (Badge.OWN, Badge.RELAYED)
            key = (one.was_unable, "" if is_check else check.badge, check.verifier)
            check = None if key in passed else check
            passed |= {key, (False, *key[1:])}
        checks.append(check)
    return checks


def _check(records: Records, node: StripNode, rated: DocumentBadge) -> StripCheck:
    """Return the check's badge, verifier and methods; a nameless disclaimer is the outlet's own."""
    names = [doer.name for s in rated.statements if (doer := records.sources.get(s.doer or 0))]
    as_named = [s.doer_as_named for s in rated.statements if s.doer_as_named]
    own = [node.name or node.described_as] if rated.badge == Badge.DISCLAIMED else []
    methods = dict.fromkeys(method for s in rated.statements for method in s.methods)
    verifier = next(iter([*names, *as_named, *own]), "")
    return StripCheck(rated.badge.value, verifier, tuple(methods))


def _count_other_branches(chain: Chain, end: End | None) -> tuple[int, int]:
    """Return the numbers of branches beside the main path that hang, and of the others."""
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


def _non_empty_fields(row: StripNode | StripCheck | ChainStrip, *names: str) -> dict[str, Any]:
    """Return the fields with a non-empty value; all fields, or those with these names."""
    values = {name: getattr(row, name) for name in names or row.__slots__}
    return {name: value for name, value in values.items() if value}
