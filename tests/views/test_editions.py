"""Editions: what was read and went out stays at its address, beside what stands now."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from django.urls import reverse
from django.utils import timezone

from provenance.domain.chain.report import build_report
from provenance.domain.vocabulary import GapKind, Protection
from provenance.exports.schemas.chain import chain_json
from provenance.models import (
    Document,
    Edition,
    PublishedEvidence,
    Quote,
    Source,
    UnreadRecord,
    Wording,
)
from provenance.presenters.edition import IN_WORDS
from provenance.queries.chains import records_of_many
from provenance.queries.publication_status import evidence_of
from provenance.services import evidence, publishing
from provenance.services.history import Change
from provenance.services.merging.merge import merge
from tests import builders
from tests.services.test_moves import ANNA, BORIS, again, draft

pytestmark = pytest.mark.django_db


@pytest.fixture
def published():
    """A document that is out, with a quote, a step, a statement and a gap."""
    soldier = builders.source("Aleksandr", slug="a-soldier", kind="person")
    paper = builders.source("The Daily Paper", slug="the-daily-paper")
    document = draft(slug="page", title="As it was", publisher=paper)
    wording = builders.wording(
        document=document, of=builders.quote(claimed_speaker=soldier), speaker_as_named="a soldier"
    )
    builders.wording(
        passage=builders.passage("So it goes.", document), of=builders.quote(slug="second")
    )
    named = builders.named_document("The recording", status="published")
    step = builders.attribution(document, named, quotes=[wording.quote])
    builders.act(step, agent_as_named="the service")
    builders.attribution(document)
    builders.statement(passage=builders.passage("we checked", document), of_document=document)
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)
    return again(document)


def test_the_document_page_names_each_edition_apart(reader, published):
    shown = " ".join(reader.get(published.get_absolute_url()).text.split())

    assert "read by a second curator. · <a href" in shown
    assert ">Edition 1</a>" in shown


def test_an_edition_names_the_occasions_of_quotes_and_steps(reader):
    document = draft(slug="sorted")
    on_tape = builders.occasion("on the tape", document)
    builders.wording(document=document, occasion=on_tape)
    builders.attribution(document, occasions=[on_tape])
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)

    shown = reader.get(at(slug="sorted")).text

    for label in ("Occasions", "On which occasion", "Only for these occasions"):
        assert label in shown
    assert shown.count("on the tape") >= 3


def test_an_edition_says_which_quotes_a_step_is_limited_to(reader):
    document = draft(slug="limited")
    quote = builders.wording("We left the bridge.", document=document).quote
    elsewhere = builders.wording(document=draft(slug="other")).quote
    passage = builders.passage("told", document)
    builders.attribution(document, speaks=True, passage=passage, quotes=[quote, elsewhere])
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)

    shown = reader.get(at(slug="limited")).text.split("Only for these quotes")[1][:300]

    assert {"We left the bridge.", "a quote of another document"} <= set(
        re.split(r"; |<[^>]*>|\n", shown)
    )


def test_an_edition_says_by_what_methods_a_check_was_made_and_of_what(reader):
    document = draft(slug="checked")
    tape = builders.named_document("The tape of the bridge", status="published")
    builders.attribution(document, tape)
    methods = [builders.method("voice comparison"), builders.method("old interviews")]
    builders.statement(
        passage=builders.passage("we checked", document), of_document=tape, methods=methods
    )
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)

    shown = reader.get(at(slug="checked")).text.split("It speaks of")[1]

    assert "The tape of the bridge" in shown
    assert "old interviews, voice comparison" in shown


def test_an_edition_gives_the_occasion_of_a_quote_in_its_words(reader):
    document = draft(slug="spoken")
    quote = builders.quote(occasion="a call to his mother", setting_reason="He says so.")
    builders.wording(document=document, of=quote)
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)

    assert "a call to his mother" in reader.get(at(slug="spoken")).text


def at(number=1, slug="page"):
    return reverse("edition", args=[slug, number])


def test_publishing_freezes_the_evidence_with_its_digest(published):
    edition = Edition.objects.get(slug="page")

    assert (edition.number, edition.read_by) == (1, "boris")
    assert edition.digest == published.reviews.get().digest
    assert edition.evidence[0]["facts"]["title"] == "As it was"


def test_an_edition_is_shown_and_says_that_nothing_changed(reader, published):
    shown = reader.get(at()).text

    assert "Nothing of it has changed since." in shown
    for words in ("As it was", "The Daily Paper", "Aleksandr", "a soldier", builders.LOSING):
        assert words in shown
    for words in ("The recording", "the service", "we checked", GapKind.SOURCE_UNNAMED.label):
        assert words in shown
    assert at() in reader.get(published.get_absolute_url()).text


def test_readers_see_of_a_waiting_change_nothing_on_an_edition(reader, curator, published):
    published.title = "As it is"
    evidence.save(published, change=ANNA)

    shown = reader.get(at()).text

    assert "Nothing of it has changed since." in shown
    assert "As it is" not in shown
    assert '<ins dir="auto">As it is</ins>' in curator.get(at()).text


def test_an_older_edition_shows_what_differs_now(reader, published):
    published.title = "As it is"
    evidence.save(published, change=ANNA)
    wording = published.passages.get(exact="So it goes.").wordings.get()
    evidence.delete(wording, change=ANNA)
    builders.wording(passage=builders.passage("Said later.", published))
    publishing.submit(published, change=ANNA)
    publishing.correct(again(published), change=BORIS, acknowledged=True)

    shown = reader.get(at()).text

    assert '<del dir="auto">As it was</del>' in shown
    assert '<ins dir="auto">As it is</ins>' in shown
    assert "no longer recorded" in shown
    assert '<ins dir="auto">Said later.</ins>' in shown
    assert at(2) in shown
    assert "As it is" in reader.get(at(2)).text


def test_a_later_protection_changes_the_name_in_every_edition(reader, published):
    soldier = Source.objects.get(slug="a-soldier")
    soldier.protection, soldier.display_form = Protection.ROLE, "a man at risk"
    soldier.protection_reason = "He is at risk."
    evidence.save(soldier, change=ANNA)

    shown = reader.get(at()).text

    assert "Aleksandr" not in shown
    assert "a man at risk" in shown


def test_a_source_that_is_gone_is_not_named(reader, published):
    Edition.objects.update(
        evidence=[
            {"model": "document", "key": "page", "facts": {"title": "It", "publisher": "gone"}}
        ]
    )

    shown = reader.get(at()).text

    assert "a source not shown" in shown
    assert "added since" in shown


def test_a_source_merged_since_is_shown_under_the_name_that_stays(reader, published):
    paper = Source.objects.get(slug="the-daily-paper")
    merge(builders.source("The Paper", kind=paper.kind), paper, change=ANNA)

    assert "The Paper" in reader.get(at()).text


def test_what_is_withdrawn_is_removed_from_its_editions_at_once(reader, curator, published):
    publishing.withdraw(published, change=Change("clara", "page", "It put a person at risk."))

    answer = reader.get(at())

    assert answer.status_code == 410
    assert "It put a person at risk." in answer.text
    assert Edition.objects.get(slug="page").digest in answer.text
    for words in ("As it was", "Aleksandr", builders.LOSING):
        assert words not in answer.text
    assert curator.get(at()).status_code == 200


def test_an_edition_of_what_was_withdrawn_by_other_means_says_that_it_was_removed(
    reader, published
):
    Document.objects.filter(pk=published.pk).update(status="withdrawn")

    answer = reader.get(at())

    assert answer.status_code == 410
    assert "It was removed." in answer.text


def test_what_was_removed_stays_removed_when_the_document_is_out_again(reader, curator, published):
    publishing.withdraw(published, change=Change("clara", "page", "A court forbade it."))
    publishing.reopen(again(published), change=ANNA)
    words = published.passages.get(exact="So it goes.")
    evidence.delete(words.wordings.get(), change=ANNA)
    evidence.delete(words, change=ANNA)
    publishing.submit(again(published), change=ANNA)
    publishing.publish(again(published), change=BORIS, acknowledged=True)

    answer = reader.get(at())

    assert answer.status_code == 410
    assert "A court forbade it." in answer.text
    assert "So it goes." not in answer.text
    assert Edition.objects.get(slug="page", number=1).digest in answer.text
    assert published.get_absolute_url() in answer.text
    assert reader.get(at(2)).status_code == 200
    told = curator.get(at()).text
    assert "So it goes." in told
    assert "Readers are not shown it: removed on" in told


def test_a_withdrawn_document_above_is_not_named_in_editions_below_it(reader, published):
    above = published.attributions.exclude(upstream=None).get().upstream
    publishing.withdraw(above, change=ANNA)

    shown = reader.get(at()).text

    assert "The recording" not in shown
    assert "a document not shown" in shown


def test_a_draft_shows_readers_no_edition(reader, published):
    publishing.withdraw(published, change=ANNA)
    publishing.reopen(again(published), change=ANNA)

    assert reader.get(at()).status_code == 404
    assert reader.get(at(9)).status_code == 404


def test_an_edition_stays_at_its_address_when_its_document_is_merged(reader, published):
    survivor = builders.named_document("The same page", slug="same", status="published")
    published.text_sha256, published.text, published.holding = "", "", "named"
    published.examined_on, published.examined_by = None, None
    published.save()

    merge(survivor, again(published), change=ANNA, same_because="The same page.")

    shown = reader.get(at()).text
    assert "As it was" in shown
    assert "The same page" in shown


def test_what_came_in_published_waits_in_the_queue_once_it_is_changed(curator, reader, demo):
    document = Document.objects.published().exclude(title="").order_by("pk")[0]
    was = document.title
    assert not PublishedEvidence.objects.awaiting_reader().exists()

    document.title = "Quite another headline"
    evidence.save(document, change=ANNA)

    assert "changed since it came in" in curator.get(reverse("desk-queue", args=["changed"])).text
    moves = curator.get(reverse("desk-moves", args=[document.slug])).text
    assert "Readers are told it as it was loaded until a second curator has read it" in moves
    assert "not yet read: readers are told" in curator.get(document.get_absolute_url()).text
    for shown in (
        unescape(reader.get(document.get_absolute_url()).text),
        unescape(curator.get(f"{document.get_absolute_url()}?as-read").text),
    ):
        assert was in shown
        assert "Quite another headline" not in shown
    assert f"{document.get_absolute_url()}?as-read" in moves
    wording = Wording.objects.filter(passage__document=document).first()
    quote = reverse("quote", args=[wording.quote.slug], query={"from": wording.slug})
    assert f'href="{quote}"' in shown


def chains(slugs):
    """Each quote's chains as everyone and as its first outlet tells them, in JSON."""
    told = {}
    for records in records_of_many(slugs):
        for wording in records.quote_wordings():
            told[wording.slug] = build_report(records, wording)
    return {slug: json.dumps(chain_json(report), sort_keys=True) for slug, report in told.items()}


