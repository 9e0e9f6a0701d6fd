"""The curators' first page: what waits, how long, and with whom; and each queue by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from provenance.presenters.queues import QUEUES
from provenance.queries.queues.lines import Line, Queue, lines_of
from provenance.services import claims
from provenance.services.history import Change
from provenance.views.current_user import person
from provenance.views.pages import send_page
from provenance.views.review.decorators import for_curators

LINES_A_PAGE = 30


@require_safe
@for_curators
def queues(request: HttpRequest) -> HttpResponse:
    """Every queue with its count and its oldest line; what is empty stands last."""
    told = [_oldest(queue) for queue in QUEUES]
    context = {
        "waiting": [row for row in told if row["count"]],
        "empty": [row for row in told if not row["count"]],
    }
    return send_page(request, "desk/queues.html", context)


def _oldest(queue: Queue) -> dict[str, Any]:
    count = queue.count()
    first: list[Line] = lines_of(queue, queue.waiting()[:1]) if count else []
    return {"queue": queue, "count": count, "oldest": first[0] if first else None}


@require_safe
@for_curators
def queue(request: HttpRequest, key: str) -> HttpResponse:
    """The lines of one queue, the oldest first."""
    return _queue(request, _called(key))


def _called(key: str) -> Queue:
    found = next((one for one in QUEUES if one.key == key), None)
    if found is None:
        raise Http404(_("There is no such queue."))
    return found


def _queue(request: HttpRequest, found: Queue) -> HttpResponse:
    page = Paginator(found.waiting(), LINES_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "queue": found,
        "page": page,
        "lines": lines_of(found, list(page.object_list)),
        "me": person(request).get_username(),
    }
    return send_page(request, "desk/queue.html", context, parts=("lines",))


@require_POST
@for_curators
def take(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Take a line in hand."""
    return _claim(request, key, number, claims.take)


@require_POST
@for_curators
def let_go(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Let it go."""
    return _claim(request, key, number, claims.release)


def _claim(request: HttpRequest, key: str, number: int, act: Callable[..., object]) -> HttpResponse:
    found = _called(key)
    change = Change(who=person(request).get_username(), door="page", why=str(found.title))
    try:
        act(_record(found, number), change=change)
    except claims.AlreadyClaimed as taken:
        messages.error(request, _("%s has it in hand already.") % taken)
    if getattr(request, "htmx", False):
        return _queue(request, found)
    return redirect("desk-queue", key)


def _record(found: Queue, number: int) -> models.Model:
    """A record that still waits; whoever dealt with it meanwhile has taken it out of the queue."""
    waiting = found.waiting() if found.claimable else None
    record: models.Model | None = waiting.filter(pk=number).first() if waiting is not None else None
    if record is None:
        raise Http404(_("This does not wait here any more."))
    return record
