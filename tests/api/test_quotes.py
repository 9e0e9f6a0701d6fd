"""Quotes in JSON: found, listed, read, and their chains."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from provenance.domain.chain.report import build_report
from provenance.domain.chain.steps import Perspective
from provenance.domain.messages import LANGUAGE_TAGS
from provenance.exports.fingerprint import chain_version
from provenance.exports.schemas.chain import chain_json
from provenance.models import Quote, Summary
from provenance.queries.chains import records_of
from provenance.services import summaries
from tests import builders
from tests.api.paging import pages

pytestmark = pytest.mark.usefixtures("short_words_answer")

FIND, QUOTES = "/api/v1/find", "/api/v1/quotes"
QUOTE = f"{QUOTES}/losing-now"
CHAIN = f"{QUOTE}/chain"


def several(rows):
    """So many quotes, each in a document of its own, summed up."""
    for number in range(rows):
        document = builders.document(publisher=builders.source())
        builders.document_date(document, f"2022-09-{number + 1:02}")
        speaker = builders.source(kind="person")
        quote = builders.quote(claimed_speaker=speaker, slug=f"quote-of-{number:02}")
        builders.wording(f"{builders.LOSING} {number}", of=quote, document=document)
    summaries.rewrite_summaries(list(Quote.objects.values_list("pk", flat=True)))


# Finding


def test_one_quote_is_found_with_its_chain_in_a_sentence(reader, losing):
    answer = reader.get(FIND, {"q": builders.LOSING}).json()

    assert (answer["answer"], answer["more"], answer["nearest"]) == ("one", 0, [])
    (hit,) = answer["hits"]
    assert (hit["match"], hit["quote"]) == ("same", "losing-now")
    assert hit["wording"] == "losing-in-the-page"
    page = reader.get(reverse("quote", args=["losing-now"])).text.replace("&#x27;", "'")
    assert hit["chain"] in re.sub("</?bdi[^>]*>", "", page)
    assert hit["verification"] == "not-examined"
    assert (hit["outlets"], hit["origins"]) == (3, 1)


def test_what_is_not_known_answers_none_with_the_nearest(reader, losing):
    answer = reader.get(FIND, {"q": "We are losing today and everybody knows it well"}).json()

    assert (answer["answer"], answer["hits"]) == ("none", [])
    assert [hit["match"] for hit in answer["nearest"]] == ["similar"]


def test_several_quotes_are_all_given_up_to_the_limit(reader, losing):
    builders.wording(builders.LOSING, document=builders.document())

    answer = reader.get(FIND, {"q": builders.LOSING, "limit": 1}).json()

    assert (answer["answer"], len(answer["hits"]), answer["more"]) == ("several", 1, 1)


@pytest.mark.parametrize("words", ["…", " ", ""])
def test_words_without_a_letter_find_nothing(reader, losing, words):
    assert reader.get(FIND, {"q": words}).json()["answer"] == "none"


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({}, "q:"),
        ({"q": "x" * 1001}, "q:"),
        ({"q": "x", "limit": 0}, "limit:"),
        ({"q": "x", "limit": 101}, "limit:"),
        ({"q": "x", "limt": 5}, "there are: limit, q"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(reader, query, named):
    answer = reader.get(FIND, query)

    assert answer.status_code == 422
    assert named in answer.json()["error"]


# Listing


def test_a_row_says_what_is_told_of_the_quote(reader, losing):
    (row,) = reader.get(QUOTES).json()["quotes"]

    assert row["words"] == builders.LOSING
    assert row["claimed_speaker"] is None
    assert (row["outlets"], row["origins"], row["reaches"]) == (3, 1, True)
    assert row["version"] == Summary.objects.get().version
    assert (row["earliest"], row["latest"], row["waiting"]) == ("2022-09-29", "2022-09-29", False)


@pytest.mark.parametrize("sort", ["newest", "oldest", "outlets", "origins"])
def test_every_quote_stands_on_one_page_whatever_the_order(reader, sort):
    several(5)
    builders.wording(document=builders.document(), of=builders.quote(slug="undated"))
    summaries.refresh_stale()

    rows = pages(reader, f"{QUOTES}?sort={sort}&limit=2", "quotes")

    assert len(rows) == 6
    assert set(rows) == {*(f"quote-of-{number:02}" for number in range(5)), "undated"}


def test_the_newest_comes_first_and_the_undated_last(reader, losing):
    several(2)

    rows = pages(reader, QUOTES, "quotes")

    assert rows == ["losing-now", "quote-of-01", "quote-of-00"]


def test_quotes_are_narrowed_by_days_and_facets(reader, losing):
    several(3)
    builders.look_through_all()
    summaries.rewrite_summaries(list(Quote.objects.values_list("pk", flat=True)))
    speaker = Quote.objects.get(slug="quote-of-01").claimed_speaker.slug

    assert pages(reader, f"{QUOTES}?until=2022-09-02", "quotes") == ["quote-of-01", "quote-of-00"]
    assert pages(reader, f"{QUOTES}?speaker={speaker}", "quotes") == ["quote-of-01"]
    assert pages(reader, f"{QUOTES}?reaches=yes", "quotes") == ["losing-now"]
    assert pages(
        reader, f"{QUOTES}?finding=hanging&since=2022-09-03&until=2022-09-03", "quotes"
    ) == ["quote-of-02"]


@pytest.mark.parametrize(
    "query", ["after=nonsense", "sort=outlets&after=2022-09-29_1", "sort=best", "stance=true"]
)
def test_a_question_that_makes_no_sense_is_refused(reader, losing, query):
    assert reader.get(f"{QUOTES}?{query}").status_code == 422


def test_a_quote_that_waits_to_be_told_anew_says_so(reader, losing):
    Summary.objects.update(stale=True)

    assert reader.get(QUOTES).json()["quotes"][0]["waiting"] is True


@pytest.mark.parametrize("rows", [1, 30])
def test_a_page_of_quotes_costs_the_same_however_long(reader, django_assert_num_queries, rows):
    several(rows)

    # The session and the account; the page; summaries, first wordings, their words.
    with django_assert_num_queries(6):
        answer = reader.get(f"{QUOTES}?limit=30&sort=outlets").json()

    assert len(answer["quotes"]) == rows


@pytest.mark.parametrize("rows", [1, 30])
def test_finding_costs_the_same_however_many_are_found(reader, django_assert_max_num_queries, rows):
    several(rows)

    with django_assert_max_num_queries(12):
        reader.get(FIND, {"q": builders.LOSING, "limit": 30})


# One quote


def test_a_quote_is_given_with_its_wordings_and_its_version(reader, losing):
    answer = reader.get(QUOTE).json()

    assert answer["wordings"][0]["id"] == "losing-in-the-page"
    assert answer["wordings"][0]["passage"]["exact"] == builders.LOSING
    assert answer["told"]["version"] == Summary.objects.get().version
    assert (answer["answered"], answer["answers"]) == (None, [])


def test_what_responds_to_a_quote_is_named_on_both_sides(reader, losing):
    reply = builders.quote(slug="denial", responds_to=losing)
    builders.wording("No, we are not", of=reply, document=builders.document())

    assert reader.get(QUOTE).json()["answers"] == ["denial"]
    assert reader.get(f"{QUOTES}/denial").json()["answered"] == "losing-now"
    assert reader.get(f"{QUOTES}/denial").json()["told"] is None


def test_a_translation_names_its_languages(reader, losing):
    builders.translation(
        losing.wordings.get(slug="losing-in-the-page"), from_language="ru", into_language="en"
    )

    (step,) = reader.get(QUOTE).json()["wordings"][0]["translations"]

    assert (step["from"], step["into"], step["translator"]) == ("ru", "en", None)


@pytest.mark.parametrize(
    "address", [f"{QUOTES}/nobody", f"{QUOTES}/nobody/chain", f"{CHAIN}?from=x"]
)
def test_what_is_not_there_is_said_with_what_to_do(reader, losing, address):
    answer = reader.get(address)

    assert answer.status_code == 404
    assert "/api/v1/" in answer.json()["hint"]


# The chain


@pytest.mark.parametrize("perspective", list(Perspective))
def test_the_chain_is_the_one_that_the_exports_tell(reader, losing, perspective):
    records = records_of("losing-now")
    report = build_report(records, records.quote_wordings()[1], perspective)

    answer = reader.get(CHAIN, {"from": report.wording.slug, "as": perspective.value}).json()

    assert answer.pop("permalink").endswith(
        f"from={report.wording.slug}"
        + ("&as=everyone" if perspective == Perspective.EVERYONE else "")
    )
    assert answer.pop("version") == chain_version(report)
    assert answer == chain_json(report)


def test_the_permalink_opens_the_page_of_the_same_chain(reader, losing):
    answer = reader.get(CHAIN).json()

    page = reader.get(answer["permalink"].removeprefix("http://testserver"))

    assert page.status_code == 200
    sentence = page.context["report"].sentences.chain
    assert LANGUAGE_TAGS.sub("", sentence) == answer["sentences"]["chain"]


def test_unknown_things_have_words_of_their_own(reader, losing):
    answer = reader.get(CHAIN).json()

    states = {document["id"]: document["verification"] for document in answer["documents"]}
    assert states["the-page"] == "not-examined"
    assert states["the-report"] == "not-held"


def test_an_examined_document_without_a_statement_states_none(reader, losing):
    page = losing.wordings.get(slug="losing-in-the-page").passage.document
    page.examined_on, page.examined_by = "2022-10-02", "a curator"
    page.save()

    document = reader.get(CHAIN).json()["documents"][0]

    assert document["verification"] == "none-stated"
    assert document["examined"] == {"on": "2022-10-02", "by": "a curator"}


def test_sentences_are_english_whatever_the_browser_asks_for(reader, losing):
    plain = reader.get(CHAIN).json()

    assert reader.get(CHAIN, headers={"Accept-Language": "uk"}).json() == plain
