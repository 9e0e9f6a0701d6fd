"""Lines for whoever runs the site: what happened and where, never a name, a search or a record.

A line names the route of an address (``cases/<slug:public_id>/``), not the address itself, and of
an error its kind and its place, since what errors say can quote what somebody sent.
"""

from __future__ import annotations

import json
import logging
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse

type Handler = Callable[[HttpRequest], HttpResponse]

REQUESTS = "provenance.requests"
FORMATS = ("plain", "json")

requests = logging.getLogger(REQUESTS)


class PlainFormatter(logging.Formatter):
    """One line for a person: when, how grave, which part, what; below it where an error arose."""

    def format(self, record: logging.LogRecord) -> str:
        line = f"{_moment(record)} {record.levelname} {record.name}: {_words(record)}"
        kind, places = _error(record)
        return "\n".join([line, *(f"  {place}" for place in places), *([kind] if kind else [])])


class JsonFormatter(logging.Formatter):
    """One JSON object a line, for a program that collects lines."""

    def format(self, record: logging.LogRecord) -> str:
        values = {
            "at": _moment(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _words(record),
            **getattr(record, "values", {}),
        }
        kind, places = _error(record)
        if kind:
            values |= {"error": kind, "places": places}
        return json.dumps(values, ensure_ascii=False)


class RequestLogMiddleware:
    """One line a request: method, route, status and time; nothing of who asked, or for what."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        started = time.monotonic()
        response = self.get_response(request)
        values = {
            "method": _method(request),
            "route": route_of(request),
            "status": response.status_code,
            "milliseconds": round((time.monotonic() - started) * 1000),
        }
        requests.info("request", extra={"values": values})
        return response


def configuration(form: str, level: str) -> dict[str, Any]:
    """Django's LOGGING: all to standard error, a line a request only where a program reads them."""
    formatter = {"plain": PlainFormatter, "json": JsonFormatter}[form]
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": formatter}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "propagate": True},
            # The line runserver writes for each request carries the whole query.
            "django.server": {"handlers": [], "level": "CRITICAL", "propagate": True},
            # Its lines name the keys of people.
            "fido2": {"level": "WARNING"},
            # A dozen lines for each PDF.
            "fontTools": {"level": "WARNING"},
            REQUESTS: {"level": "INFO" if form == "json" else "WARNING"},
        },
    }


def route_of(request: HttpRequest) -> str:
    """The form of the address that was asked for; "" where no page has it."""
    match = getattr(request, "resolver_match", None)
    return str(match.route) if match else ""


def _method(request: HttpRequest) -> str:
    """The method, where it is one: a client may send any word in its place."""
    return str(request.method) if request.method in METHODS else "other"


METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


def _words(record: logging.LogRecord) -> str:
    """The message; where it is about a request, without the address that Django puts into it."""
    request = getattr(record, "request", None)
    if not isinstance(request, HttpRequest):
        return record.getMessage()
    parts = [str(getattr(record, "status_code", "")), _method(request), route_of(request)]
    return " ".join(part for part in parts if part)


def _error(record: logging.LogRecord) -> tuple[str, list[str]]:
    """The kind of the error of a line, and the places it went through; without its words."""
    if not record.exc_info or record.exc_info[0] is None:
        return "", []
    kind, _error, places = record.exc_info
    frames = traceback.extract_tb(places)
    return kind.__name__, [f"{one.filename}:{one.lineno} in {one.name}" for one in frames]


def _moment(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
