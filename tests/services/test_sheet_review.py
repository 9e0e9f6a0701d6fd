"""The documents of a sheet are told apart from those of other sheets and of curators."""

from __future__ import annotations

import json

import pytest

from provenance.models import (
    Edition,
    Event,
    Notice,
    PublishedEvidence,
    Review,
    Summary,
    Wording,
)
from provenance.services import evidence, jobs, publishing, sheet_planning, sheet_review
from tests import builders
from tests.services.changes import CHANGE
from tests.services.test_moves import ANNA, BORIS, again

pytestmark = pytest.mark.django_db


def _imported(outlet, *texts):
    more = {"outlet": outlet, "date": "2022-09-29", "language": "en"}
    lines = [json.dumps({"id": text, "text": text, **more}) for text in texts]
    data = "\n".join(lines).encode()
    job = sheet_planning.open_job(data, name="quotes.jsonl", change=CHANGE, publish=False)
    assert not job.faults
    jobs.begin(job)
    jobs.work(job)
    return job


def _outlets(job):
    return {document.publisher.name for document in sheet_review.documents_of_job(job)}


def test_a_sheet_has_only_the_documents_that_came_with_it():
    first = _imported("The Daily Paper", "They burnt the old mill.")
    second = _imported("The Echo", "Nobody saw it.", "He left the town.")
    builders.wording("We are losing now")

    assert (_outlets(first), _outlets(second)) == ({"The Daily Paper"}, {"The Echo"})


def test_a_sheet_counts_its_own_drafts():
    first = _imported("The Daily Paper", "They burnt the old mill.")
    _imported("The Echo", "Nobody saw it.")

    status = sheet_review.sheet_status(first)

    assert (status.drafts, status.in_review, status.published) == (1, 0, 0)
    assert status.submitted_by == ""


def test_who_cites_a_document_of_a_sheet_is_told_when_it_goes_out_again_otherwise():
    job = _imported("The Daily Paper", "They burnt the old mill.")
    _go_out(job)
    wording = Wording.objects.get()
    cited = builders.cited_chain(builders.user("ada"), wording, slug=wording.slug)
    cited.editions.set(Edition.objects.all())
    publishing.withdraw(again(wording.passage.document), change=ANNA)
    publishing.reopen(again(wording.passage.document), change=ANNA)
    wording.speaker_as_named = "a cook"
    evidence.save(wording, change=ANNA)

    _go_out(job)

    news = [one for notice in Notice.objects.order_by("pk") for one in notice.values["cited"]]
    assert [one["what"] for one in news] == ["withdrawn", "corrected"]
    assert news[1]["changes"] == [["wording", "speaker_as_named"]]


def _go_out(job):
    sheet_review.submit_all(job, change=ANNA)
    sheet_review.publish_all(job, change=BORIS, acknowledged=True)


def test_who_put_the_sheet_forward_is_told():
    job = _imported("The Daily Paper", "They burnt the old mill.")
    sheet_review.submit_all(job, change=ANNA)

    status = sheet_review.sheet_status(job)

    assert (status.drafts, status.in_review, status.submitted_by) == (0, 1, "anna")


def test_what_awaits_its_second_reader_does_not_await_the_first():
    job = _imported("The Daily Paper", "They burnt the old mill.")
    sheet_review.submit_all(job, change=ANNA)

    assert sheet_review.awaiting(job, "boris").count() == 1
    assert sheet_review.awaiting(job, "anna").count() == 0


def test_what_was_withdrawn_is_not_published_with_the_sheet():
    job = _imported("The Daily Paper", "They burnt the old mill.")
    _go_out(job)
    publishing.withdraw(again(Wording.objects.get().passage.document), change=ANNA)

    assert sheet_review.awaiting(job, "boris").count() == 0


@pytest.mark.parametrize("who", [ANNA, BORIS], ids=lambda change: change.who)
def test_nothing_is_published_by_the_first_reader_or_before_it_is_put_forward(who):
    job = _imported("The Daily Paper", "They burnt the old mill.")
    if who is ANNA:
        sheet_review.submit_all(job, change=ANNA)

    with pytest.raises(sheet_review.AnotherReader) as refusal:
        sheet_review.publish_all(job, change=who, acknowledged=True)

    assert str(refusal.value) == "A second reader is another person than who submitted the sheet."


