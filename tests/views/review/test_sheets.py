"""Sheets of quotes on their page: looked at, imported in steps, read twice, or taken back."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from provenance.domain.curation_vocabulary import JobState
from provenance.domain.publishing import SECOND_READING_DELAY
from provenance.forms import sheets as forms
from provenance.models import Document, Event, Job, Passage, Review, Wording
from provenance.services import (
    evidence,
    evidence_digests,
    history,
    jobs,
    sheet_planning,
    sheet_review,
)
from provenance.services.history import Change
from tests import builders

pytestmark = pytest.mark.django_db

GOOD = b"text,outlet,speaker\nHe left town.,The Paper,a soldier\nNobody saw it.,The Paper,\n"
MIXED = GOOD + b"=cmd(),,+380 44 123 45 67\n"


def looked_at(client, data=GOOD, name="quotes.csv", **fields):
    given = {"why": "Our own list.", "sheet": SimpleUploadedFile(name, data), **fields}
    return client.post(reverse("desk-sheets"), given)


def job_after(client, data=GOOD, **fields):
    looked_at(client, data, **fields)
    return Job.objects.get()


def posted(client, name, job, **fields):
    answer = client.post(reverse(f"desk-job-{name}", args=[job.public_id]), fields, follow=True)
    job.refresh_from_db()
    return answer


def imported(client):
    job = job_after(client)
    posted(client, "begin", job)
    posted(client, "step", job)
    return job


@pytest.fixture
def second(groups):
    """A second curator, logged in."""
    client = Client()
    client.force_login(builders.user("second", "curator", is_staff=True))
    return client


def test_the_page_is_for_curators(stranger, reader, curator):
    answers = [
        client.get(reverse("desk-sheets")).status_code for client in (stranger, reader, curator)
    ]

    assert answers == [302, 403, 200]


@pytest.mark.parametrize("name", ["step", "begin", "cancel", "submit", "publish"])
def test_a_reader_moves_no_job(reader, curator, name):
    job = job_after(curator)

    assert posted(reader, name, job).status_code == 403
    assert job.state == JobState.WAITING


def test_looking_at_a_sheet_shows_what_it_would_do_and_writes_nothing(curator):
    answer = curator.get(looked_at(curator).url)

    assert "He left town." in answer.text
    assert "speaker not named" in answer.text
    assert not Wording.objects.exists()


def test_a_sheet_is_imported_step_by_step(curator):
    job = imported(curator)

    assert (job.state, Wording.objects.count()) == (JobState.DONE, 2)
    assert set(Event.objects.values_list("who", "door", "why")) == {
        ("curator", "import", "Our own list.")
    }


def test_htmx_gets_the_progress_alone(curator):
    job = job_after(curator)
    posted(curator, "begin", job)

    answer = curator.post(
        reverse("desk-job-step", args=[job.public_id]),
        headers={"HX-Request": "true", "HX-Target": "progress"},
    )

    assert answer.content.lstrip().startswith(b'<section id="progress"')
    assert "<html" not in answer.text


def test_what_a_row_does_not_say_is_taken_from_the_form(curator):
    job = job_after(curator, b"quote\nHe left town.\n", outlet="The Paper", language="en")
    posted(curator, "begin", job)
    posted(curator, "step", job)

    wording = Wording.objects.get()
    assert (wording.language, wording.passage.document.publisher.name) == ("en", "The Paper")


@pytest.mark.parametrize(
    ("data", "fields", "sentence"),
    [
        (b"\0\0", {}, "is no text, whatever its name says"),
        (GOOD, {"why": ""}, "Say in a sentence where this sheet comes from."),
        (GOOD, {"outlet": "044 123 45 67"}, "looks like a telephone number"),
        (b"", {}, "holds no quotes"),
    ],
)
def test_what_cannot_be_looked_at_is_told_and_the_form_keeps_what_was_typed(
    curator, data, fields, sentence
):
    answer = looked_at(curator, data, **{"why": "Our own list.", "language": "en-GB", **fields})

    assert answer.status_code == 422
    assert sentence in answer.text
    assert 'value="en-GB"' in answer.text


@pytest.mark.parametrize(("more", "status"), [(1, 302), (0, 302), (-1, 422)])
def test_a_sheet_may_have_so_many_bytes_and_not_one_more(curator, monkeypatch, more, status):
    monkeypatch.setattr(forms, "MOST_BYTES", len(GOOD) + more)

    assert looked_at(curator).status_code == status


def test_a_sheet_that_is_too_large_is_told_so(curator, monkeypatch):
    monkeypatch.setattr(forms, "MOST_BYTES", 2 * 1024 * 1024)
    large = GOOD + b"x" * (2 * 1024 * 1024)

    assert (
        "This file is larger than the 2 MB that are read at once. Divide it."
        in looked_at(curator, large).text
    )


def test_rows_that_cannot_be_taken_are_shown_and_downloaded_safely(curator):
    job = job_after(curator, MIXED)

    page = curator.get(job.get_absolute_url()).text
    answer = curator.get(reverse("desk-job-faults", args=[job.public_id]))
    assert "Line 4: its “speaker” looks like a telephone number" in page
    assert answer["Content-Type"].startswith("text/csv")
    assert '"\'=cmd()"' in answer.text


def test_beginning_with_faults_asks_to_leave_them_out(curator):
    job = job_after(curator, MIXED)

    assert "Some rows cannot be taken" in posted(curator, "begin", job).text
    posted(curator, "begin", job, leaving_out="yes")
    assert job.state == JobState.RUNNING


def test_an_import_is_taken_back(curator, monkeypatch):
    monkeypatch.setattr(sheet_planning, "CHUNK", 1)
    job = job_after(curator)
    posted(curator, "begin", job)
    jobs.run_step(job, seconds=0)

    posted(curator, "cancel", job)
    posted(curator, "step", job)

    assert job.state == JobState.CANCELLED
    assert not Wording.objects.exists()


def test_what_the_sheet_says_otherwise_is_shown_before_it_is_changed(curator):
    imported(curator)
    again = GOOD.replace(b"a soldier", b"one soldier")
    looked_at(curator, b"id," + again.split(b"\n")[0] + b"\nx,He left.,,\n", name="ids.csv")
    first = Job.objects.first()
    posted(curator, "begin", first)
    posted(curator, "step", first)

    looked_at(curator, b"id,text,speaker\nx,He left.,one soldier\n", name="ids.csv")

    page = curator.get(Job.objects.first().get_absolute_url()).text
    assert '<del>not stated</del> <span class="arrow">→</span> <ins>one soldier</ins>' in page


def as_shown(client, job, **fields):
    """What the page's form for publishing sends."""
    page = client.get(job.get_absolute_url()).text
    found = re.search(r'name="shown" value="(\w+)"', page)
    return {"why": "Read a sample of it.", "shown": found[1] if found else "", **fields}


