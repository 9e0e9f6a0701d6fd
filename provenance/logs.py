"""Log formats and request log, which never contain a name, a search or a record.

A line names the route of an address (``cases/<slug:public_id>/``), not the address itself, and the
class and place of an error, since messages of errors can quote user input.
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
    """A formatter for people: time, level, logger and message; below it, places of an error."""

    def format(self, record: logging.LogRecord) -> str:
        line = f"{_moment(record)} {record.levelname} {record.name}: {_words(record)}"
        kind, places = _error(record)
        return "\n".join([line, *(f"  {place}" for place in places), *([kind] if kind else [])])


class JsonFormatter(logging.Formatter):
    """A formatter for log collectors: one JSON object per line."""

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
    """Middleware that logs method, route, status and time of each request.

    Neither the user nor the address is logged.
    """

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
    """Return Django's LOGGING: all to standard error, requests only in the JSON format."""
    formatter = {"plain": PlainFormatter, "json": JsonFormatter}[form]
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": formatter}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "propagate": True},
            # runserver's line for each request contains the whole query string.
            "django.server": {"handlers": [], "level": "CRITICAL", "propagate": True},
            # Its lines contain the keys of people.
            "fido2": {"level": "WARNING"},
            # It writes a dozen lines for each PDF.
            "fontTools": {"level": "WARNING"},
            REQUESTS: {"level": "INFO" if form == "json" else "WARNING"},
        },
    }


def route_of(request: HttpRequest) -> str:
    """Return the route of the request's address, or "" if none matches."""
    match = getattr(request, "resolver_match", None)
    return str(match.route) if match else ""


def _method(request: HttpRequest) -> str:
    """Return the HTTP method, or "other": clients may send any word in its place."""
    return str(request.method) if request.method in METHODS else "other"


METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


def _words(record: logging.LogRecord) -> str:
    """Return the message; for one about a request, without the address that Django adds."""
    request = getattr(record, "request", None)
    if not isinstance(request, HttpRequest):
        return record.getMessage()
    parts = [str(getattr(record, "status_code", "")), _method(request), route_of(request)]
    return " ".join(part for part in parts if part)


def _error(record: logging.LogRecord) -> tuple[str, list[str]]:
    """Return the class name of the record's error and the places in its traceback, no message."""
    if not record.exc_info or record.exc_info[0] is None:
        return "", []
    kind, _error, places = record.exc_info
    frames = traceback.extract_tb(places)
    return kind.__name__, [f"{one.filename}:{one.lineno} in {one.name}" for one in frames]


def _moment(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
