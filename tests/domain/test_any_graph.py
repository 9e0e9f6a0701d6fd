"""What holds of any records whatever: walks end, findings show their passages, nothing fails."""

from __future__ import annotations

import json
from itertools import pairwise

from hypothesis import given

from provenance.domain.chain.report import build_report
from provenance.domain.chain.steps import EndKind, Perspective
from provenance.domain.chain.walk import trace, trace_everyone
from provenance.domain.vocabulary import Layer
from provenance.exports.schemas.chain import chain_json
from provenance.exports.terminal import chain_text
from tests.domain.graphs import FEWER, graphs


def both_ways(records):
    """Every wording's chain, as its outlet and as everyone tells it."""
    for wording in records.quote_wordings():
        for perspective in Perspective:
            yield build_report(records, wording, perspective)


@FEWER
@given(graphs())
def test_every_walk_ends_and_somewhere(records):
    for report in both_ways(records):
        assert report.chain.ends


@FEWER
@given(graphs())
def test_every_path_leads_to_an_end(records):
    for report in both_ways(records):
        leaving = {step.state for step in report.chain.steps}
        ended = {(end.document, end.quote) for end in report.chain.ends}
        for step in report.chain.steps:
            on = step.onward
            assert on is None or on in leaving or (on.document, on.quote) in ended


@FEWER
@given(graphs())
def test_every_step_and_end_stands_on_documents_that_are_there(records):
    for report in both_ways(records):
        assert set(report.chain.documents) <= records.documents.keys()
        assert {end.document for end in report.chain.ends} <= set(report.chain.documents)


@FEWER
@given(graphs())
def test_each_step_has_a_name_of_its_own(records):
    for report in both_ways(records):
        names = [step.id for step in report.chain.steps]
        assert len(names) == len(set(names))


@FEWER
@given(graphs())
def test_an_outlet_hears_only_tellers_on_its_own_chain(records):
    for wording in records.quote_wordings():
        chain = trace(records, wording)
        told = {s.attribution.told_by for s in chain.steps if s.layer == Layer.TOLD}
        assert told <= set(chain.documents)


@FEWER
@given(graphs())
def test_no_origin_is_counted_through_inference_alone(records):
    for report in both_ways(records):
        inferred = {s.id for s in report.chain.steps if s.layer == Layer.INFERRED}
        assert not any(end.counted and end.step in inferred for end in report.chain.ends)


@FEWER
@given(graphs())
def test_a_circle_is_told_where_a_step_closes_one(records):
    for report in both_ways(records):
        closing = {step.id for step in report.chain.steps if step.closes_circle}
        circles = {end.step for end in report.chain.ends if end.kind == EndKind.CIRCLE}
        assert closing <= circles


@FEWER
@given(graphs())
def test_every_finding_cites_passages_that_are_there(records):
    for report in both_ways(records):
        for finding in report.findings:
            assert finding.passages
            assert set(finding.passages) <= records.passages.keys()
            assert finding.sentence.endswith(".")


@FEWER
@given(graphs())
def test_no_sentence_claims_more_than_its_layer(records):
    for report in both_ways(records):
        for step in report.chain.main_path:
            if step.layer == Layer.INFERRED and step.attribution.upstream is not None:
                assert "infer" in report.sentences.long


@FEWER
@given(graphs())
def test_the_main_path_leads_from_the_outlet_without_a_break(records):
    for report in both_ways(records):
        path = report.chain.main_path
        assert not path or path[0].attribution.taker == report.wording.document
        for lower, upper in pairwise(path):
            assert lower.onward.document == upper.attribution.taker


@FEWER
@given(graphs())
def test_a_claimed_origin_is_reached_only_where_one_counts(records):
    for report in both_ways(records):
        stop = report.sentences.stop
        reached = "Traced as far as" in stop or "Traced, as told, as far as" in stop
        assert reached == any(end.counted for end in report.chain.origins)


@FEWER
@given(graphs())
def test_both_lines_keep_the_outlets_hedge(records):
    for report in both_ways(records):
        if "purported" in report.wording.speaker_as_named:
            assert "purported" in report.sentences.short
            assert "purported" in report.sentences.long


@FEWER
@given(graphs())
def test_any_chain_can_be_written_down(records):
    for report in both_ways(records):
        assert json.loads(json.dumps(chain_json(report)))["answer"] == "one"
        assert chain_text(report)


@FEWER
@given(graphs())
def test_everyone_can_be_walked_without_a_wording_of_ones_own(records):
    chain = trace_everyone(records)

    assert chain.wording is None
    assert set(chain.starts) == {r.document for r in records.quote_wordings()}
