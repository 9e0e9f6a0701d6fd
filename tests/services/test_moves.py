"""Two pairs of eyes: who may make which move, what goes with it, and what each leaves."""

from __future__ import annotations

import pytest
from django.utils import timezone

from provenance.domain import publishing as table
from provenance.domain.curation_vocabulary import CorrectionKind, ReviewOutcome
from provenance.domain.publishing import MovePermission, PublicationStage
from provenance.domain.vocabulary import Status
from provenance.models import Correction, Edition, Event, Review
from provenance.queries.publication_status import publication_status
from provenance.services import document_moves, evidence, publishing
from provenance.services.history import Change
from provenance.services.publishing import (
    ChangedSince,
    NotAllowed,
    PublishingBlocked,
    SecondReaderNeeded,
)
from tests import builders

pytestmark = pytest.mark.django_db

ANNA = Change(who="anna", door="page", why="All steps have their words.")
BORIS = Change(who="boris", door="page", why="Read against the article.")
CLARA = Change(who="clara", door="page", why="Somebody else.")
MOVES = {
    verb: getattr(publishing, verb)
    for verb in {m.verb for row in table.MOVES_BY_STAGE.values() for m in row}
}


def draft(**fields):
    """A draft against whose publishing nothing speaks."""
    fields.setdefault("status", Status.DRAFT)
    fields.setdefault("examined_on", "2026-05-01")
    fields.setdefault("examined_by", "anna")
    made = builders.document(**fields)
    builders.document_date(made)
    return made


def published(document=None):
    document = document or draft()
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS)
    return again(document)


def again(document):
    return type(document).objects.get(pk=document.pk)


def retitled(document, change=ANNA, **fields):
    """The same, with something changed after it was submitted."""
    document = again(document)
    document.title = "A title put right"
    evidence.save(document, change=change)
    return again(document)


def standing_at(place, *, moved=False):
    document = draft()
    if place == PublicationStage.DRAFT:
        return document
    if place == PublicationStage.IN_REVIEW:
        publishing.submit(document, change=ANNA)
        return retitled(document) if moved else again(document)
    document = published(document)
    if place == PublicationStage.WITHDRAWN:
        publishing.withdraw(document, change=ANNA)
    if place in (PublicationStage.PUBLISHED, PublicationStage.CORRECTING):
        document.title = "Another title"
        evidence.save(document, change=ANNA)
    if place == PublicationStage.CORRECTING:
        publishing.submit(document, change=ANNA)
        return retitled(document) if moved else again(document)
    return again(document)


@pytest.mark.parametrize("change", [ANNA, BORIS], ids=lambda change: change.who)
@pytest.mark.parametrize("verb", sorted(MOVES))
@pytest.mark.parametrize("place", PublicationStage)
def test_only_the_moves_of_the_table_are_made_and_by_whom_it_says(place, verb, change):
    document = standing_at(place, moved=verb == "resubmit")
    move = table.move_from(place, verb)
    fits = move and {
        MovePermission.ANYONE: True,
        MovePermission.SUBMITTER: change is ANNA,
        MovePermission.ANOTHER: change is BORIS,
    }
    before = Event.objects.count()

    if not fits or not fits[move.who]:
        with pytest.raises(NotAllowed):
            MOVES[verb](document, change=change)
        assert publication_status(again(document)).place == place
        assert Event.objects.count() == before
        return
    MOVES[verb](document, change=change)

    assert publication_status(again(document)).place == move.to
    assert Event.objects.count() == before + 1


def test_who_submitted_cannot_publish_and_reads_why():
    document = standing_at(PublicationStage.IN_REVIEW)

    with pytest.raises(SecondReaderNeeded, match="a second curator has to read it"):
        publishing.publish(document, change=ANNA)


def test_publishing_makes_edition_one_with_a_fingerprint():
    document = published()

    review = document.reviews.get()
    assert (review.edition, review.submitted_by, review.read_by) == (1, "anna", "boris")
    assert (review.reason, len(review.digest)) == (BORIS.why, 64)


def test_an_event_tells_the_move_with_its_reason():
    document = published()

    event = Event.objects.of(document).first()
    assert (event.who, event.why) == ("boris", BORIS.why)
    assert (event.before["status"], event.after["status"]) == ("in-review", "published")
    assert event.after["review"]["edition"] == 1


