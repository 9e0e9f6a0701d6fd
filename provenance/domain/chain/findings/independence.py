"""Findings on independence: copies, a shared origin, and who intercepted or obtained it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from provenance.domain.chain.findings.finding import Finding, FindingGroup, View
from provenance.domain.chain.naming import (
    agent_name,
    document_name,
    join_with_and,
    origins_phrase,
    outlet_name,
    outlets_phrase,
    unknown_phrase,
)
from provenance.domain.chain.records import ActRecord, Records
from provenance.domain.chain.steps import Chain, End, Perspective
from provenance.domain.language.text import folded
from provenance.domain.messages import gettext as _
from provenance.domain.messages import items, ngettext, say
from provenance.domain.vocabulary import (
    INTERCEPTION_ACTS,
    ActKind,
    FindingCode,
    Layer,
)


def outlets(records: Records, chain: Chain) -> list[int]:
    """Return one document for each outlet with a wording; a copy counts with its original."""
    return [documents[0] for documents in documents_by_outlet(records, chain)]


def documents_by_outlet(records: Records, chain: Chain) -> list[list[int]]:
    """Return the documents with a wording, grouped by outlet.

    A copy is grouped with its original, and documents of one publisher are one group. A document
    without a publisher is a group of its own.
    """
    grouped: dict[tuple[str, int], list[int]] = {}
    for start in chain.starts:
        original = records.original_of(start)
        row = records.documents.get(original)
        publisher = row.publisher if row else None
        key = ("document", original) if publisher is None else ("source", publisher)
        grouped.setdefault(key, []).append(start)
    return list(grouped.values())


def independent_origins(records: Records, chain: Chain) -> list[End]:
    """Return the distinct origins reached through seen or told steps; copies count once."""
    distinct = {
        (records.original_of(end.document), end.quote): end for end in chain.origins if end.counted
    }
    return list(distinct.values())


def same_witness(view: View) -> Iterator[Finding]:
    """Find syndicated copies, which are counted together with their originals."""
    for document in view.chain.documents:
        row = view.records.documents[document]
        if row.copy_of is not None and row.copy_of in view.records.documents:
            attributions = [
                s.attribution.passage
                for s in view.chain.steps
                if s.attribution.taker == document and s.attribution.upstream == row.copy_of
            ]
            yield view.finding(
                FindingCode.SAME_WITNESS,
                say(
                    _("%(document)s is taken to be a copy of %(original)s; the two count once."),
                    document=document_name(view.records, document),
                    original=document_name(view.records, row.copy_of),
                ),
                attributions or view.wording_passages([document]),
            )


def documents_above(view: View, *, stated: bool) -> list[tuple[list[int], set[int]]]:
    """Return for each outlet its documents, and every document its words came through.

    The second includes its own documents and the originals of copies. With ``stated``, inferred
    steps are not followed. The independence page and the finding on a shared origin use this.
    """
    above = view.above(view.everyone, stated=stated)
    ways = []
    for group in documents_by_outlet(view.records, view.everyone):
        own = {*group, *(view.records.original_of(document) for document in group)}
        ways.append((group, own.union(*(above.get(document, set()) for document in own))))
    return ways


def common_link(view: View) -> Iterator[Finding]:
    """Find several outlets that go back to one origin."""
    origins = independent_origins(view.records, view.everyone)
    if len(origins) != 1:
        return
    origin = origins[0].document
    ways = documents_above(view, stated=True)
    sharing = [group for group, way in ways if origin in way]
    if len(sharing) < 2:
        return
    unknown = len({(end.document, end.gap) for end in view.everyone.gaps})
    counts = [outlets_phrase(len(ways)), origins_phrase(1)]
    if unknown:
        counts.append(unknown_phrase(unknown))
    yield view.finding(
        FindingCode.COMMON_LINK,
        say(
            _common_link_message(len(sharing), of=len(ways)),
            counts=items(counts),
            number=len(sharing),
            rest=len(ways) - len(sharing),
            document=document_name(view.records, origin),
        ),
        view.wording_passages(document for group in sharing for document in group),
    )


def _common_link_message(number: int, *, of: int) -> str:
    if number == of:
        return _("%(counts)s: the origin they share is %(document)s.")
    return ngettext(
        "%(counts)s: %(number)d outlet goes back to %(document)s, %(rest)d to no stated origin.",
        "%(counts)s: %(number)d outlets go back to %(document)s, %(rest)d to no stated origin.",
        number,
    )


def custodian_drift(view: View) -> Iterator[Finding]:
    """Find interceptions of the same material that are credited to different agents."""
    for document, credits in _acts_on(view, frozenset(INTERCEPTION_ACTS)).items():
        with_agent = [c for c in credits if c.act.agent is not None or c.act.agent_as_named]
        stated = [credit for credit in with_agent if not credit.inferred]
        if not _disputed_acts(view.records, stated):
            continue  # An inference alone makes no difference, but is reported beside a stated one.
        apart = _disputed_acts(view.records, with_agent)
        tellings = [credit for credit in with_agent if credit.act in apart]
        yield view.finding(
            FindingCode.CUSTODIAN_DRIFT,
            say(
                _("Who intercepted or recorded %(document)s is told differently: %(agents)s."),
                document=document_name(view.records, document),
                agents=join_with_and(_credit_phrases(view.records, tellings)),
            ),
            [credit.passage for credit in tellings],
            _group_unless_own_conflict(view, {credit.teller for credit in tellings}),
        )


def _disputed_acts(records: Records, credits: list[_Credit]) -> list[ActRecord]:
    """Return the acts on whose agents two tellers disagree."""
    tellers: dict[int | None, list[ActRecord]] = defaultdict(list)
    for credit in credits:
        tellers[credit.teller].append(credit.act)
    pairs = combinations(tellers.values(), 2)
    return [act for pair in pairs for act in _disagreeing_acts(records, *pair)]


def _credit_phrases(records: Records, credits: list[_Credit]) -> list[str]:
    """Return a phrase for each teller with the agents it credits."""
    acts_by_teller: dict[tuple[int | None, bool], list[ActRecord]] = defaultdict(list)
    for credit in credits:
        acts_by_teller[credit.teller, credit.inferred].append(credit.act)
    return [
        say(
            _("%(agents)s in %(outlet)s, by our inference")
            if inferred
            else _("%(agents)s in %(outlet)s"),
            agents=join_with_and([agent_name(records, act) for act in acts]),
            outlet=outlet_name(records, teller or 0),
        )
        for (teller, inferred), acts in acts_by_teller.items()
    ]


def _group_unless_own_conflict(view: View, tellers: set[int | None]) -> FindingGroup | None:
    """Return ``ELSEWHERE`` in one outlet's view unless its own documents disagree; else None."""
    here = tellers & set(view.chain.documents)
    if view.chain.perspective == Perspective.OUTLET and len(here) < 2:
        return FindingGroup.ELSEWHERE
    return None


