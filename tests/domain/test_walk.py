"""The walk: which steps count, in whose eyes, and how a path ends."""

from __future__ import annotations

import pytest

from provenance.domain.chain.walk import trace
from provenance.domain.vocabulary import Layer
from tests.domain import rows

OUTLET, PAPER, CALLS, OTHER = 1, 2, 3, 4
SERVICE = 7


def spoken(document=CALLS, **fields):
    """The claimed speaker speaks in the document, whom a service intercepted."""
    fields.setdefault("acts", (rows.act("intercepted", SERVICE, "the service"),))
    return rows.attribution(document, speaks=True, **fields)


def test_a_step_that_lists_the_quote_goes_before_one_that_lists_none():
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, PAPER, quotes={1}),
        rows.attribution(OUTLET, OTHER),
    )

    assert rows.slugs(walked) == ["1-2"]


def test_where_none_lists_it_those_that_list_none_count():
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, PAPER, quotes={5}),
        rows.attribution(OUTLET, OTHER),
    )

    assert rows.slugs(walked) == ["1-4"]


def test_two_upstreams_without_order_stand_side_by_side():
    walked = rows.chain(
        rows.wording(OUTLET), rows.attribution(OUTLET, PAPER), rows.attribution(OUTLET, OTHER)
    )

    assert [step.depth for step in walked.steps] == [1, 1]


def test_layers_are_seen_told_and_inferred():
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, PAPER),
        rows.attribution(PAPER, CALLS, told_by=OUTLET),
        rows.attribution(CALLS, speaks=True, inference="Nobody else could.", inferred_for=OUTLET),
    )

    assert [step.layer for step in walked.steps] == [Layer.SEEN, Layer.TOLD, Layer.INFERRED]


def test_a_step_told_elsewhere_does_not_count_for_this_outlet():
    walked = rows.chain(
        rows.read(OUTLET, PAPER),
        rows.wording(OUTLET),
        rows.attribution(OUTLET, PAPER),
        rows.attribution(PAPER, CALLS, told_by=OTHER),
    )

    assert rows.ends(walked) == [("gap", "no-upstream")]


def test_a_step_told_by_a_document_above_counts_for_the_outlet():
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, PAPER),
        rows.attribution(CALLS, gap="link-dead", told_by=PAPER),
        rows.attribution(PAPER, CALLS),
    )

    assert rows.slugs(walked) == ["1-2", "2-3", "3-link-dead-by-2"]


def test_everyone_tells_what_one_outlet_does_not():
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.wording(OTHER),
        rows.attribution(OUTLET, PAPER),
        rows.attribution(PAPER, CALLS, told_by=OTHER),
        everyone=True,
    )

    assert "2-3-by-4" in rows.slugs(walked)


@pytest.mark.parametrize(("read_for", "counts"), [(OUTLET, True), (OTHER, False), (None, True)])
def test_an_inference_counts_for_the_document_it_was_drawn_for(read_for, counts):
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, PAPER, inference="Same words.", inferred_for=read_for),
    )

    assert bool(walked.steps) == counts


def test_a_gap_before_an_upstream_is_walked_through():
    walked = rows.chain(
        rows.wording(OUTLET), rows.attribution(OUTLET, CALLS, gap="unknown-steps"), spoken()
    )

    assert rows.ends(walked) == [("origin", CALLS)]


def test_a_recording_nobody_is_named_as_holding_is_a_gap():
    walked = rows.chain(rows.wording(OUTLET), rows.attribution(OUTLET, CALLS), spoken(acts=()))

    assert rows.ends(walked) == [("gap", "source-unnamed")]


@pytest.mark.parametrize(
    "named", [rows.act("released", SERVICE), rows.act("leaked", named="a bystander")]
)
def test_a_named_custodian_makes_an_origin(named):
    walked = rows.chain(
        rows.wording(OUTLET), rows.attribution(OUTLET, CALLS), spoken(acts=(named,))
    )

    assert rows.ends(walked) == [("origin", CALLS)]


@pytest.mark.parametrize("idle", [rows.act("quoted", SERVICE), rows.act("released")])
def test_one_who_only_quotes_or_is_not_named_holds_nothing(idle):
    walked = rows.chain(rows.wording(OUTLET), rows.attribution(OUTLET, CALLS), spoken(acts=(idle,)))

    assert rows.ends(walked) == [("gap", "source-unnamed")]


