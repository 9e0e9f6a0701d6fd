"""The workers of django-tasks-db on imports: several at once, one of them killed, on both databases."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, nullcontext
from urllib.parse import urlsplit

import pytest

from tests.servers.browser import Browser
from tests.servers.postgres import Postgres
from tests.servers.site import Site, fill, kill, run, start
from tests.servers.waiting import wait_until

pytest.importorskip("django_tasks_db", reason="requirements/workers.txt is not installed here")
pytestmark = [pytest.mark.full, pytest.mark.slow, pytest.mark.timeout(900)]
ROWS = 3_000
WRITTEN = "SELECT count(*) FROM provenance_importedquote"
UNFINISHED = "SELECT count(*) FROM provenance_job WHERE state <> 'done'"
TASKS_RUNNING = "SELECT count(*) FROM django_tasks_database_dbtaskresult WHERE status = 'RUNNING'"


class Sqlite:
    def __init__(self, path):
        self.path, self.address = path, f"sqlite:///{path}"

    def ask(self, statement):
        with closing(sqlite3.connect(self.path, timeout=20)) as connection:
            return connection.execute(statement).fetchone()[0]


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, tmp_path):
    is_sqlite = request.param == "sqlite"
    with nullcontext(Sqlite(tmp_path / "database")) if is_sqlite else Postgres() as server:
        yield server


@pytest.fixture
def settings(database):
    settings = {
        "DATABASE_URL": database.address,
        "TASKS_BACKEND": "django_tasks_db.DatabaseBackend",
    }
    fill(database.address, TASKS_BACKEND=settings["TASKS_BACKEND"])
    return settings


@pytest.fixture
def begin(settings, tmp_path):
    """Begins an import in a browser that is closed at once."""
    with Site(tmp_path / "log", **settings) as site:

        def begin_import(first, rows):
            browser = Browser(site.port).log_in("ben")
            days = range(first, first + rows)
            lines = "".join(f"{day},He left the town on day {day}.\n" for day in days)
            files = {"sheet": ("quotes.csv", f"id,text\n{lines}")}
            answer = browser.post("/desk/sheets/", {"why": "A test."}, files=files)
            browser.post(f"{urlsplit(answer.url).path}begin/")

        yield begin_import


@pytest.fixture
def worker(settings, tmp_path):
    """Starts a worker, which ends with the test."""
    workers = []

    def start_worker(*options):
        words = ("manage.py", "db_worker", "--no-startup-delay", *options)
        workers.append(start(*words, log=tmp_path / "workers", **settings))
        return workers[-1]

    yield start_worker
    for one in workers:
        kill(one)


def test_workers_share_imports_and_none_is_worked_twice(database, begin, worker):
    for number in range(4):
        begin(number * 200, 200)

    workers = [worker("--batch") for _ in range(2)]

    assert [one.wait(240) for one in workers] == [0, 0]
    assert (database.ask(UNFINISHED), database.ask(WRITTEN)) == (0, 800)


def test_what_a_killed_worker_left_is_gone_on_with(database, settings, begin, worker):
    begin(0, ROWS)
    first = worker()
    wait_until(lambda: database.ask(WRITTEN) > 0, seconds=120)
    kill(first)
    assert 0 < database.ask(WRITTEN) < ROWS

    # The library takes its task for running still, and no other worker goes on with it.
    assert worker("--batch").wait(120) == 0
    assert (database.ask(UNFINISHED), database.ask(TASKS_RUNNING)) == (1, 1)

    deadline = time.monotonic() + 300
    while database.ask(UNFINISHED):
        assert time.monotonic() < deadline
        run("manage.py", "work_jobs", **settings)
    assert database.ask(WRITTEN) == ROWS