def told_of(document, **fields):
    """A draft that is only named, above ``document``, told there."""
    above = draft(holding="named", examined_on=None, examined_by=None, **fields)
    words = builders.passage("the newspaper reported", document)
    builders.attribution(document, above, passage=words)
    return above


def test_what_is_only_named_above_goes_along_and_gets_its_own_edition():
    document = draft()
    newspaper = told_of(document)
    recordings = draft(holding="named", examined_on=None, examined_by=None)
    builders.attribution(newspaper, recordings, passage=builders.passage("recordings", document))

    assert publishing.unpublished_upstreams(document) == [newspaper, recordings]
    publishing.submit(document, change=ANNA)
    assert again(recordings).status == Status.IN_REVIEW
    publishing.publish(document, change=BORIS)

    assert {again(one).status for one in (document, newspaper, recordings)} == {"published"}
    assert Review.objects.filter(edition=1).count() == 3


def test_what_was_named_after_submitting_goes_along_once_it_is_put_forward_too():
    document = standing_at(PublicationStage.IN_REVIEW)
    above = told_of(document)

    with pytest.raises(ChangedSince) as refusal:
        publishing.publish(document, change=BORIS)
    assert str(refusal.value) == (
        f"Changed since it was submitted: “{document}”; “{above}”. Nothing was published. Read below what "
        "differs; put before a second reader as it stands now, it can go out."
    )
    publishing.resubmit(document, change=ANNA)
    assert again(above).status == Status.IN_REVIEW
    publishing.publish(document, change=BORIS)

    assert again(above).reviews.get().submitted_by == "anna"


@pytest.mark.parametrize("who", [ANNA, BORIS, CLARA], ids=lambda change: change.who)
@pytest.mark.parametrize("place", [PublicationStage.IN_REVIEW, PublicationStage.CORRECTING])
def test_what_was_changed_after_it_was_submitted_is_not_published(place, who):
    document = retitled(standing_at(place), who)
    verb = MOVES["publish" if place == PublicationStage.IN_REVIEW else "correct"]
    editions = Review.objects.editions().count()

    with pytest.raises(ChangedSince, match="A title put right"):
        verb(document, change=BORIS)

    assert publication_status(document).place == place
    assert Review.objects.editions().count() == editions
    assert Review.objects.open().get().changed_at is not None


def test_who_puts_it_forward_anew_has_submitted_it_and_another_person_reads_it():
    document = retitled(standing_at(PublicationStage.IN_REVIEW), BORIS)

    publishing.resubmit(document, change=BORIS)
    with pytest.raises(SecondReaderNeeded):
        publishing.publish(document, change=BORIS)
    review = publishing.publish(document, change=ANNA)

    assert (review.submitted_by, review.read_by, review.changed_at) == ("boris", "anna", None)
    assert again(document).reviews.get() == review


def test_a_change_taken_back_is_no_change_and_nothing_is_put_forward_twice():
    document = standing_at(PublicationStage.IN_REVIEW)
    title = document.title
    document = retitled(document)
    document.title = title
    evidence.save(document, change=ANNA)

    with pytest.raises(NotAllowed, match="Nothing has changed since it was submitted"):
        publishing.resubmit(document, change=ANNA)

    assert Review.objects.open().get().changed_at is None
    publishing.publish(document, change=BORIS)


@pytest.mark.parametrize("verb", ["submit", "resubmit", "publish", "correct"])
def test_what_changed_after_it_was_shown_is_not_moved(verb):
    places = {"submit": PublicationStage.DRAFT, "correct": PublicationStage.CORRECTING}
    document = standing_at(places.get(verb, PublicationStage.IN_REVIEW), moved=verb == "resubmit")
    shown = publishing.digest_shown([document])
    document.language = "uk"
    evidence.save(document, change=CLARA)
    status = again(document).status

    with pytest.raises(ChangedSince, match="while this page was open"):
        MOVES[verb](document, change=BORIS, shown_digest=shown)

    assert again(document).status == status


