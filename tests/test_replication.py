"""A primary and a streaming replica: pages are read from the replica, and its end costs no page."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager

import pytest

from tests.servers.browser import Browser
from tests.servers.postgres import Postgres, Replica
from tests.servers.site import Site, fill
from tests.servers.waiting import wait_for_more, wait_until

pytestmark = [pytest.mark.full, pytest.mark.slow, pytest.mark.timeout(300)]
PATHS = ("/", "/?q=losing+now", "/quotes/losing-now/", "/cases/", "/api/v1/docs", "/inbox/")


@pytest.fixture(scope="module")
def primary():
    with Postgres() as server:
        fill(server.address)
        yield server


@pytest.fixture(scope="module")
def replica(primary):
    with Replica(primary) as server:
        yield server


@pytest.fixture
def site(primary, replica, tmp_path):
    replica.catch_up()
    settings = {"DATABASE_URL": primary.address, "REPLICA_URL": replica.address}
    with Site(tmp_path / "log", **settings) as running:
        yield running


@contextmanager
def standing_still(replica):
    """The replica receives what is written, and shows none of it yet."""
    replica.ask("SELECT pg_wal_replay_pause()")
    wait_until(lambda: replica.ask("SELECT pg_get_wal_replay_pause_state()") == "paused")
    try:
        yield
    finally:
        replica.ask("SELECT pg_wal_replay_resume()")


def test_a_quote_and_its_chain_are_read_from_the_replica(primary, replica, site):
    browser = Browser(site.port).log_in()
    replica.catch_up()

    with standing_still(replica):
        primary.ask("UPDATE provenance_quote SET slug = 'moved' WHERE slug = 'losing-now'")
        answer = browser.get("/quotes/losing-now/")
    replica.catch_up()
    afterwards = browser.get("/quotes/losing-now/").status_code
    primary.ask("UPDATE provenance_quote SET slug = 'losing-now' WHERE slug = 'moved'")

    assert (answer.status_code, afterwards) == (200, 404)
    assert "as worded by the page that credits The Daily Beast" in answer.text


def test_whoever_writes_sees_it_however_far_behind_the_replica_is(primary, replica, site):
    browser, another = Browser(site.port).log_in(), Browser(site.port).log_in()
    replica.catch_up()

    with standing_still(replica):
        browser.post("/cases/new/", {"title": "A case made meanwhile"})
        mine, elsewhere = browser.get("/cases/").text, another.get("/cases/").text
    replica.catch_up()

    assert "A case made meanwhile" in mine
    assert "A case made meanwhile" not in elsewhere
    assert "A case made meanwhile" in another.get("/cases/").text


def test_who_logs_in_while_the_replica_stands_still_is_logged_in(replica, site):
    with standing_still(replica):
        browser = Browser(site.port).log_in()

        assert "Log out" in browser.get("/cases/").text


def test_the_end_of_the_replica_costs_no_page_and_it_is_read_again_afterwards(replica, site):
    browsers = [Browser(site.port).log_in() for _ in range(4)]
    is_over, answers = threading.Event(), []

    def click(browser):
        while not is_over.is_set():
            answers.extend((path, browser.get(path).status_code) for path in PATHS)

    clicking = [threading.Thread(target=click, args=[browser]) for browser in browsers]
    for thread in clicking:
        thread.start()
    for _ in range(3):
        wait_for_more(answers, 60)
        replica.stop()
        wait_for_more(answers, 60)
        assert "replica: it does not answer" in browsers[0].get("/healthz").text
        replica.start()
    is_over.set()
    for thread in clicking:
        thread.join()

    assert {answer for answer in answers if answer[1] != 200} == set()
    # Connections are made anew each minute.
    wait_until(lambda: "replica: ok" in browsers[0].get("/healthz").text, seconds=90)


def test_a_replica_that_says_nothing_costs_no_page(primary, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"postgres://provenance@127.0.0.1:{silent.getsockname()[1]}/postgres"
        with Site(tmp_path / "log", DATABASE_URL=primary.address, REPLICA_URL=address) as running:
            browser = Browser(running.port).log_in()

            assert {path: browser.get(path).status_code for path in PATHS} == dict.fromkeys(
                PATHS, 200
            )
