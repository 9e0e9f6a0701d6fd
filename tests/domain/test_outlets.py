"""What outlets tell together: witnesses, origins, and whose steps count for whom."""

from __future__ import annotations

from hypothesis import given

from provenance.domain.chain.findings.independence import independent_origins, outlets
from provenance.domain.chain.walk import trace, trace_everyone
from tests.domain import rows
from tests.domain.graphs import FEWER, graphs

OUTLET, PAPER, CALLS, OTHER = 1, 2, 3, 4
SERVICE = 7


def spoken(document=CALLS, **fields):
    """The claimed speaker speaks in the document, whom a service intercepted."""
    fields.setdefault("acts", (rows.act("intercepted", SERVICE, "the service"),))
    return rows.attribution(document, speaks=True, **fields)


def test_independent_origins_collapse_copies():
    known = rows.records(
        rows.document(OTHER, copy_of=CALLS),
        rows.wording(OUTLET),
        rows.attribution(OUTLET, CALLS),
        rows.attribution(OUTLET, OTHER),
        spoken(CALLS),
        spoken(OTHER),
    )

    assert len(independent_origins(known, trace_everyone(known))) == 1


def test_two_recordings_are_two_origins():
    known = rows.records(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, CALLS),
        rows.attribution(OUTLET, OTHER),
        spoken(),
        spoken(OTHER),
    )

    assert len(independent_origins(known, trace_everyone(known))) == 2


def test_outlets_collapse_copies_and_publishers_but_not_nameless_ones():
    known = rows.records(
        rows.document(1, publisher=9),
        rows.document(2, publisher=9),
        rows.document(3, copy_of=2),
        *(rows.wording(document) for document in (1, 2, 3, 4, 5)),
    )

    assert outlets(known, trace_everyone(known)) == [1, 4, 5]


def test_documents_that_copy_each_other_are_one_witness():
    known = rows.records(
        rows.document(1, copy_of=2),
        rows.document(2, copy_of=1),
        rows.wording(1),
        rows.wording(2),
    )

    assert len(outlets(known, trace_everyone(known))) == 1


def test_everyone_may_follow_a_listed_step_where_the_outlet_knows_an_unlimited_one():
    """So what an outlet tells need not be part of what everyone tells."""
    told = [
        rows.wording(OUTLET),
        rows.wording(OTHER),
        rows.attribution(OUTLET, PAPER),
        rows.attribution(PAPER, CALLS, told_by=OUTLET),
        rows.attribution(PAPER, gap="link-dead", told_by=OTHER, quotes={1}),
    ]

    assert "2-3" in rows.slugs(rows.chain(told))
    assert "2-3" not in rows.slugs(rows.chain(told, everyone=True))


@FEWER
@given(graphs())
def test_what_an_outlet_tells_is_part_of_what_everyone_tells_unless_a_listed_step_goes_first(
    records,
):
    everyone = {step.id for step in trace_everyone(records).steps}
    listing = {h.taker for h in records.attributions.values() if h.quotes}
    for wording in records.quote_wordings():
        steps = trace(records, wording).steps
        if not listing & {step.attribution.taker for step in steps}:
            assert {step.id for step in steps} <= everyone
