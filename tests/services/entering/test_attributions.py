"""Steps: entered with what is new on the way, mended, and taken back with what was made for them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from provenance.models import Act, Attribution, Document, Event, Passage, Quote, Source
from provenance.services import evidence
from provenance.services.entering import (
    ActEntry,
    AttributionEntry,
    DateEntry,
    NewDocument,
    NewSource,
    change_attribution,
    enter_attribution,
    remove_attribution,
)
from provenance.services.entering.places import AlreadyEntered
from tests import builders
from tests.services.changes import CHANGE, SECOND

pytestmark = pytest.mark.django_db
TEXT = "Audio shared by the Service captures a call. Read more at The Daily Paper."
SERVICE = NewSource(name="The Service", kind="service")
AUDIO = NewDocument(kind="released-audio", described_as="audio of a call", publisher=SERVICE)
SHARED = (0, 27)


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT)


def test_a_step_brings_its_document_its_publisher_its_passage_and_its_acts(article):
    acts = [
        ActEntry(kind="released", agent=SERVICE, agent_as_named="the Service"),
        ActEntry(kind="intercepted", place=(28, 43)),
    ]

    attribution = enter_attribution(
        article, AttributionEntry(upstream=AUDIO, place=SHARED, acts=acts), change=CHANGE
    )

    assert (attribution.slug, attribution.layer) == ("page-the-service-audio-of-a-call", "seen")
    assert (attribution.upstream.holding, attribution.upstream.status) == ("named", "draft")
    assert Source.objects.get() == attribution.upstream.publisher == attribution.acts.first().agent
    assert [act.passage and act.passage.exact for act in attribution.acts.all()] == [
        None,
        "captures a call",
    ]
    kinds = sorted(Event.objects.values_list("record_type", flat=True))
    assert kinds == ["attribution", "document", "passage", "passage", "source"]


def test_a_new_document_has_the_date_that_is_told_of_it(article):
    dated = NewDocument(
        kind="report", publisher=None, date=DateEntry(edtf="2022-07~", place=SHARED)
    )

    attribution = enter_attribution(
        article, AttributionEntry(upstream=dated, place=SHARED), change=CHANGE
    )

    date = attribution.upstream.dates.get()
    assert (date.edtf, date.precision, date.passage.document) == ("2022-07~", "month", article)


@pytest.mark.parametrize(
    ("fields", "slug"),
    [
        ({"described_as": "audio of a call", "title": "The call"}, "audio-of-a-call"),
        ({"title": "The call"}, "the-call"),
        ({}, "report"),
    ],
)
def test_a_new_document_has_the_address_of_what_it_is_called(article, fields, slug):
    entry = AttributionEntry(upstream=NewDocument(kind="report", **fields), place=SHARED)

    assert enter_attribution(article, entry, change=CHANGE).upstream.slug == slug


def test_a_step_of_an_upstream_is_told_here(article):
    report = builders.named_document(slug="report")
    quote = builders.quote()

    attribution = enter_attribution(
        article,
        AttributionEntry(taker=report, speaks=True, place=SHARED, quotes=[quote]),
        change=CHANGE,
    )

    assert (attribution.taker, attribution.layer, attribution.slug) == (
        report,
        "told",
        "report-speaker",
    )
    assert list(attribution.quotes.all()) == [quote]


@pytest.mark.parametrize("told_of_upstream", [True, False])
def test_a_step_without_words_is_an_inference_of_who_enters_it(article, told_of_upstream):
    report = builders.named_document() if told_of_upstream else None

    attribution = enter_attribution(
        article,
        AttributionEntry(taker=report, gap="source-unnamed", inference="It reads so."),
        change=CHANGE,
    )

    assert (attribution.inferred_by, attribution.layer) == ("a curator", "inferred")
    assert attribution.inferred_for == (article if told_of_upstream else None)


def test_stated_words_leave_no_inference(article):
    entry = AttributionEntry(gap="link-dead", place=SHARED, inference="It reads so.")

    assert enter_attribution(article, entry, change=CHANGE).inference == ""


def test_a_step_without_words_and_reason_is_refused(article):
    with pytest.raises(ValidationError, match="Select the words"):
        enter_attribution(article, AttributionEntry(gap="link-dead"), change=CHANGE)


def test_a_step_that_leads_nowhere_leaves_nothing_behind(article):
    with pytest.raises(ValidationError, match="A step leads"):
        enter_attribution(article, AttributionEntry(place=SHARED), change=CHANGE)

    assert not Passage.objects.exists()
    assert not Event.objects.exists()


def test_a_mended_step_leads_elsewhere_and_what_was_made_for_it_goes(article):
    acts = [ActEntry(kind="released", agent=SERVICE), ActEntry(kind="intercepted")]
    attribution = enter_attribution(
        article, AttributionEntry(upstream=AUDIO, place=SHARED, acts=acts), change=CHANGE
    )

    wanted = AttributionEntry(speaks=True, place=(28, 43), acts=acts[1:])
    change_attribution(attribution, wanted, document=article, change=CHANGE)

    kept = Attribution.objects.get()
    assert (kept.speaks, kept.upstream, kept.passage.exact) == (True, None, "captures a call")
    assert [act.kind for act in kept.acts.all()] == ["intercepted"]
    assert list(Document.objects.all()) == [article]
    assert Passage.objects.count() == 1
    assert not Source.objects.exists()


def test_a_mended_inference_keeps_who_drew_it(article):
    entry = AttributionEntry(gap="source-unnamed", inference="It reads so.")
    attribution = enter_attribution(article, entry, change=CHANGE)

    change_attribution(
        attribution,
        AttributionEntry(gap="link-dead", inference="So."),
        document=article,
        change=SECOND,
    )

    assert Attribution.objects.get().inferred_by == "a curator"


def test_a_step_taken_back_leaves_nothing_of_it(article):
    acts = [ActEntry(kind="released", agent=SERVICE, place=(28, 43))]
    attribution = enter_attribution(
        article, AttributionEntry(upstream=AUDIO, place=SHARED, acts=acts), change=CHANGE
    )

    remove_attribution(attribution, change=CHANGE)

    assert list(Document.objects.all()) == [article]
    assert not Passage.objects.exists()
    assert not Act.objects.exists()
    assert not Source.objects.exists()


def test_what_another_made_or_stands_on_stays_when_a_step_is_taken_back(article):
    attribution = enter_attribution(
        article, AttributionEntry(upstream=AUDIO, place=SHARED), change=CHANGE
    )
    other = enter_attribution(
        article, AttributionEntry(gap="link-dead", place=SHARED), change=CHANGE
    )

    remove_attribution(attribution, change=SECOND)
    assert Document.objects.filter(holding="named").exists()
    assert Passage.objects.get().attributions.get() == other


def test_a_document_of_the_register_stays_when_a_step_is_taken_back(article):
    report = builders.named_document()
    attribution = enter_attribution(
        article, AttributionEntry(upstream=report, place=SHARED), change=CHANGE
    )

    remove_attribution(attribution, change=CHANGE)

    assert Document.objects.filter(pk=report.pk).exists()


def test_a_quote_that_only_the_step_spoke_of_goes_with_it(article):
    alone = builders.quote()
    worded = builders.wording().quote
    entry = AttributionEntry(speaks=True, place=SHARED, quotes=[alone, worded])
    attribution = enter_attribution(article, entry, change=CHANGE)

    remove_attribution(attribution, change=CHANGE)

    assert list(Quote.objects.all()) == [worded]


def test_a_gap_with_a_candidate_cannot_be_taken_back(article):
    attribution = enter_attribution(
        article, AttributionEntry(gap="source-unnamed", place=SHARED), change=CHANGE
    )
    builders.candidate(attribution)

    with pytest.raises(evidence.StillNeeded, match="1 possible source"):
        remove_attribution(attribution, change=CHANGE)

    assert Attribution.objects.exists()


def test_the_same_step_for_fewer_quotes_is_another_and_for_the_same_is_refused(article):
    both = [builders.quote(), builders.quote()]
    entry = AttributionEntry(gap="link-dead", place=SHARED, quotes=both)
    enter_attribution(article, entry, change=CHANGE)

    enter_attribution(article, replace(entry, quotes=both[:1]), change=CHANGE)

    assert article.attributions.count() == 2
    for quotes in (both, both[::-1], both[:1]):
        with pytest.raises(AlreadyEntered):
            enter_attribution(article, replace(entry, quotes=quotes), change=CHANGE)
