"""What readers get of the records, what only curators get, and what nobody gets."""

from __future__ import annotations

import json

import pytest

from provenance.domain.chain.report import build_report
from provenance.domain.chain.steps import Perspective
from provenance.domain.vocabulary import Status
from provenance.exports.schemas.chain import chain_json
from provenance.exports.terminal import chain_text
from provenance.queries.chains import records_of, records_of_many
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote():
    return builders.quote(slug="losing-now")


@pytest.fixture
def page(quote):
    page = builders.document("A page")
    builders.wording(of=quote, document=page)
    return page


@pytest.fixture
def draft():
    return builders.document("A draft", status=Status.DRAFT)


def told(slug, perspective=Perspective.OUTLET):
    records = records_of(slug)
    return build_report(records, records.quote_wordings()[0], perspective)


def everything(report):
    return json.dumps(chain_json(report), ensure_ascii=False) + chain_text(report)


def test_a_protected_sources_register_name_appears_nowhere(page, quote):
    soldier = builders.protected_source(kind="person")
    quote.claimed_speaker = quote.addressee = soldier
    quote.save()
    attribution = builders.attribution(page, speaks=True)
    builders.act(attribution, agent=soldier)
    builders.interest(soldier)
    builders.statement(document=page, doer=soldier)
    builders.translation(quote.wordings.get(), translator=soldier)

    written = everything(told("losing-now"))
    assert "Aleksandr" in written
    assert "Ivanov" not in written


def test_words_of_a_draft_are_not_shown_to_readers(page, draft, quote):
    secret = builders.passage("words of the draft", draft)
    attribution = builders.attribution(page, speaks=True)
    builders.act(attribution, passage=secret)
    quote.wordings.update(naming_passage=secret)

    assert "words of the draft" not in everything(told("losing-now"))
    assert secret.pk in records_of("losing-now", drafts=True).passages


@pytest.mark.parametrize(
    "names",
    [lambda draft: {"document": draft}, lambda draft: {"passage": builders.passage(of=draft)}],
    ids=["as a document", "by its words"],
)
def test_a_candidate_that_names_a_draft_is_not_told_to_readers(page, draft, names):
    builders.candidate(builders.attribution(page), **names(draft))

    assert records_of("losing-now").candidates == ()
    assert len(records_of("losing-now", drafts=True).candidates) == 1


def test_a_candidate_that_names_what_is_published_is_told(page):
    builders.candidate(builders.attribution(page), document=page)

    assert len(records_of("losing-now").candidates) == 1


def test_a_statement_in_a_draft_is_not_told_to_readers(page, draft):
    builders.statement(document=draft, of_document=page)

    assert records_of("losing-now").statements == ()
    assert len(records_of("losing-now", drafts=True).statements) == 1


def test_an_inference_drawn_for_a_draft_is_not_told_to_readers(page, draft):
    builders.attribution(page, speaks=True, inference="The draft says so.", inferred_for=draft)

    assert not records_of("losing-now").attributions
    assert len(records_of("losing-now", drafts=True).attributions) == 1


def test_an_inference_drawn_for_what_is_published_is_told(page):
    builders.attribution(page, speaks=True, inference="It follows.", inferred_for=page)

    assert records_of("losing-now").attributions


def test_a_headline_that_nothing_quotes_is_read_too(page, quote):
    quote.wordings.update(speaker_as_named="the purported soldier")
    builders.passage("Soldier Says They Lose", page, zone="headline")

    assert "headline_conflict" in {finding.code for finding in told("losing-now").findings}


def test_an_overruling_is_read_with_its_passage(page, quote):
    quote.wordings.update(speaker_as_named="the supposed soldier")
    builders.overruling(quote.wordings.get().passage)

    assert "hedges with “supposed”" not in told("losing-now").sentences.short


def test_interests_count_through_what_a_source_is_part_of(page):
    state = builders.source("Ukraine", kind="office")
    builders.interest(state, since="2022-02-24", until="2030-01-01")
    service = builders.source("the Service", part_of=state)
    builders.act(builders.attribution(page, speaks=True), agent=service)

    assert (
        "Ukraine, by way of the Service, is party to the war" in told("losing-now").sentences.short
    )


def test_methods_objects_and_durations_are_read(page):
    builders.statement(
        document=page,
        methods=[builders.method("phone numbers"), builders.method("apps")],
        objects=["recording"],
        duration_number="2.00",
        duration_unit="month",
    )

    (row,) = records_of("losing-now").statements
    assert (row.methods, row.objects) == (("apps", "phone numbers"), ("recording",))
    assert (row.duration_number, row.duration_unit) == ("2", "month")


def test_candidates_and_segments_are_read(page, quote):
    whole = builders.passage("We lose. They win.", page)
    other = builders.quote()
    builders.wording(of=other, passage=whole, segment_start=0, segment_end=8)
    builders.wording(of=quote, passage=whole, segment_start=9, segment_end=18)
    builders.candidate(builders.attribution(page))

    records = records_of("losing-now")
    assert {r.words for r in records.wordings.values()} >= {"We lose.", "They win."}
    assert len(records.candidates) == 1


def test_dates_are_read_in_their_order_with_their_bounds(page):
    builders.document_date(page, "2022-09-29", position=2)
    builders.document_date(page, "", position=1)

    (row,) = records_of("losing-now").documents.values()
    assert [(d.edtf, str(d.bounds.earliest)) for d in row.dates] == [("", "None"), ("2022-09-29", "2022-09-29")]  # fmt: skip


def test_a_wording_within_another_is_read_with_the_outer_speaker(page, quote):
    outer = builders.wording("they say all goes to plan", document=page)
    quote.wordings.update(within=outer)

    assert outer.quote_id in records_of("losing-now").quotes


def test_several_read_together_tell_the_same_as_one_by_one(page, quote):
    builders.attribution(page, builders.document())
    other = builders.quote(slug="winning-now")
    builders.wording("We win.", of=other, document=page)

    together = records_of_many(["losing-now", "winning-now", "never-said"])
    alone = [records_of("losing-now"), records_of("winning-now")]
    by_quote = {records.quote: records for records in together}
    assert len(together) == 2
    for records in alone:
        same = by_quote[records.quote]
        first, second = (build_report(r, r.quote_wordings()[0]) for r in (records, same))
        assert chain_json(first) == chain_json(second)


def test_nothing_asked_for_is_nothing_read(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert records_of_many([]) == []
