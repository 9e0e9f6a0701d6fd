"""Long imports: in steps, whole in the end, undone on request, and safe from a worker's death."""

from __future__ import annotations

import json
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import DatabaseError
from django.tasks import TaskResultStatus
from django.utils import timezone
from openpyxl import Workbook

from provenance.domain.curation_vocabulary import JobState
from provenance.models import (
    Document,
    Event,
    ImportedQuote,
    IndexedWording,
    Job,
    JobChunk,
    Passage,
    Quote,
    Review,
    Source,
    Wording,
)
from provenance.models.intake import HEARTBEAT
from provenance.services import evidence_digests, history, jobs, sheet_planning
from provenance.services.sheet_planning import CHUNK
from provenance.services.sheet_removal import remove_written
from tests import builders
from tests.services.changes import CHANGE
from tests.yardstick import at_most_yardsticks

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch):
    monkeypatch.setattr(sheet_planning, "CHUNK", 2)


def sheet(count, **fields):
    lines = [{"id": n, "text": f"He left town {n}.", "outlet": "The Paper"} for n in range(count)]
    return "\n".join(json.dumps({**line, **fields}) for line in lines).encode()


def opened(data=None, name="quotes.jsonl", **options):
    return sheet_planning.open_job(data or sheet(5), name=name, change=CHANGE, **options)


def begun(data=None, **options):
    job = opened(data, **options)
    jobs.begin(job, leaving_out=True)
    return job


def test_looking_at_a_sheet_writes_no_quote():
    job = opened()

    assert (job.outcome["new"], job.outcome["there"], job.total) == (5, 0, 5)
    assert not Quote.objects.exists()


def test_a_step_does_a_part_and_says_how_far_it_is():
    job = begun()

    assert jobs.run_step(job, seconds=0)
    assert (job.finished_rows, job.total, job.state) == (2, 5, JobState.RUNNING)
    assert Wording.objects.count() == 2


def test_readers_see_nothing_of_an_import_until_all_of_it_is_in():
    job = begun(publish=True)

    jobs.run_step(job, seconds=0)
    assert not Document.objects.published().exists()
    jobs.work(job)
    assert Document.objects.get().status == "published"
    assert not JobChunk.objects.exists()


def test_an_import_stays_a_draft_unless_told_otherwise():
    jobs.work(begun())

    assert Document.objects.get().status == "draft"


def test_a_worker_that_is_killed_loses_only_the_part_in_hand(monkeypatch):
    job = begun()
    jobs.run_step(job, seconds=0)
    with monkeypatch.context() as patch:
        patch.setattr(jobs, "write_rows", _killed)
        with pytest.raises(KeyboardInterrupt):
            jobs.run_step(job)

    job.refresh_from_db()
    assert (job.finished_rows, job.worker != "") == (2, True)
    assert not jobs.run_step(job), "its lease is not over"
    Job.objects.update(heartbeat=timezone.now() - HEARTBEAT - timedelta(seconds=1))
    assert jobs.run_abandoned_jobs() == 1
    assert Wording.objects.count() == 5


def _killed(*arguments, **options):
    raise KeyboardInterrupt


def test_who_comes_while_another_is_at_it_does_nothing():
    job = begun()
    Job.objects.update(worker="another", heartbeat=timezone.now())

    assert not jobs.run_step(job)
    assert not Wording.objects.exists()


def test_a_worker_whose_job_was_taken_over_writes_no_more():
    job = begun()
    Job.objects.update(worker="another", heartbeat=timezone.now())

    assert not jobs._chunk(job, "the first")
    assert not Wording.objects.exists()


def test_a_fault_of_the_database_stops_it_with_a_sentence_and_it_can_go_on(monkeypatch):
    job = begun()
    with monkeypatch.context() as patch:
        patch.setattr(jobs, "write_rows", _broken)
        jobs.run_step(job)

    assert (job.state, job.fault) == (JobState.FAILED, "the disk is full")
    jobs.begin(job)
    jobs.work(job)
    assert (job.state, Wording.objects.count()) == (JobState.DONE, 5)


def _broken(*arguments, **options):
    raise DatabaseError("the disk is full")


