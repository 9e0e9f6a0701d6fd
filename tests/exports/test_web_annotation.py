"""Web Annotations: one chain compared whole, the schema, the vocabulary, what a selector holds."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from provenance.exports import web_annotation
from tests.domain import rows
from tests.domain.graphs import FEWER, graphs
from tests.domain.test_any_graph import both_ways
from tests.exports import example
from tests.exports.schemas import faults


def items(*made):
    written = json.loads(web_annotation.render([rows.report(*made)], example.EDITION))
    return {item["target"]["selector"][0]["exact"]: item for item in written["first"]["items"]}


def test_a_known_chain_is_written_as_it_is_stored():
    written = web_annotation.render([example.told()], example.EDITION)

    assert written.encode("utf-8") == example.stored("chain.annotations.jsonld")


def test_a_known_document_is_written_as_it_is_stored():
    written = web_annotation.render_document(example.document_report(), example.EDITION)

    assert written.encode("utf-8") == example.stored("document.annotations.jsonld")


def test_it_keeps_to_the_schema():
    written = json.loads(web_annotation.render([example.told()], example.EDITION))

    assert faults("annotations.json", written) == []


def test_a_schema_that_nothing_breaks_would_prove_nothing():
    assert faults("annotations.json", {"@context": "http://www.w3.org/ns/anno.jsonld"})


def test_a_position_is_given_where_it_is_known():
    placed = rows.passage(1, "We lose.", start=3, end=11)
    selectors = items(rows.wording(1, passage=placed))["We lose."]["target"]["selector"]

    assert {"type": "TextPositionSelector", "start": 3, "end": 11} in selectors


def test_words_only_seen_have_their_quotation_alone():
    (selector,) = items(rows.wording(1, "We lose."))["We lose."]["target"]["selector"]

    assert selector == {"type": "TextQuoteSelector", "exact": "We lose."}


@pytest.mark.parametrize(("code", "fragments"), [("01:02", 1), ("12.5", 1), ("later", 0)])
def test_a_place_in_sound_is_a_fragment_in_time(code, fragments):
    placed = rows.passage(1, "We lose.", time_code=code)
    selectors = items(rows.wording(1, passage=placed))["We lose."]["target"]["selector"]

    assert [s["type"] for s in selectors].count("FragmentSelector") == fragments


def test_a_page_of_a_pdf_is_a_fragment():
    placed = rows.passage(1, "We lose.", page=3)
    selectors = items(rows.wording(1, passage=placed))["We lose."]["target"]["selector"]

    assert [s["value"] for s in selectors if s["type"] == "FragmentSelector"] == ["page=3"]


@pytest.mark.parametrize(
    ("attribution", "said"),
    [
        (rows.attribution(1, 2, words="so it is"), "takes from"),
        (rows.attribution(1, speaks=True, words="so it is"), "The claimed speaker speaks in"),
        (rows.attribution(1, gap="link-dead", words="so it is"), "link dead"),
    ],
)
def test_a_body_says_the_role_and_what_is_told(attribution, said):
    role, told = items(rows.wording(1), attribution)["so it is"]["body"][:2]

    assert role["value"] == "attribution"
    assert said in told["value"]


def test_a_role_without_anything_to_add_is_one_body():
    naming = rows.passage(1, "a man", id=40)
    made = items(naming, rows.wording(1, naming_passage=40))

    assert [body["value"] for body in made["a man"]["body"]] == ["naming"]


def test_several_chains_are_one_collection_with_a_name_of_its_own():
    two = [example.told(), rows.report(rows.wording(1))]
    written = json.loads(web_annotation.render(two, example.EDITION))

    assert "/annotations-" in written["id"]
    assert faults("annotations.json", written) == []


def test_a_document_without_passages_is_an_empty_collection():
    records = rows.records(rows.wording(1))
    empty = example.DocumentReport(records, 7, ())
    records.documents[7] = rows.document(7)
    written = json.loads(web_annotation.render_document(empty, example.EDITION))

    assert (written["total"], "first" in written) == (0, False)


def test_a_passage_that_nothing_rests_on_is_a_passage():
    records = rows.records(rows.wording(1), rows.passage(1, "He hung up."))
    written = json.loads(
        web_annotation.render_document(example.DocumentReport(records, 1, ()), example.EDITION)
    )

    assert "passage" in {body["value"] for i in written["first"]["items"] for body in i["body"]}


@FEWER
@given(graphs())
def test_any_chain_is_written_by_the_schema(records):
    for report in both_ways(records):
        written = json.loads(web_annotation.render([report], example.EDITION))
        assert faults("annotations.json", written) == []


def test_the_words_of_an_act_say_what_was_done():
    words = rows.passage(1, "leaked by a soldier", id=77)
    leaked = rows.act("leaked", None, "a soldier", passage=77)

    annotations = items(words, rows.wording(1), rows.attribution(1, 2, acts=(leaked,)))

    bodies = annotations["leaked by a soldier"]["body"]
    assert "leaked" in json.dumps(bodies)
