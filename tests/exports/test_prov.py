"""PROV: one chain compared whole, whose bundle a step stands in, and any graph round-tripped."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from prov.model import ProvDocument

from provenance.exports import prov_bundles, prov_json, prov_n
from tests.domain import rows
from tests.domain.graphs import FEWER, graphs
from tests.domain.test_any_graph import both_ways
from tests.exports import example
from tests.exports.schemas import faults

TOLD, INFERRED = "here:told-by/document-1", "here:inferred-by/3cdae371454c"


def bundles(*made):
    return json.loads(prov_json.render([rows.report(*made)], example.EDITION))["bundle"]


@pytest.fixture
def known():
    return json.loads(prov_json.render([example.told()], example.EDITION))


@pytest.mark.parametrize(
    ("writer", "name"), [(prov_json.render, "chain.prov.json"), (prov_n.render, "chain.provn")]
)
def test_a_known_chain_is_written_as_it_is_stored(writer, name):
    written = writer([example.told()], example.EDITION)

    assert written.encode("utf-8") == example.stored(name)


@pytest.mark.parametrize(
    ("writer", "name"),
    [(prov_json.render_document, "document.prov.json"), (prov_n.render_document, "document.provn")],
)
def test_a_known_document_is_written_as_it_is_stored(writer, name):
    written = writer(example.document_report(), example.EDITION)

    assert written.encode("utf-8") == example.stored(name)


def test_it_keeps_to_the_schema(known):
    assert faults("prov.json", known) == []


def test_a_schema_that_nothing_breaks_would_prove_nothing(known):
    broken = known | {"wasDerivedFrom": {"here:x": {"prov:usedEntity": "here:y"}}}

    assert faults("prov.json", broken)


def test_a_told_step_stands_in_the_bundle_of_the_document_that_tells_it(known):
    assert "here:attributions/2-3" in known["bundle"][TOLD]["wasDerivedFrom"]


def test_an_inferred_step_stands_in_a_bundle_of_its_curator(known):
    (made,) = [row for row in known["wasAttributedTo"].values() if row["prov:entity"] == INFERRED]
    curator = known["agent"][made["prov:agent"]]

    assert "here:attributions/3-speaker/quote-1" in known["bundle"][INFERRED]["wasGeneratedBy"]
    assert curator["prov:label"] == "a curator"


def test_whom_the_records_take_for_the_speaker_is_in_no_outlets_bundle(known):
    assert "here:sources/source-13" not in known["bundle"][TOLD]["agent"]
    assert "here:sources/source-13" in known["bundle"]["here:computed"]["agent"]


@pytest.mark.parametrize(
    ("attributions", "kind"),
    [
        ([rows.attribution(1, 2)], None),
        ([rows.attribution(1, 2, acts=(rows.act("quoted"),))], "prov:Quotation"),
        (
            [rows.attribution(1, 2), rows.attribution(2, speaks=True, told_by=1)],
            "prov:PrimarySource",
        ),
    ],
)
def test_a_step_is_derived_quoted_or_from_a_primary_source(attributions, kind):
    made = bundles(rows.document(2, publisher=9), rows.wording(1), attributions)
    attribution = made[TOLD]["wasDerivedFrom"]["here:attributions/1-2"]

    assert (attribution.get("prov:type") or {}).get("$") == kind


def test_a_gap_is_an_entity_of_its_kind():
    made = bundles(rows.wording(1), rows.attribution(1, gap="link-dead"))
    (gap,) = [row for name, row in made[TOLD]["entity"].items() if name.startswith("here:gaps/")]

    assert {kind["$"] for kind in gap["prov:type"]} == {"word:gap", "word:link-dead"}


def test_missing_steps_stand_between_the_taker_and_its_upstream():
    derived = bundles(rows.wording(1), rows.attribution(1, 2, gap="unknown-steps"))[TOLD][
        "wasDerivedFrom"
    ]
    pairs = {(r["prov:generatedEntity"], r["prov:usedEntity"]) for r in derived.values()}

    assert ("here:documents/document-1", "here:documents/document-2") not in pairs
    assert ("here:documents/document-1", "here:gaps/1-2") in pairs
    assert ("here:gaps/1-2", "here:documents/document-2") in pairs


def test_an_end_without_any_step_is_a_gap_that_the_product_computes():
    made = bundles(rows.wording(1))

    assert any(
        name.startswith("here:gaps/no-attribution") for name in made["here:computed"]["entity"]
    )


def test_a_statement_about_a_wording_is_about_that_wording():
    worded = rows.wording(1, id=70, slug="worded")
    checked = rows.statement(1, of_wording=70, slug="checked")
    used = bundles(worded, checked)[TOLD]["used"]["here:statements/checked/of"]

    assert used["prov:entity"] == "here:wordings/worded"


def test_a_statement_about_a_wording_that_is_not_shown_stands_without_it():
    known = rows.records(rows.wording(1), rows.statement(1, of_wording=99, slug="checked"))
    document_report = example.DocumentReport(known, 1, ())
    written = json.loads(prov_json.render_document(document_report, example.EDITION))["bundle"][
        TOLD
    ]

    assert ("here:statements/checked" in written["activity"], "used" in written) == (True, False)


def test_a_chain_given_twice_is_written_once():
    told = example.told()

    assert prov_bundles.build_bundles([told, told], example.EDITION) == prov_bundles.build_bundles(
        [told], example.EDITION
    )


def test_a_document_that_is_not_shown_has_no_name():
    known = rows.records(rows.wording(1), rows.attribution(1, 2), rows.attribution(1, 3, told_by=4))
    for hidden in (2, 4):
        del known.documents[hidden]
    written = prov_json.render_document(example.DocumentReport(known, 1, ()), example.EDITION)

    assert "here:documents-a-document-not-shown" in written
    assert "here:told-by-a-document-not-shown" in written


@FEWER
@given(graphs())
def test_any_chains_come_back_from_both_notations_as_they_were(records):
    reports = list(both_ways(records))
    document = prov_bundles.build_bundles(reports, example.EDITION)
    as_json = prov_json.render(reports, example.EDITION)
    as_text = prov_n.render(reports, example.EDITION)

    assert ProvDocument.deserialize(content=as_json, format="json") == document
    assert ProvDocument.deserialize(content=as_text, format="provn") == document
    assert faults("prov.json", json.loads(as_json)) == []


@pytest.mark.parametrize("words", ['"', '"""', "\\", "a\\", "\r\n\u2028", "'x' %% y", "]> } )"])
def test_words_that_break_a_notation_come_back_from_both(words):
    told = rows.report(rows.wording(1, words, speaker_as_named=words), rows.attribution(1, 2))
    document = prov_bundles.build_bundles([told], example.EDITION)
    text = prov_n.render([told], example.EDITION)

    assert ProvDocument.deserialize(content=text, format="provn") == document


def test_whom_a_document_names_twice_and_a_gap_of_two_chains_stand_once():
    known = rows.records(
        rows.wording(1, id=70),
        rows.wording(1, id=71, slug="again"),
        rows.attribution(
            1, gap="link-dead", acts=[rows.act("released", named="X"), rows.act("said", named="X")]
        ),
    )
    told = [rows.report(known, place=place) for place in (0, 1)]

    (bundle,) = [
        made
        for name, made in json.loads(prov_json.render(told, example.EDITION))["bundle"].items()
        if name == TOLD
    ]

    assert len([name for name in bundle["agent"] if "named/" in name]) == 1
    assert len([name for name in bundle["entity"] if name.startswith("here:gaps/")]) == 1


def test_a_gap_that_the_product_computes_for_two_chains_stands_once():
    known = rows.records(rows.wording(1, id=70), rows.wording(1, id=71, slug="again"))
    told = [rows.report(known, place=place) for place in (0, 1)]

    computed = json.loads(prov_json.render(told, example.EDITION))["bundle"]["here:computed"]

    assert len([n for n in computed["entity"] if n.startswith("here:gaps/no-attribution")]) == 1