def test_a_releaser_named_at_the_step_into_the_recording_holds_it():
    released = (rows.act("released", SERVICE),)
    walked = rows.chain(
        rows.wording(OUTLET), rows.attribution(OUTLET, CALLS, acts=released), spoken(acts=())
    )

    assert walked.ends[0].holders == (SERVICE,)


def test_what_the_recording_itself_takes_from_elsewhere_names_no_holder():
    released = (rows.act("released", SERVICE),)
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, CALLS),
        rows.attribution(CALLS, OTHER, acts=released),
        spoken(acts=()),
    )

    assert ("gap", "source-unnamed") in rows.ends(walked)


def test_a_publisher_holds_what_it_publishes():
    walked = rows.chain(
        rows.document(CALLS, publisher=SERVICE),
        rows.wording(OUTLET),
        rows.attribution(OUTLET, CALLS),
        spoken(acts=()),
    )

    assert walked.ends[0].holders == (SERVICE,)


@pytest.mark.parametrize("place", ["first", "last"])
def test_an_inferred_step_does_not_make_a_counted_origin(place):
    guess = {"inference": "It must be.", "inferred_for": OUTLET}
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, CALLS, **(guess if place == "first" else {})),
        spoken(**(guess if place == "last" else {})),
    )

    assert [end.counted for end in walked.origins] == [False]


def test_a_circle_ends():
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, PAPER),
        rows.attribution(PAPER, OUTLET, told_by=PAPER),
    )

    assert rows.ends(walked) == [("circle", OUTLET)]


def test_a_document_that_cites_itself_is_a_circle():
    walked = rows.chain(rows.wording(OUTLET), rows.attribution(OUTLET, OUTLET))

    assert rows.ends(walked) == [("circle", OUTLET)]


def test_where_one_wording_cites_another_the_rest_are_walked_too():
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.wording(PAPER),
        rows.wording(OTHER),
        rows.attribution(OUTLET, PAPER),
        rows.attribution(OTHER, gap="source-unnamed"),
        everyone=True,
    )

    assert sorted(rows.slugs(walked)) == ["1-2", "4-source-unnamed"]


def test_a_diamond_is_no_circle_and_the_longer_way_sets_the_depth():
    walked = rows.chain(
        rows.wording(OUTLET),
        rows.attribution(OUTLET, PAPER),
        rows.attribution(OUTLET, CALLS),
        rows.attribution(PAPER, CALLS),
        spoken(),
    )

    assert [(s.id, s.depth) for s in walked.steps] == [
        ("1-2", 1),
        ("1-3", 1),
        ("2-3", 2),
        ("3-speaker", 3),
    ]
    assert rows.ends(walked) == [("origin", CALLS)]


def test_a_document_without_a_step_stops_the_chain():
    walked = rows.chain(rows.read(OUTLET), rows.wording(OUTLET))

    assert rows.ends(walked) == [("gap", "no-upstream")]


def test_of_a_document_that_nobody_has_looked_through_no_source_is_said_not_to_be_stated():
    assert rows.ends(rows.chain(rows.wording(OUTLET))) == [("gap", "not-read")]


@pytest.mark.parametrize(
    ("known", "gap"),
    [
        (rows.read(OUTLET, PAPER), "no-upstream"),
        (rows.read(PAPER), "not-read"),
        ([*rows.read(OUTLET), rows.document(PAPER, held=False)], "no-upstream"),
        ([rows.document(OUTLET), rows.document(PAPER, held=False)], "not-read"),
        ([*rows.read(OUTLET, PAPER), rows.document(OTHER)], "no-upstream"),
    ],
)
def test_who_tells_on_the_way_must_have_been_read_before_a_source_is_said_not_to_be_stated(
    known, gap
):
    way = [rows.wording(OUTLET), rows.attribution(OUTLET, PAPER)]

    elsewhere = rows.wording(OTHER, of=2)

    assert rows.ends(rows.chain(known, way, elsewhere)) == [("gap", gap)]
    assert rows.ends(rows.chain(known, way, elsewhere, everyone=True)) == [("gap", gap)]


def test_a_step_to_a_document_that_is_not_shown_ends_in_a_gap_that_says_so():
    known = rows.records(rows.wording(OUTLET), rows.attribution(OUTLET, PAPER))
    del known.documents[PAPER]

    (end,) = trace(known, known.quote_wordings()[0]).ends

    assert (end.kind, end.gap) == ("gap", "not-shown")
