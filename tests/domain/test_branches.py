"""Side branches: a gap beside a way that reaches an origin, and one that is the only way."""

from __future__ import annotations

from hypothesis import given

from provenance.domain.chain.branches import side_gaps
from tests.domain import graphs, rows

ONE, PAPER, CALLS, ITEM = 1, 2, 3, 4
SERVICE = rows.source(9, "The Service")
WHOLE = [
    SERVICE,
    rows.document(CALLS, publisher=9),
    rows.wording(ONE),
    rows.attribution(ONE, PAPER),
    rows.attribution(PAPER, CALLS, told_by=ONE),
]
SPEAKS = rows.attribution(CALLS, speaks=True, told_by=ONE)
CREDIT = rows.attribution(ONE, ITEM, slug="credit")


def sides(*given):
    return [(end.document, end.gap) for end in side_gaps(rows.chain(*given))]


def test_a_credit_that_leads_nowhere_beside_a_whole_way_is_a_side_branch():
    read = rows.read(ONE, PAPER, ITEM)

    assert sides(WHOLE, SPEAKS, CREDIT, read) == [(ITEM, "no-upstream")]
    assert sides(WHOLE, SPEAKS, CREDIT) == [(ITEM, "not-read")]


def test_a_gap_stated_beside_a_whole_way_is_one_too():
    gap = rows.attribution(PAPER, gap="source-unnamed", told_by=ONE)

    assert sides(WHOLE, SPEAKS, gap) == [(PAPER, "source-unnamed")]


def test_the_only_way_is_none():
    assert sides(rows.wording(ONE), rows.attribution(ONE, gap="link-dead")) == []


def test_beside_a_way_that_is_only_inferred_it_is_none():
    guess = rows.attribution(CALLS, speaks=True, inference="Who else?", inferred_for=ONE)

    assert sides(WHOLE, guess, CREDIT) == []


def test_the_branch_of_another_taker_is_none():
    hanging = [rows.wording(5), rows.attribution(5, ITEM)]

    everyone = rows.chain(WHOLE, SPEAKS, hanging, everyone=True)
    assert not side_gaps(everyone)


@given(graphs.graphs())
def test_without_an_origin_that_counts_no_gap_is_a_side_branch(records):
    chain = rows.report(records).chain

    assert side_gaps(chain) <= set(chain.gaps)
    assert any(end.counted for end in chain.origins) or not side_gaps(chain)
