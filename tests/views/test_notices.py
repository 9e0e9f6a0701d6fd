"""What was corrected, retracted or withdrawn above a wording is told on every page below it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from provenance.domain.vocabulary import DisputeState, Status
from provenance.models import Attribution, Correction, Notice, Review, Summary
from provenance.services import corrections, evidence, publishing, requests, summaries
from provenance.services.history import Change
from tests import builders
from tests.services.test_moves import ANNA, BORIS

pytestmark = pytest.mark.django_db

PAGES = ("quote", "quote-wordings", "quote-verification", "quote-independence", "quote-drawn")
SAID = "The newspaper took the interview back."


@pytest.fixture
def told():
    """An article that takes a quote from a newspaper's report, which takes it from recordings."""
    page = builders.document("The article")
    paper = builders.named_document("The newspaper’s report")
    calls = builders.named_document("The recordings of the calls")
    quote = builders.wording(document=page)
    builders.attribution(page, paper)
    builders.attribution(paper, calls, passage=builders.passage("recordings", page))
    return page, paper, calls, quote


def retract(document, **fields):
    correction = Correction(**{"kind": "retracted", "statement": SAID} | fields)
    return corrections.record_correction(document, correction, change=ANNA)


def address(quote, name="quote"):
    return reverse(name, args=[quote.quote.slug])


@pytest.mark.parametrize("name", PAGES)
def test_a_retraction_is_told_on_every_page_of_a_quote_below_it(reader, told, name):
    *_, calls, quote = told
    retract(calls, dated="2022-10-03")

    shown = reader.get(address(quote, name)).text

    assert SAID in shown
    assert "retracted by its publisher, 3 October 2022" in shown


def test_the_row_says_it_too(reader, told):
    retract(told[1])

    assert (
        'class="badge notice-retracted">retracted by its publisher<'
        in reader.get(address(told[-1])).text
    )


def test_the_chain_of_the_api_carries_it(reader, told):
    retract(told[2])
    slug = told[-1].quote.slug

    (notice,) = reader.get(f"/api/v1/quotes/{slug}/chain").json()["notices"]

    assert (notice["kind"], notice["statement"]) == ("retracted", SAID)


def test_a_document_s_own_answer_carries_it(reader, told):
    page = told[0]
    retract(page)

    (notice,) = reader.get(f"/api/v1/documents/{page.slug}").json()["notices"]

    assert notice["sentence"].endswith(SAID)


@pytest.mark.parametrize("name", ["json", "csv", "provn", "sheet", "ris", "csl.json"])
def test_every_export_carries_it(reader, told, name):
    retract(told[2])
    where = reverse("quote-export", args=[told[-1].quote.slug, name])

    assert SAID in reader.get(where).content.decode()


def test_a_notice_costs_the_quote_page_no_query(reader, told):
    quote = address(told[-1])
    reader.get(quote)
    with CaptureQueriesContext(connection) as before:
        reader.get(quote)
    retract(told[1])
    retract(told[2], statement="Another.")

    with CaptureQueriesContext(connection) as after:
        reader.get(quote)

    assert len(after) == len(before)


def test_what_is_corrected_in_a_draft_is_not_told_to_readers(reader, curator, told):
    *_, calls, quote = told
    retract(calls)
    calls.status = Status.DRAFT
    calls.save()

    assert SAID not in reader.get(address(quote)).text
    assert SAID in curator.get(address(quote)).text


def test_words_in_a_draft_are_withheld_and_the_sentence_stays(reader, told):
    hidden = builders.passage("We take it back.", builders.document(status=Status.DRAFT))
    retract(told[1], passage=hidden)
    retract(told[0], passage=hidden)

    for where in (address(told[-1]), told[0].get_absolute_url()):
        assert SAID in reader.get(where).text
        assert "We take it back." not in reader.get(where).text


def test_words_in_a_published_document_are_shown(reader, told):
    words = builders.passage("We take it back.", builders.document("The notice"))
    retract(told[0], passage=words, address="https://paper.example/corrections")

    for where in (address(told[-1]), told[0].get_absolute_url()):
        assert "We take it back." in reader.get(where).text
        assert "https://paper.example/corrections" in reader.get(where).text


