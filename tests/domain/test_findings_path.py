"""Findings on the path: each where it fires, and where it must not."""

from __future__ import annotations

from tests.domain import rows

OUTLET, PAPER, CALLS = 1, 2, 3


def walked(*more):
    """An outlet takes from a paper, the paper from recordings of which somebody is named."""
    held = (rows.act("intercepted", named="the service"),)
    return [
        rows.wording(OUTLET),
        rows.attribution(OUTLET, PAPER),
        rows.attribution(PAPER, CALLS, told_by=OUTLET),
        rows.attribution(CALLS, speaks=True, told_by=OUTLET, acts=held),
        *more,
    ]


def test_hanging_fires_at_a_gap():
    (finding,) = rows.found(
        "hanging", rows.wording(OUTLET), rows.attribution(OUTLET, gap="link-dead")
    )

    assert finding.sentence == (
        "The link by which the article headed “Document 1” gives its source is dead."
    )


def test_hanging_fires_where_no_upstream_is_stated():
    told = [rows.wording(OUTLET), rows.attribution(OUTLET, PAPER)]

    assert rows.found("hanging", told, rows.read(OUTLET, PAPER))


def test_hanging_is_silent_where_nobody_has_looked():
    assert not rows.found("hanging", rows.wording(OUTLET), rows.attribution(OUTLET, PAPER))


def test_hanging_is_silent_on_a_chain_that_reaches_its_origin():
    assert not rows.found("hanging", walked())


def test_broken_fires_where_steps_are_missing():
    told = [rows.wording(OUTLET), rows.attribution(OUTLET, PAPER, gap="unknown-steps")]

    assert rows.found("broken", told)


def test_broken_is_silent_at_a_gap_that_ends_the_chain():
    assert not rows.found(
        "broken", rows.wording(OUTLET), rows.attribution(OUTLET, gap="unknown-steps")
    )


def test_circular_fires_where_two_cite_each_other():
    told = [rows.wording(OUTLET), rows.attribution(OUTLET, PAPER), rows.attribution(PAPER, OUTLET)]

    (finding,) = rows.found("circular", told)
    assert len(finding.passages) == 1


def test_circular_is_silent_on_a_diamond():
    assert not rows.found("circular", walked(rows.attribution(OUTLET, CALLS)))


def test_undated_fires_where_a_document_bears_no_date_at_all():
    (finding,) = rows.found("undated", walked(rows.document(CALLS, dates=[])))

    assert "Document 3" in finding.sentence
    assert len(finding.passages) == 2


def test_undated_is_silent_where_a_date_has_no_year():
    assert not rows.found("undated", walked(rows.document(CALLS, dates=["XXXX-09-29"])))


def test_undated_fires_where_the_only_date_is_unknown():
    assert rows.found("undated", walked(rows.document(CALLS, dates=[""])))


def test_out_of_order_fires_where_the_upstream_is_later():
    told = walked(
        rows.document(OUTLET, dates=["2022-09-28"]), rows.document(PAPER, dates=["2022-09-29"])
    )

    assert rows.found("out_of_order", told)


def test_out_of_order_is_silent_on_the_same_day():
    told = walked(
        rows.document(OUTLET, dates=["2022-09-29"]), rows.document(PAPER, dates=["2022-09-29"])
    )

    assert not rows.found("out_of_order", told)


def test_out_of_order_is_silent_where_the_dates_may_be_in_order():
    told = walked(
        rows.document(OUTLET, dates=["2022-09-28"]), rows.document(PAPER, dates=["2022-09-29~"])
    )

    assert not rows.found("out_of_order", told)


def test_out_of_order_is_silent_on_the_day_a_page_was_retrieved():
    later = rows.date("2024-01-01", "retrieved")
    told = walked(rows.document(PAPER, dates=["2022-09-28", later]), rows.document(OUTLET, dates=["2022-09-29"]))  # fmt: skip

    assert not rows.found("out_of_order", told)


def test_out_of_order_is_silent_where_no_year_is_known():
    assert not rows.found("out_of_order", walked(rows.document(PAPER, dates=["XXXX-12-31"])))
