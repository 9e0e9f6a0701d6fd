"""Hops: entered with what is new on the way, mended, and taken back with what was made for them."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from provenance.models import Act, Attribution, Document, Event, Passage, Source, Utterance
from provenance.services import curate
from provenance.services.entering import (
    ActEntry,
    DateEntry,
    HopEntry,
    NewDocument,
    NewSource,
    change_hop,
    enter_hop,
    remove_hop,
)
from tests import builders
from tests.services.changes import CHANGE, SECOND

pytestmark = pytest.mark.django_db
TEXT = "Audio shared by the Service captures a call. Read more at The Daily Paper."
SERVICE = NewSource(name="The Service", kind="service", country="UA")
AUDIO = NewDocument(kind="released-audio", described_as="audio of a call", publisher=SERVICE)
SHARED = (0, 27)


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT)


def test_a_hop_brings_its_document_its_publisher_its_passage_and_its_acts(article):
    acts = [
        ActEntry(kind="released", agent=SERVICE, agent_as_named="the Service"),
        ActEntry(kind="intercepted", place=(28, 43)),
    ]

    hop = enter_hop(article, HopEntry(upstream=AUDIO, place=SHARED, acts=acts), change=CHANGE)

    assert (hop.slug, hop.layer) == ("page-the-service-audio-of-a-call", "seen")
    assert (hop.upstream.holding, hop.upstream.status) == ("named", "draft")
    assert Source.objects.get() == hop.upstream.publisher == hop.acts.first().agent
    assert [act.passage and act.passage.exact for act in hop.acts.all()] == [
        None,
        "captures a call",
    ]
    kinds = sorted(Event.objects.values_list("record_type", flat=True))
    assert kinds == ["attribution", "document", "passage", "passage", "source"]


def test_a_new_document_has_the_date_that_is_told_of_it(article):
    dated = NewDocument(
        kind="report", publisher=None, date=DateEntry(edtf="2022-07~", place=SHARED)
    )

    hop = enter_hop(article, HopEntry(upstream=dated, place=SHARED), change=CHANGE)

    date = hop.upstream.dates.get()
    assert (date.edtf, date.precision, date.passage.document) == ("2022-07~", "month", article)


def test_a_hop_of_an_upstream_is_told_here(article):
    report = builders.named_document(slug="report")
    quote = builders.utterance()

    hop = enter_hop(
        article,
        HopEntry(taker=report, speaks=True, place=SHARED, utterances=[quote]),
        change=CHANGE,
    )

    assert (hop.taker, hop.layer, hop.slug) == (report, "told", "report-speaker")
    assert list(hop.utterances.all()) == [quote]


@pytest.mark.parametrize("told_of_upstream", [True, False])
def test_a_hop_without_words_is_an_inference_of_who_enters_it(article, told_of_upstream):
    report = builders.named_document() if told_of_upstream else None

    hop = enter_hop(
        article,
        HopEntry(taker=report, gap="source-unnamed", inference="It reads so."),
        change=CHANGE,
    )

    assert (hop.inferred_by, hop.layer) == ("a curator", "inferred")
    assert hop.inferred_for == (article if told_of_upstream else None)


def test_stated_words_leave_no_inference(article):
    entry = HopEntry(gap="link-dead", place=SHARED, inference="It reads so.")

    assert enter_hop(article, entry, change=CHANGE).inference == ""


def test_a_hop_without_words_and_reason_is_refused(article):
    with pytest.raises(ValidationError, match="Select the words"):
        enter_hop(article, HopEntry(gap="link-dead"), change=CHANGE)


def test_a_hop_that_leads_nowhere_leaves_nothing_behind(article):
    with pytest.raises(ValidationError, match="A hop leads"):
        enter_hop(article, HopEntry(place=SHARED), change=CHANGE)

    assert not Passage.objects.exists()
    assert not Event.objects.exists()


def test_a_mended_hop_leads_elsewhere_and_what_was_made_for_it_goes(article):
    acts = [ActEntry(kind="released", agent=SERVICE), ActEntry(kind="intercepted")]
    hop = enter_hop(article, HopEntry(upstream=AUDIO, place=SHARED, acts=acts), change=CHANGE)

    wanted = HopEntry(speaks=True, place=(28, 43), acts=acts[1:])
    change_hop(hop, wanted, told_in=article, change=CHANGE)

    kept = Attribution.objects.get()
    assert (kept.speaks, kept.upstream, kept.passage.exact) == (True, None, "captures a call")
    assert [act.kind for act in kept.acts.all()] == ["intercepted"]
    assert list(Document.objects.all()) == [article]
    assert Passage.objects.count() == 1
    assert not Source.objects.exists()


def test_a_mended_inference_keeps_who_drew_it(article):
    entry = HopEntry(gap="source-unnamed", inference="It reads so.")
    hop = enter_hop(article, entry, change=CHANGE)

    change_hop(hop, HopEntry(gap="link-dead", inference="So."), told_in=article, change=SECOND)

    assert Attribution.objects.get().inferred_by == "a curator"


def test_a_hop_taken_back_leaves_nothing_of_it(article):
    acts = [ActEntry(kind="released", agent=SERVICE, place=(28, 43))]
    hop = enter_hop(article, HopEntry(upstream=AUDIO, place=SHARED, acts=acts), change=CHANGE)

    remove_hop(hop, change=CHANGE)

    assert list(Document.objects.all()) == [article]
    assert not Passage.objects.exists()
    assert not Act.objects.exists()
    assert not Source.objects.exists()


def test_what_another_made_or_stands_on_stays_when_a_hop_is_taken_back(article):
    hop = enter_hop(article, HopEntry(upstream=AUDIO, place=SHARED), change=CHANGE)
    other = enter_hop(article, HopEntry(gap="link-dead", place=SHARED), change=CHANGE)

    remove_hop(hop, change=SECOND)
    assert Document.objects.filter(holding="named").exists()
    assert Passage.objects.get().attributions.get() == other


def test_a_document_of_the_register_stays_when_a_hop_is_taken_back(article):
    report = builders.named_document()
    hop = enter_hop(article, HopEntry(upstream=report, place=SHARED), change=CHANGE)

    remove_hop(hop, change=CHANGE)

    assert Document.objects.filter(pk=report.pk).exists()


def test_a_quote_that_only_the_hop_spoke_of_goes_with_it(article):
    alone = builders.utterance()
    worded = builders.rendering().utterance
    entry = HopEntry(speaks=True, place=SHARED, utterances=[alone, worded])
    hop = enter_hop(article, entry, change=CHANGE)

    remove_hop(hop, change=CHANGE)

    assert list(Utterance.objects.all()) == [worded]


def test_a_gap_with_a_candidate_cannot_be_taken_back(article):
    hop = enter_hop(article, HopEntry(gap="source-unnamed", place=SHARED), change=CHANGE)
    builders.candidate(hop)

    with pytest.raises(curate.StillNeeded, match="1 candidate"):
        remove_hop(hop, change=CHANGE)

    assert Attribution.objects.exists()
