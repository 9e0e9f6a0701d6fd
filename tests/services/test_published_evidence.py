"""Readers are told a published document as it was last read, until a change is read too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse

from provenance.domain.chain.report import build_report
from provenance.models import (
    Attribution,
    Document,
    PublishedEvidence,
    Source,
    Summary,
    UnreadRecord,
    Wording,
)
from provenance.queries.chains import records_of
from provenance.queries.last_read import as_last_read
from provenance.queries.names import name_matches
from provenance.queries.search import find
from provenance.services import editions, evidence, history, published_evidence, publishing
from provenance.services.loading import load_fixture
from provenance.services.merging.merge import merge
from provenance.services.merging.undo import undo
from tests import builders
from tests.services.test_moves import ANNA, BORIS, again, draft

pytestmark = pytest.mark.django_db

TRAINING = Path(__file__).resolve().parents[2] / "fixtures" / "training.json"
WORDS = "We had forty tanks and now there are nine."


@pytest.fixture
def published():
    """A document that is out, whose quote comes by a step from a recording, with a check."""
    document = draft(slug="page", title="As it was")
    wording = builders.wording(
        passage=builders.passage(WORDS, document, key="tanks"),
        of=builders.quote(slug="tanks", claimed_speaker=builders.source("A soldier")),
        speaker_as_named="a soldier",
    )
    recording = builders.named_document("The recording", slug="recording", status="published")
    step = builders.attribution(document, recording, slug="step")
    builders.act(step, agent_as_named="the service")
    builders.attribution(recording, slug="speaks", speaks=True, gap="")
    builders.statement(passage=builders.passage("we checked", document), of_wording=wording)
    publish(document)
    return again(document)


def publish(document):
    publishing.submit(document, change=ANNA)
    agree = publishing.correct if document.status == "published" else publishing.publish
    return agree(again(document), change=BORIS, acknowledged=True)


def told(slug="tanks", *, drafts=False):
    """The chain of the quote's first wording, as readers are told it."""
    records = records_of(slug, drafts=drafts)
    return build_report(records, records.quote_wordings()[0])


def change(record, **values):
    for name, value in values.items():
        setattr(record, name, value)
    evidence.save(record, change=ANNA)


def test_changed_words_are_told_only_once_they_were_read(published):
    change(published.passages.get(key="tanks"), exact="We had fourteen tanks.")

    assert told().wording.words == WORDS
    assert told(drafts=True).wording.words == "We had fourteen tanks."

    publish(published)

    assert told().wording.words == "We had fourteen tanks."


def test_a_changed_speaker_of_a_wording_is_told_only_once_it_was_read(published):
    change(Wording.objects.get(), speaker_as_named="his commander")

    assert told().wording.speaker_as_named == "a soldier"
    publish(published)
    assert told().wording.speaker_as_named == "his commander"


def test_a_changed_quote_is_told_only_once_it_was_read(published):
    change(Wording.objects.get().quote, said_where="In a trench", setting_reason="He says so.")

    assert told().records.quotes[told().records.quote].said_where == ""
    publish(published)
    assert told().records.quotes[told().records.quote].said_where == "In a trench"


def test_a_step_that_was_taken_away_stays_until_that_was_read(published):
    evidence.delete(Attribution.objects.get(slug="step"), change=ANNA)

    titles = {row.title for row in told().records.documents.values()}
    assert titles == {"As it was", "The recording"}
    assert [row.slug for row in told().records.attributions.values()] == ["step", "speaks"]
    assert [
        act.agent_as_named for row in told().records.attributions.values() for act in row.acts
    ] == ["the service"]
    publish(published)
    assert [row.slug for row in told().records.attributions.values()] == []


def test_a_new_step_and_what_it_leads_to_wait_until_they_were_read(published):
    other = builders.named_document("Another paper", slug="other", status="published")
    builders_step = builders.attribution(published, other, slug="later")
    evidence.save(builders_step, change=ANNA)
    change(builders_step, meaning="It says so.")

    assert "later" not in {row.slug for row in told().records.attributions.values()}
    assert "Another paper" not in {row.title for row in told().records.documents.values()}
    publish(published)
    assert "later" in {row.slug for row in told().records.attributions.values()}