def test_a_step_concluded_for_a_document_is_of_its_evidence():
    document = draft()
    above = told_of(document)
    publishing.submit(document, change=ANNA)
    step = builders.attribution(above, inference="The same byline.", inferred_for=document)
    step.meaning = "So it is put."
    evidence.save(step, change=CLARA)

    with pytest.raises(ChangedSince):
        publishing.publish(document, change=BORIS)


@pytest.fixture
def one_curator(settings):
    settings.ONE_CURATOR = True


def test_a_newsrooms_only_curator_reads_their_own_work_anew_after_a_day(one_curator):
    document = standing_at(PublicationStage.IN_REVIEW)
    with pytest.raises(SecondReaderNeeded, match="a day after you submitted it"):
        publishing.publish(document, change=ANNA)
    yesterday = timezone.now() - table.SECOND_READING_DELAY
    Review.objects.update(submitted_at=yesterday)

    review = publishing.publish(document, change=ANNA)

    assert (review.own_second_look, review.submitted_by, review.read_by) == (True, "anna", "anna")


def test_a_newsrooms_only_curator_reads_anew_after_a_day_why_something_was_withdrawn(one_curator):
    document = standing_at(PublicationStage.WITHDRAWN)
    with pytest.raises(SecondReaderNeeded, match="read anew why a day after"):
        publishing.confirm(document, change=ANNA)
    Review.objects.open().update(submitted_at=timezone.now() - table.SECOND_READING_DELAY)

    review = publishing.confirm(document, change=ANNA)

    assert (review.outcome, review.own_second_look) == ("confirmed", True)


@pytest.mark.parametrize("place", [PublicationStage.IN_REVIEW, PublicationStage.WITHDRAWN])
def test_where_another_curator_works_after_all_they_are_the_second_reader(
    groups, one_curator, place
):
    document = standing_at(place)
    builders.user("boris", "curator", is_staff=True)
    Review.objects.open().update(submitted_at=timezone.now() - table.SECOND_READING_DELAY)
    move = publishing.publish if place == PublicationStage.IN_REVIEW else publishing.confirm

    with pytest.raises(SecondReaderNeeded, match="a second curator"):
        move(document, change=ANNA)

    assert move(document, change=BORIS).own_second_look is False


@pytest.mark.parametrize("lacking", ["is_active", "is_staff"])
def test_an_account_that_cannot_curate_is_no_second_reader(groups, one_curator, lacking):
    document = standing_at(PublicationStage.IN_REVIEW)
    builders.user("boris", "curator", **{"is_staff": True, lacking: False})
    Review.objects.update(submitted_at=timezone.now() - table.SECOND_READING_DELAY)

    assert publishing.publish(document, change=ANNA).own_second_look


def test_a_day_alone_makes_no_second_reader_where_there_are_two_curators():
    document = standing_at(PublicationStage.IN_REVIEW)
    Review.objects.update(submitted_at=timezone.now() - table.SECOND_READING_DELAY)

    with pytest.raises(SecondReaderNeeded):
        publishing.publish(document, change=ANNA)


def test_the_only_curator_publishes_what_goes_along_too(one_curator):
    document = draft()
    above = told_of(document)
    publishing.submit(document, change=ANNA)
    Review.objects.update(submitted_at=timezone.now() - table.SECOND_READING_DELAY)

    publishing.publish(document, change=ANNA)

    assert again(above).reviews.get().own_second_look


def test_a_draft_that_is_held_does_not_go_along_and_stops_its_taker():
    document, above = draft(), draft()
    builders.attribution(document, above, passage=builders.passage("it said", document))

    assert publishing.unpublished_upstreams(document) == []
    publishing.submit(document, change=ANNA)
    with pytest.raises(PublishingBlocked) as stopped:
        publishing.publish(document, change=BORIS)

    assert [one.code for one in stopped.value.objections] == ["leads-to-unpublished"]
    assert again(document).status == Status.IN_REVIEW


def test_nobody_publishes_along_the_way_what_they_submitted_themselves():
    document = draft()
    above = told_of(document)
    publishing.submit(above, change=BORIS)
    publishing.submit(document, change=ANNA)

    with pytest.raises(SecondReaderNeeded) as refusal:
        publishing.publish(document, change=BORIS)
    assert str(refusal.value) == (
        f"“{above}” would go with it, and you submitted that one yourself."
    )
    publishing.publish(document, change=CLARA)

    assert again(above).status == Status.PUBLISHED


