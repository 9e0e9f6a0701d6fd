"""What records are called where nothing but their kind, or not even a language, is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.domain.chain.naming import (
    acts_phrase,
    agent_name,
    body_name,
    document_name,
    language_name,
    outlet_name,
)
from provenance.domain.messages import ENGLISH, ISOLATE, RELEASE, use_language
from provenance.domain.vocabulary import DocumentKind
from tests.domain import rows


def test_a_source_keeps_its_direction_beside_the_words_that_point_back_to_it():
    act = rows.act("had-access", agent=1, named="the newspaper")
    records = rows.records(
        rows.quote(1), rows.source(1, "The Paper"), rows.attribution(1, acts=[act])
    )

    with use_language(replace(ENGLISH, is_right_to_left=True)):
        assert agent_name(records, act) == (
            f"{ISOLATE}The Paper{RELEASE} (“{ISOLATE}the newspaper{RELEASE}”)"
        )


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_document_without_a_title_is_called_by_its_kind(kind):
    untitled = replace(rows.document(1, kind=kind), title="")
    records = rows.records(rows.quote(1), untitled)

    assert outlet_name(records, 1) == f"the {kind.label}"


@pytest.mark.parametrize(
    ("described", "name"),
    [
        ("recording of a call", "the recording of a call"),
        ("the recording of a call", "the recording of a call"),
        ("The recording of a call", "The recording of a call"),
        ("a sheet of quotes", "a sheet of quotes"),
        ("audio of a call", "the audio of a call"),
    ],
)
def test_a_description_that_brings_its_article_gets_no_second_one(described, name):
    untitled = replace(rows.document(1), title="", described_as=described)
    records = rows.records(rows.quote(1), untitled)

    assert outlet_name(records, 1) == name


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Ukrainian army", "the Ukrainian army"),
        ("the Ukrainian government", "the Ukrainian government"),
        ("Ukrainian law enforcement agencies", "Ukrainian law enforcement agencies"),
        ("Reuters", "Reuters"),
        ("army", "army"),
    ],
)
def test_a_body_that_is_one_of_many_has_its_article_within_a_sentence(name, within):
    assert body_name(name) == within


@pytest.mark.parametrize(
    ("tag", "name"),
    [("uk", "Ukrainian"), ("es-AR", "Spanish"), ("tlh", "tlh"), ("", "a language not stated")],
)
def test_a_language_is_called_by_its_name_or_else_by_its_tag(tag, name):
    assert language_name(tag) == name


@pytest.mark.parametrize(
    ("agent", "named", "words"),
    [
        (7, "the aforementioned newspaper", "The Herald (“the aforementioned newspaper”)"),
        (7, "its Herald", "“its Herald”"),
        (7, "", "The Herald"),
        (None, "the newspaper", "“the newspaper”"),
        (None, "", "someone not named"),
    ],
)
def test_an_agent_whose_words_only_point_back_is_named_first(agent, named, words):
    records = rows.records(rows.quote(1), rows.source(7, "The Herald"))

    assert agent_name(records, rows.act("had-access", agent=agent, named=named)) == words


def test_an_act_keeps_the_hedge_that_the_words_put_on_it():
    act = rows.act("intercepted", named="the service", hedge="has claimed")

    assert acts_phrase(rows.records(rows.quote(1)), [act]) == (
        "intercepted (hedged: “has claimed”) by “the service”"
    )


@pytest.mark.parametrize(
    ("described", "name"),
    [
        (
            "article on the calls that cites The Herald",
            "the article published by The Courier on the calls that cites The Herald",
        ),
        (
            "article on the calls translated from The Herald",
            "the article published by The Courier on the calls translated from The Herald",
        ),
        ("report on the calls", "the report on the calls published by The Courier"),
    ],
)
def test_a_publisher_is_not_taken_for_that_of_the_outlet_a_description_cites(described, name):
    article = replace(rows.document(1, described_as=described, publisher=7), title="")
    records = rows.records(rows.quote(1), rows.source(7, "The Courier"), article)

    assert document_name(records, 1) == name


def test_a_description_is_not_parted_where_another_language_is_spoken():
    described = "article on the calls that cites The Herald"
    article = replace(rows.document(1, described_as=described, publisher=7), title="")
    records = rows.records(rows.quote(1), rows.source(7, "The Courier"), article)

    with use_language(replace(ENGLISH, language="es")):
        name = document_name(records, 1)

    assert name == f"the {described} published by The Courier"
