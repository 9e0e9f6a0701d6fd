"""What stands on its own, what copies, what goes back to the same, what is unknown."""

from __future__ import annotations

from hypothesis import given

from provenance.domain.chain.findings.independence import outlets
from provenance.domain.chain.witnesses import independence_of
from tests.domain import graphs, rows

HELD = {"publisher": 9}
AGENCY = rows.source(9, "The Agency")


def stands(*given):
    return independence_of(rows.report(*given, everyone=True).view)


def two_from_one():
    return [
        AGENCY,
        *rows.wording(1),
        *rows.wording(2),
        rows.document(3, **HELD),
        rows.attribution(1, 3),
        rows.attribution(2, 3),
        rows.attribution(3, speaks=True),
    ]


def test_two_outlets_of_one_origin_share_it():
    whole = stands(*two_from_one())

    assert whole.sentence == "2 outlets, 1 origin"
    assert whole.links == ((3, 2),)
    assert [carrier.is_independent for carrier in whole.outlets] == [False, False]


def test_two_outlets_of_two_origins_stand_each_on_its_own():
    whole = stands(
        AGENCY,
        *rows.wording(1),
        *rows.wording(2),
        rows.document(3, **HELD),
        rows.document(4, **HELD),
        rows.attribution(1, 3),
        rows.attribution(2, 4),
        rows.attribution(3, speaks=True),
        rows.attribution(4, speaks=True),
    )

    assert whole.sentence == "2 outlets, 2 origins"
    assert [carrier.is_independent for carrier in whole.outlets] == [True, True]


def test_a_copy_counts_with_what_it_copies():
    copy = rows.document(2, copy_of=1, copy_reason="The same words.")

    whole = stands(*rows.wording(1), *rows.wording(2), copy)

    assert [(c.document, c.copies) for c in whole.outlets] == [(1, ((2, 1),))]


def test_a_copy_of_what_has_no_wording_counts_as_its_original():
    copy = rows.document(2, copy_of=3, copy_reason="The same words.")

    whole = stands(*rows.wording(2), copy, rows.document(3))

    assert [(c.document, c.copies) for c in whole.outlets] == [(3, ((2, 3),))]


def test_a_second_document_of_one_publisher_counts_once():
    paper = rows.source(7)
    documents = [rows.document(number, publisher=7) for number in (1, 2)]

    whole = stands(paper, *documents, *rows.wording(1), *rows.wording(2))

    assert [(c.document, c.further_documents) for c in whole.outlets] == [(1, (2,))]


def test_what_ends_in_a_gap_is_unknown():
    whole = stands(*rows.wording(1), rows.attribution(1))

    assert whole.sentence == "1 outlet, no stated origin, 1 unknown"
    assert whole.outlets[0].gaps == ((1, "source-unnamed"),)


def test_an_origin_behind_an_inference_is_not_counted():
    whole = stands(
        AGENCY,
        *rows.wording(1),
        rows.document(3, **HELD),
        rows.attribution(1, 3, inference="So it seems."),
        rows.attribution(3, speaks=True),
    )

    assert whole.outlets[0].origins == ()
    assert whole.outlets[0].inferred == (3,)


@given(graphs.graphs())
def test_there_are_as_many_carriers_as_outlets(records):
    view = rows.report(records, everyone=True).view

    assert len(independence_of(view).outlets) == len(outlets(records, view.everyone))