def test_a_sheet_is_put_forward_once():
    job = _imported("The Daily Paper", "They burnt the old mill.")
    sheet_review.submit_all(job, change=ANNA)

    with pytest.raises(sheet_review.AnotherReader) as refusal:
        sheet_review.submit_all(job, change=BORIS)

    assert str(refusal.value) == "Nothing of this sheet is a draft any more."


@pytest.mark.parametrize("field", ["slug", "digest", "changed_at"])
def test_the_form_that_publishes_a_sheet_knows_what_was_submitted_and_what_changed(field):
    job = _imported("The Daily Paper", "They burnt the old mill.")
    sheet_review.submit_all(job, change=ANNA)
    (review,) = sheet_review.awaiting(job, "boris")
    shown = sheet_review.digest_awaiting([review])

    setattr(review.document if field == "slug" else review, field, "another")

    assert sheet_review.digest_awaiting([review]) != shown


def test_what_was_not_shown_is_not_published():
    job = _imported("The Daily Paper", "They burnt the old mill.")
    sheet_review.submit_all(job, change=ANNA)
    shown = sheet_review.digest_awaiting(sheet_review.awaiting(job, "boris"))

    with pytest.raises(sheet_review.ChangedSince) as refusal:
        sheet_review.publish_all(job, change=BORIS, acknowledged=True, shown_digest="0" * 64)

    assert str(refusal.value) == (
        "The record was changed while this page was open; nothing was done. Look at it anew."
    )
    assert sheet_review.publish_all(job, change=BORIS, acknowledged=True, shown_digest=shown) == 1


def test_an_edition_of_a_sheet_says_who_put_it_forward_who_read_it_and_why():
    job = _imported("The Daily Paper", "They burnt the old mill.")
    _go_out(job)

    review, edition = Review.objects.get(), Edition.objects.get()
    assert (review.submitted_by, review.submitted_why) == ("anna", ANNA.why)
    assert (review.read_by, review.reason, review.edition) == ("boris", BORIS.why, 1)
    assert not review.own_second_look
    assert review.read_at is not None
    assert (edition.number, edition.digest) == (1, review.digest)
    document = review.document
    assert PublishedEvidence.objects.filter(document=document, changed_at=None).exists()
    moves = Event.objects.of(document).filter(what="changed").order_by("pk")
    assert [(one.before["status"], one.after["status"]) for one in moves] == [
        ("draft", "in-review"),
        ("in-review", "published"),
    ]


def test_the_quotes_of_a_sheet_are_told_once_it_is_out():
    job = _imported("The Daily Paper", "They burnt the old mill.")
    _go_out(job)

    assert Summary.objects.get().quote == Wording.objects.get().quote


@pytest.mark.parametrize(("number", "others"), [(4, ""), (5, ""), (6, "; …")])
def test_of_changed_documents_five_are_named(number, others):
    reviews = []
    for place in range(number):
        document = builders.document(f"Page {place}", status="in-review")
        reviews.append(builders.review(document, digest="another"))

    with pytest.raises(sheet_review.ChangedSince) as refusal:
        sheet_review._refuse_changed(reviews)

    named = "; ".join(f"“Page {place}”" for place in range(min(number, 5)))
    assert str(refusal.value) == (
        f"Changed since they were submitted: {named}{others}. Nothing was published. On the page of "
        "each, what differs is shown and put before a second reader anew."
    )


def test_what_stands_against_a_sheet_is_said_once_with_how_often_it_holds():
    documents = [builders.document(status="in-review") for _ in range(2)]
    for document in documents:
        builders.document_date(document)

    with pytest.raises(sheet_review.PublishingBlocked) as refusal:
        sheet_review._check(documents, acknowledged=False)

    assert str(refusal.value) == (
        "Read these warnings and tick that you have; nothing was published: "
        "Nobody has examined it yet. (2)"
    )
    assert len(refusal.value.objections) == 2
    sheet_review._check(documents, acknowledged=True)


def test_errors_of_a_sheet_are_said_without_its_warnings():
    document = builders.document(status="in-review", text="Another text than that of the passage.")
    builders.passage("Losing it.", document, start=0)

    with pytest.raises(sheet_review.PublishingBlocked) as refusal:
        sheet_review._check([document], acknowledged=True)

    assert str(refusal.value) == (
        "Mend these errors first; nothing was published: "
        "Its words do not stand there in the text held; correct the words or the offsets. (1)"
    )
