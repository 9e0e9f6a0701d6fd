"""Lines of the log: one a request, none with a name, a search, a case or what an error quotes."""

from __future__ import annotations

import json
import logging

import pytest
from django.test import Client

from provenance import logs

TOKEN = "Markerenko"


class Collecting(logging.Handler):
    """Keeps each line as the formatter of a form makes it."""

    def __init__(self, form):
        super().__init__()
        self.setFormatter(logs.configuration(form, "INFO")["formatters"]["line"]["()"]())
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


@pytest.fixture
def collect(monkeypatch):
    """Begin to collect lines of a form from every logger."""
    started = []

    def start(form="json"):
        handler = Collecting(form)
        for name in ("", logs.REQUESTS):
            logger = logging.getLogger(name)
            monkeypatch.setattr(logger, "level", logging.INFO)
            logger.manager._clear_cache()
        logging.getLogger().addHandler(handler)
        started.append(handler)
        return handler.lines

    yield start
    for handler in started:
        logging.getLogger().removeHandler(handler)
    logging.getLogger().manager._clear_cache()


def test_a_request_is_one_line_that_names_its_route(collect, reader):
    lines = collect()

    reader.get("/quotes/none/", {"as": TOKEN})

    (line,) = [line for line in map(json.loads, lines) if line["logger"] == logs.REQUESTS]
    assert line.pop("milliseconds") >= 0
    assert line.pop("at").endswith("+00:00")
    assert line == {
        "level": "info",
        "logger": "provenance.requests",
        "message": "request",
        "method": "GET",
        "route": "quotes/<slug:slug>/",
        "status": 404,
    }


ASKED = [f"/cases/{TOKEN}/", f"/no/{TOKEN}?q={TOKEN}", f"/?q={TOKEN}", f"/sources/{TOKEN}/"]


@pytest.mark.parametrize("form", logs.FORMATS)
@pytest.mark.parametrize("address", ASKED)
def test_no_line_holds_what_somebody_asked_for(collect, reader, form, address):
    lines = collect(form)

    reader.get(address, headers={"user-agent": TOKEN, "referer": f"http://testserver/{TOKEN}"})

    assert lines
    assert TOKEN not in "".join(lines)


def test_djangos_own_words_would_hold_it(collect, reader, monkeypatch):
    monkeypatch.setattr(logs, "_words", logging.LogRecord.getMessage)
    lines = collect()

    reader.get(f"/cases/{TOKEN}/")

    assert TOKEN in "".join(lines)


@pytest.mark.parametrize("form", logs.FORMATS)
def test_of_an_error_a_line_holds_kind_and_place_and_not_its_words(
    collect, reader, monkeypatch, form
):
    def fail(*_):
        raise LookupError(TOKEN)

    monkeypatch.setattr("provenance.views.glossary.send_page", fail)
    lines = collect(form)
    client = Client(raise_request_exception=False)
    client.cookies = reader.cookies

    assert client.get("/glossary/").status_code == 500

    text = "".join(lines)
    assert "LookupError" in text
    assert "glossary.py" in text
    assert "500 GET glossary/" in text
    assert TOKEN not in text


def test_a_method_that_is_none_is_not_written_down(collect, db):
    lines = collect()

    Client().generic(TOKEN.upper(), "/healthz")

    assert json.loads(lines[-1])["method"] == "other"
    assert TOKEN.upper() not in "".join(lines)


def test_a_line_that_is_about_no_request_keeps_its_words():
    record = logging.LogRecord("jobs", logging.WARNING, "", 1, "%d letters", (3,), None)

    assert logs.PlainFormatter().format(record).endswith(" WARNING jobs: 3 letters")
    assert json.loads(logs.JsonFormatter().format(record))["message"] == "3 letters"


def test_a_line_a_request_is_written_only_where_a_program_reads_them():
    levels = {
        form: logs.configuration(form, "INFO")["loggers"][logs.REQUESTS]["level"]
        for form in logs.FORMATS
    }

    assert levels == {"plain": "WARNING", "json": "INFO"}


def test_lines_that_name_the_keys_of_people_are_not_written():
    assert logs.configuration("json", "INFO")["loggers"]["fido2"]["level"] == "WARNING"


def test_the_lines_that_a_library_writes_of_each_font_are_left_out():
    assert logs.configuration("plain", "INFO")["loggers"]["fontTools"]["level"] == "WARNING"