def test_a_withdrawn_record_leaves_a_notice_and_neither_its_name_nor_words(reader, told):
    page, _, calls, quote = told
    builders.passage("Spoken in the recording.", calls)

    publishing.withdraw(calls, change=BORIS)
    shown = reader.get(address(quote)).text

    assert BORIS.why in shown
    assert "beyond it: withdrawn here" in shown
    assert "The recordings of the calls" not in shown
    assert BORIS.why not in reader.get(page.get_absolute_url()).text


def test_the_page_of_the_document_below_has_the_notice(reader, told):
    paper, calls = told[1:3]
    retract(calls)
    publishing.withdraw(calls, change=BORIS)

    shown = reader.get(paper.get_absolute_url()).text

    assert "What it takes words from: " in shown
    assert BORIS.why in shown
    assert SAID not in shown


def test_curators_read_which_record_was_withdrawn(curator, told):
    paper, calls = told[1:3]
    publishing.withdraw(calls, change=BORIS)

    assert "The recordings of the calls" in curator.get(paper.get_absolute_url()).text
    assert "The recordings of the calls" in curator.get(address(told[-1])).text


def test_what_is_out_again_is_withdrawn_no_more(reader, told):
    *_, calls, quote = told
    publishing.withdraw(calls, change=BORIS)
    publishing.reopen(calls, change=ANNA)
    publishing.submit(calls, change=ANNA)
    assert BORIS.why in reader.get(address(quote)).text

    publishing.publish(calls, change=Change("clara", "page", "It is right."), acknowledged=True)

    assert BORIS.why not in reader.get(address(quote)).text


def test_a_copy_carries_the_notice_of_what_it_copies(reader, told):
    page = told[0]
    original = builders.document("The original")
    page.syndicated_copy_of, page.copy_reason = original, "The same words."
    page.save()
    retract(original)

    assert SAID in reader.get(address(told[-1])).text
    assert SAID in reader.get(page.get_absolute_url()).text


def test_a_copy_of_a_draft_does_not_tell_its_corrections(reader, told):
    page = told[0]
    original = builders.document("The original", status=Status.DRAFT)
    page.syndicated_copy_of, page.copy_reason = original, "The same words."
    page.save()
    retract(original)

    assert SAID not in reader.get(address(told[-1])).text
    assert SAID not in reader.get(page.get_absolute_url()).text


def test_watchers_are_told_of_a_retraction(told):
    *_, calls, quote = told
    summaries.refresh([quote.quote_id])
    version = Summary.objects.get(pk=quote.quote_id).version
    builders.watch(quote=quote.quote, chain_version=version)

    retract(calls)

    assert Notice.objects.get().values["what"] == ["notices added 1"]


def read_by_two(document):
    publishing.submit(document, change=ANNA)
    publishing.correct(document, change=BORIS, acknowledged=True)


def test_an_edition_is_told_and_to_curators_that_it_changed_since(reader, curator, told):
    page, quote = told[0], told[-1]
    read_by_two(page)
    for where in (address(quote), page.get_absolute_url()):
        assert "Edition 1 of this record, read by a second curator." in reader.get(where).text

    page.title = "The article, renamed"
    evidence.save(page, change=ANNA)

    assert (
        "Changed since a second curator read it, and not yet read again: "
        "the article headed “The article, renamed”."
        in re.sub("</?bdi[^>]*>", "", curator.get(address(quote)).text)
    )
    assert "not yet read again" not in reader.get(address(quote)).text
    assert "and not yet read again" in curator.get(page.get_absolute_url()).text
    assert "Until a second person has read the change" in reader.get(page.get_absolute_url()).text


@pytest.mark.parametrize("changed", ["wording", "step", "title"])
def test_whatever_was_changed_readers_are_told_the_edition_that_they_see(
    reader, curator, told, changed
):
    page, *_, quote = told
    read_by_two(page)
    records = {"wording": quote, "step": page.attributions.get(), "title": page}
    record = type(records[changed]).objects.get(pk=records[changed].pk)
    field = {"wording": "speaker_as_named", "step": "identity_reason", "title": "title"}[changed]
    setattr(record, field, "Put right")

    evidence.save(record, change=ANNA)

    shown = reader.get(address(quote)).text
    assert "Edition 1 of this record, read by a second curator." in shown
    assert "not yet read again" not in shown
    assert "changed since" not in shown
    assert "not yet read again" in curator.get(address(quote)).text


