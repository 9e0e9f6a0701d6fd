"""Writes that fail: a sentence and 503, nothing torn, and the same act succeeds afterwards."""

from __future__ import annotations

from contextlib import contextmanager
from copy import copy
from unittest import mock

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection, transaction
from django.db.backends.signals import connection_created
from django.test import Client
from django.urls import reverse

from provenance.connections import with_options
from provenance.domain.curation_vocabulary import JobState
from provenance.models import Document, Job, Wording
from provenance.queries import outages
from provenance.services import count_cache, publishing, throttle
from tests import builders
from tests.access.reads import WRITES, every_row
from tests.admin.forms import address, filled
from tests.services.test_jobs import begun
from tests.services.test_moves import ANNA, draft

pytestmark = pytest.mark.django_db(transaction=True)

MOST_WRITES = 200
SENTENCE = "The records cannot be reached just now"
PASSWORD = "a long passphrase"
ARTICLE = "Losses grow\n\n“We are losing now,” the purported soldier said."


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    """allauth tries for a second to store that it counts."""
    monkeypatch.setattr("allauth.core.internal.ratelimit.CACHE_LOCK_WAIT_TIMEOUT", 0.01)


class FailingWrites:
    """Lets some writes and commits pass, and fails all after them, as a full disk does."""

    def __init__(self, passing):
        self.passing, self.count = passing, 0

    def __call__(self, execute, sql, params, many, context):
        if WRITES.match(sql):
            self.pass_or_fail()
        return execute(sql, params, many, context)

    def pass_or_fail(self):
        self.count += 1
        if self.count > self.passing:
            raise OperationalError("database or disk is full")


@contextmanager
def failing_writes(passing):
    writes, commit = FailingWrites(passing), connection._commit

    def commit_or_fail():
        writes.pass_or_fail()
        commit()

    with (
        mock.patch.object(connection, "_commit", commit_or_fail),
        connection.execute_wrapper(writes),
    ):
        yield


# What is done; each makes what it needs and returns the request that writes.


def log_in(password=PASSWORD):
    builders.user("ada")
    client = Client()
    return client, reverse("account_login"), {"login": "ada", "password": password}


def log_in_wrongly(request):
    return log_in("another passphrase")


def say_again_who_one_is(request):
    client = request.getfixturevalue("reader")
    return client, reverse("account_reauthenticate"), {"password": PASSWORD}


def edit_a_source(request):
    curator, paper = request.getfixturevalue("curator"), builders.source("Old name")
    url = address(paper, "change", paper.pk)
    return curator, url, filled(curator, url, name="New name", why="Renamed.")


def bring_in(request):
    curator = request.getfixturevalue("curator")
    return curator, reverse("desk-bring-in"), {"text": ARTICLE}


def move(request, verb):
    document = draft()
    if verb == "publish":
        publishing.submit(document, change=ANNA)
    shown = publishing.digest_shown([document, *publishing.unpublished_upstreams(document)])
    url = reverse("desk-move", args=[document.slug, verb])
    return request.getfixturevalue("administrator"), url, {"why": "Ready.", "shown": shown}


def pin(request):
    quote = builders.wording().quote
    url = reverse("keep", args=[quote.slug])
    return request.getfixturevalue("reader"), url, {"title": "My case", "note": "Ask in Kyiv"}


def open_a_case(request):
    return request.getfixturevalue("reader"), reverse("case-new"), {"title": "My case"}


def store_a_check(request):
    reader = request.getfixturevalue("reader")
    return reader, reverse("check"), {"text": "Nothing. " * 400 + ARTICLE, "do": "store"}


def send_a_sheet(request):
    data = b"id,text,outlet\n1,He left town.,The Paper\n"
    sheet = SimpleUploadedFile("quotes.csv", data)
    curator = request.getfixturevalue("curator")
    return curator, reverse("desk-sheets"), {"why": "Ours.", "sheet": sheet}


ACTS = {
    "log in": lambda request: log_in(),
    "log in wrongly": log_in_wrongly,
    "say again who one is": say_again_who_one_is,
    "edit a source": edit_a_source,
    "bring in an article": bring_in,
    "submit": lambda request: move(request, "submit"),
    "publish": lambda request: move(request, "publish"),
    "pin a quote": pin,
    "open a case": open_a_case,
    "store a check": store_a_check,
    "send a sheet": send_a_sheet,
}


def post(client, url, data):
    client.raise_request_exception = False
    for value in data.values():
        if isinstance(value, SimpleUploadedFile):
            value.seek(0)
    return client.post(url, data)


def sizes():
    return {table: len(rows) for table, rows in every_row().items()}


def undisturbed(client, url, data):
    """The status of an answer while all writes pass, and the sizes of the tables afterwards."""
    cookies = copy(client.cookies)
    with transaction.atomic():
        status, after = post(client, url, data).status_code, sizes()
        transaction.set_rollback(True)
    client.cookies = cookies
    return status, after


def deviations(client, url, data):
    """How many points were tried, and what was not as it should be."""
    before = every_row()
    status, after = undisturbed(client, url, data)
    wrong = []
    for passing in range(MOST_WRITES):
        # A lock that could not be given back stands in it for ten seconds.
        cache.clear()
        with failing_writes(passing):
            answer = post(client, url, data)
        if answer.status_code == status:
            break
        if answer.status_code != 503 or SENTENCE not in answer.text or "Retry-After" not in answer:
            wrong.append(f"{answer.status_code} at write {passing + 1}")
        if every_row() != before:
            # Done whole; what this person is shown of it next could not be stored.
            break
    return passing, [*wrong, *(["torn"] if sizes() != after else [])]


