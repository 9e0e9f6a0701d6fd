"""Findings on verification: whether it is stated, by whom, how, and whether at second hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from provenance.domain.chain.findings.finding import Finding, FindingGroup, View
from provenance.domain.chain.naming import (
    checker_name,
    document_name,
    join_with_and,
    join_with_or,
    length_of_time,
    outlet_name,
    quoted,
)
from provenance.domain.chain.records import DocumentRecord, StatementRecord
from provenance.domain.chain.steps import Perspective
from provenance.domain.chain.verification_badges import tells_of_check
from provenance.domain.language.dates import date_in_words
from provenance.domain.language.figures import approximator
from provenance.domain.language.text import folded
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, say
from provenance.domain.method_names import method_label
from provenance.domain.vocabulary import FindingCode, HowPut, StatementKind, StatementObject

_HEDGED_ABOVE = gettext_noop(
    "%(outlet)s tells of a check that %(upstream)s puts with a hedge or could not make."
)
_NOT_ABOVE = gettext_noop("%(outlet)s tells of a check that %(upstream)s does not state.")
_RELAYED_ABOVE = gettext_noop(
    "%(outlet)s tells as its own a check that %(upstream)s only retells of another."
)


def none_stated(view: View) -> Iterator[Finding]:
    """Find outlets' documents that a curator has examined and that state no verification."""
    rows = [row for row in _silent(view) if row.examined]
    if rows:
        yield view.finding(
            FindingCode.NONE_STATED,
            say(
                _(
                    "No check of these words is stated in %(documents)s (looked through on %(days)s)."
                ),
                documents=join_with_and(_names(view, rows)),
                days=join_with_and([date_in_words(row.examined) for row in rows]),
            ),
            view.wording_passages([row.id for row in rows]),
        )


def not_examined(view: View) -> Iterator[Finding]:
    """Find outlets' documents that nobody has examined for a statement of verification."""
    rows = [row for row in _silent(view) if not row.examined]
    if rows:
        yield view.finding(
            FindingCode.NOT_EXAMINED,
            say(
                _(
                    "Nobody has looked yet whether a check of these words is stated in "
                    "%(documents)s."
                ),
                documents=join_with_or(_names(view, rows)),
            ),
            view.wording_passages([row.id for row in rows]),
        )


def _silent(view: View) -> list[DocumentRecord]:
    """Return the outlets' documents for which no verification is recorded."""
    stating = {s.document for s in view.statements(StatementKind.VERIFYING)}
    stating |= {
        r.document for r in view.records.quote_wordings() if tells_of_check(view.records, r)
    }
    return [view.records.documents[d] for d in view.chain.starts if d not in stating]


def _names(view: View, rows: list[DocumentRecord]) -> list[str]:
    return [document_name(view.records, row.id) for row in rows]


def relayed_only(view: View) -> Iterator[Finding]:
    """Find verifications known at second hand only, without the verifier's own words on file."""
    statements = view.statements(StatementKind.VERIFYING)
    own = {_verification_key(s) for s in statements if view.records.is_own(s)}
    relayed: dict[VerificationKey, list[StatementRecord]] = defaultdict(list)
    on_chain = set(view.chain.documents)
    for s in statements:
        second_hand = not view.records.is_own(s) and _names_somebody(s)
        if second_hand and s.document in on_chain and s.how_put != HowPut.DISCLAIMED:
            relayed[_verification_key(s)].append(s)
    for key, group in relayed.items():
        if key in own:
            continue
        tellers = join_with_and([outlet_name(view.records, s.document) for s in group])
        yield view.finding(
            FindingCode.RELAYED_ONLY,
            say(
                _(
                    "A check by %(checker)s is known only as retold by %(tellers)s; the checker's "
                    "own words are not on file."
                ),
                checker=checker_name(view.records, group[0]),
                tellers=tellers,
            ),
            [s.passage for s in group],
        )


VerificationKey = tuple[int | str, int | None, int | None]


def _verification_key(statement: StatementRecord) -> VerificationKey:
    """Return a key that is equal for statements of the same verification: by whom and of what.

    Where nobody is named, the key belongs to that document alone.
    """
    name = folded(statement.doer_as_named) or f"nobody named in {statement.document}"
    who = name if statement.doer is None else statement.doer
    return who, statement.of_document, statement.of_wording


def _names_somebody(statement: StatementRecord) -> bool:
    return statement.doer is not None or bool(statement.doer_as_named)


def inflation(view: View) -> Iterator[Finding]:
    """Find verifications that are asserted where the upstream hedges, disclaims or states none.

    Also find those stated as the outlet's own where the upstream only relays them.
    """
    by_document: dict[int, list[StatementRecord]] = defaultdict(list)
    for s in view.statements(StatementKind.VERIFYING, view.chain):
        by_document[s.document].append(s)
    for document, upstreams in view.above(view.chain).items():
        asserted = [s for s in by_document[document] if s.how_put == HowPut.ASSERTED]
        for upstream in sorted(upstreams):
            there = by_document[upstream]
            for s in asserted:
                why = _inflates(view, s, upstream, there)
                if why:
                    yield view.finding(
                        FindingCode.INFLATION,
                        say(
                            why,
                            outlet=outlet_name(view.records, document),
                            upstream=outlet_name(view.records, upstream),
                        ),
                        [s.passage, *(t.passage for t in there)],
                    )


