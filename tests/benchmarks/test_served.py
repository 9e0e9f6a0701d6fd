"""Tests that the requests of many visitors are counted, and that a wrong answer ends it."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.contrib.auth.models import User

from tests.benchmarks import CannotMeasure, served


class Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        is_known = self.path == "/page/" and self.headers["Cookie"] == "known"
        self.send_response(200 if is_known else 404)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def port():
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        threading.Thread(target=server.serve_forever).start()
        yield server.server_address[1]
        server.shutdown()


def visit(port, *addresses):
    return served.visit(port, addresses, {"Cookie": "known"}, clients=3, seconds=0.2)


def test_every_answer_is_timed(port):
    durations = visit(port, "/page/")

    assert len(durations) >= 3
    assert all(0 < duration < 10 for duration in durations)


def test_a_wrong_answer_ends_the_measurement(port):
    with pytest.raises(CannotMeasure, match="/gone/ answered 404"):
        visit(port, "/page/", "/gone/")


def test_a_line_compares_rates_and_tells_how_late_the_latest_are():
    empty, page = [[0.01] * 40, [0.01] * 60, [0.01] * 50], [[0.02] * 19 + [0.08] * 6]

    text = served.line("trace page", page, empty, seconds=1)

    assert text.split()[:5] == ["25.0", "20.0", "80.0", "4.00", "0.50"]


@pytest.mark.django_db
def test_the_account_of_the_visitor_is_gone_afterwards():
    with served.visitor() as headers:
        assert headers["Cookie"].startswith("sessionid=")
        assert User.objects.exists()
    assert not User.objects.exists()


@pytest.mark.django_db
def test_an_empty_site_has_nothing_to_serve():
    with pytest.raises(CannotMeasure, match="no quote here yet"):
        served.run([])