def test_a_worker_that_fails_after_its_job_was_taken_over_leaves_it_to_the_other(monkeypatch):
    job = begun()

    def taken_over(*arguments, **options):
        Job.objects.update(worker="another", heartbeat=timezone.now())
        raise ValidationError("too late")

    monkeypatch.setattr(jobs, "_chunk", taken_over)
    jobs.run_step(job)

    assert (job.state, job.fault, job.worker) == (JobState.RUNNING, "", "another")
    assert job.heartbeat is not None


@pytest.mark.parametrize(("vendor", "pauses"), [("sqlite", [jobs.GAP] * 2), ("postgresql", [])])
def test_between_chunks_others_write_where_there_is_one_writer_at_a_time(
    vendor, pauses, monkeypatch
):
    job, slept = begun(), []
    monkeypatch.setattr(jobs, "connection", SimpleNamespace(vendor=vendor))
    monkeypatch.setattr(jobs.time, "sleep", slept.append)

    jobs.run_step(job, seconds=60)

    assert (job.state, slept) == (JobState.DONE, pauses)


def test_an_import_that_is_cancelled_takes_out_what_it_wrote():
    job = begun()
    jobs.run_step(job, seconds=0)
    jobs.run_step(job, seconds=0)

    jobs.cancel(job)
    jobs.run_step(job, seconds=0)
    assert (job.state, job.finished_rows) == (JobState.RUNNING, 2)
    jobs.work(job)

    assert job.state == JobState.CANCELLED
    records = (Wording, Quote, Passage, Document, Source)
    assert not any(model.objects.exists() for model in records)
    assert (
        Event.objects.filter(what="deleted").count() == Event.objects.filter(what="added").count()
    )


def rows_of_everything():
    """What an import writes, row by row, without what differs from one run to the next."""
    models = (Wording, Quote, Passage, Document, Source, ImportedQuote)
    unlike = {"id", "job_id", "wording_id", "quote_id", "passage_id", "document_id", "publisher_id"}
    return {
        model.__name__: sorted(
            json.dumps({k: v for k, v in row.items() if k not in unlike}, default=str)
            for row in model.objects.values()
        )
        for model in models
    }


def at_half(job):
    while job.finished_rows * 2 < job.total:
        jobs.run_step(job, seconds=0)
    assert 0 < job.finished_rows < job.total
    return job


def test_an_import_that_goes_on_at_half_ends_as_one_that_was_never_stopped(monkeypatch):
    jobs.work(begun(sheet(9)))
    undisturbed = rows_of_everything()
    jobs.remove_written(Job.objects.get(), most=99, change=CHANGE)

    job = at_half(begun(sheet(9)))
    with monkeypatch.context() as patch:
        patch.setattr(jobs, "write_rows", _killed)
        with pytest.raises(KeyboardInterrupt):
            jobs.run_step(job)
    Job.objects.filter(pk=job.pk).update(
        heartbeat=timezone.now() - HEARTBEAT - timedelta(seconds=1)
    )
    assert jobs.run_abandoned_jobs() == 1

    assert rows_of_everything() == undisturbed


def test_an_import_that_is_taken_back_at_half_leaves_what_was_there_before():
    builders.wording()
    before = rows_of_everything()

    job = at_half(begun(sheet(9)))
    assert rows_of_everything() != before
    jobs.cancel(job)
    jobs.run_step(job, seconds=0)
    assert 0 < job.finished_rows < 6, "taking back goes in steps too, and can be stopped"
    jobs.work(job)

    assert rows_of_everything() == before
    assert (job.state, job.finished_rows) == (JobState.CANCELLED, 0)


@pytest.mark.slow
def test_an_import_of_1500_rows_shows_progress_within_two_seconds_of_computing(monkeypatch):
    monkeypatch.setattr(sheet_planning, "CHUNK", CHUNK)
    words = "He left town on day {n}, and nobody in the lower town saw him go or asked him why."
    rows = [f'"{words.format(n=n)}",The Paper,a soldier,04.03.2023' for n in range(1500)]
    job = opened("\n".join(["text,outlet,speaker,date", *rows]).encode(), name="quotes.csv")

    # Two seconds of the core that the yardstick was taken on.
    with at_most_yardsticks(9):
        jobs.begin(job)
        jobs.run_step(job)

    assert 0 < job.finished_rows < 1500


