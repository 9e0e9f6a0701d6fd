"""The chain in a terminal, as text and as JSON."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from provenance.domain.vocabulary import ActKind
from tests import builders

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("short_words_answer")]


@pytest.fixture
def losing():
    page = builders.document("A page")
    wording = builders.wording("We are losing this war", document=page)
    builders.act(builders.attribution(page, speaks=True), kind=ActKind.RELEASED, agent=builders.source())  # fmt: skip
    return wording


def trace(*arguments):
    out = StringIO()
    call_command("trace", *arguments, stdout=out)
    return out.getvalue()


def as_json(*arguments):
    return json.loads(trace(*arguments, "--format", "json"))


def test_one_quote_is_printed_as_a_chain(losing):
    printed = trace("we are losing this war")

    assert printed.startswith("“We are losing this war”\nas worded by the article headed “A page”")
    assert "released by The Daily Paper" in " ".join(printed.split())


def test_one_quote_is_printed_as_json(losing):
    printed = as_json("we are losing this war")

    assert printed["answer"] == "one"
    assert [step["leads_to"]["kind"] for step in printed["steps"]] == ["speaker"]


def test_it_is_told_as_everyone_does(losing):
    assert "as everyone tells it" in trace("we are losing this war", "--as", "everyone")


def test_several_quotes_are_printed_to_choose_from(losing):
    builders.wording("We are losing now")

    assert trace("we are losing").startswith("Several quotes have these words.")
    printed = as_json("we are losing")
    assert (printed["answer"], printed["quote"], printed["steps"]) == ("several", None, [])
    assert [choice["match"] for choice in printed["choices"]] == ["cut", "cut"]


def test_none_offers_the_nearest(losing):
    printed = as_json("we are losing nows")

    assert (printed["answer"], len(printed["nearest"])) == ("none", 1)
    assert printed["nearest"][0]["score"] < 1
    assert "Close, not the same:" in trace("we are losing nows")


@pytest.mark.parametrize("words", ["…", "\x00", "\ud800", "never said at all by anybody", "x" * 20_000])  # fmt: skip
def test_none_is_said_in_a_sentence(words):
    assert trace(words).startswith("No known quote has these words")
    assert as_json(words)["answer"] == "none"


@pytest.mark.parametrize("words", ["", "  \n"])
def test_an_empty_question_is_answered_with_a_clear_sentence(words):
    with pytest.raises(CommandError, match=r"^Give the words of a quote\.$"):
        trace(words)


def test_the_address_of_a_document_is_traced(losing):
    losing.passage.document.address = "https://example.org/1"
    losing.passage.document.save()

    assert as_json("https://example.org/1")["answer"] == "one"


def test_an_unknown_format_is_refused(losing):
    with pytest.raises(CommandError, match="invalid choice"):
        trace("we are losing", "--format", "xml")
