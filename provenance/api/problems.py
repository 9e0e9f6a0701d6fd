"""Error responses of the API: one schema, with what happened and what to do next."""

from __future__ import annotations

import sys
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views import defaults
from ninja import NinjaAPI
from ninja.errors import ValidationError

from provenance.api.shapes.problem import ProblemSchema
from provenance.queries import outages
from provenance.services import throttle

ERROR_RESPONSES = dict.fromkeys((401, 403, 404, 422, 429), ProblemSchema)
"""The error responses that every view may give, by status."""
JSON_CONTENT_TYPE = "application/json; charset=utf-8"
API_PREFIX = "/api/"
CHALLENGE = 'Bearer realm="Provenance"'
TRY_AGAIN_SECONDS = 5
"""Seconds after which a restarted database is expected to answer again."""


class ErrorResponse(Exception):
    """A refusal with its status, whose text can be sent to the client."""

    def __init__(self, status: int, error: str, hint: str, **headers: str) -> None:
        super().__init__(error)
        self.status = status
        self.problem = ProblemSchema(error=error, hint=hint)
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class NotFound(ErrorResponse):
    """The object does not exist, or this user may not see it."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(404, f"There is no {what} of this name that you may see.", hint)


class InvalidRequest(ErrorResponse):
    """The request cannot be parsed."""

    def __init__(self, error: str) -> None:
        super().__init__(422, error, "GET /api/v1/openapi.json says what may be asked.")


def unauthorised() -> ErrorResponse:
    return ErrorResponse(
        401,
        "This needs a personal token that is in force, or a session.",
        "Make a token on the page /tokens/ and send it as “Authorization: Bearer prov_…”.",
        WWW_Authenticate=CHALLENGE,
    )


def refusal_response(status: int, error: str, hint: str) -> HttpResponse:
    """Return a refusal as a JSON response."""
    content = ProblemSchema(error=error, hint=hint).model_dump_json()
    return HttpResponse(content, status=status, content_type=JSON_CONTENT_TYPE)


def not_found(request: HttpRequest) -> HttpResponse:
    """Answer 404 at a URL of the API that does not exist."""
    return refusal_response(
        404, "There is nothing at this address.", "The page /api/v1/docs lists all there is."
    )


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400, as a page or as JSON in the API; during a database outage, 503."""
    if outages.is_outage(exception):
        return unavailable(request)
    if not request.path_info.startswith(API_PREFIX):
        return defaults.bad_request(request, exception)
    return refusal_response(
        400, "The address or a cookie holds a character that cannot be stored.", "Leave it out."
    )


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """Answer 429 for allauth's rate limits, or 503 where its counts cannot be stored."""
    if not throttle.can_count():
        return unavailable(request)
    return render(request, "429.html", status=429)


def unavailable(request: HttpRequest) -> HttpResponse:
    """Answer 503 while the database cannot be read or written: with a page, or JSON in the API.

    The database connections are replaced, and ``Retry-After`` is set.
    """
    outages.replace_connections()
    if request.path_info.startswith(API_PREFIX):
        answer = refusal_response(
            503, "The records cannot be read or written just now.", "Try again soon."
        )
    else:
        answer = HttpResponse(render_to_string("503.html"), status=503)
    answer.headers["Retry-After"] = str(TRY_AGAIN_SECONDS)
    return answer


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500, as a page or as JSON in the API; during a database outage, 503."""
    if outages.is_outage(sys.exception()):
        return unavailable(request)
    if not request.path_info.startswith(API_PREFIX):
        return defaults.server_error(request)
    return refusal_response(
        500, "Something went wrong here; nothing was changed.", "Try again in a while."
    )


def with_json_405(response: HttpResponse) -> HttpResponse:
    """Return the response, or a JSON one for the library's own 405 response."""
    if response.status_code != 405:
        return response
    refused = refusal_response(405, "This can only be read.", "Send a GET request.")
    refused.headers["Allow"] = response.headers["Allow"]
    return refused


def register_error_handlers(api: NinjaAPI) -> None:
    """Register exception handlers, so that all errors of the API have the same schema."""

    def refused(request: HttpRequest, error: Any) -> HttpResponse:
        answer = api.create_response(request, error.problem.model_dump(), status=error.status)
        for name, value in error.headers.items():
            answer.headers[name] = value
        return answer

    def invalid(request: HttpRequest, error: Any) -> HttpResponse:
        faults = "; ".join(f"{fault['loc'][-1]}: {fault['msg']}" for fault in error.errors)
        return refused(request, InvalidRequest(f"This cannot be read: {faults}."))

    api.add_exception_handler(ErrorResponse, refused)
    api.add_exception_handler(ValidationError, invalid)