def test_two_people_publish_what_a_sheet_brought(curator, second):
    job = imported(curator)

    posted(curator, "submit", job)
    assert "another person" in posted(curator, "publish", job, **as_shown(curator, job)).text
    posted(second, "publish", job, **as_shown(second, job, acknowledged="yes"))

    document = Document.objects.get()
    review = Review.objects.get()
    assert (document.status, review.edition) == ("published", 1)
    assert (review.submitted_by, review.read_by) == ("curator", "second")
    events = Event.objects.filter(record_type="document")
    assert [event.who for event in events].count("second") == 1


@pytest.mark.parametrize("name", ["title", "shown"])
def test_nothing_of_a_sheet_goes_out_that_was_changed_since_it_was_submitted(curator, second, name):
    job = imported(curator)
    posted(curator, "submit", job)
    sent = as_shown(second, job, acknowledged="yes")
    document = Document.objects.get()
    document.title = "Put right"
    evidence.save(document, change=Change("curator", "admin", "It was cut."))
    if name == "title":
        sent = as_shown(second, job, acknowledged="yes")

    told = posted(second, "publish", job, **sent).text

    expected = {
        "title": "Changed since they were submitted: “Put right”. Nothing was published. On the page of "
        "each, what differs is shown and put before a second reader anew.",
        "shown": "Look at it anew",
    }
    assert expected[name] in told
    assert Document.objects.get().status == "in-review"
    assert not Review.objects.editions().exists()


def test_of_many_changed_documents_some_are_named(curator, second):
    rows = b"".join(b"He left town %d.,The Paper %d\n" % (n, n) for n in range(7))
    job = job_after(curator, b"text,outlet\n" + rows)
    posted(curator, "begin", job)
    posted(curator, "step", job)
    posted(curator, "submit", job)
    Document.objects.update(title="Written past the history")

    told = posted(second, "publish", job, **as_shown(second, job)).text

    assert told.count("“Written past the history”") == sheet_review.NAMED
    assert "”; …. Nothing was published" in told


