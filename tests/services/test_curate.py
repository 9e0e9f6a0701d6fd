"""Writes to the evidence: whole or not at all, with one event."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from provenance.models import Act, Document, DocumentDate, Event, IndexedWording, Passage, Source
from provenance.queries.personal_values import decrypted
from provenance.services import evidence, search_index
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


def test_a_new_record_is_added_with_its_event():
    paper = Source(slug="paper", name="The Daily Paper", kind="outlet")

    evidence.save(paper, change=CHANGE)

    (event,) = decrypted(Event.objects.all())
    assert (event.what, event.who, event.door, event.why) == (
        "added",
        "a curator",
        "admin",
        "A reason.",
    )
    assert event.before is None
    assert event.after["name"] == "The Daily Paper"


def test_a_change_tells_before_and_after():
    paper = builders.source("Old name")
    paper.name = "New name"

    (event,) = decrypted([evidence.save(paper, change=CHANGE)])

    assert event.what == "changed"
    assert (event.before["name"], event.after["name"]) == ("Old name", "New name")


def test_saving_what_did_not_change_leaves_no_event():
    paper = builders.source()

    assert evidence.save(paper, change=CHANGE) is None


def test_a_refused_record_leaves_nothing_behind():
    with pytest.raises(ValidationError):
        evidence.save(Source(slug="paper", name="", kind="outlet"), change=CHANGE)

    assert not Source.objects.exists()
    assert not Event.objects.exists()


def test_a_refused_row_takes_its_record_with_it():
    attribution = builders.attribution()
    attribution.meaning = "The wire is named two lines above."

    with pytest.raises(ValidationError):
        evidence.save(attribution, change=CHANGE, related={"acts": [Act(kind="nonsense")]})

    attribution.refresh_from_db()
    assert attribution.meaning == ""
    assert not Event.objects.exists()


def test_a_record_and_its_rows_are_one_event():
    attribution = builders.attribution()
    quote = builders.quote(slug="losing")

    event = evidence.save(
        attribution, change=CHANGE, related={"acts": [Act(kind="leaked")], "quotes": [quote]}
    )

    assert Event.objects.get() == event
    assert event.after["quotes"] == ["losing"]
    assert event.after["acts"][0]["kind"] == "leaked"


def test_an_owned_row_saved_alone_changes_its_owner():
    attribution = builders.attribution(slug="the-attribution")

    event = evidence.save(Act(attribution=attribution, kind="leaked"), change=CHANGE)

    assert (event.record_type, event.record_key) == ("attribution", "the-attribution")
    assert event.what == "changed"


def test_the_bounds_of_a_date_are_worked_out():
    day = DocumentDate(
        document=builders.document(),
        layer="published",
        precision="month",
        edtf="2022-03",
        reason="From its address.",
    )

    evidence.save(day, change=CHANGE)

    assert (day.earliest, day.latest) == (date(2022, 3, 1), date(2022, 3, 31))


def test_what_is_no_date_is_refused_with_a_sentence():
    day = builders.document_date()
    day.edtf = "last spring"

    with pytest.raises(ValidationError, match="is not a date in EDTF"):
        evidence.save(day, change=CHANGE)


def test_hash_and_length_of_a_text_are_worked_out():
    report = builders.document()
    report.text = "Мы проигрываем."

    evidence.save(report, change=CHANGE)

    assert report.text_sha256 == builders.sha256("Мы проигрываем.")
    assert report.text_length == 15


def test_a_text_without_the_hash_awaited_is_refused():
    report = builders.document(text_sha256=builders.sha256("the right text"))
    report.text = "another text"

    with pytest.raises(ValidationError) as refusal:
        evidence.save(report, change=CHANGE)

    assert refusal.value.message_dict == {
        "text": ["This is not the text whose hash is recorded for this document."]
    }


def test_a_text_with_the_hash_awaited_is_taken():
    report = builders.document(text_sha256=builders.sha256("the right text"))
    report.text = "the right text"

    assert evidence.save(report, change=CHANGE).after["text"]["characters"] == 14


def test_a_wording_is_indexed_when_it_is_saved():
    wording = builders.wording("We’re losing now")

    evidence.save(wording, change=CHANGE)

    assert IndexedWording.objects.get(wording=wording).folded == "we are losing now"


def test_wordings_are_indexed_anew_when_their_passage_changes():
    wording = builders.wording("We are losing now")
    search_index.index_wordings([wording.pk])
    passage = wording.passage
    passage.exact = "We have lost"

    evidence.save(passage, change=CHANGE)

    assert IndexedWording.objects.get(wording=wording).folded == "we have lost"


def test_a_deleted_record_leaves_what_it_held():
    paper = builders.source("The Daily Paper")
    builders.source_name(paper, name="DP")
    number = paper.pk

    (event,) = decrypted([evidence.delete(paper, change=CHANGE)])

    assert (event.what, event.record_id, event.after) == ("deleted", number, None)
    assert event.before["names"][0]["name"] == "DP"


def test_deleting_an_owned_row_changes_its_owner():
    act = builders.act()

    event = evidence.delete(act, change=CHANGE)

    assert (event.what, event.record_type) == ("changed", "attribution")
    assert event.after["acts"] == []


def test_evidence_that_others_stand_on_is_not_deleted():
    passage = builders.passage()

    with pytest.raises(evidence.StillNeeded, match="it is still used by 1 passage"):
        evidence.delete(passage.document, change=CHANGE)

    assert Passage.objects.exists()
    assert not Event.objects.exists()


def test_what_stands_on_it_is_counted_by_kind():
    article = builders.document()
    builders.passage("Losing it.", of=article)
    builders.passage("They left.", of=article)
    builders.attribution(taker=article)

    with pytest.raises(evidence.StillNeeded) as refusal:
        evidence.delete(article, change=CHANGE)

    assert str(refusal.value) == (
        "This document cannot be deleted: it is still used by 3 passages and 1 step."
    )


def test_a_change_of_protected_particulars_is_told_without_them():
    soldier = builders.protected_source("Aleksandr Ivanov")
    soldier.name = "Aleksandr Petrov"

    event = evidence.save(soldier, change=CHANGE)

    assert event.before == event.after
    assert "Petrov" not in json.dumps(event.after)


def test_protecting_a_source_takes_its_name_out_of_earlier_events():
    soldier = Source(slug="soldier-1", name="Aleksandr Ivanov", kind="person")
    evidence.save(soldier, change=CHANGE)
    soldier.protection = "first-name"
    soldier.display_form, soldier.protection_reason = "Aleksandr", "First names only."

    evidence.save(soldier, change=CHANGE)

    held = json.dumps([(event.before, event.after) for event in decrypted(Event.objects.all())])
    assert "Ivanov" not in held
    assert "Aleksandr" in held


def test_what_was_hidden_stays_as_it_is():
    soldier = builders.protected_source("Aleksandr Ivanov")
    soldier.protection_reason = "First names only."
    first = evidence.save(soldier, change=CHANGE)

    soldier.protection_reason = "Asked for."
    evidence.save(soldier, change=CHANGE)

    assert Event.objects.get(pk=first.pk).after == first.after


def test_a_copy_without_a_reason_is_refused_with_its_sentence():
    copy = builders.document()
    copy.syndicated_copy_of = builders.document()

    with pytest.raises(ValidationError, match="Say why this is taken to be a copy"):
        evidence.save(copy, change=CHANGE)

    assert Document.objects.filter(syndicated_copy_of__isnull=True).count() == 2
