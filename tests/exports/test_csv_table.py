"""A chain as a table: one compared whole, what each row is, and any graph."""

from __future__ import annotations

from hypothesis import given

from provenance.exports import csv_table
from provenance.exports.csv_rows import read_csv
from tests.domain import rows
from tests.domain.graphs import FEWER, graphs
from tests.domain.test_any_graph import both_ways
from tests.exports import example


def table(*reports):
    first, *others = read_csv(csv_table.render(reports, example.EDITION))
    return [dict(zip(first, row, strict=True)) for row in others]


def test_a_known_chain_is_written_as_it_is_stored():
    assert csv_table.render([example.told()], example.EDITION) == example.stored("chain.csv")


def test_a_known_document_is_written_as_it_is_stored():
    written = csv_table.render_document(example.document_report(), example.EDITION)

    assert written == example.stored("document.csv")


def test_several_chains_stand_in_one_table_under_one_heading():
    written = table(example.told(), rows.report(rows.wording(1)))

    assert [row["row"] for row in written].count("chain") == 2


def test_a_gap_that_stands_before_an_upstream_names_both():
    told = rows.report(rows.wording(1), rows.attribution(1, 2, gap="unknown-steps"))

    (attribution,) = [row for row in table(told) if row["row"] == "attribution"]
    assert attribution["leads_to"].startswith("gap: unknown number of missing steps; then ")


def test_a_gap_alone_is_named():
    (attribution,) = [
        r
        for r in table(rows.report(rows.wording(1), rows.attribution(1, gap="link-dead")))
        if r["row"] == "attribution"
    ]

    assert attribution["leads_to"] == "gap: link dead"


def test_an_outer_speaker_is_told_from_the_claimed_one():
    outer = rows.wording(1, id=50, of=2)
    told = rows.report(
        outer, rows.wording(1, within=50), rows.attribution(1, speaks=True, quotes={2})
    )

    assert "the claimed speaker of the words around it" in {r["leads_to"] for r in table(told)}


@FEWER
@given(graphs())
def test_any_chain_is_a_table_of_even_rows(records):
    for report in both_ways(records):
        assert table(report)
