"""Documents and sources in JSON."""

from __future__ import annotations

import pytest

from provenance.models import Document, Source
from tests import builders, stories
from tests.api.paging import pages

DOCUMENTS, SOURCES = "/api/v1/documents", "/api/v1/sources"


def test_a_document_is_given_with_its_dates_steps_and_passages(reader, losing):
    answer = reader.get(f"{DOCUMENTS}/the-page").json()

    assert answer["quotes"] == ["losing-now"]
    assert answer["status"] == "published"
    assert [date["edtf"] for date in answer["dates"]] == ["2022-09-29"]
    assert [
        (attribution["layer"], attribution["upstream"]["id"])
        for attribution in answer["attributions"]
    ] == [("seen", "the-report")]
    exact = answer["passages"][0]
    assert stories.TEXT[exact["start"] : exact["end"]] == exact["exact"]
    assert exact["zone"] == "body"


def test_a_document_says_who_examined_it_or_that_nobody_did(reader, losing):
    Document.objects.filter(slug="the-page").update(
        examined_on="2022-10-02", examined_by="a curator"
    )

    examined = reader.get(f"{DOCUMENTS}/the-page").json()["examined"]
    assert examined == {"on": "2022-10-02", "by": "a curator"}
    assert reader.get(f"{DOCUMENTS}/arabic").json()["examined"] is None


def test_a_source_is_given_with_all_that_its_page_lists(reader, losing):
    service = Source.objects.get(slug="the-service")
    unit = builders.source("A unit", slug="a-unit", part_of=service)
    builders.document(publisher=unit)
    builders.source_name(service, name="SBU")
    builders.quote(slug="statement", claimed_speaker=service)
    builders.wording("We heard it all", of=service.quotes.get(), document=builders.document())
    page = Document.objects.get(slug="the-page")
    builders.statement(document=page, doer=service, kind="translating")

    answer = reader.get(f"{SOURCES}/the-service").json()

    assert [part["id"] for part in answer["parts"]] == ["a-unit"]
    assert answer["names"] == ["SBU"]
    assert answer["interests"][0]["interest"] == "a party to the war"
    assert answer["said"] == [{"quote": "statement", "wordings": ["We heard it all"]}]
    assert [row["id"] for row in answer["published"]] == ["the-audio"]
    assert [(row["taker"]["id"], row["upstream"]["id"]) for row in answer["released"]] == [
        ("the-report", "the-audio")
    ]
    assert [row["kind"] for row in answer["handled"]] == ["translating"]
    assert reader.get(f"{SOURCES}/{unit.slug}").json()["part_of"]["id"] == "the-service"


def test_what_verified_and_what_takes_from_nobody_is_given(reader, losing):
    paper = Source.objects.get(slug="the-daily-paper")
    gap = builders.attribution(Document.objects.get(slug="the-page"))
    builders.act(gap, kind="obtained", agent=paper)

    answer = reader.get(f"{SOURCES}/the-daily-paper").json()

    assert answer["verified"][0]["exact"] == "we checked the audio by telephone"
    assert answer["obtained"][0]["upstream"] is None
    assert answer["obtained"][0]["agent_as_named"] is None


def test_a_long_list_of_a_source_is_cut_and_says_so(reader, db, monkeypatch):
    monkeypatch.setattr("provenance.api.sources.MOST", 1)
    paper = builders.source(slug="paper")
    builders.document(publisher=paper)
    builders.document(publisher=paper)

    answer = reader.get(f"{SOURCES}/paper").json()

    assert (len(answer["published"]), answer["cut"]) == (1, ["published"])


@pytest.mark.parametrize("address", [f"{DOCUMENTS}/nobody", f"{SOURCES}/nobody"])
def test_what_is_not_there_is_said_with_what_to_do(reader, address):
    answer = reader.get(address)

    assert answer.status_code == 404
    assert "GET /api/v1/" in answer.json()["hint"]


def test_every_document_stands_on_one_page(reader, losing):
    slugs = sorted(Document.objects.values_list("slug", flat=True))

    assert pages(reader, f"{DOCUMENTS}?limit=2", "documents") == slugs


def test_every_source_stands_on_one_page(reader, losing):
    unit = builders.source(part_of=Source.objects.get(slug="the-service"))
    builders.document(publisher=unit)
    slugs = sorted(Source.objects.values_list("slug", flat=True))

    assert pages(reader, f"{SOURCES}?limit=1", "sources") == slugs


def fill(rows):
    """So many of everything, around one source and one document."""
    service = builders.source(slug="whole", kind="service")
    page = builders.document(slug="whole", publisher=service)
    for _ in range(rows):
        paper = builders.source(part_of=service)
        other = builders.document(publisher=service)
        quote = builders.quote(claimed_speaker=service)
        builders.wording(of=quote, document=page)
        attribution = builders.attribution(page, builders.named_document(publisher=paper))
        builders.act(attribution, kind="released", agent=service)
        builders.statement(document=other, doer=service, of_document=page)
        builders.interest(service, passage=builders.passage(of=other), position=_ + 1)


@pytest.mark.parametrize("rows", [1, 30])
@pytest.mark.parametrize(
    ("address", "queries"),
    [
        (f"{DOCUMENTS}?limit=100", 3),
        (f"{SOURCES}?limit=100", 3),
        (f"{DOCUMENTS}/whole", 6),
        (f"{SOURCES}/whole", 16),
    ],
)
def test_an_answer_costs_the_same_however_long(
    reader, django_assert_num_queries, address, queries, rows
):
    fill(rows)

    with django_assert_num_queries(queries):
        assert reader.get(address).status_code == 200