def test_what_a_curator_built_on_meanwhile_stays():
    job = begun()
    jobs.run_step(job, seconds=0)
    kept = Wording.objects.first()
    builders.statement(passage=kept.passage, of_wording=kept, of_document=None)

    jobs.cancel(job)
    jobs.work(job)

    assert list(Wording.objects.all()) == [kept]
    assert Document.objects.count() == 1


def test_a_cancelled_import_can_be_begun_again():
    job = begun()
    jobs.run_step(job, seconds=0)
    jobs.cancel(job)
    jobs.work(job)

    jobs.begin(job)
    jobs.work(job)
    assert (job.state, Wording.objects.count()) == (JobState.DONE, 5)


def test_one_that_was_never_begun_is_cancelled_at_once():
    job = opened()
    jobs.cancel(job)
    jobs.cancel(job)

    assert job.state == JobState.CANCELLED


def test_what_is_done_is_not_begun_or_cancelled_again():
    job = begun()
    jobs.work(job)

    for again in (jobs.begin, jobs.cancel):
        with pytest.raises(sheet_planning.NotNow, match="done"):
            again(job)


def test_what_is_under_way_is_not_begun_again():
    with pytest.raises(sheet_planning.NotNow) as refusal:
        jobs.begin(begun())

    assert str(refusal.value) == "This import is under way or done already."


def test_an_import_that_is_begun_anew_forgets_how_it_stopped():
    job = opened()
    job.state, job.fault, job.worker = JobState.FAILED, "the disk is full", "another"
    job.heartbeat = job.finished_at = timezone.now()
    job.cancel_requested = True

    jobs.begin(job)

    job.refresh_from_db()
    assert (job.state, job.fault, job.worker) == (JobState.RUNNING, "", "")
    assert (job.heartbeat, job.finished_at, job.cancel_requested) == (None, None, False)


def test_an_import_that_failed_is_taken_back_without_its_fault():
    job = begun()
    Job.objects.update(state=JobState.FAILED, fault="the disk is full")
    job.refresh_from_db()

    jobs.cancel(job)

    job.refresh_from_db()
    assert (job.state, job.fault, job.cancel_requested) == (JobState.RUNNING, "", True)


def test_an_import_that_is_over_says_when_what_and_how_much():
    job = begun()
    jobs.run_step(job, seconds=0)
    assert (job.finished_at, job.outcome["added"], job.chunks.exists()) == (None, 2, True)

    jobs.work(job)
    assert (job.outcome["added"], job.chunks.exists(), job.worker) == (5, False, "")
    assert job.finished_at is not None


def test_an_import_that_was_taken_back_says_when_and_that_nothing_is_left():
    job = begun()
    jobs.run_step(job, seconds=0)

    jobs.cancel(job)
    jobs.work(job)

    assert (job.outcome["added"], job.finished_rows) == (0, 0)
    assert job.finished_at is not None
    whys = Event.objects.filter(what="deleted").values_list("why", flat=True)
    assert set(whys) == {"Import taken back: A reason."}


def test_the_planner_learns_of_the_new_rows_once_an_import_is_over(monkeypatch):
    learnt = []
    monkeypatch.setattr(jobs, "refresh_statistics", lambda: learnt.append(Wording.objects.count()))
    job = begun()
    jobs.run_step(job, seconds=0)
    assert learnt == []

    jobs.work(job)
    assert learnt == [5]


def test_a_step_that_is_over_lets_the_next_worker_in():
    job = begun()
    jobs.run_step(job, seconds=0)

    assert (job.worker, job.heartbeat) == ("", None)


@pytest.mark.parametrize(
    ("state", "age", "is_left"),
    [
        (JobState.RUNNING, None, True),
        (JobState.RUNNING, HEARTBEAT - timedelta(seconds=5), False),
        (JobState.RUNNING, HEARTBEAT + timedelta(seconds=5), True),
        (JobState.FAILED, None, False),
        (JobState.CANCELLED, None, False),
    ],
)
def test_only_what_is_under_way_and_in_nobodys_hand_is_swept(state, age, is_left):
    begun()
    Job.objects.update(state=state, heartbeat=None if age is None else timezone.now() - age)

    assert jobs.run_abandoned_jobs() == is_left
    assert Wording.objects.exists() == is_left