def test_sending_back_returns_what_went_along_but_not_what_another_submitted():
    document = draft()
    above, others = told_of(document), told_of(document)
    publishing.submit(others, change=CLARA)
    publishing.submit(document, change=ANNA)

    review = publishing.send_back(document, change=BORIS)

    assert (again(document).status, again(above).status) == ("draft", "draft")
    assert again(others).status == Status.IN_REVIEW
    assert (review.outcome, review.reason) == (ReviewOutcome.RETURNED, BORIS.why)


def test_warnings_have_to_be_acknowledged():
    document = draft(examined_on=None, examined_by=None)
    publishing.submit(document, change=ANNA)

    with pytest.raises(PublishingBlocked) as stopped:
        publishing.publish(document, change=BORIS)
    assert [one.code for one in stopped.value.objections] == ["not-examined"]

    publishing.publish(document, change=BORIS, acknowledged=True)
    assert again(document).status == Status.PUBLISHED


def test_errors_cannot_be_acknowledged_away():
    document = draft(text="We are losing.")
    builders.passage("We are winning", document, start=0)
    publishing.submit(document, change=ANNA)

    with pytest.raises(PublishingBlocked, match="Mend the errors") as stopped:
        publishing.publish(document, change=BORIS, acknowledged=True)

    assert {one.code for one in stopped.value.objections} == {"not-found-here"}


def test_open_machine_proposals_are_told():
    document = draft()
    document.proposals.create(kind="quotation", start=0, end=3, suggested_by="reader 1")

    assert [one.code for one in publishing.blocking_objections(document)] == ["open-proposals"]


def test_what_stands_against_it_is_told_as_if_all_that_goes_with_it_were_out():
    document = draft()
    told_of(document)

    assert publishing.blocking_objections(document) == []
    assert again(document).status == Status.DRAFT


def test_what_would_stay_unpublished_below_it_stands_against_it():
    document, held = draft(), draft(holding="held")
    builders.attribution(document, upstream=held)

    assert "leads-to-unpublished" in {one.code for one in publishing.blocking_objections(document)}


def test_what_the_page_says_is_what_publishing_says():
    document, held = draft(), draft(holding="held")
    builders.attribution(document, upstream=held)
    publishing.submit(document, change=ANNA)
    foreseen = publishing.blocking_objections(document)

    with pytest.raises(PublishingBlocked) as stopped:
        publishing.publish(document, change=BORIS)

    assert list(stopped.value.objections) == [one for one in foreseen if one.is_error]


def test_agreeing_to_changes_makes_the_next_edition_and_tells_what_was_corrected():
    document = standing_at(PublicationStage.CORRECTING)

    review = publishing.correct(document, change=BORIS)

    assert (review.edition, again(document).status) == (2, Status.PUBLISHED)
    correction = Correction.objects.get()
    assert (correction.kind, correction.statement) == (CorrectionKind.RECORD_CORRECTED, ANNA.why)


def test_what_has_not_changed_is_not_put_forward_again():
    with pytest.raises(NotAllowed, match=r"^Nothing has changed since edition 1 was read\.$"):
        publishing.submit(published(), change=ANNA)


def test_what_was_loaded_can_be_read_by_a_second_person_without_a_correction():
    loaded = draft(status=Status.PUBLISHED)
    publishing.submit(loaded, change=ANNA)

    assert publishing.correct(loaded, change=BORIS).edition == 1
    assert not Correction.objects.exists()


def test_withdrawing_leaves_a_notice_and_ends_what_was_in_review():
    document = standing_at(PublicationStage.CORRECTING)

    notice = publishing.withdraw(document, change=CLARA)

    assert (notice.kind, notice.statement) == (CorrectionKind.RECORD_WITHDRAWN, CLARA.why)
    assert list(Correction.objects.in_force()) == [notice]
    assert [row.submitted_by for row in Review.objects.open()] == ["clara"]


