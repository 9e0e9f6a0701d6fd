"""Refusals: one shape, each with what happened and what to do next."""

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

ANSWERS = dict.fromkeys((401, 403, 404, 422, 429), ProblemSchema)
"""What every address may answer besides what was asked for."""
JSON = "application/json; charset=utf-8"
PLACE = "/api/"
CHALLENGE = 'Bearer realm="Provenance"'
TRY_AGAIN_SECONDS = 5
"""After which a database that was only restarted answers again."""


class Refusal(Exception):
    """A refusal with its status, fit to be sent."""

    def __init__(self, status: int, error: str, hint: str, **headers: str) -> None:
        super().__init__(error)
        self.status = status
        self.problem = ProblemSchema(error=error, hint=hint)
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class NotThere(Refusal):
    """What is asked for does not exist, or not for who asks."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(404, f"There is no {what} of this name that you may see.", hint)


class NotUnderstood(Refusal):
    """What is asked for cannot be read."""

    def __init__(self, error: str) -> None:
        super().__init__(422, error, "GET /api/v1/openapi.json says what may be asked.")


def unauthorised() -> Refusal:
    return Refusal(
        401,
        "This needs a personal token that is in force, or a session.",
        "Make a token on the page /tokens/ and send it as “Authorization: Bearer prov_…”.",
        WWW_Authenticate=CHALLENGE,
    )


def told(status: int, error: str, hint: str) -> HttpResponse:
    """A refusal as JSON."""
    content = ProblemSchema(error=error, hint=hint).model_dump_json()
    return HttpResponse(content, status=status, content_type=JSON)


def nothing_here(request: HttpRequest) -> HttpResponse:
    """What is answered at an address of the API that does not exist."""
    return told(
        404, "There is nothing at this address.", "The page /api/v1/docs lists all there is."
    )


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What is answered to what cannot be read at all: a page, or JSON to a program."""
    if outages.is_outage(exception):
        return unavailable(request)
    if not request.path_info.startswith(PLACE):
        return defaults.bad_request(request, exception)
    return told(
        400, "The address or a cookie holds a character that cannot be stored.", "Leave it out."
    )


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """What allauth answers to too many tries, also where its counts cannot be stored."""
    if not throttle.can_count():
        return unavailable(request)
    return render(request, "429.html", status=429)


def unavailable(request: HttpRequest) -> HttpResponse:
    """What is answered while the database cannot be read or written: a page, or JSON."""
    outages.replace_connections()
    if request.path_info.startswith(PLACE):
        answer = told(503, "The records cannot be read or written just now.", "Try again soon.")
    else:
        answer = HttpResponse(render_to_string("503.html"), status=503)
    answer.headers["Retry-After"] = str(TRY_AGAIN_SECONDS)
    return answer


def server_error(request: HttpRequest) -> HttpResponse:
    """What is answered where we, or the database, failed: a page, or JSON to a program."""
    if outages.is_outage(sys.exception()):
        return unavailable(request)
    if not request.path_info.startswith(PLACE):
        return defaults.server_error(request)
    return told(500, "Something went wrong here; nothing was changed.", "Try again in a while.")


def in_our_shape(response: HttpResponse) -> HttpResponse:
    """The same answer, unless it is the library's own refusal of another method than GET."""
    if response.status_code != 405:
        return response
    refused = told(405, "This can only be read.", "Send a GET request.")
    refused.headers["Allow"] = response.headers["Allow"]
    return refused


def answer_problems(api: NinjaAPI) -> None:
    """Have every refusal of this API told in the one shape."""

    def refused(request: HttpRequest, error: Any) -> HttpResponse:
        answer = api.create_response(request, error.problem.model_dump(), status=error.status)
        for name, value in error.headers.items():
            answer.headers[name] = value
        return answer

    def invalid(request: HttpRequest, error: Any) -> HttpResponse:
        faults = "; ".join(f"{fault['loc'][-1]}: {fault['msg']}" for fault in error.errors)
        return refused(request, NotUnderstood(f"This cannot be read: {faults}."))

    api.add_exception_handler(Refusal, refused)
    api.add_exception_handler(ValidationError, invalid)
