"""What the API says of itself: OpenAPI for programs, a page for people."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from provenance.api.reference import NAMES, addresses, shapes
from provenance.api.v1 import description

PAGE, OPENAPI = "/api/v1/docs", "/api/v1/openapi.json"
TOLD = description()
SHAPES = TOLD["components"]["schemas"]
FIELDS = [
    (name, field, schema)
    for name, shape in SHAPES.items()
    for field, schema in shape.get("properties", {}).items()
]


def test_the_page_needs_the_login(stranger, db):
    assert stranger.get(PAGE).url.startswith(reverse("account_login"))


def test_openapi_needs_a_key(stranger, db):
    assert stranger.get(OPENAPI).status_code == 401


def test_openapi_is_given_to_a_program(reader, program):
    answer = program(reader.user).get(OPENAPI)

    assert answer["Content-Type"] == "application/json; charset=utf-8"
    assert answer.json()["openapi"].startswith("3.1")
    assert sorted(answer.json()["paths"]) == sorted(TOLD["paths"])


def test_the_page_tells_every_address_and_every_shape(reader):
    text = reader.get(PAGE).text

    assert all(f"GET {path}<" in text for path in TOLD["paths"])
    assert all(f'id="shape-{name}"' in text for name in SHAPES)


def test_every_link_of_the_page_leads_somewhere_on_it(reader):
    text = reader.get(PAGE).text
    wanted = {found[1:] for found in re.findall(r'href="(#[^"]+)"', text)}

    assert wanted
    assert wanted <= set(re.findall(r'id="([^"]+)"', text))


def test_the_page_holds_nothing_that_the_policy_refuses(reader):
    text = reader.get(PAGE).text

    assert not re.search(r"<script(?![^>]*nonce=)|<style|\sstyle=|https?://", text)


@pytest.mark.parametrize("path", sorted(TOLD["paths"]))
def test_every_address_declares_its_refusals(path):
    operation = TOLD["paths"][path]["get"]

    assert set(map(str, operation["responses"])) == {"200", "401", "403", "404", "422", "429"}
    assert operation["security"] == [{"Token": []}, {"Session": []}]


@pytest.mark.parametrize("path", sorted(TOLD["paths"]))
def test_every_parameter_but_a_name_is_described(path):
    parameters = TOLD["paths"][path]["get"]["parameters"]

    assert not [p["name"] for p in parameters if p["in"] == "query" and not p["description"]]
    assert not [p["name"] for p in parameters if "examples" in p]


def test_every_field_is_described():
    assert not [(shape, field) for shape, field, schema in FIELDS if not schema.get("description")]


def test_null_is_never_without_a_meaning():
    nullable = [row for row in FIELDS if {"type": "null"} in row[2].get("anyOf", ())]
    answered = [row for row in nullable if not row[0].endswith("Parameters")]

    assert len(answered) > 40
    assert not [
        (shape, field)
        for shape, field, schema in answered
        if not re.search("null:|null among|absent:", schema["description"])
    ]


def test_no_field_is_of_an_unsaid_shape():
    parts = [p for _, _, schema in FIELDS for p in (schema, *schema.get("anyOf", ()))]

    assert {part["type"] for part in parts if "type" in part} <= {*NAMES, "array"}
    assert all(p.keys() & {"type", "anyOf", "oneOf", "$ref", "allOf", "const"} for p in parts)


def test_the_page_says_what_may_stand_in_a_field():
    told = {(shape.name, line.name): line for shape in shapes(TOLD) for line in shape.fields}

    assert told["PassageSchema", "start"].kind == "whole number or null"
    assert told["ChainSchema", "steps"].kind == "a list of StepSchema"
    assert told["ChainSchema", "steps"].shape == "StepSchema"
    assert (
        told["StepSchema", "leads_to"].kind == "ToSpeakerSchema or ToGapSchema or ToDocumentSchema"
    )
    assert told["ChainSchema", "answer"].kind == "one"
    assert told["HitSchema", "score"].kind == "number from 0 to 1"


def test_the_page_says_what_may_be_asked():
    told = {(a.path, line.name): line for a in addresses(TOLD) for line in a.parameters}

    assert told["/api/v1/find", "q"].kind == "text of at most 1000 characters"
    assert told["/api/v1/find", "q"].required
    assert told["/api/v1/find", "limit"].kind == "whole number from 1 to 100"
    assert told["/api/v1/quotes", "since"].kind == "text (date) or null"
    assert told["/api/v1/quotes/{slug}/chain", "as"].kind == "outlet or everyone"


def test_what_is_not_asked_for_has_its_usual_value():
    usual = {
        (path, parameter["name"]): parameter["schema"].get("default")
        for path, methods in TOLD["paths"].items()
        for parameter in methods["get"]["parameters"]
        if not parameter["required"]
    }
    lists = {"origin", "releaser", "verifier", "method", "stance", "finding", "outlet", "language"}
    lists |= {"speaker", "reaches", "origins"}

    assert usual == {
        ("/api/v1/find", "limit"): 10,
        ("/api/v1/quotes/{slug}/chain", "from"): "",
        ("/api/v1/quotes/{slug}/chain", "as"): "outlet",
        **{(f"/api/v1/{name}", "after"): "" for name in ("quotes", "documents", "sources")},
        **{(f"/api/v1/{name}", "limit"): 20 for name in ("quotes", "documents", "sources")},
        **{("/api/v1/quotes", name): None for name in (*lists, "since", "until")},
        ("/api/v1/quotes", "sort"): "newest",
    }