def test_what_the_checks_find_stops_a_sheet_as_it_stops_a_document(curator, second):
    job = imported(curator)
    posted(curator, "submit", job)

    warned = posted(second, "publish", job, **as_shown(second, job)).text
    assert re.search(
        r"Read these warnings and tick that you have; nothing was published: [^<]*\. \(\d\)",
        warned,
    )
    assert Document.objects.get().status == "in-review"

    Document.objects.update(text="Another text than that of the passages.", holding="held")
    for passage in Passage.objects.all():
        passage.start, passage.end = 0, len(passage.exact)
        passage.save()
    for review in Review.objects.select_related("document"):
        review.digest = evidence_digests.digest_of(review.document, read=history.snapshots)
        review.save()
    refused = posted(second, "publish", job, **as_shown(second, job, acknowledged="yes")).text
    assert re.search(r"Mend these errors first; nothing was published: [^<]*\. \(\d\)", refused)
    assert Document.objects.get().status == "in-review"


def test_an_only_curator_publishes_a_sheet_a_day_after_they_submitted_it(curator, settings):
    settings.ONE_CURATOR = True
    job = imported(curator)
    posted(curator, "submit", job)
    assert "another person" in posted(curator, "publish", job, **as_shown(curator, job)).text
    Review.objects.update(submitted_at=timezone.now() - SECOND_READING_DELAY)

    posted(curator, "publish", job, **as_shown(curator, job, acknowledged="yes"))

    assert Review.objects.get().own_second_look


def test_the_first_reader_is_told_to_wait_and_the_second_is_offered_to_publish(curator, second):
    job = imported(curator)
    posted(curator, "submit", job)

    offered = reverse("desk-job-publish", args=[job.public_id])
    assert offered not in curator.get(job.get_absolute_url()).text
    assert offered in second.get(job.get_absolute_url()).text


def test_nothing_is_submitted_twice(curator):
    job = imported(curator)
    posted(curator, "submit", job)

    assert "Nothing of this sheet is a draft" in posted(curator, "submit", job).text
    assert Review.objects.count() == 1


@pytest.mark.parametrize("documents", [1, 30])
def test_where_a_sheet_stands_is_told_in_two_queries(curator, django_assert_num_queries, documents):
    rows = b"".join(b"He left town %d.,The Paper %d\n" % (n, n) for n in range(documents))
    job = job_after(curator, b"text,outlet\n" + rows)
    posted(curator, "begin", job)
    posted(curator, "step", job)

    with django_assert_num_queries(2):
        assert sheet_review.sheet_status(job).drafts == documents


@pytest.mark.parametrize("sheets", [1, 31])
def test_the_list_of_sheets_costs_the_same_however_long(
    curator, django_assert_max_num_queries, sheets
):
    for _ in range(sheets):
        looked_at(curator)

    with django_assert_max_num_queries(9):
        page = curator.get(reverse("desk-sheets")).text
    assert ("Older sheets" in page) == (sheets > 30)


def test_the_admin_leads_to_texts_and_sheets(curator):
    page = curator.get(reverse("admin:provenance_document_changelist")).text

    assert reverse("desk-sheets") in page
    assert reverse("desk-bring-in") in page


AT_ONCE = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}


def test_an_import_is_worked_by_a_worker_where_the_site_has_one(
    curator, settings, django_capture_on_commit_callbacks
):
    job = job_after(curator)
    settings.TASKS = AT_ONCE

    with django_capture_on_commit_callbacks(execute=True):
        posted(curator, "begin", job)

    job.refresh_from_db()
    assert job.state == JobState.DONE


def test_an_import_is_taken_back_by_a_worker_too(
    curator, settings, django_capture_on_commit_callbacks
):
    job = job_after(curator)
    posted(curator, "begin", job)
    settings.TASKS = AT_ONCE

    with django_capture_on_commit_callbacks(execute=True):
        posted(curator, "cancel", job)

    job.refresh_from_db()
    assert job.state == JobState.CANCELLED


def test_without_a_worker_an_import_waits_for_its_page(curator, django_capture_on_commit_callbacks):
    job = job_after(curator)

    with django_capture_on_commit_callbacks(execute=True) as enqueued:
        posted(curator, "begin", job)

    job.refresh_from_db()
    assert (len(enqueued), job.state, job.finished_rows) == (1, JobState.RUNNING, 0)