@pytest.mark.parametrize("name", ACTS)
def test_a_write_that_fails_is_told_and_nothing_is_torn(name, request):
    count, wrong = deviations(*ACTS[name](request))

    assert wrong == []
    assert count


def test_an_import_that_cannot_write_is_told_and_goes_on_a_minute_later(curator):
    job = begun()
    step = curator, reverse("desk-job-step", args=[job.public_id]), {}
    _status, after = undisturbed(*step)

    for passing in range(MOST_WRITES):
        with failing_writes(passing):
            answer = post(*step)
        job.refresh_from_db()
        if job.state == JobState.DONE:
            break
        assert (answer.status_code, passing) == (503, passing)
        assert (job.state, job.fault) == (JobState.RUNNING, "")
        assert Wording.objects.count() == job.finished_rows
        # A minute later it is free for whoever comes.
        Job.objects.update(heartbeat=None, worker="")
    assert sizes() == after


def afterwards(client, url, data):
    """What is answered, while all writes pass again, to whoever tried at each point of failure."""
    statuses = []
    for passing in range(MOST_WRITES):
        cache.clear()
        with failing_writes(passing):
            failed = post(client, url, data).status_code != 503
        if failed:
            break
        statuses.append(post(client, url, data).status_code)
    return statuses


def test_a_try_after_one_that_could_not_be_counted_is_not_told_of_too_many(request, monkeypatch):
    monkeypatch.setattr("allauth.core.internal.ratelimit.CACHE_LOCK_WAIT_TIMEOUT", 1)

    statuses = afterwards(*say_again_who_one_is(request))

    assert set(statuses) == {302}


def test_a_full_database_is_told(curator):
    """SQLite's own refusal, where the others stand for it."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has no limit to set for one connection")
    curator.raise_request_exception = False
    with connection.cursor() as cursor:
        # Pages that other tests left free would hold the text.
        free, size = (
            cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("freelist_count", "page_size")
        )
        cursor.execute("CREATE TABLE filler (filling)")
        cursor.execute("INSERT INTO filler VALUES (zeroblob(%s))", [free * size])
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        try:
            answer = curator.post(reverse("desk-bring-in"), {"text": ARTICLE * 2000})
        finally:
            cursor.execute("PRAGMA max_page_count = 1073741823")

    assert (answer.status_code, SENTENCE in answer.text) == (503, True)
    assert not Document.objects.exists()


def test_a_program_is_told_in_json(reader, monkeypatch):
    def fail(*_arguments, **_options):
        raise OperationalError

    monkeypatch.setattr("provenance.api.documents.document_rows", fail)
    reader.raise_request_exception = False

    answer = reader.get("/api/v1/documents")

    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert set(answer.json()) == {"error", "hint"}


def test_a_statement_that_sqlite_does_not_understand_is_a_fault_of_ours():
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL gives it another name")
    with pytest.raises(OperationalError) as fault, connection.cursor() as cursor:
        cursor.execute("SELECT nothing FROM nowhere")

    assert not outages.is_outage(fault.value)


def test_an_outage_has_all_waiting_connections_opened_anew(monkeypatch):
    pool = mock.Mock()
    monkeypatch.setattr(outages, "connection", mock.Mock(pool=pool))

    outages.replace_connections()

    pool.drain.assert_called_once()


def test_requests_wait_briefly_until_a_connection_is_made_again(monkeypatch):
    options = with_options({"ENGINE": "django.db.backends.postgresql"})["OPTIONS"]
    pool = mock.Mock(timeout=options["pool"]["timeout"])
    away = mock.Mock(pool=pool, settings_dict={"OPTIONS": options})
    monkeypatch.setattr(outages, "connection", away)

    outages.replace_connections()
    brief = pool.timeout
    connection_created.send(type(away), connection=away)

    assert (brief, pool.timeout) == (outages.BRIEF_SECONDS, options["pool"]["timeout"])


def test_a_pool_with_other_options_than_ours_keeps_them():
    pool = mock.Mock(timeout=30)
    other = mock.Mock(pool=pool, settings_dict={"OPTIONS": {"pool": True}})

    outages.wait_as_long_as_usual(connection=other)

    assert pool.timeout == 30


# Controls: each switches a defence off, and must turn the test above red.


def test_without_the_handler_it_is_a_failure_of_ours(monkeypatch, request):
    monkeypatch.setattr(outages, "is_outage", lambda _error: False)

    _count, wrong = deviations(*edit_a_source(request))

    assert "500 at write 1" in wrong


def test_without_asking_whether_counts_can_be_stored_there_were_too_many(monkeypatch, request):
    monkeypatch.setattr(throttle, "can_count", lambda: True)

    _count, wrong = deviations(*say_again_who_one_is(request))

    assert "429 at write 1" in wrong


def test_with_locks_that_outlive_a_failure_there_were_too_many(monkeypatch, request):
    monkeypatch.setattr(count_cache, "LOCK_SECONDS", 10)

    assert 429 in afterwards(*say_again_who_one_is(request))


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL locks rows in transactions")
def test_without_transactions_something_is_torn(monkeypatch, request):
    act, before = edit_a_source(request), every_row()
    _status, after = undisturbed(*act)
    monkeypatch.setattr(transaction.Atomic, "__enter__", lambda self: None)
    monkeypatch.setattr(transaction.Atomic, "__exit__", lambda self, *error: None)

    with failing_writes(1):
        post(*act)

    assert every_row() != before
    assert sizes() != after
