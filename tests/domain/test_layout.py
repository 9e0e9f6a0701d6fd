"""A chain laid out: which rows there are, in which branches and lanes, and what joins them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from provenance.domain.chain.lanes import MOST_LANES
from provenance.domain.chain.layout import highest, layout, statements_by_step
from provenance.domain.chain.row_plans import plan_rows
from tests.domain.graphs import FEWER, graphs
from tests.domain.rows import act, attribution, document, report, source, statement, wording
from tests.domain.test_any_graph import both_ways

RELEASED = (source(7), document(2, publisher=7))
"""Document 2 with a publisher, so that a speaker in it is an origin."""
SERIAL = (*RELEASED, wording(1), attribution(1, 2), attribution(2, speaks=True))
CIRCLE = (wording(1), attribution(1, 2), attribution(2, 1))
TWO_CREDITS = (*SERIAL, attribution(1, 3), attribution(3, gap="no-upstream"))
"""A page that credits two documents; what the second took it from is not stated."""


def branches(*rows, **options):
    """Each branch as the short names of its rows, from the top down."""
    plan = layout(report(*rows, **options))
    return [[short(row.anchor) for row in branch.rows] for branch in plan.every_branch]


def short(anchor):
    return anchor.replace("document-document-", "").replace("-document", "")


def carried(number, upstream=2):
    """So many outlets more that take from one document, numbered from 10 on."""
    more = range(10, 10 + number)
    return [(wording(one, "We lose"), attribution(one, upstream)) for one in more]


def drawn_rows(plan):
    """The rows beside lanes; none where some are folded away."""
    is_whole = all(b.lane is not None and not b.takers for b in plan.every_branch)
    return plan.rows if is_whole else ()


# Whatever the records


@FEWER
@given(graphs())
def test_each_document_and_each_end_stands_exactly_once(records):
    for told in both_ways(records):
        rows = layout(told).rows
        anchors = [row.anchor for row in rows]
        documents = [row.document.id for row in rows if row.kind == "document"]
        ends = [row.end for row in rows if row.kind in ("speaker", "gap")]

        assert len(anchors) == len(set(anchors))
        assert sorted(documents) == sorted(told.chain.documents)
        assert {place(end) for end in ends} == {
            place(end) for end in told.chain.ends if end.kind != "circle"
        }


def place(end):
    return end.kind, end.document, end.quote, end.gap


@FEWER
@given(graphs())
def test_every_step_is_shown_at_the_document_that_takes(records):
    for told in both_ways(records):
        for top in (None, 0, 1):
            rows = layout(told, top).rows
            drawn = {step.id for row in rows for link in row.links for step in link.steps}
            takers = {row.document.id for row in rows if row.kind == "document"}

            assert drawn == {s.id for s in told.chain.steps if s.attribution.taker in takers}


@FEWER
@given(graphs())
def test_two_rows_share_a_list_only_if_recorded_steps_join_them(records):
    for told in both_ways(records):
        recorded = {step.id for step in told.chain.steps}
        for branch in layout(told).every_branch:
            for upper, lower in [] if branch.takers else pairwise(branch.rows):
                (link,) = [link for link in lower.links if link.in_list]

                assert link.upper == upper.anchor
                assert {step.id for step in link.steps} <= recorded
                assert link.steps or upper.end.step == ""


@FEWER
@given(graphs())
def test_what_is_taken_from_stands_above_what_takes(records):
    for told in both_ways(records):
        rows = layout(told).rows
        at = {row.anchor: number for number, row in enumerate(rows)}
        for row in rows:
            assert all(at[link.upper] < at[row.anchor] for link in row.links if link.upper)


@FEWER
@given(graphs())
def test_a_gap_ends_its_own_branch_only(records):
    for told in both_ways(records):
        for branch in layout(told).every_branch:
            assert not [row for row in branch.rows[1:] if row.kind != "document"]


@FEWER
@given(graphs())
def test_a_branch_joins_and_leaves_at_rows_of_others(records):
    for told in both_ways(records):
        plan = layout(told)
        rows = {row.anchor: row for row in plan.rows}
        for branch in plan.every_branch:
            own = {row.anchor for row in branch.rows}
            assert {branch.joins, branch.leaves} - {""} <= rows.keys() - own
            if branch.joins:
                lower = rows[branch.joins]
                assert branch.rows[-1].anchor in {link.upper for link in lower.links}
            if branch.leaves:
                assert branch.leaves in {link.upper for link in branch.rows[0].links}


@FEWER
@given(graphs())
def test_no_two_branches_share_a_lane_side_by_side(records):
    for told in both_ways(records):
        plan = layout(told)
        assert plan.lanes <= MOST_LANES
        for row in drawn_rows(plan):
            past = [line.start for line in row.lines.past]
            assert len(past) == len(set(past))
            assert row.lane not in past


@FEWER
@given(graphs())
def test_a_line_runs_on_from_row_to_row(records):
    for told in both_ways(records):
        for upper, lower in pairwise(drawn_rows(layout(told))):
            leaving = {line.stop for line in (*upper.lines.past, *upper.lines.out)}
            assert {line.start for line in lower.lines.above} == leaving


# One chain at a time


def test_the_origin_is_on_top_and_the_outlet_below():
    assert branches(*SERIAL) == [["speaker-2-end-1", "2", "1"]]
    assert [row.level for row in layout(report(*SERIAL)).rows] == [2, 1, 0]


def test_two_credits_are_two_branches_and_the_gap_ends_the_second():
    assert branches(*TWO_CREDITS) == [
        ["speaker-2-end-1", "2", "1"],
        ["gap-3-no-upstream-1", "3"],
    ]


def test_the_second_branch_stands_before_the_row_it_joins_in_a_lane_of_its_own():
    plan = layout(report(*TWO_CREDITS))
    page = plan.rows[-1]
    (second,) = page.joining

    assert (second.joins, second.lane, plan.lanes) == (page.anchor, 1, 2)
    assert [line.start for line in page.lines.above] == [0, 1]
    assert {line.stop for line in page.lines.above} == {0}


def test_two_chains_that_share_nothing_stand_apart():
    rows = (*SERIAL, wording(5, "We lose"), attribution(5, 6), attribution(6))
    plan = layout(report(*rows, everyone=True))

    assert len(plan.branches) == 2
    assert [branch.joins + branch.leaves for branch in plan.branches] == ["", ""]
    assert plan.lanes == 1


def test_another_outlet_leaves_where_it_takes_from():
    plan = layout(report(*SERIAL, *carried(1), everyone=True))
    (branch,) = next(row for row in plan.rows if row.document.id == 2 and not row.end).leaving

    assert (branch.leaves, [row.document.id for row in branch.rows]) == (
        "document-document-2",
        [10],
    )
    assert plan.rows[-1].here


def test_an_outlet_that_takes_from_two_rows_stands_below_both():
    rows = (*TWO_CREDITS, wording(5, "We lose"), attribution(5, 2), attribution(5, 3))
    anchors = [short(row.anchor) for row in layout(report(*rows, everyone=True)).rows]

    assert anchors.index("5") > max(anchors.index("2"), anchors.index("3"))


def test_three_takers_stand_one_by_one_and_four_share_a_row():
    few = layout(report(*SERIAL, *carried(3), everyone=True)).every_branch
    many = layout(report(*SERIAL, *carried(4), everyone=True)).every_branch

    assert [branch.takers for branch in few] == [False] * 4
    assert [(branch.takers, len(branch.rows)) for branch in many] == [(False, 3), (True, 4)]


def test_a_taker_that_is_taken_from_keeps_its_row():
    rows = (*SERIAL, *carried(5), wording(20, "We lose"), attribution(20, 10))
    gathered = layout(report(*rows, everyone=True)).every_branch[1]

    assert [row.document.id for row in gathered.rows] == [11, 12, 13, 14]


def test_a_seventh_branch_is_folded_away_with_what_joins_it():
    credits = [
        (attribution(1, n), attribution(n, n + 10), attribution(n, n + 20), attribution(n, 2))
        for n in range(3, 12)
    ]
    plan = layout(report(*SERIAL, *credits))
    lanes = [branch.lane for branch in plan.every_branch]

    assert plan.lanes == MOST_LANES
    assert None in lanes
    assert not [row for b in plan.every_branch if b.lane is None for row in b.rows if row.joining]


def test_what_leaves_a_branch_that_is_folded_away_stands_beside_it():
    credits = [attribution(1, number) for number in range(3, 10)]
    taker = (wording(30, "We lose"), attribution(30, 9))
    folded = [
        [row.document.id for row in branch.rows]
        for branch in layout(report(*SERIAL, *credits, *taker, everyone=True)).every_branch
        if branch.lane is None
    ]

    assert folded[-2:] == [[9, 9], [30]]


def test_a_circle_for_which_no_lane_is_left_is_told_in_words_alone():
    credits = [attribution(1, number) for number in range(3, 8)]
    plan = layout(report(wording(1), attribution(1, 2), attribution(2, 1), *credits))

    assert "circle" in [row.kind.value for row in plan.rows]
    assert "back" not in {line.layer for row in plan.rows for line in row.lines.above}


def test_a_circle_leads_back_to_the_row_it_closes():
    plan = layout(report(*CIRCLE))

    assert [row.kind.value for row in plan.rows] == ["circle", "document", "document"]
    assert {line.layer for line in plan.rows[-1].lines.above} == {"seen", "back"}


def test_a_document_that_is_come_back_to_by_other_words_is_a_circle_too():
    rows = (
        wording(1, id=50, of=2),
        wording(1, within=50),
        attribution(1, 2, quotes={2}),
        attribution(2, speaks=True, quotes={2}),
        attribution(2, 1, quotes={1}),
    )

    assert "circle-2-1" in branches(*rows)[0]


def test_tellers_of_one_end_share_its_row():
    tellers = (attribution(2, speaks=True), attribution(2, speaks=True, told_by=1, slug="told"))
    plan = layout(report(*RELEASED, wording(1), attribution(1, 2), *tellers))

    assert [row.kind.value for row in plan.rows].count("speaker") == 1
    assert [len(link.steps) for link in plan.rows[1].links] == [2]


def test_a_document_carries_the_steps_that_lead_up_from_it():
    plan = layout(report(wording(1), attribution(1, 2), attribution(2), attribution(1, 3)))

    uppers = {step.attribution.upstream for link in plan.rows[-1].links for step in link.steps}

    assert uppers == {2, 3}


def test_one_can_step_up_as_often_as_there_are_levels():
    assert highest(layout(report(*SERIAL))) == 2


def test_up_to_a_level_only_its_rows_stand_and_the_steps_beyond_are_told():
    plan = layout(report(*SERIAL), 1)
    top = plan.rows[0]

    assert [row.document.id for row in plan.rows] == [2, 1]
    assert [link.upper for link in top.links] == [""]


def test_a_gap_of_the_whole_document_that_the_quote_passes_by_stands_beside_its_row():
    stripped = attribution(1, gap="byline-stripped")

    *_, here = layout(report(*RELEASED, wording(1), attribution(1, 2, quotes={1}), stripped)).rows

    assert [aside.gap for aside in here.asides] == ["byline-stripped"]


def test_of_what_a_document_takes_from_the_main_path_comes_first_and_then_the_firmest():
    ways = [attribution(1, 3, inference="So it seems."), attribution(1, 5, gap="unknown-steps")]
    ways += [attribution(1, 4, told_by=9), attribution(1, 2), attribution(1, gap="link-dead")]
    told = report(
        *RELEASED, wording(1), wording(9), *ways, attribution(2, speaks=True), everyone=True
    )

    links = plan_rows(told)["document-document-1"].links

    assert [short(link.upper) for link in links] == ["2", "5", "4", "3", "gap-1-link-dead-1"]


def test_a_gap_of_other_quotes_or_told_by_another_stands_beside_nothing():
    of_others = attribution(1, gap="byline-stripped", quotes={2})
    told_elsewhere = attribution(1, gap="link-dead", told_by=2)
    told = report(*RELEASED, wording(1), attribution(1, 2, quotes={1}), of_others, told_elsewhere)

    assert [row.asides for row in layout(told).rows if row.asides] == []


def test_a_gap_that_the_quote_runs_into_stands_beside_nothing():
    *_, here = layout(report(wording(1), attribution(1, gap="byline-stripped"))).rows

    assert here.asides == ()


def test_a_statement_stands_at_the_first_step_it_belongs_to():
    said = statement(1, of_document=2)
    told = report(wording(1), attribution(1, 2), attribution(1, 2, slug="again"), said)

    here = layout(told).rows[-1]

    assert [len(statements) for _, statements in statements_by_step(told, here)] == [1, 0]


# What was done with the material


def acts_above(told, number):
    """The kinds of acts on the steps up from a document."""
    row = next(r for r in layout(told).rows if r.kind == "document" and r.document.id == number)
    return [[act.kind for act in t.acts] for link in row.links for t in link.acts]


def test_interception_and_release_stand_alike_wherever_they_are_told():
    intercepted, obtained = act("intercepted", named="the police"), act("obtained", named="Paper")
    below = report(
        *RELEASED,
        wording(1),
        attribution(1, 2, acts=(intercepted, obtained)),
        attribution(2, speaks=True),
    )
    above = report(
        *RELEASED,
        wording(1),
        attribution(1, 2),
        attribution(2, speaks=True, acts=(intercepted, obtained)),
    )

    for told in (below, above):
        assert (acts_above(told, 2), acts_above(told, 1)) == ([["intercepted"]], [["obtained"]])


def test_what_is_analysed_stands_with_what_is_recorded_and_else_where_it_is_told():
    both = (act("recorded"), act("analysed"))
    told = report(*RELEASED, wording(1), attribution(1, 2, acts=both), attribution(2, speaks=True))
    alone = report(
        *RELEASED, wording(1), attribution(1, 2, acts=both[1:]), attribution(2, speaks=True)
    )

    assert acts_above(told, 2) == [["recorded", "analysed"]]
    assert acts_above(alone, 1) == [["analysed"]]


def test_a_release_stays_where_nothing_takes_from_the_material():
    told = report(
        document(1, publisher=9), wording(1), attribution(1, speaks=True, acts=(act("released"),))
    )

    assert acts_above(told, 1) == [["released"]]


def test_a_wording_that_others_take_from_may_stand_above_the_rows_asked_for():
    told = report(wording(1), wording(3), attribution(3, 1), attribution(1, 2), everyone=True)

    assert short_rows(layout(told, top=0)) == ["3"]
    assert short_rows(layout(told, top=1)) == ["1", "3"]


def short_rows(plan):
    return [short(row.anchor) for row in plan.rows]