def test_a_page_told_as_it_was_last_read_tells_what_its_publisher_corrected(reader, told):
    page = told[0]
    builders.correction(page, statement="The paper took it back.", dated="2026-05-03")
    read_by_two(page)
    page.title = "The article, renamed"
    evidence.save(page, change=ANNA)

    shown = reader.get(page.get_absolute_url()).text

    assert "Until a second person has read the change" in shown
    assert "The paper took it back." in shown


def test_no_edition_is_invented_for_what_was_loaded(reader, curator, told):
    for client in (reader, curator):
        assert "read by a second curator" not in client.get(address(told[-1])).text


def test_a_change_of_a_step_told_here_marks_the_edition(told):
    page = told[0]
    read_by_two(page)
    attribution = page.attributions.get()
    attribution.meaning = "It names the paper."
    evidence.save(attribution, change=ANNA)

    assert Review.objects.get().changed_at is not None


def test_a_new_and_then_deleted_passage_leaves_the_edition_as_it_was(told):
    page = told[0]
    read_by_two(page)
    passage = builders.passage("never saved through a service", page)
    passage.zone = "lead"
    evidence.save(passage, change=ANNA)
    assert Review.objects.get().changed_at is not None

    evidence.delete(passage, change=ANNA)

    assert Review.objects.get().changed_at is None


def test_a_quote_s_setting_belongs_to_the_edition(told):
    read_by_two(told[0])
    quote = told[-1].quote
    quote.original_words = "Ми програємо."
    evidence.save(quote, change=ANNA)

    assert Review.objects.get().changed_at is not None


def test_agreeing_to_a_change_is_told_as_a_correction_below(reader, told):
    page, quote = told[0], told[-1]
    read_by_two(page)
    page.title = "The article, renamed"
    evidence.save(page, change=ANNA)
    read_by_two(page)

    shown = reader.get(address(quote)).text
    assert "Edition 2 of this record" in shown
    assert "corrected here" in shown
    assert Correction.objects.get().statement == ANNA.why


# Objections that were upheld


def uphold(quote, attribution, outcome="One agency, not two."):
    record = builders.dispute(attribution, quote=quote.quote, quote_slug=quote.quote.slug)
    requests.decide(record, state=DisputeState.UPHELD, change=replace(ANNA, why=outcome))
    return record


@pytest.mark.parametrize("name", PAGES)
def test_an_objection_that_was_upheld_leaves_a_dated_note(reader, told, name):
    page, *_, quote = told
    uphold(quote, Attribution.objects.get(taker=page))

    shown = reader.get(address(quote, name)).text

    assert "One agency, not two." in shown
    assert "an objection to it was upheld here, " in shown


@pytest.mark.parametrize("name", ["json", "csv", "sheet"])
def test_exports_carry_an_objection_that_was_upheld(reader, told, name):
    page, *_, quote = told
    uphold(quote, Attribution.objects.get(taker=page))
    where = reverse("quote-export", args=[quote.quote.slug, name])

    assert "One agency, not two." in reader.get(where).content.decode()


def test_the_note_stands_at_no_other_quote_that_came_the_same_way(reader, told):
    page, *_, quote = told
    other = builders.wording("Another sentence.", document=page)
    uphold(quote, Attribution.objects.get(taker=page))

    assert "One agency" not in reader.get(address(other)).text


def test_an_open_or_a_refused_objection_leaves_no_note(reader, told):
    page, *_, quote = told
    attribution = Attribution.objects.get(taker=page)
    fields = {"quote": quote.quote, "quote_slug": quote.quote.slug}
    refused = builders.dispute(attribution, reason="Another.", **fields)
    requests.decide(refused, state=DisputeState.REFUSED, change=ANNA)

    assert "was upheld here" not in reader.get(address(quote)).text
