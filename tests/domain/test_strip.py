"""The strip from the origin to the outlet: its levels, its holes, and the rise without an act."""

from __future__ import annotations

from provenance.domain.chain.verification_strip import build_strip
from tests.domain import rows

EXAMINED = "2026-05-01"


def points(*given, **options):
    return build_strip(rows.report(rows.wording(1), *given, **options)).points


def risen():
    """An outlet that asserts flatly what its upstream hedges."""
    return [
        rows.attribution(1, 2),
        rows.attribution(2, speaks=True),
        rows.statement(1, of_document=2),
        rows.statement(2, of_document=2, how_put="hedged"),
    ]


def test_the_origin_comes_first_and_the_outlet_last():
    told = points(rows.attribution(1, 2), rows.attribution(2, 3), rows.attribution(3, speaks=True))

    assert [point.name[-12:] for point in told] == ["“Document 3”", "“Document 2”", "“Document 1”"]
    assert [point.x for point in told] == sorted(point.x for point in told)


def test_a_firmer_stance_stands_higher():
    upper, lower = points(*risen())

    assert (upper.badge, lower.badge) == ("hedged", "relayed")
    assert lower.y < upper.y


def test_a_rise_without_an_act_is_said_in_words():
    upper, lower = points(*risen())

    assert "puts with a hedge or could not make" in lower.rise
    assert upper.rise == ""


def test_a_rise_with_a_verifying_of_ones_own_is_none():
    paper = rows.source(7)
    own = rows.statement(1, of_document=2, doer=7)
    hedged = rows.statement(2, of_document=2, how_put="hedged")

    told = points(
        paper,
        rows.document(1, publisher=7),
        rows.attribution(1, 2),
        rows.attribution(2, speaks=True),
        own,
        hedged,
    )

    assert [point.rise for point in told] == ["", ""]


def test_what_is_not_known_is_a_hole_as_high_as_all_levels_and_below_none():
    drawn = build_strip(
        rows.report(
            rows.wording(1),
            rows.document(1, examined=EXAMINED),
            rows.document(2, held=False),
            rows.attribution(1, 2),
        )
    )
    hole, outlet = drawn.points

    assert (hole.level, outlet.level) == (None, 0)
    assert (hole.y, hole.y + drawn.span) == (drawn.labels[-1][0], outlet.y)


def test_what_others_tell_of_a_document_is_not_its_own_stance():
    paper, report = rows.source(7), rows.document(2, held=False, publisher=7)
    relayed = rows.statement(1, doer=7, of_document=2)

    hole, _ = points(paper, report, rows.attribution(1, 2), relayed)

    assert (hole.badge, hole.level) == ("not-held", None)


def test_lines_join_only_what_is_known():
    drawn = build_strip(
        rows.report(rows.wording(1), *risen(), rows.attribution(2, 3), rows.document(3))
    )

    assert len(drawn.lines) == 1


def test_an_outlet_without_steps_is_a_strip_of_one():
    drawn = build_strip(rows.report(rows.wording(1)))

    assert len(drawn.points) == 1
    assert drawn.lines == ()


def test_an_upstream_that_is_not_shown_is_no_point():
    records = rows.records(rows.wording(1), rows.attribution(1, 2))
    del records.documents[2]

    assert len(build_strip(rows.report(records)).points) == 1