def _inflates(
    view: View, statement: StatementRecord, upstream: int, there: list[StatementRecord]
) -> str:
    """Return the message on how an asserted statement exceeds its upstream, or ""."""
    own = view.records.is_own(statement)
    names_another = _names_somebody(statement) and not own
    if names_another:
        # A check by another is compared only with what the upstream says of that same check.
        there = [t for t in there if _verification_key(t)[0] == _verification_key(statement)[0]]
    if there and all(t.how_put != HowPut.ASSERTED for t in there):
        return "" if own else _(_HEDGED_ABOVE)
    if not there and view.records.documents[upstream].examined:
        return "" if own or names_another else _(_NOT_ABOVE)
    return _(_RELAYED_ABOVE) if _taken_over(view, statement, there) else ""


def _taken_over(view: View, statement: StatementRecord, there: list[StatementRecord]) -> bool:
    """Return whether methods that the upstream only relays are stated here as the outlet's own."""
    relayed = [t for t in there if not view.records.is_own(t) and _names_somebody(t)]
    all_relayed = bool(there) and len(relayed) == len(there)
    as_own = view.records.is_own(statement) or not _names_somebody(statement)
    methods = {method for t in relayed for method in t.methods}
    return all_relayed and as_own and bool(statement.methods) and set(statement.methods) <= methods


def attrition(view: View) -> Iterator[Finding]:
    """Find outlets that leave out methods or objects that others state of the same check."""
    relays: dict[VerificationKey, list[StatementRecord]] = defaultdict(list)
    for s in view.statements(StatementKind.VERIFYING):
        relays[_verification_key(s)].append(s)
    for group in relays.values():
        for document in view.chain.starts:
            here = [s for s in group if s.document == document]
            methods, objects = _missing(here, group)
            if here and (methods or objects):
                yield view.finding(
                    FindingCode.ATTRITION,
                    say(
                        _(
                            "%(outlet)s leaves out what others state of the check by "
                            "%(checker)s: %(details)s."
                        ),
                        outlet=outlet_name(view.records, document),
                        checker=checker_name(view.records, group[0]),
                        details=join_with_and(
                            [
                                *map(method_label, methods),
                                *(StatementObject(o).label for o in objects),
                            ]
                        ),
                    ),
                    [
                        s.passage
                        for s in group
                        if s.document == document or {*methods, *objects} & {*s.methods, *s.objects}
                    ],
                )


def _missing(
    here: list[StatementRecord], group: list[StatementRecord]
) -> tuple[list[str], list[str]]:
    """Return the methods and objects that others state and these statements do not."""
    methods = {m for s in group for m in s.methods} - {m for s in here for m in s.methods}
    objects = {o for s in group for o in s.objects} - {o for s in here for o in s.objects}
    return sorted(methods), sorted(objects)


def duration_drift(view: View) -> Iterator[Finding]:
    """Find durations that are said of different activities, or that lose their “nearly”."""
    timed: dict[tuple[str, str], list[StatementRecord]] = defaultdict(list)
    for kind in StatementKind:
        for s in view.statements(kind):
            if s.duration_number:
                timed[s.duration_number, s.duration_unit].append(s)
    for (number, unit), group in timed.items():
        bound: dict[int, set[tuple[str, str]]] = defaultdict(set)
        for s in group:
            bound[s.document].add((s.kind, approximator(s.duration_hedge)))
        if set.intersection(*bound.values()):
            continue
        activities = join_with_and([_bound(view, s) for s in group])
        yield view.finding(
            FindingCode.DURATION_DRIFT,
            say(
                _("A time of %(length)s is said of different things: %(activities)s."),
                length=length_of_time(number, unit),
                activities=activities,
            ),
            [s.passage for s in group],
            _others_alone(view, bound),
        )


def _others_alone(view: View, bound: Mapping[int, set[tuple[str, str]]]) -> FindingGroup | None:
    """Return ``ELSEWHERE`` where another outlet agrees with this one and only a third differs."""
    here = [bound[document] for document in view.chain.documents if document in bound]
    others = [each for document, each in bound.items() if document not in view.chain.documents]
    agreed = all(any(each & other for other in others) for each in here)
    one_outlets = view.chain.perspective == Perspective.OUTLET
    return FindingGroup.ELSEWHERE if one_outlets and agreed else None


def _bound(view: View, statement: StatementRecord) -> str:
    kind = StatementKind(statement.kind).label
    outlet = outlet_name(view.records, statement.document)
    hedge = statement.duration_hedge
    if not hedge:
        return say(_("%(activity)s in %(outlet)s"), activity=kind, outlet=outlet)
    message = _("%(activity)s (%(hedge)s) in %(outlet)s")
    return say(
        message,
        activity=kind,
        hedge=quoted(hedge, view.records.language_of(statement.document)),
        outlet=outlet,
    )
