"""schema.org: one chain compared whole, properties in their domains, no rating, no creator."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from provenance.exports import schema_org
from tests.domain import rows
from tests.domain.graphs import FEWER, graphs
from tests.domain.test_any_graph import both_ways
from tests.exports import example

# Of schema.org's vocabulary: a type, what it is a kind of, and those of its properties we write.
PARENTS = {
    "CreativeWork": "Thing",
    "Quotation": "CreativeWork",
    "NewsArticle": "CreativeWork",
    "AudioObject": "CreativeWork",
    "VideoObject": "CreativeWork",
    "SocialMediaPosting": "CreativeWork",
    "Person": "Thing",
    "Organization": "Thing",
}
DOMAINS = {
    "Thing": {"name", "url"},
    "CreativeWork": {
        *("abstract", "citation", "dateCreated", "datePublished", "inLanguage", "isBasedOn"),
        *("isPartOf", "publisher", "text", "version"),
    },
    "Quotation": {"spokenByCharacter"},
}


def graph(*made):
    written = json.loads(schema_org.render([rows.report(*made)], example.EDITION))
    return {node["@type"]: node for node in written["@graph"]}


def allowed(kind):
    own = DOMAINS.get(kind, set())
    return own | (allowed(PARENTS[kind]) if kind in PARENTS else set())


def misplaced(node):
    """The properties that stand on a type to which the vocabulary does not give them."""
    if "@type" not in node:
        return [] if node.keys() == {"@id"} else [node]
    found = [key for key in node if key[0] != "@" and key not in allowed(node["@type"])]
    inside = [
        value
        for held in node.values()
        for value in (held if isinstance(held, list) else [held])
        if isinstance(value, dict)
    ]
    return found + [fault for value in inside for fault in misplaced(value)]


def test_a_known_chain_is_written_as_it_is_stored():
    written = schema_org.render([example.told()], example.EDITION)

    assert written.encode("utf-8") == example.stored("chain.quotation.jsonld")


def test_a_property_out_of_its_domain_would_be_noticed():
    assert misplaced({"@type": "Person", "text": "words"}) == ["text"]


def test_nothing_is_rated_and_nobody_is_made_the_creator():
    written = schema_org.render([example.told()], example.EDITION)

    assert not [
        word for word in ("ClaimReview", "ating", '"creator"', '"author"') if word in written
    ]


def test_the_speaker_is_named_as_the_outlet_names_them():
    quotation = graph(rows.wording(1, speaker_as_named="the purported soldier"))["Quotation"]

    assert quotation["spokenByCharacter"] == {"@type": "Person", "name": "the purported soldier"}


def test_an_office_that_speaks_is_an_organisation():
    told = [rows.source(7, kind="office"), rows.quote(1, speaker=7)]
    quotation = graph(*told, rows.wording(1, speaker_as_named="the ministry"))["Quotation"]

    assert quotation["spokenByCharacter"]["@type"] == "Organization"


def test_without_a_name_or_a_language_neither_is_given():
    quotation = graph(rows.wording(1, language=""))["Quotation"]

    assert not {"spokenByCharacter", "inLanguage"} & quotation.keys()


def test_an_inferred_step_is_left_out():
    made = graph(
        rows.wording(1), rows.attribution(1, 2, inference="The same words.", inferred_for=1)
    )

    assert "isBasedOn" not in made["Quotation"]


def test_the_context_stands_in_the_file():
    written = json.loads(schema_org.render([example.told()], example.EDITION))

    assert written["@context"] == {"@vocab": "https://schema.org/"}


@pytest.mark.parametrize(
    ("layer", "named"), [("made", "dateCreated"), ("published", "datePublished")]
)
def test_a_stated_date_is_said_to_be_of_its_kind(layer, named):
    stated = rows.passage(1, "in May", id=40)
    dated = rows.document(1, dates=[rows.date("2022-05", layer, passage=40)])

    assert graph(stated, dated, rows.wording(1))["NewsArticle"][named] == "2022-05"


def test_several_chains_share_their_documents():
    two = [rows.report(rows.wording(1, id=5), rows.attribution(1, 2))] * 2
    nodes = json.loads(schema_org.render(two, example.EDITION))["@graph"]

    assert len({node["@id"] for node in nodes}) == len(nodes) == 3


@FEWER
@given(graphs())
def test_any_chain_keeps_properties_in_their_domains(records):
    for report in both_ways(records):
        nodes = json.loads(schema_org.render([report], example.EDITION))["@graph"]
        assert [fault for node in nodes for fault in misplaced(node)] == []