@pytest.mark.parametrize(
    ("who", "publish", "state", "is_found"),
    [
        ("a curator", False, JobState.RUNNING, True),
        ("a curator", False, JobState.FAILED, True),
        ("a curator", False, JobState.WAITING, False),
        ("a curator", False, JobState.DONE, False),
        ("another curator", False, JobState.RUNNING, False),
        ("a curator", True, JobState.RUNNING, False),
    ],
)
def test_an_import_is_gone_on_with_by_whoever_left_it_in_the_middle(who, publish, state, is_found):
    job = begun()
    Job.objects.update(state=state)

    assert (jobs.unfinished_of(sheet(5), who=who, publish=publish) == job) == is_found
    assert jobs.unfinished_of(sheet(4), who=who, publish=publish) is None


def test_of_several_that_were_left_the_newest_is_gone_on_with():
    begun()
    newest = begun()

    assert jobs.unfinished_of(sheet(5), who="a curator", publish=False) == newest


def test_what_stays_of_an_import_is_found_still_and_no_longer_of_the_import():
    job = begun()
    jobs.work(job)
    kept = Wording.objects.first()
    builders.statement(passage=kept.passage, of_wording=kept, of_document=None)

    remove_written(job, most=99, change=CHANGE)

    assert ImportedQuote.objects.get().job is None
    assert IndexedWording.objects.get().wording == kept


def test_the_outlet_of_the_register_and_the_documents_of_curators_stay():
    paper = builders.source("The Paper")
    document = builders.document()
    job = begun()
    jobs.work(job)
    Passage.objects.update(document=document)
    Document.objects.exclude(pk=document.pk).delete()

    remove_written(job, most=99, change=CHANGE)

    assert (Document.objects.get(), Source.objects.get()) == (document, paper)


def test_the_last_that_were_written_are_taken_out_first():
    job = begun()
    jobs.work(job)
    first, *_ = Wording.objects.order_by("pk")

    assert remove_written(job, most=4, change=CHANGE) == 1

    assert Wording.objects.get() == first


def test_rows_with_faults_are_left_out_only_in_so_many_words():
    job = opened(sheet(1) + b"\n{}\n")

    with pytest.raises(sheet_planning.NotNow, match="Some rows cannot be taken"):
        jobs.begin(job)
    jobs.begin(job, leaving_out=True)
    jobs.work(job)
    assert Wording.objects.count() == 1


def test_a_sheet_of_faults_alone_cannot_be_begun():
    with pytest.raises(sheet_planning.NotNow, match="No row"):
        jobs.begin(opened(b"{}"), leaving_out=True)


def test_a_row_that_another_import_brought_meanwhile_with_other_words_is_told():
    job = begun()
    jobs.work(begun(sheet(1, text="Other words.")))

    jobs.work(job)
    assert [fault["line"] for fault in job.faults] == [1]
    assert Wording.objects.count() == 5


def test_each_fault_keeps_what_its_row_gives():
    job = opened(sheet(1, date="May"))

    assert job.faults[0]["given"]["date"] == "May"


def test_the_command_goes_on_where_it_was_stopped(tmp_path, capsys, monkeypatch):
    path = tmp_path / "quotes.jsonl"
    path.write_bytes(sheet(5))
    with monkeypatch.context() as patch:
        patch.setattr(jobs, "run_step", _killed)
        with pytest.raises(KeyboardInterrupt):
            call_command("import_quotes", str(path))

    call_command("import_quotes", str(path))

    assert capsys.readouterr().out == "5 quotes imported, 0 there already.\n"
    assert Job.objects.count() == 1


def test_a_dry_run_says_what_would_be_done(tmp_path, capsys):
    path = tmp_path / "quotes.csv"
    path.write_text("text\nHe left.\n")

    call_command("import_quotes", str(path), "--dry-run")

    assert capsys.readouterr().out == "1 quotes would be imported, 0 there already.\n"
    assert not Job.objects.exists()


def test_the_command_leaves_rows_out_when_told_to(tmp_path, capsys):
    path = tmp_path / "quotes.csv"
    path.write_text("text,date\nHe left.,\nShe left.,May\n")

    call_command("import_quotes", str(path), "--leave-out-faults")

    assert capsys.readouterr().out == "1 quotes imported, 0 there already, 1 left out.\n"