def test_a_second_curator_reads_afterwards_why_it_was_withdrawn():
    document = standing_at(PublicationStage.PUBLISHED)
    publishing.withdraw(document, change=CLARA)

    with pytest.raises(publishing.SecondReaderNeeded, match="a second curator reads why"):
        publishing.confirm(again(document), change=CLARA)
    publishing.confirm(again(document), change=BORIS)

    review = document.reviews.order_by("pk").last()
    assert (review.outcome, review.read_by) == (ReviewOutcome.CONFIRMED, "boris")
    assert again(document).status == Status.WITHDRAWN
    assert not Review.objects.open().exists()


def test_what_was_read_as_withdrawn_can_be_reopened():
    document = standing_at(PublicationStage.PUBLISHED)
    publishing.withdraw(document, change=CLARA)
    publishing.confirm(again(document), change=BORIS)

    publishing.reopen(again(document), change=CLARA)

    assert again(document).status == Status.DRAFT


def test_what_is_reopened_no_longer_waits_to_be_read_as_withdrawn():
    document = standing_at(PublicationStage.PUBLISHED)
    publishing.withdraw(document, change=CLARA)

    publishing.reopen(again(document), change=CLARA)

    assert not Review.objects.open().exists()


def test_what_was_withdrawn_and_is_out_again_is_the_next_edition_and_withdrawn_no_more():
    document = standing_at(PublicationStage.WITHDRAWN)

    publishing.reopen(document, change=ANNA)
    document = published(document)

    assert document.reviews.editions().first().edition == 2
    assert not Correction.objects.in_force().exists()


def test_an_edition_keeps_when_and_why_it_was_first_taken_from_readers(time_machine):
    document = standing_at(PublicationStage.PUBLISHED)
    time_machine.move_to("2026-12-02T12:00Z")
    publishing.withdraw(document, change=ANNA)
    publishing.reopen(again(document), change=ANNA)
    document = published(again(document))
    time_machine.move_to("2026-12-05T12:00Z")

    publishing.withdraw(document, change=CLARA)

    rows = Edition.objects.order_by("number").values_list("removed_on", "removed_why")
    assert [(str(day), why) for day, why in rows] == [
        ("2026-12-02", ANNA.why),
        ("2026-12-05", CLARA.why),
    ]


def test_a_quote_that_readers_were_told_and_the_document_words_no_more_is_told_anew(monkeypatch):
    told = []
    monkeypatch.setattr(
        document_moves.summaries, "refresh", lambda quotes, **how: told.append((quotes, how))
    )
    document = draft()
    wording = builders.wording(document=document)
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)
    wording.delete()
    told.clear()

    publishing.withdraw(again(document), change=ANNA)

    assert ({wording.quote_id}, {"withdrawn": True}) in told


def test_in_review_without_a_recorded_submission_counts_as_a_draft():
    document = draft(status=Status.IN_REVIEW)

    publishing.submit(document, change=ANNA)

    assert publication_status(again(document)).place == PublicationStage.IN_REVIEW


def test_a_move_names_what_can_be_done_instead():
    document = draft()

    with pytest.raises(NotAllowed) as refusal:
        publishing.publish(document, change=BORIS)

    assert str(refusal.value) == (
        f"“{document}” stands at “draft”, perhaps since somebody else just moved it. From there "
        "one can: Send to a second reader."
    )


def test_the_day_since_when_an_edition_differs_is_that_of_the_first_change():
    document = published()
    document.title = "Another title"
    evidence.save(document, change=ANNA)
    first = document.reviews.get().changed_at

    document.title = "A third title"
    evidence.save(document, change=ANNA)

    assert document.reviews.get().changed_at == first


@pytest.mark.parametrize("field", ["note", "status"])
def test_what_is_no_evidence_changes_no_edition(field):
    document = published()
    setattr(document, field, {"note": "Ask again.", "status": Status.PUBLISHED}[field])
    evidence.save(document, change=ANNA)

    assert document.reviews.get().changed_at is None


def test_a_change_of_a_wording_changes_the_edition_of_its_document():
    document = draft()
    wording = builders.wording(document=document)
    builders.attribution(document)
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)

    wording.speaker_as_named = "a soldier"
    evidence.save(wording, change=ANNA)

    assert document.reviews.get().changed_at is not None


def test_notes_of_the_checks_that_nobody_has_to_read_stand_against_nothing():
    document = draft(text_sha256="0" * 64)

    assert publishing.blocking_objections(document) == []