@pytest.mark.parametrize("unread", ["nothing", "all"])
def test_what_was_read_is_told_as_it_is_told_now_where_nothing_differs(demo, unread):
    slugs = list(Quote.objects.values_list("slug", flat=True).order_by("slug"))
    now = chains(slugs)
    PublishedEvidence.objects.update(changed_at=timezone.now())
    if unread == "all":
        for published in PublishedEvidence.objects.select_related("document"):
            UnreadRecord.objects.bulk_create(
                UnreadRecord(
                    published=published,
                    record_type=record._meta.model_name,
                    record_id=record.pk,
                )
                for record in evidence_of(published.document)
            )

    assert chains(slugs) == now


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("language", "en", "English"),
        ("dates", [{"layer": "published", "edtf": "2025-05-14"}], "published, 14 May 2025"),
    ],
)
def test_an_edition_tells_languages_and_days_in_words(name, value, words):
    assert IN_WORDS[name](value) == words


def changed_twice(document):
    """The document with two corrections, the second of a reading after the first."""
    for title in ("Put right once", "Put right twice"):
        document.title = title
        evidence.save(document, change=ANNA)
        publishing.submit(document, change=Change("anna", "page", f"{title}."))
        publishing.correct(document, change=BORIS, acknowledged=True)
        document = again(document)
    return document