def test_a_changed_title_waits_and_the_list_keeps_the_old_one(reader, curator, published):
    change(published, title="As it is")

    pages = ("quote", "quote-history", "quote-wordings", "quote-verification", "quote-drawn")
    for address in (
        published.get_absolute_url(),
        *(reverse(name, args=["tanks"]) for name in pages),
    ):
        shown = reader.get(address).text
        assert "As it was" in shown
        assert "As it is" not in shown
    assert "As it is" in curator.get(published.get_absolute_url()).text


def test_a_statement_that_was_changed_is_told_as_it_was_read(published):
    statement = published.passages.get(exact="we checked").statements.get()
    change(statement, how_put="disclaimed")

    assert [row.how_put for row in told().records.statements] == ["asserted"]
    publish(published)
    assert [row.how_put for row in told().records.statements] == ["disclaimed"]


def test_a_wording_that_is_new_is_neither_told_nor_found(published):
    passage = builders.passage("They left the village before the morning came.", published)
    wording = builders.wording(passage=passage, of=builders.quote(slug="left"))
    change(wording, speaker_as_named="she")

    assert find(passage.exact).hits == ()
    assert find(passage.exact, drafts=True).hits
    assert not Summary.objects.filter(quote__slug="left").exists()
    publish(published)
    assert find(passage.exact).hits
    assert Summary.objects.filter(quote__slug="left").exists()


def test_summaries_tell_what_was_read(published):
    before = Summary.objects.get(quote__slug="tanks").version
    change(Wording.objects.get(), speaker_as_named="his commander")

    assert Summary.objects.get(quote__slug="tanks").version == before
    publish(published)
    assert Summary.objects.get(quote__slug="tanks").version != before


def test_what_is_put_back_as_it_was_awaits_nobody(published):
    wording = Wording.objects.get()
    change(wording, speaker_as_named="his commander")
    assert PublishedEvidence.objects.awaiting_reader().count() == 1

    change(wording, speaker_as_named="a soldier")

    assert not PublishedEvidence.objects.awaiting_reader().exists()
    assert not UnreadRecord.objects.exists()


def test_withdrawing_acts_at_once_while_a_change_waits(published):
    change(published, title="As it is")

    publishing.withdraw(published, change=ANNA)

    records = records_of("tanks")
    assert records is None or not records.quote_wordings()


def test_a_source_that_was_merged_meanwhile_is_told_by_the_one_that_stays(published):
    change(Wording.objects.get(), speaker_as_named="his commander")
    change(Wording.objects.get().quote, claimed_speaker=None)
    soldier = Source.objects.get(name="A soldier")
    kept = builders.source("The soldier of the call")
    merge(kept, soldier, change=ANNA)

    report = told()

    speaker = report.records.quotes[report.records.quote].speaker
    assert report.records.sources[speaker].name == "The soldier of the call"


def test_an_act_at_the_reading_tells_quotes_that_went_with_it_anew(published):
    second = builders.wording(
        passage=builders.passage("Nobody told us why.", published), of=builders.quote(slug="why")
    )
    change(second, speaker_as_named="he")
    publish(published)
    assert Summary.objects.filter(quote__slug="why").exists()
    evidence.delete(second, change=ANNA)

    assert Summary.objects.filter(quote__slug="why").exists()
    publish(published)
    assert not Summary.objects.filter(quote__slug="why").exists()


def test_the_file_of_a_document_tells_what_was_read(reader, published):
    change(Wording.objects.get(), speaker_as_named="his commander")
    change(published, title="As it is")

    for address in ("/api/v1/documents/page", "/documents/page/export.json"):
        shown = reader.get(address).text
        assert "his commander" not in shown
        assert "As it is" not in shown


def test_without_the_defence_the_change_would_be_told(published):
    change(published.passages.get(key="tanks"), exact="We had fourteen tanks.")
    PublishedEvidence.objects.all().delete()

    assert told().wording.words == "We had fourteen tanks."