def test_the_command_says_when_another_has_the_sheet_in_hand(tmp_path):
    path = tmp_path / "quotes.jsonl"
    path.write_bytes(sheet(3))
    job = sheet_planning.open_job(
        path.read_bytes(),
        name=path.name,
        change=jobs.Change("import_quotes", "import", "x"),
        publish=True,
    )
    jobs.begin(job)
    Job.objects.update(worker="another", heartbeat=timezone.now())

    with pytest.raises(CommandError, match="in hand"):
        call_command("import_quotes", str(path))


def test_the_command_says_what_stopped_it(tmp_path, monkeypatch):
    path = tmp_path / "quotes.jsonl"
    path.write_bytes(sheet(3))
    monkeypatch.setattr(jobs, "write_rows", _broken)

    with pytest.raises(CommandError, match="the disk is full What was written stays unseen"):
        call_command("import_quotes", str(path))


def test_the_command_says_that_there_is_no_such_file(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_quotes", str(tmp_path / "none.csv"))


def test_a_task_that_comes_late_finds_nothing_to_do():
    job = begun()
    jobs.work(job)

    jobs.work_import.call(job.pk)
    jobs.work_import.call(job.pk + 1)

    assert Wording.objects.count() == 5


def test_what_is_left_to_the_sweep_waits():
    assert jobs.work_import.enqueue(begun().pk).status == TaskResultStatus.READY
    assert not Wording.objects.exists()


def test_imports_that_were_left_are_worked_by_the_command(capsys):
    begun()

    call_command("work_jobs")

    assert capsys.readouterr().out == (
        "0 letters sent.\n1 imports worked.\n17 entries of the history sealed.\n"
    )
    assert Wording.objects.count() == 5


def test_what_comes_later_does_not_stand_in_what_a_second_reader_has_had():
    jobs.work(begun(sheet(1)))
    Document.objects.update(status="published")

    jobs.work(begun(sheet(2)))
    jobs.work(begun(sheet(3)))

    first, second = Document.objects.order_by("pk")
    assert (first.status, first.passages.count()) == ("published", 1)
    assert (second.status, second.slug) == ("draft", f"{first.slug}-2")
    assert second.passages.count() == 2


def test_what_is_to_be_published_at_once_stands_with_what_is():
    jobs.work(begun(sheet(1), publish=True))
    jobs.work(begun(sheet(2), publish=True))

    assert Document.objects.get().passages.count() == 2


def test_not_even_a_command_adds_to_a_edition_that_was_read_twice():
    jobs.work(begun(sheet(1), publish=True))
    read = Document.objects.get()
    reading = {"submitted_by": "a", "submitted_why": "x", "read_by": "b", "read_at": timezone.now()}
    Review.objects.create(document=read, outcome="published", edition=1, **reading)

    jobs.work(begun(sheet(2), publish=True))

    assert (read.passages.count(), Document.objects.count()) == (1, 2)


def test_taking_out_what_stands_in_a_edition_marks_it():
    job = begun(sheet(2), publish=True)
    jobs.work(job)
    read = Document.objects.get()
    reading = {"submitted_by": "a", "submitted_why": "x", "read_by": "b", "read_at": timezone.now()}
    reading["digest"] = evidence_digests.digest_of(read, read=history.snapshots)
    review = Review.objects.create(document=read, outcome="published", edition=1, **reading)

    remove_written(job, most=1, change=CHANGE)

    review.refresh_from_db()
    assert review.changed_at is not None


def test_the_command_names_the_sheets_of_a_workbook_that_it_does_not_read(tmp_path, capsys):
    book = Workbook()
    book.active.append(["text"])
    book.active.append(["He left."])
    book.create_sheet("Second").append(["text"])
    path = tmp_path / "quotes.xlsx"
    book.save(path)

    call_command("import_quotes", str(path), "--dry-run")

    printed = capsys.readouterr()
    assert printed.err == "Sheets not read: Second.\n"
    assert printed.out.startswith("1 quotes would be imported")


def test_the_command_names_what_a_workbook_hides(tmp_path, capsys):
    book = Workbook()
    for row in (("text", "date"), ("He left.", "2022"), ("She left.", "2022")):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    path = tmp_path / "quotes.xlsx"
    book.save(path)

    call_command("import_quotes", str(path), "--dry-run")

    printed = capsys.readouterr()
    assert printed.err == "Hidden rows, not read: 3.\n"
    assert printed.out.startswith("1 quotes would be imported")