def test_a_correction_that_stays_is_no_difference_of_an_edition(reader, published):
    changed_twice(published)

    shown = reader.get(at(2)).text

    assert '<span dir="auto">Put right once.</span>' in shown
    assert '<ins dir="auto">Put right twice.</ins>' in shown


def test_an_edition_calls_its_own_document_this_document(reader, published):
    changed_twice(published)

    shown = reader.get(at()).text

    assert '<span dir="auto">this document</span>' in shown.split("Which document takes")[1]


def test_editions_of_a_changed_document_stand_apart(reader, published):
    document = changed_twice(published)
    document.title = "Not read yet"
    evidence.save(document, change=ANNA)

    shown = " ".join(reader.get(document.get_absolute_url()).text.split())

    assert f'</a> · <a href="{at(2)}">' in shown


def test_a_quote_leads_to_the_edition_of_its_record(reader, published):
    wording = published.passages.get(exact="So it goes.").wordings.get()
    address = reverse("quote", args=[wording.quote.slug], query={"from": wording.slug})

    assert f'<a href="{at()}">Edition 1 of this record' in reader.get(address).text


@pytest.mark.parametrize("name", ["desk-review", "desk-history"])
def test_curators_are_led_to_what_readers_see(curator, published, name):
    where = [published.slug] if name == "desk-review" else ["document", published.slug]

    shown = curator.get(reverse(name, args=where)).text

    assert f'href="{published.get_absolute_url()}?as-read"' in shown