def test_lists_call_a_document_as_it_was_when_read(reader, curator, published):
    change(published, title="As it is")

    for address in ("/api/v1/documents", "/", "/?q=forty+tanks"):
        shown = reader.get(address).text
        assert "As it is" not in shown, (
            address,
            shown[shown.index("As it is") - 900 : shown.index("As it is") + 60],
        )
    assert "As it was" in reader.get("/?q=forty+tanks").text
    assert "As it is" in curator.get("/api/v1/documents").text


def test_a_changed_title_or_check_finds_nothing_for_readers(published):
    change(published, title="Quite another headline")

    assert name_matches("another headline", drafts=False).documents == ()
    assert name_matches("another headline", drafts=True).documents


def test_a_list_gives_a_changed_wording_the_words_that_were_read(published):
    change(published.passages.get(key="tanks"), exact="We had fourteen tanks.")
    later = builders.passage("They left before the morning.", published)
    change(
        builders.wording(passage=later, of=Wording.objects.get().quote, slug="later"), form="direct"
    )

    builders.wording(passage=builders.passage("Said elsewhere.", builders.document("Another")))

    rows = as_last_read(Wording.objects.for_listing().order_by("pk"))

    assert [row.words for row in rows] == [WORDS, "Said elsewhere."]


def test_documents_that_are_merged_are_told_as_one_at_once(published):
    other = draft(slug="other", title="The same page")
    builders.wording(
        passage=builders.passage("Nobody told us why.", other), of=builders.quote(slug="why")
    )
    publish(other)

    merge(again(published), again(other), change=ANNA)

    assert told("why").wording.words == "Nobody told us why."
    assert not PublishedEvidence.objects.awaiting_reader().exists()


def test_a_document_that_a_merge_took_away_is_kept_again_when_that_is_undone(published):
    other = draft(slug="other", title="The same page")
    builders.wording(
        passage=builders.passage("Nobody told us why.", other), of=builders.quote(slug="why")
    )
    publish(other)
    done = merge(again(published), again(other), change=ANNA)

    undo(done, change=BORIS)

    assert set(PublishedEvidence.objects.values_list("document__slug", flat=True)) >= {
        "other",
        "page",
    }
    assert not PublishedEvidence.objects.awaiting_reader().exists()


def test_a_merge_does_not_bring_out_a_change_that_waits(published):
    change(Wording.objects.get(), speaker_as_named="his commander")

    merge(builders.source("The soldier"), Source.objects.get(name="A soldier"), change=ANNA)

    assert told().wording.speaker_as_named == "a soldier"


def test_the_job_runner_keeps_what_readers_are_told_of_other_published_documents(capsys):
    for title in ("One", "Another", "A third"):
        builders.document(title, status="published")
    builders.document("A draft", status="draft")

    assert (
        editions.record_imported_editions(
            published_evidence.without_stored_evidence(2), change=ANNA
        )
        == 2
    )
    call_command("work_jobs")

    assert "What readers are told of 1 documents kept." in capsys.readouterr().out
    assert PublishedEvidence.objects.count() == 3


def test_of_a_draft_that_a_merge_gives_back_nothing_is_kept():
    draft_again = builders.document("A draft", status="draft")

    published_evidence.store_all_except(set(), [draft_again], read=history.snapshots)

    assert not PublishedEvidence.objects.exists()


def test_the_text_around_a_passage_is_not_kept():
    text = f"Nobody may copy this. {WORDS} Nor this."
    document = builders.document(text=text, status="published")
    builders.passage(WORDS, document, start=22, end=22 + len(WORDS))

    published_evidence.store_as_read(document, read=history.snapshots)

    kept_rows = json.dumps(PublishedEvidence.objects.get().rows)
    assert WORDS in kept_rows
    assert "Nobody may copy this" not in kept_rows


def test_a_fixture_that_is_loaded_again_does_not_bring_out_a_change_that_waits(db):
    load_fixture(TRAINING, change=ANNA)
    document = Document.objects.published().order_by("pk")[0]
    change(document, title="As it is")
    change(builders.passage("Added here.", document), zone="body")

    load_fixture(TRAINING, change=BORIS)

    assert [row.document for row in PublishedEvidence.objects.awaiting_reader()] == [document]