def _disagreeing_acts(
    records: Records, ones: list[ActRecord], others: list[ActRecord]
) -> list[ActRecord]:
    """Return the acts in which each of two tellers credits an agent whom the other does not.

    Agents that both credit count as agreement.
    """
    first = [one for one in ones if not any(_identical(one, other) for other in others)]
    second = [other for other in others if not any(_identical(one, other) for one in ones)]
    pairs = [(one, two) for one in first for two in second if _differ(records, one, two)]
    return [act for pair in pairs for act in pair]


def _identical(one: ActRecord, two: ActRecord) -> bool:
    return one.agent is not None and one.agent == two.agent


def _differ(records: Records, one: ActRecord, two: ActRecord) -> bool:
    """Return whether two agents differ; a source and a source it is part of do not."""
    if one.agent is None or two.agent is None:
        return folded(one.agent_as_named) != folded(two.agent_as_named)
    return one.agent not in records.ancestry(two.agent) and two.agent not in records.ancestry(
        one.agent
    )


def acquisition_conflict(view: View) -> Iterator[Finding]:
    """Find material that is said both to be released and to be obtained exclusively."""
    kinds = frozenset({ActKind.RELEASED, ActKind.OBTAINED_EXCLUSIVELY})
    here = set(view.chain.documents)
    for document, credits in _acts_on(view, kinds).items():
        stated = [credit for credit in credits if not credit.inferred]
        outlets_by_kind = {
            kind: join_with_and(
                [outlet_name(view.records, c.teller or 0) for c in stated if c.act.kind == kind]
            )
            for kind in kinds
        }
        if not all(outlets_by_kind.values()):
            continue
        own = {credit.act.kind for credit in stated if credit.teller in here}
        one_outlets = view.chain.perspective == Perspective.OUTLET
        yield view.finding(
            FindingCode.ACQUISITION_CONFLICT,
            say(
                _conflict_message(outlets_by_kind),
                document=document_name(view.records, document),
                released=outlets_by_kind[ActKind.RELEASED],
                obtained=outlets_by_kind[ActKind.OBTAINED_EXCLUSIVELY],
            ),
            [credit.passage for credit in stated],
            FindingGroup.ELSEWHERE if one_outlets and own != kinds else None,
        )


def _conflict_message(outlets_by_kind: Mapping[ActKind, str]) -> str:
    if outlets_by_kind[ActKind.RELEASED] == outlets_by_kind[ActKind.OBTAINED_EXCLUSIVELY]:
        return _(
            "How %(document)s came out is told both ways in %(released)s: released, and "
            "exclusively obtained."
        )
    return _(
        "How %(document)s came out is told both ways: released, in %(released)s; exclusively "
        "obtained, in %(obtained)s."
    )


@dataclass(frozen=True, slots=True)
class _Credit:
    """An act, the passage that states it, and the document that contains the passage.

    An inferred act is credited to the document from whose reading it was inferred.
    """

    act: ActRecord
    passage: int | None
    teller: int | None
    inferred: bool


def _acts_on(view: View, kinds: frozenset[ActKind]) -> dict[int, list[_Credit]]:
    """Return the acts of these kinds by the id of the material they were done to."""
    credits_by_document: dict[int, list[_Credit]] = defaultdict(list)
    for step in view.everyone.steps:
        attribution = step.attribution
        document = attribution.upstream if attribution.upstream is not None else attribution.taker
        inferred = step.layer == Layer.INFERRED
        teller = (
            (attribution.inferred_for or attribution.taker) if inferred else attribution.told_by
        )
        for act in attribution.acts:
            if act.kind in kinds:
                passage = act.passage or attribution.passage
                credits_by_document[document].append(_Credit(act, passage, teller, inferred))
    return credits_by_document
